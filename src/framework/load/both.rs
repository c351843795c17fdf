//! Reading several files on two threads.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// `read` of each of `files`, in their order, and what `meanwhile` gives. This thread does `meanwhile` first, another
/// begins with the files, and whichever is free takes the next: where there is only one core, little is lost.
pub(super) fn read_all<F: Sync, R: Send, M>(
    files: &[F],
    read: impl Fn(&F) -> R + Sync,
    meanwhile: impl FnOnce() -> M,
) -> (Vec<R>, M) {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut taken = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(at) else { return taken };
            taken.push((at, read(file)));
        }
    };
    let (mut taken, beside) = thread::scope(|scope| {
        // When the system has no thread to give, this one reads them all.
        let other = thread::Builder::new().name("load".into()).spawn_scoped(scope, take);
        let beside = meanwhile();
        let mut taken = take();
        if let Ok(other) = other {
            taken.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        (taken, beside)
    });
    taken.sort_unstable_by_key(|(at, _)| *at);
    (taken.into_iter().map(|(_, read)| read).collect(), beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_files_each_once() {
        let files: Vec<usize> = (0..100).collect();
        for _ in 0..50 {
            let (read, beside) = read_all(&files, |file| file * 2, || "beside");
            assert_eq!(read, (0..100).map(|file| file * 2).collect::<Vec<_>>());
            assert_eq!(beside, "beside");
        }
        assert_eq!(read_all(&[], |file: &usize| *file, || ()), (Vec::new(), ()));
    }
}
