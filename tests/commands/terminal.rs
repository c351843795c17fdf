//! The program, or a shell, on a terminal of its own.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::scene::Scene;

/// How long anything may take on a busy machine before a test gives up.
const DEADLINE: Duration = Duration::from_secs(20);

pub(crate) struct Terminal {
    /// Kept open: without it the program would be told to hang up.
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    pieces: Receiver<Vec<u8>>,
    seen: String,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    pub(crate) fn start(
        scene: &Scene,
        width: u16,
        program: &str,
        arguments: &[&str],
        set: &[(&str, &str)],
    ) -> Terminal {
        let size = PtySize { rows: 50, cols: width, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(scene.path());
        command.env_clear();
        let own = Path::new(env!("CARGO_BIN_EXE_bydoing")).parent().unwrap().display().to_string();
        command.env("PATH", format!("{own}:/usr/local/bin:/usr/bin:/bin"));
        command.env("HOME", scene.path());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        set.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (sender, pieces) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Terminal { _master: pair.master, writer, pieces, seen: String::new(), child }
    }

    pub(crate) fn type_in(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits until this has been written, and forgets what came before it.
    pub(crate) fn wait_for(&mut self, text: &str) {
        let start = Instant::now();
        loop {
            if let Some(at) = self.seen.find(text) {
                self.seen.drain(..at + text.len());
                return;
            }
            assert!(start.elapsed() < DEADLINE, "never came {text:?}, but {:?}", self.seen);
            if let Ok(piece) = self.pieces.recv_timeout(Duration::from_millis(50)) {
                self.seen.push_str(&String::from_utf8_lossy(&piece));
            }
        }
    }

    /// All that is written until the end.
    fn rest(mut self) -> String {
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            match self.pieces.recv_timeout(Duration::from_millis(50)) {
                Ok(piece) => self.seen.push_str(&String::from_utf8_lossy(&piece)),
                Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => break,
                Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {}
            }
        }
        std::mem::take(&mut self.seen)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn shown(width: u16, arguments: &[&str], set: &[(&str, &str)]) -> String {
    let scene = Scene::new();
    let folder = scene.path().display().to_string();
    let arguments = [&["--data", &folder], arguments].concat();
    Terminal::start(&scene, width, env!("CARGO_BIN_EXE_bydoing"), &arguments, set).rest()
}

/// Of the lines of more than one word: an id stays whole.
fn widest(text: &str) -> usize {
    let lines = text.lines().map(str::trim_end).filter(|line| line.split_whitespace().count() > 1);
    lines.map(|line| line.chars().count()).max().unwrap_or(0)
}

#[test]
fn on_a_terminal_text_follows_its_width() {
    let show = ["show", "senior product manager"];
    let [narrow, wide] = [70, 140].map(|width| widest(&shown(width, &show, &[("NO_COLOR", "1")])));
    assert!((50..=70).contains(&narrow), "{narrow}");
    assert!((100..=140).contains(&wide), "{wide}");
}

#[test]
fn headings_are_bold_on_a_terminal_and_never_where_no_colour_is_wanted() {
    let show = ["show", "senior product manager"];
    let text = shown(80, &show, &[]);
    assert!(text.contains("\u{1b}[1mSenior product manager (yours)\u{1b}[0m"), "{text:?}");
    for set in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let text = shown(80, &show, &[set]);
        assert!(text.contains("Senior product manager (yours)") && !text.contains('\u{1b}'), "{text:?}");
    }
}
