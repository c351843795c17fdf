mod signs;

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
    // Whatever is not stated is never above what is.
    assert_eq!(joined.scale, ["Level not stated", "Level not stated (2)", "Low", "High"]);
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

#[test]
fn who_says_neither_level_nor_text_has_no_level_with_a_text() {
    let bare = ("Joiner", vec![needs("Sawing", None, &[])]);
    let told = ("Senior joiner", vec![needs("Sawing", None, &["cuts true"])]);
    for levels in [[bare.clone(), told.clone()], [told, bare]] {
        let joined = join(vec![of(vec![role("Joiner", &levels)])], &mut Notes::default());
        let level = |at: usize| joined.roles[0].levels[at].requirements[0].level.clone();
        assert_eq!(joined.roles[0].levels[0].name, "Joiner");
        assert_eq!(
            (level(0).as_deref(), level(1).as_deref()),
            (Some("Level not stated"), Some("Level not stated (2)"))
        );
        assert_eq!(texts(&joined), [("Sawing", "Level not stated (2)", 1)]);
    }
}

#[test]
fn a_level_that_a_document_calls_not_stated_is_none_of_ours() {
    let levels = [("Joiner", vec![needs("Sawing", Some("level not stated"), &["saws"]), needs("Gluing", None, &[])])];
    let joined = join(vec![of(vec![role("Joiner", &levels)])], &mut Notes::default());
    assert_eq!(joined.scale, ["Level not stated (2)", "level not stated"]);
}

#[test]
fn skills_that_only_signs_tell_apart_are_several() {
    let needs = |skill: &str| needs(skill, Some("Able"), &[&format!("writes {skill}")]);
    let needs = vec![needs("C"), needs("C#"), needs("C++"), needs("c++")];
    let joined = join(vec![of(vec![role("Coder", &[("Coder", needs)])])], &mut Notes::default());
    assert_eq!(texts(&joined), [("C", "Able", 1), ("C++", "Able", 1), ("C#", "Able", 1)]);
    assert_eq!(joined.roles[0].levels[0].requirements.len(), 3);
}

#[test]
fn a_skill_has_each_level_once_however_it_is_spelt() {
    let skill = |level: &str, statement: &str| Draft {
        skills: vec![DraftSkill {
            name: "Sawing".into(),
            levels: vec![DraftSkillLevel {
                level: level.into(),
                statements: vec![statement.into()],
                ..DraftSkillLevel::default()
            }],
            ..DraftSkill::default()
        }],
        ..Draft::default()
    };
    let mut notes = Notes::default();
    let joined = join(vec![skill("Expert", "cuts"), skill("expert", "Cuts.")], &mut notes);
    assert_eq!(texts(&joined), [("Sawing", "Expert", 1)]);
    assert_eq!(notes.left, []);
}

/// A list of roles, and a document that names those that require each skill.
fn two(named: &[(&str, &[&str])]) -> (Draft, Draft) {
    let sawing = vec![needs("Sawing", Some("Able"), &[])];
    let roles = vec![role("Joiner", &[("Joiner", sawing.clone())]), role("Miller", &[("Miller", sawing)])];
    let at = |line| At { input: 1, line };
    let named = named.iter().map(|(name, skills)| DraftRole {
        named: true,
        skills: skills.iter().map(|skill| (*skill).to_owned()).collect(),
        ..role(name, &[])
    });
    let skill = |(name, line): (&str, usize)| DraftSkill { at: at(line), name: name.into(), ..DraftSkill::default() };
    let skills = [("Sawing", 2), ("Gluing", 3)].map(skill).to_vec();
    let lists = Draft { lists_roles: true, ..of(roles) };
    (lists, Draft { roles: named.collect(), skills, ..Draft::default() })
}

#[test]
fn where_roles_are_listed_a_name_makes_none_and_what_differs_is_told() {
    let (list, names) = two(&[("joiner", &["Sawing", "Gluing"]), ("Tailor", &["Sawing"])]);
    for drafts in [[list.clone(), names.clone()], [names, list]] {
        let mut notes = Notes::default();
        let joined = join(drafts.to_vec(), &mut notes);
        assert_eq!(joined.roles.iter().map(|role| role.name.as_str()).collect::<Vec<_>>(), ["Joiner", "Miller"]);
        assert!(joined.roles.iter().all(|role| role.skills.is_empty()));
        let told: Vec<_> =
            notes.disagreements.iter().map(|left| (left.at.line, left.text.as_str(), left.why.as_str())).collect();
        assert_eq!(
            told,
            [
                (
                    2,
                    "Sawing",
                    "the list of roles says otherwise: Miller requires it, which is not named here; \
                     Tailor is named here and is no role"
                ),
                (3, "Gluing", "the list of roles says otherwise: Joiner does not require it, which is named here"),
            ]
        );
    }
}

#[test]
fn where_both_name_the_same_roles_nothing_is_told() {
    let (list, names) = two(&[("Joiner", &["Sawing"]), ("MILLER", &["sawing"])]);
    let mut notes = Notes::default();
    join(vec![list, names], &mut notes);
    assert_eq!(notes.disagreements, []);
}

#[test]
fn where_no_roles_are_listed_a_named_role_is_one() {
    let (list, names) = two(&[("Tailor", &["Sawing"])]);
    for drafts in [vec![names.clone()], vec![names, Draft { lists_roles: false, ..list }]] {
        let mut notes = Notes::default();
        let joined = join(drafts, &mut notes);
        let tailor = joined.roles.iter().find(|role| role.name == "Tailor").expect("a role");
        assert_eq!((tailor.skills.as_slice(), notes.disagreements.len()), (["Sawing".to_owned()].as_slice(), 0));
    }
}
