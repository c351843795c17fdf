//! Which letters of one document a query meant. Asked for the rows on screen only.

use super::closest::scattered;
use super::line::Line;
use super::typed::{Word, id_beginning, typed};
use super::{Document, Index, Matched};

impl Index {
    /// Which letters of a document's strings `query` meant, for showing them otherwise than the rest.
    #[must_use]
    pub fn matched(&self, query: &str, document: usize) -> Matched {
        matched(query, &self.documents[document])
    }
}

/// Title and body come first among a document's lines.
const SHOWN: usize = 2;

fn matched(query: &str, document: &Document) -> Matched {
    let (optional, words): (Vec<Word>, Vec<Word>) = typed(query).into_iter().partition(|word| word.optional);
    let found_by_id = id_beginning(query).is_some_and(|beginning| document.id.starts_with(beginning));
    let texts = [&document.title, &document.body, &document.place].into_iter().chain(&document.aliases);
    let mut lines: Vec<Line<'_>> = texts.map(|text| Line::new(text)).collect();
    for (at, word) in words.iter().enumerate() {
        let neighbours = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| words.get(at)));
        let joined = [
            neighbours[0].map(|before| format!("{}{}", before.text, word.text)),
            neighbours[1].map(|after| format!("{}{}", word.text, after.text)),
        ];
        let near: Vec<bool> = lines.iter_mut().map(|line| line.mark_near(&word.text, &joined)).collect();
        // A word that stands in an alias or the place only may still be what the title says otherwise.
        if !near[..SHOWN].contains(&true) {
            let far: Vec<bool> = lines.iter_mut().map(|line| line.mark_far(&word.text)).collect();
            if !near.contains(&true) && !far.contains(&true) && !found_by_id {
                return only_scattered(&words, document);
            }
        }
    }
    for word in optional {
        lines.iter_mut().for_each(|line| line.mark_beside(&word.text));
    }
    let mut ranges = lines.into_iter().map(Line::into_ranges);
    Matched {
        title: ranges.next().unwrap_or_default(),
        body: ranges.next().unwrap_or_default(),
        place: ranges.next().unwrap_or_default(),
        aliases: ranges.collect(),
    }
}

/// Not every word is there: the letters in the title, as the closest matches are found.
fn only_scattered(words: &[Word], document: &Document) -> Matched {
    let letters: String = words.iter().map(|word| word.text.as_str()).collect();
    let mut title = Line::new(&document.title);
    title.mark_letters(&scattered(title.text(), &letters));
    let aliases = vec![Vec::new(); document.aliases.len()];
    Matched { title: title.into_ranges(), aliases, ..Matched::default() }
}
