//! Reads a tape: the line grammar of VHS (<https://github.com/charmbracelet/vhs>), one command a line.
//!
//! A line that is not known here is an error with its number, so that nothing in the tape is silently passed over.
//! `Source`, `Env`, `Copy` and `Paste` are VHS's too but not ours.

use std::time::Duration;

use regex::Regex;

/// A command and the line it stands on, counted from 1.
#[derive(Debug)]
pub(crate) struct Line {
    pub number: usize,
    pub step: Step,
}

#[derive(Debug)]
pub(crate) enum Step {
    Set {
        name: String,
        value: String,
    },
    Output,
    Require,
    /// Text, key by key. A speed of its own makes each letter a moment that is seen.
    Type {
        text: String,
        speed: Option<Duration>,
    },
    Press {
        keys: String,
        times: usize,
        speed: Option<Duration>,
    },
    Sleep(Duration),
    Wait {
        scope: Scope,
        pattern: Option<Regex>,
        timeout: Option<Duration>,
    },
    Hide,
    Show,
    /// The name without folder and ending, and the comment above it, which says what is seen.
    Screenshot {
        name: String,
        caption: String,
    },
}

/// Where `Wait` looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The line the cursor stands on.
    Line,
    Screen,
}

/// All commands of a tape.
pub(crate) fn read(text: &str) -> Result<Vec<Line>, String> {
    let mut lines = Vec::new();
    let mut comment = String::new();
    for (at, line) in text.lines().enumerate() {
        let (number, line) = (at + 1, line.trim());
        if let Some(words) = line.strip_prefix('#') {
            comment = format!("{comment} {}", words.trim()).trim().to_owned();
            continue;
        }
        if !line.is_empty() {
            let step = step(line, &comment).ok_or_else(|| format!("line {number} is not known: {line}"))?;
            lines.push(Line { number, step });
        }
        comment.clear();
    }
    Ok(lines)
}

fn step(line: &str, comment: &str) -> Option<Step> {
    let (head, rest) = line.split_once(' ').map_or((line, ""), |(head, rest)| (head, rest.trim()));
    let (command, speed) = match head.split_once('@') {
        Some((command, speed)) => (command, Some(duration(speed)?)),
        None => (head, None),
    };
    let (plain, empty) = (speed.is_none(), rest.is_empty());
    match command {
        "Set" if plain => rest.split_once(' ').and_then(|(name, value)| {
            Some(Step::Set { name: name.to_owned(), value: string(value.trim())? }).filter(|_| is_setting(name))
        }),
        "Output" if plain && !empty => Some(Step::Output),
        "Require" if plain && !empty => Some(Step::Require),
        "Type" if !empty => Some(Step::Type { text: string(rest)?, speed }),
        "Sleep" if plain => duration(rest).map(Step::Sleep),
        "Hide" if plain && empty => Some(Step::Hide),
        "Show" if plain && empty => Some(Step::Show),
        "Screenshot" if plain => {
            let name = rest.rsplit('/').next()?.strip_suffix(".png")?;
            Some(Step::Screenshot { name: name.to_owned(), caption: comment.to_owned() })
        }
        "Wait" | "Wait+Line" | "Wait+Screen" => {
            let scope = if command == "Wait+Screen" { Scope::Screen } else { Scope::Line };
            Some(Step::Wait { scope, pattern: pattern(rest)?, timeout: speed })
        }
        _ => {
            let times = if empty { 1 } else { rest.parse().ok()? };
            Some(Step::Press { keys: key(command)?, times, speed })
        }
    }
}

fn is_setting(name: &str) -> bool {
    const SETTINGS: [&str; 21] = [
        "Shell",
        "FontFamily",
        "FontSize",
        "LetterSpacing",
        "LineHeight",
        "Framerate",
        "TypingSpeed",
        "Theme",
        "PlaybackSpeed",
        "Height",
        "Width",
        "Padding",
        "LoopOffset",
        "MarginFill",
        "Margin",
        "WindowBar",
        "WindowBarSize",
        "BorderRadius",
        "CursorBlink",
        "WaitTimeout",
        "WaitPattern",
    ];
    SETTINGS.contains(&name)
}

/// `"..."`, `'...'`, `` `...` ``, which know no escapes, or one bare word.
fn string(text: &str) -> Option<String> {
    let quote = text.chars().next()?;
    if !matches!(quote, '"' | '\'' | '`') {
        return Some(text.to_owned()).filter(|text| !text.contains(char::is_whitespace));
    }
    let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
    Some(inner.to_owned()).filter(|inner| !inner.contains(quote))
}

fn pattern(text: &str) -> Option<Option<Regex>> {
    if text.is_empty() {
        return Some(None);
    }
    let inner = text.strip_prefix('/')?.strip_suffix('/')?;
    Regex::new(inner).ok().map(Some)
}

/// `200ms`, `1.5s`, `2m`; seconds when no unit is given.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    let seconds = match &text[end..] {
        "ms" => number / 1000.0,
        "" | "s" => number,
        "m" => number * 60.0,
        _ => return None,
    };
    Duration::try_from_secs_f64(seconds).ok()
}

/// What a terminal sends for a key. VHS knows no `Home`.
fn key(name: &str) -> Option<String> {
    let sent = match name {
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "End" => "\x1b[F",
        "PageUp" => "\x1b[5~",
        "PageDown" => "\x1b[6~",
        "Insert" => "\x1b[2~",
        "Delete" => "\x1b[3~",
        "Shift+Tab" => "\x1b[Z",
        "Enter" => "\r",
        "Tab" => "\t",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Escape" => "\x1b",
        _ => return chord(name),
    };
    Some(sent.to_owned())
}

/// `Ctrl+S`, `Alt+x`.
fn chord(name: &str) -> Option<String> {
    let (modifier, letter) = name.split_once('+')?;
    let mut letters = letter.chars();
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    match modifier {
        "Ctrl" if letter.is_ascii_alphabetic() => {
            Some(char::from(letter.to_ascii_lowercase() as u8 & 0x1f).to_string())
        }
        "Alt" if letter.is_ascii_alphanumeric() => Some(format!("\x1b{letter}")),
        _ => None,
    }
}
