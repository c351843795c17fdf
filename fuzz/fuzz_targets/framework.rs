//! Whatever the bytes are, they load as a framework and as joins, or every problem is told with its place.

#![no_main]

use std::path::Path;

use bydoing::framework::check::{self, FileProblem};
use bydoing::framework::model::Related;
use bydoing::framework::{Catalog, Framework};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let path = Path::new("x.framework.yaml");
    let framework = check::framework(path, bytes).map_err(|problems| are_told(bytes, &problems));
    let related = check::related(path, bytes).map_err(|problems| are_told(bytes, &problems));
    let frameworks: Vec<Framework> = framework.into_iter().collect();
    if let Ok(related) = &related {
        let lost = check::members(path, bytes, related, &frameworks);
        if !lost.is_empty() {
            are_told(bytes, &lost);
        }
    }
    let catalog = Catalog::new(frameworks, &related.unwrap_or_else(|()| Related::default()));
    for item in &catalog.items {
        assert!(catalog.item_by_id(&item.id).is_some(), "{} cannot be found", item.id);
    }
});

/// There is a problem, and each stands on one line and names a place that is in the file.
fn are_told(bytes: &[u8], problems: &[FileProblem]) {
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    assert!(!problems.is_empty());
    for problem in problems {
        let told = problem.to_string();
        assert!(!told.contains(char::is_control), "{told:?}");
        let position = problem.problem.position.expect("a place");
        assert!((1..=lines).contains(&position.line) && position.column >= 1, "{told}");
        assert!(position.column <= bytes.len() + 1, "{told}");
    }
}
