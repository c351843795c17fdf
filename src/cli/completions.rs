//! `bydoing completions`: the scripts by which shells complete commands, options, ids and names. They ask the program
//! itself (see [`super::complete`]), so that what they offer is what there is.

use std::process::ExitCode;

use clap::ValueEnum;

/// A shell that can complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl Shell {
    fn script(self) -> &'static str {
        match self {
            Shell::Bash => include_str!("completions/bydoing.bash"),
            Shell::Zsh => include_str!("completions/bydoing.zsh"),
            Shell::Fish => include_str!("completions/bydoing.fish"),
        }
    }
}

pub(super) fn run(shell: Shell) -> color_eyre::Result<ExitCode> {
    super::print(|out| out.write_all(shell.script().as_bytes()))?;
    Ok(ExitCode::SUCCESS)
}
