//! A new edition of a framework beside the progress of the one before, from the first screen to the file.

use std::fs;

use crate::driver::Sitting;
use crate::home::Home;

const FRAMEWORK: &str = "id: craft
title: The craft of joinery
edition: second
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}]
skills:
  - id: cutting
    was: [craft/sawing]
    name: Cutting
    activities:
      - {id: plank, text: Cut a plank of oak}
      - {id: long, was: [craft/sawing/cut], text: Cut along the grain}
      - {id: cross, was: [craft/sawing/cut], text: Cut across the grain}
  - id: finish
    name: Finish
    activities: [{id: oil, text: Oiled a table top in three coats}]
";

const PROGRESS: &str = "# mine, by hand
version: 1
marks:
  craft/glue/oiled: # before the workshop moved
    state: done
    date: 2025-02-03
    text: Oiled the top of a table
    note: Linseed.
  craft/sawing/cut:
    state: done
    date: 2025-02-04
    text: Cut along and across the grain
  craft/sawing/plank:
    state: doing
    date: 2025-02-05
    text: Sawed a plank
    note: Oak. # hard
";

fn home() -> Home {
    let home = Home::new();
    home.write("craft.framework.yaml", FRAMEWORK);
    home.write("progress.yaml", PROGRESS);
    home
}

fn go_to(sitting: &mut Sitting, words: &str) {
    sitting.press("/");
    sitting.wait_for_words("Find ·");
    sitting.type_text(words);
    sitting.wait_for("a hit", |screen| screen.lines().iter().skip(3).any(|line| line.contains(words)));
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().contains(words) && screen.selected().starts_with('['));
}

#[test]
fn a_mark_of_the_edition_before_is_shown_and_the_next_tick_brings_it_under_its_new_id() {
    let home = home();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("1 mark is no longer in the framework");
    go_to(&mut sitting, "Cut a plank of oak");
    let shown = sitting.wait_for_words("It read then: Sawed a plank");
    assert!(shown.selected().starts_with("[~]•≠ Cut a plank"), "{}", shown.text());
    assert_eq!(home.progress_text(), PROGRESS, "looking writes nothing");
    sitting.press("Space");
    sitting.wait_for("saved", |screen| screen.says_saved() && screen.selected().starts_with("[✓]• Cut"));
    go_to(&mut sitting, "Cut along the grain");
    sitting.press("x");
    sitting.wait_for("saved", |screen| screen.says_saved() && screen.selected().starts_with("[–]  Cut"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    let text = home.progress_text();
    assert!(!text.contains("craft/sawing/"), "{text}");
    assert!(text.starts_with("# mine, by hand\n") && text.contains("# before the workshop moved"), "{text}");
    let long = "  craft/cutting/long:\n    state: not-applicable\n";
    let cross =
        "  craft/cutting/cross:\n    state: done\n    date: 2025-02-04\n    text: Cut along and across the grain\n";
    let plank = "  craft/cutting/plank:\n    state: done\n";
    for entry in [long, cross, plank, "    note: Oak.\n", "    text: Cut a plank of oak\n"] {
        assert!(text.contains(entry), "{entry} is not in\n{text}");
    }
    let again = Sitting::start(&home);
    again.wait_for("the same item", |screen| screen.selected().starts_with("[–]  Cut along"));
}

#[test]
fn what_is_no_longer_in_the_framework_is_moved_and_the_move_undone() {
    let home = home();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("the last row of Roles lists it");
    sitting.press("G");
    sitting.wait_for("the last row", |screen| screen.selected().starts_with("No longer in the framework"));
    sitting.press("Enter");
    sitting.wait_for_words("It was: craft/glue/oiled");
    sitting.press("Enter");
    sitting.wait_for_words("Oiled a table top in three coats");
    sitting.press("Enter");
    sitting.wait_for("saved", |screen| screen.has("Moved to: Oiled a table top") && screen.says_saved());
    let text = home.progress_text();
    assert!(!text.contains("craft/glue/") && text.contains("  craft/finish/oil:\n    state: done\n"), "{text}");
    assert!(text.contains("    note: Linseed.\n"), "{text}");
    sitting.press("u");
    sitting.wait_for("undone", |screen| screen.has("Undone: the move of") && screen.says_saved());
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    let text = home.progress_text();
    assert!(text.contains("  craft/glue/oiled:") && !text.contains("craft/finish"), "{text}");
    assert_eq!(fs::read_dir(home.data()).unwrap().count(), 3, "the framework, the progress and a copy of it");
}
