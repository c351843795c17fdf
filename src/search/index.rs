//! The index: documents read once.

use super::Document;
use super::corpus::Corpus;

/// All documents and where their words stand. Made once, off the first frame: it can be sent to another thread. When a
/// note changes, make it anew.
pub struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) corpus: Corpus,
    /// For each document its place among those with the same score.
    pub(super) places: Vec<u32>,
}

impl Index {
    /// Reads all documents: about a millisecond for three hundred.
    #[must_use]
    pub fn new(documents: Vec<Document>) -> Index {
        let corpus = Corpus::new(&documents);
        let places = places_among_equals(&documents);
        Index { documents, corpus, places }
    }

    /// The document of a [`super::Hit`].
    ///
    /// # Panics
    /// If there are no more than `ix` documents.
    #[must_use]
    pub fn document(&self, ix: usize) -> &Document {
        &self.documents[ix]
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }
}

/// Of two hits with the same score the one with the shorter title comes first; then the kind, the shorter body and the
/// order of the documents decide.
fn places_among_equals(documents: &[Document]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_key(|ix| (documents[*ix].title.len(), documents[*ix].kind, documents[*ix].body.len()));
    let mut places = vec![0; documents.len()];
    for (place, ix) in order.into_iter().enumerate() {
        places[ix] = place as u32;
    }
    places
}
