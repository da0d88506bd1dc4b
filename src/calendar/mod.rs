//! Written dates and days: used by extract, annotate and ingest.

mod days;

pub use days::{day_number, from_day_number, weekday};
