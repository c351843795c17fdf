//! The content as the program reads it.

use std::path::PathBuf;

use bydoing::framework::decode;
use bydoing::framework::model::{Framework, Page, Related};
use bydoing::yaml::{self, Node};

/// Which document each framework was taken from.
pub(crate) const SOURCES: [(&str, &str); 5] = [
    ("gdad", "senior-product-manager.txt"),
    ("pm-activities", "product-manager-activities.md"),
    ("product-cluster", "product-cluster.adoc"),
    ("service-owner-2020", "service-owner.txt"),
    ("sfia", "sfia-prod.txt"),
];

/// A framework that has to be there.
pub(crate) fn framework(id: &str) -> Framework {
    framework_if_any(id).unwrap_or_else(|| panic!("{} is missing", path(id).display()))
}

/// None: the file has been deleted.
pub(crate) fn framework_if_any(id: &str) -> Option<Framework> {
    let path = path(id);
    path.exists()
        .then(|| decode::framework(&read(&path)).unwrap_or_else(|flaws| panic!("{}: {flaws:#?}", path.display())))
}

/// Those of [`SOURCES`] that are there. Only SFIA's, whose words are not under an open licence, may be deleted.
pub(crate) fn frameworks() -> Vec<Framework> {
    SOURCES
        .iter()
        .filter_map(|(id, _)| if *id == "sfia" { framework_if_any(id) } else { Some(framework(id)) })
        .collect()
}

pub(crate) fn related() -> Related {
    decode::related(&read(&folder().join("related.yaml"))).unwrap_or_else(|flaws| panic!("{flaws:#?}"))
}

pub(crate) fn page<'a>(framework: &'a Framework, id: &str) -> &'a Page {
    framework.pages.iter().find(|page| page.id == id).unwrap_or_else(|| panic!("no page {id:?}"))
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

fn path(id: &str) -> PathBuf {
    folder().join(format!("{id}.framework.yaml"))
}

fn read(path: &std::path::Path) -> Node {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    yaml::read(&bytes).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}
