//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use bydoing::framework::schema::line;

use crate::schema::{Kind, Validator};

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder whose names end so, with their text.
fn files(folder: &str, end: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(repository(folder)).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = entries
        .filter(|path| path.to_string_lossy().ends_with(end))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a file")))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no file in {folder} ends in {end}");
    files
}

fn keep_to_it(kind: Kind, files: &[(String, String)]) {
    let validator = Validator::of(kind);
    for (path, text) in files {
        assert_eq!(validator.error(text), None, "{path}");
        assert_eq!(kind.flaws(text), [""; 0], "{path}");
    }
}

#[test]
fn the_schemas_in_the_data_folder_are_what_the_types_make() {
    for (name, made) in Kind::ALL.map(Kind::schema) {
        let path = repository("data").join(name);
        if std::env::var_os("BYDOING_REWRITE").is_some_and(|value| !value.is_empty()) {
            fs::write(&path, &made).expect("a schema is written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "BYDOING_REWRITE=1 cargo test --test schemas makes {name} true");
    }
}

#[test]
fn every_framework_of_ours_keeps_to_the_schema_that_its_first_line_names() {
    let ours = files("data", ".framework.yaml");
    keep_to_it(Kind::Framework, &ours);
    for (path, text) in &ours {
        assert_eq!(text.lines().next(), Some(line("framework.schema.json").as_str()), "{path}");
    }
}

#[test]
fn so_does_what_joins_them() {
    let related = files("data", "related.yaml");
    keep_to_it(Kind::Related, &related);
    assert_eq!(related[0].1.lines().next(), Some(line("related.schema.json").as_str()));
}

#[test]
fn progress_files_keep_to_theirs_also_those_with_fields_that_are_not_ours() {
    let files = files("tests/progress", ".yaml");
    assert!(files.iter().any(|(_, text)| text.contains("nickname")));
    keep_to_it(Kind::Progress, &files);
}

#[test]
fn whatever_is_shown_in_an_editor_is_a_sentence_without_marks_of_the_code() {
    for (name, text) in Kind::ALL.map(Kind::schema) {
        // A field may be called so too: it has no text there.
        let said = text.lines().filter_map(|line| line.trim().strip_prefix("\"description\": ")?.strip_prefix('"'));
        let said: Vec<&str> = said.collect();
        assert!(said.len() >= 5, "{name} explains its fields");
        for said in said {
            assert!(!said.contains("[`") && !said.contains("::") && !said.contains("\\n"), "{name}: {said}");
            assert!(said.trim_end_matches(',').ends_with(".\""), "{name}: {said}");
        }
    }
}
