//! The JSON that others rely on: its own versioned types, apart from the model.
