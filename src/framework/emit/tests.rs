use proptest::prelude::*;

use super::*;
use crate::framework::decode;
use crate::framework::load;
use crate::framework::model::{Family, Page, Requirement, SkillLevel, SkillLevelText, Source};
use crate::yaml;

fn read_back(framework: &Framework) -> Framework {
    let text = yaml(framework);
    let node = yaml::read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
    decode::framework(&node).unwrap_or_else(|flaws| panic!("{flaws:?}\n{text}"))
}

#[test]
fn what_is_built_in_reads_back_as_it_is() {
    for framework in load::embedded().frameworks {
        assert_eq!(read_back(&framework), framework);
    }
}

#[test]
fn the_layout_is_that_of_a_file_written_by_hand() {
    let entry = |id: &str, text: &str| Entry { id: id.into(), text: text.into(), ..Entry::default() };
    let framework = Framework {
        id: "craft".into(),
        title: "Joinery".into(),
        edition: "2026".into(),
        publisher: NOT_STATED.into(),
        licence: Licence { name: "CC0".into(), ..Licence::default() },
        source: Source { title: "A book".into(), url: None },
        scale: vec![SkillLevel { id: "able".into(), name: "Able".into(), meaning: None }],
        pages: vec![Page { id: "about".into(), title: "About".into(), text: "One.\n\n- two".into() }],
        families: vec![Family { id: "wood".into(), name: "Wood".into() }],
        roles: vec![Role {
            id: "joiner".into(),
            was: vec!["craft/role/carpenter".into()],
            name: "Joiner".into(),
            family: Some("wood".into()),
            levels: vec![RoleLevel {
                id: "senior".into(),
                name: "Senior: joiner".into(),
                responsibilities: vec![entry("teach", "teach others")],
                requirements: vec![Requirement { skill: "sawing".into(), level: "able".into() }],
                ..RoleLevel::default()
            }],
            ..Role::default()
        }],
        skills: vec![Skill {
            id: "sawing".into(),
            name: "Sawing".into(),
            aliases: vec!["cutting".into()],
            levels: vec![SkillLevelText { level: "able".into(), statements: vec![entry("true", "cuts true")] }],
            activities: vec![entry("plank", "Sawn a plank")],
            ..Skill::default()
        }],
    };
    let expected = "\
id: craft
title: Joinery
edition: '2026'
licence:
  name: CC0
source:
  title: A book

scale:
  - id: able
    name: Able

pages:
  - id: about
    title: About
    text: |-
      One.

      - two

families:
  - id: wood
    name: Wood

roles:
  - id: joiner
    was: [craft/role/carpenter]
    name: Joiner
    family: wood
    levels:
      - id: senior
        name: 'Senior: joiner'
        responsibilities:
          - id: teach
            text: teach others
        requirements:
          sawing: able

skills:
  - id: sawing
    name: Sawing
    aliases: [cutting]
    levels:
      able:
        - id: 'true'
          text: cuts true
    activities:
      - id: plank
        text: Sawn a plank
";
    assert_eq!(yaml(&framework), expected);
    assert_eq!(read_back(&framework), framework);
}

/// Text as a reader of documents may find it: trimmed, and with something to see in it.
fn text() -> impl Strategy<Value = String> {
    let any = prop_oneof![
        "\\PC{1,30}",
        "[ -~\n\u{85}\u{2028}\u{a0}éß漢]{1,60}",
        "(- |  - |# |[a-z:]{1,4}|\n| |'|\"|\\{|%|@|\t){1,12}",
        Just("no".to_owned()),
        Just("1_000".to_owned()),
    ];
    any.prop_map(|text| text.trim().to_owned())
        .prop_filter("something to see", |text| !crate::plain::line(text).trim().is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_back_as_it_was(texts in proptest::collection::vec(text(), 8), id in "[a-z0-9]{1,5}(-[a-z0-9]{1,5})?") {
        prop_assume!(!["role", "page"].contains(&id.as_str()));
        let entry = |text: &String| Entry { id: id.clone(), text: text.clone(), aliases: texts.clone(), was: vec![format!("{id}/{id}")] };
        let framework = Framework {
            id: id.clone(),
            title: texts[0].clone(),
            edition: texts[1].clone(),
            publisher: texts[2].clone(),
            licence: Licence { name: texts[3].clone(), url: Some(texts[4].clone()), notice: Some(texts[5].clone()) },
            source: Source { title: texts[6].clone(), url: Some(texts[7].clone()) },
            scale: vec![SkillLevel { id: format!("{id}-1"), name: texts[0].clone(), meaning: Some(texts[1].clone()) }],
            pages: vec![Page { id: id.clone(), title: texts[2].clone(), text: texts[3].clone() }],
            families: vec![Family { id: id.clone(), name: texts[4].clone() }],
            roles: vec![Role {
                id: id.clone(),
                name: texts[0].clone(),
                description: Some(texts[5].clone()),
                family: Some(id.clone()),
                skills: vec![id.clone()],
                levels: vec![RoleLevel {
                    id: id.clone(),
                    name: texts[6].clone(),
                    requirements: vec![Requirement { skill: id.clone(), level: format!("{id}-1") }],
                    ..RoleLevel::default()
                }],
                ..Role::default()
            }],
            skills: vec![Skill {
                id: id.clone(),
                name: texts[7].clone(),
                notes: Some(texts[0].clone()),
                levels: vec![SkillLevelText { level: format!("{id}-1"), statements: texts.iter().take(1).map(entry).collect() }],
                activities: texts.iter().take(1).map(entry).collect(),
                ..Skill::default()
            }],
        };
        prop_assert_eq!(read_back(&framework), framework);
    }
}
