use super::*;
use crate::framework::model::{Entry, Related, Requirement};
use crate::yaml::{self, Severity, Step};

const HEAD: &str = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\n";

fn show(flaws: Vec<Flaw>) -> Vec<String> {
    let line = |flaw: Flaw| {
        let steps: Vec<String> = flaw
            .steps
            .iter()
            .map(|step| match step {
                Step::Key(key) => key.clone(),
                Step::Name(key) => format!("<{key}>"),
                Step::Index(at) => at.to_string(),
            })
            .collect();
        let note = if flaw.severity == Severity::Note { "note: " } else { "" };
        format!("{}: {note}{}; {}", steps.join("."), flaw.found, flaw.expected)
    };
    flaws.into_iter().map(line).collect()
}

fn problems(rest: &str) -> Vec<String> {
    let node = yaml::read(format!("{HEAD}{rest}").as_bytes()).expect("YAML");
    show(framework(&node).err().unwrap_or_default())
}

fn joined(text: &str) -> Result<Related, Vec<Flaw>> {
    related(&yaml::read(text.as_bytes()).expect("YAML"))
}

fn craft(rest: &str) -> Framework {
    framework(&yaml::read(format!("{HEAD}{rest}").as_bytes()).expect("YAML")).expect("a good framework")
}

#[test]
fn a_whole_framework_is_read() {
    let read = craft(
        "scale: [{id: low, name: Low, meaning: little}, {id: high, name: High}]
pages: [{id: about, title: About, text: \"Words.\\n\"}]
families: [{id: makers, name: Makers}]
roles:
  - id: maker
    name: Maker
    aliases: [Builder]
    family: makers
    description: Makes.
    responsibilities: [{id: make, text: make things}]
    skills: [sawing]
    levels:
      - {id: senior, name: Senior maker, requirements: {sawing: high}}
skills:
  - id: sawing
    name: Sawing
    notes: Mind your fingers.
    levels:
      high: [{id: true-cut, text: cuts true, aliases: [cuts trve]}]
    activities: [{id: plank, text: You have sawn a plank}]
",
    );
    assert_eq!(read.edition, NOT_STATED);
    assert_eq!(read.publisher, NOT_STATED);
    assert_eq!(read.licence.name, "CC0");
    assert_eq!(read.scale[0].meaning.as_deref(), Some("little"));
    assert_eq!(read.pages[0].text, "Words.");
    let role = &read.roles[0];
    assert_eq!(role.family.as_deref(), Some("makers"));
    assert_eq!(role.skills, ["sawing"]);
    assert_eq!(role.levels[0].requirements, [Requirement { skill: "sawing".into(), level: "high".into() }]);
    let statement =
        Entry { id: "true-cut".into(), was: Vec::new(), text: "cuts true".into(), aliases: vec!["cuts trve".into()] };
    assert_eq!(read.skills[0].levels[0].level, "high");
    assert_eq!(read.skills[0].levels[0].statements, [statement]);
    assert_eq!(read.skills[0].activities[0].id, "plank");
}

#[test]
fn all_problems_are_told_and_not_only_the_first() {
    let found = problems("editoin: 2\nskills:\n  - {id: a}\n  - {id: a, name: ''}\n  - {nmae: b, id: c, name: 3}\n");
    assert_eq!(
        found,
        [
            "<editoin>: unknown field \"editoin\" of a framework; did you mean \"edition\"? (one of id, title, edition, \
             publisher, licence, source, scale, pages, families, roles, skills)",
            "skills.0: the field \"name\" is missing; a skill needs it: add \"name:\"",
            "skills.1.id: the id \"a\" a second time; expected an id that no other skill has here",
            "skills.1.name: empty text; expected words",
            "skills.2.<nmae>: unknown field \"nmae\" of a skill; did you mean \"name\"? (one of id, was, name, aliases, \
             description, notes, levels, activities)",
            "skills.2.name: the number 3; expected text: write it in quotes",
        ]
    );
}

#[test]
fn the_required_fields_are_asked_for() {
    let node = yaml::read(b"edition: one").expect("YAML");
    let found = show(framework(&node).err().unwrap_or_default());
    assert_eq!(found.len(), 4);
    for (line, field) in found.iter().zip(["id", "title", "licence", "source"]) {
        assert_eq!(*line, format!(": the field \"{field}\" is missing; a framework needs it: add \"{field}:\""));
    }
}

#[test]
fn an_empty_file_and_a_list_at_the_top_are_no_frameworks() {
    for (text, found) in [("", "an empty file"), ("- a\n- b", "a list"), ("words", "text")] {
        let flaws = framework(&yaml::read(text.as_bytes()).expect("YAML")).expect_err("no framework");
        assert_eq!(flaws.len(), 1);
        assert_eq!(flaws[0].found, found);
        assert!(flaws[0].expected.starts_with("expected a framework, with the fields id, title"));
    }
}

#[test]
fn references_within_the_file_must_lead_somewhere() {
    let found = problems(
        "scale: [{id: low, name: Low}]
families: [{id: makers, name: Makers}]
roles:
  - id: maker
    name: Maker
    family: maker
    skills: [sawin, sawing, sawing]
    levels: [{id: one, name: One, requirements: {swaing: low, sawing: hihg}}]
skills: [{id: sawing, name: Sawing, levels: {lwo: [{id: x, text: x}]}}]
",
    );
    assert_eq!(
        found,
        [
            "skills.0.levels.<lwo>: skill level \"lwo\", which this file does not have; did you mean \"low\"? (one of low)",
            "roles.0.levels.0.requirements.<swaing>: skill \"swaing\", which this file does not have; did you mean \
             \"sawing\"? (one of sawing)",
            "roles.0.levels.0.requirements.sawing: skill level \"hihg\", which this file does not have; expected one of low",
            "roles.0.family: role family \"maker\", which this file does not have; did you mean \"makers\"? (one of makers)",
            "roles.0.skills.0: skill \"sawin\", which this file does not have; did you mean \"sawing\"? (one of sawing)",
            "roles.0.skills.2: the skill \"sawing\" a second time; expected each skill once",
        ]
    );
}

#[test]
fn an_id_has_one_form_and_is_unique_where_it_ends_a_full_id() {
    let found = problems(
        "scale: [{id: low, name: Low}]
roles:
  - id: Product Manager
    name: Maker
    levels: [{id: one, name: One, responsibilities: [{id: one, text: x}]}]
    responsibilities: [{id: one, text: x}]
skills:
  - {id: role, name: Role}
  - {id: a, name: A, activities: [{id: low, text: x}], levels: {low: [{id: s, text: x}, {id: s, text: y}]}}
  - {id: a--b, name: B, activities: [{id: same, text: x}]}
  - {id: c, name: C, activities: [{id: same, text: x}]}
",
    );
    assert_eq!(
        found,
        [
            "skills.0.id: the skill id \"role\"; expected another one: role and page stand for something else in full ids",
            "skills.1.levels.low.1.id: the id \"s\" a second time; expected an id that no other statement has here",
            "skills.1.activities.0.id: the id \"low\", which a skill level has already; expected another id for this activity",
            "skills.2.id: the id \"a--b\"; expected lower-case letters a to z, digits and single hyphens, such as a-b",
            "roles.0.id: the id \"Product Manager\"; expected lower-case letters a to z, digits and single hyphens, such \
             as product-manager",
            "roles.0.responsibilities.0.id: the id \"one\", which a role level has already; expected another id for this responsibility",
        ]
    );
}

#[test]
fn a_file_with_very_many_problems_is_not_read_to_its_end() {
    let many = "  - 1\n".repeat(5000);
    let found = problems(&format!("skills:\n{many}"));
    assert_eq!(found.len(), 1001);
    assert!(found[1000].contains("mend these first"));
}

#[test]
fn related_members_are_full_ids() {
    let flaws = joined(
        "roles: [{name: Maker, members: [craft/maker, craft/role/maker]}]
skills: [{members: [craft/sawing, craft/sawing, craft/role/maker, sawing]}]",
    );
    assert_eq!(
        show(flaws.expect_err("flaws")),
        [
            "roles.0.members.0: \"craft/maker\"; expected a full id: FRAMEWORK/role/ROLE",
            "skills.0.members.1: \"craft/sawing\" a second time; expected each member once",
            "skills.0.members.2: \"craft/role/maker\"; expected a full id: FRAMEWORK/SKILL or FRAMEWORK/SKILL/ACTIVITY",
            "skills.0.members.3: \"sawing\"; expected a full id: FRAMEWORK/SKILL or FRAMEWORK/SKILL/ACTIVITY",
        ]
    );
}

#[test]
fn an_unknown_member_is_an_error_and_one_of_a_missing_framework_a_note() {
    let known = craft("skills: [{id: sawing, name: Sawing, activities: [{id: plank, text: x}]}]");
    let related = joined("skills: [{members: [craft/sawing, craft/sawing/plank, craft/sawin, other/thing]}]");
    let flaws = members(&related.expect("good form"), [&known].into_iter());
    assert_eq!(
        show(flaws),
        [
            "skills.0.members.2: \"craft/sawin\", which \"craft\" does not have; did you mean \"craft/sawing\"?",
            "skills.0.members.3: note: \"other/thing\", of a framework that is not loaded; nothing is joined there \
             until \"other\" is loaded",
        ]
    );
}

#[test]
fn a_member_that_something_was_is_known() {
    let known = craft(
        "scale: [{id: low, name: Low}]
roles: [{id: joiner, was: [craft/role/maker], name: Joiner}]
skills: [{id: cutting, was: [craft/sawing], name: Cutting, levels: {low: [{id: a, was: [craft/x/y], text: x}]},
  activities: [{id: plank, text: x}, {id: beam, was: [gone/s/log], text: y}]}]",
    );
    let related = joined(
        "roles: [{members: [craft/role/maker, craft/role/joiner]}]
skills: [{members: [craft/sawing, craft/sawing/plank, gone/s/log, craft/sawing/no, craft/x/y]}]",
    );
    let shown = show(members(&related.expect("good form"), [&known].into_iter()));
    assert!(shown.len() == 2 && shown[0].contains("craft/sawing/no") && shown[1].contains("craft/x/y"), "{shown:?}");
}
