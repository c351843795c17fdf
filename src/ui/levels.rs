//! The names of skill levels in little room: the first letters that tell the steps of one scale apart.

use crate::analysis::facts::Held;
use crate::app::State;
use crate::framework::{FrameworkIx, SkillIx};

/// One short name for each step of a scale: of the last word of each as many letters as it takes.
pub(super) fn short_names(names: &[&str]) -> Vec<String> {
    let words: Vec<&str> = names.iter().map(|name| name.rsplit(' ').next().unwrap_or(name)).collect();
    let longest = words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
    for letters in 1..=longest {
        let short: Vec<String> = words.iter().map(|word| word.chars().take(letters).collect()).collect();
        let told_apart = (0..short.len()).all(|at| !short[..at].contains(&short[at]));
        if told_apart {
            return short;
        }
    }
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Of the scale of a framework: each step's short name and its whole one.
pub(super) fn of_framework(state: &State, framework: FrameworkIx) -> Vec<(String, &str)> {
    let names: Vec<&str> = state.catalog.framework(framework).scale.iter().map(|step| step.name.as_str()).collect();
    short_names(&names).into_iter().zip(names).collect()
}

/// The name of a step of a skill's scale, short or whole; a dash where it is not asked for.
pub(super) fn name(state: &State, skill: SkillIx, level: Option<usize>, short: bool) -> String {
    let Some(level) = level else { return "–".to_owned() };
    match short {
        false => state.catalog.skill_level_name(skill, level).to_owned(),
        true => {
            let names = of_framework(state, state.catalog.skill(skill).framework);
            names.into_iter().nth(level).map(|(short, _)| short).unwrap_or_default()
        }
    }
}

/// What a rating says, short or whole; `word` is what the file has. What is no level of the scale must not look like one.
pub(super) fn held(state: &State, skill: SkillIx, held: Held, word: &str, short: bool) -> String {
    match held {
        Held::Level(level) => name(state, skill, Some(level), short),
        Held::NotApplicable if short => "n/a".to_owned(),
        Held::Unknown if short => "?".to_owned(),
        _ => held.name(&state.catalog, skill, word).to_owned(),
    }
}

/// `A Awareness  W Working`: what the short names mean, of each scale once.
pub(super) fn legend(state: &State, skills: impl Iterator<Item = SkillIx>) -> String {
    let mut frameworks: Vec<FrameworkIx> = skills.map(|skill| state.catalog.skill(skill).framework).collect();
    frameworks.sort_unstable();
    frameworks.dedup();
    let mut told: Vec<String> = Vec::new();
    for framework in frameworks {
        for (short, name) in of_framework(state, framework) {
            let words = format!("{short} {name}");
            if short != name && !told.contains(&words) {
                told.push(words);
            }
        }
    }
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_as_long_as_it_takes_to_tell_them_apart() {
        assert_eq!(short_names(&["Awareness", "Working", "Practitioner", "Expert"]), ["A", "W", "P", "E"]);
        assert_eq!(short_names(&["Level 2", "Level 3"]), ["2", "3"]);
        assert_eq!(short_names(&["Foundation", "Full", "Expert"]), ["Fo", "Fu", "Ex"]);
        assert_eq!(short_names(&["One", "One"]), ["One", "One"]);
        assert!(short_names(&[]).is_empty());
    }
}
