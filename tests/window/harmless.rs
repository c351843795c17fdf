//! Text from files and from the clipboard is shown, and cannot steer the terminal.

use crate::driver::{Sitting, USUAL};
use crate::home::Home;

const STEERING: &str = "\\e]0;EVIL\\a\\e[2J\\x9b31m\\u202eback\\u2066";

/// None of what [`STEERING`] says may come out as it is.
fn assert_harmless(sitting: &Sitting) {
    let raw = sitting.raw();
    let text = String::from_utf8_lossy(&raw);
    for steering in ["\x1b]0;", "\u{9b}", "\u{202e}", "\u{2066}", "\u{7}"] {
        assert!(!text.contains(steering), "{steering:?} reached the terminal");
    }
    assert_eq!(sitting.heard().other, Vec::<String>::new());
}

#[test]
fn a_framework_cannot_steer_the_terminal() {
    let home = Home::new();
    let framework = format!(
        "id: other\ntitle: \"Marked {STEERING}\"\nedition: \"one {STEERING}\"\npublisher: \"us {STEERING}\"\n\
         licence:\n  name: \"free {STEERING}\"\nsource:\n  title: \"here {STEERING}\"\n\
         skills:\n  - id: thing\n    name: \"Zebra {STEERING}\"\n    description: \"Told {STEERING}\"\n\
         \x20   activities:\n      - id: one\n        text: \"Zebras {STEERING}\"\n"
    );
    home.write("other.framework.yaml", &framework);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("/");
    sitting.type_text("zebra");
    sitting.wait_for_words("found");
    sitting.wait_for("the hits", |screen| screen.has("Zebra"));
    sitting.press("Enter");
    sitting.wait_for_words("Zebra");
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[ ]"));
    sitting.tick();
    sitting.press("n");
    sitting.wait_for_words("Evidence");
    sitting.press("Ctrl-C");
    sitting.exit_code();
    assert_harmless(&sitting);
}

#[test]
fn notes_and_ids_of_the_progress_file_cannot_steer_the_terminal() {
    let home = Home::new();
    let mark = "gdad/role/product-manager/frame-the-problem";
    home.write(
        "progress.yaml",
        &format!(
            "version: 1\nme:\n  role: \"role {STEERING}\"\nmarks:\n  {mark}:\n    state: done\n    \
             note: \"Noted {STEERING}\"\n    evidence: [\"https://example.org/{STEERING}\"]\n"
        ),
    );
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("m");
    sitting.wait_for_words("My target");
    sitting.press("Esc");
    sitting.wait_for("the panes", |screen| !screen.has("My target"));
    sitting.press("/");
    sitting.type_text("noted");
    sitting.wait_for_words("Noted");
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[✓]"));
    sitting.press("n");
    sitting.wait_for("the note", |screen| screen.has("Evidence") && screen.has("Noted"));
    sitting.press("Ctrl-C");
    sitting.exit_code();
    assert_harmless(&sitting);
}

#[test]
fn a_broken_file_and_its_path_cannot_steer_the_terminal() {
    let home = Home::new();
    home.write("progress.yaml", &format!("version: 1\nmarks:\n  \"thing {STEERING}\":\n    state: \"{STEERING}\"\n"));
    home.write("other.framework.yaml", &format!("id: \"{STEERING}\"\n"));
    let odd = home.root().join("odd \u{1b}]0;EVIL\u{7}\u{202e}");
    std::fs::rename(home.data(), &odd).unwrap();
    let words = [env!("CARGO_BIN_EXE_bydoing").into(), "--data".into(), odd.into_os_string()];
    let mut sitting = Sitting::run(&home, USUAL, &[], &words);
    sitting.wait_for_words("READ-ONLY");
    sitting.go_to_a_checklist();
    sitting.press("Space");
    sitting.press("q");
    sitting.exit_code();
    assert_harmless(&sitting);
}

#[test]
fn pasted_text_cannot_steer_the_terminal() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    for (key, words) in [("/", "Find"), ("n", "Evidence")] {
        sitting.press(key);
        sitting.wait_for_words(words);
        sitting.paste("pasted \u{9b}31m\u{202e}back\u{2066} \u{7}end");
        sitting.wait_for_words("end");
        sitting.press("Esc");
        sitting.settle();
    }
    sitting.press("Ctrl-C");
    sitting.exit_code();
    assert_harmless(&sitting);
}
