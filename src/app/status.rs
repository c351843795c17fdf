//! The one line that says what just happened.

/// The message under the panes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Status {
    pub text: String,
    pub tone: Tone,
}

/// How a message is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    /// Something was decided that the user should know to its end.
    Told,
    /// Something failed; the text says what to do.
    Trouble,
}

impl Status {
    /// Something happened as it should.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Status {
        Status { text: text.into(), tone: Tone::Plain }
    }

    /// Something was decided that the user should know to its end.
    #[must_use]
    pub fn told(text: impl Into<String>) -> Status {
        Status { text: text.into(), tone: Tone::Told }
    }

    /// Something did not work.
    #[must_use]
    pub fn trouble(text: impl Into<String>) -> Status {
        Status { text: text.into(), tone: Tone::Trouble }
    }
}
