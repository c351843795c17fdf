use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::*;
use crate::progress::store::open;
use crate::progress::{MarkState, Progress};
use jiff::civil::date;

/// Longer than anything here takes.
const DEADLINE: Duration = Duration::from_secs(20);

/// A saver as a window has it: what it is sent, what it says, and what that makes of the window.
struct Window {
    saver: Option<Saver>,
    reports: Receiver<Report>,
    progress: Progress,
    revision: u64,
}

impl Window {
    fn on(path: &Path) -> Window {
        let (store, opened) = Store::open(path);
        let (sender, reports) = channel();
        let saver = Saver::start(store, move |report| sender.send(report).expect("somebody listens"));
        Window { saver: Some(saver.expect("a thread")), reports, progress: opened.progress, revision: 0 }
    }

    fn mark(&mut self, id: &str, state: MarkState) {
        self.revision += 1;
        let change = self.progress.set_state(id, state, date(2026, 1, 2), "Text");
        let job = Job { revision: self.revision, changes: vec![change] };
        self.saver.as_ref().expect("a saver").send(job);
    }

    /// What it says next. Only for windows that have heard of all they sent: nothing comes on top.
    fn hear(&mut self) -> Report {
        let report = self.reports.recv_timeout(DEADLINE).expect("a report");
        report.news.theirs.iter().for_each(|change| change.apply(&mut self.progress));
        report
    }

    fn hear_until(&mut self, wanted: impl Fn(&Report) -> bool) -> Report {
        loop {
            let report = self.hear();
            if wanted(&report) {
                return report;
            }
        }
    }
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new").join("progress.yaml");
    (folder, path)
}

#[test]
fn finishing_waits_until_the_last_revision_is_on_disk_and_reported() {
    let (_folder, path) = folder();
    let mut window = Window::on(&path);
    for revision in 1..=50 {
        window.mark(["a", "b", "c"][revision % 3], [MarkState::Done, MarkState::Doing][revision % 2]);
    }
    window.saver = None;
    let reports: Vec<_> = window.reports.iter().map(|report| (report.revision, report.outcome)).collect();
    assert_eq!(reports.last(), Some(&(50, Outcome::Saved)));
    assert!(reports.is_sorted_by_key(|(revision, _)| *revision), "{reports:?}");
    assert_eq!(open(&path).progress, window.progress);
}

#[test]
fn what_failed_stays_due_and_goes_with_the_next_job() {
    let (folder, path) = folder();
    let in_the_way = folder.path().join("new");
    fs::write(&in_the_way, "a file").expect("a file");
    let mut window = Window::on(&path);
    window.mark("a", MarkState::Done);
    window.hear_until(|report| matches!(report.outcome, Outcome::NotSaved(_)));
    fs::remove_file(&in_the_way).expect("gone");
    window.mark("b", MarkState::Done);
    window.hear_until(|report| report.outcome == Outcome::Saved && report.revision == 2);
    assert_eq!(open(&path).progress, window.progress);
}

#[test]
fn what_failed_is_saved_by_itself_once_it_can_be() {
    let (folder, path) = folder();
    let in_the_way = folder.path().join("new");
    fs::write(&in_the_way, "a file").expect("a file");
    let mut window = Window::on(&path);
    window.mark("a", MarkState::Done);
    window.hear_until(|report| matches!(report.outcome, Outcome::NotSaved(_)));
    fs::remove_file(&in_the_way).expect("gone");
    window.hear_until(|report| report.outcome == Outcome::Saved);
    assert_eq!(open(&path).progress, window.progress);
}

#[test]
fn what_somebody_else_writes_is_news_and_ones_own_saves_are_not() {
    let (_folder, path) = folder();
    let mut one = Window::on(&path);
    one.mark("a", MarkState::Done);
    assert_eq!(one.hear().outcome, Outcome::Saved);
    let mut other = Window::on(&path);
    other.mark("b", MarkState::Doing);
    assert_eq!(other.hear().news, crate::progress::store::News::default());
    assert_eq!(one.hear().news.theirs.len(), 1);
    one.mark("b", MarkState::Todo);
    assert_eq!(one.hear().outcome, Outcome::Saved);
    other.hear();
    for window in [one, other] {
        assert_eq!(window.progress, open(&path).progress);
        assert_eq!(window.progress.state("b"), MarkState::Todo);
    }
}

#[test]
fn a_file_that_breaks_is_told_kept_and_taken_up_again_with_what_was_marked_meanwhile() {
    let (_folder, path) = folder();
    let mut window = Window::on(&path);
    window.mark("a", MarkState::Done);
    assert_eq!(window.hear().outcome, Outcome::Saved);
    let whole = fs::read_to_string(&path).expect("the file");
    fs::write(&path, "marks: [").expect("broken");
    let report = window.hear();
    assert!(matches!(report.outcome, Outcome::Unusable(_)), "{report:?}");
    window.mark("b", MarkState::Done);
    assert!(matches!(window.hear().outcome, Outcome::NotSaved(_)));
    assert_eq!(fs::read_to_string(&path).expect("the file"), "marks: [");
    fs::write(&path, whole + "  c:\n    state: done\n").expect("mended");
    window.hear_until(|report| report.outcome == Outcome::Saved);
    assert_eq!(open(&path).progress, window.progress);
    assert_eq!(window.progress.marks.len(), 3);
}

#[test]
fn a_file_that_vanishes_is_told_and_written_again_when_asked() {
    let (folder, path) = folder();
    let mut window = Window::on(&path);
    window.mark("a", MarkState::Done);
    assert_eq!(window.hear().outcome, Outcome::Saved);
    fs::remove_dir_all(folder.path().join("new")).expect("gone");
    assert_eq!(window.hear().outcome, Outcome::Gone);
    window.saver.as_ref().expect("a saver").send(Job { revision: 2, changes: Vec::new() });
    assert_eq!(window.hear().outcome, Outcome::Saved);
    assert_eq!(open(&path).progress, window.progress);
}
