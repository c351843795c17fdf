//! The table itself. Order matters: it is the order of the footer, of the help and of the README.

use crossterm::event::KeyCode;

use super::{Key, Row, Where};
use crate::app::{Command, View};
use Where::{
    Checklist, Compare, Confirm, Detail, Filter, Finder, Form, Gap, Gone, Help, Journal, Ladder, Me, Move, Near, Next,
    Page, Pick, Progress, Roles, Skills,
};

const LISTED: &[Where] = &[Roles, Skills, Checklist, Detail];
/// All that is not a box over the panes.
pub(super) const PANES: &[Where] = &[Roles, Skills, Checklist, Detail, Page];
/// The panes, and the views that take their place.
const WINDOW: &[Where] = &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal, Compare, Ladder];
const VIEWS: &[Where] = &[Gap, Next, Progress, Journal, Compare, Ladder];
const ITEM: &[Where] = &[Checklist, Detail, Gap, Next, Progress, Journal];
const LISTS: &[Where] =
    &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal, Compare, Ladder, Near, Gone, Help];
/// Where what was done can be taken back and copied.
const DOING: &[Where] = &[Roles, Skills, Checklist, Detail, Page, Gap, Next, Progress, Journal, Compare, Ladder, Gone];
const TYPED: &[Where] = &[Finder, Pick, Move, Filter];
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
    // The dashboard.
    row(&[Progress], &[TAB, RIGHT, Key::char('l')], Command::NextPane, Some("panel"), "Next panel"),
    row(&[Progress], &[BACK_TAB, LEFT, Key::char('h')], Command::PreviousPane, None, "Previous panel"),
    row(&[Progress], &[ENTER], Command::Enter, Some("go there"), "Go to this role level, skill or item"),
    row(&[Progress], &[Key::char('[')], Command::Earlier, Some("year before"), "The calendar a year back"),
    row(&[Progress], &[Key::char(']')], Command::Later, None, "The calendar a year on"),
    // What one came to do.
    row(ITEM, &[Key::char(' ')], Command::Toggle, Some("done"), "Tick: done, or back to todo"),
    row(ITEM, &[Key::char('n')], Command::Details, Some("note"), "Date, note and evidence"),
    row(ITEM, &[Key::char('o')], Command::Doing, Some("doing"), "Doing, or back to todo"),
    row(ITEM, &[Key::char('x')], Command::NotApplicable, Some("n/a"), "Not applicable, or back to todo"),
    row(&[Roles], &[ENTER], Command::Enter, Some("open"), "Open, and go to its skills"),
    row(&[Skills], &[ENTER], Command::Enter, Some("open"), "Go to the checklist"),
    row(&[Checklist], &[ENTER], Command::Enter, None, "Go to the detail"),
    row(&[Gone], &[ENTER], Command::Enter, Some("move"), "Move it to something that exists"),
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
    row(WINDOW, &[Key::char('m')], Command::Me, Some("my role"), "Set my role level and my target"),
    row(WINDOW, &[Key::char('1')], Command::Show(View::Browse), None, "Browse: roles, skills and checklists"),
    row(WINDOW, &[Key::char('2')], Command::Show(View::Gap), Some("gap"), "Gap: what separates me from my target"),
    row(WINDOW, &[Key::char('3')], Command::Show(View::Next), None, "Next: what to do next, and why"),
    row(WINDOW, &[Key::char('4')], Command::Show(View::Progress), None, "Progress: what was done, over time"),
    row(WINDOW, &[Key::char('5')], Command::Show(View::Journal), None, "Journal: marks, notes and ratings by date"),
    row(WINDOW, &[Key::char('c')], Command::Compare, Some("compare"), "Compare two role levels"),
    row(WINDOW, &[Key::char('C')], Command::Ladder, None, "All levels of a role in a row"),
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
    row(PANES, &[ESC], Command::Back, None, "Back: out of the filter, then out of the pane"),
    // The views.
    row(VIEWS, &[ESC], Command::Back, Some("back"), "Back to where one was"),
    // The finder.
    row(&[Finder], &[ENTER], Command::Enter, Some("go there"), "Go there, or take the word offered"),
    row(&[Pick], &[ENTER], Command::Enter, Some("choose"), "Choose this role level"),
    row(&[Move], &[ENTER], Command::Enter, Some("move here"), "Move it here, and join it with what is marked here"),
    row(&[Filter], &[ENTER], Command::Enter, Some("go there"), "Go into this row; with none, find the words anywhere"),
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
    row(&[Form], &[Key::ctrl('s')], Command::Submit, Some("save"), "Save what was written"),
    row(&[Form], &[TAB], Command::NextPane, Some("next field"), "Next field"),
    row(&[Form], &[BACK_TAB], Command::PreviousPane, None, "Previous field"),
    row(&[Form], &[ESC], Command::Back, Some("back"), "Back; asks when something was written"),
    // Dialogs.
    row(&[Me], &[ENTER], Command::Enter, Some("choose"), "Choose a role level"),
    row(&[Me], &[DELETE, BACKSPACE], Command::Clear, Some("forget"), "Forget it"),
    row(&[Me], &[UP, Key::char('k')], Command::Up, None, "Up"),
    row(&[Me], &[DOWN, Key::char('j'), TAB], Command::Down, None, "Down"),
    row(&[Me, Near, Gone, Help], &[ESC], Command::Back, Some("back"), "Back"),
    row(&[Gone], &[RIGHT, Key::char('l')], Command::Right, Some("more text"), "Further down in the text"),
    row(&[Gone], &[LEFT, Key::char('h')], Command::Left, None, "Back up in the text"),
    row(&[Confirm], &[Key::char('y')], Command::Yes, Some("yes"), "Yes"),
    row(&[Confirm], &[Key::char('n'), ESC], Command::No, Some("no"), "No, and so is any other key"),
    // Always.
    row(DOING, &[Key::char('?')], Command::Help, Some("help"), "The keys that work here"),
    row(WINDOW, &[Key::char('q')], Command::Quit, Some("quit"), "Quit; all is saved as you go"),
    row(&[Help], &[Key::char('?'), Key::char('q'), ENTER], Command::Back, None, "Close the help"),
    row(&[Me, Near, Gone], &[Key::char('q')], Command::Back, None, "Close"),
    row(EVERYWHERE, &[Key::ctrl('c')], Command::Quit, None, "Quit from anywhere"),
    row(EVERYWHERE, &[Key::ctrl('z')], Command::Suspend, None, "Suspend; fg comes back"),
];
