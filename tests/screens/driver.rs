//! Presses keys and looks at the screen, without a terminal: keymap, update and draw as the shell runs them.

use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use bydoing::app::saving::Access;
use bydoing::app::{self, Action, Effect, Request, Searcher, State};
use bydoing::framework::model::{Related, RelatedGroup};
use bydoing::framework::{Catalog, decode, load};
use bydoing::keymap;
use bydoing::progress::Progress;
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::News;
use bydoing::search::{Index, documents};
use bydoing::ui::{self, Theme};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::civil::{Date, date};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// The day it is in these tests.
pub(crate) const TODAY: Date = date(2026, 11, 21);

/// A window on the shipped content without SFIA, with nothing done yet.
pub(crate) struct Window {
    pub(crate) state: State,
    pub(crate) theme: Theme,
    /// What the shell was asked to do, in order.
    pub(crate) effects: Vec<Effect>,
    /// What the finder asked for and has not been answered, while `searches_late` is set.
    pub(crate) asked: Vec<Request>,
    pub(crate) searches_late: bool,
    searcher: Searcher,
    terminal: Terminal<TestBackend>,
}

impl Window {
    pub(crate) fn new(width: u16, height: u16) -> Window {
        Window::with(width, height, Progress::default(), Access::Writable)
    }

    pub(crate) fn with(width: u16, height: u16, progress: Progress, access: Access) -> Window {
        let (catalog, index) = shipped();
        Window::on(catalog, index, width, height, progress, access)
    }

    /// A window on any content.
    pub(crate) fn on(
        catalog: Arc<Catalog>,
        index: Arc<Index>,
        width: u16,
        height: u16,
        progress: Progress,
        access: Access,
    ) -> Window {
        let searcher = Searcher::new(index.clone());
        let mut state = State::new(catalog, progress, access, TODAY);
        state.saving.path = "~/craft/data/progress.yaml".into();
        let _ = app::update(&mut state, Action::Indexed(index));
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut window = Window {
            state,
            theme: Theme::COLOUR,
            effects: Vec::new(),
            asked: Vec::new(),
            searches_late: false,
            searcher,
            terminal,
        };
        window.draw();
        window
    }

    /// Presses keys by name, divided by spaces: `j`, `enter`, `ctrl-t`, `space`, `text:some_words` (`_` is a space).
    pub(crate) fn press(&mut self, keys: &str) -> &mut Window {
        for key in keys.split_whitespace() {
            match key.strip_prefix("text:") {
                Some(text) => text
                    .chars()
                    .for_each(|c| self.key(if c == '_' { KeyCode::Char(' ') } else { KeyCode::Char(c) }, false)),
                None => self.named(key),
            }
        }
        self
    }

    fn named(&mut self, name: &str) {
        let (ctrl, name) = name.strip_prefix("ctrl-").map_or((false, name), |rest| (true, rest));
        let code = match name {
            "enter" => KeyCode::Enter,
            "esc" => KeyCode::Esc,
            "tab" => KeyCode::Tab,
            "shift-tab" => KeyCode::BackTab,
            "space" => KeyCode::Char(' '),
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            "pgup" => KeyCode::PageUp,
            "pgdn" => KeyCode::PageDown,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "del" => KeyCode::Delete,
            "backspace" => KeyCode::Backspace,
            other => {
                let mut chars = other.chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => KeyCode::Char(c),
                    _ => panic!("no key is called {other}"),
                }
            }
        };
        self.key(code, ctrl);
    }

    fn key(&mut self, code: KeyCode, ctrl: bool) {
        let modifiers = if ctrl { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
        if let Some(action) = keymap::resolve(&self.state, &KeyEvent::new(code, modifiers)) {
            self.act(action);
        }
        self.draw();
    }

    /// An action that comes from elsewhere than the keys.
    pub(crate) fn act(&mut self, action: Action) -> &mut Window {
        match app::update(&mut self.state, action) {
            Effect::None => {}
            Effect::Search(request) if self.searches_late => self.asked.push(request),
            Effect::Search(request) => {
                let answer = self.searcher.answer(request);
                self.act(Action::Found(Box::new(answer)));
            }
            effect => self.effects.push(effect),
        }
        self.draw();
        self
    }

    /// The oldest question that is open is answered.
    pub(crate) fn answer(&mut self) -> &mut Window {
        let answer = self.searcher.answer(self.asked.remove(0));
        self.act(Action::Found(Box::new(answer)))
    }

    /// An action taken in before the next frame.
    pub(crate) fn act_unseen(&mut self, action: Action) {
        let _ = app::update(&mut self.state, action);
    }

    /// The saver answers: all that was sent is on disk.
    pub(crate) fn saved(&mut self) -> &mut Window {
        let revision = self.state.saving.revision;
        self.act(Action::Reported(Report { revision, news: News::default(), outcome: Outcome::Saved }))
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Window {
        self.terminal.backend_mut().resize(width, height);
        self.act(Action::Resized { width, height })
    }

    fn draw(&mut self) {
        let (state, theme) = (&mut self.state, &self.theme);
        self.terminal
            .draw(|frame| {
                state.size = (frame.area().width, frame.area().height);
                state.seen = ui::draw(frame, state, theme);
            })
            .unwrap();
    }

    pub(crate) fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// The text on the screen, line by line, without spaces at the ends.
    pub(crate) fn text(&self) -> String {
        let buffer = self.buffer();
        let mut text = String::new();
        for y in 0..buffer.area.height {
            let line: String = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// The text, the terminal's cursor, and every run of cells that looks other than plain: `3:10-18 reversed`.
    pub(crate) fn picture(&mut self) -> String {
        let mut picture = self.text();
        let cursor = self.terminal.get_cursor_position().unwrap();
        let _ = writeln!(picture, "cursor {}:{}", cursor.y, cursor.x);
        let buffer = self.buffer();
        for y in 0..buffer.area.height {
            let mut x = 0;
            while x < buffer.area.width {
                let look = look(buffer, x, y);
                let start = x;
                while x < buffer.area.width && self::look(buffer, x, y) == look {
                    x += 1;
                }
                if !look.is_empty() {
                    let _ = writeln!(picture, "{y}:{start}-{} {look}", x - 1);
                }
            }
        }
        picture
    }
}

/// The shipped content, read once for all tests.
fn shipped() -> (Arc<Catalog>, Arc<Index>) {
    static SHIPPED: OnceLock<(Arc<Catalog>, Arc<Index>)> = OnceLock::new();
    let read = || {
        let mut loaded = load::embedded();
        // This one may be taken away: no test of the screen speaks of it.
        loaded.frameworks.retain(|framework| framework.id != "sfia");
        indexed(Catalog::new(loaded.frameworks, &loaded.related))
    };
    SHIPPED.get_or_init(read).clone()
}

/// The content of one framework file.
pub(crate) fn content(framework: &str) -> (Arc<Catalog>, Arc<Index>) {
    let node = bydoing::yaml::read(framework.as_bytes()).unwrap();
    indexed(Catalog::new(vec![decode::framework(&node).unwrap()], &Related::default()))
}

/// The content of several framework files, with one role joined of these.
pub(crate) fn joined(frameworks: &[&str], roles: &[&str]) -> (Arc<Catalog>, Arc<Index>) {
    let read = |text: &&str| decode::framework(&bydoing::yaml::read(text.as_bytes()).unwrap()).unwrap();
    let members = roles.iter().map(|role| (*role).to_owned()).collect();
    let related = Related { roles: vec![RelatedGroup { name: None, members }], skills: Vec::new() };
    indexed(Catalog::new(frameworks.iter().map(read).collect(), &related))
}

fn indexed(catalog: Catalog) -> (Arc<Catalog>, Arc<Index>) {
    let catalog = Arc::new(catalog);
    let index = Arc::new(Index::new(documents::from_catalog(&catalog)));
    (catalog, index)
}

fn look(buffer: &Buffer, x: u16, y: u16) -> String {
    let cell = &buffer[(x, y)];
    // Frames look as their panes do: they would only make the list long.
    if cell.symbol().chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c)) {
        return String::new();
    }
    let names = [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
        (Modifier::ITALIC, "italic"),
    ];
    let mut look: Vec<String> =
        names.iter().filter(|(m, _)| cell.modifier.contains(*m)).map(|(_, name)| (*name).to_owned()).collect();
    if cell.fg != Color::Reset {
        look.push(cell.fg.to_string().to_lowercase());
    }
    if cell.bg != Color::Reset {
        look.push(format!("on {}", cell.bg.to_string().to_lowercase()));
    }
    look.join(" ")
}
