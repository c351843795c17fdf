//! The line in `.gitattributes`.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

pub(super) const FILE: &str = ".gitattributes";

/// What git calls our driver.
pub(super) const DRIVER: &str = "bydoing";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    Added,
    /// A line there wants the same file to be merged in another way; nothing was written.
    Contradicted {
        number: usize,
        line: String,
    },
}

/// `progress.yaml merge=bydoing`.
pub(super) fn line(name: &OsStr) -> String {
    format!("{} merge={DRIVER}", pattern(&name.to_string_lossy()))
}

/// Adds the line at the end; all else stays as it is.
pub(super) fn write(path: &Path, name: &OsStr) -> io::Result<Written> {
    let text = match fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    if let Some((number, line)) = contradiction(&text, &name.to_string_lossy()) {
        return Ok(Written::Contradicted { number, line: line.to_owned() });
    }
    let mut file = File::options().append(true).create(true).open(path)?;
    file.write_all(addition(&text, &line(name)).as_bytes())?;
    Ok(Written::Added)
}

/// What comes behind `text`: the line with the line ends that are used there.
fn addition(text: &str, line: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let before = if text.is_empty() || text.ends_with('\n') { "" } else { end };
    format!("{before}{line}{end}")
}

/// The last line about just this file that says how it is merged; lines about many files give way to a later one.
fn contradiction<'a>(text: &'a str, name: &str) -> Option<(usize, &'a str)> {
    let pattern = pattern(name);
    let about = |line: &str| {
        let rest = line.strip_prefix('/').unwrap_or(line).strip_prefix(&pattern)?;
        let merges =
            |word: &str| matches!(word, "merge" | "-merge" | "!merge" | "binary") || word.starts_with("merge=");
        rest.starts_with([' ', '\t']).then(|| rest.split_whitespace().any(merges)).filter(|merges| *merges)
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| about(line.trim_start()).is_some())
        .last()
        .map(|(at, line)| (at + 1, line))
}

/// The name as git reads it there: what means something else stands in quotes.
fn pattern(name: &str) -> String {
    if name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)) {
        return name.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in name.chars() {
        match c {
            '*' | '?' | '[' => quoted.extend(["\\\\", c.encode_utf8(&mut [0; 4])]),
            '\\' => quoted.push_str("\\\\\\\\"),
            '"' => quoted.push_str("\\\""),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_added_with_the_line_ends_that_are_used() {
        assert_eq!(line(OsStr::new("progress.yaml")), "progress.yaml merge=bydoing");
        assert_eq!(addition("", "x"), "x\n");
        assert_eq!(addition("* text=auto\n", "x"), "x\n");
        assert_eq!(addition("* text=auto", "x"), "\nx\n");
        assert_eq!(addition("a b\r\nc d", "x"), "\r\nx\r\n");
    }

    #[test]
    fn only_a_line_about_this_very_file_contradicts() {
        for (text, number) in [
            ("* text=auto\nprogress.yaml merge=union\n", Some(2)),
            ("/progress.yaml\t-merge\n", Some(1)),
            ("  progress.yaml text binary\n", Some(1)),
            ("progress.yaml text\n*.yaml merge=union\nother.yaml -merge\n# progress.yaml -merge\n", None),
            ("progress.yaml.d merge=ours\n", None),
        ] {
            assert_eq!(contradiction(text, "progress.yaml").map(|(number, _)| number), number, "{text}");
        }
    }

    #[test]
    fn a_name_with_signs_of_its_own_is_quoted() {
        assert_eq!(pattern("my \"craft\"*.yaml"), "\"my \\\"craft\\\"\\\\*.yaml\"");
    }
}
