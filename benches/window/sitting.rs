//! One program in a pseudo terminal: what it writes and when, and what a person would see of it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

pub(crate) const SIZE: PtySize = PtySize { rows: 36, cols: 120, pixel_width: 0, pixel_height: 0 };

/// With no output for so long an answer is over.
const QUIET: Duration = Duration::from_millis(25);
/// A program that says nothing for so long is stuck.
const STUCK: Duration = Duration::from_secs(10);

pub(crate) struct Sitting {
    started: Instant,
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    /// Open as long as the program runs: a terminal that goes away ends it.
    _master: Box<dyn MasterPty + Send>,
}

impl Sitting {
    pub(crate) fn start(command: CommandBuilder) -> Sitting {
        let pair = native_pty_system().openpty(SIZE).expect("a pseudo terminal");
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let writer = pair.master.take_writer().expect("its input");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                // The time first: to hand the bytes on takes some.
                let at = Instant::now();
                if sender.send((at, buffer[..read].to_vec())).is_err() {
                    return;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let cells = |count| NonZero::new(count).expect("a size");
        let screen = vt100::Parser::new(cells(SIZE.rows), cells(SIZE.cols), 0);
        Sitting { started, child, writer, output, screen, _master: pair.master }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().expect("a process")
    }

    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// From the start to the output with which all of these words stand on the screen.
    pub(crate) fn first_frame(&mut self, words: &[&str]) -> Duration {
        let started = self.started;
        self.wait_until(|text| words.iter().all(|word| text.contains(word))) - started
    }

    /// From the key to the output with which the screen is as wanted.
    pub(crate) fn press_until(&mut self, key: &[u8], wanted: impl Fn(&str) -> bool) -> Duration {
        let pressed = self.write(key);
        self.wait_until(wanted) - pressed
    }

    /// From a key that moves the cursor to the output with which it has moved.
    pub(crate) fn press_to_move(&mut self, key: &[u8]) -> Duration {
        let before = self.screen.screen().cursor_position();
        let pressed = self.write(key);
        loop {
            let at = self.next(STUCK).expect("an answer to a key");
            if self.screen.screen().cursor_position() != before {
                return at - pressed;
            }
        }
    }

    /// From the key to the first output after it, and to the last before nothing more comes.
    pub(crate) fn press_and_wait(&mut self, key: &[u8]) -> (Duration, Duration) {
        let pressed = self.write(key);
        let first = self.next(STUCK).expect("an answer to a key");
        let mut last = first;
        while let Some(at) = self.next(QUIET * 3) {
            last = at;
        }
        (first - pressed, last - pressed)
    }

    /// From the key to the last output before nothing more comes.
    pub(crate) fn press(&mut self, key: &[u8]) -> Duration {
        let pressed = self.write(key);
        let mut last = self.next(STUCK).expect("an answer to a key");
        while let Some(at) = self.next(QUIET) {
            last = at;
        }
        last - pressed
    }

    /// Lets everything come that is still to come.
    pub(crate) fn settle(&mut self) {
        while self.next(QUIET * 6).is_some() {}
    }

    /// The key that quits; waits for the end.
    pub(crate) fn quit(mut self, key: &[u8]) {
        self.write(key);
        self.child.wait().expect("an end");
    }

    fn write(&mut self, key: &[u8]) -> Instant {
        let at = Instant::now();
        self.writer.write_all(key).and_then(|()| self.writer.flush()).expect("the program takes input");
        at
    }

    fn wait_until(&mut self, wanted: impl Fn(&str) -> bool) -> Instant {
        loop {
            let Some(at) = self.next(STUCK) else { panic!("what was waited for never came:\n{}", self.text()) };
            if wanted(&self.text()) {
                return at;
            }
        }
    }

    /// Takes the next output into the screen and says when it came; none when nothing comes in time.
    fn next(&mut self, wait: Duration) -> Option<Instant> {
        match self.output.recv_timeout(wait) {
            Ok((at, bytes)) => {
                self.screen.process(&bytes);
                Some(at)
            }
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => panic!("the program ended:\n{}", self.text()),
        }
    }
}
