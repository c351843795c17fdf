//! `bydoing check --against`, and notes on what is legal but poor.

use std::fs;

use crate::craft::{folder, run};

#[test]
fn ids_that_are_gone_are_noted_where_their_things_probably_stand_now() {
    let folder = folder();
    let (code, out, error) = run(&folder, &["check", "--against", "old.yaml", "new.yaml"]);
    assert_eq!((code, error.as_str()), (0, ""), "notes are no failure");
    let lines: Vec<&str> = out.lines().collect();
    let gone = |id: &str| {
        let marks = "its marks are kept, and shown as no longer in the framework";
        format!("new.yaml:2:1: note: the older edition's \"{id}\" is gone, and nothing here is like it; {marks}")
    };
    assert_eq!(lines[..2], [gone("craft/sums"), gone("craft/old-ways")]);
    assert_eq!(
        lines[2],
        "new.yaml:17:5: note: the older edition's \"craft/sawing\" with 3 below it is gone, unless it is the skill \
         \"Timber work\"; add \"was: [craft/sawing]\" if so: the words are the same"
    );
    let moved = "new.yaml:30:9: note: the older edition's \"craft/sums/bill\" is gone, unless it is the activity \"Added up \
                 the bill of all materials\"; add \"was: [craft/sums/bill]\" if so: the words are ";
    assert!(lines[3].starts_with(moved), "{out}");
    assert_eq!(lines.last(), Some(&"no problems and 4 notes in 1 file"));
}

#[test]
fn against_takes_the_loaded_framework_of_the_same_id_where_no_file_is_named() {
    let folder = folder();
    fs::rename(folder.path().join("new.yaml"), folder.path().join("data/craft.framework.yaml")).unwrap();
    let (code, out, _) = run(&folder, &["check", "--against", "old.yaml"]);
    assert!(
        code == 0 && out.contains("data/craft.framework.yaml:17:5: note: the older edition's \"craft/sawing\""),
        "{out}"
    );
    let (code, out, _) = run(&folder, &["check", "--against", "data/craft.framework.yaml"]);
    assert!(code == 0 && !out.contains("older edition"), "{out}");
    fs::remove_file(folder.path().join("data/craft.framework.yaml")).unwrap();
    let (code, _, error) = run(&folder, &["check", "--against", "old.yaml"]);
    assert_eq!(code, 1);
    assert!(error.contains("no framework with the id \"craft\" is among the files"), "{error}");
}

#[test]
fn what_is_poor_is_noted_in_files_and_not_in_what_is_compiled_in() {
    let folder = folder();
    let poor = "skills:\n  - id: a\n    name: A\n    activities: [{id: x, text: Made it}, {id: y, text: made it!}]\n";
    let top = "id: poor\ntitle: Poor\nlicence: {name: CC0}\nsource: {title: A book}\n";
    fs::write(folder.path().join("data/poor.framework.yaml"), format!("{top}{poor}")).unwrap();
    let (code, out, _) = run(&folder, &["check"]);
    let notes: Vec<&str> = out.lines().filter(|line| line.contains("note: ")).collect();
    assert_eq!(code, 0);
    assert!(notes.iter().all(|note| !note.starts_with("embedded/")), "{out}");
    let twice = "data/poor.framework.yaml:8:42: note: the activity \"made it!\", the words of poor/a/x; one tick for one thing: take one away, or reword it";
    assert!(notes.contains(&twice), "{out}");
}
