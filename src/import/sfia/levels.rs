//! What stands behind the number of a level, and what says that there is nothing.

use crate::fold::fold;

/// The words that name the seven levels, in both spellings.
pub(in crate::import) const ESSENCES: [&str; 12] = [
    "follow",
    "assist",
    "apply",
    "enable",
    "ensure",
    "advise",
    "initiate",
    "influence",
    "set",
    "strategy",
    "inspire",
    "mobilise",
];

/// `Ensure, advise`
pub(super) fn is_essence(text: &str) -> bool {
    let folded = fold(text);
    folded.split(' ').all(|word| ESSENCES.contains(&word) || word == "mobilize" || word == "and")
        && !text.ends_with('.')
}

/// A whole sentence?
pub(super) fn is_statement(text: &str) -> bool {
    text.ends_with(['.', ';']) || text.split_whitespace().count() > 4 && !is_essence(text)
}

/// `This skill is not typically observed or practised at this level of responsibility and accountability.`
pub(super) fn is_not_defined(text: &str) -> bool {
    let folded = fold(text);
    let about_itself =
        ["this skill", "this level", "skill", "level", "not "].iter().any(|start| folded.starts_with(start));
    let nothing = [
        "not typically observed",
        "not observed",
        "not defined",
        "not currently defined",
        "not applicable",
        "not practised",
    ];
    about_itself && nothing.iter().any(|words| folded.contains(words)) && folded.len() < 140
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_may_say_that_it_is_none() {
        assert!(is_not_defined(
            "This skill is not typically observed or practiced at this level of responsibility and accountability."
        ));
        assert!(
            is_not_defined("Not observed at this level")
                && is_not_defined("This skill level is currently not defined.")
        );
        assert!(!is_not_defined("Manages work whose scope is not defined."));
    }

    #[test]
    fn an_essence_is_no_statement() {
        assert!(is_essence("Set strategy, inspire, mobilise") && !is_statement("Set strategy, inspire, mobilise"));
        assert!(is_statement("Manages products.") && !is_essence("Manages"));
    }
}
