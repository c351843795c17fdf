//! Moving what is no longer in the framework to something that is: the finder, with what reads most alike offered first.

use crate::app::finder::{FinderHit, Purpose};
use crate::app::history::About;
use crate::app::{Effect, Overlay, State, Status};
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};
use crate::progress::{Change, Key};
use crate::search::{Kind, Query, Target, nearest};

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
            Key::Role | Key::Target => Moving::RoleLevel,
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

impl State {
    /// Enter in the list: where to?
    pub(in crate::app) fn open_move(&mut self) {
        if self.refused() {
            return;
        }
        let Some(key) = self.gone_selected() else { return };
        let row = self.gone_list().and_then(|list| self.gone_cursor(list)).unwrap_or_default();
        let offers = self.nearest_to(&key);
        if let Some(list) = self.gone_list_mut() {
            (list.at, list.row, list.offers) = (Some(key.clone()), row, offers);
        }
        self.open_finder(Purpose::Move(Moving::of(&key)));
    }

    /// Documents that read most like what is gone: of its own framework, or of any when that is not loaded.
    fn nearest_to(&self, key: &Key) -> Vec<usize> {
        let Some(index) = &self.index else { return Vec::new() };
        let id = match key {
            Key::Mark(id) | Key::Ratings(id) => id.as_str(),
            Key::Role => self.progress.me.role.as_deref().unwrap_or_default(),
            Key::Target => self.progress.me.target.as_deref().unwrap_or_default(),
        };
        let text = match key {
            Key::Mark(id) => self.progress.marks.get(id).and_then(|mark| mark.text.as_deref()),
            _ => None,
        };
        let framework = id.split_inclusive('/').next().unwrap_or_default();
        let loaded = self.catalog.frameworks.iter().any(|info| Some(info.id.as_str()) == framework.strip_suffix('/'));
        let kinds = Moving::of(key).kinds();
        let is_wanted = |at: &usize| {
            let document = index.document(*at);
            kinds.contains(&document.kind) && (!loaded || document.id.starts_with(framework))
        };
        let wanted: Vec<usize> = (0..index.len()).filter(is_wanted).collect();
        let candidates = wanted.iter().map(|at| index.document(*at)).map(|one| (one.id.as_str(), one.title.as_str()));
        nearest::nearest(id, text, candidates, OFFERS).into_iter().map(|at| wanted[at]).collect()
    }

    /// What the finder shows: the offers until something is typed.
    pub(in crate::app) fn search_for_move(&mut self, moving: Moving) {
        let Some(Overlay::Finder(finder)) = self.overlays.last() else { return };
        let text = finder.text();
        let hit = |document: usize| FinderHit { note: false, document, score: 0, closest: false };
        let (mut hits, mut total, mut suggestions) = (Vec::new(), 0, Vec::new());
        if text.trim().is_empty() {
            // The index may have come only now.
            let offers = match self.gone_list() {
                Some(list) if list.offers.is_empty() => self.gone_selected().map(|key| self.nearest_to(&key)),
                list => list.map(|list| list.offers.clone()),
            };
            hits.extend(offers.into_iter().flatten().map(hit));
            total = hits.len();
        } else if let Some(index) = &self.index {
            for kind in moving.kinds() {
                let found = index.search(&Query { text: &text, kind: Some(*kind), limit: LIMIT });
                let scored = found.hits.into_iter();
                hits.extend(scored.map(|one| FinderHit {
                    score: one.score,
                    closest: one.closest,
                    ..hit(one.document)
                }));
                total += found.total;
                if suggestions.is_empty() {
                    suggestions = found.suggestions;
                }
            }
            hits.sort_by_key(|hit| (hit.closest, std::cmp::Reverse(hit.score)));
        }
        if let Some(Overlay::Finder(finder)) = self.overlays.last_mut() {
            (finder.hits, finder.total, finder.suggestions, finder.cursor) = (hits, total, suggestions, 0);
        }
    }

    /// Enter in the finder: there.
    pub(in crate::app) fn move_to(&mut self, target: Target) -> Effect {
        let Some(key) = self.gone_list().and_then(|list| list.at.clone()).filter(|key| self.carried.is_gone(key))
        else {
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
        let words = if joined { "Moved, and joined with what was there" } else { "Moved" };
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
