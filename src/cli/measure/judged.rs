//! What a careful reader said of findings that the program made: right, or wrong and why.

use rashomon::model::{Analysis, Comparison, Finding};

/// A verdict on one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Judged {
    pub(super) right: bool,
    signal: String,
    pages: Vec<String>,
    says: String,
}

/// Reads lines of `verdict⇥signal⇥pages⇥sentence⇥why`; pages get the name of their folder.
pub(super) fn read(text: &str, folder: &str) -> Vec<Judged> {
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let one = |line: &str| {
        let mut fields = line.split('\t');
        Some(Judged {
            right: fields.next()? == "right",
            signal: fields.next()?.to_owned(),
            pages: pages(
                fields
                    .next()?
                    .split(", ")
                    .map(|page| format!("{folder}{page}")),
            ),
            says: fields.next()?.to_owned(),
        })
    };
    lines.filter_map(one).collect()
}

impl Judged {
    /// Says whether this is the verdict on a finding: its signal, its pages, its sentence.
    pub(super) fn is_of(
        &self,
        analysis: &Analysis,
        comparison: &Comparison,
        finding: &Finding,
    ) -> bool {
        self.signal == finding.signal.name()
            && self.says == folded(&finding.plain)
            && self.pages == about(analysis, comparison, finding)
    }
}

/// Writes a finding as a line to judge.
pub(super) fn line(analysis: &Analysis, comparison: &Comparison, finding: &Finding) -> String {
    let about = about(analysis, comparison, finding).join(", ");
    format!(
        "{}\t{about}\t{}",
        finding.signal.name(),
        folded(&finding.plain)
    )
}

fn about(analysis: &Analysis, comparison: &Comparison, finding: &Finding) -> Vec<String> {
    let id = |column: &usize| {
        let article = analysis.articles.get(*comparison.articles.get(*column)?)?;
        Some(article.article.id.clone())
    };
    pages(finding.articles.iter().filter_map(id))
}

fn pages(pages: impl Iterator<Item = String>) -> Vec<String> {
    let mut pages: Vec<String> = pages.collect();
    pages.sort();
    pages
}

/// Puts `#` for the numbers that a sentence gives itself, since they move with every rule: `"at 21 % of the text: “212 signals”" -> "at # % of the text: “212 signals”"`.
fn folded(plain: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for c in plain.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ => {}
        }
        match c.is_ascii_digit() && depth == 0 {
            true if out.ends_with('#') => {}
            true => out.push('#'),
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_quote_marks_do_not_matter() {
        assert_eq!(folded("at 21 %: “212 signals”"), "at # %: “212 signals”");
    }

    #[test]
    fn a_line_is_a_verdict_on_pages_of_its_folder() {
        let read = read("# x\nwrong\tagency\tb.txt, a.txt\tsays\twhy\n", "calls/");
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].pages, ["calls/a.txt", "calls/b.txt"]);
        assert!(!read[0].right);
    }
}
