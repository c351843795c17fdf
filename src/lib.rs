//! bydoing: a terminal dashboard for people who learn a craft by doing it.
//!
//! # The screen, and our words for it
//!
//! ```text
//!  bydoing  Senior product manager → Lead product manager                       ━━········ 12/102 done   header
//!  1 Browse  2 Gap  3 Next  4 Progress  5 Journal                                   data/progress.yaml   views, file
//! ┌ Roles ─────────────────┐┌ Skills ────────────────────┐┏ Checklist ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! │▾ Product and delivery  ││Responsibilities         1/8│┃Practitioner (required)                  ┃  heading
//! │ ▾ Product manager      ││Agile and Lean        P 3/11│┃[✓]• use agile and lean practices …      ┃  statement
//! │    Senior …         me ││ │                    │  │  │┃                                         ┃
//! │    Lead …       target ││ skill   required level  │  │┃Related activities: Agile Working, …     ┃  heading
//! │ ▸ Service owner        ││                 done/total │┃[~]  Set a sprint goal                   ┃  activity
//! │▸ All skills            ││                            │┃ │ └ a dot: it has a note or evidence    ┃
//! │▸ About the frameworks  ││                            │┃ └ sign of its state: [ ] [~] [✓] [–]    ┃
//! └────────────────────────┘└────────────────────────────┘┗━━━━━━━━━━━━ the focused pane is thick ━━┛
//! ┌ Detail ───────────────────────────────────────────────────────────────────────────────────────────┐
//! │ the whole text, its state, note and evidence, what the level means, where it comes from            │
//! └───────────────────────────────────────────────────────────────────────────────────────────────────┘
//!  Done: use agile and lean practices …                                                           saved   status
//!  Space done  o doing  n note  / find  ] next to do  m my role  ? help  q quit                            hints
//! ```
//!
//! What can be ticked is an *item*: a statement, an activity or a responsibility. What the user says of it is a
//! *mark*: a state, a date, a note and evidence. A *rating* is the level of a skill that the user says they hold, on a day.
//!
//! In place of the panes another *view* can fill the window: the gap to the target, what to do next, progress over time,
//! the journal, a comparison of role levels. Over panes and views lie *overlays*: the finder, the form for date, note and
//! evidence, the levels a skill is rated at, my role, target and name, a report, what is no longer in the framework, the
//! help, a question.
//!
//! A mark is *carried* when it stands in the file under an id of an earlier edition: the item of now shows it, with a `≠`
//! where it reads otherwise, and what leads to no item any more is *gone*, listed by the last row of the tree, and kept.
//!
//! # The rooms
//!
//! From the top down. Each may use those below it, none one above it; `tests/rooms.rs` holds them to that.
//!
//! | room | what is done there |
//! |---|---|
//! | `main` | arguments in, exit code out; the one place that prints an error |
//! | [`cli`] | the command line, one file per command; the window is what runs without one |
//! | [`terminal`] | the shell: enters and leaves the terminal, waits for events, runs effects |
//! | [`ui`] | draws the state, one file per pane, view or overlay; the theme |
//! | [`keymap`] | one row per key: resolves keys; makes footer, help and the README's table |
//! | [`app`] | the state, and `update`, the only code that changes it; no files, no clock, no terminal |
//! | [`report`] | what there is to hand to a line manager: facts first, then the same as Markdown, HTML, CSV or JSON |
//! | [`import`] | published documents -> a framework, one file per format |
//! | [`analysis`] | questions over content and progress: the gap to a role level, what to do next, two role levels compared, what was said when; which item of a new edition is which of the old, what that changes, and what it means for one's marks |
//! | [`search`] | the finder's index, ranked hits, matched letters |
//! | [`progress`] | marks and ratings, and how two sides of them merge (pure); `store`, the YAML file; `saver`, the thread that writes and watches it |
//! | [`folder`] | which data folder it is |
//! | [`framework`] | what a framework says: model, joined catalog; `load` and `check` |
//! | [`yaml`] | YAML text to a tree, with the line and column of everything |
//! | [`fold`] | text as it is compared: lower case, without accents |
//! | [`clock`] | which day it is |
//! | [`plain`] | text from files made safe to print |
//!
//! Only `ui` and `terminal` draw, only `terminal` and `keymap` know crossterm, and only `framework::load`,
//! `progress::store`, `cli` and `folder` touch the file system.
//!
//! # The story of one key press
//!
//! Space, on an activity. A thread in [`terminal`] reads the key and sends it to the shell's one channel.
//! [`keymap::resolve`] looks at where the user is and finds the row: `Action::Do(Command::Toggle)`. [`app::update`]
//! changes the [`app::State`]: the mark is made, undo remembers it, the status says so. It returns `Effect::Save`, a
//! value that carries the change. The shell gives it to the saver's thread, so that a slow disk never holds up the screen,
//! and [`ui::draw`] draws the state, with "saving" at the bottom. The thread locks the file, reads what is there now,
//! merges, replaces `progress.yaml` in one step and reports; the report comes back through the same channel as
//! `Action::Reported`, and `update` makes of it "saved", or "Not saved: why", the mark still on the screen, and takes in
//! what somebody else wrote. Then the program sleeps, until the next key or until the file changes.
//!
//! A letter in the finder goes the same way: `Effect::Search` to the thread that holds the word index, and the hits come
//! back as `Action::Found`, or not at all when another letter has overtaken them.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod clock;
pub mod fold;
pub mod folder;
pub mod framework;
pub mod import;
pub mod keymap;
pub mod plain;
pub mod progress;
pub mod report;
pub mod search;
pub mod terminal;
pub mod ui;
pub mod yaml;
