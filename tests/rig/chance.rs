//! Chance that can be repeated, and how long a run may take.

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// `BYDOING_SEED`, or the time.
pub(crate) static SEED: LazyLock<u64> = LazyLock::new(|| {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
    number("BYDOING_SEED").unwrap_or(now % 1_000_000_007)
});

/// The number of kills in a run that says nothing else.
const KILLS: u64 = 500;

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.trim().parse().ok()
}

/// How many rounds of something there are that is done `usually` often, with `BYDOING_ROUNDS` as asked for.
pub(crate) fn rounds(usually: u64) -> u64 {
    (usually * number("BYDOING_ROUNDS").unwrap_or(KILLS)).div_ceil(KILLS).max(1)
}

/// Numbers of one kind of fault: those of another do not change them.
pub(crate) struct Chance(u64);

impl Chance {
    /// Of this name, in this run.
    pub(crate) fn of(name: &str) -> Chance {
        // FNV-1a: any mixing will do.
        let mixed = name.bytes().fold(0xcbf2_9ce4_8422_2325 ^ *SEED, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Chance(mixed | 1)
    }

    /// As xorshift has it.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From 0 to one less than `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() >> 8) as usize % end.max(1)
    }

    /// Up to `most`.
    pub(crate) fn time(&mut self, most: Duration) -> Duration {
        most.mul_f64((self.next() >> 11) as f64 / (1_u64 << 53) as f64)
    }

    pub(crate) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}
