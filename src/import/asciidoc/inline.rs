//! The text of a line without its markup: links keep their address, emphasis loses its signs.

use super::super::prose::{ahead, one_line};

pub(super) fn plain(text: &str) -> String {
    one_line(&without_emphasis(&with_addresses(text)))
}

/// `https://x[words]`, `link:x[words]`, `<<ref,words>>` and the like as `words (x)`, or as their words.
fn with_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', '<']) {
        let (before, from) = rest.split_at(at);
        if let Some(inside) = from.strip_prefix("<<")
            && let Some((inside, after)) =
                ahead(inside).find(">>").and_then(|end| Some((inside.get(..end)?, inside.get(end + 2..)?)))
        {
            out.push_str(before);
            out.push_str(inside.split_once(',').map_or(inside, |(_, words)| words.trim()));
            rest = after;
            continue;
        }
        let word_at = before
            .rfind(char::is_whitespace)
            .map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8));
        let (lead, word) = before.split_at(word_at);
        let inside = from.strip_prefix('[').and_then(|inside| {
            let end = ahead(inside).find(']')?;
            Some((inside.get(..end)?, inside.get(end + 1..)?))
        });
        match inside.and_then(|(words, after)| Some((linked(word, words)?, after))) {
            Some((linked, after)) => {
                out.push_str(lead);
                out.push_str(&linked);
                rest = after;
            }
            None => {
                let next = from.chars().next().map_or(0, char::len_utf8);
                out.push_str(before);
                out.push_str(&from[..next]);
                rest = &from[next..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The macro `word[words]` as text, if it is one.
fn linked(word: &str, words: &str) -> Option<String> {
    let start = ["link:", "xref:", "image:", "mailto:", "footnote:", "http://", "https://"]
        .iter()
        .filter_map(|name| word.find(name))
        .min()?;
    let (before, target) = word.split_at(start);
    let words = words.split(",window=").next().unwrap_or_default().trim_matches(['"', '^', ' ']);
    let (name, address) = target.split_once(':')?;
    Some(match name {
        "xref" if !words.is_empty() => format!("{before}{words}"),
        "footnote" => format!("{before} ({words})"),
        "link" | "image" | "xref" if words.is_empty() => format!("{before}{address}"),
        "link" | "image" => format!("{before}{words} ({address})"),
        _ if words.is_empty() => format!("{before}{target}"),
        "mailto" => format!("{before}{words} ({address})"),
        _ => format!("{before}{words} ({target})"),
    })
}

/// `*strong*`, `_stressed_`, `` `code` ``, `#marked#`, single or double.
fn without_emphasis(text: &str) -> String {
    let mut text = text.to_owned();
    for sign in ["**", "__", "``", "##", "*", "_", "`", "#"] {
        text = without(&text, sign);
    }
    text
}

/// Without the pairs of `sign` that stand around words. Others stay: `snake_case`, `5 * 3`, `#hashtag`.
fn without(text: &str, sign: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(sign) {
        let (before, from) = rest.split_at(open);
        let inside = &from[sign.len()..];
        out.push_str(before);
        // A double sign may stand inside a word.
        let double = sign.len() > 1;
        let apart = double || !before.ends_with(char::is_alphanumeric) && !before.ends_with(['/', '#']);
        let opens = apart && !inside.starts_with(char::is_whitespace);
        let close = ahead(inside).match_indices(sign).map(|(at, _)| at).find(|at| {
            let after = &inside[at + sign.len()..];
            *at > 0
                && !inside[..*at].ends_with(char::is_whitespace)
                && (double || !after.starts_with(char::is_alphanumeric))
        });
        match close.filter(|_| opens) {
            Some(close) => {
                out.push_str(&inside[..close]);
                rest = &inside[close + sign.len()..];
            }
            None => {
                out.push_str(sign);
                rest = inside;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_words_and_address() {
        for (text, read) in [
            ("see https://a.org/x[the list].", "see the list (https://a.org/x)."),
            ("see link:a.html[the list] and <<skills,the skills>>", "see the list (a.html) and the skills"),
            ("write to mailto:a@b.org[us]", "write to us (a@b.org)"),
            ("at https://a.org/x#y:-z.", "at https://a.org/x#y:-z."),
            ("image:a.png[a picture] here", "a picture (a.png) here"),
            ("lists [of] things << 3", "lists [of] things << 3"),
        ] {
            assert_eq!(plain(text), read);
        }
    }

    #[test]
    fn emphasis_goes_and_other_signs_stay() {
        assert_eq!(plain("*Be* _bold_, `now` and **al**ways #marked#"), "Be bold, now and always marked");
        assert_eq!(plain("snake_case_name 5 * 3 * 2 #tag in C"), "snake_case_name 5 * 3 * 2 #tag in C");
    }
}
