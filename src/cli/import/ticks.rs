//! Ticks of a document (`- [x]`) as marks of the user's.

use std::collections::HashMap;
use std::io::{self, Write};

use color_eyre::Result;
use color_eyre::eyre::{OptionExt, bail};

use crate::cli::NO_FOLDER;
use crate::folder::DataFolder;
use crate::framework::model::Related;
use crate::framework::{Catalog, Framework, load};
use crate::import::Documents;
use crate::import::names::key;
use crate::progress::store::{Access, Store};
use crate::progress::{Carried, Mark, MarkState};

/// What became of them.
pub(super) struct Ticks {
    marked: usize,
    /// The user had said something of these already, which stays.
    said: usize,
}

impl Ticks {
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let said =
            if self.said > 0 { format!(", {} marked before and left as they are", self.said) } else { String::new() };
        writeln!(out, "marked as done: {}{said}", self.marked)
    }
}

/// Marks what is ticked as done, without a day, which the document does not state. What has a mark already, under whatever
/// id, keeps it.
pub(super) fn mark(folder: Option<&DataFolder>, documents: &Documents, framework: Framework) -> Result<Ticks> {
    let folder = folder.ok_or_eyre(NO_FOLDER)?;
    let (mut store, opened) = Store::open(&folder.progress());
    if let Access::ReadOnly { why, .. } = &opened.access {
        bail!("the framework is written, but nothing is marked: {why}");
    }
    let ids = ids(documents, &framework);
    // As the window sees it; a framework that was written elsewhere stands alone.
    let loaded = load::load(Some(&folder.path));
    let catalog = if loaded.frameworks.contains(&framework) {
        Catalog::new(loaded.frameworks, &loaded.related)
    } else {
        Catalog::new(vec![framework], &Related::default())
    };
    let mut progress = opened.progress;
    let mut changes = Vec::new();
    let mut ticks = Ticks { marked: 0, said: 0 };
    let mut carried = Carried::of(&catalog, &progress);
    for item in ids.iter().filter_map(|id| catalog.item_by_id(id)) {
        let said = carried.mark(&catalog, &progress, item).map(std::borrow::Cow::into_owned).unwrap_or_default();
        if said.state != MarkState::Todo {
            ticks.said += 1;
            continue;
        }
        let done = Mark { state: MarkState::Done, text: Some(catalog.item(item).text.clone()), ..said };
        let made = carried.put_mark(&catalog, &progress, item, Some(done));
        made.iter().for_each(|change| change.apply(&mut progress));
        if made.len() > 1 {
            // What stood under former ids does no longer.
            carried = Carried::of(&catalog, &progress);
        }
        changes.extend(made);
        ticks.marked += 1;
    }
    if !changes.is_empty() {
        store = store.keeping_copies(crate::clock::today);
        store.add(&changes);
        store.save()?;
    }
    Ok(ticks)
}

/// The full ids of what is ticked.
fn ids(documents: &Documents, framework: &Framework) -> Vec<String> {
    let skills: HashMap<String, _> = framework.skills.iter().map(|skill| (key(&skill.name), skill)).collect();
    let id = |skill: &str, text: &str| {
        let skill = skills.get(&key(skill))?;
        let entry = skill.activities.iter().find(|entry| entry.text == text)?;
        Some(format!("{}/{}/{}", framework.id, skill.id, entry.id))
    };
    documents.ticked().filter_map(|(skill, text, _)| id(skill, text)).collect()
}
