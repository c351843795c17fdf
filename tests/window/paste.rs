//! Pasted text is text, never commands; and many keys at once.

use crate::driver::Sitting;
use crate::home::Home;

#[test]
fn text_pasted_into_the_panes_is_not_taken_for_commands() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    let before = sitting.go_to_a_checklist();
    sitting.paste(" xq\nq/n");
    // The next key shows that the pasted text has been dealt with.
    sitting.press("?");
    sitting.wait_for_words("Keys");
    sitting.press("Esc");
    sitting.wait_for_same("nothing changed", &before);
    assert!(!home.data().exists());
}

#[test]
fn text_pasted_into_the_finder_becomes_the_query() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("/");
    sitting.wait_for_words("Find");
    sitting.paste("value\nfor  money");
    sitting.wait_for("the query and its hits", |screen| screen.has("> value for money") && screen.has("found"));
}

#[test]
fn text_pasted_into_a_note_keeps_its_lines() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.press("n");
    sitting.wait_for_words("Evidence");
    sitting.paste("first line\r\nsecond line\rthird line\n\nlast line");
    sitting.wait_for_words("last line");
    sitting.press("Ctrl-S");
    sitting.wait_for("saved", |screen| screen.says_saved());
    let text = home.progress_text();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let wanted = ["first line", "second line", "third line", "", "last line"];
    assert!(lines.windows(wanted.len()).any(|window| window == wanted), "{text}");
}

#[test]
fn a_long_paste_arrives_whole() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.press("n");
    sitting.wait_for_words("Evidence");
    let lines: Vec<String> = (0..400).map(|line| format!("line {line} of a long note, Clientèle")).collect();
    sitting.paste(&lines.join("\r"));
    sitting.wait_for_words("line 399");
    sitting.press("Ctrl-S");
    sitting.wait_for("saved", |screen| screen.says_saved());
    let text = home.progress_text();
    assert!(lines.iter().all(|line| text.contains(line)));
}

#[test]
fn two_thousand_keys_at_once_are_all_taken_in() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.press("j");
    sitting.settle();
    let second = sitting.screen();
    sitting.press("k");
    sitting.settle();
    // One key lost, and the cursor would stand elsewhere.
    sitting.type_text(&"jk".repeat(1000));
    sitting.press("j");
    // A mark tells that all has been taken in: it is made where the cursor stands at the end.
    sitting.tick();
    let end = sitting.screen();
    assert_eq!(end.cursor(), second.cursor());
    sitting.press("u");
    sitting.wait_for("undone", |screen| screen.selected() == second.selected());

    sitting.type_text(&"j".repeat(2000));
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}
