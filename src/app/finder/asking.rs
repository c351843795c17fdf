//! Asking and being answered. The search runs beside the window, so that no key ever waits for it: `update` gives out a
//! [`Request`], whoever holds the [`Searcher`] answers it, and the [`Answer`] comes back as an action. Until then the
//! hits of the query before stay as they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Finder, FinderHit, LIMIT, NewNotes, Purpose};
use crate::app::gone::Stray;
use crate::app::{Command, Effect, Overlay, State};
use crate::search::{Document, Hit, Index, Kind, Own, Query, Together, together};

/// One query to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Later ones have higher numbers: an answer to any but the last is of no use.
    pub number: u64,
    pub text: String,
    pub kind: Option<Kind>,
    /// The user's own notes are looked through as well.
    pub notes: bool,
    /// What stands first of equal hits.
    pub own: Option<Arc<Own>>,
    /// What is to be moved: looked for is only what it can be moved to, and until something is typed what reads most like
    /// it.
    pub stray: Option<Stray>,
    /// What has changed in the notes since the last request.
    pub new_notes: NewNotes,
}

impl Request {
    /// Takes the place of an earlier request that nobody has answered: what came with that one is not lost.
    #[must_use]
    pub fn instead_of(mut self, earlier: Request) -> Request {
        self.new_notes = self.new_notes.after(earlier.new_notes);
        self
    }
}

/// What was found for a [`Request`].
#[derive(Debug, Clone)]
pub struct Answer {
    pub number: u64,
    pub text: String,
    pub hits: Vec<FinderHit>,
    pub total: usize,
    pub suggestions: Vec<String>,
    /// What [`FinderHit::note`]s are hits in.
    pub notes: Arc<Index>,
}

/// Holds the indexes and answers requests.
#[derive(Debug)]
pub struct Searcher {
    index: Arc<Index>,
    notes: Arc<Index>,
    /// The notes by the ids of their items.
    noted: BTreeMap<String, Document>,
}

impl Searcher {
    #[must_use]
    pub fn new(index: Arc<Index>) -> Searcher {
        Searcher { index, notes: Arc::new(Index::new(Vec::new())), noted: BTreeMap::new() }
    }

    /// Makes the index of the notes anew, if there is anything new.
    pub fn take_notes(&mut self, notes: NewNotes) {
        if !notes.is_empty() {
            notes.put_into(&mut self.noted);
            self.notes = Arc::new(Index::new(self.noted.values().cloned().collect()));
        }
    }

    /// Looks through both indexes, after taking in what has changed in the notes.
    pub fn answer(&mut self, request: Request) -> Answer {
        self.take_notes(request.new_notes);
        if let Some(stray) = &request.stray {
            let (hits, total, suggestions) = stray.places(&self.index, &request.text, request.own.as_deref());
            let notes = self.notes.clone();
            return Answer { number: request.number, text: request.text, hits, total, suggestions, notes };
        }
        let own = request.own.as_deref();
        let query = Query { text: &request.text, kind: request.kind, limit: LIMIT, own };
        let notes = request.notes.then_some(&*self.notes);
        let Together { hits, total, suggestions } = together(&self.index, notes, &query);
        let hit = |(note, hit): (bool, Hit)| FinderHit {
            note,
            document: hit.document,
            score: hit.score,
            closest: hit.closest,
        };
        let hits = hits.into_iter().map(hit).collect();
        Answer { number: request.number, text: request.text, hits, total, suggestions, notes: self.notes.clone() }
    }
}

impl State {
    /// Asks for what is typed: after a letter, another kind, or when the finder opens.
    pub(in crate::app) fn search(&mut self) -> Effect {
        if !matches!(self.overlays.last(), Some(Overlay::Finder(_))) {
            return Effect::None;
        }
        let (stray, new_notes) = (self.stray(), self.new_notes());
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return Effect::None };
        self.asked += 1;
        finder.asked = self.asked;
        finder.slow = false;
        if self.search_failed {
            finder.answered = finder.asked;
            return Effect::None;
        }
        Effect::Search(Request {
            number: self.asked,
            text: finder.text(),
            kind: finder.kind,
            notes: finder.purpose == Purpose::Go && matches!(finder.kind, None | Some(Kind::Note)),
            own: finder.own.clone(),
            stray,
            new_notes,
        })
    }

    /// The answer has come. One to an older query is of no use; a key that waited for this one is taken in now.
    pub(in crate::app) fn found(&mut self, answer: Answer) -> Effect {
        let Some(finder) = self.finder_mut().filter(|finder| finder.asked == answer.number) else {
            return Effect::None;
        };
        finder.answered = answer.number;
        finder.slow = false;
        finder.hits = answer.hits;
        finder.total = answer.total;
        finder.suggestions = answer.suggestions;
        finder.answered_text = answer.text;
        finder.cursor = 0;
        let then = finder.then.take();
        // With its hits and never without: they are numbers of these notes.
        self.notes = Some(answer.notes);
        match then {
            Some(command) => self.command_in_finder(command),
            None => Effect::None,
        }
    }

    fn finder_mut(&mut self) -> Option<&mut Finder> {
        self.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::Finder(finder) => Some(&mut **finder),
            _ => None,
        })
    }

    /// A key that means a hit waits for the hits of what is typed: those on screen may still be of the query before.
    pub(in crate::app) fn waits_for_answer(&mut self, command: Command) -> bool {
        let Some(Overlay::Finder(finder)) = self.overlays.last_mut() else { return false };
        let waits = finder.is_waiting();
        if waits {
            finder.then = Some(command);
        }
        waits
    }

    /// A key waits for an answer: the keys after it are kept until it has been taken in.
    #[must_use]
    pub fn holds_keys(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Finder(finder)) if finder.then.is_some())
    }

    /// An answer is due, and nothing has been said of it taking long.
    #[must_use]
    pub fn awaits_answer(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Finder(finder)) if finder.is_waiting() && !finder.slow)
    }

    /// The answer takes long enough for a word about it.
    pub(in crate::app) fn search_is_slow(&mut self) {
        if let Some(finder) = self.finder_mut() {
            finder.slow = finder.is_waiting();
        }
    }

    /// Nothing will ever be found any more: what waits for it waits no longer.
    pub(in crate::app) fn search_failed(&mut self) {
        self.search_failed = true;
        if let Some(finder) = self.finder_mut() {
            finder.then = None;
            finder.slow = false;
            finder.answered = finder.asked;
        }
    }
}
