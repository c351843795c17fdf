//! Text from files and from the clipboard is shown, and cannot steer the terminal.

use std::fs;

use crate::child;
use crate::driver::{Sitting, USUAL};
use crate::home::Home;
use crate::plainly;
use crate::steering::{assert_only_drawn, assert_only_known, assert_only_text};
use crate::stranger;

const STEERING: &str = "\\e]0;EVIL\\a\\e[2J\\x9b31m\\u202eback\\u2066";

/// None of what [`STEERING`] says may come out as it is.
fn assert_harmless(sitting: &Sitting) {
    let raw = sitting.raw();
    let text = String::from_utf8_lossy(&raw);
    for steering in ["\x1b]0;", "\u{9b}", "\u{202e}", "\u{2066}", "\u{7}"] {
        assert!(!text.contains(steering), "{steering:?} reached the terminal");
    }
    assert_eq!(sitting.heard().other, Vec::<String>::new());
}

#[test]
fn a_framework_cannot_steer_the_terminal() {
    let home = Home::new();
    let framework = format!(
        "id: other\ntitle: \"Marked {STEERING}\"\nedition: \"one {STEERING}\"\npublisher: \"us {STEERING}\"\n\
         licence:\n  name: \"free {STEERING}\"\nsource:\n  title: \"here {STEERING}\"\n\
         skills:\n  - id: thing\n    name: \"Zebra {STEERING}\"\n    description: \"Told {STEERING}\"\n\
         \x20   activities:\n      - id: one\n        text: \"Zebras {STEERING}\"\n"
    );
    home.write("other.framework.yaml", &framework);
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("/");
    sitting.type_text("zebra");
    sitting.wait_for_words("found");
    sitting.wait_for("the hits", |screen| screen.has("Zebra"));
    sitting.press("Enter");
    sitting.wait_for_words("Zebra");
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[ ]"));
    sitting.tick();
    sitting.press("n");
    sitting.wait_for_words("Evidence");
    sitting.press("Ctrl-C");
    sitting.exit_code();
    assert_harmless(&sitting);
}

#[test]
fn notes_and_ids_of_the_progress_file_cannot_steer_the_terminal() {
    let home = Home::new();
    let mark = "gdad/role/product-manager/frame-the-problem";
    home.write(
        "progress.yaml",
        &format!(
            "version: 1\nme:\n  role: \"role {STEERING}\"\nmarks:\n  {mark}:\n    state: done\n    \
             note: \"Noted {STEERING}\"\n    evidence: [\"https://example.org/{STEERING}\"]\n"
        ),
    );
    let mut sitting = Sitting::start(&home);
    sitting.wait_for_words("Roles");
    sitting.press("m");
    sitting.wait_for_words("My target");
    sitting.press("Esc");
    sitting.wait_for("the panes", |screen| !screen.has("My target"));
    sitting.press("/");
    sitting.type_text("noted");
    sitting.wait_for_words("Noted");
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[✓]"));
    sitting.press("n");
    sitting.wait_for("the note", |screen| screen.has("Evidence") && screen.has("Noted"));
    sitting.press("Ctrl-C");
    sitting.exit_code();
    assert_harmless(&sitting);
}

#[test]
fn a_broken_file_and_its_path_cannot_steer_the_terminal() {
    let home = Home::new();
    home.write("progress.yaml", &format!("version: 1\nmarks:\n  \"thing {STEERING}\":\n    state: \"{STEERING}\"\n"));
    home.write("other.framework.yaml", &format!("id: \"{STEERING}\"\n"));
    let odd = home.root().join("odd \u{1b}]0;EVIL\u{7}\u{202e}");
    std::fs::rename(home.data(), &odd).unwrap();
    let words = [env!("CARGO_BIN_EXE_bydoing").into(), "--data".into(), odd.into_os_string()];
    let mut sitting = Sitting::run(&home, USUAL, &[], &words);
    sitting.wait_for_words("READ-ONLY");
    sitting.go_to_a_checklist();
    sitting.press("Space");
    sitting.press("q");
    sitting.exit_code();
    assert_harmless(&sitting);
}

#[test]
fn pasted_text_cannot_steer_the_terminal() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    for (key, words) in [("/", "Find"), ("n", "Evidence")] {
        sitting.press(key);
        sitting.wait_for_words(words);
        sitting.paste("pasted \u{9b}31m\u{202e}back\u{2066} \u{7}end");
        sitting.wait_for_words("end");
        sitting.press("Esc");
        sitting.settle();
    }
    sitting.press("Ctrl-C");
    sitting.exit_code();
    assert_harmless(&sitting);
}

/// Goes everywhere, step by step, and keeps every screen it sees.
struct Walk {
    sitting: Sitting,
    seen: String,
}

impl Walk {
    fn start(home: &Home, size: (u16, u16)) -> Walk {
        Walk { sitting: Sitting::start_with(home, size, &[]), seen: String::new() }
    }

    /// Looks at the screen once all is drawn that was to be drawn.
    fn look(&mut self) {
        self.sitting.settle();
        self.seen.push_str(&self.sitting.screen().text());
    }

    /// Presses one key after the other, each once the frame of the one before is there; there is one after every key.
    fn press(&mut self, keys: &[&str]) {
        for key in keys {
            let before = self.sitting.raw().len();
            self.sitting.press(key);
            self.sitting.wait_for_output(before);
            let whole = self.sitting.wait_for("a whole frame", |_| true);
            self.seen.push_str(&whole.text());
        }
    }

    /// Finds a word, looks at hit and preview, goes there, copies it, and reads the detail to its end.
    fn visit(&mut self, word: &str) {
        self.sitting.press("/");
        self.sitting.wait_for_words("> ");
        self.sitting.type_text(word);
        self.sitting.wait_for("a hit", |screen| screen.has("found") && screen.has(&format!("> {word}")));
        self.look();
        self.press(&["Enter", "y"]);
        // What is said of a skill is longer than the room below its list.
        self.press(&["J"; 12]);
        for _ in 0..3 {
            self.press(&["Tab", "PgDn", "PgDn", "PgDn", "G"]);
        }
    }

    /// Fails when anything came out that does not draw; gives back all that was on the screen, and what was copied.
    fn end(mut self) -> (String, Vec<String>) {
        self.sitting.press("Ctrl-C");
        self.sitting.exit_code();
        assert_only_drawn(&self.sitting.raw());
        let heard = self.sitting.heard();
        // The emulator takes the end of what was copied for a sequence of its own.
        let other: Vec<&String> = heard.other.iter().filter(|other| *other != "escape None None 92").collect();
        assert_eq!(other, Vec::<&String>::new());
        (self.seen, heard.clipboard.iter().map(|sent| plainly::decode(sent)).collect())
    }
}

#[test]
fn nothing_a_stranger_writes_steers_the_window_wherever_one_goes() {
    let home = Home::new();
    stranger::moves_in(&home);
    let mut walk = Walk::start(&home, (120, 40));
    walk.sitting.wait_for_words("Roles");
    walk.press(&["m", "Enter", "Esc", "Esc"]);
    // The list of what leads nowhere, and all that is said of it.
    walk.press(&["G", "Enter", "j", "j", "j", "G", "?", "Esc", "Enter", "Esc", "Esc", "g"]);
    for word in ["Gibbon", "Bongo", "Turnip", "Larch", "Rowan", "Ferret", "Kiwi"] {
        walk.visit(word);
    }
    // On the activity, which has a note and links: its form, field by field, and all that changes it.
    walk.visit("Indri");
    walk.press(&["Esc", "n", "Tab", "Tab", "Tab", "Esc", "Space", "u", "U", "f", "f", "f", "f", "f", "L", "?", "Esc"]);
    let (seen, copied) = walk.end();
    let words = "Kiwi Kakapo Kea Moa Tui Huia Weka Pukeko Otter Ferret Stoat Weasel Okapi Eland Gibbon Bongo Nyala \
                 Sitatunga Turnip Parsnip Carrot Radish Larch Rowan Lemur Tarsier Indri Sifaka Colugo";
    let missing: Vec<&str> = words.split(' ').filter(|word| !seen.contains(word)).collect();
    assert_eq!(missing, [""; 0], "never on the screen:\n{seen}");
    for word in ["Bongo", "Turnip", "Larch", "Rowan"] {
        let text = copied.iter().find(|text| text.contains(word));
        assert_only_text(word, text.unwrap_or_else(|| panic!("{word} was not copied: {copied:?}")).as_bytes());
    }
}

#[test]
fn nothing_a_stranger_writes_steers_a_small_window() {
    for size in [(80, 24), (40, 12), (20, 6)] {
        let home = Home::new();
        stranger::moves_in(&home);
        let mut walk = Walk::start(&home, size);
        walk.sitting.wait_for("the first frame", |screen| !screen.text().trim().is_empty());
        walk.press(&["m", "Esc", "/"]);
        walk.sitting.type_text("Rowan");
        walk.look();
        walk.press(&[
            "Enter", "Tab", "PgDn", "PgDn", "Esc", "n", "Tab", "Tab", "Esc", "Space", "h", "k", "h", "j", "?",
        ]);
        assert!(walk.end().0.contains("Rowan"), "{size:?}");
    }
}

#[test]
fn a_panic_over_a_strangers_text_is_told_as_text() {
    let home = Home::new();
    let mut sitting = child::start(&home, "panic over a stranger's text");
    assert_ne!(sitting.exit_code(), 0);
    assert!(sitting.screen().has("evil"), "{}", sitting.screen().text());
    assert_only_known(&sitting.raw());
}

#[cfg(unix)]
#[test]
fn what_is_said_of_a_place_is_text_whatever_the_place_is_called() {
    let name = "evil \u{1b}]0;EVIL\u{7}\u{1b}[5n\u{9b}5n\u{202e}\u{200b}\r\nbydoing: all is well";
    let home = Home::new();
    let data = home.root().join(name);
    // There is progress at home, in a place that is called the same, and a framework here that is broken.
    let share = home.root().join(format!("share {name}"));
    fs::create_dir_all(share.join("bydoing")).unwrap();
    fs::write(share.join("bydoing").join("progress.yaml"), "version: 1\n").unwrap();
    fs::create_dir(&data).unwrap();
    fs::write(data.join(format!("{name}.framework.yaml")), "id: [\n").unwrap();
    let words = [env!("CARGO_BIN_EXE_bydoing").into(), "--data".into(), data.clone().into_os_string()];
    let variables = [("XDG_DATA_HOME", share.to_str().unwrap())];
    let mut sitting = Sitting::run(&home, (120, 36), &variables, &words);
    sitting
        .wait_for("the notices", |screen| screen.has("There is no progress here yet") && screen.has("check says what"));
    sitting.go_to_a_checklist();
    fs::rename(&data, home.root().join("away")).unwrap();
    fs::write(&data, "in the way").unwrap();
    sitting.tick();
    sitting.wait_for_not_saved();
    sitting.press("q");
    sitting.wait_for_words("sure?");
    sitting.press("n");
    sitting.wait_for("the list again", |screen| !screen.has("sure?"));
    sitting.signal("TERM");
    assert_eq!(sitting.exit_code(), 143);
    let last = sitting.screen();
    assert!(last.has("not saved") && last.has("evil"), "{}", last.text());
    assert!(!last.lines().iter().any(|line| line.starts_with("bydoing: all is well")), "{}", last.text());
    assert_only_drawn(&sitting.raw());
}
