//! Moving what is no longer in the framework to something that is: the finder, with what reads most alike offered first.

use std::cmp::Reverse;

use super::UNREAD;
use crate::app::finder::{FinderHit, Purpose};
use crate::app::history::About;
use crate::app::{Effect, Overlay, State, Status};
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};
use crate::progress::{Change, Key};
use crate::search::{Index, Kind, Own, Query, Target, nearest};

/// How many are offered by their text.
const OFFERS: usize = 20;
/// How many hits of a query are kept; more than any window shows.
const LIMIT: usize = 200;

/// To what something can be moved: a mark to an item, ratings to a skill, role and target to a role level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    Item,
    Skill,
    RoleLevel,
}

impl Moving {
    fn of(key: &Key) -> Moving {
        match key {
            Key::Mark(_) => Moving::Item,
            Key::Ratings(_) => Moving::Skill,
            Key::Name | Key::Role | Key::Target => Moving::RoleLevel,
        }
    }

    fn kinds(self) -> &'static [Kind] {
        match self {
            Moving::Item => &[Kind::Activity, Kind::Statement, Kind::Responsibility],
            Moving::Skill => &[Kind::Skill],
            Moving::RoleLevel => &[Kind::RoleLevel],
        }
    }
}

/// What leads nowhere, while a place for it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    id: String,
    /// As it read when it was marked.
    text: Option<String>,
    /// How the ids begin among which its like is looked for: those of its own framework, when that is loaded.
    within: Option<String>,
    moving: Moving,
}

impl Stray {
    /// Where it can be moved: what a query finds, or what reads most like it, which is of its own framework, or of any when
    /// that is not loaded. With the number of all, and other queries to try, or how the query was read to find the first.
    pub(in crate::app) fn places(
        &self,
        index: &Index,
        query: &str,
        own: Option<&Own>,
    ) -> (Vec<FinderHit>, usize, Vec<String>) {
        let hit = |document, score, closest| FinderHit { note: false, document, score, closest };
        if query.trim().is_empty() {
            let hits: Vec<FinderHit> = self.nearest(index).into_iter().map(|at| hit(at, 0, false)).collect();
            let total = hits.len();
            return (hits, total, Vec::new());
        }
        let (mut hits, mut total, mut suggestions) = (Vec::new(), 0, Vec::new());
        for kind in self.moving.kinds() {
            let found = index.search(&Query { text: query, kind: Some(*kind), limit: LIMIT, own });
            hits.extend(found.hits.into_iter().map(|one| hit(one.document, one.score, one.closest)));
            total += found.total;
            suggestions.push((*kind, found.suggestions));
        }
        let is_own = |hit: &FinderHit| own.is_some_and(|own| own.holds(index.document(hit.document).target));
        hits.sort_by_cached_key(|hit| (hit.closest, Reverse(hit.score), !is_own(hit)));
        let first = hits.first().map(|hit| index.document(hit.document).kind);
        let of_first = |kind: Kind| first.is_none_or(|first| first == kind);
        let told = suggestions.into_iter().find(|(kind, words)| of_first(*kind) && !words.is_empty());
        let suggestions = told.map(|(_, words)| words).unwrap_or_default();
        (hits, total, suggestions)
    }

    fn nearest(&self, index: &Index) -> Vec<usize> {
        let kinds = self.moving.kinds();
        let is_wanted = |at: &usize| {
            let document = index.document(*at);
            let near = self.within.as_ref().is_none_or(|within| document.id.starts_with(within));
            near && kinds.contains(&document.kind)
        };
        let wanted: Vec<usize> = (0..index.len()).filter(is_wanted).collect();
        let candidates = wanted.iter().map(|at| index.document(*at)).map(|one| (one.id.as_str(), one.title.as_str()));
        let nearest = nearest::nearest(&self.id, self.text.as_deref(), candidates, OFFERS);
        nearest.into_iter().map(|at| wanted[at]).collect()
    }
}

impl State {
    /// Enter in the list: where to?
    pub(in crate::app) fn open_move(&mut self) -> Effect {
        if self.refused() {
            return Effect::None;
        }
        if self.problems > 0 {
            self.status = Status::trouble(UNREAD);
            return Effect::None;
        }
        let Some(key) = self.gone_selected() else { return Effect::None };
        let row = self.gone_list().and_then(|list| self.gone_cursor(list)).unwrap_or_default();
        if let Some(list) = self.gone_list_mut() {
            (list.at, list.row) = (Some(key.clone()), row);
        }
        self.open_finder(Purpose::Move(Moving::of(&key)))
    }

    /// The entry that a place is looked for, whatever has come of it in the file since.
    fn moving(&self) -> Option<&Key> {
        self.gone_list()?.at.as_ref()
    }

    /// What is being moved, by its text.
    #[must_use]
    pub fn moving_name(&self) -> String {
        match self.moving() {
            Some(key) if self.carried.is_gone(key) => self.gone_text(key),
            Some(key) => format!("{}, which somebody has changed in the file since: Esc", self.gone_id(key)),
            None => String::new(),
        }
    }

    /// What the finder is open to move.
    pub(in crate::app) fn stray(&self) -> Option<Stray> {
        let Some(Overlay::Finder(finder)) = self.overlays.last() else { return None };
        let Purpose::Move(moving) = finder.purpose else { return None };
        let key = self.moving()?;
        let id = self.gone_id(key);
        let text = match key {
            Key::Mark(id) => self.progress.marks.get(id).and_then(|mark| mark.text.clone()),
            _ => None,
        };
        let framework = id.split('/').next().unwrap_or_default();
        let loaded = self.catalog.frameworks.iter().any(|info| info.id == framework);
        let within = loaded.then(|| format!("{framework}/"));
        Some(Stray { id: id.to_owned(), text, within, moving })
    }

    /// Enter in the finder: there.
    pub(in crate::app) fn move_to(&mut self, target: Target) -> Effect {
        let Some(key) = self.moving().filter(|key| self.carried.is_gone(key)).cloned() else {
            self.status = Status::plain("Nothing moved: it has changed in the file since");
            return Effect::None;
        };
        let text = self.gone_text(&key);
        let (catalog, progress) = (self.catalog.clone(), &self.progress);
        let level_id = |level: RoleLevelIx| Some(catalog.role_level(level).id.clone());
        let (changes, joined) = match (&key, target) {
            (Key::Mark(id), Target::Item(item)) => {
                (self.carried.move_mark(&catalog, progress, id, item), self.is_marked(item))
            }
            (Key::Ratings(id), Target::Skill(skill)) => {
                (self.carried.move_ratings(&catalog, progress, id, skill), self.is_rated(skill))
            }
            (Key::Role, Target::RoleLevel(level)) => {
                let before = progress.me.role.clone();
                (Some(vec![Change::Role { before, after: level_id(level) }]), false)
            }
            (Key::Target, Target::RoleLevel(level)) => {
                let before = progress.me.target.clone();
                (Some(vec![Change::Target { before, after: level_id(level) }]), false)
            }
            _ => (None, false),
        };
        let Some(changes) = changes else { return Effect::None };
        let name = match target {
            Target::Item(item) => &catalog.item(item).text,
            Target::Skill(skill) => &catalog.skill(skill).name,
            Target::RoleLevel(level) => &catalog.role_level(level).name,
            Target::Role(_) | Target::Page(_) | Target::Framework(_) => &text,
        };
        let words = if joined { "Moved and joined with what is noted at" } else { "Moved to" };
        self.status = Status::plain(format!("{words}: {name}"));
        let effect = self.make(About::Move(text), changes);
        if self.carried.gone.is_empty() {
            self.overlays.pop();
        }
        effect
    }

    fn is_marked(&self, item: ItemIx) -> bool {
        self.mark_of(item).is_some_and(|mark| !mark.is_empty())
    }

    fn is_rated(&self, skill: SkillIx) -> bool {
        !self.carried.ratings(&self.catalog, &self.progress, skill).is_empty()
    }
}
