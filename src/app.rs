//! What the program knows while its window is open, and the only code that changes it.
//!
//! [`update`] takes a [`State`] and an [`Action`] and returns an [`Effect`] for the shell to run. It reads no file, asks
//! no clock and no terminal: everything it needs comes in the state or in the action, so a test can press keys and look.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::analysis::Facts;
pub use crate::analysis::Tally;
use crate::framework::{Catalog, ItemIx};
use crate::progress::saver::Report;
use crate::progress::{Carried, Change, MarkState, Progress};
use crate::report::{Asked, Format};
use crate::search::Index;

pub mod browse;
mod carried;
pub mod checklist;
pub mod detail;
pub mod finder;
pub mod form;
mod go;
pub mod gone;
pub mod history;
mod items;
pub mod layout;
mod marking;
pub mod me;
pub mod near;
mod needed_by;
pub mod place;
pub mod prose;
pub mod rate;
pub mod report;
pub mod role_filter;
pub mod roles;
pub mod saving;
pub mod skills;
pub mod status;
pub mod text_key;
mod update;
pub mod view;
pub mod views;

pub use browse::{Browse, Filter};
pub use finder::{Answer, Finder, Request, Searcher};
pub use form::Form;
pub use gone::GoneList;
pub use history::History;
pub use layout::Layout;
pub use me::MeDialog;
pub use near::NearRoles;
pub use rate::Rate;
pub use report::ReportDialog;
pub use role_filter::RoleFilter;
pub use saving::{Access, OnDisk, Saving};
pub use status::Status;
pub use text_key::TextKey;
pub use update::update;
pub use view::View;
pub use views::Views;

/// Everything the screen is drawn from.
#[derive(Debug)]
pub struct State {
    pub catalog: Arc<Catalog>,
    pub progress: Progress,
    /// The state of every item, by [`ItemIx`]: derived from `progress`, kept so that counting costs no look-up.
    pub states: Vec<MarkState>,
    /// What stands under ids that are no longer: derived from `progress` as well.
    pub carried: Carried,
    /// `carried` is to be made anew.
    unsettled: bool,
    pub browse: Browse,
    /// What fills the window.
    pub view: View,
    pub views: Views,
    /// What lies over the panes; the last one has the keys.
    pub overlays: Vec<Overlay>,
    pub history: History,
    pub saving: Saving,
    pub status: Status,
    /// None until the word index has been made, shortly after the first frame.
    pub index: Option<Arc<Index>>,
    /// The user's own notes, as the finder last saw them.
    pub notes: Option<Arc<Index>>,
    /// What has changed in them since: sent along with the next request of the finder.
    unsent: finder::Unsent,
    /// How many requests the finder has made.
    asked: u64,
    /// Nobody answers them any more.
    search_failed: bool,
    /// Width and height of the window in cells.
    pub size: (u16, u16),
    /// What the last frame showed; scrolling goes on from there.
    pub seen: Seen,
    pub today: Date,
    /// The data folder: reports are written there.
    pub folder: PathBuf,
    /// What loading had to say that the user should know; shown until the first key.
    pub notices: Vec<String>,
    /// How many files have something wrong with them.
    pub problems: usize,
    /// The user asked to quit while something was being saved.
    pub quitting: bool,
}

/// The four panes, in the order of Tab.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    #[default]
    Roles,
    Skills,
    Checklist,
    Detail,
}

impl Pane {
    /// All four, in order.
    pub const ALL: [Pane; 4] = [Pane::Roles, Pane::Skills, Pane::Checklist, Pane::Detail];
}

/// Something that lies over the panes.
#[derive(Debug)]
pub enum Overlay {
    Finder(Box<Finder>),
    /// A line of text in the Roles pane, which narrows it.
    RoleFilter(Box<RoleFilter>),
    /// A line of text in the journal, which narrows it.
    JournalFilter(Box<views::journal::JournalFilter>),
    Near(NearRoles),
    Form(Box<Form>),
    Rate(Box<Rate>),
    Me(MeDialog),
    Report(ReportDialog),
    /// What is no longer in the framework.
    Gone(GoneList),
    /// The keys that work where the user was.
    Help {
        scroll: usize,
    },
    Confirm(Question),
}

/// A question that only `y` answers with yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    QuitUnsaved,
    DiscardForm,
}

/// What a frame showed, told back by the one who drew it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    pub panes: [ListSeen; 4],
    /// In a view but the panes: its list, and what stands beside it.
    pub view: [ListSeen; 2],
    pub overlay: ListSeen,
}

/// Of one list: the first row shown and how many rows a page moves by. Of a text: lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ListSeen {
    pub offset: usize,
    pub page: usize,
    /// How many lines of a text cannot be seen at once: the furthest it scrolls.
    pub overflow: usize,
}

/// Something that happened.
#[derive(Debug)]
pub enum Action {
    /// A key of the key table.
    Do(Command),
    /// A key that means nothing here.
    Unbound,
    /// A key for a text field.
    Text(TextKey),
    Paste(String),
    Resized {
        width: u16,
        height: u16,
    },
    /// The word index is made.
    Indexed(Arc<Index>),
    /// What the finder asked for.
    Found(Box<Answer>),
    /// What the finder asked for is not there yet, and that can be noticed.
    SearchIsSlow,
    /// The search has failed; the sentence says what that means.
    SearchFailed(String),
    /// The saver has a word: it has written, could not, or somebody else has.
    Reported(Report),
    /// A report stands there, or the sentence says why not.
    ReportWritten(Result<PathBuf, String>),
    /// The day may have changed.
    Today(Date),
    /// Something beside the window did not work; the sentence says what.
    Trouble(String),
    /// The system ends the program: the last chance to hand something to the saver.
    Terminate,
}

/// What a key can mean. One row or more of the key table lead to each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Left,
    Right,
    DetailDown,
    DetailUp,
    NextPane,
    PreviousPane,
    Enter,
    Back,
    /// A year back in the calendar.
    Earlier,
    Later,
    PreviousNotDone,
    NextNotDone,
    Toggle,
    Doing,
    NotApplicable,
    Details,
    /// The skill level one holds.
    Rate,
    Undo,
    Redo,
    Copy,
    CycleFilter,
    AllLevels,
    Find,
    /// Narrows the Roles pane by typing.
    FilterRoles,
    /// The roles that share most skills with this one.
    NearRoles,
    Me,
    /// What there is to hand to a line manager.
    Report,
    /// Fills the window with another view.
    Show(View),
    /// Two role levels side by side.
    Compare,
    /// All levels of one role.
    Ladder,
    /// The side a comparison goes from.
    ChooseFrom,
    /// The side it goes to.
    ChooseTo,
    /// The two sides change places.
    Swap,
    /// Narrows the journal by typing.
    FilterText,
    /// Narrows the journal to one skill.
    FilterSkill,
    Help,
    SaveAgain,
    Quit,
    Suspend,
    /// In a text form: keep what was written.
    Submit,
    /// In a dialog: forget the value under the cursor.
    Clear,
    Yes,
    No,
}

/// What the shell is to do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Effect {
    None,
    /// Write these changes, or without any what could not be written before; the report carries the revision back.
    Save {
        revision: u64,
        changes: Vec<Change>,
    },
    /// Answer this, off the drawing path; of several only the last matters.
    Search(Request),
    /// Make this report and put it there, off the drawing path; what becomes of it comes back.
    Report {
        asked: Asked,
        format: Format,
        path: PathBuf,
    },
    /// Put this text on the terminal's clipboard.
    Copy(String),
    Suspend,
    Quit,
}

impl State {
    /// A window at its start: nothing over the panes, the cursor on the user's role level or the first role.
    #[must_use]
    pub fn new(catalog: Arc<Catalog>, progress: Progress, access: Access, today: Date) -> State {
        let mut state = State {
            states: Vec::new(),
            carried: Carried::default(),
            unsettled: false,
            browse: Browse::default(),
            view: View::default(),
            views: Views::default(),
            overlays: Vec::new(),
            history: History::default(),
            saving: Saving::new(access),
            status: Status::default(),
            index: None,
            notes: None,
            unsent: finder::Unsent::default(),
            asked: 0,
            search_failed: false,
            size: (80, 24),
            seen: Seen::default(),
            today,
            folder: PathBuf::new(),
            notices: Vec::new(),
            problems: 0,
            quitting: false,
            catalog,
            progress,
        };
        state.recount();
        state.open_at_start();
        state
    }

    /// The layout of the window as it is now.
    #[must_use]
    pub fn layout(&self) -> Layout {
        Layout::new(self.size.0, self.size.1, self.browse.focus)
    }

    /// What every question over content and progress is asked of.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts { catalog: &self.catalog, progress: &self.progress, carried: &self.carried, states: Some(&self.states) }
    }

    /// The state of one item.
    #[must_use]
    pub fn state_of(&self, item: ItemIx) -> MarkState {
        self.states.get(item.at()).copied().unwrap_or_default()
    }

    /// Done and open among `items`; one that stands twice counts once.
    #[must_use]
    pub fn tally(&self, items: impl IntoIterator<Item = ItemIx>) -> Tally {
        self.facts().tally(items)
    }
}
