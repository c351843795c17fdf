//! What the terminal shows, as a test looks at it.

/// One moment of the screen.
#[derive(Clone)]
pub(crate) struct Screen(pub(crate) vt100::Screen);

impl Screen {
    /// All lines, without the blanks at their ends.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.0.rows(0, self.width()).map(|line| line.trim_end().to_owned()).collect()
    }

    fn width(&self) -> u16 {
        self.0.size().1.get()
    }

    pub(crate) fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// Do these words stand on one line?
    pub(crate) fn has(&self, words: &str) -> bool {
        self.lines().iter().any(|line| line.contains(words))
    }

    /// Column and row of the terminal's own cursor.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        let (row, column) = self.0.cursor_position();
        (column, row)
    }

    /// From the cursor to the border of its pane: the row that is selected.
    pub(crate) fn selected(&self) -> String {
        let (column, row) = self.cursor();
        let line = self.0.rows(column, self.width().saturating_sub(column)).nth(usize::from(row)).unwrap_or_default();
        line.split(['│', '┃']).next().unwrap_or_default().trim().to_owned()
    }

    /// The foot says that all marks are on disk.
    pub(crate) fn says_saved(&self) -> bool {
        self.lines().iter().rev().take(3).any(|line| line.ends_with(" saved"))
    }

    /// Taken over by a program: alternate screen or pasted text marked as such.
    pub(crate) fn is_taken(&self) -> bool {
        self.0.alternate_screen() || self.0.bracketed_paste()
    }
}

impl PartialEq for Screen {
    /// The same letters with the same looks, and the cursor in the same place.
    fn eq(&self, other: &Screen) -> bool {
        let place = |screen: &Screen| (screen.0.size(), screen.cursor(), screen.0.hide_cursor(), screen.is_taken());
        place(self) == place(other) && self.cells() == other.cells()
    }
}

/// The letters of one cell, its two colours, and whether they are bold, dim, underlined, reversed.
type Look = (String, vt100::Color, vt100::Color, [bool; 4]);

impl Screen {
    fn cells(&self) -> Vec<Look> {
        let (height, width) = self.0.size();
        let places = (0..height.get()).flat_map(|row| (0..width.get()).map(move |column| (row, column)));
        places.filter_map(|(row, column)| self.0.cell(row, column).map(look)).collect()
    }
}

fn look(cell: &vt100::Cell) -> Look {
    let blank = !cell.has_contents() || cell.contents() == " ";
    if blank && !cell.inverse() && !cell.underline() {
        // A blank looks the same whatever it is blank in.
        return (" ".to_owned(), vt100::Color::Default, cell.bgcolor(), [false; 4]);
    }
    let looks = [cell.bold(), cell.dim(), cell.underline(), cell.inverse()];
    (cell.contents().to_owned(), cell.fgcolor(), cell.bgcolor(), looks)
}
