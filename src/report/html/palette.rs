//! The colours of the page, and which of them meet. The style sheet has no others.

/// One set of colours, each as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub paper: &'static str,
    pub ink: &'static str,
    /// Beside the point: dates, sources.
    pub quiet: &'static str,
    /// Frames of tables and of the steps of a chart.
    pub line: &'static str,
    /// Behind the headers of tables.
    pub band: &'static str,
    pub link: &'static str,
    /// Steps and bars that are filled.
    pub fill: &'static str,
}

/// On paper, and on screens that ask for nothing else.
pub const LIGHT: Palette = Palette {
    paper: "#ffffff",
    ink: "#1a1c1e",
    quiet: "#4a5359",
    line: "#747c82",
    band: "#eef1f3",
    link: "#1b4f8f",
    fill: "#1d6fb0",
};

/// On screens that ask for a dark page.
pub const DARK: Palette = Palette {
    paper: "#15181b",
    ink: "#f1f3f4",
    quiet: "#b9c1c8",
    line: "#87919a",
    band: "#272c31",
    link: "#9accff",
    fill: "#6bb0ee",
};

/// Text is read from this contrast on, by WCAG 2.2 AA.
pub const TEXT: f64 = 4.5;
/// And what is drawn from this one on.
pub const DRAWN: f64 = 3.0;

impl Palette {
    /// Every pair of colours that meet, the front one first, with its name and the contrast it needs.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &'static str, &'static str, f64); 9] {
        [
            ("text", self.ink, self.paper, TEXT),
            ("text in a header of a table", self.ink, self.band, TEXT),
            ("quiet text", self.quiet, self.paper, TEXT),
            ("quiet text in a header of a table", self.quiet, self.band, TEXT),
            ("links", self.link, self.paper, TEXT),
            ("frames", self.line, self.paper, DRAWN),
            ("what is filled", self.fill, self.paper, DRAWN),
            ("the frame of what is focused", self.link, self.paper, DRAWN),
            ("the sign for the level required", self.ink, self.paper, DRAWN),
        ]
    }

    /// All seven, by the names that the style sheet has for them.
    #[must_use]
    pub fn named(&self) -> [(&'static str, &'static str); 7] {
        [
            ("paper", self.paper),
            ("ink", self.ink),
            ("quiet", self.quiet),
            ("line", self.line),
            ("band", self.band),
            ("link", self.link),
            ("fill", self.fill),
        ]
    }
}
