//! What a terminal showed at one moment, cell by cell, without anything that changes from day to day.

/// The day that pictures show instead of today.
const A_DAY: &str = "2026-11-20";

/// One moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shot {
    pub rows: Vec<Vec<Cell>>,
    /// Column and row; none when the program hides it.
    pub cursor: Option<(usize, usize)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Empty for the second half of a wide character.
    pub text: String,
    pub style: Style,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Style {
    /// Of the terminal's sixteen; none for its own.
    pub ink: Option<u8>,
    pub ground: Option<u8>,
    pub bold: bool,
    pub dim: bool,
    pub underlined: bool,
    pub reversed: bool,
}

impl Shot {
    /// Copies a screen; wherever it shows today's date it shows another instead.
    pub(crate) fn of(screen: &vt100::Screen, today: &str) -> Shot {
        let (rows, columns) = screen.size();
        let cell = |row, column| screen.cell(row, column).map(of_cell).unwrap_or_default();
        let row = |row| (0..columns.get()).map(|column| cell(row, column)).collect();
        let mut shot = Shot { rows: (0..rows.get()).map(row).collect(), cursor: None };
        let (row, column) = screen.cursor_position();
        shot.cursor = (!screen.hide_cursor()).then_some((column.into(), row.into()));
        shot.rows.iter_mut().for_each(|row| mask(row, today));
        shot
    }
}

fn of_cell(cell: &vt100::Cell) -> Cell {
    let text = if cell.has_contents() { cell.contents().to_owned() } else { " ".to_owned() };
    let style = Style {
        ink: colour(cell.fgcolor()),
        ground: colour(cell.bgcolor()),
        bold: cell.bold(),
        dim: cell.dim(),
        underlined: cell.underline(),
        reversed: cell.inverse(),
    };
    Cell { text: if cell.is_wide_continuation() { String::new() } else { text }, style }
}

fn colour(colour: vt100::Color) -> Option<u8> {
    match colour {
        vt100::Color::Default => None,
        vt100::Color::Idx(index) if index < 16 => Some(index),
        other => panic!("the program keeps to the terminal's sixteen colours, but here is {other:?}"),
    }
}

fn mask(row: &mut [Cell], today: &str) {
    let places = row.len().saturating_sub(A_DAY.len());
    for start in 0..places {
        let here = &mut row[start..start + A_DAY.len()];
        if here.iter().map(|cell| cell.text.as_str()).eq(today.split("").filter(|letter| !letter.is_empty())) {
            here.iter_mut().zip(A_DAY.chars()).for_each(|(cell, letter)| cell.text = letter.to_string());
        }
    }
}
