//! What is said of the list before it is opened, and what it is called; otherwise while a file could not be read, which may
//! be all that is wrong.

use crate::app::{State, Status};
use crate::progress::Key;

/// What the list and its row in the tree are called.
const NAME: &str = "No longer in the framework";
/// What it is, to read.
const ABOUT: &str = "What you marked in an earlier edition and no loaded framework has any more. It is kept as it is. \
    Enter lists it; there each can be moved to what takes its place now.";

/// What they are called while a file of the data folder could not be read.
const UNREAD_NAME: &str = "Not in the files that could be read";
/// Why nothing is moved then.
pub const UNREAD: &str = "A framework file could not be read, and these may be in it: bydoing check says what is wrong";

impl State {
    /// Says at the start that there is something to be seen to.
    pub fn tell_of_gone(&mut self) {
        let marks = self.carried.gone.iter().filter(|key| matches!(key, Key::Mark(_))).count();
        let (what, one) = match (marks, self.carried.gone.len()) {
            (_, 0) => return,
            (1, 1) => ("1 mark".to_owned(), true),
            (marks, all) if marks == all => (format!("{marks} marks"), false),
            (_, 1) => ("1 entry of your progress".to_owned(), true),
            (_, all) => (format!("{all} entries of your progress"), false),
        };
        if self.problems > 0 {
            self.status = Status::trouble(format!(
                "A framework file could not be read, and {what} may be in it: bydoing check says what is wrong"
            ));
            return;
        }
        let (is, it) = if one { ("is", "it") } else { ("are", "them") };
        self.status = Status::told(format!("{what} {is} no longer in the framework: the last row of Roles lists {it}"));
    }

    /// What the list and its row are called as things stand.
    #[must_use]
    pub fn gone_title(&self) -> &'static str {
        if self.problems > 0 { UNREAD_NAME } else { NAME }
    }

    /// What the list is, to read.
    #[must_use]
    pub fn about_gone(&self) -> &'static str {
        if self.problems > 0 { UNREAD } else { ABOUT }
    }
}
