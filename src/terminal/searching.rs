//! The thread that makes the word index and then answers what the finder asks, so that no key waits for either.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use super::Event;
use crate::app::finder::NewNotes;
use crate::app::{Action, Request, Searcher};
use crate::framework::Catalog;
use crate::search::{Index, documents};

/// Its name, by which a fault in it is told.
pub(super) const SEARCH: &str = "search";

/// Starts it; it ends when nobody asks any more.
pub(super) fn start(
    catalog: Arc<Catalog>,
    notes: NewNotes,
    requests: Receiver<Request>,
    answers: Sender<Event>,
) -> io::Result<()> {
    thread::Builder::new().name(SEARCH.into()).spawn(move || {
        // Only so that the time zone is known by the time a key asks for the day.
        let _ = crate::clock::today();
        let index = Arc::new(Index::new(documents::from_catalog(&catalog)));
        drop(catalog);
        let mut searcher = Searcher::new(index.clone());
        searcher.take_notes(notes);
        // The window may have closed meanwhile.
        if answers.send(Event::Act(Action::Indexed(index))).is_err() {
            return;
        }
        while let Some(request) = latest(&requests) {
            let answer = Box::new(searcher.answer(request));
            if answers.send(Event::Act(Action::Found(answer))).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Waits for a request, and takes the last of those that have come: the others are overtaken.
fn latest(requests: &Receiver<Request>) -> Option<Request> {
    let first = requests.recv().ok()?;
    Some(requests.try_iter().fold(first, |earlier, later| later.instead_of(earlier)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Access, State};
    use crate::progress::Progress;
    use std::sync::mpsc::channel;

    fn request(number: u64) -> Request {
        let new_notes = NewNotes::default();
        Request { number, text: String::new(), kind: None, notes: true, own: None, stray: None, new_notes }
    }

    #[test]
    fn the_last_request_wins_and_takes_along_what_came_with_those_before() {
        let (catalog, progress) = (Arc::new(Catalog::default()), Progress::default());
        let all = State::new(catalog, progress, Access::Writable, jiff::civil::date(2026, 11, 21)).new_notes();
        assert!(!all.is_empty());
        let (sender, receiver) = channel();
        sender.send(Request { new_notes: all.clone(), ..request(1) }).unwrap();
        sender.send(request(2)).unwrap();
        sender.send(request(3)).unwrap();
        let last = latest(&receiver).unwrap();
        assert_eq!((last.number, last.new_notes), (3, all));
        drop(sender);
        assert_eq!(latest(&receiver), None);
    }
}
