//! What is left to do once the file is resolved: the commands, fit to be copied.

use super::super::git::{Operation, Repository};

/// Empty where there is no git to tell. `waits`: git has been waiting for this file to be merged.
pub(super) fn steps(repository: Option<&Repository>, waits: bool) -> Vec<String> {
    let Some(repository) = repository else { return Vec::new() };
    let name = repository.name();
    if !waits && !repository.is_tracked() {
        return Vec::new();
    }
    let add = repository.command(&format!("add {}", repository.argument(name)));
    if !waits {
        let message = "-m \"Resolve the conflict in my progress\"";
        return told(vec![add, repository.command(&format!("commit {message}"))]);
    }
    let own = repository.folder().join(name);
    let others =
        repository.unmerged().iter().filter(|path| std::fs::canonicalize(path).ok().as_ref() != Some(&own)).count();
    let go_on = match repository.operation() {
        Some(Operation::Merge) => Some("commit --no-edit"),
        Some(Operation::Rebase) => Some("rebase --continue"),
        Some(Operation::Am) => Some("am --continue"),
        Some(Operation::CherryPick) => Some("cherry-pick --continue"),
        Some(Operation::Revert) => Some("revert --continue"),
        None => None,
    };
    let mut lines = told(vec![add]);
    if others > 0 {
        let (files, status) = (if others == 1 { "another file" } else { "other files" }, repository.command("status"));
        lines.push(format!("Git waits for {files} too: {status} names them. When they are resolved:"));
    }
    match go_on {
        Some(command) => lines.push(format!("  {}", repository.command(command))),
        None if others == 0 => lines.push("Git is in the middle of nothing else: that is all".to_owned()),
        None => drop(lines.pop()),
    }
    lines
}

fn told(commands: Vec<String>) -> Vec<String> {
    let commands = commands.into_iter().map(|command| format!("  {command}"));
    std::iter::once("Now tell git:".to_owned()).chain(commands).collect()
}
