//! Keys as a terminal sends them.

/// The bytes of a key by its name: `j`, `Enter`, `Esc`, `Ctrl-C`, `Down`.
pub(crate) fn bytes(key: &str) -> Vec<u8> {
    let sequence = match key {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "Shift-Tab" => "\x1b[Z",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "PgDn" => "\x1b[6~",
        other => match other.strip_prefix("Ctrl-") {
            Some(letter) => return vec![letter.as_bytes()[0] & 0x1f],
            None => {
                assert_eq!(other.chars().count(), 1, "no key is called {other}");
                other
            }
        },
    };
    sequence.as_bytes().to_vec()
}
