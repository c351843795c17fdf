//! What the README says of keys, files and commands is true.

use std::fs;

use bydoing::framework::{Catalog, load};
use bydoing::keymap;
use bydoing::progress::{MarkState, store};

use super::{file, rewriting};

const README: &str = "README.md";
const KEYS: (&str, &str) = ("<!-- keys: ", "<!-- /keys -->");

fn readme() -> String {
    fs::read_to_string(file(README)).expect("the README")
}

/// What stands in the blocks of one language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let inside = text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
    inside.map(str::to_owned).collect()
}

/// The block that begins with these words.
fn block(language: &str, begin: &str) -> String {
    let found = blocks(&readme(), language).into_iter().find(|block| block.starts_with(begin));
    found.unwrap_or_else(|| panic!("README.md has no {language} that begins with {begin}"))
}

#[test]
fn the_table_of_keys_is_the_programs() {
    let text = readme();
    let start = text.find(KEYS.0).and_then(|at| Some(at + text[at..].find('\n')? + 1)).expect("where keys begin");
    let end = text.find(KEYS.1).expect("where keys end");
    let table = format!("\n{}\n", keymap::markdown());
    if rewriting() {
        fs::write(file(README), format!("{}{table}{}", &text[..start], &text[end..])).expect("the README is written");
        return;
    }
    assert_eq!(&text[start..end], table, "BYDOING_REWRITE=1 cargo test --test demo makes it true");
}

#[test]
fn the_example_framework_loads_without_a_word_and_is_joined_with_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("our.framework.yaml"), block("yaml", "id: ")).expect("a file");
    let loaded = load::load(Some(folder.path()));
    let ours: Vec<_> = loaded.problems.iter().filter(|problem| problem.path.starts_with(folder.path())).collect();
    assert!(ours.is_empty(), "{ours:?}");
    let catalog = Catalog::new(loaded.frameworks, &loaded.related);
    for id in ["our-delivery/facilitation/able/hard-meetings", "our-delivery/facilitation/first-retrospective"] {
        assert!(catalog.item_by_id(id).is_some(), "{id}");
    }
    assert!(catalog.role_level_by_id("our-delivery/role/delivery-manager/senior-delivery-manager").is_some());
}

#[test]
fn the_example_of_a_progress_file_can_be_used_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("progress.yaml");
    fs::write(&path, block("yaml", "version: 1\n")).expect("a file");
    let opened = store::open(&path);
    assert_eq!(opened.access, store::Access::Writable);
    let loaded = load::embedded();
    let catalog = Catalog::new(loaded.frameworks, &loaded.related);
    for (id, mark) in &opened.progress.marks {
        let item = catalog.item(catalog.item_by_id(id).expect("an item of ours"));
        assert_eq!(mark.text.as_deref(), Some(item.text.as_str()));
    }
    let states: Vec<_> = opened.progress.marks.values().map(|mark| mark.state).collect();
    assert_eq!(states, [MarkState::Done, MarkState::Doing]);
    for level in [opened.progress.me.role, opened.progress.me.target] {
        assert!(catalog.role_level_by_id(&level.expect("a role level")).is_some());
    }
}

#[test]
fn every_command_it_shows_works() {
    let home = tempfile::tempdir().expect("a home");
    let text = readme();
    let commands = text.split("## Commands").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("commands");
    let lines: Vec<String> = blocks(commands, "sh").iter().flat_map(|block| block.lines()).map(str::to_owned).collect();
    assert!(lines.len() >= 8, "{lines:?}");
    // The copy that the README brings back.
    let copies = home.path().join("progress.yaml.d");
    fs::create_dir(&copies).expect("a folder for copies");
    fs::write(copies.join("2026-11-20.yaml"), "version: 1\n").expect("a copy");
    // Where there is no git, nobody keeps their progress in it.
    let init = std::process::Command::new("git").arg("init").arg("-q").arg(home.path()).status();
    let has_git = init.is_ok_and(|status| status.success());
    // Names in capitals stand for files that only the reader has.
    let works_here = |line: &String| {
        !line.contains(" BASE ") && !line.contains(" NEW-FOLDER") && (has_git || !line.contains("--install"))
    };
    for line in lines.into_iter().filter(works_here) {
        let mut bash = std::process::Command::new("bash");
        bash.args(["-c", &line.replace("bydoing", "\"$PROGRAM\"")]);
        bash.env("PROGRAM", env!("CARGO_BIN_EXE_bydoing")).env("BYDOING_DATA", home.path());
        let output = bash.current_dir(file("")).output().expect("bash");
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(home.path().join("progress.yaml").exists(), "mark keeps what it is told");
}

#[test]
fn every_file_it_names_is_there_and_every_picture_is_shown_with_words() {
    let text = readme();
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for target in targets.filter(|target| !target.starts_with("http") && !target.starts_with('#')) {
        assert!(file(target).exists(), "{target} is not there");
    }
    for entry in fs::read_dir(file("tests/demo/pictures")).expect("the pictures") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        assert!(text.contains(&format!("](tests/demo/pictures/{name})")), "{name} is not shown");
    }
    assert!(!text.contains("![]("), "a picture has no words");
}
