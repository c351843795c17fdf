//! What is proposed, and what came of it.

use std::io::{self, Write};
use std::path::Path;

use crate::analysis::proposals::{Proposal, groups};
use crate::cli::changes::words;
use crate::cli::format::write_line;
use crate::framework::declare::{Former, line};

type Out<'a> = &'a mut dyn Write;

/// NEW says already all that can be found out.
pub(super) fn nothing(out: Out, lost: &[&str]) -> io::Result<()> {
    writeln!(out, "Nothing to declare: no id of OLD is gone whose words NEW still has")?;
    gone(out, lost)
}

/// All that is sure and, where they are not asked one by one, the doubtful ones. What follows by another one is counted there.
pub(super) fn proposals(out: Out, all: &[Proposal], asks: bool) -> io::Result<()> {
    let groups = groups(all);
    let heads = |is_sure: bool| all.iter().enumerate().filter(move |(_, one)| one.is_sure() == is_sure);
    let (sure, doubtful) = (heads(true).count(), heads(false).count());
    if sure > 0 {
        writeln!(out, "Sure, by the same words: {sure}")?;
        for (at, one) in heads(true) {
            match groups[at] {
                None => proposal(out, one, below(all, &groups, at))?,
                Some(above) if all[above].is_sure() => {}
                // These are sure even where the one above is not.
                Some(above)
                    if heads(true).find(|(at, _)| groups[*at] == Some(above)).is_some_and(|(first, _)| first == at) =>
                {
                    let count = heads(true).filter(|(at, _)| groups[*at] == Some(above)).count();
                    write_line(out, 2, &format!("{count} below {}", all[above].old))?;
                    write_line(out, 4, &format!("-> {}", all[above].new))?;
                }
                Some(_) => {}
            }
        }
    }
    if doubtful > 0 {
        let how = if asks { ", asked one by one" } else { ", never written without being asked" };
        writeln!(out, "Doubtful, by nearly the same words: {doubtful}{how}")?;
        for (at, one) in heads(false).filter(|(at, _)| !asks && groups[*at].is_none()) {
            proposal(out, one, below(all, &groups, at))?;
        }
    }
    Ok(())
}

/// How many of the same kind follow by the one at this place.
pub(super) fn below(all: &[Proposal], groups: &[Option<usize>], at: usize) -> usize {
    groups.iter().zip(all).filter(|(group, one)| **group == Some(at) && one.is_sure() == all[at].is_sure()).count()
}

/// One, with both texts one above the other, and how many follow by it.
pub(super) fn proposal(out: Out, one: &Proposal, below: usize) -> io::Result<()> {
    let Proposal { kind, old, new, before, after, score } = one;
    let score = score.map(|score| format!(" ({score} %)")).unwrap_or_default();
    words::ids(out, &format!("{}{score}", kind.word()), old, new)?;
    words::then_and_now(out, before, after)?;
    words::below(out, below)
}

pub(super) fn outcome(out: Out, path: &Path, formers: &[Former], written: bool, lost: &[&str]) -> io::Result<()> {
    let path = path.display();
    match (formers.len(), written) {
        (0, _) => write_line(out, 0, &format!("Nothing is written into {path}"))?,
        (1, true) => write_line(out, 0, &format!("1 former id is declared in {path}"))?,
        (count, true) => write_line(out, 0, &format!("{count} former ids are declared in {path}"))?,
        (_, false) => {
            write_line(out, 0, &format!("Nothing is written. With --yes {path} would say:"))?;
            lines(out, formers)?;
        }
    }
    gone(out, lost)
}

/// To be written by hand: each thing with its line.
pub(super) fn lines(out: Out, formers: &[Former]) -> io::Result<()> {
    for Former { id, was } in formers {
        write_line(out, 2, &format!("{id}: {}", line(&[was])))?;
    }
    Ok(())
}

fn gone(out: Out, lost: &[&str]) -> io::Result<()> {
    if !lost.is_empty() {
        writeln!(out, "Gone, with nothing like it in NEW: {}", lost.len())?;
    }
    lost.iter().try_for_each(|id| write_line(out, 2, id))
}
