//! An item and its mark.

use std::io;

use serde::Serialize;

use crate::cli::content::Content;
use crate::cli::paper::Paper;
use crate::framework::ItemIx;
use crate::plain;
use crate::progress::{Mark, MarkState};

#[derive(Debug, Serialize)]
pub(in crate::cli) struct ItemRow {
    id: String,
    text: String,
    #[serde(flatten)]
    mark: MarkRow,
}

/// What the user said of an item.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct MarkRow {
    /// `todo`, `doing`, `done` or `not-applicable`.
    state: &'static str,
    /// Year-month-day.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<String>,
}

impl MarkRow {
    pub(in crate::cli) fn of(mark: Option<&Mark>) -> MarkRow {
        let state = mark.map_or(MarkState::Todo, |mark| mark.state);
        MarkRow {
            state: state.as_str(),
            date: mark.and_then(|mark| mark.date).map(|date| date.to_string()),
            note: mark.map(|mark| mark.note.clone()).unwrap_or_default(),
            evidence: mark.map(|mark| mark.evidence.clone()).unwrap_or_default(),
        }
    }

    /// The state without its day.
    pub(in crate::cli) fn state_words(&self) -> &'static str {
        MarkState::parse(self.state).unwrap_or_default().words()
    }

    /// The state and its day: `done 2025-11-21`.
    pub(in crate::cli) fn words(&self) -> String {
        let state = self.state_words();
        self.date.as_ref().map_or_else(|| state.to_owned(), |date| format!("{state} {date}"))
    }

    /// Note and links, a line each.
    pub(in crate::cli) fn write_details(&self, paper: &mut Paper<'_>, indent: usize) -> io::Result<()> {
        write_details(&self.note, &self.evidence, paper, indent)
    }
}

/// What was said beside a mark or a rating: the note, and a line for each link.
pub(super) fn write_details(note: &str, evidence: &[String], paper: &mut Paper<'_>, indent: usize) -> io::Result<()> {
    let mut lines = note.trim_matches('\n').lines();
    paper.field(indent, "note", lines.next().unwrap_or_default())?;
    lines.try_for_each(|line| paper.line(indent + 2, line))?;
    evidence.iter().try_for_each(|link| paper.field(indent, "evidence", &plain::link(link)))
}

impl ItemRow {
    pub(in crate::cli) fn of(content: &Content, item: ItemIx) -> ItemRow {
        let mark = content.carried.mark(&content.catalog, &content.opened.progress, item);
        let mark = MarkRow::of(mark.as_deref());
        let item = content.catalog.item(item);
        ItemRow { id: item.id.clone(), text: item.text.clone(), mark }
    }

    pub(in crate::cli) fn all(content: &Content, items: &[ItemIx]) -> Vec<ItemRow> {
        items.iter().map(|&item| ItemRow::of(content, item)).collect()
    }

    pub(in crate::cli) fn new(id: &str, text: &str, mark: Option<&Mark>) -> ItemRow {
        ItemRow { id: id.to_owned(), text: text.to_owned(), mark: MarkRow::of(mark) }
    }

    /// State in words, text and id in a line, then what was said of it.
    pub(in crate::cli) fn write_on(&self, paper: &mut Paper<'_>, indent: usize) -> io::Result<()> {
        paper.line(indent, &format!("{}: {}  {}", self.mark.words(), self.text, self.id))?;
        self.mark.write_details(paper, indent + 2)
    }
}
