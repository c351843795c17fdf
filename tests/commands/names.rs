//! Names on the command line, where it matters most: a mark is made by them.

use crate::scene::{MVP, Scene};

#[test]
fn words_that_only_one_item_has_mark_it() {
    let scene = Scene::empty();
    let (code, out, error) = scene.run(&["mark", "scope of an mvp", "done", "--date", "2025-01-02"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(out == format!("done 2025-01-02: Defined the scope of an MVP  {MVP}\n"), "{out}");
    assert!(scene.progress().contains(&format!("  {MVP}:\n    state: done\n    date: 2025-01-02\n")));
}

#[test]
fn words_that_several_items_have_mark_none_of_them() {
    let scene = Scene::new();
    let before = scene.progress();
    let (code, out, error) = scene.run(&["mark", "agile", "done"]);
    assert_eq!((code, out.as_str()), (2, ""));
    let mut lines = error.lines();
    assert_eq!(lines.next(), Some("bydoing: \"agile\" could be any of:"));
    let candidates: Vec<&str> = lines.clone().filter(|line| !line.starts_with("  and ")).collect();
    assert_eq!(candidates.len(), 10);
    assert!(candidates.iter().all(|line| line.starts_with("  ") && line.contains('/')), "{error}");
    assert!(error.ends_with(" more: bydoing search agile\n"), "{error}");
    assert_eq!(scene.progress(), before);
}

#[test]
fn a_misspelt_name_marks_nothing_and_offers_the_nearest() {
    let scene = Scene::empty();
    let (code, out, error) = scene.run(&["mark", "scope of an mpv", "done"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.starts_with("bydoing: there is no item \"scope of an mpv\""), "{error}");
    let (code, _, error) = scene.run(&["mark", "defined teh scope mvp", "done"]);
    assert_eq!(code, 2, "{error}");
    assert!(!scene.path().join("progress.yaml").exists());
}

#[test]
fn nothing_that_was_typed_steers_the_terminal() {
    let scene = Scene::empty();
    for arguments in [["mark", "\u{1b}[31mred\nx y", "done"], ["mark", "a/\u{202e}b\u{9b}2J", "done"]] {
        let (_, _, error) = scene.run(&arguments);
        assert!(error.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{error:?}");
    }
}

#[test]
fn the_exit_codes_are_told_in_the_help() {
    let help = Scene::empty().out(&["--help"]);
    assert!(help.contains("Exit status: 0 done, 1 failed or nothing found, 2 wrong usage, or a name that"), "{help}");
}
