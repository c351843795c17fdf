//! Colours and attributes by meaning. The terminal's own sixteen colours; a second theme holds none at all.

use ratatui::style::{Color, Modifier, Style};

use crate::progress::MarkState;

/// How each meaning looks. No text that must be read is dark grey, and every meaning also has a sign or an attribute.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    pub text: Style,
    /// Beside the point: places, counts, hints.
    pub quiet: Style,
    pub heading: Style,
    pub border: Style,
    /// The border and title of the pane that has the keys.
    pub focus: Style,
    /// The row the cursor stands on, in the pane that has the keys.
    pub selected: Style,
    /// The row the cursor stands on, elsewhere.
    pub standing: Style,
    pub matched: Style,
    pub key: Style,
    pub trouble: Style,
    pub title: Style,
    /// The name of the view that fills the window.
    pub tab: Style,
    done: Style,
    /// A skill level that one says one holds.
    rated: Style,
    doing: Style,
    not_applicable: Style,
}

const NONE: Style = Style::new();

impl Theme {
    /// Sixteen colours that hold on light and dark grounds alike: no yellow, no white, no bright ones.
    pub const COLOUR: Theme = Theme {
        text: NONE,
        quiet: NONE.add_modifier(Modifier::DIM),
        heading: NONE.fg(Color::Magenta).add_modifier(Modifier::BOLD),
        border: NONE.add_modifier(Modifier::DIM),
        focus: NONE.fg(Color::Green).add_modifier(Modifier::BOLD),
        // One colour over the whole row: a reversed red would look like an error, and what is dim could hardly be read.
        selected: NONE.fg(Color::Reset).add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM),
        standing: NONE.add_modifier(Modifier::BOLD),
        matched: NONE.fg(Color::Red).add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        // Also over a dim border: bold and dim at once look different from terminal to terminal.
        key: NONE.add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM),
        trouble: NONE.fg(Color::Red).add_modifier(Modifier::BOLD),
        title: NONE.fg(Color::Green).add_modifier(Modifier::BOLD),
        tab: NONE.fg(Color::Green).add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        done: NONE.fg(Color::Green),
        rated: NONE.fg(Color::Magenta),
        doing: NONE.fg(Color::Magenta),
        not_applicable: NONE.add_modifier(Modifier::DIM),
    };

    /// No colour at all: a coloured style that is also reversed would lose its reversal under `NO_COLOR`.
    pub const MONOCHROME: Theme = Theme {
        text: NONE,
        quiet: NONE,
        heading: NONE.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        border: NONE,
        focus: NONE.add_modifier(Modifier::BOLD),
        selected: NONE.add_modifier(Modifier::REVERSED),
        standing: NONE.add_modifier(Modifier::BOLD),
        matched: NONE.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        key: NONE.add_modifier(Modifier::BOLD),
        trouble: NONE.add_modifier(Modifier::BOLD),
        title: NONE.add_modifier(Modifier::BOLD),
        tab: NONE.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        done: NONE,
        rated: NONE.add_modifier(Modifier::BOLD),
        doing: NONE.add_modifier(Modifier::BOLD),
        not_applicable: NONE,
    };

    /// The sign of a state and its look.
    #[must_use]
    pub fn sign(&self, state: MarkState) -> (&'static str, Style) {
        match state {
            MarkState::Todo => ("[ ]", self.text),
            MarkState::Doing => ("[~]", self.doing),
            MarkState::Done => ("[✓]", self.done),
            MarkState::NotApplicable => ("[–]", self.not_applicable),
        }
    }

    /// The sign that the part of a bar for this state is made of, and its look.
    #[must_use]
    pub fn part(&self, state: MarkState) -> (&'static str, Style) {
        match state {
            MarkState::Done => ("━", self.done),
            MarkState::Doing => ("~", self.doing),
            MarkState::Todo => ("·", self.quiet),
            MarkState::NotApplicable => ("×", self.not_applicable),
        }
    }

    /// What was done, drawn over time.
    #[must_use]
    pub fn done_series(&self) -> Style {
        self.done
    }

    /// What was rated, drawn over time.
    #[must_use]
    pub fn rated_series(&self) -> Style {
        self.rated
    }

    /// The look of the filled part of a bar.
    #[must_use]
    pub fn bar(&self) -> Style {
        self.done
    }
}
