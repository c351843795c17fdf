//! Charts as figures to be drawn: where each bar stands. What they show stands in a table too, and in their own words.

use crate::report::facts::{Month, Stand, Standing};
use crate::report::words;

/// Width of both charts in their own units, which are about those of small print.
const WIDE: usize = 680;

/// The level held beside the level required, skill by skill.
pub(super) struct Levels {
    pub(super) id: &'static str,
    /// The role level that asks for them.
    pub(super) by: String,
    pub(super) wide: usize,
    pub(super) high: usize,
    pub(super) rows: Vec<LevelRow>,
}

pub(super) struct LevelRow {
    /// Line of the words.
    pub(super) y: usize,
    pub(super) label: String,
    pub(super) words: String,
    pub(super) steps: Vec<Step>,
    /// Where the sign for the level required stands.
    pub(super) required: usize,
    /// The skill and how it stands, whole.
    pub(super) whole: String,
}

pub(super) struct Step {
    pub(super) x: usize,
    pub(super) wide: usize,
    pub(super) filled: bool,
}

const LEFT: usize = 270;
const STEPS: usize = 240;
const ROW: usize = 24;
/// As many letters as fit before the steps.
const LABEL: usize = 44;

impl Levels {
    pub(super) fn of<'a>(id: &'static str, stands: impl Iterator<Item = &'a Stand>) -> Levels {
        let stands: Vec<&Stand> = stands.collect();
        let rows: Vec<LevelRow> = stands.iter().enumerate().map(|(at, stand)| row(at, stand)).collect();
        let by = stands.first().map(|stand| stand.by.clone()).unwrap_or_default();
        Levels { id, by, wide: WIDE, high: rows.len() * ROW + 4, rows }
    }
}

fn row(at: usize, stand: &Stand) -> LevelRow {
    let scale = stand.steps.scale.max(1);
    let wide = STEPS / scale;
    let held = stand.steps.held.unwrap_or(0);
    let steps = (0..scale).map(|step| Step { x: LEFT + step * wide, wide: wide - 3, filled: step < held }).collect();
    let words = match stand.standing {
        Standing::NotRated | Standing::NotApplicable => stand.standing.words().to_owned(),
        _ => stand.held_words().to_owned(),
    };
    LevelRow {
        y: at * ROW + 4,
        label: words::clip(&stand.skill, LABEL),
        words,
        steps,
        required: LEFT + stand.steps.required * wide - 3,
        whole: format!("{}: required {}, held {}", stand.skill, stand.required, stand.held_words()),
    }
}

/// What was done in each month.
pub(super) struct Months {
    pub(super) id: &'static str,
    pub(super) wide: usize,
    pub(super) high: usize,
    /// Where the bars stand.
    pub(super) ground: usize,
    pub(super) bars: Vec<Bar>,
    pub(super) whole: String,
    /// Months before these are in the table alone.
    pub(super) left_out: usize,
}

pub(super) struct Bar {
    pub(super) x: usize,
    pub(super) middle: usize,
    pub(super) y: usize,
    pub(super) wide: usize,
    pub(super) high: usize,
    pub(super) done: usize,
    pub(super) label: String,
}

const BARS: usize = words::MONTHS;
const TALLEST: usize = 90;
const ABOVE: usize = 20;
const BELOW: usize = 22;

impl Months {
    pub(super) fn of(id: &'static str, months: &[Month]) -> Months {
        let left_out = months.len().saturating_sub(BARS);
        let months = &months[left_out..];
        let most = months.iter().map(|month| month.done).max().unwrap_or(0).max(1);
        let room = WIDE / BARS;
        let bar = |(at, month): (usize, &Month)| {
            // A month with anything in it is seen to have.
            let high = if month.done == 0 { 0 } else { (month.done * TALLEST / most).max(2) };
            let x = at * room;
            Bar {
                x: x + 8,
                middle: x + room / 2,
                y: ABOVE + TALLEST - high,
                wide: room - 16,
                high,
                done: month.done,
                label: month.month.short_month(),
            }
        };
        let words = months.iter().map(|month| format!("{}: {}", month.month.month(), month.done));
        Months {
            id,
            wide: WIDE,
            high: ABOVE + TALLEST + BELOW,
            ground: ABOVE + TALLEST,
            bars: months.iter().enumerate().map(bar).collect(),
            whole: words.collect::<Vec<_>>().join("; "),
            left_out,
        }
    }
}
