//! The index: documents read once, and the steps that answer a query.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::closest::closest;
use super::corpus::Corpus;
use super::rank::{Scored, rank};
use super::term::{Reach, Term};
use super::typed::{Word, readings, typed};
use super::{Document, Found, Hit, Kind, Query, suggest};

/// With fewer hits than this the search reaches further.
const FEW: usize = 5;
/// What roles, role levels and skills have before lines of text: who types one word most often means these.
const NAMED: i64 = 40;
/// What a query loses by being read with two words as one.
const READ_OTHERWISE: i64 = 20;

/// All documents and where their words stand. Made once, off the first frame: it can be sent to another thread.
pub struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) corpus: Corpus,
}

impl Index {
    /// Reads all documents: about a millisecond for five hundred.
    #[must_use]
    pub fn new(documents: Vec<Document>) -> Index {
        let corpus = Corpus::new(&documents);
        Index { documents, corpus }
    }

    #[must_use]
    pub fn document(&self, ix: usize) -> &Document {
        &self.documents[ix]
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The documents a query means, best first. A query without words finds everything: roles, role levels and skills,
    /// then the rest, each in the order of the documents.
    #[must_use]
    pub fn search(&self, query: &Query<'_>) -> Found {
        let words = typed(query.text);
        if words.is_empty() {
            return self.everything(query);
        }
        let mut tiers = Tiers::default();
        let mut mended = Vec::new();
        for reach in [Reach::Near, Reach::Far] {
            if tiers.total < FEW {
                let found = self.ranked(query, &words, reach, &tiers.seen, &mut mended);
                tiers.add(self, found, query.limit, false);
            }
        }
        if tiers.total < FEW {
            let letters: String = words.iter().map(|word| word.text.as_str()).collect();
            let found = closest(&self.corpus, &letters, |ix| self.wanted(query.kind, ix) && !tiers.seen.contains(&ix));
            tiers.add(self, found, query.limit, true);
        }
        let hits = tiers.hits;
        let real = hits.iter().any(|hit| !hit.closest);
        let suggestions = suggest::suggestions(&self.corpus.vocabulary, &words, &mended, real);
        Found { total: tiers.total, closest: hits.iter().any(|hit| hit.closest), hits, suggestions }
    }

    fn everything(&self, query: &Query<'_>) -> Found {
        let mut all: Vec<usize> = (0..self.len()).filter(|ix| self.wanted(query.kind, *ix)).collect();
        all.sort_by_key(|ix| self.documents[*ix].kind.min(Kind::Activity));
        let hits = all.iter().take(query.limit).map(|ix| Hit { document: *ix, score: 0, closest: false }).collect();
        Found { hits, total: all.len(), ..Found::default() }
    }

    fn wanted(&self, kind: Option<Kind>, ix: usize) -> bool {
        kind.is_none_or(|kind| kind == self.documents[ix].kind)
    }

    /// The documents not yet `seen` that hold every word; of several readings the best counts.
    fn ranked(
        &self,
        query: &Query<'_>,
        words: &[Word],
        reach: Reach,
        seen: &HashSet<usize>,
        mended: &mut Vec<(String, u32)>,
    ) -> Vec<Scored> {
        let vocabulary = &self.corpus.vocabulary;
        let readings = readings(words, |joined| !vocabulary.beginning(joined).is_empty());
        let mut found = Vec::new();
        for (number, reading) in readings.iter().enumerate() {
            let terms: Vec<Term> = reading.iter().map(|word| Term::new(&self.corpus, word, reach)).collect();
            let wanted = |ix: usize| self.wanted(query.kind, ix) && !seen.contains(&ix);
            let mut scored = rank(&self.corpus, &terms, wanted);
            for scored in &mut scored {
                scored.score += NAMED * i64::from(self.documents[scored.document].kind <= Kind::Skill);
            }
            if number > 0 {
                scored.iter_mut().for_each(|scored| scored.score -= READ_OTHERWISE);
            } else if reach == Reach::Near {
                let spelt = reading.iter().zip(&terms);
                mended.extend(spelt.filter_map(|(word, term)| Some((word.clone(), term.mended?))));
            }
            found.extend(scored);
        }
        if readings.len() > 1 {
            found.sort_unstable_by_key(|scored| (scored.document, Reverse(scored.score)));
            found.dedup_by_key(|scored| scored.document);
        }
        found
    }

    /// Better first; then the shorter title, the kind, the shorter body, and at last the order of the documents.
    fn order(&self, scored: &Scored) -> (Reverse<i64>, usize, Kind, usize, usize) {
        let document = &self.documents[scored.document];
        (Reverse(scored.score), document.title.len(), document.kind, document.body.len(), scored.document)
    }
}

/// Hits as they are gathered: whatever is found further away stands after all that is nearer.
#[derive(Default)]
struct Tiers {
    hits: Vec<Hit>,
    total: usize,
    seen: HashSet<usize>,
}

impl Tiers {
    fn add(&mut self, index: &Index, mut found: Vec<Scored>, limit: usize, closest: bool) {
        if self.total < FEW {
            self.seen.extend(found.iter().map(|scored| scored.document));
        }
        self.total += found.len();
        let room = limit.saturating_sub(self.hits.len());
        if room == 0 {
            return;
        }
        if found.len() > room {
            found.select_nth_unstable_by_key(room - 1, |scored| index.order(scored));
            found.truncate(room);
        }
        found.sort_unstable_by_key(|scored| index.order(scored));
        self.hits.extend(found.into_iter().map(|Scored { document, score }| Hit { document, score, closest }));
    }
}
