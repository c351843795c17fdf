//! Which of the words in the column of skill levels are levels of the scale.

use crate::import::Notes;
use crate::import::draft::At;
use crate::import::names::Names;
use crate::import::{names, scale};

/// One for each name of a skill level, in the same order.
#[derive(Default)]
pub(super) struct Steps(Vec<Step>);

struct Step {
    is_known: bool,
    rows: usize,
    /// Where a word that is not known stands.
    places: Vec<At>,
}

impl Steps {
    /// A row states this level.
    pub(super) fn take(&mut self, step: usize, is_known: impl Fn() -> bool, at: impl FnOnce() -> At) {
        if step == self.0.len() {
            self.0.push(Step { is_known: is_known(), rows: 0, places: Vec::new() });
        }
        let step = &mut self.0[step];
        step.rows += 1;
        if !step.is_known {
            step.places.push(at());
        }
    }

    /// For each name whether it is a level of the scale. A place with a word that is none is left over.
    ///
    /// Any words may be a scale. Where rows use those of the official framework, though, another word is a slip if it is
    /// nearly one of them and rarer than they are, or stands in less than one of twenty rows: nobody asks for a level
    /// of which hardly anything else is known. What is meant is said, never guessed.
    pub(super) fn settle(&self, words: &Names, notes: &mut Notes) -> Vec<bool> {
        let known: usize = self.0.iter().filter(|step| step.is_known).map(|step| step.rows).sum();
        let name = |number: usize| words.name(number);
        let settle = |(number, step): (usize, &Step)| {
            if step.is_known || known == 0 {
                return true;
            }
            let near = self.nearest(words, number);
            let is_step = if near.is_some() { step.rows >= known } else { step.rows * 20 >= known };
            if !is_step {
                let meant = near.map(|meant| format!("; did you mean {meant}?")).unwrap_or_default();
                for at in &step.places {
                    notes.left(*at, name(number), format!("not a level of this scale{meant}"));
                }
            }
            is_step
        };
        self.0.iter().enumerate().map(settle).collect()
    }

    /// The level that is nearly the same word.
    fn nearest(&self, words: &Names, number: usize) -> Option<String> {
        const SLIPS: usize = 2;
        let key = names::key(&words.name(number));
        let official = scale::official().filter_map(|level| {
            let slips = strsim::damerau_levenshtein(level, &key);
            (slips <= SLIPS).then_some((slips, level))
        });
        let (_, level) = official.min_by_key(|(slips, _)| *slips)?;
        // As the document writes it, where it does.
        let spelt = (0..self.0.len()).map(|number| words.name(number)).find(|name| names::key(name) == level);
        Some(spelt.unwrap_or_else(|| capital(level)))
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
