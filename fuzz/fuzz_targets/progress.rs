//! Whatever the bytes are, they load as progress or it is told what is wrong; what was loaded can be edited, and then it
//! reads as exactly what was wanted, with every comment kept.

#![no_main]

use bydoing::progress::{self, EditError, MarkState, Progress};
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let base = match progress::read(bytes) {
        Ok(progress) => progress,
        Err(error) => return is_told(&error),
    };
    let text = std::str::from_utf8(bytes).expect("only text is read");
    let choice = bytes.iter().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
    let (text, comments) = with_comments(text, &base, choice);
    for choice in choice % 97..choice % 97 + 3 {
        let mut wanted = base.clone();
        tick(&mut wanted, choice);
        let Some(changed) = edited(&text, &comments, &base, &wanted) else { continue };
        // And back again.
        let _ = edited(&changed, &comments, &wanted, &base);
    }
});

fn is_told(error: &EditError) {
    let told = error.to_string();
    assert!(!told.is_empty() && !told.contains('\n'), "{told:?}");
    if let EditError::Unreadable(problems) = error {
        assert!(
            problems.iter().all(|problem| problem.position.is_some_and(|at| at.line > 0 && at.column > 0)),
            "{told}"
        );
    }
}

/// One comment on a line of its own and one behind what stands on a line, where that is what they are: what is read
/// stays the same.
fn with_comments(text: &str, base: &Progress, choice: usize) -> (String, Vec<&'static str>) {
    let (mut text, mut kept) = (text.to_owned(), Vec::new());
    for (comment, between) in [("# ~ above ~", true), ("# ~ behind ~", false)] {
        let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        let Some(end) = ends.get(choice.checked_rem(ends.len()).unwrap_or_default()) else { continue };
        let mut new = text.clone();
        let line_end = if text[..*end].ends_with('\r') { end - 1 } else { *end };
        if between {
            new.insert_str(end + 1, &format!("{comment}{}", &text[line_end..=*end]));
        } else {
            new.insert_str(line_end, &format!(" {comment}"));
        }
        if progress::read(new.as_bytes()).is_ok_and(|progress| progress == *base) {
            text = new;
            kept.push(comment);
        }
    }
    (text, kept)
}

/// Marks one item, one that is in the file or a new one.
fn tick(progress: &mut Progress, choice: usize) {
    let known = progress.marks.keys().nth(choice % (progress.marks.len() + 1)).cloned();
    let id = known.unwrap_or_else(|| "fuzz/new/item".to_owned());
    let state = MarkState::ALL[choice % 4];
    let _ = progress.set_state(&id, state, date(2026, 11, 21), "Did it");
    if choice % 5 == 0 {
        let _ = progress.set_details(&id, None, "one\n\n two: #\n", &["https://example.org/#a".to_owned()], "Did it");
    }
    if choice % 7 == 0 {
        let _ = progress.set_role(Some("fuzz/role/a/b".to_owned()));
    }
}

/// The text after an edit; none when its layout is beyond us.
fn edited(text: &str, comments: &[&str], base: &Progress, wanted: &Progress) -> Option<String> {
    let edited = match progress::apply(text, base, wanted) {
        Ok(edited) => edited,
        Err(EditError::Layout(_)) => return None,
        Err(error) => panic!("what was read cannot be edited: {error}"),
    };
    let read = progress::read(edited.as_bytes()).expect("what was written");
    assert_eq!(wanted.changes_to(&read), [], "{edited:?}");
    assert_eq!(read.changes_to(wanted), [], "{edited:?}");
    for comment in comments {
        assert!(edited.contains(comment), "{comment} is gone from {edited:?}");
    }
    Some(edited)
}
