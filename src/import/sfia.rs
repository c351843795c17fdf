//! SFIA skill texts: name, code, description, guidance notes, levels. One skill or many.
//!
//! ```text
//! Product management PROD      name and code
//! Managing and developing ...  description
//! Guidance Notes:              notes
//! Level 2                      one line, one statement
//! ```

mod guidance;
mod headings;
mod levels;
mod reading;

use super::lines::lines;
use super::{Draft, Notes};
use headings::{heading, is_guidance, level_line};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At).
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    let lines = lines(text);
    let skills = reading::Reading::new(&lines, input, notes).read();
    let title = match skills.as_slice() {
        [] => None,
        [skill] => Some(
            skill
                .aliases
                .first()
                .map_or(format!("SFIA: {}", skill.name), |code| format!("SFIA: {} ({code})", skill.name)),
        ),
        _ => Some("SFIA skills".to_owned()),
    };
    let scale = if skills.is_empty() { Vec::new() } else { (1..=7).map(|level| format!("Level {level}")).collect() };
    Draft { title, scale, skills, ..Draft::default() }
}

/// Has it a skill with a code, and a level or guidance notes below it? Or levels with guidance notes?
pub(super) fn looks_like_it(text: &str) -> bool {
    let lines = lines(text);
    let levels = lines.iter().filter(|line| level_line(&line.text, None).is_some()).count();
    let guidance = lines.iter().filter(|line| is_guidance(&line.text).is_some()).count();
    let headed = (0..lines.len()).any(|at| heading(&lines, at, 7).is_some());
    headed && levels > 0 || guidance > 0 && levels > 1
}

#[cfg(test)]
mod tests;
