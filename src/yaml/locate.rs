//! From the steps of a problem to its line and column.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use yaml_edit::{YamlFile, YamlNode};

use super::lines::Lines;
use super::spans::{self, Kind, Outline};
use super::{Position, Step, guard};

/// Where everything in one file begins. Made only when something is wrong in it.
pub struct Locator<'t> {
    lines: Lines<'t>,
    top: Option<Place>,
}

/// A value: where it begins, in bytes, and what is inside.
#[derive(Default)]
struct Place {
    start: Option<usize>,
    fields: HashMap<String, (usize, Place)>,
    entries: Vec<Place>,
}

impl<'t> Locator<'t> {
    /// For text that [`read`](super::read) takes.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let text = guard::without_mark(text);
        let document = YamlFile::parse(text).tree().document();
        let top = document.map(|document| match (document.as_mapping(), document.as_sequence()) {
            (Some(mapping), _) => Place::of(&YamlNode::Mapping(mapping)),
            (_, Some(sequence)) => Place::of(&YamlNode::Sequence(sequence)),
            _ => Place { start: Some(document.byte_range().start as usize), ..Place::default() },
        });
        Locator { lines: Lines::new(text), top }
    }

    /// The same in a fraction of the time, for text whose outline is there; where nothing is written, its key is found.
    pub(crate) fn with_outline(text: &'t str, outline: &Outline) -> Self {
        Locator { lines: Lines::new(text), top: Some(Place::of_span(&outline.root)) }
    }

    /// Where `steps` lead; the nearest place above when the last ones lead nowhere.
    #[must_use]
    pub fn find(&self, steps: &[Step]) -> Position {
        let mut place = self.top.as_ref();
        let mut start = place.and_then(|top| top.start).unwrap_or_default();
        for step in steps {
            place = match (step, place) {
                (Step::Key(key) | Step::Name(key), Some(place)) => place.fields.get(key).map(|(name, value)| {
                    start = if matches!(step, Step::Name(_)) { *name } else { value.start.unwrap_or(*name) };
                    value
                }),
                (Step::Index(at), Some(place)) => place.entries.get(*at).inspect(|entry| {
                    start = entry.start.unwrap_or(start);
                }),
                (_, None) => None,
            };
        }
        self.lines.position(start)
    }
}

impl Place {
    fn of(node: &YamlNode) -> Place {
        let mut place = Place { start: Some(node.byte_range().start as usize), ..Place::default() };
        let tagged = node.as_tagged();
        let mapping = node.as_mapping().cloned().or_else(|| tagged?.as_mapping());
        let sequence = node.as_sequence().cloned().or_else(|| tagged?.as_sequence());
        for entry in mapping.iter().flat_map(|mapping| mapping.entries()) {
            let Some(key) = entry.key_node() else { continue };
            let name = key.as_scalar().map(|scalar| scalar.as_string()).unwrap_or_default();
            let value = entry.value_node().map(|value| Place::of(&value)).unwrap_or_default();
            place.fields.insert(name, (key.byte_range().start as usize, value));
        }
        place.entries = sequence.iter().flat_map(|sequence| sequence.values()).map(|e| Place::of(&e)).collect();
        place
    }

    fn of_span(span: &spans::Place) -> Place {
        let mut place = Place { start: Some(span.start), ..Place::default() };
        match &span.kind {
            Kind::Null => place.start = None,
            Kind::Scalar | Kind::Block => {}
            Kind::Map { fields, .. } => {
                let named =
                    |field: &spans::Field| (field.name.clone(), (field.key.start, Place::of_span(&field.value)));
                place.fields = fields.iter().map(named).collect();
            }
            Kind::List { items, .. } => place.entries = items.iter().map(Place::of_span).collect(),
        }
        place
    }
}
