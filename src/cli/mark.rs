//! `bydoing mark`: says of one item that it is done, as a tick in the window does, for scripts and tests.

use std::borrow::Cow;
use std::process::ExitCode;

use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser};
use color_eyre::Result;
use color_eyre::eyre::bail;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::list::ItemRow;
use super::named::{self, Unclear};
use super::paper;
use super::shown::Shown;
use crate::folder::DataFolder;
use crate::framework::ItemIx;
use crate::progress::{Change, Mark, MarkState, Progress};

#[derive(Debug, Args)]
pub struct Arguments {
    /// The item's id, or words of its text that no other item has
    #[arg(value_name = "ITEM")]
    pub id: String,

    /// The state it gets
    #[arg(value_parser = states())]
    pub state: MarkState,

    #[command(flatten)]
    pub shown: Shown,

    /// What there is to say about it; an empty text takes the old note away
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

fn states() -> impl TypedValueParser<Value = MarkState> {
    PossibleValuesParser::new(MarkState::ALL.map(MarkState::as_str))
        .map(|word| MarkState::parse(&word).unwrap_or_default())
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let (mut content, mut store) = content::load_to_write(folder)?;
    let Subject { id, text, item } = subject(&content, &arguments.id)?;
    let id = id.as_str();
    let base = &content.opened.progress;
    if arguments.state == MarkState::Todo && arguments.shown.date.is_some() {
        bail!("what is still to do has no date: leave out --date, or choose another state");
    }
    // What has been said of it so far may stand under a former id.
    let mark = |content: &Content| match item {
        Some(item) => content.facts().mark(item).map(Cow::into_owned),
        None => content.opened.progress.marks.get(id).cloned(),
    };
    let said = mark(&content).map(|mark| (id.to_owned(), mark));
    let mut alone = Progress { marks: said.into_iter().collect(), ..Progress::default() };
    let _ = alone.set_state(id, arguments.state, arguments.shown.day(), &text);
    if arguments.shown.date.is_some() || arguments.note.is_some() || !arguments.shown.evidence.is_empty() {
        let Mark { date, note, mut evidence, .. } = alone.marks.get(id).cloned().unwrap_or_default();
        let note = arguments.note.as_deref().unwrap_or(&note);
        for link in &arguments.shown.evidence {
            if !evidence.contains(link) {
                evidence.push(link.clone());
            }
        }
        let _ = alone.set_details(id, arguments.shown.date.or(date), note, &evidence, &text);
    }
    let after = alone.marks.remove(id);
    let changes = match item {
        Some(item) => content.carried.put_mark(&content.catalog, base, item, after),
        None => vec![Change::Mark { id: id.to_owned(), before: base.marks.get(id).cloned(), after }],
    };
    content.save(&mut store, &changes)?;
    // Only now is it true; somebody else may have marked the same item at the same time.
    let row = ItemRow::new(id, &text, mark(&content).as_ref());
    let printed = match arguments.format {
        Format::Plain => paper::print(|paper| row.write_on(paper, 0)).map_err(Into::into),
        Format::Json => print_json(&row),
    };
    printed.map_err(content::saved)?;
    Ok(ExitCode::SUCCESS)
}

/// What is marked.
struct Subject {
    id: String,
    text: String,
    /// None: only the progress file knows it.
    item: Option<ItemIx>,
}

/// The item of this id, or name. One that only the progress file knows keeps the text that it has there.
fn subject(content: &Content, typed: &str) -> Result<Subject, Unclear> {
    let known = content.opened.progress.marks.get(typed);
    if let Some(mark) = known.filter(|_| content.catalog.now(typed).is_empty()) {
        return Ok(Subject { id: typed.to_owned(), text: mark.text.clone().unwrap_or_default(), item: None });
    }
    let item = named::item(content, typed)?;
    let entry = content.catalog.item(item);
    Ok(Subject { id: entry.id.clone(), text: entry.text.clone(), item: Some(item) })
}
