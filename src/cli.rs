//! The command line: one file per command. Without a command, the dashboard.

mod aim;
mod changes;
mod check;
mod compare;
mod complete;
mod completions;
mod content;
mod counted;
mod edition;
mod format;
mod gap;
mod import;
mod init;
mod journal;
mod list;
mod man;
mod mark;
mod me;
mod merge;
mod migrate;
mod named;
mod next;
mod paper;
mod place;
mod rate;
mod report;
mod restore;
mod schema;
mod search;
mod show;
mod shown;
mod status;
mod window;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use color_eyre::eyre::{OptionExt, Report, Result};

use crate::folder::{self, ChosenBy, DataFolder};
use crate::plain;
use crate::progress::conflict;

/// Learn a craft by doing it: roles, skills and activities from a capability framework, ticked off in the terminal.
///
/// Without a command, opens the dashboard: browse roles and skills, find anything as you type, tick what you have done
/// with a date, a note and evidence. Everything is kept in one YAML file; nothing is sent anywhere.
#[derive(Debug, Parser)]
#[command(name = "bydoing", bin_name = "bydoing", version, after_help = format!("{DATA_FOLDER}\n\n{EXIT_STATUS}"))]
pub struct Cli {
    /// Folder with progress.yaml and frameworks of your own
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

const DATA_FOLDER: &str = "\
Data folder: --data DIR, else $BYDOING_DATA, else ./data if it holds a *.framework.yaml, else the platform's data \
folder (~/.local/share/bydoing). It need not exist. Frameworks there come beside the built-in ones or replace one with \
the same id.";

const EXIT_STATUS: &str = "\
Exit status: 0 done, 1 failed or nothing found, 2 wrong usage, or a name that names nothing or several things. An id \
that nothing has is not found: 1.";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print what a new edition of a framework changes, and what that means for your marks
    ///
    /// OLD and NEW are framework files, or ids of frameworks that are loaded: built in or in the data folder. Nothing is
    /// written. What is under another id in NEW, without NEW saying so, is told with how near the words are; bydoing
    /// migrate has NEW say so. Exits with 1 if one of the two cannot be read.
    Changes(changes::Arguments),

    /// List every problem in framework files and in your progress, with line and column
    ///
    /// Without FILE, checks the built-in content and the data folder: frameworks, related.yaml and progress.yaml. A FILE
    /// called related.yaml is checked as such; one called progress.yaml, or with the fields of one, as progress; any other
    /// as a framework. Notes are about what is allowed but may be a slip, such as an id that no framework has, a skill that
    /// no role needs and no activity builds, or an activity that stands twice. Exits with 1 if there is an error; notes do
    /// not count.
    Check {
        /// Also note every id of this older edition that is gone: a framework file, or the id of one that is loaded
        #[arg(long, value_name = "OLD")]
        against: Option<String>,

        /// Framework files, a related.yaml, or progress files
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },

    /// Print roles, skills or activities with their ids and marks
    ///
    /// Without a part, prints a summary. Exits with 1 if the progress file could not be read whole.
    List {
        /// What to print: one of these whole
        part: Option<list::Part>,

        /// Plain text, or JSON for programs
        #[arg(long, value_enum, default_value_t)]
        format: format::Format,
    },

    /// Make a framework of published documents, and put it into the data folder
    ///
    /// Reads the official CSV downloads (roles, skills, or both), role-level texts, role pages of GOV.UK as text or HTML,
    /// Markdown tables and task lists, SFIA skill texts, and AsciiDoc job clusters: one kind or several together. Says
    /// what it made, what it mended, and with its line everything that found no place.
    ///
    /// Ids are made from names. Importing the next edition over a file keeps the ids of what is the same, and writes was:
    /// for what it is sure has another name; the same documents change nothing. A file that was edited by hand is left
    /// alone. Exits with 1 if nothing was written.
    Import(import::Arguments),

    /// Say of one item that it is done, or in another state
    ///
    /// Prints the item once the mark is on disk. Exits with 2 if a name is not clear, and lists what may be meant; then
    /// nothing is marked.
    Mark(mark::Arguments),

    /// Merge two sides of the progress file: as git's merge driver, or after a conflict
    ///
    /// Without files, resolves the conflict that git left in the data folder's progress.yaml, keeps the file as it was as a
    /// copy, and says what to tell git next. With BASE, OURS and THEIRS it is a git merge driver: --install sets it up.
    ///
    /// What only one side changed is as that side has it. Where both changed the same entry, the state with the later date
    /// stands, two notes are both kept, links and ratings of both are kept, and a change stays against a removal. Nothing
    /// is taken away unless a side took it away; what was decided is said.
    ///
    /// Exits with 1 only if a side cannot be read: the file is then as it was. Exits with 2 if a file cannot be opened or
    /// written.
    Merge(merge::Arguments),

    /// Have a new edition say what its ids were before, so that marks follow
    ///
    /// Proposes a line "was: [OLD-ID]" for each thing of the edition before whose id is gone and whose words are still
    /// there, and writes into NEW those that you agree to; all else in the file stays as it is. Doubtful ones, with nearly
    /// the same words, are asked one by one, on a terminal only; the sure ones together.
    ///
    /// Without a terminal and without --yes, and with --dry-run, nothing is written: then exits with 1 if there was
    /// something to write, with 0 if not.
    Migrate(migrate::Arguments),

    /// Say which level of a skill you hold
    ///
    /// Prints the rating once it is on disk. It goes to its place by date; earlier ones stay.
    Rate(rate::Arguments),
    /// Print what there is to hand to a line manager, or put it into a file
    ///
    /// Of your own progress, for a conversation: no scores, and nothing is sent anywhere. HTML prints well on A4 and needs
    /// no network. Every report names the frameworks it quotes, with their licences.
    ///
    /// FILE is written in one step. A report that is there as bydoing wrote it is replaced; any other file, and a report
    /// that somebody has changed since, is left as it is. In CSV a cell that a spreadsheet would take for a formula begins
    /// with an apostrophe.
    Report(report::Arguments),

    /// List the copies of the progress file, or bring one back
    ///
    /// Before the first save of a day the progress file as it was is kept in progress.yaml.d, beside it: the last 14.
    /// Bringing a copy back keeps what stands there now as a copy too, so that it can be undone.
    Restore {
        /// The copy to bring back, as the list names it: 2026-11-20
        #[arg(value_name = "COPY")]
        copy: Option<String>,

        /// Plain text, or JSON for programs
        #[arg(long, value_enum, default_value_t)]
        format: format::Format,
    },

    /// Print who you are, or say it: your name for reports, your role level, and the one you work towards
    ///
    /// Without an option nothing is written.
    Me(me::Arguments),

    /// Print where you stand: your role level and target, what is done, what is rated, what is begun
    ///
    /// Activities done and skill levels held are two different measures; they stand side by side and no score is made of
    /// them.
    Status(status::Arguments),

    /// Print each requirement of your target against your latest rating, the widest gap first
    ///
    /// Without a target, of your own role level. Only a rating of that very skill counts; one of a related skill, in another
    /// edition or framework, is told beside it and not counted.
    Gap(gap::Arguments),

    /// Print what to do next, with the reason beside each
    ///
    /// First what you have begun, then open activities that build skills with a gap, those that build several first. Where
    /// no activity builds a skill, statements of the level it needs stand in.
    Next(next::Arguments),

    /// Print what changes from one role level to another: skills added, raised, same, lowered, dropped
    ///
    /// With the statements that each step up adds. A related skill of the other side is named and never taken for the same.
    Compare(compare::Arguments),

    /// Print marks, notes and ratings by date, newest first
    Journal(journal::Arguments),

    /// Set up a folder for a framework of your own
    ///
    /// Makes the folder, if it is not there, and writes into it a small example that shows every field, related.yaml, and
    /// the JSON Schemas by which an editor completes, explains and checks these files. Where one of them is there already,
    /// nothing is written.
    Init {
        /// The folder; it is not named with --data
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },

    /// Find anything by its words: roles, skills, activities, statements, and your own notes
    ///
    /// Finds what the finder in the window finds, best first, one thing a line: its kind, its state, its name or text, where
    /// it stands, and its id at the end. Exits with 1 if there is nothing, and says which words come near.
    Search(search::Arguments),

    /// Print everything about one role, role level, skill, item or page
    ///
    /// States, requirements and ratings are said in words, from the top down, so that it can be read out. Exits with 2 if
    /// the name is not clear, and lists what may be meant.
    Show(show::Arguments),

    /// Print the JSON Schema of a file, for editors
    ///
    /// With it an editor completes, explains and checks the file while you write. Keep it beside your file, and let the
    /// file begin with the line "# yaml-language-server: $schema=framework.schema.json".
    Schema {
        /// Which file it is of
        #[arg(default_value_t, value_enum)]
        file: schema::File,
    },

    /// Print a script by which a shell completes commands, options, ids and names
    ///
    /// bash: source <(bydoing completions bash), in ~/.bashrc. zsh: source <(bydoing completions zsh), in ~/.zshrc after
    /// compinit. fish: bydoing completions fish > ~/.config/fish/completions/bydoing.fish
    Completions {
        /// The shell it is for
        shell: completions::Shell,
    },

    /// Print the manual page of all commands
    ///
    /// To read it: bydoing man > bydoing.1 and man -l bydoing.1
    Man,

    /// Asked by the scripts that complete
    #[command(name = "__complete", hide = true, disable_help_flag = true)]
    Complete(complete::Arguments),
}

const TWO_FOLDERS: &str = "init is told the folder once: bydoing init DIR, without --data";

/// What the command line says cannot be done.
const USAGE: u8 = 2;

const NO_FOLDER: &str = "there is no home folder to keep progress in: name a folder with --data DIR";

/// Does what the command line says.
///
/// # Errors
/// What kept it from being done, for the one place that prints errors.
pub fn run(cli: Cli) -> Result<ExitCode> {
    if let (Some(Command::Init { .. }), Some(_)) = (&cli.command, &cli.data) {
        Cli::command().error(clap::error::ErrorKind::ArgumentConflict, TWO_FOLDERS).print()?;
        return Ok(ExitCode::from(USAGE));
    }
    let folder = folder::find(cli.data);
    match cli.command {
        Some(Command::Complete(arguments)) => Ok(complete::run(&arguments)),
        Some(Command::Completions { shell }) => completions::run(shell),
        Some(Command::Man) => man::run(),
        Some(Command::Import(arguments)) => import::run(folder.as_ref(), &arguments),
        Some(Command::Changes(arguments)) => changes::run(folder.as_ref(), &arguments),
        Some(Command::Check { against, files }) => check::run(folder.as_ref(), &files, against.as_deref()),
        Some(Command::List { part, format }) => list::run(&found(folder)?, part, format),
        Some(Command::Report(arguments)) => report::run(&found(folder)?, &arguments),
        Some(Command::Restore { copy, format }) => restore::run(&found(folder)?, copy.as_deref(), format),
        Some(Command::Mark(arguments)) => mark::run(&found(folder)?, &arguments),
        Some(Command::Rate(arguments)) => rate::run(&found(folder)?, &arguments),
        Some(Command::Merge(arguments)) => merge::run(folder, &arguments),
        Some(Command::Init { folder }) => init::run(&folder),
        Some(Command::Me(arguments)) => me::run(&found(folder)?, &arguments),
        Some(Command::Status(arguments)) => status::run(&found(folder)?, &arguments),
        Some(Command::Gap(arguments)) => gap::run(&found(folder)?, &arguments),
        Some(Command::Next(arguments)) => next::run(&found(folder)?, &arguments),
        Some(Command::Compare(arguments)) => compare::run(&found(folder)?, &arguments),
        Some(Command::Journal(arguments)) => journal::run(&found(folder)?, &arguments),
        Some(Command::Search(arguments)) => search::run(&found(folder)?, &arguments),
        Some(Command::Show(arguments)) => show::run(&found(folder)?, &arguments),
        Some(Command::Schema { file }) => schema::run(file),
        Some(Command::Migrate(arguments)) => migrate::run(folder.as_ref(), &arguments),
        None => window::run(&found(folder)?),
    }
}

fn found(folder: Option<DataFolder>) -> Result<DataFolder> {
    folder.ok_or_eyre(NO_FOLDER)
}

/// What is printed of an error, line by line, and the code to exit with: a name that names no one thing is wrong usage, an
/// id that leads nowhere is not.
#[must_use]
pub fn told(error: &Report) -> (String, ExitCode) {
    match error.downcast_ref::<named::Unclear>() {
        Some(unclear) if unclear.leads_nowhere() => (unclear.to_string(), ExitCode::FAILURE),
        Some(unclear) => (unclear.to_string(), ExitCode::from(USAGE)),
        None => (plain::line(&format!("{error:#}")).into_owned(), ExitCode::FAILURE),
    }
}

/// How this program is called for the same folder, fit to be copied into a shell.
fn program(folder: &DataFolder) -> String {
    match folder.chosen_by {
        ChosenBy::Option => format!("bydoing --data {}", quoted(&folder.path.display().to_string())),
        ChosenBy::Variable | ChosenBy::Here | ChosenBy::Platform => "bydoing".to_owned(),
    }
}

/// What is said of the progress file, with the command for this folder where a conflict is to be resolved.
fn led(folder: &DataFolder, text: &str) -> String {
    let sentence = conflict::SENTENCE.replace("bydoing", &program(folder));
    text.replace(conflict::SENTENCE, &sentence)
}

/// One word for a shell.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+=@%,:".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// Writes to standard output. Whoever reads it may stop early (`| head`), which is no failure.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            // What is left in the buffer is not wanted: dropping it would try to write it once more.
            let _ = out.into_parts();
            Ok(())
        }
        Err(error) => {
            let _ = out.into_parts();
            Err(io::Error::new(error.kind(), format!("standard output cannot be written to: {error}")))
        }
        Ok(()) => Ok(()),
    }
}
