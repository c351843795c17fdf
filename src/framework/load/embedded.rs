//! The content that is compiled in. `build.rs` makes the list of files.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Ours in the order they build on one another; any others follow by name.
const FIRST: [&str; 5] = [
    "gdad.framework.yaml",
    "product-cluster.framework.yaml",
    "pm-activities.framework.yaml",
    "service-owner-2020.framework.yaml",
    "sfia.framework.yaml",
];

/// Name and text of each embedded framework file, in the order they are shown.
pub(super) fn frameworks() -> Vec<(&'static str, &'static str)> {
    let mut files = FRAMEWORKS.to_vec();
    files.sort_by_key(|(name, _)| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()));
    files
}

/// The text of the framework file of this name.
pub(super) fn text(name: &str) -> Option<&'static str> {
    FRAMEWORKS.iter().find(|(other, _)| *other == name).map(|(_, text)| *text)
}
