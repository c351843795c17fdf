//! Two role levels side by side, and the ladder of one role.

use std::sync::Arc;

use bydoing::app::View;
use bydoing::app::roles::TreeId;
use bydoing::app::saving::Access;
use bydoing::framework::model::{Related, RelatedGroup};
use bydoing::framework::{Catalog, decode};
use bydoing::progress::{self, Progress};
use bydoing::search::{Index, documents};

use crate::driver::Window;

const CRAFT: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: mid, name: Mid}, {id: high, name: High}]
roles:
  - id: maker
    name: Maker
    levels:
      - {id: junior, name: Junior maker, requirements: {cutting: low, gluing: mid, resting: low}}
      - {id: senior, name: Senior maker, requirements: {cutting: high, gluing: mid, planing: mid}}
      - {id: master, name: Master maker, requirements: {cutting: high, gluing: low}}
  - {id: helper, name: Helper}
  - {id: guest, name: Guest, levels: [{id: guest, name: Guest maker}]}
skills:
  - id: cutting
    name: Cutting
    levels:
      low: [{id: a, text: cut with help}]
      high: [{id: c, text: cut anything}, {id: d, text: teach cutting}]
    activities: [{id: plank, text: Cut a plank}]
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glue a joint}]}
  - {id: planing, name: Planing, levels: {mid: [{id: p, text: plane a board}]}}
  - {id: resting, name: Resting}
";

const OTHER: &str = "id: other
title: Another craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: one, name: One}, {id: two, name: Two}]
roles: [{id: joiner, name: Joiner, levels: [{id: joiner, name: Joiner, requirements: {sawing: two}}]}]
skills: [{id: sawing, name: Sawing, activities: [{id: log, text: Saw a log}]}]
";

/// Sawing is related to cutting.
pub(crate) fn window(width: u16, height: u16, file: &str) -> Window {
    let read = |text: &str| decode::framework(&bydoing::yaml::read(text.as_bytes()).unwrap()).unwrap();
    let members = vec!["craft/cutting".to_owned(), "other/sawing".to_owned()];
    let related = Related { roles: Vec::new(), skills: vec![RelatedGroup { name: None, members }] };
    let catalog = Arc::new(Catalog::new(vec![read(CRAFT), read(OTHER)], &related));
    let index = Arc::new(Index::new(documents::from_catalog(&catalog)));
    let progress = if file.is_empty() { Progress::default() } else { progress::read(file.as_bytes()).unwrap() };
    Window::on(catalog, index, width, height, progress, Access::Writable)
}

pub(crate) const UP: &str = "me: {role: craft/role/maker/junior, target: craft/role/maker/senior}
marks: {craft/cutting/high/c: {state: done, date: 2026-11-01}}
";

/// Lines of the first pane.
fn rows(window: &Window) -> Vec<String> {
    let inside = |line: &str| line.trim_start_matches('┃').split('┃').next().unwrap_or_default().trim_end().to_owned();
    let text = window.text();
    let lines = text.lines().skip_while(|line| !line.contains('┏')).skip(1).take_while(|line| !line.contains('┗'));
    lines.map(inside).filter(|line| !line.is_empty()).collect()
}

fn title(window: &Window) -> String {
    let text = window.text();
    text.lines().find(|line| line.contains('┏')).unwrap_or_default().to_owned()
}

#[test]
fn every_skill_stands_under_what_becomes_of_it_with_the_level_of_both_sides() {
    let mut window = window(80, 36, UP);
    window.press("c");
    let rows: Vec<String> =
        rows(&window).iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let expected = [
        "From Junior maker me",
        "To Senior maker target",
        "Added · 1",
        "+ Planing – → Mid",
        "Raised · 1",
        "↑ Cutting Low → High",
        "Same · 1",
        "= Gluing Mid → Mid",
        "Dropped · 1",
        "− Resting Low → –",
    ];
    assert_eq!(rows, expected);
    window.press("s");
    assert!(title(&window).contains("Senior maker → Junior maker"), "{}", title(&window));
    assert!(window.text().contains("Lowered · 1") && window.text().contains("↓ Cutting"), "{}", window.text());
}

#[test]
fn the_statements_of_every_level_on_the_way_are_told_with_the_sign_of_their_state() {
    let mut window = window(120, 36, UP);
    window.press("c j");
    let text = window.text();
    for words in [
        "What the step adds",
        "From: Low, Junior maker",
        "To: High, Senior maker",
        "No text for Mid in this framework",
        "High · 2 statements",
        "[✓] cut anything",
        "[ ] teach cutting",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("cut with help"), "what was asked before is not added");
    window.press("j");
    assert!(window.text().contains("Both sides ask for the same level"), "{}", window.text());
}

#[test]
fn a_skill_of_one_side_names_the_related_one_of_the_other_and_is_not_taken_for_it() {
    let mut window = window(120, 36, "me: {role: craft/role/maker/master, target: other/role/joiner/joiner}");
    window.press("c");
    let text = window.text();
    assert!(text.contains("Added · 1") && text.contains("Dropped · 2"), "{text}");
    assert!(text.contains("related to Cutting (High)"), "{text}");
    assert!(text.contains("related to Sawing (Two)"), "{text}");
    assert!(
        text.contains("Related to, by our own reading: Cutting (High, A")
            && text.contains("It is another skill of another framework"),
        "{text}"
    );
    assert!(!text.contains("Same ·"), "{text}");
}

#[test]
fn it_is_opened_on_what_one_stands_on_and_goes_back_to_where_one_was() {
    let mut window = window(80, 24, UP);
    window.press("/ text:master_maker enter c");
    assert!(title(&window).contains("Junior maker → Master maker"), "{}", title(&window));
    window.press("esc");
    assert_eq!(window.state.view, View::Browse);
    window.press("2 c");
    assert!(title(&window).contains("Junior maker → Senior maker"), "{}", title(&window));
    window.press("C c esc");
    assert_eq!(window.state.view, View::Gap);
}

#[test]
fn without_a_role_of_ones_own_the_row_of_the_tree_is_compared_with_its_neighbour() {
    let mut window = window(80, 24, "");
    window.press("/ text:senior_maker enter c");
    assert!(title(&window).contains("Senior maker → Master maker"), "{}", title(&window));
    window.press("esc / text:master_maker enter c");
    assert!(title(&window).contains("Senior maker → Master maker"), "{}", title(&window));
    window.press("esc left left c");
    assert!(title(&window).contains("Junior maker → Senior maker"), "the first two of a role: {}", title(&window));
}

#[test]
fn with_nothing_to_compare_a_sentence_says_what_to_do() {
    let mut window = window(80, 24, "");
    window.press("end c");
    assert!(window.text().contains("f chooses the one to go from"), "{}", window.text());
    window.press("esc / text:guest_maker enter c");
    assert!(window.text().contains("Guest maker is the only level of its role"), "{}", window.text());
    window.press("f text:guest_maker enter");
    assert!(window.text().contains("state no required skills"), "{}", window.text());
    window.press("t text:junior_maker enter");
    assert!(window.text().contains("The sources state no required skills for Guest maker"), "{}", window.text());
    assert!(window.text().contains("Added · 3"), "{}", window.text());
}

#[test]
fn either_side_is_chosen_with_the_finder_from_any_framework() {
    let mut window = window(80, 24, UP);
    window.press("c t text:joiner");
    assert!(window.text().contains("Compare to"), "{}", window.text());
    window.press("enter");
    assert!(title(&window).contains("Junior maker → Joiner"), "{}", title(&window));
    window.press("f text:master_maker enter");
    assert!(title(&window).contains("Master maker → Joiner"), "{}", title(&window));
    assert_eq!(window.state.progress.me.role.as_deref(), Some("craft/role/maker/junior"), "nothing of mine changed");
    assert!(window.effects.is_empty());
}

#[test]
fn enter_goes_to_the_skill_at_the_level_that_asks_for_it() {
    let mut window = window(80, 24, UP);
    window.press("c j enter");
    assert_eq!(window.state.view, View::Browse);
    let TreeId::Level(level) = window.state.browse.tree else { panic!("a role level") };
    assert_eq!(window.state.catalog.role_level(level).id, "craft/role/maker/senior");
    assert!(window.text().contains("Checklist · Cutting"), "{}", window.text());
}

#[test]
fn the_ladder_has_all_levels_in_a_row_with_what_is_raised_marked() {
    let mut window = window(80, 24, UP);
    window.press("C");
    assert!(title(&window).contains("Ladder · Maker · A craft"), "{}", title(&window));
    let rows: Vec<String> =
        rows(&window).iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let expected = [
        "Junior maker Senior maker Master maker",
        "me target",
        "↑ more than before, ↓ less than before, + new, · not asked for",
        "Cutting Low ↑ High High",
        "Gluing Mid Mid ↓ Low",
        "Resting Low · ·",
        "Planing · + Mid ·",
    ];
    assert_eq!(rows, expected);
    let text = window.text();
    for words in ["Low, from Junior maker on · 1 statement", "[ ] cut with help"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_ladder_wider_than_the_window_begins_near_me_and_is_turned() {
    let mut window = window(30, 12, "me: {role: craft/role/maker/master}");
    window.press("C");
    assert!(window.text().contains("Master") && window.text().contains("← 1 more"), "{}", window.text());
    window.press("left");
    assert!(window.text().contains("Junior") && window.text().contains("→ 1 more"), "{}", window.text());
    let first = window.text();
    window.press("left");
    assert_eq!(window.text(), first);
    window.press("right right right");
    assert!(window.text().contains("Master"), "{}", window.text());
    assert!(window.text().contains("H High"), "letters are spelt out: {}", window.text());
}

#[test]
fn a_role_without_levels_and_one_without_requirements_say_so() {
    let mut window = window(80, 24, "");
    window.press("/ text:helper enter C");
    assert!(window.text().contains("A craft states no levels for the role Helper"), "{}", window.text());
    window.press("esc / text:guest_maker enter C");
    assert!(window.text().contains("states no required skills for the levels of Guest"), "{}", window.text());
    let mut nowhere = self::window(80, 24, "");
    nowhere.press("end C");
    assert!(nowhere.text().contains("No role is chosen"), "{}", nowhere.text());
    nowhere.press("c");
    assert!(nowhere.text().contains("No two role levels are chosen"), "{}", nowhere.text());
}

#[test]
fn c_and_capital_c_lead_from_one_to_the_other_and_escape_back() {
    let mut window = window(80, 24, UP);
    window.press("j 5 C c");
    assert!(title(&window).contains("Compare ·"), "{}", title(&window));
    window.press("C");
    assert!(title(&window).contains("Ladder ·"), "{}", title(&window));
    window.press("esc");
    assert_eq!(window.state.view, View::Journal);
}

#[test]
fn the_cursor_is_always_on_a_row_at_any_size() {
    for (width, height) in [(20, 6), (25, 9), (40, 12), (60, 17), (80, 24), (120, 36), (200, 50)] {
        let mut window = window(width, height, UP);
        for keys in ["c", "end", "home", "J", "K", "s", "C", "end", "right", "pgup", "left"] {
            window.press(keys);
            assert!(window.picture().contains("reversed"), "{width}x{height} {keys}\n{}", window.text());
        }
    }
}
