//! A paragraph as its sentences.

/// After these a sentence goes on, whatever follows.
const ABBREVIATIONS: [&str; 13] =
    ["e.g", "eg", "i.e", "ie", "cf", "vs", "mr", "mrs", "ms", "dr", "approx", "incl", "no"];

/// Words that begin a sentence where the space before it is missing and the word before it is a name: `in DDaT.You can`.
const BEGINNINGS: [&str; 9] = ["You", "They", "We", "It", "The", "This", "These", "In", "A"];

/// The sentences, each with its end sign. Two that no space divides (`users.You put`) are divided all the same.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let text = super::prose::one_line(text);
    let mut sentences: Vec<String> = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '?' | '!') {
            continue;
        }
        // Closing quotes and brackets belong to what they close.
        let mut end = at + c.len_utf8();
        while let Some((next, closing)) = chars.peek().copied().filter(|(_, c)| closes(*c)) {
            end = next + closing.len_utf8();
            chars.next();
        }
        let (Some(before), Some(after)) = (text.get(from..at), text.get(end..)) else { continue };
        if ends_here(before, c, after) {
            let sentence = text.get(from..end).unwrap_or_default().trim();
            sentences.push(sentence.to_owned());
            from = end;
        }
    }
    let rest = text.get(from..).unwrap_or_default().trim();
    if !rest.is_empty() {
        sentences.push(rest.to_owned());
    }
    sentences
}

fn closes(c: char) -> bool {
    matches!(c, ')' | ']' | '"' | '\'' | '”' | '’' | '.' | '?' | '!')
}

fn ends_here(before: &str, sign: char, after: &str) -> bool {
    let before = super::prose::behind(before);
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let next = after.trim_start();
    if next.is_empty() {
        return true;
    }
    if sign == '.' {
        let lower = bare.to_lowercase();
        let initial = bare.chars().count() == 1 && bare.chars().all(char::is_uppercase);
        // `1. Plan`: a number at the very beginning counts what follows.
        let counts = before.trim() == word && !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit());
        if initial || counts || ABBREVIATIONS.contains(&lower.as_str()) {
            return false;
        }
    }
    if after.starts_with(char::is_whitespace) {
        // `(for example, Alpha.) and so on` goes on.
        return next.starts_with(|c: char| !c.is_lowercase() && (c.is_alphanumeric() || opens(c)));
    }
    // No space: only where a sentence in running text ends and another plainly begins, not in `GOV.UK` or an address.
    let first: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
    let begins = first.chars().next().is_some_and(char::is_uppercase) && first.chars().skip(1).all(char::is_lowercase);
    let follows = next.get(first.len()..).is_some_and(|rest| rest.starts_with([' ', '’', '\'', ',']));
    let plain =
        bare.chars().count() > 1 && bare.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '’' | '\'' | ')'));
    let address = word.contains("://") || word.contains("www.") || word.contains('/') || word.contains('@');
    begins && follows && !address && (plain || BEGINNINGS.contains(&first.as_str()))
}

fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '"' | '\'' | '“' | '‘' | '£' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_keeps_its_end() {
        assert_eq!(sentences("You can plan. You can do! Can you?"), ["You can plan.", "You can do!", "Can you?"]);
        assert_eq!(sentences("no end"), ["no end"]);
        assert!(sentences("  \n").is_empty());
    }

    #[test]
    fn a_missing_space_divides_all_the_same() {
        assert_eq!(
            sentences("You meet users.You put users first. They work in DDaT.You know it."),
            ["You meet users.", "You put users first.", "They work in DDaT.", "You know it."]
        );
    }

    #[test]
    fn abbreviations_numbers_and_names_divide_nothing() {
        for whole in [
            "You use tools, e.g. Personas or i.e. Maps.",
            "You know version 2.1 of the WCAG.",
            "You publish on GOV.UK and write Node.js and ASP.NET.",
            "You see https://www.gov.uk/Some.Page there.",
            "You work with data etc. and more.",
            "You ask J. Smith.",
            "1. Plan the work.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn brackets_and_quotes_stay_with_their_sentence() {
        assert_eq!(
            sentences("You lead teams (DDaT). You say “done.” (It is.) You go on."),
            ["You lead teams (DDaT).", "You say “done.”", "(It is.)", "You go on."]
        );
    }

    #[test]
    fn no_word_is_lost() {
        use proptest::prelude::*;
        let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
        proptest!(config, |(text in "[ A-Za-z.?!)(’0-9]{0,80}")| {
            let joined: String = sentences(&text).concat().split_whitespace().collect();
            let whole: String = text.split_whitespace().collect();
            prop_assert_eq!(joined, whole);
        });
    }
}
