//! The changes in plain words: one heading for each kind with its count, one line with the id for each change, which no
//! width divides, and texts below it.

use std::io::{self, Write};

use super::Arguments;
use crate::analysis::changes::{Change, Changes, Direction, Lone, RequirementChange, Undeclared};
use crate::cli::edition::Edition;
use crate::cli::format::{write_line, write_wrapped};
use crate::cli::{program, quoted};
use crate::folder::DataFolder;
use crate::framework::load::Origin;

type Out<'a> = &'a mut dyn Write;

pub(super) fn write(out: Out, old: &Edition, new: &Edition, changes: &Changes) -> io::Result<()> {
    write_line(out, 0, &format!("old  {}", old.words()))?;
    write_line(out, 0, &format!("new  {}", new.words()))?;
    if is_nothing(changes) {
        return writeln!(out, "\nNothing that has an id has changed");
    }
    requirements(out, &changes.requirements)?;
    alone(out, "Dropped", "-", &changes.dropped)?;
    pairs(out, "Renamed", &changes.renamed)?;
    pairs(out, "Split or merged", &changes.divided)?;
    pairs(out, "Moved", &changes.moved)?;
    undeclared(out, &changes.undeclared)?;
    pairs(out, "Reworded", &changes.reworded)?;
    alone(out, "Added", "+", &changes.added)
}

fn is_nothing(changes: &Changes) -> bool {
    let Changes { requirements, dropped, renamed, divided, moved, reworded, added, undeclared } = changes;
    let lists = [renamed, divided, moved, reworded];
    requirements.is_empty()
        && dropped.is_empty()
        && added.is_empty()
        && undeclared.is_empty()
        && lists.iter().all(|list| list.is_empty())
}

fn heading(out: Out, words: &str, count: usize) -> io::Result<()> {
    writeln!(out, "\n{words}: {count}")
}

const DIRECTIONS: [(Direction, &str); 4] = [
    (Direction::Raised, "Required at a higher level"),
    (Direction::Added, "Newly required"),
    (Direction::Lowered, "Required at a lower level"),
    (Direction::Dropped, "No longer required"),
];

fn requirements(out: Out, all: &[RequirementChange]) -> io::Result<()> {
    for (direction, words) in DIRECTIONS {
        let count = all.iter().filter(|change| change.change == direction).count();
        if count > 0 {
            heading(out, words, count)?;
        }
        let mut above = "";
        for change in all.iter().filter(|change| change.change == direction) {
            if above != change.role_level {
                above = &change.role_level;
                write_line(out, 2, &format!("{above}  {}", change.role_level_name))?;
            }
            let levels = match (&change.before, &change.after) {
                (Some(before), Some(after)) => format!("{before} -> {after}"),
                (None, Some(level)) | (Some(level), None) => level.clone(),
                (None, None) => String::new(),
            };
            write_line(out, 4, &format!("{}: {levels}", change.skill_name))?;
        }
    }
    Ok(())
}

/// What comes or goes with its role or skill is counted there, in one line.
fn alone(out: Out, words: &str, sign: &str, all: &[Lone]) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    heading(out, words, all.len())?;
    for Lone { kind, id, text, items, .. } in all.iter().filter(|one| !one.with_owner) {
        let with = match items {
            0 => String::new(),
            1 => ", with 1 item".to_owned(),
            items => format!(", with {items} items"),
        };
        write_line(out, 2, &format!("{sign} {kind} {id}{with}"))?;
        write_wrapped(out, 6, text)?;
    }
    Ok(())
}

fn pairs(out: Out, words: &str, all: &[Change]) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    heading(out, words, all.len())?;
    for Change { kind, old, new, before, after } in all {
        ids(out, kind, old, new)?;
        then_and_now(out, before, after)?;
    }
    Ok(())
}

/// What follows from one above is counted there.
fn undeclared(out: Out, all: &[Undeclared]) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    heading(out, "Under another id, and NEW does not say so", all.len())?;
    for Undeclared { kind, old, new, before, after, score, below, .. } in all.iter().filter(|one| !one.with_owner) {
        let is_name = ["role", "role level", "skill"].contains(kind);
        let words = match (score, is_name) {
            (100, _) if before == after => "the same words".to_owned(),
            (100, _) => "renamed".to_owned(),
            (score, true) => format!("perhaps renamed or merged ({score} %)"),
            (score, false) => format!("perhaps reworded ({score} %)"),
        };
        ids(out, &format!("{words}: {kind}"), old, new)?;
        then_and_now(out, before, after)?;
        self::below(out, *below)?;
    }
    Ok(())
}

/// How many follow by one.
pub(in crate::cli) fn below(out: Out, count: usize) -> io::Result<()> {
    if count == 0 { Ok(()) } else { writeln!(out, "      and {count} below it") }
}

pub(in crate::cli) fn ids(out: Out, what: &str, old: &str, new: &str) -> io::Result<()> {
    write_line(out, 2, &format!("{what} {old}"))?;
    if old == new { Ok(()) } else { write_line(out, 4, &format!("-> {new}")) }
}

pub(in crate::cli) fn then_and_now(out: Out, before: &str, after: &str) -> io::Result<()> {
    if before == after {
        return write_wrapped(out, 6, after);
    }
    for (word, text) in [("then", before), ("now ", after)] {
        let text = if text.is_empty() { "nothing" } else { text };
        write_wrapped(out, 6, &format!("{word}  {text}"))?;
    }
    Ok(())
}

/// What to do about ids that nobody declares. A framework that is built in has no file to say it in.
pub(super) fn lead(out: Out, folder: Option<&DataFolder>, arguments: &Arguments, new: &Edition) -> io::Result<()> {
    let follow = "\nMarks follow to another id once NEW says what it was";
    let Origin::File(path) = &new.origin else {
        return writeln!(out, "{follow}, which is built in.");
    };
    writeln!(out, "{follow}. To have it say so:")?;
    let program = folder.map_or_else(|| "bydoing".to_owned(), program);
    let (old, new) = (quoted(&arguments.old), quoted(&path.display().to_string()));
    write_line(out, 2, &format!("{program} migrate --from {old} --to {new}"))
}
