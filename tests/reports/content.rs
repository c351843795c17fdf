//! A progress file on the shipped content, and reports of it.

use std::sync::LazyLock;

use bydoing::analysis::Facts;
use bydoing::framework::{Catalog, load};
use bydoing::progress::{self, Carried, Progress};
use bydoing::report::{self, Asked, Format, Kind};
use jiff::civil::{Date, date};

pub(crate) const TODAY: Date = date(2026, 11, 28);

/// Somebody who learns: a few ratings, some things done and written down.
pub(crate) const SOMEBODY: &str = include_str!("somebody.yaml");

/// Nothing but role and target.
pub(crate) const NOBODY: &str = "version: 1
me: {role: gdad/role/product-manager/senior-product-manager, target: gdad/role/product-manager/lead-product-manager}
";

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let mut loaded = load::embedded();
    // This one may be taken away: no snapshot speaks of it.
    loaded.frameworks.retain(|framework| framework.id != "sfia");
    Catalog::new(loaded.frameworks, &loaded.related)
});

pub(crate) fn read(progress: &str) -> Progress {
    progress::read(progress.as_bytes()).unwrap()
}

pub(crate) fn asked(kind: Kind) -> Asked {
    Asked { name: Some("Grace Hopper".into()), ..Asked::new(kind, TODAY) }
}

pub(crate) fn written(progress: &Progress, asked: &Asked, format: Format) -> String {
    let carried = Carried::of(&CATALOG, progress);
    let report = report::make(Facts::new(&CATALOG, progress, &carried), asked).unwrap();
    report.write(format).unwrap()
}
