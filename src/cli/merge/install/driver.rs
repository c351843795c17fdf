//! The command that git is to run.

use std::env;
use std::fs::canonicalize;
use std::path::PathBuf;

use crate::cli::quoted;

/// As git keeps it: git puts the names of its files in the place of the letters, and gives the whole to a shell.
pub(super) fn value() -> String {
    let word = match env::current_exe() {
        Ok(program) if found_by_the_shell() != canonicalize(&program).ok() => {
            quoted(&program.display().to_string()).replace('%', "%%")
        }
        _ => "bydoing".to_owned(),
    };
    format!("{word} merge %O %A %B %P")
}

/// What a shell runs that is told `bydoing`.
fn found_by_the_shell() -> Option<PathBuf> {
    let name = format!("bydoing{}", env::consts::EXE_SUFFIX);
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
        .and_then(|file| canonicalize(file).ok())
}

/// The value as one word of a shell.
pub(super) fn argument(value: &str) -> String {
    if value.contains(['"', '$', '`', '\\', '!']) { quoted(value) } else { format!("\"{value}\"") }
}

#[cfg(test)]
mod tests {
    use super::argument;

    #[test]
    fn the_value_is_one_word_whatever_is_in_it() {
        assert_eq!(argument("bydoing merge %O"), "\"bydoing merge %O\"");
        assert_eq!(argument("'/my craft/bydoing' merge"), "\"'/my craft/bydoing' merge\"");
        assert_eq!(argument("'/a$b/bydoing' merge"), "''\\''/a$b/bydoing'\\'' merge'");
    }
}
