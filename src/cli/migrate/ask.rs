//! The questions, on a terminal.

use std::io::{self, BufRead};

use super::show;
use crate::analysis::proposals::Proposal;

enum Answer {
    Yes,
    No,
    Quit,
}

/// Those that are agreed to: the sure ones together, then each doubtful one. Quitting agrees to nothing, not even to what
/// was said before.
///
/// # Errors
/// The terminal is gone.
pub(super) fn all(proposals: &[Proposal]) -> io::Result<Vec<Proposal>> {
    let mut accepted: Vec<Proposal> = Vec::new();
    let mut declined: Vec<&Proposal> = Vec::new();
    let (sure, doubtful): (Vec<&Proposal>, Vec<&Proposal>) = proposals.iter().partition(|one| one.is_sure());
    if !sure.is_empty() {
        match ask(&format!("Declare the {} that are sure?", sure.len()))? {
            Answer::Yes => accepted.extend(sure.into_iter().cloned()),
            Answer::No => {}
            Answer::Quit => return Ok(Vec::new()),
        }
    }
    for one in &doubtful {
        // What stands below something and ends alike goes with it, whichever way that was decided.
        if accepted.iter().any(|above| above.covers(one)) {
            accepted.push((*one).clone());
            continue;
        }
        if declined.iter().any(|above| above.covers(one)) {
            continue;
        }
        let below = doubtful.iter().filter(|other| one.covers(other)).count();
        super::super::print(|out| show::proposal(out, one, below))?;
        match ask("The same?")? {
            Answer::Yes => accepted.push((*one).clone()),
            Answer::No => declined.push(one),
            Answer::Quit => return Ok(Vec::new()),
        }
    }
    Ok(accepted)
}

/// Asks until it is answered. The end of the input is the end of the questions.
fn ask(question: &str) -> io::Result<Answer> {
    let mut input = io::stdin().lock();
    loop {
        super::super::print(|out| write!(out, "{question} [y]es, [n]o, [q]uit and write nothing: "))?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(Answer::Quit);
        }
        match line.trim().to_lowercase().as_str() {
            "y" | "yes" => return Ok(Answer::Yes),
            "n" | "no" => return Ok(Answer::No),
            "q" | "quit" => return Ok(Answer::Quit),
            _ => {}
        }
    }
}
