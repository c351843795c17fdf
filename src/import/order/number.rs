//! The number at the end of a name: `Engineer II`, `Engineer 2`, `L2`.

/// Takes the number off the words of a folded name.
///
/// A grade keeps its number: in some houses the first grade is the highest, in others the lowest.
pub(super) fn take(words: &mut Vec<&str>) -> Option<u32> {
    let (last, before) = words.split_last()?;
    if before.last().is_some_and(|word| matches!(*word, "grade" | "band" | "class" | "tier")) {
        return None;
    }
    let letters = last.trim_end_matches(|c: char| c.is_ascii_digit());
    if let Ok(number) = last[letters.len()..].parse() {
        // Other words end with a number because they are called so: a `web3 developer` has no number.
        if letters.is_empty() && !before.is_empty() {
            words.pop();
        } else if let Some(last) = words.last_mut().filter(|_| letters.len() == 1) {
            *last = letters;
        } else {
            return None;
        }
        return Some(number);
    }
    let number = roman(last).filter(|_| !before.is_empty())?;
    words.pop();
    Some(number)
}

/// Up to twenty: higher ones are words.
fn roman(word: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let rest = word.trim_start_matches('x');
    let ones = ONES.into_iter().zip(0..).find(|(ones, _)| *ones == rest);
    let (_, ones) = ones.or_else(|| (word == "ix").then_some(("", 9)))?;
    let tens: u32 = [0, 10, 20].get(word.len() - rest.len()).copied()?;
    (1..=20).contains(&(tens + ones)).then_some(tens + ones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_off_the_name() {
        let taken = |name: &str| {
            let mut words = name.split(' ').collect();
            let number = take(&mut words);
            (number, words.join(" "))
        };
        for (name, number, rest) in [
            ("engineer ii", Some(2), "engineer"),
            ("engineer iv", Some(4), "engineer"),
            ("engineer ix", Some(9), "engineer"),
            ("engineer xiv", Some(14), "engineer"),
            ("engineer 10", Some(10), "engineer"),
            ("l10", Some(10), "l"),
            ("engineer l3", Some(3), "engineer l"),
            ("web3", None, "web3"),
            ("grade 7", None, "grade 7"),
            ("x", None, "x"),
            ("7", None, "7"),
            ("engineer 99999999999", None, "engineer 99999999999"),
            ("", None, ""),
        ] {
            assert_eq!(taken(name), (number, rest.to_owned()), "{name}");
        }
    }
}
