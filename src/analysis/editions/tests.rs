mod any;
mod merged;

use super::*;
use crate::framework::model::{Entry, Role, RoleLevel, Skill, SkillLevelText};
use crate::framework::{load, things::things};

fn entries(texts: &[&str]) -> Vec<Entry> {
    let entry =
        |(at, text): (usize, &&str)| Entry { id: format!("e{at}"), text: (*text).to_owned(), ..Entry::default() };
    texts.iter().enumerate().map(entry).collect()
}

fn skill(id: &str, name: &str, statements: &[&str], activities: &[&str]) -> Skill {
    Skill {
        id: id.to_owned(),
        name: name.to_owned(),
        levels: vec![SkillLevelText { level: "working".to_owned(), statements: entries(statements) }],
        activities: entries(activities),
        ..Skill::default()
    }
}

fn role(id: &str, name: &str, levels: Vec<RoleLevel>) -> Role {
    Role { id: id.to_owned(), name: name.to_owned(), levels, ..Role::default() }
}

fn level(id: &str, name: &str, does: &[&str]) -> RoleLevel {
    RoleLevel { id: id.to_owned(), name: name.to_owned(), responsibilities: entries(does), ..RoleLevel::default() }
}

fn craft(roles: Vec<Role>, skills: Vec<Skill>) -> Framework {
    Framework { id: "craft".to_owned(), roles, skills, ..Framework::default() }
}

fn skills(skills: Vec<Skill>) -> Framework {
    craft(Vec::new(), skills)
}

/// What an old id became, in words.
fn became(editions: &Editions, old: &str) -> Vec<String> {
    let pairs = editions.pairs.iter().filter(|pair| pair.old == old);
    pairs.map(|pair| format!("{} {:?}", pair.new, pair.how)).collect()
}

const SAW: [&str; 3] =
    ["saw along a line without leaving it", "keep a saw sharp for a year", "choose wood for a frame"];
const COUNT: [&str; 3] = ["add up a bill of materials", "estimate the hours of a job", "tell a customer the price"];

#[test]
fn what_has_the_same_id_is_the_same_however_it_reads() {
    let old = skills(vec![skill("sawing", "Sawing", &SAW, &[]), skill("sums", "Sums", &COUNT, &[])]);
    // Ids swapped against their words: a person who means it.
    let new = skills(vec![skill("sawing", "Sums", &COUNT, &[]), skill("sums", "Sawing", &SAW, &[])]);
    let meant = compare(&old, &new, Ids::Meant);
    assert!(meant.pairs.iter().all(|pair| pair.how == How::Id && pair.old == pair.new), "{meant:?}");
    assert_eq!(meant.pairs.len(), 8);
    let fresh = compare(&old, &new, Ids::Fresh);
    assert_eq!(became(&fresh, "craft/sawing"), ["craft/sums SameWords"]);
    assert_eq!(became(&fresh, "craft/sums/working/e1"), ["craft/sawing/working/e1 SameWords"]);
}

#[test]
fn an_edition_may_have_another_id_itself() {
    let old = skills(vec![skill("sawing", "Sawing", &SAW, &[])]);
    let new = Framework { id: "craft-2".to_owned(), ..old.clone() };
    let editions = compare(&old, &new, Ids::Meant);
    assert_eq!(became(&editions, "craft/sawing/working/e0"), ["craft-2/sawing/working/e0 Id"]);
    assert_eq!((editions.dropped.len(), editions.added.len()), (0, 0));
}

#[test]
fn a_declared_skill_takes_along_what_stands_under_it() {
    let old = skills(vec![skill("sawing", "Sawing", &SAW, &["Made a box"])]);
    let mut new = skills(vec![skill("cutting", "Cutting", &["something else", "and more of that"], &["Made a box"])]);
    new.skills[0].was = vec!["craft/sawing".to_owned()];
    let editions = compare(&old, &new, Ids::Meant);
    assert_eq!(became(&editions, "craft/sawing"), ["craft/cutting Was"]);
    assert_eq!(became(&editions, "craft/sawing/working/e1"), ["craft/cutting/working/e1 Was"]);
    assert_eq!(became(&editions, "craft/sawing/e0"), ["craft/cutting/e0 Was"]);
    assert_eq!(editions.dropped, ["craft/sawing/working/e2"]);
}

#[test]
fn declared_splits_and_merges_are_several_pairs() {
    let old = skills(vec![skill("sawing", "Sawing", &SAW, &[]), skill("sums", "Sums", &COUNT, &[])]);
    let mut new = skills(vec![skill("one", "One", &SAW, &[]), skill("two", "Two", &[], &[])]);
    new.skills[0].was = vec!["craft/sawing".to_owned(), "craft/sums".to_owned()];
    new.skills[1].was = vec!["craft/sums".to_owned(), "craft/gone".to_owned()];
    let editions = compare(&old, &new, Ids::Meant);
    assert_eq!(became(&editions, "craft/sawing"), ["craft/one Was"]);
    assert_eq!(became(&editions, "craft/sums"), ["craft/one Was", "craft/two Was"]);
    assert_eq!(became(&editions, "craft/sums/working/e2"), ["craft/one/working/e2 Was"], "merged");
    // One that lives on under its own id may have been divided all the same.
    let mut new = old.clone();
    new.skills[1].was = vec!["craft/sawing".to_owned()];
    let editions = compare(&old, &new, Ids::Meant);
    assert_eq!(became(&editions, "craft/sawing"), ["craft/sawing Id", "craft/sums Was"]);
    assert_eq!(became(&editions, "craft/sawing/working/e0"), ["craft/sawing/working/e0 Id"]);
}

#[test]
fn fresh_ids_count_for_nothing_and_names_for_all() {
    let old = craft(
        vec![role("r1", "Joiner", vec![level("a", "Senior joiner", &["lead the shop"])])],
        vec![skill("s1", "Sawing", &SAW, &[])],
    );
    let new = craft(
        vec![role("a", "joiner", vec![level("r1", "Senior Joiner", &["lead the shop"])])],
        vec![skill("b", "sawing ", &SAW, &[])],
    );
    let editions = compare(&old, &new, Ids::Fresh);
    assert_eq!(became(&editions, "craft/role/r1/a"), ["craft/role/a/r1 SameWords"]);
    assert_eq!(became(&editions, "craft/role/r1/a/e0"), ["craft/role/a/r1/e0 SameWords"]);
    assert_eq!(became(&editions, "craft/s1/working/e2"), ["craft/b/working/e2 SameWords"]);
    assert_eq!((editions.dropped.len(), editions.added.len()), (0, 0));
}

#[test]
fn a_renamed_skill_is_known_by_all_that_it_says() {
    let old = skills(vec![skill("a", "Sawing", &SAW, &[]), skill("b", "Sums", &["add"], &[])]);
    let new = skills(vec![skill("a", "Timber work", &SAW, &[]), skill("b", "Money", &["add"], &[])]);
    let editions = compare(&old, &new, Ids::Fresh);
    assert_eq!(became(&editions, "craft/a"), ["craft/a SameWords"]);
    // One word is too little to know a skill by.
    assert_eq!(became(&editions, "craft/b"), [""; 0]);
}

#[test]
fn names_that_differ_in_a_bracket_are_different() {
    let old = skills(vec![skill("a", "Testing (data)", &[], &[]), skill("b", "Testing", &[], &[])]);
    let new = skills(vec![skill("a", "Testing (hardware)", &[], &[]), skill("b", "Testing", &[], &[])]);
    let editions = compare(&old, &new, Ids::Fresh);
    assert_eq!(became(&editions, "craft/b"), ["craft/b SameWords"]);
    assert!(editions.pairs.iter().all(|pair| pair.old != "craft/a" || matches!(pair.how, How::NearWords(0..=69))));
}

#[test]
fn one_text_in_several_skills_stays_with_each() {
    let old = skills(vec![skill("a", "Sawing", &SAW, &[]), skill("b", "Planing", &SAW, &[])]);
    let new = skills(vec![skill("b", "Planing", &SAW, &[]), skill("a", "Sawing", &[SAW[2], SAW[0], SAW[1]], &[])]);
    let editions = compare(&old, &new, Ids::Fresh);
    assert_eq!(became(&editions, "craft/a/working/e0"), ["craft/a/working/e1 SameWords"]);
    assert_eq!(became(&editions, "craft/b/working/e0"), ["craft/b/working/e0 SameWords"]);
}

#[test]
fn what_moves_is_found_where_nothing_else_has_its_words() {
    let old = skills(vec![skill("a", "Sawing", &SAW, &[]), skill("b", "Planing", &COUNT, &[])]);
    let mut new = skills(vec![skill("a", "Sawing", &SAW[..1], &[]), skill("b", "Planing", &COUNT, &[])]);
    new.skills[0].levels.push(SkillLevelText { level: "expert".to_owned(), statements: entries(&[SAW[1]]) });
    new.skills[1].levels.push(SkillLevelText { level: "expert".to_owned(), statements: entries(&[SAW[2]]) });
    let editions = compare(&old, &new, Ids::Fresh);
    assert_eq!(became(&editions, "craft/a/working/e1"), ["craft/a/expert/e0 SameWords"]);
    assert_eq!(became(&editions, "craft/a/working/e2"), ["craft/b/expert/e0 SameWords"]);
}

#[test]
fn a_rewording_is_near_and_only_a_guess_where_another_is_as_near() {
    let old = skills(vec![skill("a", "Sawing", &["saw along a line without leaving it"], &[])]);
    let clear = skills(vec![skill("a", "Sawing", &["saw along a line without ever leaving it", COUNT[0]], &[])]);
    let editions = compare(&old, &clear, Ids::Fresh);
    let how = |editions: &Editions| editions.pairs.iter().find(|pair| pair.old.ends_with("e0")).map(|pair| pair.how);
    assert!(matches!(how(&editions), Some(How::NearWords(90..=99))), "{editions:?}");
    assert_eq!(editions.added, ["craft/a/working/e1"]);
    let texts = ["saw along a line without ever leaving it", "saw along a line without once leaving it"];
    let guess = compare(&old, &skills(vec![skill("a", "Sawing", &texts, &[])]), Ids::Fresh);
    assert!(matches!(how(&guess), Some(How::NearWords(55..=89))), "{guess:?}");
    let other = compare(&old, &skills(vec![skill("a", "Sawing", &COUNT, &[])]), Ids::Fresh);
    assert_eq!(how(&other), None);
}

#[test]
fn nothing_under_a_doubtful_skill_is_surer_than_the_skill() {
    let old = skills(vec![skill("a", "Agile working", &["plan", "show"], &[])]);
    let new = skills(vec![skill("b", "Agile working methods", &["plan", "show"], &[])]);
    let editions = compare(&old, &new, Ids::Meant);
    let scores: Vec<u8> = editions
        .pairs
        .iter()
        .filter_map(|pair| match pair.how {
            How::NearWords(score) => Some(score),
            _ => None,
        })
        .collect();
    assert_eq!(scores.len(), 3, "{editions:?}");
    assert!(scores[1..].iter().all(|score| *score <= scores[0]), "{editions:?}");
}

#[test]
fn the_built_in_frameworks_are_what_they_are() {
    for framework in load::embedded().frameworks {
        let count = things(&framework).len();
        for (ids, how) in [(Ids::Meant, How::Id), (Ids::Fresh, How::SameWords)] {
            let editions = compare(&framework, &framework, ids);
            assert!(editions.pairs.iter().all(|pair| pair.old == pair.new && pair.how == how), "{editions:#?}");
            assert_eq!((editions.pairs.len(), editions.dropped.len()), (count, 0), "{}", framework.id);
        }
    }
}
