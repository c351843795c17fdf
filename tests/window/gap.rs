//! The way to the next role level, from a file on disk to the screen and back.

use crate::driver::Sitting;
use crate::home::Home;

const FRAMEWORK: &str = "id: craft
title: The craft of joinery
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: middle, name: Middle}, {id: high, name: High}]
families: [{id: wood, name: Wood}]
roles:
  - id: joiner
    name: Joiner
    family: wood
    levels:
      - {id: young, name: Young joiner, requirements: {cutting: low}}
      - {id: master, name: Master joiner, requirements: {cutting: high, gluing: middle, finish: low}}
skills:
  - id: cutting
    name: Cutting
    levels: {high: [{id: curves, text: cut curves freehand}]}
    activities: [{id: plank, text: Cut a plank of oak}, {id: stairs, text: Cut a flight of stairs}]
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glued a joint}]}
  - {id: finish, name: Finish, activities: [{id: oil, text: Oiled a table top}]}
";

const PROGRESS: &str = "version: 1
me:
  role: craft/role/joiner/young
  target: craft/role/joiner/master
ratings:
  craft/cutting:
    - {level: low, date: 2025-02-03}
  craft/gluing:
    - {level: middle, date: 2025-02-03}
marks:
  craft/cutting/plank: {state: done, date: 2025-02-03}
";

fn home() -> Home {
    let home = Home::new();
    home.write("craft.framework.yaml", FRAMEWORK);
    home.write("progress.yaml", PROGRESS);
    home
}

#[test]
fn the_gap_is_what_the_files_say_and_what_closes_it_is_ticked_there() {
    let home = home();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("2");
    let screen = sitting.wait_for_words("Gap · to Master joiner");
    assert!(screen.has("1 met · 1 more than one level to go · 1 not rated"), "{}", screen.text());
    let row = screen.selected();
    assert!(row.starts_with("Cutting") && row.contains("Low → High") && row.ends_with("2 levels to go"), "{row}");
    assert!(screen.has("1 of 1 not done") && screen.has("cut curves freehand"), "{}", screen.text());
    assert!(screen.has("Cut a flight of stairs") && !screen.has("Cut a plank of oak"), "{}", screen.text());
    assert_eq!(home.progress_text(), PROGRESS, "looking writes nothing");
    sitting.press("Right");
    sitting.wait_for("inside", |screen| screen.selected().starts_with("[ ]  cut curves"));
    sitting.press("Down");
    sitting.press("Space");
    sitting.wait_for("saved", |screen| screen.says_saved() && screen.selected().starts_with("[✓]  Cut a flight"));
    assert!(home.progress_text().contains("  craft/cutting/stairs:\n    state: done\n"), "{}", home.progress_text());
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}

#[test]
fn what_to_do_next_comes_with_its_reason_and_leaves_the_list_once_it_is_done() {
    let home = home();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("3");
    let screen = sitting.wait_for_words("Next · to Master joiner");
    assert!(screen.selected().starts_with("[ ]  Cut a flight of stairs"), "{}", screen.text());
    assert!(screen.has("builds Cutting, needed at high, you are at low"), "{}", screen.text());
    assert!(screen.has("builds Finish, needed at low, not rated yet") && !screen.has("Gluing"), "{}", screen.text());
    sitting.press("Space");
    sitting.wait_for("saved", |screen| screen.says_saved() && screen.selected().starts_with("[✓]  Cut a flight"));
    sitting.press("3");
    // Where no activity is left, what the level needed means stands in.
    sitting.wait_for("anew", |screen| screen.selected().starts_with("[ ]  cut curves freehand"));
    sitting.press("Enter");
    sitting.wait_for("the panes", |screen| screen.has("Checklist · Cutting") && screen.has("cut curves freehand"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}
