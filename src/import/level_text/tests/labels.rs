//! Labels that are not the usual ones.

use super::*;

#[test]
fn labels_in_another_wording_say_the_same() {
    let text =
        "Role family: Bread\nRole: Baker\nDescription: Bakes.\nRole level: Baker\nSkills: Heat\nLevel: Working\n- a\n";
    let baker = role(text);
    assert_eq!((baker.family.as_deref(), baker.description.as_deref()), (Some("Bread"), Some("Bakes.")));
    let [heat] = baker.levels[0].requirements.as_slice() else { panic!("one skill") };
    assert_eq!((heat.skill.as_str(), heat.level.as_deref()), ("Heat", Some("Working")));
    assert_eq!(heat.statements, ["a"]);
    let below = role("Role: Baker\nRole family: Bread\nRole level: Baker\n");
    assert_eq!(below.family.as_deref(), Some("Bread"));
}

#[test]
fn a_family_belongs_to_the_role_below_it() {
    let (draft, notes) = reading(
        "Role family: Bread\nRole: Baker\nRole level: Baker\nRole family: Flour\nRole: Miller\nRole level: Miller\nRole family: Nobody\n",
    );
    let families: Vec<_> = draft.roles.iter().map(|role| role.family.as_deref()).collect();
    assert_eq!(families, [Some("Bread"), Some("Flour")]);
    assert_eq!(notes.left.iter().map(|left| left.at.line).collect::<Vec<_>>(), [7]);
}

#[test]
fn points_below_a_label_that_has_no_place_are_not_of_the_skill_above() {
    let text = "Role: Baker\nRole level: Baker\nSkill: Heat\n- a\nSkills: Salt, Sugar\n- b\nTools: Oven\n- c\nSkill: Salt\n- d\n";
    assert_eq!(left(text).into_iter().map(|(line, _)| line).collect::<Vec<_>>(), [5, 6, 7, 8]);
    assert_eq!(reading(text).0.roles[0].levels[0].requirements[0].statements, ["a"]);
}
