//! The finder: everything, found as you type.

use std::sync::Arc;

use ratatui_textarea::TextArea;

use super::gone::Moving;
use super::text_key::{TextKey, TextKeyCode, text_field, type_into};
use super::{Effect, Overlay, State, Status};
use crate::search::{self, Document, Found, Index, Kind, Query, Target, documents};

/// How many hits are ranked; more than any window shows.
const LIMIT: usize = 200;

/// The finder as it stands.
#[derive(Debug)]
pub struct Finder {
    pub purpose: Purpose,
    pub query: TextArea<'static>,
    /// Tab narrows to one kind.
    pub kind: Option<Kind>,
    pub hits: Vec<FinderHit>,
    /// All that match, shown or not.
    pub total: usize,
    /// Queries to try when nothing matches; with hits, the spelling under which they were found.
    pub suggestions: Vec<String>,
    pub cursor: usize,
}

/// Which index a hit is of: the frameworks' or the user's notes'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FinderHit {
    pub note: bool,
    pub document: usize,
    pub score: i64,
    /// Letters found scattered: shown as "closest".
    pub closest: bool,
}

/// What Enter does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Go,
    MyRole,
    MyTarget,
    /// Moves what is no longer in the framework to one of these.
    Move(Moving),
}

impl State {
    pub(super) fn open_finder(&mut self, purpose: Purpose) {
        if std::mem::take(&mut self.notes_changed) {
            let notes = documents::notes(&self.catalog, &self.progress, &self.carried);
            self.notes = Some(Arc::new(Index::new(notes)));
        }
        let kind = (purpose != Purpose::Go).then_some(Kind::RoleLevel);
        let finder = Finder {
            purpose,
            query: text_field(""),
            kind,
            hits: Vec::new(),
            total: 0,
            suggestions: Vec::new(),
            cursor: 0,
        };
        self.overlays.push(Overlay::Finder(Box::new(finder)));
        self.search();
    }

    /// Runs the query again: after a typed letter, another kind, or when the index has come.
    pub(super) fn search(&mut self) {
        let (index, notes) = (self.index.clone(), self.notes.clone());
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return };
        if let Purpose::Move(moving) = finder.purpose {
            return self.search_for_move(moving);
        }
        let text = finder.text();
        let run = |index: Option<Arc<Index>>, kind: Option<Kind>| match index {
            Some(index) => index.search(&Query { text: &text, kind, limit: LIMIT }),
            None => Found::default(),
        };
        let mut main = if finder.kind == Some(Kind::Note) { Found::default() } else { run(index, finder.kind) };
        let wants_notes = finder.purpose == Purpose::Go && matches!(finder.kind, None | Some(Kind::Note));
        let own = if wants_notes { run(notes, None) } else { Found::default() };
        let hit = |note: bool| {
            move |hit: search::Hit| FinderHit { note, document: hit.document, score: hit.score, closest: hit.closest }
        };
        finder.hits = main.hits.drain(..).map(hit(false)).chain(own.hits.into_iter().map(hit(true))).collect();
        if !text.trim().is_empty() {
            // Both lists are ranked already, and the sort is stable: equal hits keep the frameworks' first.
            finder.hits.sort_by_key(|hit| (hit.closest, std::cmp::Reverse(hit.score)));
        }
        finder.total = main.total + own.total;
        // Scattered letters are for when little else is found, in both lists together.
        let real = finder.hits.iter().filter(|hit| !hit.closest).count();
        if real >= search::FEW {
            let before = finder.hits.len();
            finder.hits.retain(|hit| !hit.closest);
            finder.total -= before - finder.hits.len();
        }
        // With hits they tell the spelling under which these were found: those of the list that the hits are from.
        let found_in_notes = finder.hits.first().is_some_and(|hit| hit.note);
        finder.suggestions = if found_in_notes { own.suggestions } else { main.suggestions };
        finder.cursor = 0;
    }

    /// The document behind a hit.
    #[must_use]
    pub fn document(&self, hit: FinderHit) -> Option<&Document> {
        let index = if hit.note { self.notes.as_ref() } else { self.index.as_ref() };
        index.map(|index| index.document(hit.document))
    }

    pub(super) fn type_in_finder(&mut self, key: TextKey) {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return };
        if key.key == TextKeyCode::Enter {
            return;
        }
        let before = finder.text();
        type_into(&mut finder.query, key);
        if finder.text() != before {
            self.search();
        }
    }

    pub(super) fn paste_in_finder(&mut self, text: &str) {
        if let Some(Overlay::Finder(finder)) = self.overlays.last_mut() {
            finder.query.insert_str(text.split_whitespace().collect::<Vec<_>>().join(" "));
            self.search();
        }
    }

    /// Tab: one kind after the other, then all again.
    pub(super) fn narrow(&mut self, forward: bool) {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return };
        if finder.purpose != Purpose::Go {
            return;
        }
        let kinds = Kind::ALL.len();
        let at = finder.kind.map_or(0, |kind| 1 + Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0));
        let next = (at + if forward { 1 } else { kinds }) % (kinds + 1);
        finder.kind = next.checked_sub(1).map(|at| Kind::ALL[at]);
        self.search();
    }

    pub(super) fn move_in_finder(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        if let Some(Overlay::Finder(finder)) = self.overlays.last_mut() {
            let rows = if finder.hits.is_empty() { finder.suggestions.len() } else { finder.hits.len() };
            finder.cursor = to(finder.cursor, rows.saturating_sub(1));
        }
    }

    /// Enter: goes to the hit, takes the suggested word, or picks the role level asked for.
    pub(super) fn enter_in_finder(&mut self) -> Effect {
        let Some(Overlay::Finder(finder)) = self.overlays.last() else { return Effect::None };
        let (purpose, hit) = (finder.purpose, finder.hits.get(finder.cursor).copied());
        let Some(target) = hit.and_then(|hit| self.document(hit)).map(|document| document.target) else {
            self.take_suggestion();
            return Effect::None;
        };
        self.overlays.pop();
        match (purpose, target) {
            (Purpose::Go, target) => {
                self.go_to(target);
                Effect::None
            }
            (Purpose::Move(_), target) => self.move_to(target),
            (purpose, Target::RoleLevel(level)) => self.set_me(purpose, Some(level)),
            _ => Effect::None,
        }
    }

    fn take_suggestion(&mut self) {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return };
        if let Some(word) = finder.suggestions.get(finder.cursor).cloned() {
            finder.query = text_field(&word);
            finder.query.move_cursor(ratatui_textarea::CursorMove::End);
            self.search();
        }
    }

    /// Ctrl-T: ticks the hit and stays.
    pub(super) fn tick_in_finder(&mut self) -> Effect {
        let Some(Overlay::Finder(finder)) = self.overlays.last() else { return Effect::None };
        let hit = finder.hits.get(finder.cursor).copied();
        match hit.and_then(|hit| self.document(hit)).map(|document| document.target) {
            Some(Target::Item(item)) => self.toggle(item),
            _ => {
                self.status = Status::plain("Only activities, statements and responsibilities can be ticked");
                Effect::None
            }
        }
    }
}

impl Finder {
    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> String {
        self.query.lines().join(" ")
    }
}
