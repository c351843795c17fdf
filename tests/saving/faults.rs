//! Disks and folders that do not do what they should.

use std::fs;

use bydoing::progress::Progress;
use bydoing::progress::store::{Access, Store, open, save};

use super::{done, file, folder, leftovers, read, save_on};

#[test]
fn a_folder_in_the_place_of_the_file_is_told_and_left() {
    let folder = folder();
    let path = file(&folder);
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    fs::remove_file(&path).expect("gone");
    fs::create_dir(&path).expect("a folder");
    let error = save_on(&mut store, &done(&["a"]), &done(&["a", "b"])).expect_err("must fail").to_string();
    assert!(error.contains("is a folder"), "{error}");
    assert!(matches!(open(&path).access, Access::ReadOnly { .. }));
    assert!(path.is_dir() && leftovers(folder.path()).is_empty());
}

#[test]
fn a_file_that_vanished_or_was_emptied_comes_back_whole() {
    let folder = folder();
    let path = file(&folder);
    fs::write(&path, "# mine\n").expect("a file");
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    fs::remove_file(&path).expect("gone");
    save_on(&mut store, &done(&["a"]), &done(&["a", "b"])).expect("the next save");
    assert_eq!(open(&path).progress, done(&["a", "b"]), "losing a file unticks nothing");
    assert!(read(&path).starts_with("# mine\n"));
    fs::write(&path, "\n").expect("emptied");
    let mut other = Store::new(&path, done(&["a", "b"]));
    save_on(&mut other, &done(&["a", "b"]), &done(&["a", "b", "c"])).expect("a save");
    assert_eq!(open(&path).progress, done(&["a", "b", "c"]));
}

#[test]
fn a_vanished_folder_is_made_again() {
    let folder = folder();
    let path = folder.path().join("data").join("progress.yaml");
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    fs::remove_dir_all(folder.path().join("data")).expect("gone");
    save_on(&mut store, &done(&["a"]), &done(&["a", "b"])).expect("the next save");
    assert_eq!(open(&path).progress, done(&["a", "b"]));
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = folder();
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "a file").expect("a file");
    let path = blocked.join("progress.yaml");
    let opened = open(&path);
    assert!(matches!(opened.access, Access::ReadOnly { .. }), "{opened:?}");
    let error = save(&path, &Progress::default(), &done(&["a"])).expect_err("must fail").to_string();
    assert!(error.contains("not a folder"), "{error}");
    assert_eq!(read(&blocked), "a file");
}

#[test]
fn what_killed_programs_left_behind_is_cleared_when_it_is_old() {
    let folder = folder();
    let path = file(&folder);
    let (old, new) =
        (folder.path().join("progress.yaml.abcdef123456.tmp"), folder.path().join("progress.yaml.abcdef123457.tmp"));
    for left in [&old, &new] {
        fs::write(left, "half").expect("a file");
    }
    let hour = std::time::Duration::from_secs(3600);
    let before = std::time::SystemTime::now().checked_sub(hour).expect("a time");
    fs::File::options().write(true).open(&old).and_then(|file| file.set_modified(before)).expect("an old file");
    save(&path, &Progress::default(), &done(&["a"])).expect("a save");
    assert_eq!(leftovers(folder.path()), ["progress.yaml.abcdef123457.tmp"], "somebody may be writing it just now");
}

/// A disk without room, as a small one in memory where it can be mounted.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_fails_with_a_sentence_and_keeps_the_file() {
    use std::process::Command;

    let folder = folder();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).expect("a folder");
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(&disk).output();
    if !mount.is_ok_and(|mount| mount.status.success()) {
        eprintln!("skipped: a disk cannot be mounted here");
        return;
    }
    let path = disk.join("progress.yaml");
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    let before = read(&path);
    let filled = fs::write(disk.join("filler"), vec![0; 64 * 1024]);
    let failed = save_on(&mut store, &done(&["a"]), &done(&["a", "b"]));
    let (after, left) = (read(&path), leftovers(&disk));
    fs::remove_file(disk.join("filler")).expect("room again");
    let again = save_on(&mut store, &done(&["a"]), &done(&["a", "b"]));
    let marks = open(&path).progress;
    Command::new("umount").arg(&disk).status().expect("unmounted");
    assert!(filled.is_err(), "the disk must be full");
    let error = failed.expect_err("must fail").to_string();
    assert!(error.contains("no space left"), "{error}");
    assert_eq!((after, left), (before, vec![]));
    again.expect("with room it is saved");
    assert_eq!(marks, done(&["a", "b"]));
}

#[test]
fn a_file_that_a_person_called_like_ours_is_left_alone() {
    let folder = folder();
    let path = file(&folder);
    let theirs = folder.path().join("progress.yaml.before-summer.tmp");
    fs::write(&theirs, "mine").expect("a file");
    let before = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    fs::File::options().write(true).open(&theirs).and_then(|file| file.set_modified(before)).expect("an old file");
    save(&path, &Progress::default(), &done(&["a"])).expect("a save");
    assert_eq!(read(&theirs), "mine");
}

/// Opening it would wait for somebody to read from it, for ever.
#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_the_lock_is_told() {
    let folder = folder();
    let path = file(&folder);
    let lock = folder.path().join("progress.yaml.lock");
    if !std::process::Command::new("mkfifo").arg(&lock).status().is_ok_and(|status| status.success()) {
        eprintln!("skipped: no pipe can be made here");
        return;
    }
    let error = save(&path, &Progress::default(), &done(&["a"])).expect_err("must fail").to_string();
    assert!(error.contains("progress.yaml.lock") && !path.exists(), "{error}");
    fs::remove_file(&lock).expect("gone");
    save(&path, &Progress::default(), &done(&["a"])).expect("a save");
}

#[test]
fn a_tick_taken_back_at_once_leaves_no_file() {
    let folder = folder();
    let path = folder.path().join("new").join("progress.yaml");
    let mut store = Store::new(&path, Progress::default());
    let mut progress = Progress::default();
    for state in [bydoing::progress::MarkState::Done, bydoing::progress::MarkState::Todo] {
        store.add(&[progress.set_state("a", state, jiff::civil::date(2026, 11, 21), "Text")]);
    }
    store.save().expect("nothing to save");
    assert!(!folder.path().join("new").exists() && !store.has_due());
}
