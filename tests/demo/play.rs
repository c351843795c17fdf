//! Plays a tape against the real program, as VHS would, and keeps what was seen.

use std::time::Duration;

use regex::Regex;

use super::shot::Shot;
use super::tape::{self, Line, Step};
use super::terminal::Terminal;

/// What a tape showed.
#[derive(Debug, Default)]
pub(crate) struct Played {
    pub pictures: Vec<Picture>,
    /// Everything that stood still for a while, in order.
    pub moments: Vec<Moment>,
}

#[derive(Debug)]
pub(crate) struct Picture {
    pub name: String,
    pub caption: String,
    pub shot: Shot,
}

#[derive(Debug)]
pub(crate) struct Moment {
    pub shot: Shot,
    pub lasts: Duration,
}

/// Plays it. An error names the line of the tape and shows the screen.
pub(crate) fn play(text: &str) -> Result<Played, String> {
    let lines = tape::read(text)?;
    let home = tempfile::tempdir().expect("a folder to be at home in");
    let (columns, rows) = size(&lines)?;
    let mut player = Player {
        terminal: Terminal::start(columns, rows, home.path()),
        played: Played::default(),
        hidden: false,
        today: jiff::Zoned::now().date().to_string(),
        prompt: Regex::new(">$").expect("a pattern"),
        patience: Duration::from_secs(15),
    };
    player.wait(tape::Scope::Line, None, None)?;
    for line in &lines {
        player.take(&line.step).map_err(|why| format!("demo.tape, line {}: {why}", line.number))?;
    }
    Ok(player.played)
}

struct Player {
    terminal: Terminal,
    played: Played,
    hidden: bool,
    today: String,
    /// What `Wait` waits for when it names nothing.
    prompt: Regex,
    patience: Duration,
}

impl Player {
    fn take(&mut self, step: &Step) -> Result<(), String> {
        match step {
            Step::Output | Step::Require => {}
            Step::Set { name, value } => match name.as_str() {
                "Shell" if value != "bash" => return Err(format!("only bash is known here, not {value}")),
                "WaitTimeout" => self.patience = tape::duration(value).ok_or("expected a time")?,
                "WaitPattern" => self.prompt = Regex::new(value).map_err(|error| error.to_string())?,
                _ => {}
            },
            Step::Type { text, speed } => {
                for letter in text.chars() {
                    self.press(&letter.to_string(), *speed);
                }
            }
            Step::Press { keys, times, speed } => {
                for _ in 0..*times {
                    self.press(keys, *speed);
                }
            }
            Step::Sleep(lasts) => self.keep(*lasts),
            Step::Wait { scope, pattern, timeout } => self.wait(*scope, pattern.as_ref(), *timeout)?,
            Step::Hide => self.hidden = true,
            Step::Show => self.hidden = false,
            Step::Screenshot { name, caption } => {
                let shot = self.look();
                self.played.pictures.push(Picture { name: name.clone(), caption: caption.clone(), shot });
            }
        }
        Ok(())
    }

    fn press(&mut self, keys: &str, speed: Option<Duration>) {
        self.terminal.send(keys);
        if let Some(speed) = speed {
            self.keep(speed);
        }
    }

    fn wait(&self, scope: tape::Scope, words: Option<&Regex>, timeout: Option<Duration>) -> Result<(), String> {
        let words = words.unwrap_or(&self.prompt);
        let waited = self.terminal.wait(scope, words, timeout.unwrap_or(self.patience));
        waited.map_err(|screen| format!("waited for /{words}/ in vain; the screen shows\n{screen}"))
    }

    /// What is seen now is seen for so long.
    fn keep(&mut self, lasts: Duration) {
        if self.hidden {
            return;
        }
        let shot = self.look();
        match self.played.moments.last_mut() {
            Some(last) if last.shot == shot => last.lasts += lasts,
            _ => self.played.moments.push(Moment { shot, lasts }),
        }
    }

    fn look(&self) -> Shot {
        self.terminal.answered();
        self.terminal.settled(|screen| Shot::of(screen, &self.today))
    }
}

/// Columns and rows of the window that the tape describes in pixels, by the measures of VHS's own font, JetBrains Mono:
/// a cell is 3/5 of the font's size wide and a bit less than 27/20 high.
fn size(lines: &[Line]) -> Result<(u16, u16), String> {
    let setting = |wanted: &str| {
        let value = lines.iter().find_map(|line| match &line.step {
            Step::Set { name, value } if name == wanted => value.parse::<u32>().ok(),
            _ => None,
        });
        value.ok_or_else(|| format!("the tape sets no {wanted}"))
    };
    let (font, padding) = (setting("FontSize")?, setting("Padding")?);
    let columns = (setting("Width")? - 2 * padding) * 5 / (font * 3);
    let rows = (setting("Height")? - 2 * padding) * 20 / (font * 27);
    u16::try_from(columns).ok().zip(u16::try_from(rows).ok()).ok_or_else(|| "too large a window".to_owned())
}
