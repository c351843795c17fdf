//! Bringing a file of an older version to this one.
//!
//! Version 1 is the first that is written down. A file that says nothing of its version is from before that, or written by
//! hand: all it lacks is the line that says so. Each later version adds its step here.

use super::VERSION;
use super::document::Document;
use super::emit::Value;
use super::plan::with_section;

impl Document {
    /// Makes the text one of this version; what it says stays the same. Left as it is where its layout does not allow that.
    pub(super) fn migrate(&mut self) {
        let Ok(outline) = &self.outline else { return };
        let version = Value::Word(VERSION.to_string());
        let text = with_section(&self.text, outline, "version", version);
        let same = |document: &Document| {
            document.decoded.version == VERSION
                && document.progress() == self.progress()
                && document.decoded.unknown == self.decoded.unknown
        };
        if let Some(document) = text.and_then(|text| self.with(&text)).filter(same) {
            *self = document;
        }
    }
}
