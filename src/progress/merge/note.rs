//! Two notes on one item.

/// Stands alone in a line between two notes that were both kept. In Markdown it is a rule.
pub(super) const SEPARATOR: &str = "* * *";

pub(in crate::progress) fn merge_notes(base: &str, ours: &str, theirs: &str) -> String {
    if ours == base || ours == theirs {
        return theirs.to_owned();
    }
    if theirs == base {
        return ours.to_owned();
    }
    // Notes that were merged before are merged by their parts: nothing stands there twice.
    let mut parts: Vec<&str> = parts(ours).chain(parts(theirs)).collect();
    parts.sort_unstable();
    parts.dedup();
    let kept: Vec<&str> = parts
        .iter()
        .filter(|part| !parts.iter().any(|other| other != *part && other.contains(**part)))
        .copied()
        .collect();
    if let [only] = kept[..] {
        // As one side wrote it, to the last blank.
        let whole = [ours, theirs].into_iter().filter(|note| note.trim_end() == only).max();
        return whole.unwrap_or(only).to_owned();
    }
    let mut note = kept.join(&format!("\n{SEPARATOR}\n"));
    // As a text editor leaves a file; it reads better in YAML too.
    note.push('\n');
    note
}

fn parts(note: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(note);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.trim() == SEPARATOR {
                rest = Some(&text[at + line.len()..]);
                return Some(&text[..at]);
            }
            at += line.len();
        }
        rest = None;
        Some(text)
    })
    .map(str::trim_end)
    .filter(|part| !part.is_empty())
}
