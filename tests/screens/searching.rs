//! The search runs beside the window: what is typed is answered later, and keys mean what they would have meant then.

use bydoing::app::saving::Access;
use bydoing::app::{Action, Effect, Overlay, Pane};
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::News;
use bydoing::progress::{Change, Mark, MarkState, Progress};

use crate::driver::Window;
use crate::large;

fn late() -> Window {
    let mut window = Window::new(80, 24);
    window.searches_late = true;
    window
}

fn hits(window: &Window) -> usize {
    match window.state.overlays.last() {
        Some(Overlay::Finder(finder)) => finder.hits.len(),
        _ => panic!("the finder is not open"),
    }
}

#[test]
fn a_letter_asks_and_does_not_search() {
    let mut window = late();
    window.press("/ text:mv");
    let asked: Vec<(u64, &str)> = window.asked.iter().map(|request| (request.number, &*request.text)).collect();
    assert_eq!(asked, [(1, ""), (2, "m"), (3, "mv")]);
    assert!(window.text().contains("> mv"), "{}", window.text());
}

#[test]
fn until_the_answer_comes_the_hits_before_stay_as_they_are() {
    let mut window = late();
    window.press("/ text:roadmap");
    while !window.asked.is_empty() {
        window.answer();
    }
    let below = |window: &Window| window.text().lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
    let before = below(&window);
    window.press("text:_xyzzy");
    assert_eq!(below(&window), before);
    while !window.asked.is_empty() {
        window.answer();
    }
    assert_ne!(below(&window), before);
}

#[test]
fn an_answer_that_was_overtaken_changes_nothing() {
    let mut window = late();
    window.press("/ text:road");
    let before = window.text();
    for _ in 0..4 {
        window.answer();
    }
    assert_eq!(window.text(), before);
    window.answer();
    assert!(hits(&window) > 0);
}

#[test]
fn enter_pressed_too_early_goes_to_what_was_typed() {
    let mut window = late();
    window.press("/ text:roadmap");
    while !window.asked.is_empty() {
        window.answer();
    }
    window.press("ctrl-u text:mvp enter");
    assert!(window.state.holds_keys(), "what comes next belongs behind it");
    while window.asked.len() > 1 {
        window.answer();
        assert!(matches!(window.state.overlays.last(), Some(Overlay::Finder(_))), "an older answer is not gone to");
    }
    window.answer();
    assert!(window.state.overlays.is_empty());
    assert!(!window.state.holds_keys());
    let item = window.state.selected_item().unwrap();
    assert_eq!(window.state.catalog.item(item).id, "pm-activities/agile-working/mvp-scope");
    assert_eq!(window.state.browse.focus, Pane::Checklist);
}

#[test]
fn ctrl_t_pressed_too_early_ticks_what_was_typed() {
    let mut window = late();
    window.press("/ text:mvp ctrl-t");
    assert!(window.state.progress.marks.is_empty());
    while !window.asked.is_empty() {
        window.answer();
    }
    assert_eq!(window.state.progress.state("pm-activities/agile-working/mvp-scope"), MarkState::Done);
    assert!(matches!(window.effects[..], [Effect::Save { .. }]));
}

#[test]
fn an_arrow_pressed_too_early_moves_among_the_hits_that_come() {
    let mut window = late();
    window.press("/ text:roadmap down");
    while !window.asked.is_empty() {
        window.answer();
    }
    let Some(Overlay::Finder(finder)) = window.state.overlays.last() else { panic!("the finder") };
    assert_eq!(finder.cursor, 1);
}

#[test]
fn escape_waits_for_nothing_and_a_late_answer_has_nowhere_to_go() {
    let mut window = late();
    window.press("/ text:mvp enter esc");
    assert!(window.state.overlays.is_empty());
    let before = window.text();
    while !window.asked.is_empty() {
        window.answer();
    }
    assert_eq!(window.text(), before);
    window.press("/");
    window.answer();
    assert!(hits(&window) > 0, "numbers are not used twice");
}

#[test]
fn only_a_search_that_takes_long_is_told_of() {
    let mut window = late();
    window.press("/");
    window.answer();
    window.press("text:road");
    assert!(!window.text().contains("Searching"));
    assert!(window.state.awaits_answer());
    window.act(Action::SearchIsSlow);
    assert!(window.text().contains("Searching"), "{}", window.text());
    assert!(!window.state.awaits_answer(), "it is told once");
    while !window.asked.is_empty() {
        window.answer();
    }
    assert!(!window.text().contains("Searching"), "{}", window.text());
}

#[test]
fn a_search_that_has_failed_is_told_and_all_else_works() {
    let mut window = late();
    window.press("/ text:mvp enter");
    window.act(Action::SearchFailed("The finder has failed".into()));
    assert!(!window.state.holds_keys());
    assert!(window.text().contains("The finder has failed"), "{}", window.text());
    window.asked.clear();
    window.press("text:x enter");
    assert!(window.asked.is_empty() && !window.state.holds_keys());
    window.press("esc j j j enter j enter space");
    assert!(window.text().contains("[✓]"), "{}", window.text());
}

#[test]
fn notes_travel_with_the_next_question_once() {
    let mut window = late();
    window.press("j j j enter j enter n text:Ran_two ctrl-s / esc /");
    let with: Vec<bool> = window.asked.iter().map(|request| !request.new_notes.is_empty()).collect();
    assert_eq!(with, [true, false]);
    window.asked.clear();
    window.press("esc space / text:x");
    let with: Vec<bool> = window.asked.iter().map(|request| !request.new_notes.is_empty()).collect();
    assert_eq!(with, [true, false], "what was ticked may have a note");
    window.searches_late = false;
    window.asked.clear();
    window.press("esc x n ctrl-u text:Ran_three ctrl-s / text:ran_three");
    assert!(window.text().contains("Ran three"), "{}", window.text());
}

#[test]
fn what_belongs_to_the_own_role_level_is_found_before_its_equals() {
    let first = |progress| {
        let mut window = large::window(120, 36, progress);
        window.press("/ text:joining tab tab tab");
        let Some(Overlay::Finder(finder)) = window.state.overlays.last() else { panic!("the finder") };
        window.state.document(finder.hits[0]).unwrap().title.clone()
    };
    let own = large::somebody();
    let with_role = first(own);
    assert_eq!(with_role, "Joining stone");
    assert_ne!(first(bydoing::progress::Progress::default()), with_role);
}

#[test]
fn an_overtaken_answer_with_other_notes_leaves_the_hits_on_their_own() {
    const FIRST: &str = "gdad/agile-and-lean-practices/practitioner/compare-delivery-methods";
    let mark = Mark { state: MarkState::Done, note: "zebra crossing".into(), ..Mark::default() };
    let mut progress = Progress::default();
    progress.marks.insert(FIRST.into(), mark.clone());
    let mut window = Window::with(80, 24, progress, Access::Writable);
    window.press("/ text:zebra");
    assert!(window.text().contains("zebra crossing"), "{}", window.text());
    // Somebody else takes the note away, and two letters are typed before the first of them is answered.
    window.searches_late = true;
    let theirs = vec![Change::Mark { id: FIRST.into(), before: Some(mark), after: None }];
    let news = News { theirs, ..News::default() };
    window.act(Action::Reported(Report { revision: 0, news, outcome: Outcome::Usable }));
    window.press("text:_c");
    window.answer();
    assert!(window.text().contains("zebra crossing"), "{}", window.text());
    window.answer();
    assert!(!window.text().contains("zebra crossing"), "{}", window.text());
}
