//! Date, note and evidence.

use bydoing::app::saving::Access;
use bydoing::app::{Action, Effect, Overlay};
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::News;
use bydoing::progress::{Change, Mark, MarkState, Progress};
use jiff::civil::date;

use crate::driver::Window;

const FIRST: &str = "gdad/agile-and-lean-practices/practitioner/compare-delivery-methods";
const GO: &str = "j j j enter j enter";

#[test]
fn what_is_written_is_kept() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space n text:First enter text:second_line tab text:https://a.example enter text:b ctrl-s");
    let mark = &window.state.progress.marks[FIRST];
    assert_eq!(mark.state, MarkState::Done);
    assert_eq!(mark.note, "First\nsecond line\n");
    assert_eq!(mark.evidence, ["https://a.example", "b"]);
    let text = window.text();
    assert!(text.contains("[✓]•"), "a dot for the note: {text}");
}

#[test]
fn the_date_may_be_in_the_past_but_not_to_come() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space n shift-tab");
    for _ in 0..10 {
        window.press("backspace");
    }
    window.press("text:2027-01-01");
    assert!(window.text().contains("still to come"), "{}", window.text());
    window.press("ctrl-s");
    assert!(matches!(window.state.overlays.last(), Some(Overlay::Form(_))), "it stays open");
    for _ in 0..10 {
        window.press("backspace");
    }
    window.press("text:2019-02-03 ctrl-s");
    assert_eq!(window.state.progress.marks[FIRST].date, Some(date(2019, 2, 3)));
}

#[test]
fn a_date_that_is_none_says_why_at_once() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n shift-tab text:3.2.2019");
    assert!(window.text().contains("year-month-day, as in 2026-11-21"), "{}", window.text());
}

#[test]
fn escape_asks_only_when_something_was_written() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n esc");
    assert!(window.state.overlays.is_empty());
    window.press("n text:half_a_thought esc");
    assert!(window.text().contains("Throw it away?"), "{}", window.text());
    window.press("n");
    assert!(matches!(window.state.overlays.last(), Some(Overlay::Form(_))));
    assert!(window.text().contains("half a thought"));
    window.press("esc y");
    assert!(window.state.overlays.is_empty());
    assert!(window.state.progress.marks.is_empty());
}

#[test]
fn a_form_left_as_it_was_changes_nothing() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n ctrl-s");
    assert!(window.effects.is_empty());
    assert!(window.text().contains("Nothing changed"));
}

#[test]
fn every_printable_key_is_text_in_a_note() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n text:q?/ujk_xon:wyLG[]1 ctrl-s");
    assert_eq!(window.state.progress.marks[FIRST].note, "q?/ujk xon:wyLG[]1");
}

#[test]
fn quitting_from_a_form_with_something_written_asks() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n text:half_a_thought ctrl-c");
    assert!(window.text().contains("Throw it away?"), "{}", window.text());
    window.press("n ctrl-s");
    assert_eq!(window.state.progress.marks[FIRST].note, "half a thought");
    window.saved().press("n text:more ctrl-c y");
    assert_eq!(window.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_note_half_written_is_kept_when_the_system_ends_the_program() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n text:half_a_thought");
    window.act(Action::Terminate);
    assert!(matches!(window.effects.last(), Some(Effect::Save { .. })));
    assert_eq!(window.state.progress.marks[FIRST].note, "half a thought");
}

#[test]
fn no_control_or_bidi_character_of_a_note_is_drawn() {
    let mut progress = Progress::default();
    let mark = Mark { note: "a\u{202e}b\u{1b}[31mc\u{2066}d".into(), ..Mark::default() };
    progress.marks.insert(FIRST.into(), mark);
    let mut window = Window::with(80, 24, progress, Access::Writable);
    for keys in [GO, "n"] {
        window.press(keys);
        let bad = |c: char| {
            c != '\n'
                && (c.is_control()
                    || "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}".contains(c))
        };
        assert_eq!(window.text().find(bad), None, "{}", window.text());
    }
}

#[test]
fn a_note_under_a_question_is_kept_too_when_the_system_ends_the_program() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("n text:half_a_thought esc");
    window.act(Action::Terminate);
    assert_eq!(window.state.progress.marks[FIRST].note, "half a thought");
}

#[test]
fn what_nobody_touched_in_the_form_stays_to_the_last_blank() {
    let mut progress = Progress::default();
    let note = "one line \n\n".to_owned();
    progress.marks.insert(FIRST.into(), Mark { state: MarkState::Done, note: note.clone(), ..Mark::default() });
    let mut window = Window::with(80, 24, progress, Access::Writable);
    window.press(GO).press("n shift-tab text:2025-01-02 ctrl-s");
    let mark = &window.state.progress.marks[FIRST];
    assert_eq!((mark.date, &mark.note), (Some(date(2025, 1, 2)), &note));
}

#[test]
fn what_arrives_while_the_form_is_open_is_not_written_over_by_fields_nobody_touched() {
    let mut window = Window::new(80, 24);
    window.press(GO).press("space");
    let ours = window.state.progress.marks[FIRST].clone();
    window.press("n shift-tab ctrl-u text:2025-01-02");
    let by_hand = Mark { note: "by hand".into(), ..ours.clone() };
    let theirs = vec![Change::Mark { id: FIRST.into(), before: Some(ours), after: Some(by_hand) }];
    let revision = window.state.saving.revision;
    let news = News { theirs, ..News::default() };
    window.act(Action::Reported(Report { revision, news, outcome: Outcome::Saved }));
    window.press("ctrl-s");
    let mark = &window.state.progress.marks[FIRST];
    assert_eq!((mark.date, mark.note.as_str()), (Some(date(2025, 1, 2)), "by hand"));
}
