//! Days as numbers, so that they can be subtracted.

use crate::model::Moment;
use jiff::civil::Date;

/// Counts the days from 1970-01-01 to a full day: `1970-01-02 -> 1`; `None` where a part is missing or no such day exists.
#[must_use]
pub fn day_number(moment: Moment) -> Option<i32> {
    let epoch = Date::constant(1970, 1, 1);
    civil(moment)?.since(epoch).ok().map(|span| span.get_days())
}

/// Gives the day of a number: `1 -> 1970-01-02`; `None` outside the years -9999 to 9999.
#[must_use]
pub fn from_day_number(number: i32) -> Option<Moment> {
    let date = Date::constant(1970, 1, 1)
        .checked_add(jiff::Span::new().try_days(number).ok()?)
        .ok()?;
    Some(Moment::day(
        date.year(),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    ))
}

/// Gives the day of the week, 1 for Monday to 7 for Sunday: `2022-06-15 -> 3`.
#[must_use]
pub fn weekday(moment: Moment) -> Option<u8> {
    Some(
        civil(moment)?
            .weekday()
            .to_monday_one_offset()
            .unsigned_abs(),
    )
}

fn civil(moment: Moment) -> Option<Date> {
    let (year, month, day) = moment.ymd()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_turn_into_each_other() {
        for number in [-800_000, -1, 0, 1, 19_158, 800_000] {
            assert_eq!(from_day_number(number).and_then(day_number), Some(number));
        }
        assert_eq!(day_number(Moment::day(2023, 2, 29)), None);
        assert_eq!(weekday(Moment::day(2022, 6, 15)), Some(3));
    }
}
