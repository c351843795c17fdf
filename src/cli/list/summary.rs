//! `bydoing list` by itself: who one is, how much is done, and where it is kept.

use std::io;

use serde::Serialize;

use super::Listing;
use crate::cli::content::Content;
use crate::cli::paper::Paper;
use crate::framework::{ItemIx, ItemKind};
use crate::progress::{Key, MarkState};

#[derive(Debug, Serialize)]
pub(super) struct Summary {
    /// The progress file, which need not exist.
    file: String,
    /// The user's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Id of the role level the user holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    /// Id of the role level the user works towards.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
    activities: Counts,
    statements: Counts,
    responsibilities: Counts,
    /// Marks of items that no loaded framework has; they are kept.
    unknown: usize,
}

/// How many items are in each state.
#[derive(Debug, Default, Serialize)]
struct Counts {
    todo: usize,
    doing: usize,
    done: usize,
    not_applicable: usize,
}

pub(super) fn of(content: &Content) -> Summary {
    let progress = &content.opened.progress;
    // By the id that the frameworks here know, if they know it.
    let now = |id: &Option<String>| {
        let level = id.as_ref().and_then(|id| content.catalog.role_level_now(id));
        level.map(|level| content.catalog.role_level(level).id.clone()).or_else(|| id.clone())
    };
    let mut summary = Summary {
        file: content.file.display().to_string(),
        name: progress.me.name.clone(),
        role: now(&progress.me.role),
        target: now(&progress.me.target),
        activities: Counts::default(),
        statements: Counts::default(),
        responsibilities: Counts::default(),
        unknown: content.carried.gone.iter().filter(|key| matches!(key, Key::Mark(_))).count(),
    };
    for (at, item) in content.catalog.items.iter().enumerate() {
        let counts = match item.kind {
            ItemKind::Activity { .. } => &mut summary.activities,
            ItemKind::Statement { .. } => &mut summary.statements,
            ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => &mut summary.responsibilities,
        };
        let mark = content.carried.mark(&content.catalog, progress, ItemIx(at as u32));
        match mark.map_or(MarkState::Todo, |mark| mark.state) {
            MarkState::Todo => counts.todo += 1,
            MarkState::Doing => counts.doing += 1,
            MarkState::Done => counts.done += 1,
            MarkState::NotApplicable => counts.not_applicable += 1,
        }
    }
    summary
}

impl Listing for Summary {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        let none = "not set: bydoing me sets it, or m in the window";
        paper.field(0, "progress file", &self.file)?;
        paper.field(0, "name", self.name.as_deref().unwrap_or_default())?;
        paper.field(0, "role level", self.role.as_deref().unwrap_or(none))?;
        paper.field(0, "target", self.target.as_deref().unwrap_or(none))?;
        for (name, counts) in [
            ("activities", &self.activities),
            ("statements", &self.statements),
            ("responsibilities", &self.responsibilities),
        ] {
            let Counts { todo, doing, done, not_applicable } = counts;
            let counts = format!("{done} done, {doing} doing, {todo} todo, {not_applicable} not applicable");
            paper.field(0, name, &counts)?;
        }
        if self.unknown > 0 {
            let unknown = self.unknown.to_string();
            paper.field(0, "marks of items that no framework here has, kept as they are", &unknown)?;
        }
        paper.line(0, "each with its id: bydoing list roles, bydoing list skills, bydoing list activities")
    }
}
