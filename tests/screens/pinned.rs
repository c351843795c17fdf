//! A large tree: my role and my target above it, and the first look of somebody who has neither.

use bydoing::app::Pane;
use bydoing::app::roles::TreeId;
use bydoing::progress::Progress;

use crate::driver::Window;
use crate::large::{SENIOR, somebody, window};

fn tree(window: &Window) -> Vec<String> {
    let state = &window.state;
    state.tree_lines().iter().map(|line| state.tree_row(line).name).collect()
}

#[test]
fn my_role_and_my_target_stand_first_and_the_cursor_on_my_role() {
    let window = window(120, 36, somebody());
    assert_eq!(tree(&window)[..2], ["Senior stone joiner", "Lead stone joiner"]);
    assert_eq!(window.state.browse.tree, TreeId::Me);
    let text = window.text();
    assert!(text.contains("me 0/") && text.contains("target 0/"), "{text}");
}

#[test]
fn only_the_own_family_and_role_are_unfolded() {
    let window = window(120, 50, somebody());
    let rows = tree(&window);
    assert!(rows.contains(&"Lead stone joiner".to_owned()) && rows.contains(&"Stone cutter".to_owned()), "{rows:?}");
    assert!(!rows.contains(&"Timber joiner".to_owned()) && !rows.contains(&"Senior stone cutter".to_owned()));
}

#[test]
fn a_pinned_row_shows_what_the_role_level_in_its_family_shows() {
    let mut window = window(120, 36, somebody());
    let pinned = window.text();
    window.press("/ text:senior_stone_joiner enter");
    let TreeId::Level(level) = window.state.browse.tree else { panic!("the row in the family") };
    assert_eq!(window.state.catalog.role_level(level).id, SENIOR);
    let pane = |text: &str| text.lines().skip(1).map(|line| line.chars().skip(33).collect()).collect::<Vec<String>>();
    assert_eq!(pane(&pinned)[1..20], pane(&window.text())[1..20]);
}

#[test]
fn one_row_has_both_marks_when_the_target_is_where_one_is() {
    let mut progress = somebody();
    progress.me.target = Some(SENIOR.into());
    let window = window(120, 36, progress);
    assert!(window.text().contains("me target 0/"), "{}", window.text());
    assert_eq!(tree(&window)[1], "Timber crafts");
}

#[test]
fn the_place_on_a_pinned_row_is_found_again() {
    let mut first = window(120, 36, somebody());
    first.press("j enter j enter j");
    let place = first.state.place();
    assert_eq!(place.tree.as_deref(), Some("target"));
    let mut again = window(120, 36, somebody());
    again.state.restore_place(&place);
    assert_eq!(again.state.place(), place);
    assert_eq!(again.state.browse.focus, Pane::Checklist);
}

#[test]
fn a_pinned_place_leads_to_the_role_level_itself_where_nothing_is_pinned() {
    let mut progress = Progress::default();
    progress.me.role = Some("gdad/role/product-manager/senior-product-manager".into());
    let place = bydoing::app::place::Place { tree: Some("me".into()), ..Default::default() };
    let mut small = Window::with(120, 36, progress.clone(), bydoing::app::saving::Access::Writable);
    small.state.restore_place(&place);
    assert_eq!(small.state.place().tree, progress.me.role);
}

#[test]
fn the_cursor_follows_a_role_that_is_set_and_leaves_one_that_is_forgotten() {
    let mut window = window(120, 36, Progress::default());
    window.press("m enter text:senior_stone_joiner enter esc");
    assert_eq!(window.state.browse.tree, TreeId::Me);
    window.press("m del esc");
    assert_eq!(window.state.progress.me.role, None);
    assert!(matches!(window.state.browse.tree, TreeId::Family(_)), "{:?}", window.state.browse.tree);
    window.press("u");
    assert_eq!(tree(&window)[0], "Senior stone joiner");
}

#[test]
fn a_skill_and_a_statement_found_are_shown_under_the_pinned_role_that_asks_for_it() {
    let mut window = window(120, 36, somebody());
    window.press("G / text:planning_the_work tab tab tab enter");
    assert_eq!(window.state.browse.tree, TreeId::Me, "{}", window.text());
    let skill = window.state.skill_cursor();
    window.press("enter");
    let statement = window.state.selected_item().unwrap();
    let text = window.state.catalog.item(statement).text.replace(' ', "_");
    window.press(&format!("esc esc G / text:{text} enter"));
    assert_eq!(window.state.browse.tree, TreeId::Me, "{}", window.text());
    assert_eq!((window.state.skill_cursor(), window.state.selected_item()), (skill, Some(statement)));
}

#[test]
fn somebody_new_is_led_to_their_role_and_to_the_filter() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let window = window(width, height, Progress::default());
        assert!(matches!(window.state.browse.tree, TreeId::Family(_)));
        let text = window.text();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains("sets your role") && words.contains("F find role") && words.contains("m my role"),
            "{text}"
        );
    }
}

#[test]
fn a_small_tree_pins_nothing_and_tells_of_no_filter() {
    let mut progress = Progress::default();
    progress.me.role = Some("gdad/role/product-manager/senior-product-manager".into());
    let window = Window::with(120, 36, progress, bydoing::app::saving::Access::Writable);
    assert!(matches!(window.state.browse.tree, TreeId::Level(_)));
    assert!(!window.text().contains("F find role"), "{}", window.text());
}
