use super::*;
use crate::analysis::craft::Craft;

fn told(craft: &Craft) -> Vec<(String, Why, usize, usize)> {
    let levels = levels(craft.facts()).into_iter();
    let name = |level: RoleLevelIx| craft.catalog.role_level(level).name.clone();
    levels.map(|level| (name(level.level), level.why, level.tally.done, level.tally.total())).collect()
}

fn row(name: &str, why: Why, done: usize, total: usize) -> (String, Why, usize, usize) {
    (name.to_owned(), why, done, total)
}

#[test]
fn the_levels_of_ones_own_role_come_first_then_roles_in_which_something_is_done() {
    let craft = Craft::with(
        "me: {role: craft/role/maker/junior}
marks: {other/sawing/log: {state: done}, craft/role/maker/sweep: {state: done}, craft/gluing/joint: {state: not-applicable}}",
    );
    // Junior: sweep, cutting low 1, the planks beam and knot and the log that build cutting; the joint does not apply.
    assert_eq!(
        told(&craft),
        [
            row("Junior maker", Why::Mine, 2, 6),
            row("Senior maker", Why::Mine, 2, 10),
            row("Master maker", Why::Mine, 2, 7),
            row("Joiner", Why::Done, 1, 4),
        ]
    );
}

#[test]
fn without_a_role_roles_in_which_something_is_done_are_listed_else_all() {
    let nothing = Craft::with("");
    let all = told(&nothing);
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|(_, why, done, _)| *why == Why::All && *done == 0));
    let swept = Craft::with("marks: {craft/role/maker/sweep: {state: done}}");
    let names: Vec<String> = told(&swept).into_iter().map(|row| row.0).collect();
    assert_eq!(names, ["Junior maker", "Senior maker", "Master maker"]);
}

#[test]
fn skills_of_a_level_are_counted_at_the_level_required() {
    let craft = Craft::with("marks: {craft/cutting/low/a: {state: done}, craft/gluing/joint: {state: doing}}");
    let skills = skills(craft.facts(), craft.level("craft/role/maker/junior"));
    let name =
        |skill: Option<SkillIx>| skill.map_or("Responsibilities", |skill| craft.catalog.skill(skill).name.as_str());
    let told: Vec<_> =
        skills.iter().map(|row| (name(row.skill), row.required, row.tally.label(), row.tally.doing)).collect();
    assert_eq!(
        told,
        [
            ("Responsibilities", None, "0/1".to_owned(), 0),
            ("Cutting", Some(0), "1/5".to_owned(), 0),
            ("Gluing", Some(1), "0/1".to_owned(), 1),
            ("Resting", Some(0), "–".to_owned(), 0),
        ]
    );
}

#[test]
fn skills_begun_are_those_of_which_something_is_said() {
    let craft =
        Craft::with("marks: {craft/gluing/joint: {state: doing}, craft/cutting/high/c: {state: todo, note: Later}}");
    let begun = skills_begun(craft.facts());
    let names: Vec<_> =
        begun.iter().filter_map(|row| row.skill).map(|skill| &craft.catalog.skill(skill).name).collect();
    // Gluing a joint builds planing too.
    assert_eq!(names, ["Gluing", "Planing"]);
}
