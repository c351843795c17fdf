//! One item: what it says, what was said of it, and where it belongs.

use std::io;

use serde::Serialize;

use super::{Shown, source};
use crate::cli::content::Content;
use crate::cli::list::sources::{self, SourceRow};
use crate::cli::list::{ItemRow, MarkRow};
use crate::cli::paper::Paper;
use crate::framework::{ItemIx, ItemKind};

#[derive(Debug, Serialize)]
pub(super) struct Item {
    /// `activity`, `statement` or `responsibility`.
    kind: &'static str,
    id: String,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(flatten)]
    mark: MarkRow,
    /// As it read when it was marked, where it reads otherwise now.
    #[serde(skip_serializing_if = "Option::is_none")]
    text_when_marked: Option<String>,
    /// The skill, role or role level that it belongs to.
    of: String,
    of_name: String,
    /// The skill level of a statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    source: Vec<SourceRow>,
}

pub(super) fn of(content: &Content, ix: ItemIx) -> Item {
    let catalog = &content.catalog;
    let item = catalog.item(ix);
    let (kind, of, of_name, level) = match item.kind {
        ItemKind::Activity { skill } => ("activity", &catalog.skill(skill).id, &catalog.skill(skill).name, None),
        ItemKind::Statement { skill, level } => {
            let level = catalog.skill_level_name(skill, level).to_owned();
            ("statement", &catalog.skill(skill).id, &catalog.skill(skill).name, Some(level))
        }
        ItemKind::RoleResponsibility { part } => {
            ("responsibility", &catalog.part(part).id, &catalog.part(part).name, None)
        }
        ItemKind::LevelResponsibility { level } => {
            ("responsibility", &catalog.role_level(level).id, &catalog.role_level(level).name, None)
        }
    };
    let mark = content.facts().mark(ix);
    let otherwise = mark.as_ref().filter(|mark| mark.was_read_otherwise(&item.text));
    Item {
        kind,
        id: item.id.clone(),
        text: item.text.clone(),
        aliases: item.aliases.clone(),
        mark: MarkRow::of(mark.as_deref()),
        text_when_marked: otherwise.and_then(|mark| mark.text.clone()),
        of: of.clone(),
        of_name: of_name.clone(),
        level,
        source: source(content, catalog.framework_of(ix)),
    }
}

impl Shown for Item {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&self.text)?;
        let level = self.level.as_ref().map(|level| format!(" at {level}")).unwrap_or_default();
        paper.line(0, &format!("{} of {}{level}  {}", self.kind, self.of_name, self.of))?;
        paper.field(0, "id", &self.id)?;
        paper.field(0, "also written", &self.aliases.join("; "))?;
        paper.field(0, "state", &self.mark.words())?;
        paper.field(0, "it read when it was marked", self.text_when_marked.as_deref().unwrap_or_default())?;
        self.mark.write_details(paper, 0)?;
        sources::write(&self.source, paper)
    }
}

/// Several, with a heading above them; nothing when there are none.
pub(super) fn write_all(heading: &str, items: &[ItemRow], paper: &mut Paper<'_>) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    paper.heading(heading)?;
    items.iter().try_for_each(|item| item.write_on(paper, 2))
}
