//! Rating a skill with keys, and what is on disk then.

use crate::driver::Sitting;
use crate::home::Home;

#[test]
fn a_skill_rated_with_keys_is_in_the_file_and_there_again_after_a_restart() {
    let home = Home::new();
    home.write(
        "progress.yaml",
        "# mine\nversion: 1\nratings:\n  gdad/life-cycle-management:\n    - {level: awareness, date: 2025-02-03} # day one\n",
    );
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("/");
    sitting.type_text("life cycle management");
    sitting.wait_for("the skill found", |screen| {
        screen.has("> life cycle management") && screen.has("no description of this skill")
    });
    sitting.press("Enter");
    sitting.wait_for("the skill", |screen| {
        screen.selected().starts_with("Life cycle") && screen.has("My rating: Awareness")
    });
    sitting.press("r");
    sitting.wait_for("the level of now", |screen| screen.selected().contains("Awareness"));
    sitting.press("Down");
    sitting.wait_for("the next level", |screen| screen.selected().contains("Working"));
    sitting.press("Tab");
    sitting.wait_for_words("Rate as: Working");
    sitting.press("Ctrl-U");
    sitting.type_text("2026-01-02");
    sitting.press("Tab");
    sitting.type_text("Two alphas");
    sitting.press("Tab");
    sitting.type_text("https://example.org/mvp");
    sitting.wait_for_words("example.org/mvp");
    sitting.press("Ctrl-S");
    sitting.wait_for("saved", |screen| screen.has("Rated Life cycle management: Working") && screen.says_saved());
    let text = home.progress_text();
    let expected = "# mine\nversion: 1\nratings:\n  gdad/life-cycle-management:\n    - {level: awareness, date: 2025-02-03} # day one\n    \
                    - {level: working, date: 2026-01-02, note: Two alphas, evidence: [https://example.org/mvp]}\n";
    assert_eq!(text, expected);
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);

    let mut again = Sitting::start(&home);
    again.wait_for_words("My rating: Working, since 2026-01-02");
    again.press("q");
    assert_eq!(again.exit_code(), 0);
}

#[test]
fn a_rating_half_written_is_kept_when_the_system_ends_the_program() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("/");
    sitting.type_text("life cycle management");
    sitting.wait_for("the skill found", |screen| {
        screen.has("> life cycle management") && screen.has("no description of this skill")
    });
    sitting.press("Enter");
    sitting.wait_for("the skill", |screen| screen.selected().starts_with("Life cycle"));
    sitting.press("r");
    sitting.wait_for("the lowest level", |screen| screen.selected().contains("Awareness"));
    sitting.press("Tab");
    sitting.press("Tab");
    sitting.type_text("half a thought");
    sitting.wait_for_words("half a thought");
    sitting.signal("TERM");
    sitting.exit_code();
    let text = home.progress_text();
    assert!(text.contains("- {level: awareness, date: ") && text.contains(", note: half a thought}\n"), "{text}");
}
