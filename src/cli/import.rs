//! `bydoing import`: published documents become a framework in the data folder.

mod inputs;
mod summary;
mod target;
mod ticks;

use std::io::{IsTerminal, Write, stderr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use color_eyre::Result;
use color_eyre::eyre::bail;

use crate::folder::DataFolder;
use crate::framework::{decode, emit, load};
use crate::import::head::{Known, edition_of, head};
use crate::import::{self, Documents, Format, stamp};
use crate::plain;
use inputs::Gathered;
use summary::Summary;
use target::Target;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Documents of one framework: files, folders of files, or - for standard input
    #[arg(value_name = "IN", required = true)]
    pub inputs: Vec<PathBuf>,

    /// Write there instead of into the data folder
    #[arg(short, long, value_name = "FILE", value_parser = file)]
    pub output: Option<PathBuf>,

    /// Read all documents in this format, whatever they look like
    #[arg(long = "as", value_name = "FORMAT", value_parser = formats())]
    pub format: Option<Format>,

    /// The framework's id, the first part of all ids in it
    #[arg(long, value_name = "ID", value_parser = id)]
    pub id: Option<String>,

    /// The framework's title
    #[arg(long, value_name = "TITLE", value_parser = words)]
    pub title: Option<String>,

    /// The framework's edition [default: what the documents say, or a date in their names]
    #[arg(long, value_name = "EDITION", value_parser = words)]
    pub edition: Option<String>,

    /// A list of role levels, one a line, most junior first, for ladders that come out in the wrong order
    #[arg(long, value_name = "FILE")]
    pub order: Option<PathBuf>,

    /// Take ticks in the documents (- [x]) for marks of yours
    #[arg(long)]
    pub with_progress: bool,

    /// Write nothing, and exit with 1, if anything found no place
    #[arg(long)]
    pub strict: bool,

    /// Say what would be made, and write nothing
    #[arg(long)]
    pub dry_run: bool,

    /// Replace a file that was written or changed by hand; it is kept as a copy
    #[arg(long)]
    pub force: bool,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name))
        .try_map(|name| Format::ALL.into_iter().find(|format| format.name() == name).ok_or("no such format"))
}

fn id(text: &str) -> Result<String, String> {
    if decode::is_id(text) {
        Ok(text.to_owned())
    } else {
        Err("an id has lower-case letters a to z, digits and single hyphens, such as our-delivery".to_owned())
    }
}

fn words(text: &str) -> Result<String, String> {
    match text.trim() {
        text if plain::line(text).trim().is_empty() => Err("it has no words".to_owned()),
        text => Ok(text.to_owned()),
    }
}

fn file(path: &str) -> Result<PathBuf, String> {
    match path {
        "-" => Err("a framework is written into a file: name one".to_owned()),
        path => Ok(PathBuf::from(path)),
    }
}

pub(super) fn run(folder: Option<&DataFolder>, arguments: &Arguments) -> Result<ExitCode> {
    let gathered = inputs::gather(&arguments.inputs)?;
    let order = arguments.order.as_deref().map(inputs::read).transpose()?;
    let mut pace = Pace::new();
    let inputs = gathered.inputs.as_slice();
    let documents = import::read(inputs, arguments.format, order.as_ref(), |number| {
        pace.tell(|| format!("reading {} of {}: {}", number + 1, inputs.len(), inputs[number].name));
    });
    refuse_unknown(&gathered, &documents)?;
    pace.tell(|| "giving ids".to_owned());
    let loaded = load::load(folder.map(|folder| folder.path.as_path()));
    let old = match &arguments.id {
        Some(id) => loaded.frameworks.iter().find(|framework| framework.id == *id),
        None => edition_of(&documents, &loaded.frameworks).map(|at| &loaded.frameworks[at]),
    };
    let known = Known {
        id: arguments.id.as_deref(),
        title: arguments.title.as_deref(),
        edition: arguments.edition.as_deref(),
        name: gathered.folder.as_deref(),
        old,
    };
    let id = head(&documents, inputs, known).id;
    let target = Target::find(folder, arguments.output.as_deref(), &id, &loaded)?;
    let head = head(&documents, inputs, Known { id: Some(&id), old: target.old.as_ref(), ..known });
    let (framework, kept) = documents.framework(head, target.old.as_ref());
    let order = order.as_ref().map(|order| order.name.as_str());
    let summary = Summary {
        gathered: &gathered,
        order,
        documents: &documents,
        framework: &framework,
        kept: &kept,
        target: &target,
    };
    super::print(|out| summary.write(arguments.with_progress, out))?;
    if framework.roles.is_empty() && framework.skills.is_empty() && framework.pages.is_empty() {
        bail!("no role, no skill and no page was found: nothing was written");
    }
    if arguments.strict && summary.left() > 0 {
        bail!("{} pieces found no place, and --strict allows none: nothing was written", summary.left());
    }
    if let Some(why) = target.refused(arguments.force) {
        bail!("{why}");
    }
    if arguments.dry_run {
        super::print(|out| writeln!(out, "nothing was written: --dry-run"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let text = stamp::stamped(&target.schema(), &format!("{}{}", preface(&summary.names()), emit::yaml(&framework)));
    let has_levels = framework.roles.iter().any(|role| !role.levels.is_empty());
    let written = target.write(&text)?;
    super::print(|out| written.write(kept.doubtful, has_levels, out))?;
    if arguments.with_progress {
        let ticks = ticks::mark(folder, &documents, framework)?;
        super::print(|out| ticks.write(out))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A document that somebody named is one that can be read.
fn refuse_unknown(gathered: &Gathered, documents: &Documents) -> Result<()> {
    let named = gathered.inputs.iter().zip(&gathered.from_folder).zip(&documents.formats);
    let mut unknown = named.filter(|((_, from_folder), format)| format.is_none() && !**from_folder);
    if let Some(((input, _), _)) = unknown.next() {
        let names = Format::ALL.map(Format::name).join(", ");
        let name = plain::quote(&input.name);
        bail!("nothing in {name} tells its format: --as FORMAT names it, one of {names}");
    }
    Ok(())
}

/// What a person who opens the file should know.
fn preface(names: &[&str]) -> String {
    let names = match names {
        [.., last] if names.len() > 3 => format!("{} to {last}", names[0]),
        names => names.join(", "),
    };
    format!(
        "# Made by bydoing import from {}. Import the next edition over it: ids are kept, and ticks find their items.\n\
         # When you have edited this file by hand, the next import leaves it alone unless it is forced.\n\n",
        plain::line(&names)
    )
}

/// A word now and then while the work takes long, for those who watch.
struct Pace {
    next: Instant,
    watched: bool,
}

impl Pace {
    fn new() -> Pace {
        Pace { next: Instant::now() + Pace::STEP, watched: stderr().is_terminal() }
    }

    const STEP: Duration = Duration::from_millis(500);

    fn tell(&mut self, words: impl FnOnce() -> String) {
        if self.watched && Instant::now() >= self.next {
            let _ = writeln!(stderr(), "bydoing: {}", plain::line(&words()));
            self.next = Instant::now() + Pace::STEP;
        }
    }
}
