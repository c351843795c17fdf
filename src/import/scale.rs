//! The steps of a scale in their order, where a document only names them.

use foldhash::HashSet;

use super::names;
use crate::fold::fold;

/// The official framework's, lowest first.
const KNOWN: [&str; 4] = ["awareness", "working", "practitioner", "expert"];

/// Is it a word for a skill level of the official framework?
pub(super) fn is_known(word: &str) -> bool {
    KNOWN.contains(&fold(word).as_str())
}

/// The words of the official framework, folded, lowest first.
pub(super) fn official() -> impl Iterator<Item = &'static str> {
    KNOWN.into_iter()
}

/// The known words in their order, the others behind them in order of appearance; each once, as it is first written.
pub(super) fn in_order<'w>(words: impl IntoIterator<Item = &'w str>) -> Vec<String> {
    let mut steps: Vec<(usize, &str)> = Vec::new();
    let (mut written, mut keys) = (HashSet::default(), HashSet::default());
    for word in words {
        let key = if written.insert(word) { names::key(word) } else { continue };
        let place = KNOWN.iter().position(|known| *known == key).unwrap_or(KNOWN.len());
        if keys.insert(key) {
            steps.push((place, word));
        }
    }
    steps.sort_by_key(|(place, _)| *place);
    steps.into_iter().map(|(_, word)| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_steps_have_their_order_and_others_follow() {
        let words = ["Mastery", "Expert", "working", "expert", "Dabbling", "Awareness"];
        assert_eq!(in_order(words), ["Awareness", "working", "Expert", "Mastery", "Dabbling"]);
        assert_eq!(in_order([]), Vec::<String>::new());
    }
}
