//! What the changes mean for the marks, the ratings and the role of this user.

use std::io::{self, Write};

use crate::analysis::fate::{Fate, Held, What};
use crate::cli::NO_FOLDER;
use crate::cli::changes::words;
use crate::cli::format::{write_line, write_wrapped};
use crate::folder::DataFolder;

/// `held`: none when there is no progress that could be read.
pub(in crate::cli) fn write(out: &mut dyn Write, folder: Option<&DataFolder>, held: Option<&[Held]>) -> io::Result<()> {
    writeln!(out)?;
    let Some(folder) = folder else { return write_line(out, 0, &format!("Your marks: {NO_FOLDER}")) };
    let path = folder.progress().display().to_string();
    let held = match held {
        None => {
            return write_line(out, 0, &format!("Your marks cannot be read from {path}: bydoing check says why"));
        }
        Some([]) => {
            return write_line(out, 0, &format!("Your marks: none of this framework in {path}"));
        }
        Some(held) => held,
    };
    write_line(out, 0, &format!("Your marks, in {path}: {}", counts(held.iter())))?;
    let stays: Vec<&Held> = held.iter().filter(|held| held.fate == Fate::Stays).collect();
    if !stays.is_empty() {
        write_line(out, 2, &format!("stay as they are: {}", counts(stays.iter().copied())))?;
    }
    let reworded = |held: &&Held| held.reworded.is_some() && held.fate == Fate::Stays;
    group(out, "of these, the words are others now", held.iter().filter(reworded))?;
    for (fate, heading) in FATES {
        group(out, heading, held.iter().filter(|held| held.fate == fate))?;
    }
    Ok(())
}

const FATES: [(Fate, &str); 4] = [
    (Fate::Follows, "follow to another id"),
    (Fate::CouldFollow, "would follow by the same words, once NEW says so"),
    (Fate::MightFollow, "might follow by nearly the same words, once NEW says so"),
    (Fate::Lost, "lose what they stand at (kept, shown as no longer in the framework)"),
];

fn group<'a>(out: &mut dyn Write, heading: &str, held: impl Iterator<Item = &'a Held>) -> io::Result<()> {
    let held: Vec<&Held> = held.collect();
    if held.is_empty() {
        return Ok(());
    }
    write_line(out, 2, &format!("{heading}: {}", counts(held.iter().copied())))?;
    for Held { what, id, text, now, reworded, score, .. } in held {
        let sure = score.map(|score| format!(" ({score} %)")).unwrap_or_default();
        write_line(out, 4, &format!("{}{sure} {id}", words(*what)))?;
        for now in now {
            write_line(out, 6, &format!("-> {now}"))?;
        }
        match reworded {
            Some(now) => words::then_and_now(out, text, now)?,
            None => write_wrapped(out, 6, text)?,
        }
    }
    Ok(())
}

fn words(what: What) -> &'static str {
    match what {
        What::Role => "my role",
        What::Target => "my target",
        What::Rating => "rating",
        What::Mark => "mark",
    }
}

/// How many of each.
fn counts<'a>(held: impl Iterator<Item = &'a Held> + Clone) -> String {
    let count = |what: What| held.clone().filter(|held| held.what == what).count();
    let counted = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{count} {word}s")),
    };
    let roles = [(What::Role, "my role"), (What::Target, "my target")];
    let mut words: Vec<String> =
        [counted(count(What::Mark), "mark"), counted(count(What::Rating), "rating")].into_iter().flatten().collect();
    words.extend(roles.into_iter().filter(|(what, _)| count(*what) > 0).map(|(_, words)| words.to_owned()));
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_any_folder_it_is_said_that_there_is_none() {
        let mut out = Vec::new();
        write(&mut out, None, None).expect("bytes");
        let none = "\nYour marks: there is no home folder to keep progress in: name a folder with --data DIR\n";
        assert_eq!(String::from_utf8_lossy(&out), none);
    }
}
