//! `bydoing rate` as a process: what it prints, what it writes, and how it exits.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

const SKILL: &str = "gdad/life-cycle-management";

/// The program in an empty folder, with nothing of whoever runs the tests.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command: Command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    let output = command.arg("--data").arg(folder).args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let (code, out, error) = run(folder, &[arguments, &["--format", "json"]].concat());
    assert_eq!((code, error.as_str()), (0, ""));
    serde_json::from_str(&out).expect("JSON")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn file(folder: &Path) -> String {
    fs::read_to_string(folder.join("progress.yaml")).expect("the file")
}

/// The rating of the skill in `list skills`.
fn listed(folder: &Path) -> Value {
    let list = json(folder, &["list", "skills"]);
    let skills = list["skills"].as_array().expect("skills");
    skills.iter().find(|skill| skill["id"] == SKILL).expect("the skill")["rating"].clone()
}

#[test]
fn a_rating_is_on_disk_and_in_the_list() {
    let folder = folder();
    let more = ["--date", "2025-02-03", "--note", "Two alphas", "--evidence", "https://example.org/1"];
    let again = ["--evidence", "https://example.org/2", "--evidence", "https://example.org/1"];
    let (code, out, error) = run(folder.path(), &[&["rate", SKILL, "working"][..], &more, &again].concat());
    assert_eq!((code, error.as_str()), (0, ""));
    let expected = "rated Working, 2025-02-03: Life cycle management  gdad/life-cycle-management\n  note: Two alphas\n  \
                    evidence: https://example.org/1\n  evidence: https://example.org/2\n";
    assert_eq!(out, expected);
    let line = "    - {level: working, date: 2025-02-03, note: Two alphas, evidence: [https://example.org/1, \
                https://example.org/2]}\n";
    assert!(file(folder.path()).ends_with(&format!("ratings:\n  {SKILL}:\n{line}")), "{}", file(folder.path()));
    let rating = listed(folder.path());
    assert_eq!((&rating["level"], &rating["name"]), (&Value::from("working"), &Value::from("Working")));
    assert_eq!(rating["evidence"].as_array().map(Vec::len), Some(2));
}

#[test]
fn earlier_ratings_stay_and_a_new_one_goes_to_its_day() {
    let folder = folder();
    for (level, day) in [("working", "2025-02-03"), ("awareness", "2024-01-01"), ("expert", "2025-02-03")] {
        assert_eq!(run(folder.path(), &["rate", SKILL, level, "--date", day]).0, 0);
    }
    let text = file(folder.path());
    let at = |level: &str| text.find(level).expect("it is there");
    assert!(at("awareness") < at("working") && at("working") < at("expert"), "{text}");
    assert_eq!(run(folder.path(), &["rate", SKILL, "expert", "--date", "2025-02-03"]).0, 0);
    assert_eq!(file(folder.path()), text, "the same again is nothing");
    assert_eq!(listed(folder.path())["name"], "Expert");
}

#[test]
fn none_and_not_applicable_are_levels_and_names_are_folded() {
    let folder = folder();
    for (typed, level, name) in [
        ("none", "none", "none"),
        ("Not applicable", "not-applicable", "not applicable"),
        ("NOT-APPLICABLE", "not-applicable", "not applicable"),
        ("PRACTI TIONER", "practitioner", "Practitioner"),
    ] {
        let said = json(folder.path(), &["rate", SKILL, typed]);
        assert_eq!((&said["rating"]["level"], &said["rating"]["name"]), (&Value::from(level), &Value::from(name)));
        assert_eq!((&said["id"], listed(folder.path())), (&Value::from(SKILL), said["rating"].clone()));
    }
    run(folder.path(), &["rate", SKILL, "none"]);
    let (_, out, _) = run(folder.path(), &["list", "skills"]);
    assert!(out.contains("\n  rated none, 20"), "{out}");
    assert_eq!(run(folder.path(), &["check"]).1, "no problems in 7 files\n", "{}", file(folder.path()));
}

#[test]
fn a_level_that_is_not_there_is_wrong_usage_and_names_those_that_are() {
    let folder = folder();
    let (code, out, error) = run(folder.path(), &["rate", SKILL, "hihg\u{1b}[31m"]);
    assert_eq!((code, out.as_str()), (2, ""));
    let levels = "of Life cycle management: awareness, working, practitioner, expert, none, not-applicable";
    assert!(error.contains(levels) && !error.contains('\u{1b}'), "{error}");
    for wrong in [&["--date", "2999-01-01"][..], &["--evidence", " "], &["--format", "xml"]] {
        assert_eq!(run(folder.path(), &[&["rate", SKILL, "none"], wrong].concat()).0, 2, "{wrong:?}");
    }
    assert!(!folder.path().join("progress.yaml").exists());
}

#[test]
fn what_is_no_skill_or_has_no_scale_fails_in_one_sentence() {
    let folder = folder();
    // A name that is not clear is wrong usage, as everywhere; an id that leads nowhere is not.
    for (id, words, exit) in [
        ("gdad/life-cycle-managment", "did you mean gdad/life-cycle-management", 1),
        ("xyzzy", "there is no skill \"xyzzy\"", 2),
        ("pm-activities/agile-working/mvp-scope", "is an activity, and a skill is asked for", 1),
        ("pm-activities/agile-working", "Agile Working cannot be rated:", 1),
        ("gdad/role/product-manager/senior-product-manager", "is a role level", 1),
    ] {
        let (code, out, error) = run(folder.path(), &["rate", id, "none"]);
        assert_eq!((code, out.as_str(), error.lines().count()), (exit, "", 1), "{error}");
        assert!(error.contains(words), "{error}");
    }
    assert!(!folder.path().join("progress.yaml").exists());
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone() {
    let folder = folder();
    fs::write(folder.path().join("progress.yaml"), "ratings: [\n").expect("a file");
    let (code, out, error) = run(folder.path(), &["rate", SKILL, "none"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("progress.yaml:"), "{error}");
    assert_eq!(file(folder.path()), "ratings: [\n");
}

#[test]
fn what_is_rated_under_a_former_id_comes_along_and_a_name_is_listed() {
    let folder = folder();
    let framework = "id: c\ntitle: C\nedition: '1'\npublisher: P\nlicence: {name: CC0}\nsource: {title: S}\n\
                     scale: [{id: low, name: Low}, {id: high, name: High}]\nskills:\n  - {id: saw, was: [c/old], name: Sawing}\n";
    fs::write(folder.path().join("c.framework.yaml"), framework).expect("a file");
    let old = "me: {name: Jo}\nratings:\n  c/old:\n    - {level: low, date: 2024-01-01, by: Di}\n";
    fs::write(folder.path().join("progress.yaml"), old).expect("a file");
    let (code, _, error) = run(folder.path(), &["rate", "c/old", "high", "--date", "2025-01-01"]);
    assert_eq!((code, error.as_str()), (0, "bydoing: c/old is c/saw now\n"));
    let text = file(folder.path());
    assert!(
        text.contains("  c/saw:\n    - {level: low, date: 2024-01-01}\n    - {level: high, date: 2025-01-01}\n"),
        "{text}"
    );
    assert!(!text.contains("c/old"), "{text}");
    assert!(run(folder.path(), &["list"]).1.contains("\nname: Jo\n"));
}
