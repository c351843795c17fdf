//! The main story, from the first start to the second.

use std::fs;
use std::process::Command;

use crate::driver::Sitting;
use crate::home::Home;

#[test]
fn what_was_found_ticked_and_noted_is_there_again_after_a_restart() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Three keys");
    assert!(!home.data().exists(), "nothing is written before the first mark");

    sitting.press("/");
    sitting.type_text("stakeh");
    sitting.wait_for_words("Stakeholder relationship");
    sitting.press("Enter");
    sitting.wait_for("the skill", |screen| screen.selected().starts_with("Stakeholder"));
    sitting.press("Enter");
    let before = sitting.wait_for("its first item", |screen| screen.selected().starts_with("[ ]"));
    assert!(!before.says_saved());
    sitting.press("Space");
    sitting.wait_for("saved", |screen| screen.says_saved());
    // Read at once: the word may stand there only when the file has the mark.
    assert!(home.progress_text().contains("state: done"), "{}", home.progress_text());

    sitting.press("n");
    sitting.wait_for_words("Evidence");
    sitting.type_text("Met all of them.");
    sitting.press("Enter");
    sitting.type_text("Twice.");
    sitting.press("Tab");
    sitting.type_text("https://example.org/notes");
    sitting.wait_for_words("example.org");
    sitting.press("Ctrl-S");
    let left = sitting.wait_for("the note saved", |screen| !screen.has("example.org/") && screen.says_saved());
    let text = home.progress_text();
    for words in ["Met all of them.", "Twice.", "https://example.org/notes"] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
    assert_eq!(home.progress_text(), text);

    let mut again = Sitting::start(&home);
    let back = again.wait_for("the same item", |screen| screen.selected() == left.selected());
    assert!(back.selected().starts_with("[✓]"));
    assert_eq!(back.cursor(), left.cursor());
    assert!(!back.has("Three keys"));
    again.press("n");
    again.wait_for("the note", |screen| screen.has("Twice.") && screen.has("example.org/notes"));
    again.press("Esc");
    again.wait_for_same("the list", &back);
    again.press("q");
    assert_eq!(again.exit_code(), 0);
    assert_eq!(home.progress_text(), text);
}

#[test]
fn the_pane_and_the_row_one_left_are_where_one_comes_back() {
    let home = Home::new();
    for keys in [&["Down", "Down"][..], &["Enter", "Down", "Down"], &["Enter", "Enter", "Down"], &["Tab", "Tab", "Tab"]]
    {
        let mut sitting = Sitting::start(&home);
        let mut screen = sitting.wait_for_words("Roles");
        for key in keys {
            let before = screen;
            sitting.press(key);
            screen = sitting.wait_for("a move", |screen| screen.cursor() != before.cursor());
        }
        sitting.press("q");
        assert_eq!(sitting.exit_code(), 0);
        let again = Sitting::start(&home);
        let back = again.wait_for("the same cursor", |now| now.cursor() == screen.cursor());
        assert_eq!(back.selected(), screen.selected());
        fs::remove_dir_all(home.root().join("home/state")).unwrap();
    }
}

#[test]
fn a_link_to_the_progress_file_stays_a_link() {
    let home = Home::new();
    let real = home.root().join("kept-elsewhere.yaml");
    fs::write(&real, "version: 1\n").unwrap();
    fs::create_dir(home.data()).unwrap();
    std::os::unix::fs::symlink(&real, home.progress()).unwrap();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.press("Space");
    sitting.wait_for("saved", |screen| screen.says_saved());
    assert!(fs::symlink_metadata(home.progress()).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("state: done"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}

#[test]
fn what_is_kept_of_the_place_one_left_never_keeps_the_window_from_opening() {
    let home = Home::new();
    let state = home.root().join("home/state/bydoing");
    let file = state.join("places.yaml");
    fs::create_dir_all(&state).unwrap();
    let hindrances: [&dyn Fn(); 3] = [
        &|| fs::write(&file, "nothing: [of use").unwrap(),
        // A pipe that nobody writes to: reading it would wait for ever.
        &|| assert!(Command::new("mkfifo").arg(&file).status().unwrap().success()),
        &|| fs::create_dir(&file).unwrap(),
    ];
    for hinder in hindrances {
        let _ = fs::remove_file(&file);
        hinder();
        let mut sitting = Sitting::start(&home);
        sitting.wait_for_words("Roles");
        sitting.press("q");
        assert_eq!(sitting.exit_code(), 0);
    }
}

#[test]
fn two_windows_on_one_file_lose_nothing_of_each_other() {
    let home = Home::new();
    let (mut one, mut other) = (Sitting::start(&home), Sitting::start(&home));
    one.go_to_a_checklist();
    other.go_to_a_checklist();
    other.press("j");
    let second = other.wait_for("the second item", |screen| screen.selected().starts_with("[ ]"));
    one.tick();
    one.wait_for("saved", |screen| screen.says_saved());
    other.tick();
    let both = other.wait_for("saved", |screen| screen.says_saved());
    assert_ne!(second.selected(), both.selected());
    assert_eq!(home.progress_text().matches("state: done").count(), 2, "{}", home.progress_text());
    assert_eq!(both.text().matches("[✓]").count(), 2, "what the other has ticked is shown here too");
    for mut sitting in [one, other] {
        sitting.press("q");
        assert_eq!(sitting.exit_code(), 0);
    }
    assert_eq!(home.progress_text().matches("state: done").count(), 2);
}
