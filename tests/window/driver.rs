//! A program in a pseudo-terminal: keys in, screen out.

use std::ffi::OsString;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::{self, JoinHandle};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::home::Home;
use crate::keys;
use crate::output::{Heard, Output};
use crate::process::{self, until};
use crate::screen::Screen;

/// The size most tests use.
pub(crate) const USUAL: (u16, u16) = (80, 24);

/// One run of a program.
pub(crate) struct Sitting {
    child: Box<dyn Child + Send + Sync>,
    /// None once the terminal is closed.
    terminal: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    reader: Option<JoinHandle<()>>,
    pub(crate) output: Arc<Output>,
    /// The settings of the terminal before the program began.
    settings: String,
}

impl Sitting {
    /// The window on the data folder of `home`.
    pub(crate) fn start(home: &Home) -> Sitting {
        Sitting::start_with(home, USUAL, &[])
    }

    /// The same with a size and variables of the environment.
    pub(crate) fn start_with(home: &Home, size: (u16, u16), variables: &[(&str, &str)]) -> Sitting {
        let data = home.data().into_os_string();
        Sitting::run(home, size, variables, &[env!("CARGO_BIN_EXE_bydoing").into(), "--data".into(), data])
    }

    /// Any program.
    pub(crate) fn run(home: &Home, size: (u16, u16), variables: &[(&str, &str)], words: &[OsString]) -> Sitting {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let mut command = CommandBuilder::from_argv(words.to_vec());
        home.furnish(&mut command);
        for (name, value) in variables {
            command.env(name, value);
        }
        let output = Arc::new(Output::default());
        output.resize(size);
        let settings = settings(&*pair.master);
        let input = pair.master.try_clone_reader().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let reader = {
            let output = output.clone();
            thread::spawn(move || output.fill(input))
        };
        let writer = pair.master.take_writer().unwrap();
        Sitting { child, terminal: Some((pair.master, writer)), reader: Some(reader), output, settings }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// One key by its name.
    pub(crate) fn press(&mut self, key: &str) {
        self.send(&keys::bytes(key));
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    /// As the terminal sends what was pasted, between its two marks.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let (_, writer) = self.terminal.as_mut().expect("the terminal is closed");
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    pub(crate) fn screen(&self) -> Screen {
        self.output.lock().screen()
    }

    /// Every byte that has come out so far.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.output.lock().raw.clone()
    }

    pub(crate) fn heard(&self) -> Heard {
        self.output.lock().parser.callbacks().clone()
    }

    pub(crate) fn resize(&mut self, size: (u16, u16)) {
        let (master, _) = self.terminal.as_ref().expect("the terminal is closed");
        self.output.resize(size);
        master.resize(pty_size(size)).unwrap();
    }

    pub(crate) fn signal(&self, name: &str) {
        process::signal(self.pid(), name);
    }

    /// Waits until the program has ended and all it said has been read. A signal that killed it counts as in a shell.
    pub(crate) fn exit_code(&mut self) -> u32 {
        let mut status = None;
        until("the program ends", || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        if self.terminal.is_some() {
            until("all output is read", || self.output.lock().ended);
        }
        status.unwrap().exit_code()
    }

    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// The terminal's settings as they are now, and as they were before the program began.
    pub(crate) fn settings_now_and_before(&self) -> (String, &str) {
        let (master, _) = self.terminal.as_ref().expect("the terminal is closed");
        (settings(&**master), &self.settings)
    }

    /// Fails unless the terminal is exactly as it was before the program began.
    pub(crate) fn assert_terminal_as_before(&self) {
        let (now, before) = self.settings_now_and_before();
        assert_eq!(now, before, "the settings of the terminal have changed");
        let screen = self.screen().0;
        assert!(!screen.alternate_screen(), "the alternate screen was not left");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pasted text is still marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is still caught");
        assert!(!screen.application_cursor() && !screen.application_keypad(), "keys still send other codes");
    }

    /// Something else writes on the screen and changes the terminal's settings, as a shell does.
    pub(crate) fn disturb(&mut self) {
        let (master, _) = self.terminal.as_ref().expect("the terminal is closed");
        let name = master.tty_name().unwrap();
        let line = format!("stty sane < {0}; printf '\\033[2J\\033[?1049l\\033[?2004l$ ' > {0}", name.display());
        let status = std::process::Command::new("sh").args(["-c", &line]).status().unwrap();
        assert!(status.success());
        self.wait_for_words("$");
    }

    /// Closes the terminal as a closed window does. `key` makes the program draw once more, which frees the reading thread.
    pub(crate) fn hang_up(&mut self, key: &str) {
        self.output.closing.store(true, Ordering::SeqCst);
        self.press(key);
        let reader = self.reader.take().expect("the terminal is closed");
        until("the terminal can be closed", || reader.is_finished());
        self.terminal = None;
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        if !self.has_ended() {
            process::signal(self.pid(), "KILL");
            let _ = self.child.wait();
        }
    }
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn settings(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios().expect("the terminal tells its settings"))
}
