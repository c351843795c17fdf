//! `bydoing search`: what the finder finds, best first, one thing a line.

use std::io;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, value_parser};
use color_eyre::Result;
use serde::Serialize;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::paper::{self, Paper};
use crate::folder::DataFolder;
use crate::plain;
use crate::progress::MarkState;
use crate::search::{Document, Hit, Index, Kind, Own, Query, Target, documents, together};

#[derive(Debug, Args)]
pub struct Arguments {
    /// What to look for: all words are to be found, or what comes nearest
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,

    /// Only things of this kind
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<Kind>,

    /// So many things at most
    #[arg(long, value_name = "NUMBER", default_value_t = 20, value_parser = value_parser!(u16).range(1..))]
    limit: u16,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    let read = |typed: String| Kind::ALL.into_iter().find(|kind| word(*kind) == typed).unwrap_or(Kind::Role);
    PossibleValuesParser::new(Kind::ALL.map(word)).map(read)
}

/// As one types it.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::RoleLevel => "role-level",
        other => other.name(),
    }
}

/// What was found.
#[derive(Debug, Serialize)]
struct Answer {
    query: String,
    /// How many things there are, printed or not.
    total: usize,
    /// Nothing holds all the words: these are like them.
    closest: bool,
    /// Other words to try, or the spelling under which these were found.
    suggestions: Vec<String>,
    hits: Vec<HitRow>,
}

#[derive(Debug, Serialize)]
struct HitRow {
    kind: &'static str,
    id: String,
    /// A name, the text of an item, or the first line of a note.
    text: String,
    place: String,
    /// Of an item, and of the item that a note is written on.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    closest: bool,
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    let answer = answer(&content, arguments);
    match arguments.format {
        Format::Plain => paper::print(|paper| answer.hits.iter().try_for_each(|hit| hit.write(paper)))?,
        Format::Json => print_json(&answer)?,
    }
    answer.tell(arguments);
    Ok(if answer.hits.is_empty() { ExitCode::FAILURE } else { content.exit_code() })
}

fn answer(content: &Content, arguments: &Arguments) -> Answer {
    let facts = content.facts();
    let own = facts.my_role().map(|level| Own::of(&content.catalog, level));
    let main = Index::new(documents::from_catalog(&content.catalog));
    let notes = Index::new(documents::notes(&content.catalog, &content.opened.progress, &content.carried));
    let limit = usize::from(arguments.limit);
    let text = arguments.words.join(" ");
    let query = Query { text: &text, kind: arguments.kind, limit, own: own.as_ref() };
    let found = together(&main, Some(&notes), &query);
    let row = |(is_note, hit): (bool, Hit)| {
        let document: &Document = if is_note { &notes } else { &main }.document(hit.document);
        let state = if let Target::Item(item) = document.target { Some(facts.state(item).as_str()) } else { None };
        HitRow {
            kind: document.kind.name(),
            id: document.id.clone(),
            text: document.title.clone(),
            place: document.place.replace(" · ", ", "),
            state,
            closest: hit.closest,
        }
    };
    let hits: Vec<HitRow> = found.hits.into_iter().take(limit).map(row).collect();
    let closest = hits.first().is_some_and(|hit| hit.closest);
    Answer { query: text.clone(), total: found.total, closest, suggestions: found.suggestions, hits }
}

impl Answer {
    /// What is to be known beside the hits.
    fn tell(&self, arguments: &Arguments) {
        let query = plain::quote(&self.query);
        let meant = match self.suggestions.as_slice() {
            [] => String::new(),
            words => format!(": did you mean {}?", words.join(" or ")),
        };
        if self.hits.is_empty() {
            content::warn(&format!("nothing is found for {query}{meant}"));
        } else if self.closest {
            content::warn(&format!("nothing holds all of {query}, these are the closest{meant}"));
        } else if !meant.is_empty() {
            content::warn(&format!("{query} is found under another spelling{meant}"));
        }
        let more = self.total.saturating_sub(self.hits.len());
        if more > 0 && arguments.format == Format::Plain {
            content::warn(&format!("{more} more, which --limit {} shows", self.total.min(usize::from(u16::MAX))));
        }
    }
}

impl HitRow {
    /// `activity, done: Defined the scope of an MVP (Agile Working, Product Manager activities)  ID`.
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        let HitRow { kind, id, text, place, .. } = self;
        let state = self.state.and_then(MarkState::parse).map(|state| format!(", {}", state.words()));
        let state = state.unwrap_or_default();
        let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
        paper.line(0, &format!("{kind}{state}: {text}{place}  {id}"))
    }
}
