use super::*;
use crate::import::draft::{DraftActivity, DraftLevel, DraftRequirement, DraftRole, DraftSkill, DraftSkillLevel};

fn head() -> Head {
    Head { id: "craft".into(), title: "Joinery".into(), ..Head::default() }
}

fn statements(level: &str, texts: &[&str]) -> DraftSkillLevel {
    let statements = texts.iter().map(|text| (*text).to_owned()).collect();
    DraftSkillLevel { level: level.into(), statements, ..DraftSkillLevel::default() }
}

fn skill(name: &str, levels: Vec<DraftSkillLevel>) -> DraftSkill {
    DraftSkill { name: name.into(), levels, ..DraftSkill::default() }
}

/// A joiner who saws and glues.
fn draft() -> Draft {
    let needs =
        |skill: &str| DraftRequirement { skill: skill.into(), level: Some("Able".into()), ..Default::default() };
    let level = |name: &str| DraftLevel {
        name: name.into(),
        responsibilities: vec!["teach the younger joiners".into()],
        requirements: vec![needs("Sawing"), needs("Gluing")],
        ..DraftLevel::default()
    };
    let sawing = ["cuts planks true", "cuts planks true and fast", "keeps saws sharp"];
    Draft {
        scale: vec!["Able".into(), "Master".into()],
        roles: vec![DraftRole {
            name: "Joiner".into(),
            family: Some("Wood".into()),
            responsibilities: vec!["Joiner".into()],
            levels: vec![level("Joiner"), level("Senior joiner")],
            ..DraftRole::default()
        }],
        skills: vec![
            skill("Sawing", vec![statements("Able", &sawing)]),
            DraftSkill {
                activities: vec![DraftActivity { text: "Able".into(), ..DraftActivity::default() }],
                ..skill("Gluing", vec![statements("Master", &["glues joints that hold for a hundred years"])])
            },
        ],
        ..Draft::default()
    }
}

fn made(draft: &Draft, old: Option<&Framework>) -> (Framework, Kept) {
    framework(draft, head(), old)
}

#[test]
fn ids_are_made_from_names_and_differ_where_they_must() {
    let (framework, _) = made(&draft(), None);
    let role = &framework.roles[0];
    assert_eq!((role.id.as_str(), role.family.as_deref()), ("joiner", Some("wood")));
    assert_eq!(role.levels.iter().map(|level| level.id.as_str()).collect::<Vec<_>>(), ["joiner", "senior-joiner"]);
    assert_eq!(role.responsibilities[0].id, "joiner-2", "a level of the role has that id");
    let ids: Vec<_> = framework.skills[0].levels[0].statements.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["cuts-planks-true", "cuts-planks-true-fast", "keeps-saws-sharp"]);
    assert_eq!(framework.skills[1].activities[0].id, "able-2", "a skill level has that id");
    assert_eq!(role.levels[0].requirements[1].skill, "gluing");
}

#[test]
fn the_same_documents_give_the_same_framework_again() {
    let mut draft = draft();
    // One text twice in a place, and one in two places.
    draft.skills[0].levels[0].statements.push("keeps saws sharp".into());
    draft.skills[1].levels.push(statements("Able", &["keeps saws sharp"]));
    let (first, _) = made(&draft, None);
    let (again, kept) = made(&draft, Some(&first));
    assert_eq!(again, first);
    assert_eq!((kept.new, kept.gone, kept.renamed), (0, 0, Vec::new()));
}

#[test]
fn ids_that_stood_there_stay() {
    let (mut old, _) = made(&draft(), None);
    old.scale[0].id = "one".into();
    old.families[0].id = "timber".into();
    old.skills[0].id = "saw".into();
    old.skills[0].aliases = vec!["cutting".into()];
    old.skills[0].levels[0].level = "one".into();
    old.skills[0].levels[0].statements[1].id = "fast".into();
    old.roles[0].id = "j".into();
    old.roles[0].levels[1].id = "s".into();
    old.roles[0].levels[1].was = vec!["craft/role/j/old".into()];
    old.roles[0].levels[1].responsibilities[0].id = "teach".into();
    for needed in old.roles[0].levels.iter_mut().flat_map(|level| &mut level.requirements) {
        needed.level = "one".into();
        if needed.skill == "sawing" {
            needed.skill = "saw".into();
        }
    }
    old.roles[0].family = Some("timber".into());
    let (new, kept) = made(&draft(), Some(&old));
    assert_eq!(new, old);
    assert_eq!((kept.new, kept.gone), (0, 0));
}

#[test]
fn an_id_that_has_gone_is_given_to_nothing_else() {
    let (old, _) = made(&draft(), None);
    let mut next = draft();
    let other = "cuts planks true while others watch and learn from how that is done";
    next.skills[0].levels[0].statements[0] = other.into();
    next.skills[0].levels[0].statements[2] = "throws old saws away".into();
    let (new, _) = made(&next, Some(&old));
    let entries = &new.skills[0].levels[0].statements;
    assert_eq!(entries[1].id, "cuts-planks-true-fast");
    assert_ne!(entries[0].id, "cuts-planks-true", "it says something else now");
    assert!(entries.iter().all(|entry| entry.was.is_empty()));
}

#[test]
fn what_is_renamed_gets_a_was_and_what_is_moved_too() {
    let (old, _) = made(&draft(), None);
    let mut next = draft();
    next.skills[0].name = "Cutting wood".into();
    for needed in next.roles[0].levels.iter_mut().flat_map(|level| &mut level.requirements) {
        if needed.skill == "Sawing" {
            needed.skill = "Cutting wood".into();
        }
    }
    next.skills[1].levels[0].level = "Able".into();
    let (new, kept) = made(&next, Some(&old));
    let renamed = &new.skills[0];
    assert_eq!((renamed.id.as_str(), &renamed.was), ("cutting-wood", &vec!["craft/sawing".to_owned()]));
    assert_eq!(renamed.aliases, ["Sawing"], "it is still found by its old name");
    assert!(renamed.levels[0].statements.iter().all(|entry| entry.was.is_empty()), "they follow their skill");
    assert_eq!(new.roles[0].levels[0].requirements[0].skill, "cutting-wood");
    let moved = &new.skills[1].levels[0];
    assert_eq!((moved.level.as_str(), moved.statements[0].was.len()), ("able", 1));
    assert!(moved.statements[0].was[0].starts_with("craft/gluing/master/"));
    assert_eq!(kept.renamed.len(), 2);
    // And a third edition remembers both.
    let (third, _) = made(&next, Some(&new));
    assert_eq!(third, new);
}

#[test]
fn an_id_that_something_was_is_given_to_nothing_else() {
    let (first, _) = made(&draft(), None);
    let called = |name: &str| {
        let mut next = draft();
        next.skills[0].name = name.into();
        for needed in next.roles[0].levels.iter_mut().flat_map(|level| &mut level.requirements) {
            if needed.skill == "Sawing" {
                needed.skill = name.into();
            }
        }
        next
    };
    let (second, _) = made(&called("Cutting wood"), Some(&first));
    // A third edition has a skill of the first one's name again, which is another.
    let mut third = called("Cutting wood");
    third.skills.push(skill("Sawing", vec![statements("Able", &["cuts planks true, year by year, for others"])]));
    let (third, _) = made(&third, Some(&second));
    let again = third.skills.iter().find(|skill| skill.name == "Sawing").expect("the new one");
    assert_ne!(again.id, "sawing", "marks of the first edition stand there");
    assert_eq!(third.skills[0].was, ["craft/sawing"]);
}

#[test]
fn going_back_to_the_edition_before_gives_its_ids_back() {
    let (first, _) = made(&draft(), None);
    let mut next = draft();
    next.roles[0].name = "Carpenter".into();
    next.skills[1].levels[0].level = "Able".into();
    let (second, _) = made(&next, Some(&first));
    assert_eq!(second.roles[0].id, "carpenter");
    let (back, _) = made(&draft(), Some(&second));
    assert_eq!((back.roles[0].id.as_str(), &back.roles[0].was), ("joiner", &vec!["craft/role/carpenter".to_owned()]));
    let glue = &back.skills[1].levels[0];
    assert_eq!(
        (&glue.level, &glue.statements[0].id),
        (&first.skills[1].levels[0].level, &first.skills[1].levels[0].statements[0].id)
    );
    assert!(!glue.statements[0].was.contains(&format!("craft/gluing/master/{}", glue.statements[0].id)));
}

mod any {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::framework::{decode, emit};
    use crate::import::draft::DraftPage;
    use crate::import::join;
    use crate::import::notes::Notes;
    use crate::yaml;

    /// Few words, so that names and texts often meet.
    fn name() -> impl Strategy<Value = String> {
        vec(prop_oneof!["(Able|Role|Page|Saw|saw|Glue|Größe|製品|the|2|no|true)", "[a-c]{1,2}"], 1..3)
            .prop_map(|words| words.join(" "))
    }

    fn names(most: usize) -> impl Strategy<Value = Vec<String>> {
        vec(name(), 0..most)
    }

    fn requirement() -> impl Strategy<Value = DraftRequirement> {
        (name(), proptest::option::of(name()), names(3)).prop_map(|(skill, level, statements)| DraftRequirement {
            skill,
            level,
            statements,
            ..Default::default()
        })
    }

    fn role() -> impl Strategy<Value = DraftRole> {
        let level = (name(), names(3), vec(requirement(), 0..3)).prop_map(|(name, responsibilities, requirements)| {
            DraftLevel { name, responsibilities, requirements, ..DraftLevel::default() }
        });
        (name(), proptest::option::of(name()), names(3), names(3), vec(level, 0..4)).prop_map(
            |(name, family, responsibilities, skills, levels)| DraftRole {
                name,
                family,
                responsibilities,
                skills,
                levels,
                ..DraftRole::default()
            },
        )
    }

    fn skill() -> impl Strategy<Value = DraftSkill> {
        let level = (name(), names(3)).prop_map(|(level, statements)| DraftSkillLevel {
            level,
            statements,
            ..DraftSkillLevel::default()
        });
        let activity = name().prop_map(|text| DraftActivity { text, ..DraftActivity::default() });
        (name(), names(2), vec(level, 0..3), vec(activity, 0..4)).prop_map(|(name, aliases, levels, activities)| {
            DraftSkill { name, aliases, levels, activities, ..DraftSkill::default() }
        })
    }

    fn draft() -> impl Strategy<Value = Draft> {
        let page = (name(), name()).prop_map(|(title, text)| DraftPage { title, text });
        let drafts = (vec(page, 0..3), vec(role(), 0..4), vec(skill(), 0..5))
            .prop_map(|(pages, roles, skills)| Draft { pages, roles, skills, ..Draft::default() });
        vec(drafts, 1..3).prop_map(|drafts| join::join(drafts, &mut Notes::default()))
    }

    /// As its file says it: that every reference leads somewhere and no id stands twice is what reading it holds it to.
    fn read_back(framework: &Framework) -> Framework {
        let text = emit::yaml(framework);
        let node = yaml::read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
        decode::framework(&node).unwrap_or_else(|flaws| panic!("{flaws:#?}\n{text}"))
    }

    fn full(mut head: Head) -> Head {
        head.licence.name = "CC0".into();
        head.source.title = "A book".into();
        head.edition = "1".into();
        head.publisher = "A".into();
        head
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_documents_make_a_framework_that_reads_back_and_again_the_same(one in draft(), next in draft()) {
            let (first, _) = framework(&one, full(head()), None);
            prop_assert_eq!(&read_back(&first), &first);
            let (again, _) = framework(&one, full(head()), Some(&first));
            prop_assert_eq!(&again, &first);
            let (second, _) = framework(&next, full(head()), Some(&first));
            prop_assert_eq!(&read_back(&second), &second);
            let (again, _) = framework(&next, full(head()), Some(&second));
            prop_assert_eq!(emit::yaml(&again), emit::yaml(&second));
            let (back, _) = framework(&one, full(head()), Some(&second));
            prop_assert_eq!(&read_back(&back), &back);
        }
    }
}
