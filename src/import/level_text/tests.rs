mod labels;
mod lost;

use super::*;
use crate::import::draft::DraftRole;

fn reading(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

/// The only role of a text in which everything has its place.
fn role(text: &str) -> DraftRole {
    let (mut draft, notes) = reading(text);
    assert_eq!(notes.left, []);
    assert_eq!(draft.roles.len(), 1);
    draft.roles.remove(0)
}

fn left(text: &str) -> Vec<(usize, String)> {
    reading(text).1.left.into_iter().map(|left| (left.at.line, left.text)).collect()
}

const BAKER: &str = "\
Bread and cake role: Baker
- A baker bakes bread.

In this role, you will:
- mix
- bake

Role level: Senior baker
- A senior baker bakes much.

At this role level, you will:
- lead a shift
There are 2 different roles at this level.

Skill: Kneading
- knead well
- knead fast

Skill: Heat
- keep the oven hot";

#[test]
fn a_text_is_read_as_it_is_published() {
    let baker = role(BAKER);
    assert_eq!((baker.name.as_str(), baker.family.as_deref()), ("Baker", Some("Bread and cake")));
    assert_eq!(baker.description.as_deref(), Some("A baker bakes bread."));
    assert_eq!(baker.responsibilities, ["mix", "bake"]);
    let level = &baker.levels[0];
    assert_eq!((level.name.as_str(), level.at.line), ("Senior baker", 8));
    assert_eq!(
        level.description.as_deref(),
        Some("A senior baker bakes much.\n\nThere are 2 different roles at this level.")
    );
    assert_eq!(level.responsibilities, ["lead a shift"]);
    let required: Vec<_> =
        level.requirements.iter().map(|one| (one.skill.as_str(), one.at.line, one.level.as_deref())).collect();
    assert_eq!(required, [("Kneading", 15, None), ("Heat", 19, None)]);
    assert_eq!(level.requirements[0].statements, ["knead well", "knead fast"]);
    assert_eq!(reading(BAKER).1, Notes::default());
}

#[test]
fn headings_in_another_wording_say_the_same() {
    let other = BAKER
        .replace("Bread and cake role: Baker", "# Bread and cake ROLE : Baker")
        .replace("In this role, you will:", " in this role you will")
        .replace("Role level: Senior baker", "**Role level: Senior baker**")
        .replace("Skill: Heat", "## Skill Heat")
        .replace("\n- k", "\n* k")
        .replace("- mix\n- bake", "1. mix\n2. bake");
    let (draft, notes) = reading(&other);
    assert_eq!(draft, reading(BAKER).0);
    assert_eq!(notes.mended.into_iter().collect::<Vec<_>>(), [(Mend::Heading, 4)]);
    assert_eq!(notes.left, []);
}

#[test]
fn bullets_behind_the_first_sentence_of_a_description_are_points() {
    let analyst = role("Bread role: Taster\n- Tasters help bakers to:\n- find faults\n- bake better");
    assert_eq!(analyst.description.as_deref(), Some("Tasters help bakers to:\n- find faults\n- bake better"));
    let two = role("Bread role: Taster\n- A taster tastes.\n- This can be a first job.\n- a point");
    assert_eq!(two.description.as_deref(), Some("A taster tastes.\n\nThis can be a first job.\n- a point"));
}

#[test]
fn a_skill_twice_is_one_skill() {
    let level = role("Role: Baker\nRole level: Baker\nSkill: Heat\n- a\n- b\nSkill: Salt\n- c\nSkill: Heat\n- a\n- b")
        .levels
        .remove(0);
    assert_eq!(level.requirements.iter().map(|one| one.skill.as_str()).collect::<Vec<_>>(), ["Heat", "Salt"]);
    let (draft, notes) = reading("Role: Baker\nRole level: Baker\nSkill: Heat\n- a\n- b\nSkill: Heat\n- b\n- c");
    assert_eq!(draft.roles[0].levels[0].requirements[0].statements, ["a", "b", "c"]);
    assert_eq!(notes.mended[&Mend::SkillTwice], 1);
    assert_eq!((notes.left.len(), notes.left[0].at.line), (1, 6));
}

#[test]
fn another_level_of_the_same_skill_is_left_over_where_it_is_stated() {
    let text = "Role level: Baking\nSkill: \u{a0}x\nSkill level: Baking\n## Skill: \u{a0}x\nSkill level: w\n";
    let (draft, notes) = reading(text);
    assert_eq!(draft.roles[0].levels[0].requirements[0].level.as_deref(), Some("Baking"));
    let other = notes.left.iter().find(|left| left.text == "x: w").expect("the other level");
    assert_eq!((other.at.line, other.why.as_str()), (5, "line 2 requires another level"));
}

#[test]
fn skills_that_differ_in_a_bracket_are_two() {
    let level = role("Role: Baker\nRole level: Baker\nSkill: Heat\n- a\nSkill: Heat (cakes)\n- a").levels.remove(0);
    assert_eq!(level.requirements.len(), 2);
}

#[test]
fn several_levels_and_roles_may_stand_in_one_text() {
    let text = "Bread role: Baker\nRole level: Baker\nSkill: Heat\n- a\nRole level: Head baker\nSkill: Heat\n- b\nFlour role: Miller\nRole level: Miller\n";
    let (draft, notes) = reading(&format!("{text}{BAKER}"));
    let levels = |role: &DraftRole| role.levels.iter().map(|level| level.name.clone()).collect::<Vec<_>>();
    let found: Vec<_> = draft.roles.iter().map(|role| (role.name.as_str(), levels(role))).collect();
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(found, [("Baker", own(&["Baker", "Head baker", "Senior baker"])), ("Miller", own(&["Miller"]))]);
    assert_eq!(notes.left.iter().map(|left| left.at.line).collect::<Vec<_>>(), [10]);
}

#[test]
fn a_role_that_is_described_twice_keeps_its_first_description() {
    let (draft, notes) = reading("Role: Baker\n- One.\nRole: Baker\n- Other.\n  More.\nRole: baker\n- One.");
    assert_eq!(draft.roles[0].description.as_deref(), Some("One."));
    assert_eq!(notes.left.iter().map(|left| left.at.line).collect::<Vec<_>>(), [4, 5]);
}

#[test]
fn a_line_without_a_place_is_left_over() {
    assert_eq!(left("By the bakers\n- a\nRole: Baker"), [(1, "By the bakers".to_owned()), (2, "- a".to_owned())]);
    assert_eq!(left("Role: Baker\nRole level: Baker\nSkill: Heat\n- a\nAnd so on.\n"), [(5, "And so on.".to_owned())]);
    assert_eq!(left("Role: Baker\nSkill: Heat\n- a"), [(3, "- a".to_owned())]);
    assert_eq!(left("Role: Baker\nRole level: Baker\nSkill:\n- a"), [(3, "Skill:".to_owned()), (4, "- a".to_owned())]);
    assert_eq!(left("In this role, you will:\n- a").len(), 2);
    let unnamed = "Role: Baker\nRole level: Baker\nRole level:\nSkill: Heat\n- a\nAt this role level, you will:\n- b\nRole:\n- c\nSkill: Salt\n";
    assert_eq!(left(unnamed).into_iter().map(|(line, _)| line).collect::<Vec<_>>(), [3, 4, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn a_level_without_a_role_is_a_role_of_its_own() {
    let (draft, notes) = reading("Role level: Baker\nSkill: Heat\n- a");
    assert_eq!((draft.roles[0].name.as_str(), draft.roles[0].levels[0].name.as_str()), ("Baker", "Baker"));
    assert_eq!(notes.left.len(), 1);
}

#[test]
fn a_skill_level_is_taken_where_it_is_stated() {
    let (draft, _) =
        reading("Role: B\nRole level: B\nSkill: Heat\nSkill level: Expert\n- a\nSkill: Salt\nSkill level: Working\n");
    assert_eq!(draft.scale, ["Working", "Expert"]);
    assert_eq!(draft.roles[0].levels[0].requirements[0].level.as_deref(), Some("Expert"));
}

#[test]
fn points_that_lost_their_bullets_and_broken_lines_are_points() {
    let baker = role(
        "Role: Baker\n\nIn this role, you will:\nmix\nbake\n\nThat is all.\n\nRole level: B\nSkill: Heat\n- keep\n  hot",
    );
    assert_eq!(baker.responsibilities, ["mix", "bake"]);
    assert_eq!(baker.description.as_deref(), Some("That is all."));
    assert_eq!(baker.levels[0].requirements[0].statements, ["keep hot"]);
}
