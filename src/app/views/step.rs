//! Up and down in the list of a view.

use crate::app::Command;

/// The entry that a moving key leads to from `from`; from the first one when `from` is not among them. None: the key does
/// not move, or there is nothing to stand on.
pub(super) fn step<T: Copy + PartialEq>(command: Command, entries: &[T], from: Option<T>, page: usize) -> Option<T> {
    let last = entries.len().checked_sub(1)?;
    let at = from.and_then(|from| entries.iter().position(|entry| *entry == from)).unwrap_or(0);
    let page = page.max(1);
    let to = match command {
        Command::Up => at.saturating_sub(1),
        Command::Down => at + 1,
        Command::PageUp => at.saturating_sub(page),
        Command::PageDown => at + page,
        Command::First => 0,
        Command::Last => last,
        _ => return None,
    };
    entries.get(to.min(last)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_leads_out_of_the_list() {
        let entries = [4, 5, 6];
        for (command, from, to) in [
            (Command::Up, Some(4), Some(4)),
            (Command::Down, Some(4), Some(5)),
            (Command::Down, Some(6), Some(6)),
            (Command::PageDown, Some(4), Some(6)),
            (Command::PageUp, Some(6), Some(4)),
            (Command::Last, None, Some(6)),
            (Command::First, Some(6), Some(4)),
            (Command::Down, Some(9), Some(5)),
            (Command::Enter, Some(4), None),
        ] {
            assert_eq!(step(command, &entries, from, 2), to, "{command:?} from {from:?}");
        }
        assert_eq!(step(Command::Down, &[] as &[i32], None, 2), None);
    }
}
