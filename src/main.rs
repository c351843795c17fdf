//! Arguments in, exit code out.

use std::io::{self, Write};
use std::process::ExitCode;

use bydoing::cli::{self, Cli};
use bydoing::{plain, terminal};
use clap::Parser;

/// What the command line says cannot be done; the same as clap's own.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        // Help and version are no errors, and nothing in them was typed.
        Err(answer) if !answer.use_stderr() => return shown(&answer),
        Err(wrong) => {
            // It repeats what was typed, perhaps by pasting: as it is, that could steer the terminal.
            let _ = write!(io::stderr(), "{}", plain::lines(&wrong.render().to_string()));
            return ExitCode::from(USAGE);
        }
    };
    let result = terminal::install_hooks().and_then(|()| cli::run(cli));
    result.unwrap_or_else(|error| {
        // The only place that prints an error. When even that fails, the exit code says it.
        let (text, code) = cli::told(&error);
        let _ = writeln!(io::stderr(), "bydoing: {}", plain::lines(&text));
        code
    })
}

/// Help, or the version. Whoever reads it may stop early.
fn shown(answer: &clap::Error) -> ExitCode {
    match answer.print().and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(io::stderr(), "bydoing: standard output cannot be written to: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}
