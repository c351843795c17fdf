//! Whatever happens to a good file, reading it ends in content or in a problem at a place.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

use bydoing::framework::check;
use proptest::prelude::*;

/// What editors, mergers and fingers do to bytes.
#[derive(Debug, Clone)]
enum Mishap {
    Flip(usize, u8),
    Insert(usize, String),
    Delete(usize, usize),
    Duplicate(usize, usize),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let signs = "[\\[\\]{}:,\"'|>&*!%@`#?\t\r\n -]{1,3}|---\n|\u{85}|\u{2028}|\u{feff}|é|<<: |\\*a|&a |!!str |~|\0";
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, bits)| Mishap::Flip(at, bits)),
        (any::<usize>(), signs).prop_map(|(at, text)| Mishap::Insert(at, text)),
        (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Mishap::Delete(at, length)),
        (any::<usize>(), 1..400_usize).prop_map(|(at, length)| Mishap::Duplicate(at, length)),
    ]
}

fn suffer(bytes: &mut Vec<u8>, mishap: &Mishap) {
    let place = |at: usize| at % (bytes.len() + 1);
    match mishap {
        Mishap::Flip(at, bits) => {
            let at = place(*at);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= bits;
            }
        }
        Mishap::Insert(at, text) => {
            let at = place(*at);
            bytes.splice(at..at, text.bytes());
        }
        Mishap::Delete(at, length) => {
            let at = place(*at);
            bytes.drain(at..(at + length).min(bytes.len()));
        }
        Mishap::Duplicate(at, length) => {
            let at = place(*at);
            let again = bytes[at..(at + length).min(bytes.len())].to_vec();
            bytes.splice(at..at, again);
        }
    }
}

fn good(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)).expect("a file of ours")
}

fn is_told_with_a_place(problems: &[check::FileProblem], lines: usize) -> bool {
    let inside = |problem: &check::FileProblem| {
        problem.problem.position.is_some_and(|p| (1..=lines + 1).contains(&p.line) && p.column >= 1)
    };
    !problems.is_empty() && problems.iter().all(inside)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_framework_file_loads_or_is_told(mishaps in prop::collection::vec(mishap(), 1..4)) {
        let mut bytes = good("product-cluster.framework.yaml");
        mishaps.iter().for_each(|mishap| suffer(&mut bytes, mishap));
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        if let Err(problems) = check::framework(Path::new("x"), &bytes) {
            prop_assert!(is_told_with_a_place(&problems, lines), "{problems:?}");
        }
    }

    #[test]
    fn a_related_file_loads_or_is_told(mishaps in prop::collection::vec(mishap(), 1..4)) {
        let mut bytes = good("related.yaml");
        mishaps.iter().for_each(|mishap| suffer(&mut bytes, mishap));
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        match check::related(Path::new("x"), &bytes) {
            Ok(related) => {
                let lost = check::members(Path::new("x"), &bytes, &related, &[]);
                prop_assert!(lost.is_empty() || is_told_with_a_place(&lost, lines), "{lost:?}");
            }
            Err(problems) => prop_assert!(is_told_with_a_place(&problems, lines), "{problems:?}"),
        }
    }
}
