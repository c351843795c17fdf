//! Arguments in, exit code out.

use std::io::{self, Write};
use std::process::ExitCode;

use bydoing::cli::{self, Cli};
use bydoing::{plain, terminal};
use clap::Parser;

fn main() -> ExitCode {
    let result = terminal::install_hooks().and_then(|()| cli::run(Cli::parse()));
    result.unwrap_or_else(|error| {
        // The only place that prints an error. When even that fails, the exit code says it.
        let _ = writeln!(io::stderr(), "bydoing: {}", plain::lines(&format!("{error:#}")));
        ExitCode::FAILURE
    })
}
