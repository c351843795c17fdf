//! The rooms of the program know only those below them: what `src` names with `crate::` is read and held against the
//! order. Drawing, the terminal and the file system each have rooms of their own. Tests may look anywhere.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

use std::fs;
use std::path::{Path, PathBuf};

/// From the top down. Each may use those after it.
const ROOMS: [&str; 15] = [
    "main",
    "cli",
    "terminal",
    "ui",
    "keymap",
    "app",
    "report",
    "import",
    "analysis",
    "search",
    "progress",
    "folder",
    "framework",
    "yaml",
    "fold",
];

/// At the bottom, for everybody.
const FOR_ALL: &str = "plain";

/// Only the shell and the command line ask which day it is; the rest is told.
const CLOCK: &str = "clock";

/// A source file: its module path (`["ui", "list"]`) and its code without comments and tests.
struct Source {
    path: PathBuf,
    module: Vec<String>,
    code: String,
}

impl Source {
    fn read(path: PathBuf, src: &Path) -> Source {
        let below = path.strip_prefix(src).expect("a file of src").with_extension("");
        let module = below.iter().map(|part| part.to_str().expect("a name").to_owned()).collect();
        let text = fs::read_to_string(&path).expect("a source file");
        Source { path, module, code: code(&text) }
    }

    fn room(&self) -> &str {
        &self.module[0]
    }

    /// `ui`, `framework/load`: is it this place, or below it?
    fn is_in(&self, place: &str) -> bool {
        let parts: Vec<&str> = place.split('/').collect();
        self.module.iter().map(String::as_str).take(parts.len()).eq(parts)
    }
}

/// Without comments, and without what is only there for tests.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let block = |next: &&str| next.starts_with("mod ") && next.ends_with('{');
        if line == "#[cfg(test)]" && lines.peek().is_some_and(block) {
            while lines.next().is_some_and(|line| line != "}") {}
            continue;
        }
        code.push_str(line.split("//").next().unwrap_or_default());
        code.push('\n');
    }
    code
}

fn sources() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![src.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of src") {
            let path = entry.expect("an entry").path();
            let only_tests = path.file_stem().is_some_and(|stem| stem == "tests");
            if path.is_dir() && !only_tests {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !only_tests {
                sources.push(Source::read(path, &src));
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(sources.len() > 50, "src is not where it was");
    sources
}

/// The first name after each `root`, also of those in braces.
fn named_after(code: &str, root: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(root) {
        let inside_a_name = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        // How far a thing is seen is not what it uses.
        if inside_a_name || code[..at].ends_with("pub(in ") {
            continue;
        }
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(first_names(group)),
            None => names.push(name(rest)),
        }
    }
    names
}

fn name(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Of a group after its opening brace, the first name of each member.
fn first_names(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![name(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn place(room: &str) -> usize {
    ROOMS.iter().position(|other| *other == room).unwrap_or(ROOMS.len())
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let known = |room: &str| room == "lib" || [FOR_ALL, CLOCK].contains(&room) || ROOMS.contains(&room);
    let strangers: Vec<_> = sources().into_iter().filter(|source| !known(source.room())).map(|s| s.path).collect();
    assert_eq!(strangers, Vec::<PathBuf>::new(), "give them a place in ROOMS, and in the map of src/lib.rs");
}

#[test]
fn arrows_point_down_only() {
    let mut upward = Vec::new();
    for source in sources().iter().filter(|source| source.room() != "lib") {
        let used = named_after(&source.code, "crate::").into_iter().chain(named_after(&source.code, "bydoing::"));
        for used in used.filter(|used| used != FOR_ALL && used != source.room()) {
            let fine = match used.as_str() {
                CLOCK => ["cli", "terminal"].contains(&source.room()),
                room => ROOMS.contains(&room) && place(source.room()) < place(room),
            };
            if !fine {
                upward.push(format!("{}: {} -> {used}", source.path.display(), source.room()));
            }
        }
    }
    assert_eq!(upward, Vec::<String>::new());
}

#[test]
fn no_path_leaves_its_room_by_the_back_door() {
    for source in sources() {
        // One `super` more would name another room without `crate::`, unseen by the test above.
        let out = "super::".repeat(source.module.len());
        assert!(!source.code.contains(&out), "{}: write crate:: instead of {out}", source.path.display());
    }
}

/// No file outside `places` may name any of `words`.
fn only_in(places: &[&str], words: &[&str]) {
    let mut elsewhere: Vec<(PathBuf, &str)> = Vec::new();
    for source in sources().iter().filter(|source| !places.iter().any(|place| source.is_in(place))) {
        elsewhere
            .extend(words.iter().filter(|word| source.code.contains(**word)).map(|word| (source.path.clone(), *word)));
    }
    assert_eq!(elsewhere, [], "this belongs in {places:?}");
}

#[test]
fn only_ui_and_the_terminal_draw() {
    only_in(&["ui", "terminal"], &["ratatui::"]);
    // An editing model: what is typed, and where the cursor stands in it.
    only_in(&["ui", "app/form", "app/finder", "app/role_filter", "app/text_key"], &["ratatui_textarea"]);
}

#[test]
fn only_the_terminal_and_the_keymap_know_the_terminals_library() {
    only_in(&["terminal", "keymap"], &["crossterm::"]);
}

#[test]
fn only_a_few_places_touch_the_file_system() {
    let places = ["framework/load", "progress/store", "cli", "folder"];
    only_in(&places, &["std::fs", "std::{fs", "tempfile::"]);
}

#[test]
fn names_are_read_from_all_kinds_of_paths() {
    let code = "use crate::{app::{self, State}, ui};\npub(in crate::terminal) fn a(b: crate::search::Kind) {}\n";
    assert_eq!(named_after(code, "crate::"), ["app", "ui", "search"]);
    let text = "fn a() {} // crate::ui\n#[cfg(test)]\nmod tests {\n    use crate::ui;\n}\nfn b() {}\n";
    assert_eq!(self::code(text), "fn a() {} \nfn b() {}\n");
}
