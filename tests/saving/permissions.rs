//! The file keeps its mode and its place: a link stays a link.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use bydoing::progress::Progress;
use bydoing::progress::store::{Access, Store, open, save};

use super::{done, file, folder, leftovers, read, save_on};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("the file").mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("a mode");
}

/// Root may write anywhere: modes cannot stop it.
fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).expect("the folder").uid() == 0
}

#[test]
fn a_new_file_is_for_its_owner_only_and_an_old_one_keeps_its_mode() {
    let folder = folder();
    let path = file(&folder);
    save(&path, &Progress::default(), &done(&["a"])).expect("a save");
    assert_eq!(mode(&path), 0o600);
    for kept in [0o644, 0o600, 0o640, 0o664] {
        set_mode(&path, kept);
        save(&path, &Progress::default(), &done(&[&format!("m{kept:o}")])).expect("a save");
        assert_eq!(mode(&path), kept);
    }
    assert_eq!(open(&path).progress.marks.len(), 5);
}

#[test]
fn a_write_protected_file_is_read_only() {
    let folder = folder();
    let path = file(&folder);
    save(&path, &Progress::default(), &done(&["a"])).expect("a save");
    let before = read(&path);
    set_mode(&path, 0o400);
    let opened = open(&path);
    assert_eq!(opened.progress, done(&["a"]));
    assert!(matches!(opened.access, Access::ReadOnly { why, .. } if why.contains("write-protected")));
    let error = save(&path, &Progress::default(), &done(&["b"])).expect_err("must fail").to_string();
    assert!(error.contains("write-protected"), "{error}");
    assert_eq!((read(&path), mode(&path)), (before, 0o400));
}

#[test]
fn a_link_stays_a_link_also_in_a_chain_of_relative_ones() {
    let folder = folder();
    let (real, near) = (folder.path().join("real"), folder.path().join("near"));
    fs::create_dir(&real).expect("a folder");
    fs::create_dir(&near).expect("a folder");
    let target = real.join("mine.yaml");
    fs::write(&target, "# mine\n").expect("a file");
    set_mode(&target, 0o640);
    symlink("../real/mine.yaml", near.join("second.yaml")).expect("a link");
    symlink("near/second.yaml", file(&folder)).expect("a link");
    save(&file(&folder), &Progress::default(), &done(&["a"])).expect("a save");
    assert!(fs::symlink_metadata(file(&folder)).expect("the link").is_symlink());
    assert!(fs::symlink_metadata(near.join("second.yaml")).expect("the link").is_symlink());
    assert!(read(&target).starts_with("# mine\n"));
    assert_eq!((mode(&target), open(&file(&folder)).progress), (0o640, done(&["a"])));
}

#[test]
fn what_a_dangling_link_names_is_made() {
    let folder = folder();
    let path = file(&folder);
    symlink("kept/elsewhere.yaml", &path).expect("a link");
    assert_eq!(open(&path).access, Access::Writable);
    save(&path, &Progress::default(), &done(&["a"])).expect("a save");
    assert!(fs::symlink_metadata(&path).expect("the link").is_symlink());
    assert!(folder.path().join("kept/elsewhere.yaml").is_file());
}

#[test]
fn links_in_a_circle_are_told() {
    let folder = folder();
    let path = file(&folder);
    symlink("progress.yaml", &path).expect("a link");
    assert!(matches!(open(&path).access, Access::ReadOnly { .. }));
    save(&path, &Progress::default(), &done(&["a"])).expect_err("must fail");
}

#[test]
fn a_pipe_in_the_place_of_the_file_does_not_hang() {
    let folder = folder();
    let path = file(&folder);
    if !std::process::Command::new("mkfifo").arg(&path).status().is_ok_and(|status| status.success()) {
        eprintln!("skipped: no pipe can be made here");
        return;
    }
    assert!(matches!(open(&path).access, Access::ReadOnly { why, .. } if why.contains("not a file")));
}

#[test]
fn a_folder_that_may_not_be_written_fails_with_a_sentence_and_then_saving_goes_on() {
    let folder = folder();
    let path = file(&folder);
    let mut store = Store::new(&path, Progress::default());
    save_on(&mut store, &Progress::default(), &done(&["a"])).expect("the first save");
    if is_root(folder.path()) {
        eprintln!("skipped: root may write anywhere");
        return;
    }
    let before = read(&path);
    set_mode(folder.path(), 0o500);
    let failed = save_on(&mut store, &done(&["a"]), &done(&["a", "b"]));
    let left = leftovers(folder.path());
    set_mode(folder.path(), 0o700);
    let error = failed.expect_err("must fail").to_string();
    assert!(error.contains("you may not write in"), "{error}");
    assert_eq!((read(&path), left), (before, vec![]));
    save_on(&mut store, &done(&["a"]), &done(&["a", "b"])).expect("saving goes on");
    assert_eq!(open(&path).progress, done(&["a", "b"]));
}
