//! What holds of any two frameworks.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

/// Each thing of both is in a pair, or told to be dropped or added, and without a `was` in one pair only, but for what
/// others came to.
fn whole(old: &Framework, new: &Framework, editions: &Editions) -> Result<(), TestCaseError> {
    let declares = things(new).iter().any(|thing| !thing.was.is_empty());
    let sides = [
        (old, editions.pairs.iter().map(|pair| &pair.old).collect::<Vec<_>>(), &editions.dropped),
        (
            new,
            editions.pairs.iter().filter(|pair| declares || !pair.came_to).map(|pair| &pair.new).collect(),
            &editions.added,
        ),
    ];
    prop_assert!(
        editions
            .pairs
            .iter()
            .all(|pair| !pair.came_to || editions.pairs.iter().any(|other| other.new == pair.new && !other.came_to))
    );
    for (framework, paired, rest) in sides {
        let once: HashSet<&String> = paired.iter().copied().collect();
        prop_assert!(declares || once.len() == paired.len());
        let all: Vec<String> = things(framework).into_iter().map(|thing| thing.id).collect();
        prop_assert!(all.iter().all(|id| once.contains(id) != rest.contains(id)));
        prop_assert_eq!(once.len() + rest.len(), all.len());
    }
    Ok(())
}

/// Frameworks that have much in common: few words, few ids.
fn frameworks() -> impl Strategy<Value = Framework> {
    let words = || prop::collection::vec("(saw|plan|price|frame|a line|a job)", 1..4).prop_map(|words| words.join(" "));
    let was = || prop::collection::vec("craft/(s[0-3]|s[0-3]/working/[a-c]|role/r[0-2])", 0..2);
    let entry =
        move |(at, text): (usize, String)| Entry { id: ["a", "b", "c", "d"][at].to_owned(), text, ..Entry::default() };
    let list = move || {
        prop::collection::vec(words(), 0..4).prop_map(move |texts| texts.into_iter().enumerate().map(entry).collect())
    };
    let skill = (words(), was(), list(), list()).prop_map(|(name, was, statements, activities)| Skill {
        name,
        was,
        levels: vec![SkillLevelText { level: "working".to_owned(), statements }],
        activities,
        ..Skill::default()
    });
    let role = (words(), words(), was(), list()).prop_map(|(name, level, was, responsibilities)| Role {
        name,
        was,
        levels: vec![RoleLevel { id: "l".to_owned(), name: level, responsibilities, ..RoleLevel::default() }],
        ..Role::default()
    });
    (prop::collection::vec(skill, 0..4), prop::collection::vec(role, 0..3)).prop_map(|(mut skills, mut roles)| {
        skills.iter_mut().enumerate().for_each(|(at, skill)| skill.id = format!("s{at}"));
        roles.iter_mut().enumerate().for_each(|(at, role)| role.id = format!("r{at}"));
        craft(roles, skills)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_both_is_told_once(old in frameworks(), new in frameworks()) {
        for ids in [Ids::Meant, Ids::Fresh] {
            let mut new = new.clone();
            if ids == Ids::Fresh {
                new.skills.iter_mut().for_each(|skill| skill.was.clear());
                new.roles.iter_mut().for_each(|role| role.was.clear());
            }
            let editions = compare(&old, &new, ids);
            whole(&old, &new, &editions)?;
            prop_assert_eq!(&editions, &compare(&old, &new, ids));
        }
    }

    #[test]
    fn a_framework_is_the_same_as_itself(framework in frameworks()) {
        let mut framework = framework;
        framework.skills.iter_mut().for_each(|skill| skill.was.clear());
        framework.roles.iter_mut().for_each(|role| role.was.clear());
        for (ids, how) in [(Ids::Meant, How::Id), (Ids::Fresh, How::SameWords)] {
            let editions = compare(&framework, &framework, ids);
            prop_assert!(editions.pairs.iter().all(|pair| pair.old == pair.new && pair.how == how), "{editions:?}");
            prop_assert!(editions.dropped.is_empty() && editions.added.is_empty());
        }
    }
}
