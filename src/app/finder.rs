//! The finder: everything, found as you type.

use std::sync::Arc;

use ratatui_textarea::TextArea;

use super::gone::Moving;
use super::text_key::{TextKey, TextKeyCode, text_field, type_into};
use super::{Command, Effect, Overlay, State, Status};
use crate::search::{Document, Kind, Own, Target};

mod asking;
mod notes;

pub use asking::{Answer, Request, Searcher};
pub use notes::NewNotes;
pub(super) use notes::Unsent;

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
    /// What the hits and suggestions answer.
    pub answered_text: String,
    /// The answer takes long.
    pub slow: bool,
    /// What belongs to the user's role level.
    own: Option<Arc<Own>>,
    /// The numbers of the last request and of the last answer taken in.
    asked: u64,
    answered: u64,
    /// A key that waits for the answer.
    then: Option<Command>,
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
    /// Picks a side of a comparison.
    CompareFrom,
    CompareTo,
    /// Moves what is no longer in the framework to one of these.
    Move(Moving),
}

impl State {
    pub(super) fn open_finder(&mut self, purpose: Purpose) -> Effect {
        self.open_finder_with(purpose, "")
    }

    /// The finder with something typed already.
    pub(super) fn open_finder_with(&mut self, purpose: Purpose, text: &str) -> Effect {
        let mut query = text_field(text);
        query.move_cursor(ratatui_textarea::CursorMove::End);
        let picks = matches!(purpose, Purpose::MyRole | Purpose::MyTarget | Purpose::CompareFrom | Purpose::CompareTo);
        let kind = picks.then_some(Kind::RoleLevel);
        let finder = Finder {
            purpose,
            query,
            kind,
            hits: Vec::new(),
            total: 0,
            suggestions: Vec::new(),
            cursor: 0,
            answered_text: String::new(),
            slow: false,
            own: self.my_role().map(|level| Arc::new(Own::of(&self.catalog, level))),
            asked: 0,
            answered: 0,
            then: None,
        };
        self.overlays.push(Overlay::Finder(Box::new(finder)));
        self.search()
    }

    /// The document behind a hit.
    #[must_use]
    pub fn document(&self, hit: FinderHit) -> Option<&Document> {
        let index = if hit.note { self.notes.as_ref() } else { self.index.as_ref() };
        index.map(|index| index.document(hit.document))
    }

    pub(super) fn type_in_finder(&mut self, key: TextKey) -> Effect {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return Effect::None };
        if key.key == TextKeyCode::Enter {
            return Effect::None;
        }
        let before = finder.text();
        type_into(&mut finder.query, key);
        if finder.text() == before { Effect::None } else { self.search() }
    }

    pub(super) fn paste_in_finder(&mut self, text: &str) -> Effect {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return Effect::None };
        finder.query.insert_str(text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.search()
    }

    /// Tab: one kind after the other, then all again.
    pub(super) fn narrow(&mut self, forward: bool) -> Effect {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return Effect::None };
        if finder.purpose != Purpose::Go {
            return Effect::None;
        }
        let kinds = Kind::ALL.len();
        let at = finder.kind.map_or(0, |kind| 1 + Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0));
        let next = (at + if forward { 1 } else { kinds }) % (kinds + 1);
        finder.kind = next.checked_sub(1).map(|at| Kind::ALL[at]);
        self.search()
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
            return self.take_suggestion();
        };
        self.overlays.pop();
        match (purpose, target) {
            (Purpose::Go, target) => {
                self.go_to(target);
                Effect::None
            }
            (Purpose::Move(_), target) => self.move_to(target),
            (Purpose::CompareFrom | Purpose::CompareTo, Target::RoleLevel(level)) => {
                self.choose_side(purpose, level);
                Effect::None
            }
            (purpose, Target::RoleLevel(level)) => self.set_me(purpose, Some(level)),
            _ => Effect::None,
        }
    }

    fn take_suggestion(&mut self) -> Effect {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return Effect::None };
        let Some(word) = finder.suggestions.get(finder.cursor).cloned() else { return Effect::None };
        finder.query = text_field(&word);
        finder.query.move_cursor(ratatui_textarea::CursorMove::End);
        self.search()
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
    /// What is typed has not been answered yet: the hits are of the query before.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.asked != self.answered
    }

    /// No answer has come since it was opened.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.answered == 0
    }

    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> String {
        self.query.lines().join(" ")
    }
}
