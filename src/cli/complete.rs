//! `bydoing __complete`: asked by the scripts of [`super::completions`], at every Tab. It answers with what may stand at
//! the end of the line, or with nothing: it writes no file and says no word of what goes wrong.
//!
//! The first line is `words` or `files`: for a path the shell itself knows best. Then comes a line for each word, for zsh
//! and fish with a tab and what it is. Commands, options and their values are found by clap's own engine; what stands for
//! a thing by its id or name is known by what the argument's value is called: `SKILL`, `ROLE-LEVEL`.

mod shell_words;
mod things;

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Arg, Args, Command, CommandFactory, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete};

use super::Cli;
use super::completions::Shell;
use crate::folder;
use crate::plain;
use shell_words::Line;
use things::{Things, Wanted};

#[derive(Debug, Args)]
pub struct Arguments {
    shell: Shell,

    /// For bash the line up to the cursor, and the part of it that is completed; else the words of that line
    #[arg(allow_hyphen_values = true, trailing_var_arg = true)]
    words: Vec<OsString>,
}

/// Stands for all paths.
const FILES: &str = "\0files";

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let line = match (arguments.shell, arguments.words.as_slice()) {
        (Shell::Bash, [line, end]) => Line::of_bash(&line.to_string_lossy(), &end.to_string_lossy()),
        (Shell::Bash, _) => return ExitCode::FAILURE,
        (Shell::Zsh, words) => Line::of_words(words),
        (Shell::Fish, words) => Line::of_fish(words),
    };
    let found = answers(&line);
    let are_files = found.iter().any(|candidate| candidate.get_value() == FILES);
    // Whoever pressed Tab waits for words, not for the reason why there are none.
    let printed = super::print(|out| {
        writeln!(out, "{}", if are_files { "files" } else { "words" })?;
        for candidate in found.iter().filter(|_| !are_files) {
            let value = candidate.get_value().to_string_lossy();
            // A word that would not be the same when it is read back is no answer.
            if plain::line(&value) != value {
                continue;
            }
            let value = line.completed(&value);
            match candidate.get_help().filter(|_| arguments.shell != Shell::Bash) {
                Some(help) => {
                    let help = help.to_string();
                    writeln!(out, "{value}\t{}", plain::line(help.lines().next().unwrap_or_default()))?;
                }
                None => writeln!(out, "{value}")?,
            }
        }
        Ok(())
    });
    if printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What may stand at the end of the line.
fn answers(line: &Line) -> Vec<CompletionCandidate> {
    let folder = folder::find(line.value_of("--data").map(|path| home(&path).into()));
    let things = Arc::new(Things::in_folder(folder, &line.words));
    let mut command = with_things(Cli::command(), &things);
    let words: Vec<OsString> = line.words.iter().map(OsString::from).collect();
    let Some(last) = words.len().checked_sub(1).filter(|last| *last > 0) else { return Vec::new() };
    let mut found = complete(&mut command, words, last, None).unwrap_or_default();
    // Options are for who has begun to type one, unless there is nothing else.
    let is_option = |candidate: &CompletionCandidate| candidate.get_value().to_string_lossy().starts_with('-');
    if line.words[last].is_empty() && !found.iter().all(is_option) {
        found.retain(|candidate| !is_option(candidate));
    }
    found
}

/// A path as the shell would have passed it on.
fn home(path: &str) -> String {
    match (path.strip_prefix("~/"), std::env::var("HOME")) {
        (Some(rest), Ok(home)) => format!("{home}/{rest}"),
        _ => path.to_owned(),
    }
}

/// The command line as it is defined, with completers for paths, ids and names.
fn with_things(command: Command, things: &Arc<Things>) -> Command {
    let command = command.mut_args(|arg| with_completer(arg, things));
    command.mut_subcommands(|subcommand| with_things(subcommand, things))
}

fn with_completer(arg: Arg, things: &Arc<Things>) -> Arg {
    let is_path = matches!(
        arg.get_value_hint(),
        ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath | ValueHint::ExecutablePath
    );
    let wanted = arg.get_value_names().unwrap_or_default().iter().find_map(|name| Wanted::called(name));
    match (wanted, is_path) {
        (Some(wanted), _) => {
            let things = things.clone();
            let answer = move |typed: &OsStr| things.beginning(wanted, &typed.to_string_lossy());
            arg.add(ArgValueCompleter::new(answer))
        }
        (None, true) => arg.add(ArgValueCompleter::new(|_: &OsStr| vec![CompletionCandidate::new(FILES)])),
        (None, false) => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(line: &str) -> Vec<String> {
        let found = answers(&Line::of_bash(line, ""));
        found.iter().map(|candidate| candidate.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn commands_options_and_their_values_come_from_the_definitions() {
        assert_eq!(completed("bydoing sho"), ["show"]);
        assert!(completed("bydoing mark x do").contains(&"done".to_owned()));
        assert_eq!(completed("bydoing list --format js"), ["json"]);
        assert_eq!(completed("bydoing search --ki"), ["--kind"]);
        assert!(!completed("bydoing ").iter().any(|word| word.starts_with('_') || word.starts_with('-')));
    }

    #[test]
    fn a_path_is_left_to_the_shell() {
        for line in ["bydoing --data ", "bydoing check x", "bydoing init "] {
            assert!(completed(line).contains(&FILES.to_owned()), "{line}");
        }
    }

    #[test]
    fn every_argument_that_stands_for_a_thing_is_completed() {
        let mut command = Cli::command();
        command.build();
        let mut named = Vec::new();
        for subcommand in command.get_subcommands() {
            for arg in subcommand.get_arguments() {
                let names = arg.get_value_names().unwrap_or_default();
                named.extend(names.iter().filter(|name| Wanted::called(name).is_some()).map(|name| name.to_string()));
            }
        }
        assert!(
            ["ITEM", "THING", "LEVEL", "SKILL", "ROLE-LEVEL", "ROLE"]
                .iter()
                .all(|name| named.contains(&(*name).to_owned())),
            "{named:?}"
        );
    }
}
