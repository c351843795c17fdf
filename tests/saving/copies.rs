//! The file as it was, kept before the first save of a day.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use bydoing::progress::store::{Access, Store, copies, open, restore};
use bydoing::progress::{MarkState, Progress};
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{file, folder, read};

thread_local! {
    static DAY: Cell<Date> = const { Cell::new(date(2026, 11, 1)) };
}

fn today() -> Date {
    DAY.get()
}

fn go_to(day: Date) {
    DAY.set(day);
}

fn store_on(path: &Path) -> (Store, Progress) {
    let (store, opened) = Store::open(path);
    (store.keeping_copies(today), opened.progress)
}

/// One more mark, by a program that is started for it.
fn tick(path: &Path, id: &str) {
    let (mut store, mut progress) = store_on(path);
    store.add(&[progress.set_state(id, MarkState::Done, today(), "Text")]);
    store.save().expect("a save");
    assert_eq!(store.news().no_copy, None);
}

fn names(path: &Path) -> Vec<String> {
    copies::list(path).expect("the copies").iter().map(copies::Copy::name).collect()
}

#[test]
fn before_the_first_save_of_a_day_the_file_is_kept_as_it_was_and_then_no_more_that_day() {
    let folder = folder();
    let path = file(&folder);
    go_to(date(2026, 11, 20));
    tick(&path, "a");
    assert_eq!(names(&path), [""; 0], "there was nothing to keep");
    tick(&path, "b");
    assert_eq!(names(&path), ["2026-11-20"]);
    tick(&path, "c");
    go_to(date(2026, 11, 22));
    let before = read(&path);
    tick(&path, "d");
    tick(&path, "e");
    assert_eq!(names(&path), ["2026-11-20", "2026-11-22"]);
    assert_eq!(read(&folder.path().join("progress.yaml.d/2026-11-22.yaml")), before);
    assert_eq!(open(&folder.path().join("progress.yaml.d/2026-11-20.yaml")).progress, {
        go_to(date(2026, 11, 20));
        let mut first = Progress::default();
        let _ = first.set_state("a", MarkState::Done, today(), "Text");
        first
    });
}

#[cfg(unix)]
#[test]
fn copies_are_for_their_owner_only() {
    use std::os::unix::fs::MetadataExt;
    let folder = folder();
    let path = file(&folder);
    tick(&path, "a");
    tick(&path, "b");
    let copies = copies::folder(&path);
    let mode = |path: &Path| fs::metadata(path).expect("it is there").mode() & 0o777;
    assert_eq!((mode(&copies), mode(&copies.join(format!("{}.yaml", today())))), (0o700, 0o600));
}

#[test]
fn the_last_fourteen_are_kept_and_a_clock_set_back_loses_neither_a_copy_nor_a_mark() {
    let folder = folder();
    let path = file(&folder);
    let first = date(2026, 10, 1);
    for day in 0..20 {
        go_to(first.checked_add(day.days()).expect("a day"));
        tick(&path, &format!("day/{day}"));
    }
    let kept = names(&path);
    assert_eq!((kept.len(), kept[0].as_str(), kept[13].as_str()), (14, "2026-10-07", "2026-10-20"));
    go_to(date(1970, 1, 1));
    tick(&path, "long/ago");
    let back = names(&path);
    assert_eq!((back.len(), back[0].as_str(), back[1].as_str()), (14, "1970-01-01", "2026-10-08"));
    let copy = read(&copies::folder(&path).join("1970-01-01.yaml"));
    tick(&path, "long/ago/too");
    assert_eq!(read(&copies::folder(&path).join("1970-01-01.yaml")), copy, "the day has its copy");
    assert_eq!(open(&path).progress.marks.len(), 22);
}

#[test]
fn other_files_in_the_folder_of_copies_are_nobodys_business() {
    let folder = folder();
    let path = file(&folder);
    let copies = copies::folder(&path);
    fs::create_dir(&copies).expect("a folder");
    for name in ["notes.txt", "2026-13-01.yaml", "2026-11-20-x.yaml", "2026-11-20.yaml.bak"] {
        fs::write(copies.join(name), "mine").expect("a file");
    }
    tick(&path, "a");
    tick(&path, "b");
    assert_eq!(names(&path), [today().to_string()]);
    assert_eq!(fs::read_dir(copies).expect("the folder").count(), 5);
}

#[test]
fn marks_are_saved_even_where_no_copy_can_be_kept_and_that_is_told_once() {
    let folder = folder();
    let path = file(&folder);
    tick(&path, "a");
    fs::write(copies::folder(&path), "in the way").expect("a file");
    let (mut store, mut progress) = store_on(&path);
    store.add(&[progress.set_state("b", MarkState::Done, today(), "Text")]);
    store.save().expect("a save");
    let why = store.news().no_copy.expect("a word");
    assert!(why.contains("progress.yaml.d") && why.contains("cannot be kept"), "{why}");
    store.add(&[progress.set_state("c", MarkState::Done, today(), "Text")]);
    store.save().expect("a save");
    assert_eq!(store.news().no_copy, None);
    assert_eq!(open(&path).progress.marks.len(), 3);
}

#[test]
fn a_copy_comes_back_to_the_byte_and_what_stood_there_is_kept() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, "# mine\nversion: 1\nmarks: {a: {state: done}}\n").expect("a file");
    let before = read(&path);
    tick(&path, "b");
    let after = read(&path);
    let copy = copies::list(&path).expect("the copies").remove(0);
    let restored = restore(&path, &copy, today()).expect("restored");
    assert_eq!((read(&path), restored.progress), (before.clone(), open(&path).progress));
    let name = restored.kept.expect("a copy");
    assert_eq!(name, format!("{}-2", today()));
    let kept = copies::list(&path).expect("the copies").into_iter().find(|copy| copy.name() == name);
    let again = restore(&path, &kept.expect("the copy"), today()).expect("and back");
    assert_eq!((read(&path), again.kept), (after, Some(today().to_string())), "the same is not kept twice");
    assert_eq!(restore(&path, &copy, today()).expect("restored").kept, Some(name));
    assert_eq!(read(&path), before);
}

#[test]
fn garbage_in_the_place_of_the_file_is_kept_too_and_a_broken_copy_is_refused() {
    let folder = folder();
    let path = file(&folder);
    tick(&path, "a");
    tick(&path, "b");
    let copy = copies::list(&path).expect("the copies").remove(0);
    fs::write(&path, "marks: [").expect("garbage");
    let kept = restore(&path, &copy, today()).expect("restored").kept.expect("a copy");
    assert_eq!(read(&copies::folder(&path).join(format!("{kept}.yaml"))), "marks: [");
    assert_eq!(open(&path).progress.marks.len(), 1);
    let before = read(&path);
    fs::write(&copy.path, "marks: [").expect("garbage");
    let error = restore(&path, &copy, today()).expect_err("must be refused").to_string();
    assert!(error.contains(".yaml:1:8"), "{error}");
    assert_eq!(read(&path), before);
}

#[test]
fn a_file_without_a_version_gets_one_with_its_first_save_and_is_kept_as_it_was() {
    let folder = folder();
    let path = file(&folder);
    for (before, after) in [
        ("# mine\nmarks:\n  a:\n    state: done\n", "# mine\nversion: 1\nmarks:\n  a:\n    state: done\n"),
        ("{\"marks\": {\"a\": {\"state\": \"done\"}}}\n", "{\"version\": 1, \"marks\": {\"a\": {\"state\": \"done\"}"),
    ] {
        fs::write(&path, before).expect("a file");
        tick(&path, "b");
        assert!(read(&path).starts_with(after), "{}", read(&path));
        let kept = copies::list(&path).expect("the copies").iter().map(|copy| read(&copy.path)).collect::<Vec<_>>();
        assert!(kept.iter().any(|copy| copy == before), "{kept:?}");
        assert_eq!(open(&path).access, Access::Writable);
    }
}

#[test]
fn opening_a_file_without_a_version_changes_nothing_in_it() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, "marks: {a: {state: done}}\n").expect("a file");
    let (mut store, progress) = store_on(&path);
    assert_eq!(progress.state("a"), MarkState::Done);
    let _ = store.look();
    store.save().expect("nothing to save");
    assert_eq!(read(&path), "marks: {a: {state: done}}\n");
    assert_eq!(names(&path), [""; 0]);
}

#[test]
fn marks_that_go_many_at_once_are_kept_in_a_copy() {
    let folder = folder();
    let path = file(&folder);
    let old = "version: 1\nmarks:\n  a:\n    state: done\n";
    fs::write(&path, old).expect("a file");
    let (mut store, mut progress) = store_on(&path);
    for id in ["b", "c", "d"] {
        store.add(&[progress.set_state(id, MarkState::Done, today(), "Text")]);
    }
    store.save().expect("a save");
    let full = read(&path);
    fs::write(&path, old).expect("an old file comes back");
    let _ = store.look();
    let (marks, name) = store.news().gone.expect("a word");
    assert_eq!((marks, read(&copies::folder(&path).join(format!("{name}.yaml")))), (3, full.clone()));
    // One that was cleared on purpose is no reason for a copy.
    fs::write(&path, &full).expect("it comes back");
    let _ = store.look();
    fs::write(&path, &full[..full.find("  d:").expect("the last entry")]).expect("cleared");
    let _ = store.look();
    assert_eq!(store.news().gone, None);
}

#[test]
fn a_copy_that_was_just_kept_is_never_the_one_that_goes_and_no_number_comes_twice() {
    let folder = folder();
    let path = file(&folder);
    let copies = copies::folder(&path);
    fs::create_dir(&copies).expect("a folder");
    fs::write(copies.join("2025-02-03.yaml"), "version: 1\nmarks: {a: {state: done}}\n").expect("a copy");
    let old = copies::list(&path).expect("the copies").remove(0);
    let mut seen = Vec::new();
    for number in 0..20 {
        let text = format!("version: 1\nmarks: {{a: {{state: doing, note: number {number}}}}}\n");
        fs::write(&path, &text).expect("a file");
        let kept = restore(&path, &old, today()).expect("restored").kept.expect("a copy");
        assert_eq!(read(&copies.join(format!("{kept}.yaml"))), text, "what was kept just now is there");
        assert!(!seen.contains(&kept), "{kept} came twice");
        seen.push(kept);
    }
    let numbered = names(&path).into_iter().filter(|name| name != "2025-02-03").collect::<Vec<_>>();
    assert_eq!(numbered, seen[6..], "the last fourteen, in their order");
}
