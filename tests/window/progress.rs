//! The Progress view of the real program, from files on disk.

use std::fs;

use crate::driver::Sitting;
use crate::home::Home;

const FILE: &str = "version: 1
me: {role: gdad/role/product-manager/senior-product-manager}
ratings:
  gdad/life-cycle-management: [{level: working, date: 2025-02-03}]
marks:
  pm-activities/agile-working/mvp-scope: {state: done, date: 2025-11-20, evidence: ['https://example.org/mvp']}
  gone/long/ago: {state: done, date: 2024-12-24, text: Carved a spoon}
  gone/no/date: {state: done, text: Lost a date}
  gone/so/far: {state: doing, date: 2024-01-01, text: Carve a fork}
";

#[test]
fn what_the_file_says_is_on_the_dashboard_and_what_is_written_by_others_comes_in() {
    let home = Home::new();
    home.write("progress.yaml", FILE);
    let mut sitting = Sitting::start_with(&home, (120, 36), &[]);
    sitting.wait_for_words("Roles");
    sitting.press("4");
    let screen = sitting.wait_for_words("Over time");
    for words in [
        "2 done",
        "1 rated",
        "since 2024-12-24",
        "1 done without a date is not",
        "1 of 3 done with",
        "Year 2025 · 1 done, 1 rated",
        "Carved a spoon",
        "60 days or longer: 1",
        "Carve a fork",
    ] {
        assert!(screen.has(words), "{words}\n{}", screen.text());
    }
    fs::write(home.progress(), format!("{FILE}  gone/in/march: {{state: done, date: 2025-03-03}}\n")).unwrap();
    sitting.wait_for_words("Year 2025 · 2 done, 1 rated");
    sitting.press("[");
    sitting.wait_for_words("Year 2024 · 1 done");
    sitting.press("Esc");
    sitting.wait_for_words("Roles");
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    assert!(home.progress_text().starts_with(FILE), "looking changes nothing");
}

#[test]
fn nothing_yet_is_a_word_of_guidance_and_the_first_tick_is_shown() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Three keys");
    sitting.go_to_a_checklist();
    sitting.press("4");
    sitting.wait_for_words("Role levels · 1 of 8");
    sitting.press("Tab");
    sitting.press("Tab");
    sitting.wait_for_words("Tick something and it shows here");
    sitting.press("Esc");
    sitting.wait_for_words("[ ]");
    sitting.tick();
    sitting.press("4");
    sitting.wait_for("the tick", |screen| screen.has("1 done") && !screen.has("Tick something"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}
