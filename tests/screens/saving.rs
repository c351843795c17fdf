//! What the screen says of the file.

use bydoing::app::{Action, Effect};
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::{News, SaveError};
use bydoing::progress::{Change, Mark, MarkState};

use crate::driver::Window;

const FIRST: &str = "gdad/agile-and-lean-practices/practitioner/compare-delivery-methods";
const GO: &str = "j j j enter j enter";

/// An error as the store makes it: the file lies below another file.
fn failure() -> SaveError {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml/progress.yaml");
    let empty = bydoing::progress::Progress::default();
    let mut wanted = empty.clone();
    wanted.me.role = Some("x".into());
    bydoing::progress::store::save(&path, &empty, &wanted).unwrap_err()
}

fn fail(window: &mut Window) {
    let revision = window.state.saving.revision;
    window.act(Action::Reported(Report { revision, news: News::default(), outcome: Outcome::NotSaved(failure()) }));
}

fn saved(revision: u64, news: News) -> Action {
    Action::Reported(Report { revision, news, outcome: Outcome::Saved })
}

#[test]
fn saved_is_said_only_when_it_is_on_disk() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space");
    assert!(!window.text().contains("saved"), "{}", window.text());
    assert!(window.text().contains("saving"));
    window.saved();
    assert!(window.text().contains("saved"), "{}", window.text());
}

#[test]
fn an_older_report_does_not_call_a_newer_mark_saved() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space");
    let revision = window.state.saving.revision;
    window.press("j space");
    window.act(saved(revision, News::default()));
    assert!(window.text().contains("saving"), "{}", window.text());
}

#[test]
fn a_failed_save_keeps_the_mark_says_why_and_can_be_tried_again() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space");
    fail(&mut window);
    let text = window.text();
    assert!(text.contains("below something") && text.contains("NOT SAVED"), "{text}");
    assert!(text.contains("[✓]"));
    let before = window.effects.len();
    window.press("w");
    assert!(matches!(window.effects[before..], [Effect::Save { .. }]));
    window.saved();
    assert!(window.text().contains("saved"));
}

#[test]
fn quitting_with_unsaved_marks_asks_once() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space");
    fail(&mut window);
    window.press("q");
    assert!(window.text().contains("lose your last marks?"), "{}", window.text());
    window.press("n");
    assert_ne!(window.effects.last(), Some(&Effect::Quit));
    window.press("q y");
    assert_eq!(window.effects.last(), Some(&Effect::Quit));
}

#[test]
fn quitting_waits_for_a_save_under_way() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space q");
    assert_ne!(window.effects.last(), Some(&Effect::Quit));
    window.saved();
    assert_eq!(window.effects.last(), Some(&Effect::Quit));
}

#[test]
fn asking_to_quit_again_while_a_save_takes_long_gets_out() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space q");
    window.press("ctrl-c");
    assert!(window.text().contains("still being saved"), "{}", window.text());
    assert_ne!(window.effects.last(), Some(&Effect::Quit));
    window.press("y");
    assert_eq!(window.effects.last(), Some(&Effect::Quit));
}

#[test]
fn the_question_whether_to_quit_answers_itself_when_all_is_saved() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space q q");
    window.saved();
    assert_eq!(window.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_save_that_fails_while_quitting_asks() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space q");
    fail(&mut window);
    assert!(window.text().contains("lose your last marks?"), "{}", window.text());
}

#[test]
fn what_somebody_else_wrote_into_the_file_is_taken_over() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("j space");
    let mark = Mark { state: MarkState::Done, ..Mark::default() };
    let theirs = vec![Change::Mark { id: FIRST.into(), before: None, after: Some(mark) }];
    let revision = window.state.saving.revision;
    window.act(saved(revision, News { theirs, ..News::default() }));
    assert_eq!(window.state.progress.state(FIRST), MarkState::Done);
    assert_eq!(window.text().matches("[✓]").count(), 2, "{}", window.text());
}

#[test]
fn undo_leaves_what_somebody_else_wrote_into_the_same_entry() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space").saved();
    let ours = window.state.progress.marks[FIRST].clone();
    let by_hand = Mark { note: "by hand".into(), ..ours.clone() };
    let theirs = vec![Change::Mark { id: FIRST.into(), before: Some(ours), after: Some(by_hand) }];
    window.press("j space");
    let revision = window.state.saving.revision;
    window.act(saved(revision, News { theirs, ..News::default() }));
    window.press("u u");
    let mark = &window.state.progress.marks[FIRST];
    assert_eq!((mark.state, mark.note.as_str()), (MarkState::Todo, "by hand"));
}

#[test]
fn a_save_that_ends_does_not_answer_the_question_over_a_form() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space n text:half_a_thought ctrl-c");
    window.saved();
    assert_ne!(window.effects.last(), Some(&Effect::Quit));
    assert!(window.text().contains("Throw it away?"), "{}", window.text());
}
