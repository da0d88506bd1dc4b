//! What may stand on the command line.

use super::measure::What;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use rashomon::ingest::Format;
use rashomon::model::Moment;
use std::path::PathBuf;

const INPUT: &str = "Input";
const EVENTS: &str = "Events";
const COMPARISON: &str = "Comparison";
const OUTPUT: &str = "Output";

/// Reads the word of `--input-format`; of a format's names the help lists one.
fn form() -> impl TypedValueParser<Value = Format> {
    let listed = [
        "text", "markdown", "html", "mhtml", "json", "jsonl", "feed", "warc",
    ];
    let names =
        Format::names().map(move |name| PossibleValue::new(name).hide(!listed.contains(&name)));
    PossibleValuesParser::new(names).try_map(|name| Format::from_name(&name).ok_or("no format"))
}

/// Takes a whole day: `"2024-05-08"`, with a time of day where one is known.
fn day(written: &str) -> Result<String, String> {
    let moment: Option<Moment> = written.parse().ok();
    let whole = moment.is_some_and(|moment| moment.ymd().is_some());
    whole
        .then(|| written.to_owned())
        .ok_or_else(|| "a day is written as 2024-05-08".to_owned())
}

/// Shows how different outlets told the same event.
///
/// Pages in, events out, and for each event a side-by-side comparison. Works offline on your own pages; no language
/// model is run, no text is generated, no verdict is given: every statement points at the sentence that shows it.
#[derive(Debug, Parser)]
#[command(
    name = "rashomon",
    version,
    propagate_version = true,
    max_term_width = 100
)]
pub(crate) struct Args {
    /// What to do; without it, the reader opens.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Flags of all commands.
    #[command(flatten)]
    pub(crate) common: Common,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write articles as JSON lines: each page without its boilerplate
    Extract {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Write the same with sentences, dates, entities and quotes; every command reads it back
    Annotate {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// List the events found
    Events {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// One event a line, its articles inside
        #[arg(long)]
        jsonl: bool,
    },
    /// Show one event side by side, as text
    Compare {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Open the reader on pages
    View {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// How the reader begins
        #[command(flatten)]
        reader: Reader,
    },
    /// Open the reader on the built-in sample
    Demo {
        /// How the reader begins
        #[command(flatten)]
        reader: Reader,
    },
    /// Write a report on one event: as page, Markdown, JSON or CSV
    Report {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Where to: the ending chooses html, md, txt, json or csv; `-` for standard output, as text without --format
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
        /// Format, whatever the ending
        #[arg(long, value_name = "FORMAT")]
        format: Option<String>,
    },
    /// Write a classroom packet on one event: sheets, key, projector pages
    Lesson {
        /// Files, folders or `-`; nothing where pages are piped in
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// The folder to write to
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// Replace files in the folder that differ from what is written
        #[arg(long)]
        force: bool,
    },
    /// Score a part of the program against gold data
    Measure {
        /// What to measure
        what: What,
        /// The gold
        gold: PathBuf,
        /// The pages it is about
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Write the JSON Schema of article, annotated, events or comparison
    Schema {
        /// Which
        #[arg(value_parser = rashomon::wire::schema::NAMES)]
        name: String,
    },
    /// Write completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page
    Man {
        /// Of this command; without it, of the whole
        #[arg(value_name = "COMMAND")]
        of: Option<String>,
    },
}

/// How the reader begins; hidden, for documentation and tests.
#[derive(Clone, Debug, Default, ClapArgs)]
pub(crate) struct Reader {
    /// Press these keys first: `j<enter>`
    #[arg(long, hide = true, value_name = "KEYS", default_value = "")]
    pub(crate) keys: String,
    /// Write the screen as text and end
    #[arg(long, hide = true)]
    pub(crate) print: bool,
    /// Columns and lines of that screen
    #[arg(long, hide = true, value_name = "80x24", default_value = "80x24")]
    pub(crate) size: String,
    /// color, high-contrast or mono
    #[arg(long, hide = true, value_name = "NAME")]
    pub(crate) theme: Option<String>,
}

/// Flags of all commands.
#[derive(Clone, Debug, Default, ClapArgs)]
pub(crate) struct Common {
    /// Read every file as this, whatever its ending
    #[arg(long, global = true, value_name = "FORM", help_heading = INPUT, ignore_case = true, value_parser = form())]
    pub(crate) input_format: Option<Format>,
    /// The day the pages were saved, as 2024-05-08: what "2 hours ago" counts from
    #[arg(long, global = true, value_name = "DATE", help_heading = INPUT, value_parser = day)]
    pub(crate) captured: Option<String>,
    /// Facts about outlets, to add to or override the built-in ones
    #[arg(long, global = true, value_name = "FILE", help_heading = INPUT)]
    pub(crate) outlets: Option<PathBuf>,
    /// What you know better: same, different, date, outlet, entity-alias
    #[arg(long, global = true, value_name = "FILE", help_heading = INPUT)]
    pub(crate) corrections: Option<PathBuf>,
    /// How readily articles are joined into one event
    #[arg(long, global = true, value_name = "HOW", default_value = "balanced", help_heading = EVENTS)]
    pub(crate) merge: Merge,
    /// All pages are one event: you know
    #[arg(long, global = true, help_heading = EVENTS)]
    pub(crate) together: bool,
    /// The event to show: an id, or its number in the list of `events`
    #[arg(long, global = true, value_name = "ID", help_heading = EVENTS)]
    pub(crate) event: Option<String>,
    /// Compare only this outlet (name or domain) or article (id or path); may be given again
    #[arg(long, global = true, value_name = "WHO", help_heading = COMPARISON)]
    pub(crate) only: Vec<String>,
    /// The outlet or article the others are held against; rows begin with it
    #[arg(long, global = true, value_name = "WHO", help_heading = COMPARISON)]
    pub(crate) base: Option<String>,
    /// Hide who published: outlets become A, B, C
    #[arg(long, global = true, help_heading = COMPARISON)]
    pub(crate) blind: bool,
    /// Fixes the order of A, B, C
    #[arg(long, global = true, value_name = "N", default_value_t = 1, help_heading = COMPARISON)]
    pub(crate) seed: u64,
    /// Write JSON
    #[arg(long, global = true, help_heading = OUTPUT)]
    pub(crate) json: bool,
    /// Write linear text without boxes
    #[arg(long, global = true, help_heading = OUTPUT)]
    pub(crate) plain: bool,
    /// Use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = OUTPUT)]
    pub(crate) color: When,
    /// Columns to write in; without it the terminal's, else 80
    #[arg(long, global = true, value_name = "N", help_heading = OUTPUT)]
    pub(crate) width: Option<usize>,
    /// Say nothing on standard error but errors
    #[arg(short, long, global = true, help_heading = OUTPUT)]
    pub(crate) quiet: bool,
    /// Say more on standard error: files passed over
    #[arg(short, long, global = true, help_heading = OUTPUT)]
    pub(crate) verbose: bool,
}

/// How readily articles are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Merge {
    /// Rather two events than a false one
    Careful,
    /// The measured optimum
    #[default]
    Balanced,
    /// Rather one event too wide than a report missed
    Eager,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn a_format_goes_by_each_of_its_names() {
        for (word, wanted) in [
            ("html", Format::Html),
            ("HTM", Format::Html),
            ("rss", Format::Feed),
        ] {
            let args =
                Args::try_parse_from(["rashomon", "extract", "--input-format", word]).unwrap();
            assert_eq!(args.common.input_format, Some(wanted));
        }
        assert!(Args::try_parse_from(["rashomon", "extract", "--input-format", "pdf"]).is_err());
    }

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
    }
}
