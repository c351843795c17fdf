//! For tests: is every line of a document in what was made of it, and does a draft say what is published?

mod tests;

use std::collections::HashSet;

use serde_yaml::Value;

use super::draft::{DraftLevel, DraftPage, DraftRole, DraftSkill};
use super::{Draft, Notes};
use crate::fold::{fold, words};
use tests::file;

/// The lines with a word that neither the draft nor the left-overs have; `known` are words that only lead the way.
pub(super) fn lost<'a>(text: &'a str, draft: &Draft, notes: &Notes, known: &[&str]) -> Vec<&'a str> {
    let mut said: Vec<String> = texts(draft);
    said.extend(notes.left.iter().flat_map(|left| [left.text.clone(), left.why.clone()]));
    let said: Vec<String> = said.iter().map(|text| fold(text)).collect();
    let mut have: HashSet<&str> = said.iter().flat_map(|text| words(text).map(|(_, word)| word)).collect();
    let known: Vec<String> = known.iter().map(|known| fold(known)).collect();
    have.extend(known.iter().flat_map(|known| words(known).map(|(_, word)| word)));
    let is_lost = |line: &str| words(&fold(line)).any(|(_, word)| !have.contains(word));
    // Signs of emphasis go, and what stood on both sides of them may be one word then.
    text.lines().filter(|line| is_lost(line) && is_lost(&line.replace("**", ""))).collect()
}

/// All that a draft says.
fn texts(draft: &Draft) -> Vec<String> {
    let Draft { title, edition, publisher, licence, scale, pages, roles, skills, lists_roles: _ } = draft;
    let mut all: Vec<String> = [title, edition, publisher].into_iter().flatten().chain(scale).cloned().collect();
    all.extend(licence.iter().flat_map(|(name, address)| std::iter::once(name).chain(address)).cloned());
    all.extend(pages.iter().flat_map(|DraftPage { title, text }| [title.clone(), text.clone()]));
    for DraftRole { name, aliases, family, description, responsibilities, skills, levels, .. } in roles {
        all.push(name.clone());
        all.extend(aliases.iter().chain(family).chain(description).chain(responsibilities).chain(skills).cloned());
        for DraftLevel { name, aliases, description, responsibilities, requirements, .. } in levels {
            all.push(name.clone());
            all.extend(aliases.iter().chain(description).chain(responsibilities).cloned());
            for needs in requirements {
                all.push(needs.skill.clone());
                all.extend(needs.level.iter().chain(&needs.statements).cloned());
            }
        }
    }
    for DraftSkill { name, aliases, description, notes, levels, activities, .. } in skills {
        all.push(name.clone());
        all.extend(aliases.iter().chain(description).chain(notes).cloned());
        all.extend(levels.iter().flat_map(|level| std::iter::once(&level.level).chain(&level.statements)).cloned());
        all.extend(activities.iter().map(|activity| activity.text.clone()));
    }
    all
}

/// A document of `tests/sources`, mended; None when it is not there.
pub(super) fn document(name: &str) -> Option<String> {
    let text = file(&format!("tests/sources/documents/{name}"))?;
    // What is mended on the way in, before a reader sees it.
    Some(text.replace("\r\n", "\n").replace("â€™", "’").replace('\u{a0}', " "))
}

/// A framework of `data`; None when it is not there.
pub(super) fn published(id: &str) -> Option<Value> {
    serde_yaml::from_str(&file(&format!("data/{id}.framework.yaml"))?).ok()
}

/// The strings under a key of each of a list: `strings(&framework["skills"], "name")`.
pub(super) fn strings(list: &Value, key: &str) -> Vec<String> {
    let each = list.as_sequence().into_iter().flatten();
    each.map(|one| one[key].as_str().map(str::trim_end).unwrap_or_default().to_owned()).collect()
}

/// Title and text of each page.
pub(super) fn pages(framework: &Value) -> Vec<(String, String)> {
    strings(&framework["pages"], "title").into_iter().zip(strings(&framework["pages"], "text")).collect()
}

pub(super) fn draft_pages(draft: &Draft) -> Vec<(String, String)> {
    draft.pages.iter().map(|page| (page.title.clone(), page.text.clone())).collect()
}

/// Name and description of each skill.
pub(super) fn draft_skills(draft: &Draft) -> Vec<(String, String)> {
    draft.skills.iter().map(|skill| (skill.name.clone(), skill.description.clone().unwrap_or_default())).collect()
}

pub(super) fn skills(framework: &Value) -> Vec<(String, String)> {
    strings(&framework["skills"], "name").into_iter().zip(strings(&framework["skills"], "description")).collect()
}
