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
use crate::framework::{decode, emit};
use crate::import::head::{Asked, head};
use crate::import::{self, Format, Input, stamp};
use crate::plain;
use summary::Summary;
use target::Target;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Documents of one framework: files, folders of files, or - for standard input
    #[arg(value_name = "IN", required = true)]
    pub inputs: Vec<PathBuf>,

    /// Write there instead of into the data folder
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Read all documents in this format, whatever they look like
    #[arg(long = "as", value_name = "FORMAT", value_parser = formats())]
    pub format: Option<Format>,

    /// The framework's id, the first part of all ids in it
    #[arg(long, value_name = "ID", value_parser = id)]
    pub id: Option<String>,

    /// The framework's title
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,

    /// The framework's edition [default: what the documents say, or a date in their names]
    #[arg(long, value_name = "EDITION")]
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

pub(super) fn run(folder: Option<&DataFolder>, arguments: &Arguments) -> Result<ExitCode> {
    let gathered = inputs::gather(&arguments.inputs)?;
    let order = arguments.order.as_deref().map(inputs::read).transpose()?;
    let mut pace = Pace::new();
    let inputs: Vec<&Input> = gathered.iter().map(|one| &one.input).collect();
    let count = inputs.len();
    let owned: Vec<Input> = inputs.into_iter().cloned().collect();
    let documents = import::read(&owned, arguments.format, order.as_ref(), |number| {
        pace.tell(|| format!("reading {} of {count}: {}", number + 1, owned[number].name));
    });
    let unknown: Vec<&str> = gathered
        .iter()
        .zip(&documents.formats)
        .filter(|(one, format)| format.is_none() && !one.from_folder)
        .map(|(one, _)| one.input.name.as_str())
        .collect();
    if let [name, ..] = unknown.as_slice() {
        let names = Format::ALL.map(Format::name).join(", ");
        bail!("nothing in {} tells its format: --as FORMAT names it, one of {names}", plain::quote(name));
    }
    let asked = Asked { id: arguments.id.clone(), title: arguments.title.clone(), edition: arguments.edition.clone() };
    let head = head(&documents, &owned, asked);
    pace.tell(|| "giving ids".to_owned());
    let target = Target::find(folder, arguments.output.as_deref(), &head.id)?;
    let (framework, kept) = documents.framework(head, target.old.as_ref());
    let summary = Summary::new(&gathered, &documents, &framework, &kept, &target);
    if framework.roles.is_empty() && framework.skills.is_empty() && framework.pages.is_empty() {
        super::print(|out| summary.write(out))?;
        bail!("no role, no skill and no page was found: nothing was written");
    }
    let text = stamp::stamped(&target.schema(), &format!("{}{}", preface(&summary.names()), emit::yaml(&framework)));
    let refused = target.refused(arguments.force);
    super::print(|out| summary.write(out))?;
    if arguments.strict && summary.left() > 0 {
        bail!("{} pieces found no place, and --strict allows none: nothing was written", summary.left());
    }
    if let Some(why) = refused {
        bail!("{why}");
    }
    if arguments.dry_run {
        super::print(|out| writeln!(out, "nothing was written: --dry-run"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let written = target.write(&text)?;
    let ticked = if arguments.with_progress { ticks::mark(folder, &documents, &framework)? } else { 0 };
    super::print(|out| {
        written.write(kept.doubtful, out)?;
        if arguments.with_progress {
            writeln!(out, "marked as done: {ticked}")?;
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
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
