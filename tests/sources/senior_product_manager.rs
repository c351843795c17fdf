//! The official ladder: the texts of one role level, and the skill levels that all five require.

use bydoing::framework::model::{Framework, RoleLevel};

use crate::data::framework;
use crate::document::assert_says;

/// Skill; awareness, working, practitioner or expert for the associate product manager, the product manager, the senior,
/// the lead and the head of product, as the framework had them on 2025-09-27. The document does not say them.
pub(crate) const LADDER: [(&str, &str); 9] = [
    ("Agile and Lean practices", "W P P E E"),
    ("Applying user-centred insights", "W P P E E"),
    ("Creating value for money", "A W P P E"),
    ("Life cycle management", "A W P E E"),
    ("Managing product outcomes", "A W P P E"),
    ("Product leadership", "A W P P E"),
    ("Product management", "W P E E E"),
    ("Stakeholder relationship management", "W P P E E"),
    ("Strategic ownership", "A W P E E"),
];

fn senior(framework: &Framework) -> &RoleLevel {
    framework.roles[0].levels.iter().find(|level| level.id == "senior-product-manager").expect("a senior")
}

#[test]
fn the_data_says_all_of_senior_product_manager() {
    let ladder = framework("gdad");
    let [role] = ladder.roles.as_slice() else { panic!("one role") };
    let family = ladder.families.iter().find(|family| Some(&family.id) == role.family.as_ref()).expect("a family");
    let level = senior(&ladder);
    let point = |text: &str| format!("- {text}");

    let mut out = vec![format!("{} role: {}", family.name, role.name)];
    out.extend(role.description.as_deref().map(point));
    out.extend(role.responsibilities.iter().map(|entry| point(&entry.text)));
    out.push(format!("Role level: {}", level.name));
    out.extend(level.description.as_deref().map(point));
    out.extend(level.responsibilities.iter().map(|entry| point(&entry.text)));
    for requirement in &level.requirements {
        let skill = ladder.skills.iter().find(|skill| skill.id == requirement.skill).expect("a skill");
        let texts = skill.levels.iter().find(|text| text.level == requirement.level);
        let texts = texts.unwrap_or_else(|| panic!("{} has no text at {}", skill.name, requirement.level));
        out.push(format!("Skill: {}", skill.name));
        out.extend(texts.statements.iter().map(|entry| point(&entry.text)));
    }
    assert_says("senior-product-manager.txt", &out);
}

#[test]
fn senior_has_nine_skills_forty_statements_and_four_and_four_responsibilities() {
    let ladder = framework("gdad");
    assert_eq!(ladder.roles[0].responsibilities.len(), 4);
    assert_eq!(senior(&ladder).responsibilities.len(), 4);
    assert_eq!(ladder.skills.len(), 9);
    let statements: Vec<usize> =
        ladder.skills.iter().flat_map(|skill| &skill.levels).map(|level| level.statements.len()).collect();
    assert_eq!(statements, [5, 4, 5, 4, 5, 5, 5, 4, 3]);
    assert_eq!(statements.iter().sum::<usize>(), 40);
}

#[test]
fn five_role_levels_require_nine_skills_each_as_the_official_ladder_does() {
    let ladder = framework("gdad");
    let levels = &ladder.roles[0].levels;
    let names: Vec<&str> = levels.iter().map(|level| level.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Associate product manager",
            "Product manager",
            "Senior product manager",
            "Lead product manager",
            "Head of product"
        ]
    );
    assert_eq!(levels.iter().map(|level| level.requirements.len()).sum::<usize>(), 45);
    let required = |level: &RoleLevel, skill: &str| {
        let requirement = level.requirements.iter().find(|requirement| requirement.skill == skill).expect("required");
        let step = ladder.scale.iter().find(|step| step.id == requirement.level).expect("a step of the scale");
        step.name[..1].to_owned()
    };
    for (skill, (name, steps)) in ladder.skills.iter().zip(LADDER) {
        assert_eq!(skill.name, name);
        let row: Vec<String> = levels.iter().map(|level| required(level, &skill.id)).collect();
        assert_eq!(row.join(" "), steps, "{name}");
    }
}

#[test]
fn the_levels_without_a_document_have_no_text_of_their_own() {
    let ladder = framework("gdad");
    for level in ladder.roles[0].levels.iter().filter(|level| level.id != "senior-product-manager") {
        assert!(level.description.is_none() && level.responsibilities.is_empty(), "{}", level.name);
    }
    for skill in &ladder.skills {
        let with_text: Vec<&str> = skill.levels.iter().map(|level| level.level.as_str()).collect();
        let senior = senior(&ladder).requirements.iter().find(|requirement| requirement.skill == skill.id);
        assert_eq!(with_text, [senior.expect("required").level.as_str()], "{}", skill.name);
    }
}
