//! The journal and the comparison of two role levels, from a file on disk to the screen.

use crate::driver::Sitting;
use crate::home::Home;

const PROGRESS: &str = "# mine, by hand
version: 1
me:
  role: gdad/role/product-manager/senior-product-manager
  target: gdad/role/product-manager/lead-product-manager
ratings:
  gdad/life-cycle-management:
    - {level: awareness, date: 2025-02-03}
    - {level: working, date: 2026-11-20, note: two alphas}
marks:
  pm-activities/agile-working/mvp-scope:
    state: done
    date: 2026-11-21
    note: Cut the licensing beta to three journeys.
  pm-activities/strategic-ownership/product-vision: {state: done, date: 2026-10-14}
";

#[test]
fn what_the_file_says_is_read_by_date_searched_and_gone_to() {
    let home = Home::new();
    home.write("progress.yaml", PROGRESS);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("5");
    let screen = sitting.wait_for_words("Journal · 4 entries");
    for words in ["November 2026 · 1 done, 1 rated", "Awareness → Working", "October 2026 · 1 done", "February 2025"]
    {
        assert!(screen.has(words), "{words}");
    }
    sitting.press("f");
    sitting.type_text("licensing");
    sitting.wait_for_words("1 of 4 entries · “licensing”");
    sitting.press("Enter");
    sitting.wait_for("the entry", |screen| screen.selected().contains("scope of an MVP"));
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[✓]") && screen.has("Checklist ·"));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    assert_eq!(home.progress_text(), PROGRESS, "looking changes nothing");
}

#[test]
fn the_own_role_level_and_the_target_are_compared_and_their_ladder_is_one_key_away() {
    let home = Home::new();
    home.write("progress.yaml", PROGRESS);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("c");
    let screen = sitting.wait_for_words("Compare · Senior product manager → Lead product manager");
    assert!(screen.has("Raised · 5") && screen.has("↑ Life cycle management"));
    sitting.press("C");
    let ladder = sitting.wait_for_words("Ladder · Product manager");
    assert!(ladder.has("Associate") && ladder.has("target"));
    sitting.press("Esc");
    sitting.wait_for_words("Checklist");
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}
