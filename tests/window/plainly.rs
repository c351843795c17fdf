//! What is sent to the terminal, byte by byte: no questions, no colour where none is wanted, what is to be copied.

use crate::driver::{Sitting, USUAL};
use crate::home::Home;

/// The parameters of every sequence that sets colours or attributes.
fn looks(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw);
    let sequences = text.split("\x1b[").skip(1);
    let looks = sequences.filter_map(|rest| {
        let end = rest.find(|c: char| ('@'..='~').contains(&c))?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    looks.collect()
}

fn is_colour(look: &str) -> bool {
    look.split([';', ':']).any(|number| matches!(number.parse(), Ok(30..=38 | 40..=48 | 58 | 90..=107)))
}

/// A walk past everything there is to see.
fn walk(sitting: &mut Sitting) {
    sitting.go_to_a_checklist();
    sitting.tick();
    for (key, words) in [("n", "Evidence"), ("m", "My target"), ("?", "Keys"), ("/", "Find")] {
        sitting.press(key);
        let over = sitting.wait_for_words(words);
        if key == "/" {
            sitting.type_text("roadmap");
            sitting.wait_for_words("> roadmap");
            sitting.wait_for_words("found");
        }
        sitting.press("Esc");
        sitting.wait_for("the panes", |screen| screen.has("Roles") && screen.cursor() != over.cursor());
    }
}

#[test]
fn the_terminal_is_never_asked_anything() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    walk(&mut sitting);
    sitting.resize((120, 36));
    sitting.wait_for("the new size", |screen| screen.lines()[0].chars().count() > 80);
    assert_eq!(sitting.screen().0.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    // The emulator knows all that draws; a question is something else.
    assert_eq!(sitting.heard().other, Vec::<String>::new());
    let raw = sitting.raw();
    assert!(!raw.contains(&0x05) && !raw.windows(2).any(|pair| pair == b"\x1bP"));
}

#[test]
fn colours_are_used_unless_they_are_unwanted() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    walk(&mut sitting);
    assert!(looks(&sitting.raw()).iter().any(|look| is_colour(look)));
}

#[test]
fn no_color_means_no_colour_at_all_and_the_selected_row_is_still_seen() {
    let home = Home::new();
    let mut sitting = Sitting::start_with(&home, USUAL, &[("NO_COLOR", "1")]);
    walk(&mut sitting);
    let coloured: Vec<String> = looks(&sitting.raw()).into_iter().filter(|look| is_colour(look)).collect();
    assert_eq!(coloured, Vec::<String>::new());
    let screen = sitting.screen();
    let (column, row) = screen.cursor();
    let cell = |row, column| screen.0.cell(row, column).unwrap();
    assert!(cell(row, column).inverse(), "the selected row is not reversed");
    assert!(!cell(row + 4, column).inverse(), "another row is reversed as well");
}

#[test]
fn copying_sends_the_text_to_the_clipboard_of_the_terminal() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.tick();
    sitting.wait_for("saved", |screen| screen.says_saved());
    sitting.press("y");
    sitting.wait_for_words("clipboard");
    sitting.wait_for_raw("the sequence", |raw| raw.windows(7).any(|bytes| bytes == b"\x1b]52;c;"));
    let sent = sitting.heard().clipboard;
    let progress = home.progress_text();
    let text = progress.lines().find_map(|line| line.trim().strip_prefix("text: ")).unwrap();
    assert_eq!(sent.len(), 1);
    assert_eq!(decode(&sent[0]), text);
}

/// Base 64, as the terminal would read it.
pub(crate) fn decode(letters: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in letters.iter().filter(|letter| **letter != b'=') {
        let value = ALPHABET.iter().position(|known| known == letter).expect("a letter of base 64");
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    String::from_utf8(bytes).unwrap()
}
