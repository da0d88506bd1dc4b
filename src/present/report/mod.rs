//! Reports: the list of events, and one event side by side. What agrees always stands before what differs.

mod comparison;
mod events;
mod findings;
mod head;
mod people;
mod quotes;
mod rows;
mod tables;

pub use comparison::{Extent, comparison};
pub use events::events;
