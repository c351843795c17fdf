//! The Roles pane narrowed by typing.

use bydoing::app::roles::TreeId;
use bydoing::app::{Overlay, Pane};

use crate::driver::Window;
use crate::large::{somebody, window};

fn rows(window: &Window) -> Vec<String> {
    let state = &window.state;
    state.tree_lines().iter().map(|line| state.tree_row(line).name).collect()
}

#[test]
fn rows_narrow_to_the_names_that_hold_every_word_with_what_stands_above_them() {
    let mut window = window(80, 24, somebody());
    window.press("F text:gla_car");
    let expected = ["Glass crafts", "Glass carver", "Trainee glass carver", "Glass carver", "Senior glass carver"];
    assert_eq!(rows(&window)[..5], expected);
    window.press("text:_sen");
    assert_eq!(rows(&window), ["Glass crafts", "Glass carver", "Senior glass carver"]);
    assert_eq!(
        window.state.tree_name(window.state.browse.tree),
        "Senior glass carver",
        "the cursor is on what was meant"
    );
}

#[test]
fn letters_inside_words_count_only_when_nothing_begins_with_them() {
    let mut window = window(80, 24, somebody());
    window.press("F text:eath");
    assert!(rows(&window).contains(&"Leather crafts".to_owned()), "{:?}", rows(&window));
    window.press("ctrl-u text:c");
    assert!(
        rows(&window)
            .iter()
            .all(|name| name.split(' ').any(|word| word.to_lowercase().starts_with('c')) || name.contains("crafts")),
        "{:?}",
        rows(&window)
    );
}

#[test]
fn matched_letters_are_marked() {
    let mut window = window(120, 36, somebody());
    window.press("F text:gla_car down");
    let picture = window.picture();
    let row = picture.lines().position(|line| line.contains("▾ Glass carver")).unwrap();
    let marks: Vec<&str> =
        picture.lines().filter(|line| line.starts_with(&format!("{row}:")) && line.contains("underlined")).collect();
    assert_eq!(marks.len(), 2, "{picture}");
}

#[test]
fn the_panes_beside_it_show_what_the_row_under_the_cursor_holds() {
    let mut window = window(120, 36, somebody());
    window.press("F text:gla_car_sen");
    assert!(window.text().contains("Skills · Senior glass carver"), "{}", window.text());
    window.press("up");
    assert!(window.text().contains("Skills · Glass carver"), "{}", window.text());
}

#[test]
fn enter_goes_in_and_the_place_stays() {
    for (width, height) in [(80, 24), (120, 36), (40, 12), (60, 13)] {
        let mut window = window(width, height, somebody());
        window.press("F text:gla_car_sen enter");
        assert!(window.state.overlays.is_empty());
        assert_eq!(window.state.browse.focus, Pane::Skills);
        assert_eq!(window.state.tree_name(window.state.browse.tree), "Senior glass carver");
        window.press("esc");
        assert!(window.text().contains("Senior glass"), "{}", window.text());
        assert!(rows(&window).contains(&"Glass joiner".to_owned()), "its family is unfolded");
        assert!(!rows(&window).contains(&"Clay joiner".to_owned()));
    }
}

#[test]
fn enter_on_a_family_unfolds_it() {
    let mut window = window(80, 24, somebody());
    window.press("F text:clay_crafts enter");
    assert_eq!(window.state.browse.focus, Pane::Roles);
    assert!(rows(&window).contains(&"Clay cutter".to_owned()), "{:?}", rows(&window));
}

#[test]
fn escape_puts_all_back() {
    let mut window = window(80, 24, somebody());
    window.press("j j j right");
    let (before, tree) = (rows(&window), window.state.browse.tree);
    window.press("F text:gla_car down down pgdn");
    assert_ne!(window.state.browse.tree, tree);
    window.press("esc");
    assert_eq!((rows(&window), window.state.browse.tree), (before, tree));
    assert!(window.state.overlays.is_empty());
}

#[test]
fn with_nothing_typed_the_tree_is_as_it_was() {
    let mut window = window(80, 24, somebody());
    let before = rows(&window);
    window.press("F");
    assert_eq!(rows(&window), before);
    window.press("text:gla ctrl-u");
    assert_eq!(rows(&window), before);
    assert_eq!(window.state.browse.tree, TreeId::Me);
    window.press("down");
    assert_eq!(window.state.browse.tree, TreeId::Target);
}

#[test]
fn nothing_found_says_so_and_enter_looks_everywhere() {
    let mut window = window(80, 24, somebody());
    window.press("F text:safely");
    let words = window.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("called so"), "{}", window.text());
    window.press("enter");
    let Some(Overlay::Finder(finder)) = window.state.overlays.last() else { panic!("the finder") };
    assert_eq!(finder.text(), "safely");
    assert!(window.text().contains("Working safely"), "{}", window.text());
}

#[test]
fn every_size_of_window_shows_the_line_that_is_typed_on() {
    for (width, height) in [(20, 6), (40, 12), (40, 30), (60, 15), (80, 12), (80, 24), (120, 36), (200, 50)] {
        let mut window = window(width, height, somebody());
        window.press("F text:clay");
        assert!(window.text().contains("> clay"), "{width}x{height}\n{}", window.text());
        window.press("esc");
    }
}

#[test]
fn the_filter_opens_from_every_pane_and_escape_goes_back_there() {
    for (width, height) in [(40, 12), (80, 24), (120, 36)] {
        for (way, pane) in
            [("enter j", Pane::Skills), ("enter j enter", Pane::Checklist), ("enter j enter enter", Pane::Detail)]
        {
            let mut window = window(width, height, somebody());
            window.press(way);
            assert_eq!(window.state.browse.focus, pane, "{way}");
            let before = window.text();
            window.press("F text:glass_xo");
            assert!(window.text().contains("> glass xo"), "{width}x{height}\n{}", window.text());
            assert_eq!(window.state.browse.focus, Pane::Roles);
            window.press("backspace backspace backspace esc");
            assert!(window.effects.is_empty(), "a letter of a name ticked something");
            assert_eq!((window.state.browse.focus, window.text()), (pane, before));
        }
    }
}
