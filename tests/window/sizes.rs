//! Windows of every size.

use crate::driver::{Session, USUAL};
use crate::home::Home;

const SIZES: [(u16, u16); 14] = [
    (0, 0),
    (1, 1),
    (3, 2),
    (19, 5),
    (20, 6),
    (40, 12),
    (59, 15),
    (60, 16),
    (80, 24),
    (99, 50),
    (100, 16),
    (120, 36),
    (200, 50),
    (400, 120),
];

/// Goes through all sizes and back, in what the keys lead to; the words tell that one is there.
fn survives_all_sizes(keys: &[(&str, &str)]) {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.go_to_a_checklist();
    for (key, words) in keys {
        session.press(key);
        session.wait_for_words(words);
    }
    session.settle();
    let before = session.screen();
    for size in SIZES.into_iter().filter(|size| *size != USUAL) {
        let output = session.raw().len();
        session.resize(size);
        session.wait_for_output(output);
        session.resize(USUAL);
        session.wait_for(&format!("the same as before {size:?}"), |screen| *screen == before);
    }
    // One after the other, without a way back, and not waiting for each.
    for size in SIZES {
        session.resize(size);
    }
    session.resize(USUAL);
    session.wait_for("the same as before", |screen| *screen == before);
    session.press("Ctrl-C");
    assert_eq!(session.exit_code(), 0);
    session.assert_terminal_as_before();
}

#[test]
fn the_checklist_survives_all_sizes() {
    survives_all_sizes(&[]);
}

#[test]
fn the_roles_survive_all_sizes() {
    survives_all_sizes(&[("Tab", "Roles"), ("Tab", "Roles")]);
}

#[test]
fn the_skills_survive_all_sizes() {
    survives_all_sizes(&[("Shift-Tab", "Skills")]);
}

#[test]
fn the_detail_survives_all_sizes() {
    survives_all_sizes(&[("Enter", "Detail")]);
}

#[test]
fn the_finder_survives_all_sizes() {
    survives_all_sizes(&[("/", "Find"), ("r", "> r"), ("o", "> ro"), ("a", "roadmap")]);
}

#[test]
fn the_form_survives_all_sizes() {
    survives_all_sizes(&[("n", "Evidence")]);
}

#[test]
fn my_role_and_target_survive_all_sizes() {
    survives_all_sizes(&[("m", "My target")]);
}

#[test]
fn the_help_survives_all_sizes() {
    survives_all_sizes(&[("?", "Keys")]);
}

#[test]
fn a_question_survives_all_sizes() {
    survives_all_sizes(&[("n", "Evidence"), ("x", "x"), ("Esc", "sure")]);
}

#[test]
fn it_starts_at_every_size() {
    let home = Home::new();
    let usual = {
        let mut session = Session::start(&home);
        session.wait_for_words("Roles");
        session.press("q");
        assert_eq!(session.exit_code(), 0);
        let session = Session::start(&home);
        session.settle();
        session.wait_for_words("Roles")
    };
    for size in SIZES {
        let mut session = Session::start_with(&home, size, &[]);
        session.wait_for("the terminal taken", |screen| screen.is_taken());
        session.settle();
        let output = session.raw().len();
        session.resize(USUAL);
        if size != USUAL {
            session.wait_for_output(output);
        }
        session.wait_for(&format!("all well after {size:?}"), |screen| *screen == usual);
        session.press("q");
        assert_eq!(session.exit_code(), 0, "{size:?}");
        session.assert_terminal_as_before();
    }
}
