//! Ticking, filtering, undoing.

use bydoing::app::Effect;
use bydoing::app::saving::Access;
use bydoing::progress::{MarkState, Progress};

use crate::driver::{TODAY, Window};

/// Senior product manager, Agile and Lean practices, its first statement.
const FIRST: &str = "gdad/agile-and-lean-practices/practitioner/compare-delivery-methods";
const GO: &str = "j j j enter j enter";

fn state(window: &Window, id: &str) -> MarkState {
    window.state.progress.state(id)
}

#[test]
fn space_ticks_and_unticks() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space");
    assert_eq!(state(&window, FIRST), MarkState::Done);
    assert!(window.text().contains("[✓]"), "{}", window.text());
    let mark = &window.state.progress.marks[FIRST];
    assert_eq!(mark.date, Some(TODAY));
    assert!(mark.text.as_deref().is_some_and(|text| text.starts_with("compare and select")));
    window.press("space");
    assert!(window.state.progress.marks.is_empty());
}

#[test]
fn doing_and_not_applicable_go_to_done_with_space() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("o");
    assert_eq!(state(&window, FIRST), MarkState::Doing);
    window.press("space");
    assert_eq!(state(&window, FIRST), MarkState::Done);
    window.press("x");
    assert_eq!(state(&window, FIRST), MarkState::NotApplicable);
    window.press("space");
    assert_eq!(state(&window, FIRST), MarkState::Done);
}

#[test]
fn every_tick_is_handed_to_the_saver() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space j space");
    let saves = window.effects.iter().filter(|effect| matches!(effect, Effect::Save { .. })).count();
    assert_eq!(saves, 2);
}

#[test]
fn a_statement_ticked_once_is_ticked_for_every_role_level_that_asks_for_it() {
    let mut window = Window::new(120, 36);
    window.press(GO).press("space");
    // Product manager asks for practitioner too.
    window.press("esc esc k enter");
    let row = |window: &Window| window.text().lines().find(|l| l.contains("Agile and Lean")).unwrap().to_owned();
    assert!(row(&window).contains("1/11"), "{}", row(&window));
}

#[test]
fn undo_and_redo_go_any_number_of_steps() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space j o j x n text:why ctrl-s");
    let end = window.state.progress.clone();
    window.press("u u u u");
    assert_eq!(window.state.progress, Progress::default());
    window.press("u");
    assert!(window.text().contains("Nothing to undo"));
    window.press("U U U U");
    assert_eq!(window.state.progress, end);
    window.press("U");
    assert!(window.text().contains("Nothing to redo"));
}

#[test]
fn the_filter_says_how_many_it_hides() {
    let mut window = Window::new(120, 36);
    window.press(GO).press("space j space f");
    // What was just ticked stays in sight until the filter is asked again.
    assert!(window.text().contains("not done: 2 hidden"), "{}", window.text());
    assert!(!window.text().contains("compare and select the most appropriate delivery methods and\n"));
    window.press("f f");
    assert!(window.text().contains("done: 9 hidden"), "{}", window.text());
}

#[test]
fn an_item_ticked_under_the_filter_stays_until_one_leaves_the_list() {
    let mut window = Window::new(120, 36);
    window.press(GO).press("f space");
    assert!(window.text().contains("[✓]"), "{}", window.text());
    window.press("esc");
    window.press("enter");
    assert!(window.text().contains("[✓]"), "the filter was left by Esc: {}", window.text());
}

#[test]
fn a_filter_that_hides_everything_says_so() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("f f");
    assert!(window.text().contains("Nothing here is doing"), "{}", window.text());
}

#[test]
fn the_next_open_item_is_found_across_skills() {
    let mut window = Window::new(120, 36);
    window.press(GO).press("]");
    let first = window.state.selected_item().unwrap();
    window.press("]");
    assert_ne!(window.state.selected_item(), Some(first));
    window.press("[");
    assert_eq!(window.state.selected_item(), Some(first));
    window.press("[ [");
    let text = window.text();
    assert!(text.contains("Checklist · Responsibilities"), "{text}");
}

#[test]
fn not_applicable_is_taken_out_of_the_total() {
    let mut window = Window::new(80, 24);
    assert!(window.text().contains("0/134 done"));
    window.press(GO).press("x");
    assert!(window.text().contains("0/133 done"), "{}", window.text());
}

#[test]
fn copying_hands_the_text_to_the_terminal() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("y");
    let text = "compare and select the most appropriate delivery methods and processes".to_owned();
    assert_eq!(window.effects.last(), Some(&Effect::Copy(text)));
}

#[test]
fn where_nothing_can_be_ticked_it_says_what_to_do() {
    let mut window = Window::new(80, 24);
    window.press("space");
    assert!(window.text().contains("Enter goes in"), "{}", window.text());
    assert!(window.effects.is_empty());
}

#[test]
fn a_read_only_file_takes_no_marks_and_says_why() {
    let access = Access::ReadOnly("data/progress.yaml:3:5: unclosed quote".into());
    let mut window = Window::with(120, 36, Progress::default(), access);
    assert!(window.text().contains("READ-ONLY"), "{}", window.text());
    window.press(GO).press("space o x n u");
    assert!(window.effects.is_empty());
    assert!(window.state.progress.marks.is_empty());
    window.press("space");
    assert!(window.text().contains("3:5: unclosed quote"), "{}", window.text());
}

#[test]
fn a_date_written_before_ticking_is_kept() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n shift-tab text:2025-03-04 ctrl-s space");
    assert_eq!(window.state.progress.marks[FIRST].date, Some(jiff::civil::date(2025, 3, 4)));
}

#[test]
fn the_next_item_is_found_from_the_detail_too() {
    let mut window = Window::new(120, 36);
    window.press(GO).press("j j tab ]");
    let item = window.state.selected_item().unwrap();
    assert!(window.state.catalog.item(item).text.starts_with("help teams"), "{}", window.text());
}

#[test]
fn what_the_filter_hides_is_not_called_done() {
    let mut window = Window::new(120, 36);
    window.press(GO).press("f f f ]");
    assert!(window.text().contains("The filter hides what is not done"), "{}", window.text());
}
