//! The line that is being typed, as words, and words in the form that the shell puts into it.

use std::ffi::OsString;

/// A line up to the cursor.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Without quotes. The first is the program, the last is being typed and may be empty.
    pub(super) words: Vec<String>,
    /// How a completed word is written; as it is, where the shell sees to that.
    quoting: Option<Quoting>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Quoting {
    /// The quote that the word being typed stands in.
    open: Option<char>,
    /// So many letters of the word stand before what bash replaces.
    before: usize,
}

impl Line {
    pub(super) fn of_words(words: &[OsString]) -> Line {
        Line { words: words.iter().map(|word| word.to_string_lossy().into_owned()).collect(), quoting: None }
    }

    /// As [`Line::of_words`], but the last word is as it was typed.
    pub(super) fn of_fish(words: &[OsString]) -> Line {
        let mut line = Line::of_words(words);
        if let Some(last) = line.words.last_mut() {
            *last = split(last).0.pop().unwrap_or_default();
        }
        line
    }

    /// Of the whole line; `end` is what bash replaces: after a `=` or a quote only the rest of the word.
    pub(super) fn of_bash(line: &str, end: &str) -> Line {
        let (mut words, open) = split(line);
        // What is set for one command only stands before it.
        let is_setting = |word: &String| word.split_once('=').is_some_and(|(name, _)| is_name(name));
        while words.len() > 1 && words.first().is_some_and(is_setting) {
            words.remove(0);
        }
        let replaced = split(end).0.pop().unwrap_or_default();
        let last = words.last().map(String::as_str).unwrap_or_default();
        let before = last.strip_suffix(replaced.as_str()).unwrap_or_default();
        // Only these divide a word for bash.
        let before = if before.ends_with(['=', ':', '@', '<', '>']) { before.chars().count() } else { 0 };
        Line { words, quoting: Some(Quoting { open, before }) }
    }

    /// The value of an option that is typed to its end.
    pub(super) fn value_of(&self, option: &str) -> Option<String> {
        let done = &self.words[..self.words.len().saturating_sub(1)];
        let after = done.windows(2).filter(|pair| pair[0] == option).map(|pair| pair[1].clone());
        let joined = done.iter().filter_map(|word| word.strip_prefix(option)?.strip_prefix('=').map(str::to_owned));
        after.chain(joined).next_back()
    }

    /// A word as the shell takes it.
    pub(super) fn completed(&self, word: &str) -> String {
        let Some(Quoting { open, before }) = self.quoting else { return word.to_owned() };
        let word: String = word.chars().skip(before).collect();
        let escaped = |special: fn(char) -> bool| {
            let mut out = String::new();
            for c in word.chars() {
                if special(c) {
                    out.push('\\');
                }
                out.push(c);
            }
            out
        };
        match open {
            Some('\'') => word.replace('\'', "'\\''"),
            Some(_) => escaped(|c| matches!(c, '"' | '$' | '`' | '\\')),
            None => escaped(|c| c.is_ascii() && !c.is_ascii_alphanumeric() && !"/._-+=@%,:".contains(c)),
        }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The words of a line as a shell reads them, and the quote that is still open at its end. The last word is the one at the
/// end, empty after a space.
fn split(line: &str) -> (Vec<String>, Option<char>) {
    let mut words = vec![String::new()];
    let mut open = None;
    let put = |words: &mut Vec<String>, c: char| {
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
    };
    let mut begun = false;
    let mut letters = line.chars();
    while let Some(c) = letters.next() {
        match (c, open) {
            (c, Some(quote)) if c == quote => open = None,
            ('\\', None | Some('"')) => {
                if let Some(next) = letters.next() {
                    put(&mut words, next);
                }
            }
            (c, Some(_)) => put(&mut words, c),
            ('"' | '\'', None) => open = Some(c),
            (c, None) if c.is_whitespace() => {
                if begun {
                    words.push(String::new());
                }
                begun = false;
                continue;
            }
            (c, None) => put(&mut words, c),
        }
        begun = true;
    }
    (words, open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_bash_reads_it() {
        for (line, words) in [
            ("bydoing show ", &["bydoing", "show", ""][..]),
            ("  bydoing  show sen", &["bydoing", "show", "sen"]),
            ("bydoing show Senior\\ pro", &["bydoing", "show", "Senior pro"]),
            ("bydoing show \"Senior pro", &["bydoing", "show", "Senior pro"]),
            ("bydoing show 'a\"b' c", &["bydoing", "show", "a\"b", "c"]),
            ("A=b C= bydoing show", &["bydoing", "show"]),
            ("bydoing show '' x", &["bydoing", "show", "", "x"]),
        ] {
            assert_eq!(Line::of_bash(line, "").words, words, "{line}");
        }
    }

    #[test]
    fn a_completed_word_is_written_for_where_it_stands() {
        let name = "It's \"all\" $x";
        let completed = |line: &str, end: &str| Line::of_bash(line, end).completed(name);
        assert_eq!(completed("bydoing show ", ""), "It\\'s\\ \\\"all\\\"\\ \\$x");
        assert_eq!(completed("bydoing show \"It", "It"), "It's \\\"all\\\" \\$x");
        assert_eq!(completed("bydoing show 'It", "It"), "It'\\''s \"all\" $x");
        assert_eq!(Line::of_bash("bydoing list --format=js", "js").completed("--format=json"), "json");
        assert_eq!(Line::of_bash("bydoing list --format=", "=").completed("--format=json"), "--format=json");
        assert_eq!(Line::of_words(&["bydoing".into(), "x".into()]).completed(name), name);
    }

    #[test]
    fn the_value_of_an_option_is_found_in_both_forms_and_not_before_it_is_typed() {
        let value = |line: &str| Line::of_bash(line, "").value_of("--data");
        assert_eq!(value("bydoing --data 'a b' show ").as_deref(), Some("a b"));
        assert_eq!(value("bydoing --data=x show ").as_deref(), Some("x"));
        assert_eq!(value("bydoing --data x"), None);
    }
}
