use super::*;

fn kind(raw: &str) -> Kind {
    Line::read(raw, true).kind
}

fn usual(raw: &str) -> bool {
    Line::read(raw, true).usual
}

#[test]
fn headings_are_known_in_many_forms() {
    for raw in [
        "Skill: Baking",
        " Skill: Baking",
        "skill : Baking ",
        "## Skill: Baking",
        "**Skill:** Baking",
        "**Skill: Baking**",
        "Skill: **Baking**",
        "Skill Baking",
        "Skill - Baking",
        "- Skill: Baking",
        "SKILL:Baking",
        "### Skill: Baking ###",
    ] {
        assert_eq!(kind(raw), Kind::Skill("Baking".to_owned()), "{raw}");
        assert_eq!(usual(raw), raw == "Skill: Baking", "{raw}");
    }
    assert_eq!(kind("Role level: Lead baker - nights"), Kind::Level("Lead baker - nights".to_owned()));
    assert_eq!(kind("Skill level: Expert"), Kind::SkillLevel("Expert".to_owned()));
    assert_eq!(kind("Skill:"), Kind::Skill(String::new()));
    assert_eq!((kind("Skill: C#"), kind("# Skill: C#")), (Kind::Skill("C#".into()), Kind::Skill("C#".into())));
}

#[test]
fn a_role_is_named_with_or_without_its_family() {
    let role = |family: Option<&str>| Kind::Role { family: family.map(str::to_owned), name: "Baker".to_owned() };
    assert_eq!(kind("Bread and cake role: Baker"), role(Some("Bread and cake")));
    assert_eq!(kind("# Bread and cake Role : Baker"), role(Some("Bread and cake")));
    assert_eq!(kind("Role: Baker"), role(None));
}

#[test]
fn a_sentence_that_speaks_of_roles_or_skills_is_none() {
    for raw in [
        "There are two kinds of this role: day and night",
        "A baker has one role: to bake.",
        "Skill levels are four",
        "Skilled bakers bake",
        "Role levels",
        "We bake. This role: hard",
        "Skill Baking is needed.",
    ] {
        assert_eq!(kind(raw), Kind::Plain, "{raw}");
    }
    assert_eq!(Line::read("Skill Baking", false).kind, Kind::Plain);
}

#[test]
fn points_and_what_continues_them_are_told_apart() {
    assert_eq!(kind("-  mix "), Kind::Point("mix".to_owned()));
    assert_eq!(kind("   and knead"), Kind::Rest);
    assert_eq!(kind(" \t"), Kind::Blank);
}
