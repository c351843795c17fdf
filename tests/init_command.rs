//! `bydoing init` as a process: what it makes, what it leaves alone, and that one can go on from there.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

const FILES: [&str; 5] = [
    "bicycle-workshop.framework.yaml",
    "framework.schema.json",
    "progress.schema.json",
    "related.schema.json",
    "related.yaml",
];

fn bydoing(home: &Path) -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(home).env("HOME", home).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    command
}

/// Exit code, standard output, standard error.
fn run(home: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = bydoing(home).args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name().into_string()).collect();
    names.sort();
    names.into_iter().map(|name| name.expect("a name")).collect()
}

#[test]
fn a_new_folder_is_made_with_all_above_it_and_passes_check_without_a_note() {
    let home = home();
    let (code, out, error) = run(home.path(), &["init", "crafts/mine"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert_eq!(names(&home.path().join("crafts/mine")), FILES);
    assert!(FILES.iter().all(|name| out.contains(name)), "{out}");
    assert!(out.ends_with("\n  bydoing --data crafts/mine check\n  bydoing --data crafts/mine\n"), "{out}");
    assert_eq!(out.lines().count(), 4);
    let (code, out, error) = run(home.path(), &["--data", "crafts/mine", "check"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(out.starts_with("no problems in ") && out.lines().count() == 1, "{out}");
}

#[test]
fn what_it_prints_can_be_copied_into_a_shell_whatever_the_folder_is_called() {
    let home = home();
    let (_, out, _) = run(home.path(), &["init", "it's mine"]);
    assert!(out.contains("\n  bydoing --data 'it'\\''s mine' check\n"), "{out}");
    assert!(home.path().join("it's mine").is_dir());
}

#[test]
fn the_example_can_be_listed_and_ticked() {
    let home = home();
    run(home.path(), &["init", "mine"]);
    let (code, out, _) = run(home.path(), &["--data", "mine", "list", "roles"]);
    assert_eq!(code, 0);
    let levels = ["mechanic", "senior-mechanic"].map(|level| format!("bicycle-workshop/role/bicycle-mechanic/{level}"));
    let places = levels.map(|level| out.find(&level).expect("a level"));
    assert!(places[0] < places[1], "in order of seniority");
    // The joins that are built in hold here too: one role of several documents.
    let (_, elsewhere, _) = run(home.path(), &["list", "roles"]);
    let (roles, _) = elsewhere.split_once("\nsource: gdad: ").expect("the sources below the roles");
    assert!(out.starts_with(roles), "{out}");
    let item = "bicycle-workshop/wheel-building/first-wheel";
    let (code, _, error) = run(home.path(), &["--data", "mine", "mark", item, "done"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let progress = fs::read_to_string(home.path().join("mine/progress.yaml")).expect("progress");
    assert!(progress.contains("Built a wheel"), "{progress}");
    assert_eq!(run(home.path(), &["--data", "mine", "check"]).0, 0);
}

#[test]
fn progress_names_its_schema_only_where_that_is() {
    let home = home();
    let item = "pm-activities/agile-working/mvp-scope";
    let first = |folder: &str| {
        let (code, _, error) = run(home.path(), &["--data", folder, "mark", item, "done"]);
        assert_eq!((code, error.as_str()), (0, ""));
        let text = fs::read_to_string(home.path().join(folder).join("progress.yaml")).expect("progress");
        text.lines().take(2).map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    run(home.path(), &["init", "mine"]);
    let ours = "# bydoing progress. Safe to edit by hand, made to be kept in git.";
    assert_eq!(first("mine"), format!("# yaml-language-server: $schema=progress.schema.json\n{ours}"));
    assert_eq!(first("other"), format!("{ours}\nversion: 1"));
    // A file that is there is nobody's to put lines into.
    fs::copy(home.path().join("mine/progress.schema.json"), home.path().join("other/progress.schema.json"))
        .expect("a copy");
    assert_eq!(first("other"), format!("{ours}\nversion: 1"));
}

#[test]
fn in_a_folder_that_is_there_all_else_stays() {
    let home = home();
    fs::write(home.path().join("progress.yaml"), "version: 1\n").expect("a file");
    fs::write(home.path().join("mine.framework.yaml"), "broken: [").expect("a file");
    assert_eq!(run(home.path(), &["init", "."]).0, 0);
    assert_eq!(fs::read_to_string(home.path().join("progress.yaml")).expect("a file"), "version: 1\n");
    assert_eq!(fs::read_to_string(home.path().join("mine.framework.yaml")).expect("a file"), "broken: [");
    assert_eq!(names(home.path()).len(), FILES.len() + 2);
}

#[test]
fn where_one_of_the_files_is_there_nothing_is_written() {
    for name in FILES {
        let home = home();
        fs::write(home.path().join(name), "mine").expect("a file");
        let (code, out, error) = run(home.path(), &["init", "."]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(error.contains(&format!(". has {name} already")) && error.contains("nothing was written"), "{error}");
        assert_eq!(names(home.path()), [name]);
        assert_eq!(fs::read_to_string(home.path().join(name)).expect("a file"), "mine");
    }
    let home = home();
    run(home.path(), &["init", "mine"]);
    let (code, _, error) = run(home.path(), &["init", "mine"]);
    assert!(
        code == 1
            && error.contains("bicycle-workshop.framework.yaml and related.yaml already")
            && error.lines().count() == 1,
        "{error}"
    );
}

#[test]
fn a_place_where_nothing_can_be_made_is_told() {
    let home = home();
    fs::write(home.path().join("file"), "mine").expect("a file");
    let mut places = vec![("file", "file is not a folder"), ("file/mine", "the folder file/mine cannot be made")];
    if cfg!(target_os = "linux") {
        // Not even root can write there.
        places.push(("/proc/bydoing/mine", "the folder /proc/bydoing/mine cannot be made"));
        places.push(("/proc/self/task", "/proc/self/task/bicycle-workshop.framework.yaml cannot be written"));
    }
    for (place, why) in places {
        let (code, out, error) = run(home.path(), &["init", place]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(error.contains(why) && !error.contains("os error") && error.lines().count() == 1, "{error}");
    }
    assert_eq!(names(home.path()), ["file"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_neither_followed_nor_replaced() {
    let home = home();
    fs::create_dir(home.path().join("mine")).expect("a folder");
    std::os::unix::fs::symlink("nowhere", home.path().join("mine/related.yaml")).expect("a link");
    let (code, _, error) = run(home.path(), &["init", "mine"]);
    assert!(code == 1 && error.contains("related.yaml already"), "{error}");
    assert_eq!(names(&home.path().join("mine")), ["related.yaml"]);
    std::os::unix::fs::symlink("nowhere", home.path().join("link")).expect("a link");
    let (code, _, error) = run(home.path(), &["init", "link"]);
    assert!(code == 1 && error.contains("link is not a folder"), "{error}");
}

#[test]
fn the_folder_is_named_once() {
    let home = home();
    for arguments in [&["--data", "a", "init", "b"][..], &["init", "b", "--data", "a"]] {
        let (code, out, error) = run(home.path(), arguments);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(error.contains("bydoing init DIR, without --data"), "{error}");
    }
    assert_eq!(run(home.path(), &["init"]).0, 2);
    let output = bydoing(home.path()).env("BYDOING_DATA", "a").args(["init", "b"]).output().expect("a run");
    assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("--data b check"));
    assert_eq!(names(home.path()), ["b"]);
}

#[test]
fn the_schemas_it_writes_are_those_that_schema_prints() {
    let home = home();
    run(home.path(), &["init", "."]);
    for (argument, file) in [
        ("framework", "framework.schema.json"),
        ("related", "related.schema.json"),
        ("progress", "progress.schema.json"),
    ] {
        let (code, out, error) = run(home.path(), &["schema", argument]);
        assert_eq!((code, error.as_str()), (0, ""));
        assert_eq!(out, fs::read_to_string(home.path().join(file)).expect("a schema"));
    }
    let (framework, default) = (run(home.path(), &["schema", "framework"]), run(home.path(), &["schema"]));
    assert_eq!(framework, default);
    assert_eq!(run(home.path(), &["schema", "other"]).0, 2);
}

#[test]
fn a_folder_into_which_something_was_imported_can_become_one_of_ones_own_too() {
    let home = home();
    fs::write(home.path().join("list.md"), "# Joinery\n\n## Sawing\n\n- [ ] Cut a plank true\n").expect("a document");
    assert_eq!(run(home.path(), &["--data", "mine", "import", "list.md"]).0, 0);
    let (code, _, error) = run(home.path(), &["init", "mine"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(FILES.iter().all(|name| home.path().join("mine").join(name).exists()));
}
