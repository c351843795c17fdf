//! Sentences about ratings, and about how they stand to what is asked for.

use crate::report::facts::{Rated, Stand, Standing};

/// `Life cycle management: Practitioner, before Working (20 November 2026)`.
pub(in crate::report) fn rated(rated: &Rated) -> String {
    format!("{}: {}", rated.skill, level_of(rated))
}

/// The same without the skill.
pub(in crate::report) fn level_of(rated: &Rated) -> String {
    let before = match &rated.before {
        Some(before) if *before == rated.level => ", as before".to_owned(),
        Some(before) => format!(", before {before}"),
        None => String::new(),
    };
    let date = rated.date.map(|day| format!(" ({day})")).unwrap_or_default();
    format!("{}{before}{date}", rated.level)
}

/// `Working since 3 February 2025; working towards, 1 level to go`.
pub(in crate::report) fn held_since(stand: &Stand) -> String {
    let rated = stand.rated.map(|day| format!(" since {day}")).unwrap_or_default();
    match stand.standing {
        Standing::NotRated => "not rated".to_owned(),
        Standing::NotApplicable => format!("not applicable{rated}"),
        Standing::WorkingTowards | Standing::At | Standing::Above => {
            format!("{}{rated}; {}", stand.held_words(), standing(stand))
        }
    }
}

/// `working towards, 1 level to go`, `at the level`, `above the level`.
pub(in crate::report) fn standing(stand: &Stand) -> String {
    match stand.standing {
        Standing::At | Standing::Above => format!("{} the level", stand.standing.words()),
        _ => stand.words(),
    }
}

/// `Lead product manager asks for Expert. Held: Working since 20 November 2026; working towards, 2 levels to go`.
pub(in crate::report) fn asked(stand: &Stand) -> String {
    format!("{} asks for {}. Held: {}", stand.by, stand.required, held_since(stand))
}

/// A rating that is a hint and no more.
pub(in crate::report) fn related(related: &str) -> String {
    format!("A related skill: {related}. That is another scale, and is not counted here.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_that_is_rated_again_is_said_to_be_as_before() {
        let level = |level: &str, before: Option<&str>| {
            level_of(&Rated {
                skill: "Cutting".into(),
                level: level.into(),
                before: before.map(str::to_owned),
                date: None,
                note: String::new(),
                evidence: Vec::new(),
            })
        };
        assert_eq!(level("Mid", None), "Mid");
        assert_eq!(level("Mid", Some("Low")), "Mid, before Low");
        assert_eq!(level("Mid", Some("Mid")), "Mid, as before");
    }
}
