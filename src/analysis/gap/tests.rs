use super::*;
use crate::analysis::craft::Craft;

const SENIOR: &str = "craft/role/maker/senior";

fn rows(file: &str) -> Vec<(String, String)> {
    let craft = Craft::with(file);
    let rows = gap(craft.facts(), craft.level(SENIOR));
    rows.iter().map(|row| (craft.catalog.skill(row.skill).name.clone(), row.standing.words())).collect()
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(skill, words)| ((*skill).to_owned(), (*words).to_owned())).collect()
}

#[test]
fn the_widest_gap_comes_first_then_what_is_not_rated_then_what_is_met() {
    let file = "ratings:\n  craft/cutting: [{level: mid}]\n  craft/planing: [{level: none}]\n  craft/gluing: [{level: high}]\n";
    let expected = [
        ("Planing", "2 levels to go"),
        ("Cutting", "1 level to go"),
        ("Drawing", "not rated"),
        ("Gluing", "met, 1 level above"),
    ];
    assert_eq!(rows(file), pairs(&expected));
    let file = "ratings:\n  craft/cutting: [{level: not-applicable}]\n  craft/gluing: [{level: mid}]\n";
    let expected =
        [("Planing", "not rated"), ("Drawing", "not rated"), ("Gluing", "met"), ("Cutting", "not applicable")];
    assert_eq!(rows(file), pairs(&expected));
}

#[test]
fn the_latest_rating_counts_and_a_word_the_scale_does_not_have_counts_for_nothing() {
    let file = "ratings:\n  craft/cutting: [{level: high, date: 2024-01-01}, {level: low, date: 2025-01-01}]\n  craft/gluing: [{level: expert}]\n";
    let found = rows(file);
    assert_eq!(found[0], ("Cutting".to_owned(), "2 levels to go".to_owned()));
    assert!(found.contains(&("Gluing".to_owned(), "not rated".to_owned())));
}

#[test]
fn a_rating_of_a_related_skill_is_a_hint_and_is_counted_nowhere() {
    let craft = Craft::with("ratings:\n  other/sawing: [{level: two, date: 2025-01-01}]\n");
    let rows = gap(craft.facts(), craft.level(SENIOR));
    let cutting = rows.iter().find(|row| row.skill == craft.skill("craft/cutting")).expect("a row");
    assert_eq!(cutting.standing, Standing::NotRated);
    let hint = cutting.hint.as_ref().expect("a hint");
    assert_eq!((hint.skill, hint.latest.held), (craft.skill("other/sawing"), Held::Level(1)));
    assert_eq!(Counts::of(&rows), Counts { not_rated: 4, ..Counts::default() });
    let craft = Craft::with("ratings:\n  other/sawing: [{level: two}]\n  craft/cutting: [{level: low}]\n");
    assert!(gap(craft.facts(), craft.level(SENIOR)).iter().all(|row| row.hint.is_none()), "it has a rating of its own");
}

#[test]
fn what_is_left_to_do_is_what_is_open_at_the_level_needed() {
    let craft =
        Craft::with("marks:\n  craft/cutting/high/c: {state: done}\n  craft/cutting/plank: {state: not-applicable}\n");
    let cutting = craft.skill("craft/cutting");
    assert_eq!(craft.ids(&open_statements(craft.facts(), cutting, 2)), ["craft/cutting/high/d"]);
    let open = open_activities(craft.facts(), cutting);
    let open: Vec<_> = open.iter().map(|(from, items)| (*from, craft.ids(items))).collect();
    let of_cutting = (cutting, vec!["craft/cutting/beam", "craft/cutting/knot"]);
    assert_eq!(open, [of_cutting, (craft.skill("other/sawing"), vec!["other/sawing/log"])]);
}

#[test]
fn counts_are_told_without_what_there_is_none_of() {
    let counts = Counts { met: 3, one_level: 1, more: 2, not_rated: 0, not_applicable: 1 };
    assert_eq!(counts.words(), "3 met · 1 one level to go · 2 more than one · 1 not applicable");
    assert_eq!((counts.total(), Counts::default().words()), (7, String::new()));
}

#[test]
fn how_one_stands_is_told_in_few_words_where_room_is_short() {
    let short = [
        (Standing::Missing(2), "2 to go"),
        (Standing::Met { above: 0 }, "met"),
        (Standing::Met { above: 1 }, "1 above"),
        (Standing::NotRated, "not rated"),
        (Standing::NotApplicable, "n/a"),
    ];
    for (standing, words) in short {
        assert_eq!(standing.short(), words);
    }
}

#[test]
fn what_is_held_is_named_as_the_scale_or_the_file_names_it() {
    let held = |level: &str| {
        let craft = Craft::with(&format!("ratings:\n  craft/cutting: [{{level: {level}}}]\n"));
        row(craft.facts(), craft.skill("craft/cutting"), 2).held(craft.facts())
    };
    assert_eq!(held("mid").as_deref(), Some("Mid"));
    assert_eq!(held("none").as_deref(), Some("none"));
    assert_eq!(held("expert").as_deref(), Some("expert"));
    assert_eq!(held("not-applicable"), None);
    let craft = Craft::with("ratings:\n  other/sawing: [{level: two}]\n");
    let row = row(craft.facts(), craft.skill("craft/cutting"), 2);
    assert_eq!(row.hint_words(craft.facts()).as_deref(), Some("Two in Sawing"));
    assert_eq!(row.held(craft.facts()), None);
}
