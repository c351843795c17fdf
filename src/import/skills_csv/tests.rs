use proptest::prelude::*;

use super::*;
use crate::import::Mend;

const HEADER: &str = "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n";

fn reading(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

fn rows(rows: &str) -> (Draft, Notes) {
    reading(&format!("{HEADER}{rows}"))
}

fn levels(skill: &DraftSkill) -> Vec<(&str, String)> {
    skill.levels.iter().map(|level| (level.level.as_str(), level.statements.join("; "))).collect()
}

fn roles(draft: &Draft) -> Vec<(&str, String)> {
    draft.roles.iter().map(|role| (role.name.as_str(), role.skills.join("; "))).collect()
}

#[test]
fn a_row_is_a_skill_with_its_levels_and_the_roles_that_require_it() {
    let (draft, notes) = rows(
        "\
Heat,Heat is hot.,\"You can:
- feel\",This skill level is currently not defined.,,\"You can:
- see
- hear\",\"Baker, Cook\"
Salt,,,,,,Baker
",
    );
    assert_eq!(draft.scale, ["Awareness", "Working", "Practitioner", "Expert"]);
    assert_eq!(draft.skills[0].description.as_deref(), Some("Heat is hot."));
    assert_eq!(levels(&draft.skills[0]), [("Awareness", "feel".to_owned()), ("Expert", "see; hear".to_owned())]);
    assert_eq!(draft.skills[0].levels[1].at.line, 3);
    assert_eq!(roles(&draft), [("Baker", "Heat; Salt".to_owned()), ("Cook", "Heat".to_owned())]);
    assert_eq!(draft.roles[0].levels, []);
    assert_eq!(notes.mended.into_iter().collect::<Vec<_>>(), [(Mend::NotDefined, 1)]);
    assert_eq!(notes.left, []);
}

#[test]
fn the_columns_between_description_and_roles_are_the_scale() {
    let scale = |header: &str| reading(&format!("{header}\nHeat,,,,\n")).0.scale;
    assert_eq!(scale("Skill Name,Skill Description,Novice,Master,Roles that require Skill"), ["Novice", "Master"]);
    assert_eq!(scale("Expert,Skill,Working,Skill Description,Awareness"), ["Awareness", "Working", "Expert"]);
}

#[test]
fn roles_are_divided_by_what_the_cell_uses() {
    let names = |cell: &str| role_names(cell).into_iter().map(str::trim).collect::<Vec<_>>().join("/");
    assert_eq!(names("Baker, Cook (bread, cake), Miller"), "Baker/Cook (bread, cake)/Miller");
    assert_eq!(names("Baker; Cook, pastry"), "Baker/Cook, pastry");
    assert_eq!(names("- Baker\n- Cook, pastry"), "Baker/Cook, pastry");
    assert_eq!(names("Cook (a), b)"), "Cook (a)/b)");
}

#[test]
fn a_skill_twice_is_one_and_what_contradicts_is_left_over() {
    let (draft, notes) = rows("Heat,,feel,,,,Baker\nheat,Heat is hot.,feel,keep,,,Cook\nHeat,,other,,,,Baker\n");
    assert_eq!(draft.skills.len(), 1);
    assert_eq!(levels(&draft.skills[0]), [("Awareness", "feel".to_owned()), ("Working", "keep".to_owned())]);
    assert_eq!(draft.skills[0].description.as_deref(), Some("Heat is hot."));
    assert_eq!(roles(&draft), [("Baker", "Heat".to_owned()), ("Cook", "Heat".to_owned())]);
    assert_eq!(notes.mended[&Mend::DuplicateRow], 1);
    let left: Vec<_> = notes.left.iter().map(|left| (left.at.line, left.why.as_str())).collect();
    assert_eq!(left, [(4, "line 2 says something else of this skill: Awareness")]);
}

#[test]
fn what_has_no_place_is_left_over() {
    let (_, notes) = reading("Skill Name,Roles,Colour\nHeat,Baker,red\n,Cook,\nSalt\n");
    assert_eq!(notes.left.iter().map(|left| left.at.line).collect::<Vec<_>>(), [3, 4, 2]);
    let (draft, notes) = reading("Name,Text\nHeat,hot\n");
    assert_eq!((draft, notes.left.len()), (Draft::default(), 1));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read(text in "\\PC*|[a-c,\"\n; ]{0,80}") {
        reading(&text);
        rows(&text);
    }
}
