//! What the screen says when somebody else writes the file.

use bydoing::app::saving::Access;
use bydoing::app::{Action, OnDisk};
use bydoing::progress::merge::Told;
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::{Look, News, SaveError, Store};
use bydoing::progress::{Change, Mark, MarkState, Progress};

use crate::driver::{TODAY, Window};

const FIRST: &str = "gdad/agile-and-lean-practices/practitioner/compare-delivery-methods";
const SECOND: &str = "gdad/agile-and-lean-practices/practitioner/reflect-and-adapt";
const GO: &str = "j j j enter j enter";

fn report(window: &mut Window, revision: u64, news: News, outcome: Outcome) {
    window.act(Action::Reported(Report { revision, news, outcome }));
}

/// The mark somebody else's program would make.
fn theirs(id: &str, state: MarkState) -> Change {
    let after = Mark { state, date: Some(TODAY), ..Mark::default() };
    Change::Mark { id: id.into(), before: None, after: Some(after) }
}

fn news(changes: &[Change]) -> News {
    News { theirs: changes.to_vec(), ..News::default() }
}

/// An error as the store makes it.
fn broken() -> SaveError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("progress.yaml");
    std::fs::write(&path, "marks: {a: {state: perhaps}}\n").unwrap();
    match Store::new(&path, Progress::default()).look() {
        Look::Unusable(error) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn marks_that_arrive_are_shown_and_the_cursor_stays() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("j");
    let on = window.state.selected_item();
    let changes = [theirs(FIRST, MarkState::Done), theirs(SECOND, MarkState::Doing)];
    report(&mut window, 0, news(&changes), Outcome::Usable);
    let text = window.text();
    assert!(text.contains("[✓]") && text.contains("[~]") && text.contains("Took over 2 changes"), "{text}");
    assert_eq!(window.state.selected_item(), on);
}

#[test]
fn an_item_that_somebody_did_stays_in_sight_under_a_filter_until_one_goes_on() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("f");
    let on = window.state.selected_item();
    report(&mut window, 0, news(&[theirs(FIRST, MarkState::Done)]), Outcome::Usable);
    assert_eq!(window.state.selected_item(), on);
    let text = window.text();
    assert!(text.contains("[✓]") && text.contains("Changed in the file: done, compare and select"), "{text}");
}

#[test]
fn undo_undoes_ones_own_mark_and_never_somebody_elses() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("j space").saved();
    let own = window.state.selected_item();
    report(&mut window, 1, news(&[theirs(FIRST, MarkState::Done)]), Outcome::Usable);
    window.press("u");
    assert_eq!(window.state.state_of(own.unwrap()), MarkState::Todo);
    assert_eq!(window.state.progress.state(FIRST), MarkState::Done);
    window.press("u");
    assert!(window.text().contains("Nothing to undo"), "{}", window.text());
    assert_eq!(window.state.progress.state(FIRST), MarkState::Done);
}

#[test]
fn undo_says_when_there_is_nothing_left_of_ones_own_to_undo() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("space").saved();
    report(&mut window, 1, news(&[theirs(FIRST, MarkState::NotApplicable)]), Outcome::Usable);
    let before = window.effects.len();
    window.press("u");
    assert_eq!(window.state.progress.state(FIRST), MarkState::NotApplicable);
    assert!(window.text().contains("Left as it is"), "{}", window.text());
    assert_eq!(window.effects.len(), before, "there is nothing to save");
}

#[test]
fn a_tick_made_before_the_news_came_stands_on_top_of_it() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("space");
    let noted = Change::Mark {
        id: FIRST.into(),
        before: None,
        after: Some(Mark { note: "by hand".into(), ..Mark::default() }),
    };
    // The saver had not seen the tick when it looked.
    report(&mut window, 0, news(&[noted]), Outcome::Usable);
    let mark = &window.state.progress.marks[FIRST];
    assert_eq!((mark.state, mark.note.as_str()), (MarkState::Done, "by hand"));
    assert!(window.text().contains("saving"), "{}", window.text());
}

#[test]
fn what_was_decided_is_told_to_its_end() {
    let mut window = Window::new(80, 24);
    window.press(GO);
    let told = vec![
        Told::State {
            id: FIRST.into(),
            kept: (MarkState::Done, Some(TODAY)),
            other: (MarkState::Doing, Some(TODAY.yesterday().unwrap())),
        },
        Told::Notes { id: SECOND.into() },
    ];
    let decided = News { theirs: vec![theirs(FIRST, MarkState::Done)], told, ..News::default() };
    report(&mut window, 0, decided, Outcome::Usable);
    let text = window.text().replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let says = "stands as done, 2026-11-21; one side had doing, 2026-11-20 (1 more like this)";
    assert!(text.contains(says), "{text}");
}

#[test]
fn a_file_that_breaks_is_told_and_marks_go_on_until_it_is_whole_again() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("space").saved();
    report(&mut window, 1, News::default(), Outcome::Unusable(broken()));
    let text = window.text();
    assert!(text.contains("NOT USABLE") && text.contains("perhaps"), "{text}");
    window.press("j space");
    assert_eq!(window.text().matches("[✓]").count(), 2, "{}", window.text());
    report(&mut window, 2, News::default(), Outcome::NotSaved(broken()));
    assert!(window.text().contains("NOT SAVED"), "{}", window.text());
    report(&mut window, 2, News::default(), Outcome::Saved);
    let text = window.text();
    assert!(text.contains("can be used again, and all is saved") && !text.contains("NOT "), "{text}");
}

#[test]
fn a_file_that_is_gone_is_told_and_w_writes_it() {
    let mut window = Window::new(100, 30);
    window.press(GO).press("space").saved();
    report(&mut window, 1, News::default(), Outcome::Gone);
    let text = window.text();
    assert!(text.contains(" GONE") && text.contains("w writes it again"), "{text}");
    assert!(!text.contains("  saved"), "{text}");
    let before = window.effects.len();
    window.press("w");
    assert_eq!(window.effects.len(), before + 1);
    window.saved();
    assert!(!window.text().contains("GONE") && window.text().contains("Saved"), "{}", window.text());
    assert_eq!(window.state.saving.on_disk, OnDisk::Usable);
}

#[test]
fn a_window_that_opened_on_a_broken_file_takes_marks_once_it_is_mended() {
    let mut window = Window::with(100, 30, Progress::default(), Access::ReadOnly("it is broken".into()));
    window.press(GO).press("space");
    assert!(window.effects.is_empty());
    report(&mut window, 0, news(&[theirs(SECOND, MarkState::Done)]), Outcome::Usable);
    assert!(!window.text().contains("READ-ONLY"), "{}", window.text());
    window.press("space");
    assert_eq!(window.text().matches("[✓]").count(), 2, "{}", window.text());
}
