//! From the steps of problems to their lines and columns.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, ScalarStyle};

use super::lines::Lines;
use super::spans::events::Events;
use super::spans::{after_colon, lines};
use super::{Position, Problem, Step, guard};

/// Where some things in one file begin. Made only when something is wrong in it.
pub struct Locator<'t> {
    lines: Lines<'t>,
    top: Place,
}

/// A value that is asked for, or that lies on the way to one. In bytes.
#[derive(Default)]
struct Place {
    /// Where the key begins that it hangs from.
    name: Option<usize>,
    start: Option<usize>,
    fields: HashMap<String, Place>,
    entries: HashMap<usize, Place>,
}

impl<'t> Locator<'t> {
    /// Looks for what the steps in `wanted` lead to, in a text that [`read`](super::read) takes.
    #[must_use]
    pub fn new<'s>(text: &'t str, wanted: impl IntoIterator<Item = &'s [Step]>) -> Self {
        let text = guard::without_mark(text);
        let mut top = Place::default();
        let mut missing = 1;
        for steps in wanted {
            steps.iter().fold(&mut top, |place, step| place.way(step, &mut missing));
        }
        let mut walk = Walk { events: Events::new(text), missing };
        // The two parsers do not take quite the same texts: what this one had found when it stumbled is good.
        let _ = walk.whole(&mut top);
        Locator { lines: Lines::new(text), top }
    }

    /// Where `steps`, which were among those wanted, lead; the nearest place above when the last ones lead nowhere.
    #[must_use]
    pub fn find(&self, steps: &[Step]) -> Position {
        let mut place = Some(&self.top);
        let mut start = self.top.start.unwrap_or_default();
        for step in steps {
            place = place.and_then(|place| match step {
                Step::Key(key) | Step::Name(key) => place.fields.get(key),
                Step::Index(at) => place.entries.get(at),
            });
            let found = place.and_then(|place| match step {
                Step::Name(_) => place.name,
                _ => place.start.or(place.name),
            });
            start = found.unwrap_or(start);
        }
        self.lines.position(start)
    }
}

impl Place {
    fn way(&mut self, step: &Step, missing: &mut usize) -> &mut Place {
        let new = || {
            *missing += 1;
            Place::default()
        };
        match step {
            Step::Key(key) | Step::Name(key) => self.fields.entry(key.clone()).or_insert_with(new),
            Step::Index(at) => self.entries.entry(*at).or_insert_with(new),
        }
    }
}

/// One way through the text, which ends when nothing is missing any more.
struct Walk<'t> {
    events: Events<'t>,
    missing: usize,
}

impl<'t> Walk<'t> {
    fn whole(&mut self, top: &mut Place) -> Result<(), Problem> {
        let (event, span) = self.events.first()?;
        if matches!(event, Event::StreamEnd | Event::DocumentEnd) {
            return Ok(());
        }
        let start = self.begin(&event, &span);
        self.value(top, event, start)
    }

    /// The value that begins with this event.
    fn value(&mut self, place: &mut Place, event: Event<'t>, start: usize) -> Result<(), Problem> {
        place.start = Some(start);
        self.missing -= 1;
        match event {
            Event::MappingStart(..) => self.map(place),
            Event::SequenceStart(..) => self.list(place),
            _ => Ok(()),
        }
    }

    fn map(&mut self, place: &mut Place) -> Result<(), Problem> {
        while self.missing > 0 {
            let (key, key_span) = self.events.next()?;
            let below = match &key {
                Event::MappingEnd => break,
                Event::Scalar(name, ..) => place.fields.get_mut(&**name),
                _ => None,
            };
            self.skip(&key)?;
            let (event, span) = self.events.next()?;
            let Some(below) = below else {
                self.skip(&event)?;
                continue;
            };
            below.name = Some(self.begin(&key, &key_span));
            let start = if is_nothing(&event) {
                let colon = after_colon(self.events.text, key_span.end);
                colon + blanks(&self.events.text[colon..])
            } else {
                self.begin(&event, &span)
            };
            self.value(below, event, start)?;
        }
        Ok(())
    }

    fn list(&mut self, place: &mut Place) -> Result<(), Problem> {
        for index in 0.. {
            let (event, span) = self.events.next()?;
            if self.missing == 0 || event == Event::SequenceEnd {
                break;
            }
            match place.entries.get_mut(&index) {
                Some(below) => {
                    let start = self.begin(&event, &span);
                    self.value(below, event, start)?;
                }
                None => self.skip(&event)?,
            }
        }
        Ok(())
    }

    /// Goes over all that is inside.
    fn skip(&mut self, event: &Event<'t>) -> Result<(), Problem> {
        let step = |event: &Event| match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => 1,
            Event::MappingEnd | Event::SequenceEnd => -1,
            _ => 0,
        };
        let mut depth = step(event);
        while depth > 0 {
            depth += step(&self.events.next()?.0);
        }
        Ok(())
    }

    /// Where a person sees the value begin: the parser counts an anchor to a list or a map, but not the sign of a block to
    /// its text.
    fn begin(&self, event: &Event<'t>, span: &Range<usize>) -> usize {
        let text = self.events.text;
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                span.end - usize::from(text[span.clone()].ends_with(['{', '[']))
            }
            Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..) => {
                let header = text[..span.start].trim_end();
                let line = lines::start(text, header.len());
                let header = header[line..].split(" #").next().unwrap_or_default();
                header.rfind(['|', '>']).map_or(span.start, |at| line + at)
            }
            _ => span.start,
        }
    }
}

fn is_nothing(event: &Event) -> bool {
    matches!(event, Event::Scalar(text, ScalarStyle::Plain, 0, None) if text.is_empty())
}

/// How many blanks a text begins with.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}
