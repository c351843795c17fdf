//! Lines of YAML, one after another.

use crate::yaml::scalar::{all_visible, literal, plain, plain_in_flow, quoted, slug};

/// Lists that would be wider go one entry to a line.
const WIDTH: usize = 110;

#[derive(Default)]
pub(super) struct Writer {
    text: String,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.text
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// `key:` with something below it.
    pub(super) fn key(&mut self, indent: usize, key: &str) {
        self.indent(indent);
        self.scalar(key, true);
        self.text.push_str(":\n");
    }

    /// The first fields of an entry of a list; the others stand at `indent + 2`.
    pub(super) fn entry(&mut self, indent: usize, fields: &[(&str, &str)]) {
        for (at, (key, value)) in fields.iter().enumerate() {
            if at == 0 {
                self.indent(indent);
                self.text.push_str("- ");
                self.field(indent + 2, key, value);
            } else {
                self.text(indent + 2, key, value);
            }
        }
    }

    /// `key: text`, or a block of its lines.
    pub(super) fn text(&mut self, indent: usize, key: &str, text: &str) {
        self.indent(indent);
        self.field(indent, key, text);
    }

    pub(super) fn text_if_any(&mut self, indent: usize, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(indent, key, text);
        }
    }

    /// A list of short texts; an empty one is not written.
    pub(super) fn list(&mut self, indent: usize, key: &str, texts: &[String]) {
        if texts.is_empty() {
            return;
        }
        self.indent(indent);
        self.text.push_str(key);
        self.text.push(':');
        if texts.iter().map(|text| text.chars().count() + 2).sum::<usize>() <= WIDTH {
            self.text.push_str(" [");
            for (at, text) in texts.iter().enumerate() {
                self.text.push_str(if at > 0 { ", " } else { "" });
                self.scalar(text, true);
            }
            self.text.push_str("]\n");
        } else {
            self.text.push('\n');
            for text in texts {
                self.indent(indent + 2);
                self.text.push_str("- ");
                self.scalar(text, false);
                self.text.push('\n');
            }
        }
    }

    fn field(&mut self, indent: usize, key: &str, text: &str) {
        self.scalar(key, true);
        self.text.push(':');
        match literal(text) {
            Some(header) => {
                self.text.push(' ');
                self.text.push_str(header);
                self.text.push('\n');
                for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
                    if !line.is_empty() {
                        self.indent(indent + 2);
                        self.text.push_str(line);
                    }
                    self.text.push('\n');
                }
            }
            None => {
                self.text.push(' ');
                self.scalar(text, false);
                self.text.push('\n');
            }
        }
    }

    fn indent(&mut self, indent: usize) {
        const SPACES: &str = "                ";
        for _ in 0..indent / SPACES.len() {
            self.text.push_str(SPACES);
        }
        self.text.push_str(&SPACES[..indent % SPACES.len()]);
    }

    fn scalar(&mut self, text: &str, flow: bool) {
        if slug(text) || (plain(text) && (!flow || plain_in_flow(text))) {
            self.text.push_str(text);
        } else if !text.contains('\n') && all_visible(text) {
            self.text.push('\'');
            for (at, part) in text.split('\'').enumerate() {
                self.text.push_str(if at > 0 { "''" } else { "" });
                self.text.push_str(part);
            }
            self.text.push('\'');
        } else {
            self.text.push_str(&quoted(text));
        }
    }
}
