//! Files that cannot be read or written: nothing is lost, and the window says what is wrong.

use std::fs;

use crate::driver::Sitting;
use crate::home::Home;

/// Opens a file that must not be touched, tries to tick, and looks whether it is the same to the last byte.
fn stays_untouched(text: &str, says: &[&str]) {
    let home = Home::new();
    home.write("progress.yaml", text);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("READ-ONLY");
    sitting.wait_for(&format!("{says:?}"), |screen| says.iter().all(|say| screen.has(say)));
    let list = sitting.go_to_a_checklist();
    for key in ["Space", "o", "x", "u", "w"] {
        sitting.press(key);
    }
    sitting.press("?");
    sitting.wait_for_words("Keys");
    sitting.press("Esc");
    let after = sitting.wait_for("the list", |screen| screen.has("Roles") && !screen.has("Keys in"));
    assert!(after.has("READ-ONLY"));
    assert_eq!(after.selected(), list.selected());
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
    assert_eq!(home.progress_text(), text);
    let files = fs::read_dir(home.data()).unwrap().count();
    assert_eq!(files, 1, "nothing is written beside it either");
}

#[test]
fn a_progress_file_that_cannot_be_read_is_left_as_it_is() {
    stays_untouched("version: 1\nmarks:\n  some/thing: {state: done\n", &["progress.yaml:3:15"]);
    stays_untouched("version: 1\nmarks:\n  some/thing:\n    state: finished\n", &["progress.yaml:4:12", "finished"]);
}

#[test]
fn a_progress_file_of_a_newer_version_is_left_as_it_is() {
    stays_untouched("version: 2\nmarks: []\n", &["version 2", "newer"]);
}

#[test]
fn a_progress_file_that_git_could_not_join_is_left_as_it_is_and_the_way_out_is_told() {
    let conflict = "<<<<<<< HEAD\n  a: {state: done}\n=======\n  b: {state: done}\n>>>>>>> other\n";
    stays_untouched(&format!("marks:\n{conflict}"), &["progress.yaml:2:1", "git left", "--data", "merge"]);
}

/// A folder that can no longer be written to, whoever one is: a file stands in its place.
struct Broken<'a>(&'a Home);

impl Broken<'_> {
    fn of(home: &Home) -> Broken<'_> {
        if home.data().exists() {
            fs::rename(home.data(), home.root().join("away")).unwrap();
        }
        fs::write(home.data(), "in the way").unwrap();
        Broken(home)
    }

    fn mend(self) {
        fs::remove_file(self.0.data()).unwrap();
        if self.0.root().join("away").exists() {
            fs::rename(self.0.root().join("away"), self.0.data()).unwrap();
        }
    }
}

#[test]
fn a_mark_that_cannot_be_saved_stays_on_screen_and_is_saved_later() {
    for first_mark in [true, false] {
        let home = Home::new();
        let mut sitting = Sitting::start(&home);
        sitting.go_to_a_checklist();
        if !first_mark {
            sitting.tick();
            sitting.wait_for("saved", |screen| screen.says_saved());
            sitting.press("j");
            sitting.wait_for("the next item", |screen| screen.selected().starts_with("[ ]"));
        }
        let broken = Broken::of(&home);
        sitting.tick();
        let screen = sitting.wait_for_not_saved();
        assert!(screen.selected().starts_with("[✓]"));
        assert!(!screen.says_saved());
        sitting.press("w");
        sitting.wait_for_not_saved();
        broken.mend();
        sitting.press("w");
        let screen = sitting.wait_for("saved", |screen| screen.says_saved());
        assert!(screen.selected().starts_with("[✓]"));
        let done = home.progress_text().matches("state: done").count();
        assert_eq!(done, if first_mark { 1 } else { 2 });
        sitting.press("q");
        assert_eq!(sitting.exit_code(), 0);
    }
}

#[test]
fn quitting_with_unsaved_marks_asks_once() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    let _broken = Broken::of(&home);
    sitting.tick();
    sitting.wait_for_not_saved();
    sitting.press("q");
    sitting.wait_for_words("sure?");
    sitting.press("n");
    sitting.wait_for("the list again", |screen| !screen.has("sure?"));
    sitting.press("q");
    sitting.wait_for_words("sure?");
    sitting.press("y");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
}

#[test]
fn a_second_ctrl_c_at_the_question_quits() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    let _broken = Broken::of(&home);
    sitting.tick();
    sitting.wait_for_not_saved();
    sitting.press("Ctrl-C");
    sitting.wait_for_words("sure?");
    sitting.press("Ctrl-C");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
}

#[test]
fn a_signal_tells_of_marks_that_could_not_be_saved() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    let _broken = Broken::of(&home);
    sitting.tick();
    sitting.wait_for_not_saved();
    sitting.signal("TERM");
    assert_eq!(sitting.exit_code(), 143);
    sitting.assert_terminal_as_before();
    assert!(sitting.screen().has("not saved"), "{}", sitting.screen().text());
}

#[test]
fn marks_that_were_shown_as_saved_survive_a_kill() {
    for marks in (1..=4).cycle().take(12) {
        let home = Home::new();
        // Large enough for all marks to be in sight.
        let mut sitting = Sitting::start_with(&home, (200, 50), &[]);
        sitting.go_to_a_checklist();
        sitting.type_text(&" j".repeat(marks));
        let screen = sitting.wait_for("a mark saved", |screen| screen.has("[✓]") && screen.says_saved());
        sitting.signal("KILL");
        sitting.exit_code();
        let shown = screen.text().matches("[✓]").count();
        let kept = home.progress_text().matches("state: done").count();
        assert!(kept >= shown, "{shown} shown, {kept} kept");
        let again = Sitting::start_with(&home, (200, 50), &[]);
        again.wait_for("the marks", |screen| screen.text().matches("[✓]").count() == kept && !screen.has("READ-ONLY"));
    }
}
