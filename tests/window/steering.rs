//! What a stranger may put into a file or a name to steer the terminal, and a look at what came out for any of it.

/// Sequences that terminals obey, each of its own kind.
const SEQUENCES: [&str; 16] = [
    "\u{1b}[7;3;6t",                          // CSI: resizes the window
    "\u{1b}[5n",                              // asks a question, which comes back as keys
    "\u{1b}[?1003h",                          // catches the mouse
    "\u{1b}[8m",                              // conceals what follows
    "\u{1b}]0;EVIL\u{7}",                     // OSC: the window's title
    "\u{1b}]8;;https://evil.example\u{1b}\\", // a link under other words
    "\u{1b}]52;c;RVZJTA==\u{1b}\\",           // the clipboard
    "\u{1b}P$q\"p\u{1b}\\",                   // DCS
    "\u{1b}_Gi=1;AAAA\u{1b}\\",               // APC
    "\u{1b}c",                                // resets the terminal
    "\u{9b}5n",                               // the same as single characters: C1
    "\u{9d}0;EVIL\u{9c}",
    "\u{90}$q\u{9c}",
    "\u{8d}\u{84}\u{85}",
    "\u{1b}",   // a bare one
    "\u{1b}(0", // another set of letters
];

/// Characters that steer by themselves, hide, or turn text around.
const CHARACTERS: &str = "\u{7}\u{8}\u{b}\u{c}\u{e}\u{f}\u{18}\u{1a}\u{7f}\u{80}\u{9f}\u{2028}\u{2029}\
    \u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{200e}\u{200f}\u{61c}\
    \u{200b}\u{2060}\u{2064}\u{206f}\u{feff}\u{ad}\u{34f}\u{180e}\u{3164}\u{ffa0}\u{115f}\u{17b4}\
    \u{fff9}\u{fffa}\u{fffb}\u{e0001}\u{e0041}\u{e007f}\u{e0100}\u{fe00}\u{1d173}\u{1bca0}\u{fdd0}\u{1fffe}\
    \u{200d}\u{200c}\u{fe0f}";

/// All of it, with a word in the middle that can be looked for.
pub(crate) fn around(word: &str) -> String {
    format!("{CHARACTERS}{}{word} {} end", SEQUENCES[10], SEQUENCES.concat())
}

/// The same as a YAML or JSON string, in which every character can be written.
pub(crate) fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match u32::from(c) {
        0x22 | 0x5c => format!("\\{c}"),
        code @ (0x20..=0x7e) => char::from_u32(code).unwrap().to_string(),
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// What may not come out in any place, whoever asked for it.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\u{1b}')) || (CHARACTERS.contains(c) && c != '\u{fffd}')
}

/// Fails when anything of the above is in what a command printed, or anything else that is no text.
pub(crate) fn assert_only_text(what: &str, raw: &[u8]) {
    let text = std::str::from_utf8(raw).unwrap_or_else(|error| panic!("{what}: {error}"));
    let found: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_forbidden(*c) || *c == '\u{1b}').collect();
    assert!(found.is_empty(), "{what}: {found:x?} in\n{text:?}");
    // One alone would write over its own line.
    assert_eq!(text.matches('\r').count(), text.matches("\r\n").count(), "{what}: {text:?}");
}

/// Fails when the window sent anything but text, moves, looks, what opens and closes it, and what was copied.
pub(crate) fn assert_only_drawn(raw: &[u8]) {
    assert_only_known(raw);
    let text = String::from_utf8_lossy(raw);
    let frames = text.rsplit_once("\u{1b}[?1049l").map_or(&*text, |(frames, _)| frames);
    assert!(!frames.contains(['\r', '\n']), "a frame is placed cell by cell");
}

/// The same where lines were printed before the window opened.
pub(crate) fn assert_only_known(raw: &[u8]) {
    let mut rest = std::str::from_utf8(raw).unwrap();
    while let Some(at) = rest.find(|c: char| c == '\u{1b}' || is_forbidden(c)) {
        let from_here = &rest[at..];
        let near: String = from_here.chars().take(40).collect();
        // What was copied is sent so, in letters and digits only; not what the stranger would have copied.
        let sent = from_here.strip_prefix("\u{1b}]52;c;").and_then(|sent| sent.split_once("\u{1b}\\"));
        let ours = |letters: &str| {
            letters != "RVZJTA==" && letters.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b))
        };
        if let Some((_, behind)) = sent.filter(|(letters, _)| ours(letters)) {
            rest = behind;
            continue;
        }
        let sequence = from_here.strip_prefix("\u{1b}[").unwrap_or_else(|| panic!("it came out: {near:?}"));
        let end = sequence.find(|c: char| ('@'..='~').contains(&c)).unwrap_or_else(|| panic!("no end: {near:?}"));
        let (parameters, last) = (&sequence[..end], &sequence[end..=end]);
        let known = match last {
            "H" => parameters.split(';').all(|number| number.parse::<u16>().is_ok()),
            "J" | "K" => matches!(parameters, "" | "2"),
            "m" => parameters != "8",
            "h" | "l" => matches!(parameters, "?25" | "?1049" | "?2004" | "?2026"),
            _ => false,
        };
        assert!(known, "not what draws: {near:?}");
        rest = &sequence[end + 1..];
    }
}

#[test]
fn the_look_finds_what_it_looks_for() {
    let fails = |raw: String| {
        std::panic::catch_unwind(|| assert_only_drawn(raw.as_bytes())).is_err()
            && std::panic::catch_unwind(|| assert_only_text("a test", raw.as_bytes())).is_err()
    };
    for sequence in SEQUENCES {
        assert!(fails(format!("before{sequence}after")), "{sequence:?}");
    }
    for c in CHARACTERS.chars() {
        assert!(fails(format!("before{c}after")), "{c:?}");
    }
    assert_only_drawn("\u{1b}[?1049h\u{1b}[2;3H\u{1b}[38;5;1mtext ✓ “é”\u{1b}[0m".as_bytes());
    assert_only_text("a test", "text ✓ “é”\r\n".as_bytes());
}
