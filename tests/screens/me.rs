//! My role level and my target.

use bydoing::app::saving::Access;
use bydoing::app::{Action, Effect};

use crate::driver::Window;

const SENIOR: &str = "gdad/role/product-manager/senior-product-manager";
const LEAD: &str = "gdad/role/product-manager/lead-product-manager";

#[test]
fn role_and_target_are_picked_with_the_finder_and_shown_in_the_header() {
    let mut window = Window::new(120, 36);
    window.press("m enter text:senior_product enter down enter text:lead_product enter esc");
    assert_eq!(window.state.progress.me.role.as_deref(), Some(SENIOR));
    assert_eq!(window.state.progress.me.target.as_deref(), Some(LEAD));
    let header = window.text().lines().next().unwrap().to_owned();
    assert!(header.contains("Senior product manager → Lead product manager"), "{header}");
    assert!(header.contains("0/102"), "the header counts one's own role level: {header}");
}

#[test]
fn the_finder_offers_only_role_levels_for_it() {
    let mut window = Window::new(120, 36);
    window.press("m enter text:agile");
    assert!(!window.text().contains("skill ·"), "{}", window.text());
}

#[test]
fn delete_forgets_and_undo_brings_back() {
    let mut window = Window::new(120, 36);
    window.press("m enter text:senior_product enter del");
    assert_eq!(window.state.progress.me.role, None);
    window.press("esc u");
    assert_eq!(window.state.progress.me.role.as_deref(), Some(SENIOR));
}

#[test]
fn escape_from_the_finder_comes_back_to_the_dialog_with_nothing_changed() {
    let mut window = Window::new(120, 36);
    window.press("m enter text:senior esc");
    assert!(window.text().contains("My role level"), "{}", window.text());
    assert!(window.effects.is_empty());
}

#[test]
fn the_program_opens_on_ones_own_role_level() {
    let mut progress = bydoing::progress::Progress::default();
    progress.me.role = Some(SENIOR.into());
    let window = Window::with(120, 36, progress, bydoing::app::saving::Access::Writable);
    assert_eq!(window.state.place().tree.as_deref(), Some(SENIOR));
    assert!(window.text().contains("me 0/102"), "{}", window.text());
}

#[test]
fn a_role_level_that_is_not_loaded_is_kept_and_named() {
    let mut progress = bydoing::progress::Progress::default();
    progress.me.role = Some("elsewhere/role/x/y".into());
    let mut window = Window::with(120, 36, progress, bydoing::app::saving::Access::Writable);
    window.press("m");
    assert!(window.text().contains("elsewhere/role/x/y"), "{}", window.text());
}

#[test]
fn the_name_is_typed_in_its_row_kept_by_enter_and_left_by_escape() {
    let mut window = Window::new(80, 24);
    window.press("m down down enter text:Jo_Bloggs");
    assert!(window.text().contains("My name        Jo Bloggs"), "{}", window.text());
    window.press("esc");
    assert!(window.text().contains("My name        not set"), "{}", window.text());
    assert!(window.effects.is_empty());
    window.press("enter text:q?/m_ enter");
    assert_eq!(window.state.progress.me.name.as_deref(), Some("q?/m"));
    assert!(window.text().contains("My name: q?/m"), "the status says so: {}", window.text());
    window.press("enter ctrl-u enter");
    assert_eq!(window.state.progress.me.name, None);
    window.press("esc u");
    assert_eq!(window.state.progress.me.name.as_deref(), Some("q?/m"));
    window.press("U");
    assert_eq!(window.state.progress.me.name, None);
}

#[test]
fn delete_forgets_the_name_and_a_pasted_one_is_one_line() {
    let mut window = Window::new(80, 24);
    window.press("m down down enter").act(Action::Paste("Jo\r\n Bloggs\n".into())).press("enter");
    assert_eq!(window.state.progress.me.name.as_deref(), Some("Jo Bloggs"));
    window.press("del");
    assert_eq!(window.state.progress.me.name, None);
}

#[test]
fn a_name_half_typed_is_asked_about_and_kept_when_the_system_ends_the_program() {
    let mut window = Window::new(80, 24);
    window.press("m down down enter text:Jo ctrl-c");
    assert!(window.text().contains("Throw it away?"), "{}", window.text());
    window.press("n").act(Action::Terminate);
    assert_eq!(window.state.progress.me.name.as_deref(), Some("Jo"));
    assert!(matches!(window.effects.last(), Some(Effect::Save { .. })));
}

#[test]
fn a_file_that_is_read_only_takes_no_name() {
    let mut window =
        Window::with(80, 24, bydoing::progress::Progress::default(), Access::ReadOnly("it is locked".into()));
    window.press("esc m down down enter text:Jo enter");
    assert_eq!(window.state.progress.me.name, None);
    assert!(window.text().contains("read-only: it is locked"), "{}", window.text());
}

#[test]
fn in_a_small_window_the_dialog_leaves_the_foot_alone_and_shows_whole_words() {
    for (width, height) in [(20, 6), (22, 7), (30, 10), (40, 12), (59, 15)] {
        let mut progress = bydoing::progress::Progress::default();
        (progress.me.role, progress.me.target) = (Some(SENIOR.into()), Some(LEAD.into()));
        let mut window = Window::with(width, height, progress, bydoing::app::saving::Access::Writable);
        for (keys, values) in
            [("m", "Senior product manager"), ("down", "Lead product manager"), ("down", "My name not set")]
        {
            window.press(keys);
            let text = window.text();
            let foot = text.lines().last().unwrap();
            assert!(foot.contains("choose") && !foot.contains(['━', '┛']), "{width}x{height}\n{text}");
            let words = text.replace(['┃', '›'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(values), "{width}x{height} {values}\n{text}");
            assert!(window.picture().contains("reversed"), "{}", window.text());
        }
    }
}
