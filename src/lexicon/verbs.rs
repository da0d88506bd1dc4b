//! Reporting verbs: `form | class | base form`.

use super::entries;
use crate::model::VerbClass;
use std::sync::LazyLock;

/// Every form of every reporting verb with its class: `"said" -> neutral`, `"pointed out" -> factive`.
pub fn reporting_verbs() -> &'static [(&'static str, VerbClass)] {
    static LIST: LazyLock<Vec<(&str, VerbClass)>> = LazyLock::new(|| {
        let list = entries(include_str!("en/reporting_verbs.txt"));
        list.filter_map(|entry| Some((entry.field(0), VerbClass::from_name(entry.field(1))?)))
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
        assert!(reporting_verbs().contains(&("said", VerbClass::Neutral)));
    }
}
