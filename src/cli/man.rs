//! `bydoing man`: the manual page, one for all commands, from the same definitions as the help.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::{Cli, DATA_FOLDER, EXIT_STATUS};

pub(super) fn run() -> color_eyre::Result<ExitCode> {
    super::print(|out| page(out))?;
    Ok(ExitCode::SUCCESS)
}

fn page(out: &mut dyn Write) -> io::Result<()> {
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    // No day is known on which these words were written; an empty one would put all that follows in the wrong place.
    let man = Man::new(command.clone()).date(env!("CARGO_PKG_VERSION")).source("bydoing").manual("User commands");
    man.render_title(out)?;
    man.render_name_section(out)?;
    man.render_synopsis_section(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    let mut heading = Roff::new();
    heading.control("SH", ["COMMANDS"]);
    heading.to_writer(out)?;
    for subcommand in command.get_subcommands().filter(|subcommand| !subcommand.is_hide_set()) {
        section(subcommand, out)?;
    }
    for (title, text) in [("FILES", DATA_FOLDER), ("EXIT STATUS", EXIT_STATUS)] {
        let mut roff = Roff::new();
        roff.control("SH", [title]);
        // The heading says it already.
        roff.text([roman(text.strip_prefix("Exit status: ").unwrap_or(text))]);
        roff.to_writer(out)?;
    }
    Ok(())
}

/// One command under a heading of its own: how it is called, what it does, its options but for those of every command.
fn section(command: &Command, out: &mut dyn Write) -> io::Result<()> {
    let name = command.get_name().to_owned();
    let everywhere = |id: &str| id == "data" || id == "help" || id == "version";
    let own = command.clone().mut_args(|arg| {
        let hidden = arg.is_hide_set() || everywhere(arg.get_id().as_str());
        arg.hide(hidden)
    });
    let has_options = own.get_arguments().any(|arg| !arg.is_hide_set());
    let man = Man::new(own);
    let mut heading = Roff::new();
    heading.control("SS", [format!("bydoing {name}").as_str()]);
    heading.to_writer(out)?;
    without_heading(out, |out| man.render_synopsis_section(out))?;
    writeln!(out, ".PP")?;
    without_heading(out, |out| man.render_description_section(out))?;
    if has_options { without_heading(out, |out| man.render_options_section(out)) } else { Ok(()) }
}

/// The same text without the lines that make a section of it.
fn without_heading(out: &mut dyn Write, render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut text = Vec::new();
    render(&mut text)?;
    let lines = text.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.starts_with(b".SH"));
    lines.into_iter().try_for_each(|line| out.write_all(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        let mut out = Vec::new();
        page(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_command_and_option_of_the_definitions_has_its_place() {
        let text = text();
        let mut command = Cli::command();
        command.build();
        for subcommand in command.get_subcommands().filter(|one| !one.is_hide_set() && one.get_name() != "help") {
            let heading = format!("\n.SS \"bydoing {}\"\n", subcommand.get_name());
            let section = text.split(&heading).nth(1).unwrap_or_default().split("\n.SS ").next().unwrap_or_default();
            assert!(!section.is_empty(), "{heading}");
            for arg in subcommand.get_arguments().filter(|arg| !arg.is_hide_set()) {
                let Some(long) = arg.get_long().filter(|long| !["data", "help"].contains(long)) else { continue };
                assert!(section.contains(&format!("\\-\\-{}", long.replace('-', "\\-"))), "{heading} --{long}");
            }
        }
        assert!(!text.contains("__complete"));
    }

    #[test]
    fn its_sections_come_in_the_order_of_manual_pages() {
        let text = text();
        let sections: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
        let expected = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "FILES", "\"EXIT STATUS\""];
        assert_eq!(sections, expected);
        assert!(text.contains("0 done, 1 failed or nothing found, 2 wrong usage"));
    }

    #[test]
    fn no_line_of_text_is_taken_for_a_request() {
        let known = [".SH", ".SS", ".TH", ".PP", ".IP", ".TP", ".RS", ".RE", ".br", ".ie", ".el", ".if", ".ds"];
        for line in text().lines().filter(|line| line.starts_with(['.', '\''])) {
            assert!(known.iter().any(|request| line.starts_with(request)), "{line}");
        }
    }
}
