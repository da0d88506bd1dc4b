//! `schema`, `completions`, `man`: what the program says about itself.

use crate::cli::args::Args;
use crate::cli::output::Output;
use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;
use rashomon::error::Error;
use rashomon::wire;

/// Writes a JSON Schema.
pub(crate) fn schema(name: &str, output: &mut Output) -> Result<()> {
    let hint = || format!("one of {}", wire::schema::NAMES.join(", "));
    let unknown = || Error::Unknown {
        kind: "schema",
        wanted: name.to_owned(),
        hint: hint(),
    };
    output.line(&wire::schema::schema(name).ok_or_else(unknown)?)?;
    Ok(output.flush()?)
}

/// Writes a completion script.
pub(crate) fn completions(shell: Shell, output: &mut Output) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "rashomon", &mut script);
    output.line(String::from_utf8_lossy(&script).trim_end())?;
    Ok(output.flush()?)
}

/// Writes the manual page.
pub(crate) fn man(output: &mut Output) -> Result<()> {
    clap_mangen::Man::new(Args::command()).render(output.stream())?;
    Ok(output.flush()?)
}
