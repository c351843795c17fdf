//! A query and its answer: what to look for first, and when to look further.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::closest::closest;
use super::rank::{Scored, rank};
use super::suggest::suggestions;
use super::term::{Reach, Term};
use super::typed::{Word, id_beginning, readings, typed};
use super::{FEW, Found, Hit, Index, Kind, Query};

mod begun;

/// What roles, role levels and skills have before lines of text: who types one word most often means these.
const NAMED: i64 = 40;
/// What belongs to the user's own role level has before the same said elsewhere: less than a better match, or a better
/// kind of thing, is worth.
const OWN: i64 = 15;
/// More than any two matches of one reach differ by: a beginning alone is worth 700, a whole name in its order 1,280. A role,
/// role level or skill goes up one such step when every word typed begins a word of its name, so that no text stands before
/// it; one more when it is the user's own; and one more when its name is nothing but what was typed.
const STEP: i64 = 600;
/// What a document loses that holds the query only with two of its words read as one.
const READ_OTHERWISE: i64 = 20;
/// The tiers of an answer, from the last to the first: whatever is in a higher one stands before all below.
const CLOSEST: i64 = 0;
const FAR: i64 = 1;
const NEAR: i64 = 2;
const BY_ID: i64 = 3;
/// How far the scores of two tiers are apart: no score within one reaches this far.
const TIER: i64 = 10_000;

impl Hit {
    /// Does the document hold every word that was typed, if need be with another ending or another spelling of a word that
    /// is nowhere as typed? Others are only like it.
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.score >= NEAR * TIER
    }
}

impl Index {
    /// The documents a query means, best first. A query without words finds everything: roles, role levels and skills,
    /// then the rest, each in the order of the documents. A query with a `/` finds ids that begin so before all else.
    #[must_use]
    pub fn search(&self, query: &Query<'_>) -> Found {
        let mut words = typed(query.text);
        if words.is_empty() {
            return self.everything(query);
        }
        let mut tiers = Tiers::new(self, query);
        // Every word counts. Only when nothing holds them all may those be missing that say little.
        if words.iter().any(|word| word.optional) {
            let strict: Vec<Word> = words.iter().map(|word| Word { optional: false, ..word.clone() }).collect();
            if !self.holding(&strict, Reach::Near, &mut Vec::new(), |ix| tiers.is_open(ix)).is_empty() {
                words = strict;
            }
        }
        if let Some(beginning) = id_beginning(query.text) {
            let ids = (0..self.len()).filter(|ix| tiers.is_open(*ix) && self.documents[*ix].id.starts_with(beginning));
            tiers.add(ids.map(|document| Scored { document, score: 0, begun: false }).collect(), BY_ID);
        }
        let mut mended = Vec::new();
        for (reach, tier) in [(Reach::Near, NEAR), (Reach::Far, FAR)] {
            if tiers.total < FEW {
                let found = self.holding(&words, reach, &mut mended, |ix| tiers.is_open(ix));
                tiers.add(found, tier);
            }
        }
        let mut suggestions = suggestions(&self.corpus.vocabulary, &words, &mended, tiers.total > 0);
        suggestions.retain(|query| !self.holding(&typed(query), Reach::Near, &mut Vec::new(), |_| true).is_empty());
        if tiers.total < FEW {
            let letters: String = words.iter().map(|word| word.text.as_str()).collect();
            let found = closest(&self.corpus, &letters, |ix| tiers.is_open(ix));
            tiers.add(found, CLOSEST);
        }
        let closest = tiers.hits.iter().any(|hit| hit.closest);
        Found { hits: tiers.hits, total: tiers.total, closest, suggestions }
    }

    fn everything(&self, query: &Query<'_>) -> Found {
        let mut all: Vec<usize> = (0..self.len()).filter(|ix| self.is_wanted(query.kind, *ix)).collect();
        all.sort_by_key(|ix| (self.documents[*ix].kind.min(Kind::Activity), !self.is_own(query, *ix)));
        let hits = all.iter().take(query.limit).map(|ix| Hit { document: *ix, score: 0, closest: false }).collect();
        Found { hits, total: all.len(), ..Found::default() }
    }

    fn is_own(&self, query: &Query<'_>, ix: usize) -> bool {
        query.own.is_some_and(|own| own.holds(self.documents[ix].target))
    }

    fn is_wanted(&self, kind: Option<Kind>, ix: usize) -> bool {
        kind.is_none_or(|kind| kind == self.documents[ix].kind)
    }

    /// The documents that hold every word, in no order. Of several ways to read the query the best counts. Words that
    /// are found only under another spelling come out in `mended`.
    fn holding(
        &self,
        words: &[Word],
        reach: Reach,
        mended: &mut Vec<(String, u32)>,
        is_open: impl Fn(usize) -> bool,
    ) -> Vec<Scored> {
        let vocabulary = &self.corpus.vocabulary;
        let readings = readings(words, |joined| !vocabulary.beginning(joined).is_empty());
        let mut found = Vec::new();
        for (number, reading) in readings.iter().enumerate() {
            let terms: Vec<Term> = reading.iter().map(|word| Term::new(&self.corpus, word, reach)).collect();
            if number == 0 && reach == Reach::Near {
                let spelt = reading.iter().zip(&terms);
                mended.extend(spelt.filter_map(|(word, term)| Some((word.clone(), term.mended?))));
            }
            let mut scored = rank(&self.corpus, &terms, &is_open);
            for scored in &mut scored {
                if self.documents[scored.document].kind <= Kind::Skill {
                    let steps = begun::steps(&self.corpus, scored.document, reading);
                    scored.score += NAMED + STEP * steps;
                    scored.begun = steps > 0;
                }
                scored.score -= READ_OTHERWISE * i64::from(number > 0);
            }
            found.append(&mut scored);
        }
        if readings.len() > 1 {
            found.sort_unstable_by_key(|scored| (scored.document, Reverse(scored.score)));
            found.dedup_by_key(|scored| scored.document);
        }
        found
    }
}

/// Hits as they are gathered: what was found further away stands after all that was found nearer.
struct Tiers<'a> {
    index: &'a Index,
    query: &'a Query<'a>,
    hits: Vec<Hit>,
    total: usize,
    /// What is counted already; kept only while the search may reach further.
    seen: HashSet<usize>,
}

impl<'a> Tiers<'a> {
    fn new(index: &'a Index, query: &'a Query<'a>) -> Tiers<'a> {
        Tiers { index, query, hits: Vec::new(), total: 0, seen: HashSet::new() }
    }

    /// Whether a document is of the kind asked for and not yet found.
    fn is_open(&self, ix: usize) -> bool {
        self.index.is_wanted(self.query.kind, ix) && !self.seen.contains(&ix)
    }

    fn add(&mut self, mut found: Vec<Scored>, tier: i64) {
        self.total += found.len();
        if self.total < FEW {
            self.seen.extend(found.iter().map(|scored| scored.document));
        }
        if self.query.own.is_some() && tier != CLOSEST {
            for scored in found.iter_mut().filter(|scored| self.index.is_own(self.query, scored.document)) {
                scored.score += if scored.begun { STEP } else { OWN };
            }
        }
        let places = &self.index.places;
        let is_own = |ix| self.index.is_own(self.query, ix);
        let order = |scored: &Scored| (Reverse(scored.score), !is_own(scored.document), places[scored.document]);
        let room = self.query.limit.saturating_sub(self.hits.len());
        // Of many hits only those that are shown are put in order.
        if 0 < room && room < found.len() {
            found.select_nth_unstable_by_key(room - 1, order);
        }
        found.truncate(room);
        found.sort_unstable_by_key(order);
        self.hits.extend(found.into_iter().map(|Scored { document, score, .. }| Hit {
            document,
            score: tier * TIER + score,
            closest: tier == CLOSEST,
        }));
    }
}
