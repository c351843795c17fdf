//! Finding.

use std::sync::Arc;

use bydoing::app::{Action, Overlay, Pane};
use bydoing::progress::MarkState;

use crate::driver::Window;

const MVP: &str = "pm-activities/agile-working/mvp-scope";

fn hits(window: &Window) -> usize {
    match window.state.overlays.last() {
        Some(Overlay::Finder(finder)) => finder.hits.len(),
        _ => panic!("the finder is not open"),
    }
}

#[test]
fn a_few_letters_and_enter_go_to_the_item() {
    let mut window = Window::new(80, 24);
    window.press("/ text:mvp enter");
    assert!(window.state.overlays.is_empty());
    assert_eq!(window.state.browse.focus, Pane::Checklist);
    let item = window.state.selected_item().unwrap();
    assert_eq!(window.state.catalog.item(item).id, MVP);
}

#[test]
fn escape_puts_everything_back() {
    let mut window = Window::new(80, 24);
    window.press("j j j enter j enter j j");
    let (before, place) = (window.text(), window.state.place());
    window.press("/ text:wcag down down esc");
    assert_eq!(window.text(), before);
    assert_eq!(window.state.place(), place);
}

#[test]
fn every_printable_key_goes_to_the_query() {
    let mut window = Window::new(80, 24);
    window.press("/ text:q_/?jkhluUmfxon[]LwyG1");
    assert!(window.text().contains("q /?jkhluUmfxon[]LwyG1"), "{}", window.text());
}

#[test]
fn ticking_a_hit_stays_in_the_finder() {
    let mut window = Window::new(80, 24);
    window.press("/ text:mvp ctrl-t");
    assert_eq!(window.state.progress.state(MVP), MarkState::Done);
    assert!(window.text().contains("[✓] Defined the scope of an MVP"), "{}", window.text());
    window.press("esc u");
    assert_eq!(window.state.progress.state(MVP), MarkState::Todo);
}

#[test]
fn tab_narrows_to_one_kind_and_comes_round_again() {
    let mut window = Window::new(80, 24);
    window.press("/ text:product");
    let all = hits(&window);
    window.press("tab");
    assert!(window.text().contains("only roles"));
    assert!(hits(&window) < all);
    window.press("tab tab tab tab tab tab tab tab");
    assert_eq!(hits(&window), all);
    window.press("shift-tab");
    assert!(window.text().contains("only"), "{}", window.text());
}

#[test]
fn a_word_that_is_nowhere_is_answered_with_the_nearest_one() {
    let mut window = Window::new(80, 24);
    window.press("/ text:zzraodmap");
    let text = window.text();
    assert!(text.contains("roadmap") || text.contains("Nothing found"), "{text}");
}

#[test]
fn own_notes_are_found_whatever_their_accents() {
    let mut window = Window::new(80, 24);
    window.press("j j j enter j enter n text:Clientèle_was_happy ctrl-s");
    window.press("/ text:clientele");
    assert!(window.text().contains("Clientèle was happy"), "{}", window.text());
    window.press("enter");
    assert!(window.state.selected_item().is_some());
}

#[test]
fn the_finder_opens_before_its_index_is_made_and_fills_when_it_comes() {
    let mut window = Window::new(80, 24);
    let index = window.state.index.take();
    window.press("/ text:mvp");
    assert!(window.text().contains("Making the index"), "{}", window.text());
    window.act(Action::Indexed(index.unwrap_or_else(|| Arc::new(bydoing::search::Index::new(Vec::new())))));
    assert!(window.text().contains("Defined the scope of an MVP"), "{}", window.text());
}

#[test]
fn the_cursor_of_the_list_is_kept_in_sight_over_many_hits() {
    let mut window = Window::new(80, 24);
    window.press("/");
    for _ in 0..60 {
        window.press("down");
        let picture = window.picture();
        assert!(picture.contains("reversed"), "{picture}");
    }
    window.press("pgup pgup pgup pgup pgdn");
    assert!(window.picture().contains("reversed"));
}

#[test]
fn a_role_level_found_becomes_the_tree_row() {
    let mut window = Window::new(80, 24);
    window.press("/ text:head_of_product enter");
    assert_eq!(window.state.browse.focus, Pane::Roles);
    assert!(window.state.place().tree.is_some_and(|tree| tree.ends_with("head-of-product")));
}

#[test]
fn what_went_wrong_is_seen_over_the_finder_and_after_it() {
    let access = bydoing::app::saving::Access::ReadOnly("data/progress.yaml:3:5: unclosed quote".into());
    let mut window = Window::with(80, 24, bydoing::progress::Progress::default(), access);
    window.press("/ text:mvp ctrl-t");
    assert!(window.text().contains("3:5: unclosed"), "{}", window.text());
    window.press("esc");
    assert!(window.text().contains("3:5: unclosed"), "{}", window.text());
}

#[test]
fn a_framework_is_found_by_its_licence() {
    let mut window = Window::new(120, 36);
    window.press("/ text:job_cluster_open_government_licence enter");
    assert!(window.text().contains("Edition: not stated"), "{}", window.text());
}

#[test]
fn a_page_found_is_there_to_be_scrolled() {
    let mut window = Window::new(80, 24);
    window.press("/ text:career_promise enter");
    assert_eq!(window.state.browse.focus, Pane::Checklist);
    let skill = window.state.skill_cursor();
    window.press("j j");
    assert_eq!(window.state.skill_cursor(), skill);
}

#[test]
fn matched_letters_are_marked_in_the_text_behind_a_title_too() {
    let mut window = Window::new(120, 36);
    window.press("/ text:unafraid");
    let picture = window.picture();
    let row = picture.lines().position(|line| line.contains("unafraid to take")).unwrap();
    let marked = format!("{row}:");
    assert!(picture.lines().any(|l| l.starts_with(&marked) && l.contains("underlined")), "{picture}");
}

#[test]
fn ctrl_u_clears_the_query() {
    let mut window = Window::new(80, 24);
    window.press("/ text:roadmap ctrl-u text:mvp");
    assert!(window.text().contains("> mvp"), "{}", window.text());
}

#[test]
fn many_pages_at_once_keep_the_cursor_on_a_row() {
    let mut window = Window::new(80, 24);
    window.press("/");
    // As when a key is held on a slow line: several are taken in before the next frame.
    for _ in 0..30 {
        window.act_unseen(Action::Do(bydoing::app::Command::PageDown));
    }
    window.press("down up");
    assert!(window.picture().contains("reversed"));
    for _ in 0..40 {
        window.act_unseen(Action::Do(bydoing::app::Command::Up));
    }
    window.press("up");
    assert!(window.picture().contains("reversed"));
}
