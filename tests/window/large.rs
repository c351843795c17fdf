//! 100,000 items: the window answers every key all the same.

use std::time::{Duration, Instant};

use crate::driver::Sitting;
use crate::home::Home;

#[path = "../../benches/window/official.rs"]
mod official;

/// A home with a framework of so many items, made of numbered words.
fn home(items: usize) -> Home {
    let mut at = 0;
    let mut sentence = |words: usize| {
        at += 1;
        (0..words).map(|n| format!("word{}", (at * 7 + n * 13) % 997)).collect::<Vec<_>>().join(" ")
    };
    let home = Home::new();
    home.write("crafts.framework.yaml", &official::official("crafts", items, &mut sentence));
    home
}

#[test]
fn what_is_typed_into_the_filter_narrows_the_roles_and_enter_goes_in() {
    let home = home(official::OFFICIAL);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Begin with your own role");
    sitting.type_text("F");
    sitting.wait_for_words("filter");
    sitting.type_text("gla car");
    sitting.wait_for("the role", |screen| screen.has("▾ Glass carver") && !screen.has("Timber crafts"));
    sitting.type_text(" sen");
    sitting.press("Enter");
    sitting.wait_for("its skills", |screen| screen.has("┏ Skills · Senior glass"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    let again = Sitting::start(&home);
    again.wait_for("the place", |screen| screen.has("┏ Skills · Senior glass"));
}

#[test]
fn typed_at_one_go_all_keys_mean_what_they_mean_one_by_one() {
    let home = home(100_000);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for("the tree", |screen| screen.has("Timber crafts"));
    // Before the index is made, and without waiting for any answer: find, go there, go in, tick.
    sitting.type_text("/senior glass carver\r");
    sitting.wait_for("the role level", |screen| screen.selected().starts_with("Senior glass"));
    sitting.type_text("/cutting glass 3\r\r ");
    sitting.wait_for("a tick", |screen| screen.has("[✓]") && screen.has("Cutting glass 3"));
    sitting.wait_for("saved", |screen| screen.says_saved());
    assert_eq!(home.progress_text().matches("state: done").count(), 1);
}

#[test]
fn the_letters_typed_are_on_screen_before_the_search_has_ended() {
    let home = home(100_000);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for("the tree", |screen| screen.has("Timber crafts"));
    sitting.type_text("/");
    sitting.wait_for_words("found");
    let mut typed = String::from("> ");
    let begun = Instant::now();
    for letter in "word123 word45".chars() {
        typed.push(letter);
        sitting.type_text(&letter.to_string());
    }
    sitting.wait_for("the letters", |screen| screen.has(&typed));
    sitting.wait_for("an answer to them", |screen| screen.has("found") || screen.has("Nothing"));
    // Not a measurement, which a busy machine would spoil: only that it does not hang.
    assert!(begun.elapsed() < Duration::from_secs(20));
    sitting.press("Esc");
    sitting.wait_for("the panes", |screen| screen.has("Roles"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}
