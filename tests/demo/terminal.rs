//! A shell in a terminal of our own: keys go in, a screen comes out.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::tape::Scope;

/// What has come out so far.
struct Output {
    parser: vt100::Parser,
    last: Instant,
    ended: bool,
}

/// A running shell. It is ended when this goes away.
pub(crate) struct Terminal {
    output: Arc<(Mutex<Output>, Condvar)>,
    keys: Box<dyn Write + Send>,
    /// When the last key went in.
    sent: Instant,
    child: Box<dyn Child + Send + Sync>,
    // The screen lives as long as the terminal's own side of it is open.
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts `bash` in `home`, which is all it knows of this machine besides the programs and the time zone. The program
    /// under test is first on its path.
    pub(crate) fn start(columns: u16, rows: u16, home: &Path) -> Terminal {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).expect("a terminal of our own");
        let child = pty.slave.spawn_command(shell(home)).expect("bash starts");
        let keys = pty.master.take_writer().expect("a way in");
        let mut out = pty.master.try_clone_reader().expect("a way out");
        let nonzero = |n: u16| NonZeroU16::new(n).expect("a size");
        let parser = vt100::Parser::new(nonzero(rows), nonzero(columns), 0);
        let output = Arc::new((Mutex::new(Output { parser, last: Instant::now(), ended: false }), Condvar::new()));
        let shared = output.clone();
        thread::spawn(move || {
            let mut bytes = [0; 65536];
            loop {
                let read = out.read(&mut bytes).unwrap_or(0);
                let mut output = shared.0.lock().expect("the lock");
                output.parser.process(&bytes[..read]);
                output.last = Instant::now();
                output.ended = read == 0;
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        Terminal { output, keys, sent: Instant::now(), child, _master: pty.master }
    }

    pub(crate) fn send(&mut self, keys: &str) {
        self.sent = Instant::now();
        self.keys.write_all(keys.as_bytes()).and_then(|()| self.keys.flush()).expect("the shell takes keys");
        // Escape is a key of its own only when nothing follows it at once; and people pause between keys.
        thread::sleep(Duration::from_millis(if keys == "\x1b" { 60 } else { 5 }));
    }

    /// Waits for words on the screen. Otherwise: the screen as it was in the end.
    pub(crate) fn wait(&self, scope: Scope, words: &regex::Regex, timeout: Duration) -> Result<(), String> {
        let until = Instant::now() + timeout;
        let mut output = self.output.0.lock().expect("the lock");
        loop {
            let text = text(output.parser.screen(), scope);
            let left = until.saturating_duration_since(Instant::now());
            if words.is_match(&text) {
                return Ok(());
            }
            if left.is_zero() || output.ended {
                return Err(output.parser.screen().contents());
            }
            output = self.output.1.wait_timeout(output, left).expect("the lock").0;
        }
    }

    /// Waits until the last key has been answered. A key that changes nothing is not, so there is an end to it.
    pub(crate) fn answered(&self) {
        const PATIENCE: Duration = Duration::from_secs(2);
        let output = self.output.0.lock().expect("the lock");
        let unanswered = |output: &mut Output| output.last < self.sent && !output.ended;
        drop(self.output.1.wait_timeout_while(output, PATIENCE, unanswered).expect("the lock"));
    }

    /// The screen once nothing has come for a moment: a frame may arrive in pieces.
    pub(crate) fn settled<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        const QUIET: Duration = Duration::from_millis(200);
        loop {
            let output = self.output.0.lock().expect("the lock");
            let quiet = output.last.elapsed();
            if quiet >= QUIET {
                return look(output.parser.screen());
            }
            drop(output);
            thread::sleep(QUIET - quiet);
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn shell(home: &Path) -> CommandBuilder {
    let program = Path::new(env!("CARGO_BIN_EXE_bydoing")).parent().expect("a folder").to_owned();
    let before = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(program).chain(std::env::split_paths(&before)));
    let mut command = CommandBuilder::new("bash");
    command.args(["--noprofile", "--norc", "+o", "history"]);
    command.env_clear();
    command.env("PATH", path.expect("a path"));
    command.env("HOME", home);
    command.env("TMPDIR", home);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("PS1", "> ");
    command.env("BASH_SILENCE_DEPRECATION_WARNING", "1");
    if let Some(zone) = std::env::var_os("TZ") {
        command.env("TZ", zone);
    }
    command.cwd(home);
    command
}

fn text(screen: &vt100::Screen, scope: Scope) -> String {
    let (_, columns) = screen.size();
    let mut rows = screen.rows(0, columns.get()).map(|row| row.trim_end().to_owned());
    match scope {
        Scope::Line => rows.nth(usize::from(screen.cursor_position().0)).unwrap_or_default(),
        Scope::Screen => rows.collect::<Vec<_>>().join("\n"),
    }
}
