//! Ids and names that begin with what was typed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use clap_complete::engine::CompletionCandidate;

use crate::fold::fold;
use crate::folder::DataFolder;
use crate::framework::{Catalog, load};
use crate::plain;
use crate::progress::Rating;
use crate::search::{Document, Kind, Target, documents};

/// What an argument stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Role,
    RoleLevel,
    Skill,
    Item,
    Thing,
    /// A level of the skill that stands before it.
    Level,
}

impl Wanted {
    /// By what the definition calls the value.
    pub(super) fn called(name: &str) -> Option<Wanted> {
        Some(match name {
            "ROLE" => Wanted::Role,
            "ROLE-LEVEL" => Wanted::RoleLevel,
            "SKILL" => Wanted::Skill,
            "ITEM" => Wanted::Item,
            "THING" => Wanted::Thing,
            "LEVEL" => Wanted::Level,
            _ => return None,
        })
    }

    fn takes(self, kind: Kind) -> bool {
        match self {
            Wanted::Role => kind == Kind::Role,
            Wanted::RoleLevel => kind == Kind::RoleLevel,
            Wanted::Skill => kind == Kind::Skill,
            Wanted::Item => is_item(kind),
            Wanted::Thing => true,
            Wanted::Level => false,
        }
    }
}

fn is_item(kind: Kind) -> bool {
    matches!(kind, Kind::Activity | Kind::Statement | Kind::Responsibility)
}

/// Everything that has an id, read from the data folder when it is first asked for.
pub(super) struct Things {
    folder: Option<DataFolder>,
    /// The words typed so far, one of which may name the skill whose levels are asked for.
    words: Vec<String>,
    all: OnceLock<(Catalog, Vec<Document>)>,
}

impl Things {
    pub(super) fn in_folder(folder: Option<DataFolder>, words: &[String]) -> Things {
        Things { folder, words: words.to_vec(), all: OnceLock::new() }
    }

    fn all(&self) -> &(Catalog, Vec<Document>) {
        self.all.get_or_init(|| {
            let loaded = load::load(self.folder.as_ref().map(|folder| folder.path.as_path()));
            let catalog = Catalog::new(loaded.frameworks, &loaded.related);
            let documents = documents::from_catalog(&catalog);
            (catalog, documents)
        })
    }

    /// Names first, then ids: of these, as of paths, up to the next `/` only, as long as there is a choice.
    pub(super) fn beginning(&self, wanted: Wanted, typed: &str) -> Vec<CompletionCandidate> {
        if wanted == Wanted::Level {
            return self.levels(typed);
        }
        let (_, documents) = self.all();
        let all: Vec<&Document> = documents.iter().filter(|document| wanted.takes(document.kind)).collect();
        let mut found = names(&all, typed);
        found.extend(ids(&all, typed));
        found.into_iter().map(|(word, help)| CompletionCandidate::new(word).help(Some(help.into()))).collect()
    }
}

impl Things {
    /// Those that the skill can be rated at; none as long as no skill is named.
    fn levels(&self, typed: &str) -> Vec<CompletionCandidate> {
        let (catalog, documents) = self.all();
        let is_named = |document: &&Document| {
            self.words.iter().any(|word| *word == document.id || fold(word) == fold(&document.title))
        };
        let skill = documents.iter().filter(is_named).find_map(|document| match document.target {
            Target::Skill(skill) => Some(skill),
            _ => None,
        });
        let scale = skill.map_or(&[][..], |skill| &catalog.framework(catalog.skill(skill).framework).scale);
        let beside = [Rating::NONE, Rating::NOT_APPLICABLE].into_iter().filter(|_| !scale.is_empty());
        let levels = scale.iter().map(|step| (step.id.as_str(), step.name.as_str())).chain(beside.map(|id| (id, "")));
        let begun = levels.filter(|(id, _)| id.starts_with(typed));
        begun.map(|(id, name)| CompletionCandidate::new(id).help(Some(name.to_owned().into()))).collect()
    }
}

/// Names of all that is not a sentence, whatever their case.
fn names(all: &[&Document], typed: &str) -> Vec<(String, String)> {
    let lower = typed.to_lowercase();
    let named = all.iter().filter(|document| !is_item(document.kind) && document.kind != Kind::Page);
    let begun = named.filter(|document| document.title.to_lowercase().starts_with(&lower));
    let mut found: Vec<(String, String)> = Vec::new();
    for document in begun {
        // Of the same name in two places one is enough: the answer to it names both.
        if !found.iter().any(|(name, _)| *name == document.title) {
            found.push((document.title.clone(), document.kind.name().to_owned()));
        }
    }
    found
}

fn ids(all: &[&Document], typed: &str) -> Vec<(String, String)> {
    let mut typed = typed.to_owned();
    loop {
        let mut found: BTreeMap<&str, String> = BTreeMap::new();
        for document in all.iter().filter(|document| document.id.starts_with(&typed)) {
            match document.id[typed.len()..].find('/') {
                Some(slash) => drop(found.insert(&document.id[..=typed.len() + slash], String::new())),
                None => drop(found.insert(&document.id, short(&document.title))),
            }
        }
        match found.keys().next() {
            Some(only) if found.len() == 1 && only.ends_with('/') => typed = (*only).to_owned(),
            _ => return found.into_iter().map(|(id, help)| (id.to_owned(), help)).collect(),
        }
    }
}

/// What fits beside an id.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let text = plain::line(text);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(wanted: Wanted, typed: &str) -> Vec<String> {
        found_after(&[], wanted, typed)
    }

    fn found_after(words: &[&str], wanted: Wanted, typed: &str) -> Vec<String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let found = Things::in_folder(None, &words).beginning(wanted, typed);
        found.iter().map(|candidate| candidate.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn ids_are_completed_part_by_part_as_far_as_there_is_no_choice() {
        assert_eq!(found(Wanted::Item, "pm-"), found(Wanted::Item, "pm-activities/"));
        let skills = found(Wanted::Item, "pm-activities/");
        assert!(skills.contains(&"pm-activities/agile-working/".to_owned()), "{skills:?}");
        assert_eq!(found(Wanted::Item, "pm-activities/agile-working/mv"), ["pm-activities/agile-working/mvp-scope"]);
        assert!(found(Wanted::Skill, "pm-").contains(&"pm-activities/agile-working".to_owned()));
        assert!(found(Wanted::Item, "nowhere").is_empty());
    }

    #[test]
    fn levels_are_those_of_the_skill_that_is_named() {
        let levels = ["awareness", "working", "practitioner", "expert", "none", "not-applicable"];
        for skill in ["gdad/life-cycle-management", "life cycle management"] {
            assert_eq!(found_after(&["bydoing", "rate", skill, ""], Wanted::Level, ""), levels);
        }
        assert_eq!(found_after(&["rate", "gdad/life-cycle-management"], Wanted::Level, "pr"), ["practitioner"]);
        assert!(found_after(&["rate", "pm-activities/agile-working"], Wanted::Level, "").is_empty(), "it has no scale");
        assert!(found(Wanted::Level, "").is_empty());
    }

    #[test]
    fn names_of_roles_and_skills_are_completed_whatever_their_case_and_sentences_are_not() {
        assert_eq!(found(Wanted::RoleLevel, "sen"), ["Senior product manager"]);
        assert!(found(Wanted::Skill, "agile a").contains(&"Agile and Lean practices".to_owned()));
        assert!(found(Wanted::Item, "Defined the").is_empty());
        let named = found(Wanted::Thing, "Product manager");
        assert_eq!(named, ["Product manager"], "a role and a role level of this name are one word");
    }
}
