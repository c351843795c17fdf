//! The steps of a scale in their order, where a document only names them.

use crate::fold::fold;

/// The official framework's, lowest first.
const KNOWN: [&str; 4] = ["awareness", "working", "practitioner", "expert"];

/// Is it a word for a skill level of the official framework?
pub(super) fn is_known(word: &str) -> bool {
    KNOWN.contains(&fold(word).as_str())
}

/// The known words in their order, the others behind them in order of appearance; each once, as it is first written.
pub(super) fn in_order<'w>(words: impl IntoIterator<Item = &'w str>) -> Vec<String> {
    let mut steps: Vec<(usize, String, String)> = Vec::new();
    for word in words {
        let folded = fold(word);
        if !steps.iter().any(|(_, other, _)| *other == folded) {
            let place = KNOWN.iter().position(|known| *known == folded).unwrap_or(KNOWN.len());
            steps.push((place, folded, word.to_owned()));
        }
    }
    steps.sort_by_key(|(place, ..)| *place);
    steps.into_iter().map(|(.., word)| word).collect()
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
