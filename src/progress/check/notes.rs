//! What a progress file may say, and what its owner may not have meant.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::known::{Found, Known, Wanted};
use crate::framework::Catalog;
use crate::framework::decode::{near, one_of};
use crate::plain;
use crate::progress::decode::Decoded;
use crate::progress::{Mark, MarkState, Rating};
use crate::yaml::{Flaw, Severity, Step};

/// More than these nobody reads.
const MOST: usize = 1000;

/// The notes on a file that reads without a flaw.
pub(super) fn of(decoded: &Decoded, catalog: &Catalog, today: Date) -> Vec<Flaw> {
    let mut notes = Notes { known: Known::new(catalog), today, flaws: Vec::new(), strangers: BTreeMap::new() };
    let progress = &decoded.progress;
    for (key, id) in [("role", &progress.me.role), ("target", &progress.me.target)] {
        if let Some(id) = id {
            notes.id(steps(&["me", key]), id, Wanted::RoleLevel, None);
        }
    }
    progress.ratings.iter().for_each(|(skill, ratings)| notes.ratings(skill, ratings));
    progress.marks.iter().for_each(|(id, mark)| notes.mark(id, mark));
    decoded.unknown.keys().for_each(|(section, id, key)| notes.field(section, id, key));
    notes.finish()
}

struct Notes<'a> {
    known: Known<'a>,
    today: Date,
    flaws: Vec<Flaw>,
    /// Ids of each framework that is not loaded: where the first stands, the id, and how many there are.
    strangers: BTreeMap<&'a str, (Vec<Step>, &'a str, usize)>,
}

impl<'a> Notes<'a> {
    fn add(&mut self, steps: Vec<Step>, found: String, expected: impl Into<String>) {
        self.flaws.push(Flaw { steps, severity: Severity::Note, found, expected: expected.into() });
    }

    /// An id that ought to name something; `text` is how that read once.
    fn id(&mut self, steps: Vec<Step>, id: &'a str, wanted: Wanted, text: Option<&str>) {
        match self.known.look_up(id, wanted) {
            Found::Wanted => {}
            Found::Other(kind) => {
                self.add(steps, format!("{}, {kind}", plain::quote(id)), format!("it is kept, but {}", wanted.only()));
            }
            Found::NoFramework(framework) => {
                self.strangers.entry(framework).or_insert((steps, id, 0)).2 += 1;
            }
            Found::Nowhere => {
                let moved = text.and_then(|text| self.known.id_of_text(text));
                let expected = match (moved, self.known.id_near(id, wanted)) {
                    (Some(moved), _) => format!("it is kept; the same text stands at {} now", whole(moved)),
                    (None, Some(near)) => format!("it is kept; did you mean {}?", whole(near)),
                    (None, None) => "it is kept as it is".to_owned(),
                };
                self.add(steps, format!("{}, which is not in any framework here", plain::quote(id)), expected);
            }
        }
    }

    fn mark(&mut self, id: &'a str, mark: &Mark) {
        self.id(vec![Step::Key("marks".to_owned()), Step::Name(id.to_owned())], id, Wanted::Item, mark.text.as_deref());
        let Some(date) = mark.date else { return };
        let place = || steps(&["marks", id, "date"]);
        if !self.is_past(date, place) && mark.state == MarkState::Todo {
            let expected = "it counts for nothing until there is a state such as done";
            self.add(place(), "a date on what is still to do".to_owned(), expected);
        }
    }

    fn ratings(&mut self, skill: &'a str, ratings: &[Rating]) {
        self.id(vec![Step::Key("ratings".to_owned()), Step::Name(skill.to_owned())], skill, Wanted::Skill, None);
        let place = |at: usize, key: &str| {
            let mut steps = steps(&["ratings", skill]);
            steps.extend([Step::Index(at), Step::Key(key.to_owned())]);
            steps
        };
        let mut newest: Option<Date> = None;
        for (at, rating) in ratings.iter().enumerate() {
            self.level(place(at, "level"), skill, &rating.level);
            let Some(date) = rating.date else { continue };
            self.is_past(date, || place(at, "date"));
            match newest.filter(|newest| date < *newest) {
                Some(newest) => {
                    let found = format!("a rating of {date} below one of {newest}");
                    self.add(place(at, "date"), found, "the last one is taken for the newest: put them in order");
                }
                None => newest = Some(date),
            }
        }
    }

    fn level(&mut self, steps: Vec<Step>, skill: &str, level: &str) {
        let Some(skill) = self.known.catalog.skills_now(skill).first().copied() else { return };
        let framework = self.known.catalog.framework(self.known.catalog.skill(skill).framework);
        let scale = framework.scale.iter().map(|step| step.id.as_str());
        let scale = scale.chain([Rating::NONE, Rating::NOT_APPLICABLE]);
        if scale.clone().any(|known| known == level) {
            return;
        }
        let list = scale.clone().collect::<Vec<_>>().join(", ");
        let expected = match framework.scale.as_slice() {
            [] => "it has no skill levels".to_owned(),
            _ => one_of(level, &list, scale),
        };
        let found = format!(
            "the skill level {}, which is not on the scale of {}",
            plain::quote(level),
            plain::quote(&framework.title)
        );
        self.add(steps, found, expected);
    }

    /// False, and a note, when the day is still to come.
    fn is_past(&mut self, date: Date, place: impl Fn() -> Vec<Step>) -> bool {
        if date > self.today {
            self.add(place(), format!("the date {date}, which is still to come"), format!("today is {}", self.today));
        }
        date > self.today
    }

    /// A field that is not ours may be one that is misspelt.
    fn field(&mut self, section: &str, id: &str, key: &str) {
        let (place, key, known): (_, _, &[&str]) = match section {
            "" => (Vec::new(), key, &["version", "me", "ratings", "marks"]),
            "me" => (steps(&["me"]), key, &["name", "role", "target"]),
            "ratings" => {
                let Some((at, key)) = key.split_once(' ') else { return };
                let mut place = steps(&["ratings", id]);
                place.extend(at.parse().ok().map(Step::Index));
                (place, key, &["level", "date", "note", "evidence"])
            }
            _ => (steps(&["marks", id]), key, &["state", "date", "text", "note", "evidence"]),
        };
        if let Some(near) = near(key, known.iter().copied()) {
            let mut place = place;
            place.push(Step::Name(key.to_owned()));
            let expected = format!("it is kept, but not used; did you mean {}?", whole(near));
            self.add(place, format!("the field {}", plain::quote(key)), expected);
        }
    }

    fn finish(mut self) -> Vec<Flaw> {
        for (framework, (steps, id, count)) in std::mem::take(&mut self.strangers) {
            let (id, name) = (plain::quote(id), plain::quote(framework));
            let found = match count {
                1 => format!("{id}, of the framework {name}, which is not here"),
                2 => format!("{id} and one more id of the framework {name}, which is not here"),
                _ => format!("{id} and {} more ids of the framework {name}, which is not here", count - 1),
            };
            let expected = match self.known.framework_near(framework) {
                Some(near) => format!("kept as they are; did you mean {}?", whole(near)),
                None => "kept as they are".to_owned(),
            };
            let expected = if count == 1 { expected.replace("they are", "it is") } else { expected };
            self.add(steps, found, expected);
        }
        let more = self.flaws.len().saturating_sub(MOST);
        if more > 0 {
            self.flaws.truncate(MOST);
            self.add(Vec::new(), format!("{MOST} notes, and {more} more that are not told"), "see to these first");
        }
        self.flaws
    }
}

/// An id to be typed or copied.
fn whole(id: &str) -> String {
    format!("\"{}\"", plain::line(id))
}

fn steps(keys: &[&str]) -> Vec<Step> {
    keys.iter().map(|key| Step::Key((*key).to_owned())).collect()
}
