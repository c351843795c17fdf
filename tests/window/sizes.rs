//! Windows of every size.

use crate::driver::{Sitting, USUAL};
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
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    for (key, words) in keys {
        sitting.press(key);
        sitting.wait_for_words(words);
    }
    sitting.settle();
    let before = sitting.screen();
    for size in SIZES.into_iter().filter(|size| *size != USUAL) {
        let output = sitting.raw().len();
        sitting.resize(size);
        sitting.wait_for_output(output);
        sitting.resize(USUAL);
        sitting.wait_for_same(&format!("the same as before {size:?}"), &before);
    }
    // One after the other, without a way back, and not waiting for each.
    for size in SIZES {
        sitting.resize(size);
    }
    sitting.resize(USUAL);
    sitting.wait_for_same("the same as before", &before);
    sitting.press("Ctrl-C");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
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
        let mut sitting = Sitting::start(&home);
        sitting.wait_for_words("Roles");
        sitting.press("q");
        assert_eq!(sitting.exit_code(), 0);
        let sitting = Sitting::start(&home);
        sitting.settle();
        sitting.wait_for_words("Roles")
    };
    for size in SIZES {
        let mut sitting = Sitting::start_with(&home, size, &[]);
        sitting.wait_for("the terminal taken", |screen| screen.is_taken());
        sitting.settle();
        let output = sitting.raw().len();
        sitting.resize(USUAL);
        if size != USUAL {
            sitting.wait_for_output(output);
        }
        sitting.wait_for_same(&format!("all well after {size:?}"), &usual);
        sitting.press("q");
        assert_eq!(sitting.exit_code(), 0, "{size:?}");
        sitting.assert_terminal_as_before();
    }
}
