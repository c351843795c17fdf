//! What stands in the file besides our marks.

use std::fs;

use bydoing::progress::store::{Access, Store, open, save};
use bydoing::progress::{MarkState, Progress};

use super::{done, file, folder, read, save_on};

const BY_HAND: &str = include_str!("../progress/by-hand.yaml");

#[test]
fn nothing_is_written_before_the_first_mark() {
    let folder = folder();
    let path = folder.path().join("not/there/progress.yaml");
    let opened = open(&path);
    assert_eq!((opened.progress, opened.access), (Progress::default(), Access::Writable));
    save(&path, &Progress::default(), &Progress::default()).expect("nothing to save");
    assert!(!path.exists() && !folder.path().join("not").exists());
    save(&path, &Progress::default(), &done(&["a"])).expect("the first mark");
    assert_eq!(open(&path).progress, done(&["a"]));
}

#[test]
fn comments_unknown_fields_and_unknown_ids_survive_a_tick() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, BY_HAND).expect("a file");
    let base = open(&path).progress;
    let mut wanted = base.clone();
    wanted.marks.entry("b/b".into()).or_default().state = MarkState::Doing;
    save(&path, &base, &wanted).expect("a save");
    assert_eq!(read(&path), BY_HAND.replace("state: done   # ~ at last", "state: doing   # ~ at last"));
}

#[test]
fn windows_line_ends_stay() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, BY_HAND.replace('\n', "\r\n")).expect("a file");
    let base = open(&path).progress;
    let mut wanted = base.clone();
    wanted.marks.extend(done(&["z/z"]).marks);
    save(&path, &base, &wanted).expect("a save");
    let text = read(&path);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(
        text.contains("  z/z:\r\n        state: done\r\n") || text.contains("    z/z:\r\n      state: done\r\n"),
        "{text}"
    );
}

#[test]
fn what_somebody_wrote_between_two_saves_is_kept_and_told() {
    let folder = folder();
    let path = file(&folder);
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    let by_hand =
        read(&path).replace("    state: done", "    state: done\n    note: mine") + "  b:\n    state: doing\n";
    fs::write(&path, &by_hand).expect("an edit by hand");
    let saved = save_on(&mut store, &done(&["a"]), &done(&["a", "c"])).expect("the second save");
    let on_disk = open(&path).progress;
    assert_eq!(
        (on_disk.marks["a"].note.as_str(), on_disk.state("b"), on_disk.state("c")),
        ("mine", MarkState::Doing, MarkState::Done)
    );
    let mut window = done(&["a", "c"]);
    saved.theirs.iter().for_each(|change| change.apply(&mut window));
    assert_eq!(window, on_disk);
    let again = save_on(&mut store, &done(&["a", "c"]), &window).expect("a save of what is there");
    assert_eq!(again.theirs, []);
}

#[test]
fn garbage_that_arrives_between_two_saves_is_not_overwritten() {
    let folder = folder();
    let path = file(&folder);
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    for garbage in [&b"marks: [a\n"[..], b"\xff\xfe\x00", b"version: 9\n", b"marks:\n  a: {state: perhaps}\n", b"- a\n"]
    {
        fs::write(&path, garbage).expect("garbage");
        let error = save_on(&mut store, &done(&["a"]), &done(&["a", "b"])).expect_err("must be refused").to_string();
        assert!(error.contains("progress.yaml") && error.contains("left as it is") && !error.contains('\n'), "{error}");
        assert_eq!(fs::read(&path).expect("the file"), garbage);
    }
    fs::write(&path, "marks: {a: {state: done}}\n").expect("mended");
    save_on(&mut store, &done(&["a"]), &done(&["a", "b"])).expect("saving goes on");
    assert_eq!(open(&path).progress.marks.len(), 2);
}

#[test]
fn a_file_that_cannot_be_read_whole_is_opened_read_only_with_its_place_and_what_can_be_shown() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, "marks:\n  a:\n    state: done\n  b:\n    date: soon\n").expect("a file");
    let opened = open(&path);
    assert_eq!(opened.progress.state("a"), MarkState::Done);
    let Access::ReadOnly { why, problems } = opened.access else { panic!("it must be read-only") };
    let place = problems[0].position.expect("a place");
    assert_eq!((place.line, place.column), (5, 11));
    assert!(why.contains("progress.yaml:5:11: the date \"soon\"; expected a day such as 2026-11-21"), "{why}");
}

#[test]
fn a_newer_file_is_opened_read_only_with_a_clear_word() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, "version: 2\nmarks: [some new layout]\n").expect("a file");
    let Access::ReadOnly { why, problems } = open(&path).access else { panic!("it must be read-only") };
    assert!(why.contains("version 2") && why.contains("newer") && problems.is_empty(), "{why}");
    assert!(save(&path, &Progress::default(), &done(&["a"])).is_err());
    fs::write(&path, "version: 2\nmarks: {a: {state: done}, b: {state: half}}\n").expect("a file");
    let opened = open(&path);
    assert!(matches!(opened.access, Access::ReadOnly { .. }));
    assert_eq!(opened.progress.state("a"), MarkState::Done, "what can be read is shown");
}

#[test]
fn a_file_that_can_be_read_but_not_changed_is_read_only_from_the_start() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, "marks:\n  a: {state: done,\n  note: x}\n").expect("a file");
    let opened = open(&path);
    assert_eq!((opened.progress.marks["a"].note.as_str(), opened.complete), ("x", true));
    let Access::ReadOnly { why, .. } = opened.access else { panic!("it must be read-only") };
    assert!(why.contains("progress.yaml:3:3: text that is indented less"), "{why}");
    let error = save(&path, &Progress::default(), &done(&["b"])).expect_err("must fail").to_string();
    assert_eq!(error, why);
}
