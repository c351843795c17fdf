//! A report from the window: chosen, asked for, and what comes back.

use std::path::PathBuf;

use bydoing::app::saving::Access;
use bydoing::app::{Action, Effect, Overlay};
use bydoing::progress::{Me, Progress};
use bydoing::report::{Format, Kind};

use crate::driver::Window;

fn learner() -> Progress {
    let role = Some("gdad/role/product-manager/senior-product-manager".to_owned());
    let target = Some("gdad/role/product-manager/lead-product-manager".to_owned());
    Progress { me: Me { role, target, ..Me::default() }, ..Progress::default() }
}

pub(crate) fn window(width: u16, height: u16) -> Window {
    let mut window = Window::with(width, height, learner(), Access::Writable);
    window.state.folder = PathBuf::from("/home/somebody/craft/data");
    window
}

#[test]
fn e_and_enter_ask_for_the_one_page_beside_the_progress_file() {
    let mut window = window(80, 24);
    window.press("e");
    assert!(window.text().contains("Into: ~/craft/data/one-to-one-2026-11-21.html"), "{}", window.text());
    window.press("enter");
    let [Effect::Report { asked, format, path }] = window.effects.as_slice() else { panic!("{:?}", window.effects) };
    assert_eq!((asked.kind, *format), (Kind::OneToOne, Format::Html));
    assert_eq!(path, &PathBuf::from("/home/somebody/craft/data/one-to-one-2026-11-21.html"));
    assert!(window.state.overlays.is_empty());
    assert!(window.text().contains("Writing ~/craft/data/one-to-one-2026-11-21.html"), "{}", window.text());
    let written = PathBuf::from("/home/somebody/craft/data/one-to-one-2026-11-21-2.html");
    window.act(Action::ReportWritten(Ok(written)));
    assert!(window.text().contains("Wrote ~/craft/data/one-to-one-2026-11-21-2.html"), "{}", window.text());
    window.act(Action::ReportWritten(Err("the disk is full".to_owned())));
    assert!(window.text().contains("No report was written: the disk is full"), "{}", window.text());
}

#[test]
fn arrows_choose_in_both_lists_and_stop_at_their_ends() {
    let mut window = window(80, 24);
    window.press("e down down down tab up k j j j j");
    let Some(Overlay::Report(dialog)) = window.state.overlays.last() else { panic!("no box") };
    assert_eq!((dialog.kind, dialog.format), (Kind::Full, Format::Json));
    assert!(window.text().contains("Into: ~/craft/data/full-2026-11-21.json"), "{}", window.text());
    window.press("left k enter");
    assert!(window.text().contains("Writing ~/craft/data/assessment-2026-11-21.json"), "{}", window.text());
}

#[test]
fn escape_leaves_it_and_all_stays() {
    let mut window = window(80, 24);
    let before = window.text();
    window.press("e down tab down esc");
    assert_eq!(window.text(), before);
    assert_eq!(window.effects, []);
}

#[test]
fn without_a_role_level_it_says_what_to_press() {
    let mut window = Window::new(80, 24);
    window.press("e enter");
    assert_eq!(window.effects, []);
    assert!(window.text().contains("m sets yours, or your target"), "{}", window.text());
    window.press("m enter text:lead_product enter esc");
    assert!(window.text().contains("Into: ~/craft/data/one-to-one"), "{}", window.text());
    let mut window = Window::new(80, 24);
    window.press("e end down down enter");
    assert!(matches!(window.effects.as_slice(), [Effect::Report { .. }]), "everything needs no role level");
}

#[test]
fn it_opens_over_every_view() {
    for view in ["1", "2", "3", "4", "5"] {
        let mut window = window(80, 24);
        window.press(view).press("e");
        assert!(window.text().contains("Into: "), "{view}: {}", window.text());
    }
}

#[test]
fn the_row_with_the_keys_has_the_cursor_in_every_size() {
    for (width, height) in [(20, 6), (24, 8), (40, 12), (80, 24), (200, 50)] {
        let mut window = window(width, height);
        window.press("e");
        for (keys, name) in [("", "one-to-one"), ("down down", "full"), ("tab", "html"), ("down down down", "json")] {
            window.press(keys);
            let picture = window.picture();
            let cursor = picture.lines().find_map(|line| line.strip_prefix("cursor ")).expect("a cursor");
            let row: usize = cursor.split(':').next().unwrap().parse().unwrap();
            let line = picture.lines().nth(row).unwrap();
            assert!(line.contains(&format!("(•) {name}")), "{width}x{height} {keys}: {line}\n{picture}");
        }
    }
}
