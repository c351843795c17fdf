//! Pasted text is text, never commands; and many keys at once.

use crate::driver::Session;
use crate::home::Home;

#[test]
fn text_pasted_into_the_panes_is_not_taken_for_commands() {
    let home = Home::new();
    let mut session = Session::start(&home);
    let before = session.go_to_a_checklist();
    session.paste(" xq\nq/n");
    // The next key shows that the pasted text has been dealt with.
    session.press("?");
    session.wait_for_words("Keys");
    session.press("Esc");
    session.wait_for("nothing changed", |screen| *screen == before);
    assert!(!home.data().exists());
}

#[test]
fn text_pasted_into_the_finder_becomes_the_query() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.wait_for_words("Roles");
    session.press("/");
    session.wait_for_words("Find");
    session.paste("value\nfor  money");
    session.wait_for("the query and its hits", |screen| screen.has("> value for money") && screen.has("found"));
}

#[test]
fn text_pasted_into_a_note_keeps_its_lines() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.go_to_a_checklist();
    session.press("n");
    session.wait_for_words("Evidence");
    session.paste("first line\r\nsecond line\rthird line\n\nlast line");
    session.wait_for_words("last line");
    session.press("Ctrl-S");
    session.wait_for("saved", |screen| screen.says_saved());
    let text = home.progress_text();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let wanted = ["first line", "second line", "third line", "", "last line"];
    assert!(lines.windows(wanted.len()).any(|window| window == wanted), "{text}");
}

#[test]
fn a_long_paste_arrives_whole() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.go_to_a_checklist();
    session.press("n");
    session.wait_for_words("Evidence");
    let lines: Vec<String> = (0..400).map(|line| format!("line {line} of a long note, Clientèle")).collect();
    session.paste(&lines.join("\r"));
    session.wait_for_words("line 399");
    session.press("Ctrl-S");
    session.wait_for("saved", |screen| screen.says_saved());
    let text = home.progress_text();
    assert!(lines.iter().all(|line| text.contains(line)));
}

#[test]
fn two_thousand_keys_at_once_are_all_taken_in() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.wait_for_words("Roles");
    session.press("Enter");
    session.press("Enter");
    session.wait_for("an item", |screen| screen.selected().starts_with("[ ]"));
    session.press("j");
    session.settle();
    let second = session.screen();
    session.press("k");
    session.settle();
    // One key lost, and the cursor would stand elsewhere.
    session.type_text(&"jk".repeat(1000));
    session.press("j");
    // A mark tells that all has been taken in: it is made where the cursor stands at the end.
    session.tick();
    let end = session.screen();
    assert_eq!(end.cursor(), second.cursor());
    session.press("u");
    session.wait_for("undone", |screen| screen.selected() == second.selected());

    session.type_text(&"j".repeat(2000));
    session.press("q");
    assert_eq!(session.exit_code(), 0);
}
