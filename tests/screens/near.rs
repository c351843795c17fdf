//! Where a skill is needed, and where one could go next.

use bydoing::app::Overlay;
use bydoing::app::roles::TreeId;

use crate::large::{somebody, window};

#[test]
fn a_skill_names_the_roles_that_need_it_by_level_the_own_one_first() {
    let mut window = window(200, 50, somebody());
    window.press("enter j");
    let text = window.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}\n{text}"));
    assert!(text.contains("Required level: Expert"), "{text}");
    let heading = at("Needed at Expert by");
    let own = at("• Stone joiner: Senior, Lead");
    assert!(heading < own);
    let others = &text[own..];
    assert!(others.contains("• Stone cutter: Senior"), "{text}");
}

#[test]
fn the_detail_can_be_read_to_its_end_from_the_pane_it_belongs_to() {
    let mut window = window(80, 24, somebody());
    window.press("enter j");
    let first = window.text();
    window.press("J");
    assert_ne!(window.text(), first);
    for _ in 0..40 {
        window.press("J");
    }
    assert!(window.text().contains("Licence") || window.text().contains("Source"), "{}", window.text());
    for _ in 0..40 {
        window.press("K");
    }
    assert_eq!(window.text(), first);
}

#[test]
fn similar_roles_come_with_the_next_step_of_the_own_ladder_first() {
    let mut window = window(120, 36, somebody());
    window.press("s");
    let text = window.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}\n{text}"));
    assert!(at("Next on this ladder") < at("Lead stone joiner"));
    assert!(at("Lead stone joiner") < at("Other roles"));
    assert!(text.contains("━ at that level or above, ╌ lower, · not at all"), "{text}");
    window.press("down enter");
    assert!(window.state.overlays.is_empty());
    let TreeId::Level(level) = window.state.browse.tree else { panic!("a role level") };
    assert_ne!(window.state.catalog.role_level(level).id, crate::large::SENIOR);
}

#[test]
fn escape_leaves_the_list_and_all_stays() {
    let mut window = window(80, 24, somebody());
    let before = window.text();
    window.press("s down down esc");
    assert_eq!(window.text(), before);
}

#[test]
fn a_row_that_is_no_role_level_says_what_to_choose() {
    let mut window = window(80, 24, somebody());
    window.press("G s");
    assert!(window.state.overlays.is_empty());
    assert!(window.text().contains("choose one first"), "{}", window.text());
}

#[test]
fn the_cursor_of_the_list_is_always_on_a_row() {
    for (width, height) in [(20, 6), (40, 12), (80, 24), (200, 50)] {
        let mut window = window(width, height, somebody());
        window.press("s end");
        assert!(matches!(window.state.overlays.last(), Some(Overlay::Near(_))));
        for keys in ["home", "pgdn pgdn", "end", "pgup", "up up"] {
            window.press(keys);
            assert!(window.picture().contains("reversed"), "{width}x{height} {keys}\n{}", window.text());
        }
    }
}
