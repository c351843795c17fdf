//! The order in which names are tried.

use super::nearest::nearest;
use super::unclear::{Unclear, Why, looks_like_an_id};
use super::{Candidate, Wanted};
use crate::fold::fold;
use crate::framework::{Catalog, Entity, FrameworkIx, ItemKind};
use crate::search::names::{Part, holds, typed_words};
use crate::search::{Document, Index, Kind, Own, Query, Target, documents};

/// So many candidates are shown at most.
const MOST: usize = 10;
/// So many things are near enough to what is nowhere.
const MOST_NEAR: usize = 5;

/// Everything that has a name.
pub(super) struct Names<'a> {
    catalog: &'a Catalog,
    /// What stands first among candidates that match equally well.
    own: Option<&'a Own>,
    all: Vec<Document>,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) target: Target,
    /// Its id of now, when what was typed is an id that it had.
    pub(super) formerly: Option<String>,
}

impl<'a> Names<'a> {
    pub(super) fn new(catalog: &'a Catalog, own: Option<&'a Own>) -> Names<'a> {
        Names { catalog, own, all: documents::from_catalog(catalog) }
    }

    /// The one thing of the wanted kind that `text` names.
    pub(super) fn find(&self, wanted: Wanted, text: &str) -> Result<Named, Unclear> {
        let text = text.trim();
        if let Some(answer) = self.by_id(wanted, text) {
            return answer;
        }
        match self.called(wanted, text).as_slice() {
            [] if looks_like_an_id(text) => return Err(self.no_such_id(wanted, text)),
            [] => {}
            [one] => return Ok(Named { target: one.target, formerly: None }),
            several => return Err(self.several(wanted, text, several)),
        }
        if let (Wanted::RoleLevel, [role]) = (wanted, self.called(Wanted::Role, text).as_slice()) {
            return self.level_of(role.target, text);
        }
        self.by_search(wanted, text)
    }

    /// What has, or had, this id. None: nothing has.
    fn by_id(&self, wanted: Wanted, id: &str) -> Option<Result<Named, Unclear>> {
        let framework = self.catalog.frameworks.iter().position(|framework| framework.id == id);
        if let (Wanted::Anything, Some(at)) = (wanted, framework) {
            return Some(Ok(Named { target: Target::Framework(FrameworkIx(at as u32)), formerly: None }));
        }
        let is_former = self.catalog.find(id).is_none();
        let mut now: Vec<(Kind, Target)> =
            self.catalog.now(id).into_iter().map(|entity| self.kind_and_target(entity)).collect();
        let (first, _) = *now.first()?;
        now.retain(|(kind, _)| wanted.takes(*kind));
        let of_now = |target: Target| self.document(target).map(|document| document.id.clone());
        Some(match now.as_slice() {
            [] => match (wanted, self.catalog.now(id).first()) {
                (Wanted::RoleLevel, Some(Entity::Role(part))) => {
                    self.level_of(Target::Role(self.catalog.part(*part).role), id)
                }
                _ => Err(Unclear { why: Why::IsA(first), ..Unclear::nothing(wanted, id) }),
            },
            [(_, target)] => Ok(Named { target: *target, formerly: is_former.then(|| of_now(*target)).flatten() }),
            several => {
                let candidates = several.iter().filter_map(|(_, target)| self.document(*target)).map(Candidate::of);
                let candidates = candidates.collect();
                Err(Unclear { why: Why::Moved, candidates, ..Unclear::nothing(wanted, id) })
            }
        })
    }

    fn kind_and_target(&self, entity: Entity) -> (Kind, Target) {
        match entity {
            Entity::Role(part) => (Kind::Role, Target::Role(self.catalog.part(part).role)),
            Entity::RoleLevel(level) => (Kind::RoleLevel, Target::RoleLevel(level)),
            Entity::Skill(skill) => (Kind::Skill, Target::Skill(skill)),
            Entity::Page(page) => (Kind::Page, Target::Page(page)),
            Entity::Item(item) => {
                let kind = match self.catalog.item(item).kind {
                    ItemKind::Activity { .. } => Kind::Activity,
                    ItemKind::Statement { .. } => Kind::Statement,
                    ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => Kind::Responsibility,
                };
                (kind, Target::Item(item))
            }
        }
    }

    fn document(&self, target: Target) -> Option<&Document> {
        self.all.iter().find(|document| document.target == target)
    }

    fn of_kind(&self, wanted: Wanted) -> impl Iterator<Item = &Document> {
        self.all.iter().filter(move |document| wanted.takes(document.kind))
    }

    /// What has exactly this name, or alias: of what looks like an id, one that has a `/` as well.
    fn called(&self, wanted: Wanted, text: &str) -> Vec<&Document> {
        let typed = fold(text);
        let is_called = |document: &&Document| !typed.is_empty() && names_of(document).any(|name| fold(name) == typed);
        self.of_kind(wanted).filter(is_called).collect()
    }

    /// The level of a role that has one only; else they are the candidates.
    fn level_of(&self, role: Target, text: &str) -> Result<Named, Unclear> {
        let Target::Role(role) = role else { return Err(Unclear::nothing(Wanted::RoleLevel, text)) };
        let parts = self.catalog.role(role).parts.iter();
        let levels = parts.flat_map(|part| self.catalog.part(*part).levels.iter());
        let levels: Vec<&Document> = levels.filter_map(|level| self.document(Target::RoleLevel(*level))).collect();
        match levels.as_slice() {
            [] => Err(Unclear { why: Why::NoLevels, ..Unclear::nothing(Wanted::RoleLevel, text) }),
            [only] => Ok(Named { target: only.target, formerly: None }),
            // As they follow one another.
            several => Err(self.several(Wanted::RoleLevel, text, several)),
        }
    }

    fn several(&self, wanted: Wanted, text: &str, all: &[&Document]) -> Unclear {
        let candidates = all.iter().take(MOST).map(|document| Candidate::of(document)).collect();
        let more = all.len().saturating_sub(MOST);
        Unclear { why: Why::Several, candidates, more, ..Unclear::nothing(wanted, text) }
    }

    fn no_such_id(&self, wanted: Wanted, text: &str) -> Unclear {
        let ids = nearest(text, self.of_kind(wanted).map(|document| document.id.as_str()));
        let near = ids.into_iter().filter_map(|id| self.of_kind(wanted).find(|document| document.id == id));
        Unclear { candidates: near.map(Candidate::of).collect(), ..Unclear::nothing(wanted, text) }
    }

    /// By the words of names and of where things stand. Descriptions do not count: what speaks of a thing is not called so.
    fn by_search(&self, wanted: Wanted, text: &str) -> Result<Named, Unclear> {
        let words = typed_words(text);
        if words.is_empty() {
            return Err(Unclear::nothing(wanted, text));
        }
        let named = self.of_kind(wanted).map(|document| Document { body: String::new(), ..document.clone() });
        let index = Index::new(named.collect());
        let found = index.search(&Query { text, kind: None, limit: usize::MAX, own: self.own });
        let near: Vec<&Document> =
            found.hits.iter().filter(|hit| hit.is_near()).map(|hit| index.document(hit.document)).collect();
        let clear = near.iter().filter(|document| stands_in(document, &words)).count();
        match near.as_slice() {
            [one] if clear == 1 => Ok(Named { target: one.target, formerly: None }),
            several if clear > 0 => Err(self.several(wanted, text, several)),
            _ => {
                let hits = found.hits.iter().take(MOST_NEAR).map(|hit| index.document(hit.document));
                let candidates: Vec<Candidate> = hits.map(Candidate::of).collect();
                let why = Why::Nothing(found.suggestions);
                Err(Unclear { why, candidates, ..Unclear::nothing(wanted, text) })
            }
        }
    }
}

fn names_of(document: &Document) -> impl Iterator<Item = &str> {
    std::iter::once(&document.title).chain(&document.aliases).map(String::as_str)
}

/// Does every word typed begin a word of the thing's name or of where it stands, and one of them at least of its name?
fn stands_in(document: &Document, words: &[String]) -> bool {
    names_of(document).any(|name| {
        let begins_in_name = |word: &String| holds(name, std::slice::from_ref(word), Part::Beginning).is_some();
        words.iter().any(begins_in_name)
            && holds(&format!("{name} {}", document.place), words, Part::Beginning).is_some()
    })
}
