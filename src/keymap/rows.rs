//! The table itself. Order matters: it is the order of the footer, of the help and of the README.

use crossterm::event::KeyCode;

use super::{Key, Row, Where};
use crate::app::{Command, View};
use Where::{
    Checklist, Compare, Confirm, Detail, Filter, Finder, Form, Gap, Gone, Help, Journal, JournalFilter, Ladder, Me,
    Move, Name, Near, Next, Page, Pick, Progress, Rate, Report, Roles, Skills,
};

const LISTED: &[Where] = &[Roles, Skills, Checklist, Detail];
/// All that is not a box over the panes.
pub(super) const PANES: &[Where] = &[Roles, Skills, Checklist, Detail, Page];
/// The panes, and the views that take their place.
const WINDOW: &[Where] = &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal, Compare, Ladder];
/// From where `c` and `C` lead to the Compare view.
const OUTSIDE_COMPARE: &[Where] = &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal];
const VIEWS: &[Where] = &[Gap, Next, Progress, Journal, Compare, Ladder];
const ITEM: &[Where] = &[Checklist, Detail, Gap, Next, Progress, Journal];
const LISTS: &[Where] =
    &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal, Compare, Ladder, Near, Gone, Help, Rate];
/// Where what was done can be taken back and copied.
const DOING: &[Where] = &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal, Compare, Ladder, Gone];
const TYPED: &[Where] = &[Finder, Pick, Move, Filter, JournalFilter];
const EVERYWHERE: &[Where] = &Where::ALL;

const fn row(
    places: &'static [Where],
    keys: &'static [Key],
    command: Command,
    hint: Option<&'static str>,
    help: &'static str,
) -> Row {
    Row { places, keys, command, hint, help }
}

const UP: Key = Key::plain(KeyCode::Up);
const DOWN: Key = Key::plain(KeyCode::Down);
const LEFT: Key = Key::plain(KeyCode::Left);
const RIGHT: Key = Key::plain(KeyCode::Right);
const PAGE_UP: Key = Key::plain(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::plain(KeyCode::PageDown);
const HOME: Key = Key::plain(KeyCode::Home);
const END: Key = Key::plain(KeyCode::End);
const ENTER: Key = Key::plain(KeyCode::Enter);
const ESC: Key = Key::plain(KeyCode::Esc);
const TAB: Key = Key::plain(KeyCode::Tab);
const BACK_TAB: Key = Key::plain(KeyCode::BackTab);
const DELETE: Key = Key::plain(KeyCode::Delete);
const BACKSPACE: Key = Key::plain(KeyCode::Backspace);

/// Every key of the program.
pub static ROWS: &[Row] = &[
    // What one came to do.
    row(ITEM, &[Key::char(' ')], Command::Toggle, Some("done"), "Tick: done, or back to todo"),
    row(ITEM, &[Key::char('n')], Command::Details, Some("note"), "Date, note and evidence"),
    row(ITEM, &[Key::char('o')], Command::Doing, Some("doing"), "Doing, or back to todo"),
    row(ITEM, &[Key::char('x')], Command::NotApplicable, Some("n/a"), "Not applicable, or back to todo"),
    row(&[Roles], &[ENTER], Command::Enter, Some("open"), "Open, and go to its skills"),
    row(&[Skills], &[ENTER], Command::Enter, Some("open"), "Go to the checklist"),
    row(&[Checklist], &[ENTER], Command::Enter, None, "Go to the detail"),
    row(&[Progress], &[TAB, RIGHT, Key::char('l')], Command::NextPane, Some("panel"), "Next panel"),
    row(&[Progress], &[BACK_TAB, LEFT, Key::char('h')], Command::PreviousPane, None, "Previous panel"),
    row(&[Progress], &[ENTER], Command::Enter, Some("go there"), "Go to this role level, skill or item"),
    row(&[Progress], &[Key::char('[')], Command::Earlier, None, "The calendar a year back"),
    row(&[Progress], &[Key::char(']')], Command::Later, None, "The calendar a year on"),
    row(
        &[Skills, Checklist, Detail, Gap, Next, Progress, Journal, Compare, Ladder],
        &[Key::char('r')],
        Command::Rate,
        Some("rate"),
        "Rate the skill: the level I hold",
    ),
    row(&[Journal], &[ENTER], Command::Enter, Some("go there"), "Go to the item or the skill"),
    row(&[Journal], &[Key::char('f')], Command::FilterText, Some("filter"), "Only entries with these words"),
    row(&[Journal], &[Key::char('s')], Command::FilterSkill, Some("this skill"), "Only entries of this skill, or all"),
    row(&[Compare, Ladder], &[ENTER], Command::Enter, Some("go there"), "Go to the skill"),
    row(&[Compare], &[Key::char('f')], Command::ChooseFrom, Some("from"), "Choose the role level it goes from"),
    row(&[Compare], &[Key::char('t')], Command::ChooseTo, Some("to"), "Choose the role level it goes to"),
    row(&[Compare], &[Key::char('s')], Command::Swap, Some("swap"), "Swap the two sides"),
    row(&[Compare], &[Key::char('C')], Command::Ladder, Some("ladder"), "All levels of the role in a row"),
    row(&[Ladder], &[Key::char('c')], Command::Compare, Some("compare"), "Two role levels side by side"),
    row(&[Gone], &[ENTER], Command::Enter, Some("move"), "Move it to something that exists"),
    row(&[Gap], &[RIGHT, Key::char('l')], Command::Right, Some("what to do"), "To what can be done for the skill"),
    row(&[Gap, Next], &[ENTER], Command::Enter, Some("go there"), "Go there, in the panes"),
    row(
        &[Gap],
        &[Key::char('f')],
        Command::CycleFilter,
        Some("filter"),
        "Show all, more than one level, one, not rated, met",
    ),
    row(PANES, &[Key::char('F')], Command::FilterRoles, Some("find role"), "Narrow the roles by typing a name"),
    row(WINDOW, &[Key::char('/')], Command::Find, Some("find"), "Find anything"),
    row(DOING, &[Key::char('u')], Command::Undo, Some("undo"), "Undo"),
    row(LISTED, &[Key::char(']')], Command::NextNotDone, Some("next to do"), "Next item that is not done"),
    row(LISTED, &[Key::char('[')], Command::PreviousNotDone, None, "Previous item that is not done"),
    row(
        LISTED,
        &[Key::char('f')],
        Command::CycleFilter,
        Some("filter"),
        "Show all, not done, doing, done, not applicable",
    ),
    row(LISTED, &[Key::char('L')], Command::AllLevels, None, "Statements of the other skill levels too"),
    row(WINDOW, &[Key::char('m')], Command::Me, Some("my role"), "Set my role level, my target and my name"),
    row(WINDOW, &[Key::char('1')], Command::Show(View::Browse), None, "Browse: roles, skills and checklists"),
    row(WINDOW, &[Key::char('2')], Command::Show(View::Gap), Some("gap"), "Gap: what separates me from my target"),
    row(WINDOW, &[Key::char('3')], Command::Show(View::Next), None, "Next: what to do next, and why"),
    row(WINDOW, &[Key::char('4')], Command::Show(View::Progress), None, "Progress: what was done, over time"),
    row(WINDOW, &[Key::char('5')], Command::Show(View::Journal), None, "Journal: marks, notes and ratings by date"),
    row(OUTSIDE_COMPARE, &[Key::char('c')], Command::Compare, Some("compare"), "Compare two role levels"),
    row(OUTSIDE_COMPARE, &[Key::char('C')], Command::Ladder, None, "All levels of a role in a row"),
    row(
        &[Roles, Skills],
        &[Key::char('s')],
        Command::NearRoles,
        Some("similar roles"),
        "Roles that need the same skills: where to go next",
    ),
    row(DOING, &[Key::char('U')], Command::Redo, None, "Redo"),
    row(DOING, &[Key::char('y')], Command::Copy, None, "Copy the text to the terminal's clipboard"),
    row(WINDOW, &[Key::char('w')], Command::SaveAgain, None, "Save again after a failure"),
    // Moving.
    row(LISTS, &[UP, Key::char('k')], Command::Up, None, "Up"),
    row(LISTS, &[DOWN, Key::char('j')], Command::Down, None, "Down"),
    row(LISTS, &[PAGE_UP], Command::PageUp, None, "A page up"),
    row(LISTS, &[PAGE_DOWN], Command::PageDown, None, "A page down"),
    row(LISTS, &[HOME, Key::char('g')], Command::First, None, "First"),
    row(LISTS, &[END, Key::char('G')], Command::Last, None, "Last"),
    row(LISTED, &[Key::char('J')], Command::DetailDown, None, "The detail a page down"),
    row(LISTED, &[Key::char('K')], Command::DetailUp, None, "The detail a page up"),
    row(&[Roles], &[RIGHT, Key::char('l')], Command::Right, None, "Unfold, then go to the skills"),
    row(&[Roles], &[LEFT, Key::char('h')], Command::Left, None, "Fold, or go to what it stands under"),
    row(&[Skills, Checklist, Page], &[RIGHT, Key::char('l')], Command::Right, None, "One pane to the right"),
    row(&[Skills, Checklist, Detail, Page], &[LEFT, Key::char('h')], Command::Left, None, "One pane to the left"),
    row(PANES, &[TAB], Command::NextPane, Some("pane"), "Next pane"),
    row(PANES, &[BACK_TAB], Command::PreviousPane, None, "Previous pane"),
    row(WINDOW, &[Key::char('e')], Command::Report, Some("report"), "A report to hand to a line manager"),
    row(PANES, &[ESC], Command::Back, None, "Back: out of the filter, then out of the pane"),
    // The views.
    row(&[Gap], &[LEFT, Key::char('h')], Command::Left, None, "Back to the skills"),
    row(&[Gap], &[TAB, BACK_TAB], Command::NextPane, None, "From the skills to what can be done, and back"),
    row(&[Journal, Compare, Ladder], &[Key::char('J')], Command::DetailDown, None, "The detail a page down"),
    row(&[Journal, Compare, Ladder], &[Key::char('K')], Command::DetailUp, None, "The detail a page up"),
    row(&[Journal], &[RIGHT, Key::char('l')], Command::Right, None, "To the month before"),
    row(&[Journal], &[LEFT, Key::char('h')], Command::Left, None, "To the month after"),
    row(&[Ladder], &[RIGHT, Key::char('l')], Command::Right, None, "The levels further to the right"),
    row(&[Ladder], &[LEFT, Key::char('h')], Command::Left, None, "The levels further to the left"),
    row(VIEWS, &[ESC], Command::Back, Some("back"), "Back to where one was"),
    // The finder.
    row(&[Finder], &[ENTER], Command::Enter, Some("go there"), "Go there, or take the word offered"),
    row(&[Pick], &[ENTER], Command::Enter, Some("choose"), "Choose this role level"),
    row(&[Move], &[ENTER], Command::Enter, Some("move here"), "Move it here, and join it with what is marked here"),
    row(&[Filter], &[ENTER], Command::Enter, Some("go there"), "Go into this row; with none, find the words anywhere"),
    row(&[JournalFilter], &[ENTER], Command::Enter, Some("keep"), "Keep the filter"),
    row(&[Near], &[ENTER], Command::Enter, Some("go there"), "Go to this role level"),
    row(TYPED, &[ESC], Command::Back, Some("back"), "Back to where one was"),
    row(TYPED, &[UP, Key::ctrl('p')], Command::Up, None, "Previous hit"),
    row(TYPED, &[DOWN, Key::ctrl('n')], Command::Down, Some("next"), "Next hit"),
    row(TYPED, &[PAGE_UP], Command::PageUp, None, "A page up"),
    row(TYPED, &[PAGE_DOWN], Command::PageDown, None, "A page down"),
    row(&[Finder], &[Key::ctrl('t')], Command::Toggle, Some("tick"), "Tick the hit and stay"),
    row(&[Finder], &[TAB], Command::NextPane, Some("kind"), "Only roles, only skills and so on"),
    row(&[Finder], &[BACK_TAB], Command::PreviousPane, None, "The kind before"),
    // The form.
    row(&[Rate], &[ENTER], Command::Enter, Some("keep"), "Rate the skill so, with what stands in the fields"),
    row(&[Form], &[Key::ctrl('s')], Command::Submit, Some("save"), "Save what was written"),
    row(&[Form], &[TAB], Command::NextPane, Some("next field"), "Next field"),
    row(&[Form], &[BACK_TAB], Command::PreviousPane, None, "Previous field"),
    row(&[Rate], &[TAB], Command::NextPane, Some("date, note"), "To date, note and evidence"),
    row(&[Rate], &[Key::ctrl('s')], Command::Submit, None, "The same as Enter, from the fields too"),
    row(&[Rate], &[BACK_TAB], Command::PreviousPane, None, "To evidence, note and date"),
    row(&[Form, Rate], &[ESC], Command::Back, Some("back"), "Back; asks when something was written"),
    // Dialogs.
    row(&[Me], &[ENTER], Command::Enter, Some("choose"), "Choose a role level, or type the name"),
    row(&[Name], &[ENTER], Command::Enter, Some("keep"), "Keep the name"),
    row(&[Name], &[ESC], Command::Back, Some("back"), "Leave the name as it was"),
    row(&[Me], &[DELETE, BACKSPACE], Command::Clear, Some("forget"), "Forget it"),
    row(&[Me], &[UP, Key::char('k')], Command::Up, None, "Up"),
    row(&[Me], &[DOWN, Key::char('j'), TAB], Command::Down, None, "Down"),
    row(&[Report], &[ENTER], Command::Enter, Some("write"), "Write the report into the file named"),
    row(&[Report], &[Key::char('m')], Command::Me, None, "Set my role level, my target and my name"),
    row(&[Report], &[UP, Key::char('k')], Command::Up, None, "The one above"),
    row(&[Report], &[DOWN, Key::char('j')], Command::Down, Some("next"), "The one below"),
    row(
        &[Report],
        &[TAB, BACK_TAB, LEFT, RIGHT],
        Command::NextPane,
        Some("other list"),
        "Between what it is for and how it is written",
    ),
    row(&[Me, Report, Near, Gone, Help], &[ESC], Command::Back, Some("back"), "Back"),
    row(&[Gone, Rate], &[RIGHT, Key::char('l')], Command::Right, Some("more text"), "Further down in the text"),
    row(&[Gone, Rate], &[LEFT, Key::char('h')], Command::Left, None, "Back up in the text"),
    row(&[Confirm], &[Key::char('y')], Command::Yes, Some("yes"), "Yes"),
    row(&[Confirm], &[Key::char('n'), ESC], Command::No, Some("no"), "No, and so is any other key"),
    // Always.
    row(DOING, &[Key::char('?')], Command::Help, Some("help"), "The keys that work here"),
    row(WINDOW, &[Key::char('q')], Command::Quit, Some("quit"), "Quit; all is saved as you go"),
    row(&[Help], &[Key::char('?'), Key::char('q'), ENTER], Command::Back, None, "Close the help"),
    row(&[Me, Report, Near, Gone, Rate], &[Key::char('q')], Command::Back, None, "Close"),
    row(EVERYWHERE, &[Key::ctrl('c')], Command::Quit, None, "Quit from anywhere"),
    row(EVERYWHERE, &[Key::ctrl('z')], Command::Suspend, None, "Suspend; fg comes back"),
];
