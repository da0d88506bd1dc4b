//! x

/// Path below `samples/` and bytes.
#[rustfmt::skip]
pub(super) const PAGES: &[(&str, &[u8])] = &[
];
