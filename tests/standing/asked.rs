//! `gap` and `next`: what is missing, and what to do about it.

use super::{FILE, folder, json, plain, run};

#[test]
fn the_gap_is_told_widest_first_with_the_rating_and_its_day() {
    let out = plain(FILE, &["gap"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "Gap to Lead product manager (your target)");
    assert_eq!(
        lines[1],
        "1 met, 1 with one level to go, 1 with more than one level to go, 5 not rated, 1 not applicable"
    );
    let widest = lines.iter().find(|line| line.starts_with("Life cycle management")).expect("a line");
    assert_eq!(
        *widest,
        "Life cycle management: 2 levels to go. Expert needed, you: Working, 2026-10-20  gdad/life-cycle-management"
    );
    let at = |start: &str| lines.iter().position(|line| line.starts_with(start)).expect("a line");
    assert!(at("Life cycle") < at("Strategic ownership: 1 level to go"));
    assert!(at("Strategic") < at("Agile and Lean practices: not rated"));
    assert!(at("Agile and Lean") < at("Product leadership: met"));
    assert!(at("Product leadership") < at("Creating value for money: not applicable"));
}

#[test]
fn a_rating_of_a_related_skill_is_a_hint_and_no_more() {
    let gap = json(FILE, &["gap"]);
    let rows = gap["requirements"].as_array().expect("rows");
    let row = |id: &str| rows.iter().find(|row| row["skill"]["id"] == id).expect("a row");
    let agile = row("gdad/agile-and-lean-practices");
    assert_eq!(agile["standing"], "not-rated");
    assert_eq!(agile["hint"]["skill"]["id"], "service-owner-2020/agile-working");
    assert!(agile["rating"].is_null() && agile["missing"].is_null());
    assert_eq!(gap["counts"]["not_rated"], 5);
    assert!(plain(FILE, &["gap"]).contains("not counted: you rated the related skill Agile working ("));
}

#[test]
fn a_gap_can_be_asked_of_any_role_level_and_narrowed() {
    let senior = plain(FILE, &["gap", "senior", "product", "manager", "--only", "one-level", "--items"]);
    assert!(senior.starts_with("Gap to Senior product manager (yours)\n"), "{senior}");
    assert!(senior.contains("Life cycle management: 1 level to go. Practitioner needed"), "{senior}");
    assert!(!senior.contains("\nStrategic ownership:"), "it is met there: {senior}");
    assert!(senior.contains("    todo: work and consult with the right people at the right time"), "{senior}");
    assert!(!senior.contains("use evidence to decide when a team should continue"), "that is done: {senior}");
    assert!(senior.contains("  activities that build it, not done:\n"), "{senior}");
}

#[test]
fn without_target_the_own_role_is_asked_and_without_both_it_says_what_to_do() {
    let own = "me: {role: gdad/role/product-manager/product-manager}\n";
    assert!(plain(own, &["gap"]).starts_with("Gap to Product manager (yours)\n"));
    for command in ["gap", "next"] {
        let folder = folder("");
        let (code, out, error) = run(folder.path(), &[command]);
        assert_eq!((code, out.as_str()), (1, ""), "{command}");
        assert!(error.contains("name one, or set yours: bydoing me --role"), "{error}");
    }
}

#[test]
fn an_unclear_name_is_answered_with_what_may_be_meant() {
    let folder = folder(FILE);
    for arguments in
        [&["gap", "product"][..], &["next", "product"], &["compare", "product"], &["compare", "--ladder", "nobody"]]
    {
        let (code, out, error) = run(folder.path(), arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {error}");
        assert!(!error.is_empty());
    }
}

#[test]
fn what_is_begun_comes_first_and_each_thing_says_why() {
    let next = json(FILE, &["next", "--limit", "4"]);
    let rows = next["next"].as_array().expect("rows");
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0]["id"], "pm-activities/user-focus/user-need");
    assert_eq!(rows[0]["state"], "doing");
    assert!(rows[0]["why"].as_str().expect("words").starts_with("you have been doing it since 2026-08-01; builds"));
    assert!(rows[1]["why"].as_str().expect("words").contains("needed at expert, you are at working"));
    let plain = plain(FILE, &["next"]);
    assert!(
        plain.starts_with(
            "What to do next, towards Lead product manager (your target)\ndoing 2026-08-01: Defined a user"
        )
    );
    assert_eq!(plain.matches("\n  why: ").count(), 10);
}
