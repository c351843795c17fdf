//! A framework as large as the largest that is published: made up, in its shape.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use bydoing::app::saving::Access;
use bydoing::framework::{Catalog, check, load};
use bydoing::progress::Progress;
use bydoing::search::{Index, documents};

use crate::driver::Window;

#[path = "../../benches/window/official.rs"]
mod official;

pub(crate) const SENIOR: &str = "crafts/role/role-9/level-2";
const LEAD: &str = "crafts/role/role-9/level-3";

/// A window on it, beside what is shipped.
pub(crate) fn window(width: u16, height: u16, progress: Progress) -> Window {
    let (catalog, index) = large();
    Window::on(catalog, index, width, height, progress, Access::Writable)
}

/// Somebody with a role level and a target.
pub(crate) fn somebody() -> Progress {
    let mut progress = Progress::default();
    progress.me.role = Some(SENIOR.into());
    progress.me.target = Some(LEAD.into());
    progress
}

/// Sentences of a few words, in turn.
fn sentences() -> impl FnMut(usize) -> String {
    const WORDS: [&str; 17] = [
        "plan", "show", "others", "how", "to", "hold", "every", "piece", "with", "care", "before", "it", "is", "cut",
        "and", "once", "more",
    ];
    let mut at = 0;
    move |words| {
        let sentence = (0..words).map(|n| WORDS[(at + n * 5) % WORDS.len()]).collect::<Vec<_>>().join(" ");
        at += 1;
        format!("{sentence} {at}")
    }
}

fn large() -> (Arc<Catalog>, Arc<Index>) {
    static LARGE: OnceLock<(Arc<Catalog>, Arc<Index>)> = OnceLock::new();
    let make = || {
        let text = official::official("crafts", official::OFFICIAL, &mut sentences());
        let mut loaded = load::embedded();
        loaded.frameworks.retain(|framework| framework.id != "sfia");
        let crafts = check::framework(Path::new("crafts.framework.yaml"), text.as_bytes()).unwrap();
        loaded.frameworks.insert(0, crafts);
        let catalog = Arc::new(Catalog::new(loaded.frameworks, &loaded.related));
        let index = Arc::new(Index::new(documents::from_catalog(&catalog)));
        (catalog, index)
    };
    LARGE.get_or_init(make).clone()
}

#[test]
fn it_is_as_large_as_the_largest_that_is_published() {
    let (catalog, _) = large();
    let of_crafts = |id: &str| id.starts_with("crafts/");
    assert_eq!(catalog.parts.iter().filter(|part| of_crafts(&part.id)).count(), 52);
    assert_eq!(catalog.role_levels.iter().filter(|level| of_crafts(&level.id)).count(), 201);
    assert_eq!(catalog.skills.iter().filter(|skill| of_crafts(&skill.id)).count(), 188);
    let items = catalog.items.iter().filter(|item| of_crafts(&item.id)).count();
    assert!((4_900..5_100).contains(&items), "{items}");
}
