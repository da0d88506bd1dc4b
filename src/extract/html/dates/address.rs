//! Days in addresses: `https://a.example/2024/03/14/rain`.

use crate::calendar::Order;

/// Reads a day out of an address as ISO 8601: `https://a.example/2024/03/14/rain` `-> 2024-03-14`.
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = path(url)?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let by_parts = parts.windows(3).find_map(|window| match window {
        [first, month, last] => day_of(first, month, last).or_else(|| day_of(last, month, first)),
        _ => None,
    });
    by_parts.or_else(|| {
        let mut eights = parts.iter().filter(|part| part.len() == 8);
        eights.find_map(|part| day_of(part.get(..4)?, part.get(4..6)?, part.get(6..)?))
    })
}

/// Reads a day that is a folder of an address, as archives of pictures have them; numbers in a file's name may be anything.
pub(super) fn in_folders(url: &str) -> Option<String> {
    let parts: Vec<&str> = path(url)?.split('/').collect();
    parts.windows(3).find_map(|window| match window {
        [year, month, day] => day_of(year, month, day),
        _ => None,
    })
}

fn path(url: &str) -> Option<&str> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    path.split(['?', '#']).next()
}

fn day_of(year: &str, month: &str, day: &str) -> Option<String> {
    let digits = |text: &str, length: &[usize]| {
        length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(digits(year, &[4]) && digits(month, &[1, 2]) && digits(day, &[1, 2])) {
        return None;
    }
    let (y, m, d): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let real = (1990..=2100).contains(&y) && (1..=12).contains(&m) && (1..=31).contains(&d);
    real.then(|| format!("{y:04}-{m:02}-{d:02}"))
}

/// Tells in which order a page writes days in figures, by its language tag, and where that is English of no country by its domain: `de -> DayFirst`, `en-US -> MonthFirst`, `en`
/// at `a.example.co.uk` `-> DayFirst`, `en` at `a.com` `-> None`.
pub(super) fn order_of(tag: Option<&str>, url: Option<&str>) -> Option<Order> {
    let tag = tag.unwrap_or("").trim().to_ascii_lowercase();
    match tag.replace('_', "-").as_str() {
        "en-us" | "en-ph" => Some(Order::MonthFirst),
        "" | "en" | "en-ca" => url.and_then(order_at),
        _ => Some(Order::DayFirst),
    }
}

/// Domains of countries that write the day first; not of those whose endings are sold for other ends.
const DAY_FIRST: &[&str] = &[
    "ar", "at", "au", "be", "br", "ch", "cz", "de", "dk", "es", "fi", "fr", "gr", "hk", "ie", "il",
    "in", "it", "ke", "lu", "mx", "my", "ng", "nl", "no", "nz", "pk", "pl", "pt", "ro", "ru", "se",
    "sg", "sk", "th", "tr", "ua", "uk", "vn", "za",
];

fn order_at(url: &str) -> Option<Order> {
    let host = url
        .split_once("://")?
        .1
        .split(['/', ':', '?', '#'])
        .next()?;
    let ending = host.rsplit('.').next()?;
    DAY_FIRST.contains(&ending).then_some(Order::DayFirst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_days() {
        for (url, day) in [
            ("https://a.example/2024/03/14/rain", Some("2024-03-14")),
            (
                "https://a.example/news/rain-2024-3-4.html?x=2001/01/01",
                Some("2024-03-04"),
            ),
            ("https://a.example/20240314/rain", Some("2024-03-14")),
            ("https://a.example/12345678/rain", None),
            ("https://a.example/2024/13/14/", None),
        ] {
            assert_eq!(in_address(url).as_deref(), day, "{url}");
        }
        assert_eq!(
            in_folders("https://a.example/img/2024/03/14/x.png").as_deref(),
            Some("2024-03-14")
        );
        assert_eq!(in_folders("https://a.example/img-2024-03-14.png"), None);
    }

    #[test]
    fn the_order_of_figures_is_told_by_language_and_place() {
        assert_eq!(order_of(Some("de-AT"), None), Some(Order::DayFirst));
        assert_eq!(order_of(Some("en_US"), None), Some(Order::MonthFirst));
        assert_eq!(
            order_of(Some("en"), Some("https://a.co.uk/x")),
            Some(Order::DayFirst)
        );
        assert_eq!(order_of(Some("en"), Some("https://a.com/x")), None);
    }
}
