//! As many documents as wanted that read like the shipped ones, always the same.

use std::collections::BTreeSet;

use bydoing::framework::{Catalog, ItemIx, load};
use bydoing::search::{Document, Kind, Target, documents};

/// The shipped documents, then invented ones of twelve words on average until there are `count`.
pub(crate) fn documents(count: usize) -> Vec<Document> {
    let loaded = load::embedded();
    let mut all = documents::from_catalog(&Catalog::new(loaded.frameworks, &loaded.related));
    let words = written_words(&all);
    let mut dice = Dice(42);
    let kinds = [Kind::Activity, Kind::Statement, Kind::Statement, Kind::Responsibility];
    while all.len() < count {
        let number = all.len() as u32;
        let length = 5 + dice.throw(15);
        let title: Vec<String> = (0..length).map(|_| word(&words, &mut dice)).collect();
        let place: Vec<String> = (0..2).map(|_| word(&words, &mut dice)).collect();
        all.push(Document {
            kind: kinds[dice.throw(kinds.len())],
            id: format!("framework-{}/item-{number}", number % 12),
            title: title.join(" "),
            aliases: Vec::new(),
            body: String::new(),
            place: place.join(" "),
            target: Target::Item(ItemIx(number)),
        });
    }
    all.truncate(count);
    all
}

/// All words as often as they are written, so that common words stay common.
fn written_words(documents: &[Document]) -> Vec<String> {
    let texts = documents.iter().flat_map(|document| [&document.title, &document.body]);
    texts.flat_map(|text| text.split_whitespace()).map(str::to_owned).collect()
}

/// One word in ten is new: real collections hold names that stand nowhere else.
fn word(words: &[String], dice: &mut Dice) -> String {
    if dice.throw(10) > 0 {
        return words[dice.throw(words.len())].clone();
    }
    let syllables = ["ba", "con", "de", "fi", "gra", "lo", "mer", "nu", "pre", "ro", "sta", "ti", "ven", "wa"];
    (0..2 + dice.throw(2)).map(|_| syllables[dice.throw(syllables.len())]).collect()
}

/// Numbers that look thrown and are the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// How many different words there are, to say beside the figures.
pub(crate) fn vocabulary(documents: &[Document]) -> usize {
    let words = documents.iter().flat_map(|document| document.title.split_whitespace());
    words.collect::<BTreeSet<_>>().len()
}
