//! The text of a line without its markup.

use std::collections::HashSet;

use pulldown_cmark::Event;

use super::super::prose::behind;

/// Text that is being read.
#[derive(Debug, Default)]
pub(super) struct Inline {
    text: String,
    /// Links that are open: where their words begin, and their address.
    links: Vec<(usize, String)>,
    /// All addresses met so far.
    pub(super) addresses: HashSet<String>,
}

impl Inline {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text.push_str(text)
            }
            Event::FootnoteReference(name) => self.text.push_str(&format!("[{name}]")),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            _ => {}
        }
    }

    /// A tag of HTML: a break, or nothing.
    pub(super) fn tag(&mut self, tag: &str) {
        let name = tag.trim_start_matches(['<', '/']).to_ascii_lowercase();
        if ["br", "li", "p>", "/p"].iter().any(|breaks| name.starts_with(breaks)) {
            self.text.push('\n');
        }
    }

    pub(super) fn open_link(&mut self, address: &str) {
        self.links.push((self.text.len(), address.to_owned()));
    }

    /// `words (address)`, unless the words are the address, or it only leads to another place in the document.
    pub(super) fn close_link(&mut self) {
        let Some((from, address)) = self.links.pop() else { return };
        let words = self.text.get(from..).unwrap_or_default().trim();
        let bare = |address: &str| address.trim_start_matches("mailto:").trim_end_matches('/').to_owned();
        let shown = bare(words) == bare(&address) || address.is_empty() || address.starts_with('#');
        if !shown {
            self.text.push_str(if words.is_empty() { "(" } else { " (" });
            self.text.push_str(&address);
            self.text.push(')');
        }
        self.addresses.insert(address);
    }

    /// The text, lines where a break divided it.
    pub(super) fn finish(&mut self) -> String {
        without_broken_links(&self.finish_raw())
    }

    pub(super) fn finish_raw(&mut self) -> String {
        self.links.clear();
        std::mem::take(&mut self.text)
    }
}

/// `[words] (address)`, a link with a space too many, is meant as `words (address)`.
fn without_broken_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, words, after)) = broken_link(rest) {
        out.push_str(before);
        out.push_str(words);
        out.push(' ');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands before a broken link, its words, and the address in brackets with all behind it.
fn broken_link(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices("] (").find_map(|(close, _)| {
        let after = text.get(close + 2..)?;
        let address = after.strip_prefix('(')?;
        let is_address = ["http://", "https://", "mailto:", "www."].iter().any(|scheme| address.starts_with(scheme));
        let near = behind(text.get(..close)?);
        let open = close - near.len() + near.rfind('[')?;
        is_address.then_some((text.get(..open)?, text.get(open + 1..close)?, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_with_a_space_too_many_is_a_link() {
        assert_eq!(
            without_broken_links("see [the list] (https://a.org/x), [ ] (no) and [b] (http://b.org)."),
            "see the list (https://a.org/x), [ ] (no) and b (http://b.org)."
        );
    }
}
