//! The questions, on a terminal.

use std::io::{self, BufRead};

use super::show;
use crate::analysis::proposals::{Proposal, covered};

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
    let above = covered(proposals);
    let mut answers: Vec<Option<bool>> = vec![None; proposals.len()];
    let sure = proposals.iter().filter(|one| one.is_sure()).count();
    if sure > 0 {
        match ask(&format!("Declare the {sure} that are sure?"))? {
            Answer::Yes => {
                proposals.iter().zip(&mut answers).for_each(|(one, yes)| *yes = one.is_sure().then_some(true))
            }
            Answer::No => {}
            Answer::Quit => return Ok(Vec::new()),
        }
    }
    let mut below = vec![0; proposals.len()];
    for (at, _) in proposals.iter().enumerate().filter(|(_, one)| !one.is_sure()) {
        std::iter::successors(above[at], |&above_it| above[above_it]).for_each(|above_it| below[above_it] += 1);
    }
    for (at, one) in proposals.iter().enumerate().filter(|(_, one)| !one.is_sure()) {
        // What stands below something and ends alike goes with it, whichever way that was decided.
        answers[at] = above[at].and_then(|above| answers[above]);
        if answers[at].is_some() {
            continue;
        }
        super::super::print(|out| show::proposal(out, one, below[at]))?;
        answers[at] = match ask("The same?")? {
            Answer::Yes => Some(true),
            Answer::No => Some(false),
            Answer::Quit => return Ok(Vec::new()),
        };
    }
    let accepted = proposals.iter().zip(answers).filter(|(_, answer)| *answer == Some(true));
    Ok(accepted.map(|(one, _)| one.clone()).collect())
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
