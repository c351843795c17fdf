//! What an import made, mended and could not place, as lines to read.

use std::io::{self, Write};

use super::inputs::Gathered;
use super::target::Target;
use crate::cli::format::write_line;
use crate::framework::Framework;
use crate::framework::model::NOT_STATED;
use crate::framework::things::{Kind, things};
use crate::import::ids::Kept;
use crate::import::{Documents, Format, Input, LeftOver};
use crate::plain;

pub(super) struct Summary<'a> {
    pub(super) gathered: &'a Gathered,
    /// The name of the list of role levels.
    pub(super) order: Option<&'a str>,
    pub(super) documents: &'a Documents,
    pub(super) framework: &'a Framework,
    pub(super) kept: &'a Kept,
    pub(super) target: &'a Target,
}

impl<'a> Summary<'a> {
    /// The names of the documents that were read.
    pub(super) fn names(&self) -> Vec<&'a str> {
        self.read().map(|(input, _)| input.name.as_str()).collect()
    }

    fn read(&self) -> impl Iterator<Item = (&'a Input, Format)> {
        let formats = self.documents.formats.iter().copied();
        self.gathered.inputs.iter().zip(formats).filter_map(|(input, format)| Some((input, format?)))
    }

    /// How many pieces found no place.
    pub(super) fn left(&self) -> usize {
        let unread = self.gathered.inputs.len() - self.read().count();
        self.documents.notes.left.len() + self.gathered.passed_over.len() + unread
    }

    pub(super) fn write(&self, with_progress: bool, out: &mut dyn Write) -> io::Result<()> {
        let framework = self.framework;
        let edition = match framework.edition.as_str() {
            NOT_STATED => "edition not stated".to_owned(),
            edition => format!("edition {edition}"),
        };
        write_line(out, 0, &format!("{} ({}), {edition}", framework.title, framework.id))?;
        write_line(out, 2, &self.counts())?;
        let read: Vec<String> =
            self.read().map(|(input, format)| format!("{} ({})", input.name, format.name())).collect();
        match read.as_slice() {
            [first, .., last] if read.len() > 6 => {
                write_line(out, 0, &format!("read: {first} to {last}, {} documents", read.len()))?;
            }
            read => write_line(out, 0, &format!("read: {}", read.join(", ")))?,
        }
        let notes = &self.documents.notes;
        if !notes.mended.is_empty() {
            writeln!(out, "mended:")?;
        }
        for (mend, times) in &notes.mended {
            writeln!(out, "  {times} {}", mend.words())?;
        }
        self.write_left(out)?;
        if !notes.disagreements.is_empty() {
            writeln!(out, "the documents disagree: {}", notes.disagreements.len())?;
        }
        self.write_places(&notes.disagreements, out)?;
        let ticks = self.documents.ticked().count();
        match (ticks, with_progress) {
            (0, _) => {}
            (ticks, true) => writeln!(out, "ticks in the documents: {ticks}")?,
            (ticks, false) => writeln!(out, "ticks in the documents: {ticks}, not taken; --with-progress takes them")?,
        }
        self.write_kept(out)
    }

    fn counts(&self) -> String {
        let framework = self.framework;
        let mut of = std::collections::HashMap::new();
        things(framework).iter().for_each(|thing| *of.entry(thing.kind).or_insert(0) += 1);
        let of = |kind| of.get(&kind).copied().unwrap_or(0);
        let levels = framework.roles.iter().flat_map(|role| &role.levels);
        let requirements: usize = levels.map(|level| level.requirements.len()).sum();
        let counted = [
            (framework.families.len(), "family", "families"),
            (of(Kind::Role), "role", "roles"),
            (of(Kind::RoleLevel), "role level", "role levels"),
            (of(Kind::Skill), "skill", "skills"),
            (requirements, "requirement", "requirements"),
            (of(Kind::Statement), "statement", "statements"),
            (of(Kind::Activity), "activity", "activities"),
            (of(Kind::Responsibility), "responsibility", "responsibilities"),
            (framework.pages.len(), "page", "pages"),
        ];
        let words = counted.into_iter().filter(|(count, ..)| *count > 0);
        let words: Vec<String> =
            words.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many })).collect();
        if words.is_empty() { "nothing".to_owned() } else { words.join(", ") }
    }

    fn write_places(&self, pieces: &[LeftOver], out: &mut dyn Write) -> io::Result<()> {
        for piece in pieces {
            let input = self.gathered.inputs.get(piece.at.input);
            let input = input.map_or(self.order.unwrap_or("the list of role levels"), |input| &input.name);
            let place = if piece.at.line > 0 { format!("{input}:{}", piece.at.line) } else { input.to_owned() };
            write_line(out, 2, &format!("{place}: {}; {}", plain::quote(&piece.text), piece.why))?;
        }
        Ok(())
    }

    /// Everything that found no place, with where it stands.
    fn write_left(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.left() > 0 {
            writeln!(out, "left over: {}", self.left())?;
        }
        self.write_places(&self.documents.notes.left, out)?;
        let unread = self.gathered.inputs.iter().zip(&self.documents.formats).filter(|(_, format)| format.is_none());
        for (input, _) in unread {
            write_line(out, 2, &format!("{}: not read, nothing in it tells its format", input.name))?;
        }
        for name in &self.gathered.passed_over {
            write_line(out, 2, &format!("{name}: not read, it is no file; name it too to read what is in it"))?;
        }
        Ok(())
    }

    /// What became of the edition before.
    fn write_kept(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.target.old.is_none() {
            return Ok(());
        }
        let Kept { same, reworded, renamed, doubtful, gone, new } = self.kept;
        write_line(
            out,
            0,
            &format!(
                "against {}: {same} ids kept ({reworded} reworded), {} renamed or moved, {new} new, {gone} gone",
                self.target.old_from,
                renamed.len()
            ),
        )?;
        for (old, new) in renamed {
            write_line(out, 2, &format!("{new} was {old}"))?;
        }
        if *doubtful > 0 {
            writeln!(out, "  {doubtful} of those gone may be among the new ones; bydoing migrate asks of each")?;
        }
        Ok(())
    }
}
