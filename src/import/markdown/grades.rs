//! Names of role levels and of skill levels, as headings and columns have them.

use crate::fold::{fold, words};

const SENIORITY: [&str; 20] = [
    "intern",
    "apprentice",
    "trainee",
    "graduate",
    "entry",
    "assistant",
    "associate",
    "junior",
    "intermediate",
    "mid",
    "midlevel",
    "senior",
    "sr",
    "jr",
    "staff",
    "lead",
    "principal",
    "distinguished",
    "head",
    "director",
];

const STEPS: [&str; 14] = [
    "awareness",
    "aware",
    "working",
    "practitioner",
    "practicing",
    "expert",
    "beginner",
    "novice",
    "foundation",
    "foundational",
    "basic",
    "proficient",
    "advanced",
    "mastery",
];

/// `Junior developer`, `Engineer II`, `Level 3`, `L4`: a role level.
pub(super) fn is_grade(title: &str) -> bool {
    let folded = fold(title);
    let all: Vec<&str> = words(&folded).map(|(_, word)| word).collect();
    let [.., last] = all.as_slice() else { return false };
    let before = all.len().checked_sub(2).and_then(|at| all.get(at));
    let numbered = |word: &str| !word.is_empty() && word.len() < 3 && word.chars().all(|c| c.is_ascii_digit());
    all.len() <= 6
        && (all.iter().any(|word| SENIORITY.contains(word))
            || all.len() > 1 && matches!(*last, "i" | "ii" | "iii" | "iv" | "v" | "vi")
            || numbered(last) && before.is_some_and(|word| matches!(*word, "level" | "grade" | "band" | "engineer"))
            || ["l", "ic", "p", "m"].iter().any(|letter| last.strip_prefix(letter).is_some_and(numbered)))
}

/// A level of any scale: `Working`, `Level 2`, `3`, `Senior`.
pub(super) fn is_step(title: &str) -> bool {
    let folded = fold(title);
    let few = words(&folded).count() <= 4;
    let number = folded.len() == 1 && folded.chars().all(|c| c.is_ascii_digit());
    few && (words(&folded).any(|(_, word)| STEPS.contains(&word)) || number || is_grade(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_known_by_a_word_or_a_number() {
        for grade in ["Junior", "Senior data engineer", "Engineer II", "Level 3", "L4", "Engineer IC2"] {
            assert!(is_grade(grade), "{grade}");
        }
        for other in ["Week 1", "Agile", "I", "Chapter 2", "Execution", ""] {
            assert!(!is_grade(other), "{other}");
        }
        assert!(is_step("Working") && is_step("3") && is_step("Mid") && !is_step("Owner"));
    }
}
