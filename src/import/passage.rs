//! A text of the official framework: what it describes, and the points it lists under `In this role, you will:` and the like.

pub(super) mod line;
mod prose;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use line::Heading;
pub(super) use prose::Prose;

use super::{Mend, Notes, mend};

/// A description and what is to be done.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Passage {
    /// What stands before and behind the points: prose as in [`crate::framework::model::Page::text`].
    pub(super) description: Option<String>,
    pub(super) points: Vec<String>,
}

impl Passage {
    /// Of a role or a role level. Points under another heading (`They help teams to:`) are part of the description.
    pub(super) fn of(cell: &str, notes: &mut Notes) -> Passage {
        let text = mend::line_ends(cell, notes);
        let mut lines = text.lines().peekable();
        let (mut prose, mut points) = (Prose::default(), Vec::new());
        while let Some(line) = lines.next() {
            let heading = line::heading(line).filter(|heading| heading.kind != Heading::YouCan);
            let Some(heading) = heading else {
                prose.take(line, notes);
                continue;
            };
            heading.count(notes);
            points.extend(Some(mend::tidy(heading.rest, notes)).filter(|rest| !rest.is_empty()));
            while lines.next_if(|line| line.trim().is_empty()).is_some() {}
            // Where the bullets were lost, the lines up to a blank one are the points.
            let bulleted = lines.peek().is_some_and(|line| line::point(line).is_some());
            while let Some(line) = lines.peek() {
                if let Some(point) = line::point(line) {
                    points.push(mend::tidy(point, notes));
                } else if let Some(last) = points.last_mut().filter(|_| line::continues(line)) {
                    last.push(' ');
                    last.push_str(&mend::tidy(line, notes));
                } else if !bulleted && !line.trim().is_empty() && line::heading(line).is_none() {
                    points.push(mend::tidy(line, notes));
                } else if !line.trim().is_empty() || !more_points(lines.clone()) {
                    break;
                }
                lines.next();
            }
            prose.gap();
        }
        Passage { description: prose.text(), points }
    }
}

/// Is the next thing behind blank lines a point?
fn more_points<'t>(mut lines: impl Iterator<Item = &'t str>) -> bool {
    lines.find(|line| !line.trim().is_empty()).is_some_and(|line| line::point(line).is_some())
}

/// Text to read, as it is: headings and points are part of it.
pub(super) fn prose(cell: &str, notes: &mut Notes) -> Option<String> {
    let text = mend::line_ends(cell, notes);
    let mut prose = Prose::default();
    text.lines().for_each(|line| prose.take(line, notes));
    prose.text()
}

/// The statements of a skill at one level, and the lines between them that are none: their number, the first being 0.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Statements {
    pub(super) texts: Vec<String>,
    pub(super) strange: Vec<(usize, String)>,
}

impl Statements {
    pub(super) fn of(cell: &str, notes: &mut Notes) -> Statements {
        // A text without bullets is one statement, however many lines it has.
        let whole = mend::line_ends(cell, &mut Notes::default());
        let bulleted = whole.lines().any(|line| line::point(line).is_some());
        let has_separators = matches!(whole, Cow::Owned(_));
        let mut found = Statements::default();
        for (number, line) in cell.lines().enumerate() {
            let line = if has_separators { mend::line_ends(line, notes) } else { Cow::Borrowed(line) };
            match line {
                Cow::Borrowed(line) => found.take(line, bulleted, number, notes),
                Cow::Owned(parts) => parts.lines().for_each(|line| found.take(line, bulleted, number, notes)),
            }
        }
        found
    }

    fn take(&mut self, line: &str, bulleted: bool, number: usize, notes: &mut Notes) {
        let line = match line::heading(line).filter(|heading| heading.kind == Heading::YouCan) {
            Some(heading) => {
                heading.count(notes);
                heading.rest
            }
            None => line,
        };
        if let Some(point) = line::point(line) {
            self.texts.push(mend::tidy(point, notes));
        } else if line.trim().is_empty() {
        } else if let Some(last) = self.texts.last_mut().filter(|_| !bulleted || line::continues(line)) {
            last.push(' ');
            last.push_str(&mend::tidy(line.trim(), notes));
        } else if bulleted && line.trim_end().ends_with(':') {
            self.strange.push((number, line.trim().to_owned()));
        } else {
            self.texts.push(mend::tidy(line, notes));
        }
    }
}

impl line::Headed<'_> {
    pub(super) fn count(&self, notes: &mut Notes) {
        notes.mended(Mend::Heading, usize::from(!self.usual));
    }
}
