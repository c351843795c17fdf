//! What the program makes is for its user only, however careless the shell it is started from; what is there keeps its
//! permissions.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::driver::{Sitting, USUAL};
use crate::home::Home;

const MVP: &str = "pm-activities/agile-working/mvp-scope";

/// Runs the program from a shell that lets everybody do everything with what it makes.
fn careless(home: &Home, arguments: &[&str]) -> Sitting {
    let script = "umask 0; exec \"$0\" \"$@\"";
    let mut words: Vec<OsString> = vec!["sh".into(), "-c".into(), script.into(), env!("CARGO_BIN_EXE_bydoing").into()];
    words.extend(["--data".into(), home.data().into()]);
    words.extend(arguments.iter().map(OsString::from));
    Sitting::run(home, USUAL, &[], &words)
}

/// Everything below a folder with its mode.
fn modes(folder: &Path) -> BTreeMap<PathBuf, u32> {
    let mut modes = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        if metadata.is_dir() {
            modes.extend(self::modes(&path));
        }
        modes.insert(path, metadata.mode() & 0o7777);
    }
    modes
}

fn tick_in_the_window(home: &Home) {
    let mut sitting = careless(home, &[]);
    sitting.go_to_a_checklist();
    sitting.tick();
    sitting.wait_for("saved", |screen| screen.says_saved());
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}

#[test]
fn new_files_and_folders_are_for_their_user_only() {
    for by_command in [true, false] {
        let home = Home::new();
        let before = modes(home.root());
        match by_command {
            true => assert_eq!(careless(&home, &["mark", MVP, "done"]).exit_code(), 0),
            false => tick_in_the_window(&home),
        }
        let made: BTreeMap<PathBuf, u32> =
            modes(home.root()).into_iter().filter(|(path, _)| !before.contains_key(path)).collect();
        assert!(made.contains_key(&home.progress()), "{made:?}");
        assert!(by_command || made.keys().any(|path| path.ends_with("places.yaml")), "{made:?}");
        for (path, mode) in made {
            assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{path:?}: {mode:o}");
        }
    }
}

#[test]
fn a_copy_of_the_progress_is_for_its_user_only() {
    let home = Home::new();
    home.write("progress.yaml", "version: 1\nmarks:\n");
    fs::set_permissions(home.progress(), Permissions::from_mode(0o644)).unwrap();
    assert_eq!(careless(&home, &["mark", MVP, "done"]).exit_code(), 0);
    let copies = home.data().join("progress.yaml.d");
    assert_eq!(fs::metadata(&copies).unwrap().mode() & 0o7777, 0o700);
    // The copy, and what tells git to leave it alone.
    assert_eq!(modes(&copies).into_values().collect::<Vec<_>>(), [0o600; 2]);
}

#[test]
fn what_is_there_keeps_its_permissions() {
    let home = Home::new();
    tick_in_the_window(&home);
    let kept = modes(home.root()).into_keys().map(|path| {
        let mode = if path.is_dir() { 0o751 } else { 0o644 };
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        (path, mode)
    });
    let kept: Vec<(PathBuf, u32)> = kept.collect();
    assert_eq!(careless(&home, &["mark", MVP, "done"]).exit_code(), 0);
    let mut sitting = careless(&home, &[]);
    sitting.wait_for_words("Roles");
    sitting.press("m");
    sitting.press("q");
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    let now = modes(home.root());
    for (path, mode) in kept {
        assert_eq!(now.get(&path).copied(), Some(mode), "{path:?}");
    }
}
