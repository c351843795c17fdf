//! How alike two texts are, by their words and by their letters, in hundredths.

/// Longer words say no more than words of so many letters.
const LONG: usize = 8;

/// What is compared of one text. Words are numbers: two that share one are the same for all that matters here.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// The words and their weights, sorted.
    pub(super) words: Vec<(u32, u32)>,
    weight: u32,
    /// Neighbouring letters, sorted.
    letters: Vec<u32>,
}

impl Profile {
    /// Of a folded text.
    pub(super) fn new(folded: &str) -> Profile {
        let mut words: Vec<(u32, u32)> = crate::fold::words(folded)
            .map(|(_, word)| (number(word), word.chars().take(LONG).count() as u32))
            .collect();
        words.sort_unstable();
        let weight = words.iter().map(|(_, weight)| weight).sum();
        let chars = || folded.chars().filter(|c| *c != ' ').map(u32::from);
        let mut letters: Vec<u32> = chars().zip(chars().skip(1)).map(|(a, b)| (a << 16) ^ b).collect();
        letters.sort_unstable();
        Profile { words, weight, letters }
    }

    /// From 0 to 100; the same whichever is asked.
    pub(super) fn likeness(&self, other: &Profile) -> u8 {
        // Nothing that is three times as long is the same any more: spares the comparison.
        let (short, long) = {
            let (a, b) = (self.letters.len(), other.letters.len());
            (a.min(b), a.max(b))
        };
        if short * 3 < long {
            return 0;
        }
        let words = dice(shared(&self.words, &other.words, |(_, weight)| *weight), self.weight, other.weight);
        let letters =
            dice(shared(&self.letters, &other.letters, |_| 1), self.letters.len() as u32, other.letters.len() as u32);
        // Another spelling or ending leaves the letters and not one word.
        let mixed = ((4 * words + 6 * letters) / 10).max(letters * 85 / 100);
        u8::try_from(mixed).unwrap_or(100).min(100)
    }
}

fn dice(shared: u32, one: u32, other: u32) -> u32 {
    match one + other {
        0 => 0,
        all => 200 * shared / all,
    }
}

/// The weight of what two sorted lists have in common.
fn shared<T: Ord>(one: &[T], other: &[T], weight: impl Fn(&T) -> u32) -> u32 {
    let (mut a, mut b, mut sum) = (0, 0, 0);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                sum += weight(&one[a]);
                a += 1;
                b += 1;
            }
        }
    }
    sum
}

/// Fowler, Noll and Vo's: the same on every computer, so that the same files give the same answer.
fn number(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    fn likeness(one: &str, other: &str) -> u8 {
        let (one, other) = (Profile::new(&fold(one)), Profile::new(&fold(other)));
        assert_eq!(one.likeness(&other), other.likeness(&one));
        one.likeness(&other)
    }

    #[test]
    fn the_same_is_a_hundred_and_nothing_is_nothing() {
        assert_eq!(likeness("Sawing to a line", "sawing to a line"), 100);
        assert_eq!(likeness("", ""), 0);
        assert_eq!(likeness("Sawing", ""), 0);
        assert_eq!(likeness("Carving", "Sums"), 0);
    }

    #[test]
    fn a_rewording_is_near_and_another_thing_is_not() {
        let text = "use a blended approach depending on the context";
        let near = likeness(text, "use a blended approach, depending on the situation");
        assert!((75..95).contains(&near), "{near}");
        let far = likeness(text, "encourage reflective practice to improve ways of working");
        assert!(far < 40, "{far}");
        let spelling = likeness("Lifecycle perspective", "Life-cycle perspectives");
        assert!(spelling > 65, "{spelling}");
    }
}
