//! The colours of the page. The style sheet has no others, and a test holds those that meet there far enough apart.

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

impl Palette {
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
