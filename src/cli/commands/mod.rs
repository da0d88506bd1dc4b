//! One file a command.

pub(crate) mod about;
pub(crate) mod annotate;
pub(crate) mod compare;
pub(crate) mod events;
pub(crate) mod extract;
pub(crate) mod lesson;
pub(crate) mod report;
pub(crate) mod view;
