//! What to do next, and why.

use bydoing::app::View;

use crate::driver::Window;
use crate::gap::{SENIOR, window, words};

/// The texts that are listed, from the top.
fn listed(window: &Window) -> Vec<&str> {
    let items = window.state.suggestions().iter().map(|suggestion| suggestion.item);
    items.map(|item| window.state.catalog.item(item).text.as_str()).collect()
}

#[test]
fn what_is_begun_comes_first_and_everything_has_its_reason() {
    let mut window = window(120, 50, SENIOR);
    window.press("3");
    let text = window.text();
    assert!(text.contains("Next · to Lead product manager"), "{text}");
    assert_eq!(listed(&window)[0], "Defined the scope of an MVP");
    for words in [
        "[~]  Defined the scope of an MVP",
        "you have been doing it since 2026-10-21",
        "builds Agile and Lean practices, needed at expert, you are at practitioner",
        "builds Strategic ownership, needed at expert, you are at working",
        "builds Life cycle management, needed at expert, you are at working",
        "3 of 9 skills not rated: rating them (2, then r) sharpens this list",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(listed(&window).len(), 10);
    assert!(!listed(&window).iter().any(|text| text.starts_with("Supported the implementation")), "it is done");
    assert!(!text.contains("builds Product management") && !text.contains("builds Creating value"), "these are met");
}

#[test]
fn the_same_file_gives_the_same_list() {
    let mut one = window(80, 24, SENIOR);
    let mut another = window(200, 50, SENIOR);
    one.press("3");
    another.press("2 down 3 down 3");
    assert_eq!(listed(&one), listed(&another));
}

#[test]
fn what_is_ticked_stays_in_its_place_until_the_list_is_made_anew() {
    let mut window = window(80, 24, SENIOR);
    window.press("3 down");
    let before: Vec<String> = listed(&window).into_iter().map(str::to_owned).collect();
    window.press("space");
    assert_eq!(window.effects.len(), 1);
    assert!(window.text().contains("3 makes the list anew, without it"), "{}", window.text());
    assert!(window.picture().contains("[✓]"), "{}", window.text());
    assert_eq!(listed(&window), before);
    window.press("3");
    assert!(!listed(&window).contains(&before[1].as_str()), "{}", window.text());
    window.press("u 3");
    assert_eq!(listed(&window), before, "undone, it is back where it was");
}

#[test]
fn doing_and_a_note_are_set_in_the_list_and_what_is_begun_goes_to_the_top() {
    let mut window = window(80, 24, SENIOR);
    window.press("3 down down o n text:With_Ann ctrl-s");
    let third = listed(&window)[2].to_owned();
    assert!(window.text().contains("[~]•") && window.text().contains("since 2026-11-21"), "{}", window.text());
    window.press("3");
    assert_eq!(listed(&window)[1], third, "after what was begun before it");
}

#[test]
fn enter_goes_to_it_and_escape_back_to_the_panes() {
    let mut window = window(120, 36, SENIOR);
    window.press("3 down enter");
    let second = listed(&window)[1].to_owned();
    let item = window.state.selected_item().unwrap();
    assert_eq!((window.state.view, &window.state.catalog.item(item).text), (View::Browse, &second));
    window.press("3 esc");
    assert_eq!(window.state.view, View::Browse);
}

#[test]
fn in_a_wide_window_the_whole_gap_stands_beside_with_a_sign_at_what_the_item_builds() {
    let mut window = window(200, 50, SENIOR);
    window.press("3");
    let text = window.text();
    assert!(text.contains("3 met · 1 one level to go · 2 more than one · 3 not rated"), "{text}");
    assert!(text.contains("› Agile and Lean practices"), "{text}");
    assert!(!text.contains("› Strategic ownership") && text.contains("  Strategic ownership"), "{text}");
}

const ROLE: &str = "me: {role: gdad/role/product-manager/product-manager}\n";

#[test]
fn with_nothing_rated_it_says_that_rating_sharpens_the_list() {
    let mut window = window(80, 24, ROLE);
    window.press("3");
    let text = window.text();
    assert!(text.contains("Next · Product manager, my role"), "{text}");
    assert!(text.contains("No skill is rated yet: rating them (2, then r) sharpens this list"), "{text}");
    assert!(text.contains("not rated yet") && listed(&window).len() == 10, "{text}");
}

#[test]
fn without_role_and_target_it_says_what_to_press_and_lists_what_is_begun() {
    let mut nobody = Window::new(80, 24);
    nobody.press("3");
    assert!(words(&nobody).contains("m sets your role level and the one you aim"), "{}", nobody.text());
    nobody.press("down enter space o n esc");
    assert!(nobody.effects.is_empty());
    let mut somebody = window(80, 24, "marks:\n  pm-activities/agile-working/mvp-scope: {state: doing}\n");
    somebody.press("3");
    assert!(somebody.text().contains("[~]  Defined the scope of an MVP"), "{}", somebody.text());
    assert!(words(&somebody).contains("m sets your role level"), "{}", somebody.text());
}

#[test]
fn when_every_requirement_is_met_it_says_so_and_what_can_be_done() {
    let skills = [
        "agile-and-lean-practices",
        "applying-user-centred-insights",
        "creating-value-for-money",
        "life-cycle-management",
        "managing-product-outcomes",
        "product-leadership",
        "product-management",
        "stakeholder-relationship-management",
        "strategic-ownership",
    ];
    let ratings: String = skills.iter().map(|skill| format!("  gdad/{skill}: [{{level: expert}}]\n")).collect();
    let mut window = window(80, 24, &format!("{ROLE}ratings:\n{ratings}"));
    window.press("3");
    let text = window.text();
    assert!(text.contains("Nothing is missing: every requirement of Product manager"), "{text}");
    assert!(text.contains("m sets a target further on"), "{text}");
}

#[test]
fn the_cursor_is_always_on_an_item() {
    for (width, height) in [(20, 6), (40, 12), (60, 16), (80, 24), (120, 36), (200, 50)] {
        let mut window = window(width, height, SENIOR);
        window.press("3");
        for keys in ["end", "home", "pgdn pgdn", "space", "pgup", "o", "3"] {
            window.press(keys);
            assert!(window.picture().contains("reversed"), "{width}x{height} {keys}\n{}", window.text());
        }
    }
}
