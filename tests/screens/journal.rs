//! The journal: everything in a file written out here, by date, narrowed, and where it leads.

use bydoing::app::saving::Access;
use bydoing::app::{Overlay, Pane, View};
use bydoing::progress::{self, Progress};

use crate::driver::{Window, content};

const CRAFT: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: mid, name: Mid}, {id: high, name: High}]
roles:
  - id: maker
    name: Maker
    responsibilities: [{id: sweep, text: Sweep the floor}]
    levels: [{id: junior, name: Junior maker, requirements: {cutting: low, gluing: mid}}]
skills:
  - id: cutting
    name: Cutting
    levels: {low: [{id: a, text: Cut with help}]}
    activities: [{id: plank, text: Cut a plank}, {id: beam, text: Cut a beam}, {id: knot, text: Cut a knot}]
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glue a joint}]}
";

const FILE: &str = "version: 1
ratings:
  craft/cutting:
    - {level: low, date: 2025-01-05}
    - {level: high, date: 2026-11-02, note: the oak table}
    - {level: mid, date: 2026-11-09}
marks:
  craft/cutting/plank: {state: done, date: 2026-11-20, note: An oak plank, evidence: [https://example.org/oak]}
  craft/cutting/beam: {state: doing, date: 2026-11-20}
  craft/gluing/joint: {state: done, date: 2026-10-03, note: The second of two glue pots}
  craft/cutting/knot: {note: ask Priya}
  craft/role/maker/sweep: {state: not-applicable, date: 2026-10-01}
  old/thing: {state: done, date: 2026-09-30, text: Did an old thing}
";

pub(crate) fn file() -> Progress {
    progress::read(FILE.as_bytes()).unwrap()
}

pub(crate) fn window(width: u16, height: u16, progress: Progress) -> Window {
    let (catalog, index) = content(CRAFT);
    let mut window = Window::on(catalog, index, width, height, progress, Access::Writable);
    window.press("5");
    window
}

/// What the list shows, without its frame and what stands right of it.
fn rows(window: &Window) -> Vec<String> {
    let inside = |line: &str| line.trim_start_matches('┃').split('┃').next().unwrap_or_default().trim_end().to_owned();
    let text = window.text();
    let lines = text.lines().skip_while(|line| !line.contains('┏')).skip(1).take_while(|line| !line.contains('┗'));
    let rows = lines.map(inside).filter(|line| !line.is_empty());
    // The skill stands at the right edge, however far that is.
    let parted = |row: String| match row.split_once("    ") {
        Some((text, skill)) => format!("{text} | {}", skill.trim()),
        None => row,
    };
    rows.map(parted).collect()
}

fn selected(window: &mut Window) -> String {
    let picture = window.picture();
    let at = picture.lines().find_map(|line| line.strip_prefix("cursor ")?.split(':').next()).unwrap().to_owned();
    let line = window.text().lines().nth(at.parse().unwrap()).unwrap().to_owned();
    line.trim_start_matches('┃').split('┃').next().unwrap().trim().to_owned()
}

#[test]
fn marks_notes_and_ratings_stand_by_month_newest_first_and_what_has_no_date_last() {
    let window = window(120, 36, file());
    let expected = [
        "November 2026 · 1 done, 1 doing, 2 rated",
        "20 [~]  Cut a beam | Cutting",
        "20 [✓]• Cut a plank | Cutting",
        " 9  ↓   Cutting: High → Mid",
        " 2  ↑ • Cutting: Low → High",
        "October 2026 · 1 done, 1 not applicable",
        " 3 [✓]• Glue a joint | Gluing",
        " 1 [–]  Sweep the floor",
        "September 2026 · 1 done",
        "30 [✓]  Did an old thing",
        "January 2025 · 1 rated",
        " 5  +   Cutting: Low, first rating",
        "No date · 1 noted",
        "   [ ]• Cut a knot | Cutting",
    ];
    assert_eq!(rows(&window), expected);
    assert!(window.text().contains("Journal · 9 entries"), "{}", window.text());
}

#[test]
fn the_selected_entry_is_told_in_full_with_its_note_and_links() {
    let mut window = window(120, 36, file());
    window.press("j");
    for words in ["State: done, 2026-11-20", "Note: An oak plank", "Evidence: https://example.org/oak"] {
        assert!(window.text().contains(words), "{words}\n{}", window.text());
    }
    window.press("j j");
    for words in ["Rated: High, 2026-11-02", "Note: the oak table", "Before: Low, 2025-01-05"] {
        assert!(window.text().contains(words), "{words}\n{}", window.text());
    }
    // Without room for a second pane the note stands in the row itself.
    window.resize(40, 12).press("k k");
    assert!(window.text().contains("Note: An oak plank") && !window.text().contains("Detail"), "{}", window.text());
}

#[test]
fn the_links_of_a_rating_are_shown_and_found_like_those_of_a_mark() {
    let rated = "ratings:\n  craft/cutting: [{level: low, date: 2026-11-02, evidence: [https://example.org/bench]}]\n\
                 marks:\n  craft/cutting/plank: {state: done, date: 2026-11-20}\n";
    let mut window = window(120, 36, progress::read(rated.as_bytes()).unwrap());
    window.press("f text:bench enter");
    assert_eq!(rows(&window), ["November 2026 · 1 rated", " 2  + • Cutting: Low, first rating"]);
    assert!(window.text().contains("Evidence: https://example.org/bench"), "{}", window.text());
}

#[test]
fn from_an_activity_whose_list_has_no_levels_the_required_skill_that_it_builds_is_rated() {
    let mark = "marks:\n  pm-activities/agile-working/mvp-scope: {state: done, date: 2026-11-20}\n";
    let me = "me: {role: gdad/role/product-manager/senior-product-manager}\n";
    let on = |file: &str| {
        let mut window = Window::with(80, 24, progress::read(file.as_bytes()).unwrap(), Access::Writable);
        window.press("5");
        window
    };
    let mut window = on(&format!("{me}{mark}"));
    assert!(window.text().contains("r rate"), "{}", window.text());
    window.press("r");
    assert!(window.text().contains("Rate · Agile and Lean practices"), "{}", window.text());
    let mut window = on(mark);
    assert!(!window.text().contains("r rate"), "{}", window.text());
    window.press("r");
    assert!(window.text().contains("has no skill levels"), "the sentence is told to its end: {}", window.text());
}

#[test]
fn words_narrow_it_by_text_note_link_skill_and_level() {
    let mut window = window(120, 36, file());
    for (typed, count) in
        [("oak", 2), ("OAK_plank", 1), ("example.org", 1), ("gluing", 1), ("priya", 1), ("high", 1), ("cutting", 6)]
    {
        window.press("f").press(&format!("text:{typed}"));
        let words = format!("{count} of 9 entries · “{}”", typed.replace('_', " "));
        assert!(window.text().contains(&words), "{words}\n{}", window.text());
        window.press("esc");
        assert!(window.text().contains("Journal · 9 entries"), "{}", window.text());
    }
}

#[test]
fn a_kept_filter_stays_until_escape_and_is_gone_on_with() {
    let mut window = window(80, 24, file());
    window.press("f text:oak enter");
    assert!(window.state.overlays.is_empty());
    assert!(window.text().contains("2 of 9 entries · “oak”"), "{}", window.text());
    window.press("f text:_plank enter");
    assert!(window.text().contains("1 of 9 entries · “oak plank”"), "{}", window.text());
    window.press("1 5");
    assert!(window.text().contains("1 of 9 entries"), "it is still there when one comes back");
    window.press("esc");
    assert!(window.text().contains("Journal · 9 entries"));
    assert_eq!(window.state.view, View::Journal);
    window.press("esc");
    assert_eq!(window.state.view, View::Browse);
}

#[test]
fn words_that_nothing_has_say_so_and_how_to_go_on() {
    let mut window = window(80, 24, file());
    window.press("j f text:nothing_like_it");
    assert!(window.text().contains("None of the 9 entries has these words"), "{}", window.text());
    window.press("esc");
    assert!(selected(&mut window).contains("Cut a plank"), "the cursor is where it was");
}

#[test]
fn one_skill_is_shown_with_what_builds_it_and_then_all_again() {
    let mut window = window(80, 24, file());
    window.press("s");
    assert!(window.text().contains("6 of 9 entries · Cutting"), "{}", window.text());
    window.press("s");
    assert!(window.text().contains("Journal · 9 entries"), "{}", window.text());
    window.press("right right left j s");
    assert!(window.text().contains("A responsibility belongs to no skill"), "{}", window.text());
}

#[test]
fn enter_goes_to_the_item_the_skill_or_the_list_of_what_is_gone() {
    let mut window = window(120, 36, file());
    window.press("enter");
    assert_eq!((window.state.view, window.state.browse.focus), (View::Browse, Pane::Checklist));
    assert!(selected_in_panes(&window).contains("Cut a beam"));
    window.press("5 j j enter");
    assert_eq!((window.state.view, window.state.browse.focus), (View::Browse, Pane::Skills));
    window.press("5 right right enter");
    assert!(matches!(window.state.overlays.last(), Some(Overlay::Gone(_))), "{}", window.text());
    assert!(window.text().contains("old/thing"), "{}", window.text());
    window.press("esc");
    assert_eq!(window.state.view, View::Journal);
}

fn selected_in_panes(window: &Window) -> String {
    let item = window.state.selected_item().unwrap();
    window.state.catalog.item(item).text.clone()
}

#[test]
fn left_and_right_go_from_month_to_month() {
    let mut window = window(80, 24, file());
    let mut seen = vec![selected(&mut window)];
    for _ in 0..5 {
        window.press("right");
        seen.push(selected(&mut window));
    }
    let words = ["Cut a beam", "Glue a joint", "Did an old thing", "first rating", "Cut a knot", "Cut a knot"];
    assert!(seen.iter().zip(words).all(|(line, words)| line.contains(words)), "{seen:?}");
    window.press("left");
    assert!(selected(&mut window).contains("first rating"));
    window.press("home j left");
    assert!(selected(&mut window).contains("Cut a beam"));
}

#[test]
fn what_is_ticked_keeps_its_place_until_the_view_is_left() {
    let mut window = window(120, 36, file());
    window.press("j j j j space");
    assert!(rows(&window).iter().any(|row| row.starts_with(" 3 [ ]• Glue a joint")), "{:?}", rows(&window));
    window.press("space");
    let row = rows(&window).iter().position(|row| row.starts_with(" 3 [✓]• Glue a joint"));
    assert_eq!(row, Some(6), "{:?}", rows(&window));
    assert!(selected(&mut window).contains("Glue a joint"));
    window.press("1 5");
    assert_eq!(rows(&window)[1][..7], "21 [✓]•"[..7], "{:?}", rows(&window));
    assert!(selected(&mut window).contains("Glue a joint"), "the cursor went along");
}

#[test]
fn what_the_file_has_no_more_stays_in_sight_uncounted_and_comes_back_with_undo() {
    let mut window = window(120, 36, file());
    window.press("right j space space");
    assert!(rows(&window).iter().any(|row| row == " 1 [ ]  Sweep the floor"), "{:?}", rows(&window));
    assert_eq!(rows(&window)[5], "October 2026 · 1 done");
    assert!(window.text().contains("Journal · 8 entries"), "{}", window.text());
    window.press("u u");
    assert!(rows(&window).iter().any(|row| row == " 1 [–]  Sweep the floor"), "{:?}", rows(&window));
    assert!(window.text().contains("Journal · 9 entries"), "{}", window.text());
}

#[test]
fn a_note_is_written_from_here_and_found_at_once() {
    let mut window = window(120, 36, file());
    window.press("n text:Walnut_for_a_change ctrl-s f text:walnut");
    assert!(window.text().contains("1 of 9 entries · “walnut”"), "{}", window.text());
    assert!(window.text().contains("Note: Walnut for a change"), "{}", window.text());
}

#[test]
fn an_undo_of_something_that_is_not_listed_lists_it() {
    let mut window = window(120, 36, Progress::default());
    assert!(window.text().contains("Nothing is marked or rated yet"), "{}", window.text());
    window.press("1 / text:glue_a_joint enter space space 5 u");
    assert_eq!(rows(&window), ["November 2026 · 1 done", "21 [✓]  Glue a joint | Gluing"]);
}

#[test]
fn a_mark_of_a_former_edition_is_ticked_in_its_place() {
    let mut window = crate::editions::window(120, 36, crate::editions::first_edition());
    window.press("5");
    let before = rows(&window);
    let at = before.iter().position(|row| row.contains("Cut a plank")).unwrap();
    for _ in 1..at {
        window.press("j");
    }
    window.press("space o");
    let after = rows(&window);
    assert_eq!(after.len(), before.len(), "{after:?}");
    assert!(after[at].starts_with(" 3 [~]"), "{after:?}");
}

#[test]
fn the_cursor_is_always_on_a_row_at_any_size() {
    for (width, height) in [(20, 6), (25, 9), (40, 12), (60, 17), (80, 24), (120, 36), (200, 50)] {
        let mut window = window(width, height, file());
        for keys in ["end", "home", "pgdn", "right", "f text:oak", "enter", "esc", "left"] {
            window.press(keys);
            assert!(window.picture().contains("reversed"), "{width}x{height} {keys}\n{}", window.text());
        }
    }
}

#[test]
fn no_word_of_an_entry_is_cut() {
    let window = window(40, 24, file());
    for row in rows(&window) {
        assert!(!row.contains('…'), "{row}");
    }
}
