//! Reporting verbs: `form | class | base form`.

use super::entries;
use crate::model::VerbClass;
use std::sync::LazyLock;

/// A form of a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportingVerb {
    /// Its words in lower case.
    pub form: &'static str,
    /// What it adds to "said".
    pub class: VerbClass,
    /// The form is the verb's base, which a noun may look like: "state", "report".
    pub is_base: bool,
}

/// Every form of every reporting verb: `"said"` is neutral, `"pointed out"` factive.
pub fn reporting_verbs() -> &'static [ReportingVerb] {
    static LIST: LazyLock<Vec<ReportingVerb>> = LazyLock::new(|| {
        let read = |entry: super::Entry<'static>| {
            Some(ReportingVerb {
                form: entry.field(0),
                class: VerbClass::from_name(entry.field(1))?,
                is_base: entry.field(0) == entry.field(2),
            })
        };
        entries(include_str!("en/reporting_verbs.txt"))
            .filter_map(read)
            .collect()
    });
    &LIST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_class_we_know() {
        let lines = entries(include_str!("en/reporting_verbs.txt")).count();
        assert_eq!(reporting_verbs().len(), lines);
        let of = |form| {
            reporting_verbs()
                .iter()
                .find(|verb| verb.form == form)
                .unwrap()
        };
        assert_eq!(
            (of("said").class, of("said").is_base),
            (VerbClass::Neutral, false)
        );
        assert!(of("state").is_base);
    }
}
