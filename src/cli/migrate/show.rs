//! What is proposed, and what came of it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

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
    // Of each, how many sure and how many doubtful ones follow.
    let mut below = vec![[0; 2]; all.len()];
    for (above, one) in groups.iter().zip(all) {
        above.iter().for_each(|&above| below[above][usize::from(one.is_sure())] += 1);
    }
    let of = |is_sure: bool| all.iter().enumerate().filter(move |(_, one)| one.is_sure() == is_sure);
    let (sure, doubtful) = (of(true).count(), of(false).count());
    if sure > 0 {
        writeln!(out, "Sure, by the same words: {sure}")?;
        for (at, one) in of(true).filter(|(at, _)| groups[*at].is_none()) {
            proposal(out, one, below[at][1])?;
        }
        // These are sure even where the one above is not.
        for (at, one) in of(false).filter(|(at, _)| below[*at][1] > 0) {
            words::ids(out, &format!("{} below the {}", below[at][1], one.kind.word()), &one.old, &one.new)?;
        }
    }
    if doubtful > 0 {
        let how = if asks { ", asked one by one" } else { ", never written without being asked" };
        writeln!(out, "Doubtful, by nearly the same words: {doubtful}{how}")?;
        for (at, one) in of(false).filter(|(at, _)| !asks && groups[*at].is_none()) {
            proposal(out, one, below[at][0])?;
        }
    }
    Ok(())
}

/// One, with both texts one above the other, and how many follow by it.
pub(super) fn proposal(out: Out, one: &Proposal, below: usize) -> io::Result<()> {
    let Proposal { kind, old, new, before, after, score } = one;
    let score = score.map(|score| format!(" ({score} %)")).unwrap_or_default();
    words::ids(out, &format!("{}{score}", kind.word()), old, new)?;
    words::then_and_now(out, before, after)?;
    words::below(out, below)
}

/// `copy`: of the file as it was, where it was written.
pub(super) fn outcome(
    out: Out,
    path: &Path,
    formers: &[Former],
    copy: Option<&PathBuf>,
    lost: &[&str],
) -> io::Result<()> {
    let path = path.display();
    match (formers.len(), copy.is_some()) {
        (0, _) => write_line(out, 0, &format!("Nothing is written into {path}"))?,
        (1, true) => write_line(out, 0, &format!("1 former id is declared in {path}"))?,
        (count, true) => write_line(out, 0, &format!("{count} former ids are declared in {path}"))?,
        (_, false) => {
            write_line(out, 0, &format!("Nothing is written. With --yes {path} would say:"))?;
            lines(out, formers)?;
        }
    }
    if let Some(copy) = copy {
        write_line(out, 0, &format!("The file as it was is kept: {}", copy.display()))?;
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
