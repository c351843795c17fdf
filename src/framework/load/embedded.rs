//! The content that is compiled in. `build.rs` makes the list of files.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// One embedded file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
    /// For [`crate::yaml::read_digest`]; empty where the text is no YAML.
    pub(super) digest: &'static str,
}

/// Ours in the order they build on one another; any others follow by name.
const FIRST: [&str; 5] = [
    "gdad.framework.yaml",
    "product-cluster.framework.yaml",
    "pm-activities.framework.yaml",
    "service-owner-2020.framework.yaml",
    "sfia.framework.yaml",
];

/// The embedded framework files, in the order they are shown.
pub(super) fn frameworks() -> Vec<Content> {
    let mut files = FRAMEWORKS.to_vec();
    files.sort_by_key(|file| FIRST.iter().position(|first| *first == file.name).unwrap_or(FIRST.len()));
    files
}

/// Is this the text of one of them?
pub(super) fn holds(text: &[u8]) -> bool {
    FRAMEWORKS.iter().any(|file| file.text.as_bytes() == text)
}

/// The text of the framework file of this name.
pub(super) fn text(name: &str) -> Option<&'static str> {
    FRAMEWORKS.iter().find(|file| file.name == name).map(|file| file.text)
}
