//! What else to type, when what was typed is nowhere.

use std::cmp::Reverse;

use strsim::jaro_winkler;

use super::typed::Word;
use super::vocabulary::Vocabulary;

/// More than these nobody reads.
const MOST: usize = 3;
/// Words less alike than this are no help.
const ALIKE: f64 = 0.8;

/// Queries to try instead, nearest first.
///
/// `mended` are the words that were found only under another spelling; `real` says that something holds every word.
pub(super) fn suggestions(
    vocabulary: &Vocabulary,
    words: &[Word],
    mended: &[(String, u32)],
    real: bool,
) -> Vec<String> {
    let spell = |word: &Word| {
        let other = mended.iter().find(|(typed, _)| *typed == word.text);
        other.map_or(word.text.clone(), |(_, other)| vocabulary.word(*other).to_owned())
    };
    let spelt = words.iter().map(spell).collect::<Vec<_>>();
    let mut suggestions = Vec::new();
    if !mended.is_empty() {
        suggestions.push(spelt.join(" "));
    }
    if real {
        return suggestions;
    }
    // A word that is like no other cannot be mended: the rest may still be found without it.
    let hopeless = |word: &Word| {
        let mends = mended.iter().any(|(typed, _)| *typed == word.text);
        !word.optional
            && !mends
            && vocabulary.beginning(&word.text).is_empty()
            && nearest(vocabulary, &word.text).is_empty()
    };
    let lost: Vec<bool> = words.iter().map(hopeless).collect();
    let join = |query: &[String]| {
        let kept = query.iter().zip(&lost).filter(|(_, lost)| !**lost).map(|(word, _)| word.as_str());
        kept.collect::<Vec<_>>().join(" ")
    };
    if lost.contains(&true) {
        suggestions.clear();
        suggestions.push(join(&spelt));
    }
    let needed = || words.iter().enumerate().filter(|(_, word)| !word.optional);
    let (known, unknown): (Vec<_>, Vec<_>) =
        needed().partition(|(_, word)| !vocabulary.beginning(&word.text).is_empty());
    for (at, word) in &unknown {
        for near in nearest(vocabulary, &word.text) {
            let mut query = spelt.clone();
            query[*at] = near.to_owned();
            suggestions.push(join(&query));
        }
    }
    if unknown.is_empty() && known.len() > 1 {
        // Each word alone is somewhere, only not all of them together.
        suggestions.extend(known.iter().map(|(_, word)| word.text.clone()));
    }
    let mut seen = std::collections::HashSet::new();
    suggestions.retain(|query| !query.is_empty() && seen.insert(query.clone()));
    suggestions.truncate(MOST);
    suggestions
}

/// The words most like `typed`, the likest first.
fn nearest<'a>(vocabulary: &'a Vocabulary, typed: &str) -> Vec<&'a str> {
    let words = (0..vocabulary.len() as u32).map(|number| vocabulary.word(number));
    let mut alike: Vec<(Reverse<u32>, &str)> = words
        .filter(|word| word.len().abs_diff(typed.len()) <= 3 && word.len() > 2)
        .map(|word| (jaro_winkler(typed, word), word))
        .filter(|(alike, _)| *alike >= ALIKE)
        .map(|(alike, word)| (Reverse((alike * 1000.0) as u32), word))
        .collect();
    alike.sort_unstable();
    alike.truncate(MOST);
    alike.into_iter().map(|(_, word)| word).collect()
}
