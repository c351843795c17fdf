//! Links to evidence: whole, and as what they are.

use std::process::Command;

use crate::driver::Sitting;
use crate::home::Home;
use crate::screen::Screen;
use crate::steering::quoted;

const MVP: &str = "pm-activities/agile-working/mvp-scope";

/// A link in which every part is another.
fn long_link() -> String {
    let mut link = "https://example.org/evidence".to_owned();
    for number in 1000.. {
        if link.len() >= 600 {
            break;
        }
        link.push_str(&format!("{}{number}", if number % 7 == 0 { '/' } else { '-' }));
    }
    link.truncate(600);
    link
}

/// An item that is done, with these links.
fn home_with(links: &[&str]) -> Home {
    let home = Home::new();
    let links: Vec<String> = links.iter().map(|link| quoted(link)).collect();
    home.write("progress.yaml", &format!("marks:\n  {MVP}: {{state: done, evidence: [{}]}}\n", links.join(", ")));
    home
}

/// What stands in the pane that has the keys, line by line.
fn pane(screen: &Screen) -> Vec<String> {
    let lines = screen.lines();
    let inside = |line: &String| {
        let mut parts = line.split('┃');
        let (_, inside) = (parts.next()?, parts.next()?);
        Some(inside.trim_end().to_owned())
    };
    lines.iter().filter_map(inside).collect()
}

/// The whole detail of the item, read by scrolling it line by line to its end.
fn read_detail(home: &Home, size: (u16, u16)) -> Vec<String> {
    let mut sitting = Sitting::start_with(home, size, &[]);
    sitting.wait_for("the first frame", |screen| !screen.text().trim().is_empty());
    sitting.press("/");
    sitting.type_text("scope of an MVP");
    sitting.wait_for_words("found");
    sitting.wait_for_words("Defined the scope");
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[✓]"));
    sitting.press("Enter");
    let mut screen =
        sitting.wait_for("the detail", |screen| screen.lines().iter().any(|line| line.contains("┏ Detail")));
    let mut read = pane(&screen);
    loop {
        let before = sitting.raw().len();
        sitting.press("j");
        // After every key there is a frame, whether or not it shows anything new.
        sitting.wait_for_output(before);
        let next = sitting.wait_for("a whole frame", |_| true);
        if next == screen {
            return read;
        }
        screen = next;
        let view = pane(&screen);
        let overlap = (0..=view.len()).rev().find(|count| read.ends_with(&view[..*count])).unwrap_or(0);
        assert_eq!(overlap, view.len() - 1, "one line further: {view:#?}");
        read.extend_from_slice(&view[overlap..]);
    }
}

#[test]
fn a_long_link_can_be_read_to_its_last_letter_at_any_size() {
    let link = long_link();
    for size in [(80, 24), (40, 12), (120, 36)] {
        let read = read_detail(&home_with(&[&link]), size);
        assert!(read.concat().contains(&link), "{size:?}: {read:#?}");
        assert!(!read.concat().contains('…'), "{size:?}: {read:#?}");
        assert!(read.iter().any(|line| line.starts_with("Source: ")), "read to the end: {read:#?}");
    }
}

#[test]
fn a_link_that_pretends_is_shown_as_what_it_is() {
    // Turned around, with a letter from another script, with one that is not seen, and with a stroke that is none.
    let pretending = [
        ("https://example.org/\u{202e}fdp.exe", "https://example.org/%E2%80%AEfdp.exe"),
        ("https://\u{430}pple.example/", "https://%D0%B0pple.example/"),
        ("https://exam\u{200b}ple.org/", "https://exam%E2%80%8Bple.org/"),
        ("https://example.org\u{2044}x.evil.example/", "https://example.org%E2%81%84x.evil.example/"),
        ("https://example.org/Tŷ", "https://example.org/Tŷ"),
    ];
    let home = home_with(&pretending.map(|(link, _)| link));
    let read = read_detail(&home, (80, 24)).concat();
    let printed = Command::new(env!("CARGO_BIN_EXE_bydoing"))
        .arg("--data")
        .arg(home.data())
        .args(["list", "activities"])
        .output()
        .unwrap();
    let printed = String::from_utf8(printed.stdout).unwrap();
    for (_, shown) in pretending {
        assert!(read.contains(shown), "{shown} is not in {read}");
        assert!(
            printed.lines().any(|line| line.trim().strip_prefix("evidence: ") == Some(shown)),
            "{shown} is not in {printed}"
        );
    }
}

#[test]
fn a_long_link_is_printed_in_one_piece() {
    let link = long_link();
    let home = home_with(&[&link]);
    for arguments in [&["list", "activities"][..], &["list", "activities", "--format", "json"], &["mark", MVP, "doing"]]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bydoing"));
        let output = command.arg("--data").arg(home.data()).args(arguments).output().unwrap();
        assert!(String::from_utf8_lossy(&output.stdout).contains(&link), "{arguments:?}");
    }
}
