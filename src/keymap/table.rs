//! The key table as Markdown, for the README.

use super::rows::PANES;
use super::{ROWS, Where};

/// One table with a row for each key: the keys, what they do, and where.
#[must_use]
pub fn markdown() -> String {
    let mut text = String::from("| keys | what they do | where |\n|---|---|---|\n");
    for row in ROWS {
        let keys: Vec<String> = row.keys.iter().map(|key| format!("`{}`", key.label())).collect();
        text.push_str(&format!("| {} | {} | {} |\n", keys.join(" "), row.help, places(row.places)));
    }
    text
}

/// The places in few words: `everywhere`, `panes`, or their names.
fn places(places: &[Where]) -> String {
    if places.len() == Where::ALL.len() {
        return "everywhere".to_owned();
    }
    let lists = !places.contains(&Where::Page);
    let panes = PANES.iter().filter(|pane| !(lists && **pane == Where::Page)).all(|pane| places.contains(pane));
    let names = places.iter().filter(|place| !panes || !PANES.contains(place)).map(|place| place.name().to_lowercase());
    panes
        .then(|| if lists { "lists" } else { "panes" }.to_owned())
        .into_iter()
        .chain(names)
        .collect::<Vec<_>>()
        .join(", ")
}
