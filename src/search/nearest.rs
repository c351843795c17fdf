//! What reads most like a text, for a text that is no longer there: by the words both have, rare ones counting most.

use std::collections::HashMap;

use crate::fold::{fold, fold_into, words};

/// More words of a text than these are not looked for.
const MOST_WORDS: usize = 64;
/// Less likeness than this, where 1 is the same words, is none.
const ALIKE: f64 = 0.2;
/// What it counts to stand under the same last part of an id.
const SAME_NAME: f64 = 0.3;

/// A candidate: which words of the text it has, and how many others.
struct Like {
    has: u64,
    others: u32,
    same_name: bool,
}

/// Positions among `candidates` (full id and text of each), the nearest to `text` first, `most` of them at most. `id` is
/// where the text stood; without a text its last part is taken for one.
#[must_use]
pub fn nearest<'c>(
    id: &str,
    text: Option<&str>,
    candidates: impl Iterator<Item = (&'c str, &'c str)>,
    most: usize,
) -> Vec<usize> {
    let name = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let own = name(id);
    let folded = fold(text.unwrap_or(&own));
    let mut wanted: HashMap<&str, usize> = HashMap::new();
    for (_, word) in words(&folded) {
        let at = wanted.len();
        if at < MOST_WORDS {
            wanted.entry(word).or_insert(at);
        }
    }
    let mut buffer = String::new();
    let mut like = |(id, text): (&str, &str)| {
        fold_into(text, &mut buffer);
        let mut like = Like { has: 0, others: 0, same_name: id.rsplit('/').next() == Some(&own) };
        for (_, word) in words(&buffer) {
            match wanted.get(word) {
                Some(at) => like.has |= 1 << at,
                None => like.others += 1,
            }
        }
        like
    };
    let all: Vec<Like> = candidates.map(&mut like).collect();
    let weights = weights(&all, wanted.len());
    let mut found: Vec<(f64, usize)> = all
        .iter()
        .enumerate()
        .map(|(at, like)| (likeness(like, &weights), at))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    // Where they are equal, as they stand in the framework.
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().take(most).map(|(_, at)| at).collect()
}

/// What each word of the text counts: the more, the fewer candidates have it.
fn weights(all: &[Like], words: usize) -> Vec<f64> {
    let count = |word: usize| all.iter().filter(|like| like.has & (1 << word) != 0).count();
    (0..words).map(|word| ((all.len() + 1) as f64 / (count(word) + 1) as f64).ln() + 0.1).collect()
}

fn likeness(like: &Like, weights: &[f64]) -> f64 {
    let whole: f64 = weights.iter().sum();
    let shared: f64 = weights.iter().enumerate().filter(|(at, _)| like.has & (1 << at) != 0).map(|(_, w)| w).sum();
    let usual = whole / weights.len().max(1) as f64;
    let theirs = shared + f64::from(like.others) * usual;
    let words = if shared > 0.0 { shared / (whole * theirs).sqrt() } else { 0.0 };
    words + if like.same_name { SAME_NAME } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: [(&str, &str); 5] = [
        ("c/sawing/plank", "Sawed a plank of oak along the grain"),
        ("c/sawing/beam", "Sawed a beam of pine for a roof"),
        ("c/glue/plank", "Glued a board"),
        ("c/glue/tidy", "Left the workshop tidy, and the tools sharp"),
        ("c/glue/clamp", "Set the clamps so that nothing slips"),
    ];

    fn near(id: &str, text: Option<&str>) -> Vec<&'static str> {
        nearest(id, text, ITEMS.into_iter(), 3).into_iter().map(|at| ITEMS[at].0).collect()
    }

    #[test]
    fn what_shares_rare_words_is_nearest() {
        assert_eq!(near("old/x/y", Some("Saw oak planks: along the grain!"))[0], "c/sawing/plank");
        assert_eq!(near("old/x/y", Some("Keep tools sharp and the workshop tidy"))[0], "c/glue/tidy");
        assert_eq!(near("old/x/y", Some("SAWED A BEAM OF PINE FOR A ROOF"))[0], "c/sawing/beam");
    }

    #[test]
    fn the_same_name_helps_and_stands_in_for_a_text() {
        assert_eq!(near("old/x/clamp", Some("Fixed it tightly")), ["c/glue/clamp"]);
        assert_eq!(near("old/x/tools-sharp", None), ["c/glue/tidy"]);
    }

    #[test]
    fn nothing_alike_is_nothing_and_no_text_breaks_it() {
        assert_eq!(near("old/x/y", Some("Quite different")), [""; 0]);
        assert_eq!(near("", Some("")), [""; 0]);
        let long = (0..500).map(|n| format!("word{n} ")).collect::<String>();
        assert_eq!(near("old/x/y", Some(&long)), [""; 0]);
    }
}
