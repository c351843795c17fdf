use super::*;
use crate::import::draft::{DraftLevel, DraftRequirement, DraftRole, DraftSkill, DraftSkillLevel};

fn needs(skill: &str, level: Option<&str>, statements: &[&str]) -> DraftRequirement {
    let statements = statements.iter().map(|text| (*text).to_owned()).collect();
    DraftRequirement { skill: skill.into(), level: level.map(Into::into), statements, ..DraftRequirement::default() }
}

fn role(name: &str, levels: &[(&str, Vec<DraftRequirement>)]) -> DraftRole {
    let level = |(name, requirements): &(&str, Vec<DraftRequirement>)| DraftLevel {
        name: (*name).into(),
        requirements: requirements.clone(),
        ..DraftLevel::default()
    };
    DraftRole { name: name.into(), levels: levels.iter().map(level).collect(), ..DraftRole::default() }
}

fn of(roles: Vec<DraftRole>) -> Draft {
    Draft { roles, ..Draft::default() }
}

/// Skill, level and statements of all texts.
fn texts(draft: &Draft) -> Vec<(&str, &str, usize)> {
    draft
        .skills
        .iter()
        .flat_map(|skill| skill.levels.iter().map(|l| (skill.name.as_str(), l.level.as_str(), l.statements.len())))
        .collect()
}

#[test]
fn a_text_is_stored_once_wherever_its_level_is_asked_for() {
    let both = |name: &'static str| (name, vec![needs("Sawing", Some("Able"), &["cuts true", "cuts fast"])]);
    let mut notes = Notes::default();
    let joined = join(vec![of(vec![role("Joiner", &[both("Joiner"), both("Senior joiner")])])], &mut notes);
    assert_eq!(texts(&joined), [("Sawing", "Able", 2)]);
    assert_eq!(joined.scale, ["Able"]);
    assert!(joined.roles[0].levels.iter().all(|level| level.requirements[0].statements.is_empty()));
    assert_eq!(notes, Notes::default());
}

#[test]
fn the_level_comes_from_the_document_that_states_it() {
    let table = of(vec![role("Joiner", &[("Joiner", vec![needs("Sawing", Some("Able"), &[])])])]);
    let text = of(vec![role("joiner", &[("JOINER", vec![needs("sawing", None, &["cuts true"])])])]);
    for drafts in [vec![table.clone(), text.clone()], vec![text, table]] {
        let mut notes = Notes::default();
        let joined = join(drafts, &mut notes);
        assert_eq!((joined.roles.len(), joined.skills.len()), (1, 1));
        assert_eq!(joined.roles[0].levels[0].requirements[0].level.as_deref(), Some("Able"));
        assert_eq!(texts(&joined)[0].1, "Able");
        assert_eq!(notes.left, []);
    }
}

#[test]
fn what_contradicts_is_told_and_the_first_is_believed() {
    let one = of(vec![role("Joiner", &[("Joiner", vec![needs("Sawing", Some("Able"), &["cuts true"])])])]);
    let other = of(vec![role("Joiner", &[("Joiner", vec![needs("Sawing", Some("Master"), &["cuts true"])])])]);
    let third = of(vec![role("Joiner", &[("Joiner", vec![needs("Sawing", None, &["cuts true", "cuts fast"])])])]);
    let mut notes = Notes::default();
    let joined = join(vec![one, other, third], &mut notes);
    assert_eq!(texts(&joined), [("Sawing", "Able", 1)]);
    let told: Vec<_> = notes.left.iter().map(|left| (left.text.as_str(), left.why.as_str())).collect();
    assert_eq!(
        told,
        [
            ("Sawing: Master", "Sawing is required at Able for Joiner already"),
            ("cuts fast", "not in the text of Sawing for Joiner that stands before it"),
        ]
    );
}

#[test]
fn a_text_without_a_level_has_the_one_of_the_same_words_or_one_that_is_not_stated() {
    let skills = Draft {
        scale: vec!["Low".into(), "High".into()],
        skills: vec![DraftSkill {
            name: "Sawing".into(),
            levels: vec![DraftSkillLevel {
                level: "High".into(),
                statements: vec!["Cuts true".into()],
                ..DraftSkillLevel::default()
            }],
            ..DraftSkill::default()
        }],
        ..Draft::default()
    };
    let text = of(vec![role(
        "Joiner",
        &[
            ("Joiner", vec![needs("Sawing", None, &["is told how to saw"])]),
            ("Senior joiner", vec![needs("Sawing", None, &["cuts true"]), needs("Gluing", None, &["glues"])]),
            ("Head joiner", vec![needs("Sawing", None, &["has others saw"])]),
        ],
    )]);
    let joined = join(vec![text, skills], &mut Notes::default());
    let levels = |at: usize| joined.roles[0].levels[at].requirements[0].level.as_deref();
    assert_eq!(
        [levels(0), levels(1), levels(2)],
        [Some("Level not stated"), Some("High"), Some("Level not stated (2)")]
    );
    assert_eq!(joined.scale, ["Low", "High", "Level not stated", "Level not stated (2)"]);
    assert_eq!(texts(&joined).last(), Some(&("Gluing", "Level not stated", 1)));
}

#[test]
fn a_skill_without_a_level_goes_when_a_level_of_the_role_requires_it() {
    let mut plain = role("Joiner", &[]);
    plain.skills = vec!["Sawing".into(), "Gluing".into()];
    let levels = role("Joiner", &[("Joiner", vec![needs("sawing", Some("Able"), &[])])]);
    let joined = join(vec![of(vec![plain]), of(vec![levels])], &mut Notes::default());
    assert_eq!(joined.roles[0].skills, ["Gluing"]);
    assert_eq!(joined.skills.len(), 2);
}

#[test]
fn names_that_differ_in_a_bracket_stay_different() {
    let needs = vec![needs("User focus", Some("Able"), &[]), needs("User focus (content)", Some("Able"), &[])];
    let joined = join(vec![of(vec![role("Joiner", &[("Joiner", needs)])])], &mut Notes::default());
    assert_eq!(joined.skills.len(), 2);
}
