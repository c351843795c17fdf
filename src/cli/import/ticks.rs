//! Ticks of a document (`- [x]`) as marks of the user's.

use color_eyre::Result;
use color_eyre::eyre::{OptionExt, bail};

use crate::cli::NO_FOLDER;
use crate::fold::fold;
use crate::folder::DataFolder;
use crate::framework::Framework;
use crate::import::Documents;
use crate::progress::store::{Access, Store};
use crate::progress::{Change, Mark, MarkState};

/// Marks what is ticked as done, without a day, which the document does not state. What has a mark already keeps it.
pub(super) fn mark(folder: Option<&DataFolder>, documents: &Documents, framework: &Framework) -> Result<usize> {
    let path = folder.ok_or_eyre(NO_FOLDER)?.progress();
    let (mut store, opened) = Store::open(&path);
    if let Access::ReadOnly { why, .. } = &opened.access {
        bail!("the framework is written, but nothing is marked: {why}");
    }
    let mut changes = Vec::new();
    for (skill, text, _) in documents.ticked() {
        let skill = framework.skills.iter().find(|known| fold(&known.name) == fold(skill));
        let activity = skill.and_then(|skill| {
            let entry = skill.activities.iter().find(|entry| entry.text == text)?;
            Some(format!("{}/{}/{}", framework.id, skill.id, entry.id))
        });
        let Some(id) = activity else { continue };
        let before = opened.progress.marks.get(&id).cloned();
        if before.as_ref().is_some_and(|mark| mark.state != MarkState::Todo) {
            continue;
        }
        let mark = before.clone().unwrap_or_default();
        let after = Mark { state: MarkState::Done, text: Some(text.to_owned()), ..mark };
        changes.push(Change::Mark { id, before, after: Some(after) });
    }
    if !changes.is_empty() {
        store = store.keeping_copies(crate::clock::today);
        store.add(&changes);
        store.save()?;
    }
    Ok(changes.len())
}
