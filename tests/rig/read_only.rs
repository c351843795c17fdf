//! Folders that turn read-only in mid-run, and back.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::driver::Sitting;
use crate::full::SmallDisk;
use crate::home::Home;
use crate::scene::{self, EACH};
use crate::table::Row;
use crate::unsaved::{Again, Fault, longest, survives};

/// A home of somebody whom permissions hinder, and how programs are started as them.
pub(crate) struct Person {
    pub(crate) home: Home,
    pub(crate) before: Vec<OsString>,
}

/// The user and group that own nothing, by the custom of most systems.
pub(crate) const NOBODY: &str = "65534";

impl Person {
    /// None where one can only be root, which is then told.
    pub(crate) fn new(row: &mut Row) -> Option<Person> {
        // The system's own temporary folder: the way there is open to everybody.
        let home = Home::new();
        scene::furnish(&home, EACH);
        if !scene::is_root() {
            return Some(Person { home, before: Vec::new() });
        }
        let copy = home.root().join("bydoing");
        fs::copy(scene::program(), &copy).unwrap();
        set_mode(home.root(), 0o755);
        let owned = scene::succeeds(&["chown", "-R", &format!("{NOBODY}:{NOBODY}"), &home.root().to_string_lossy()]);
        let before = ["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"];
        let version = [copy.to_str().unwrap(), "--version"];
        if !owned || !scene::succeeds(&[&before[..], &version].concat()) {
            row.skip("permissions", "they do not hinder root, and nobody else can be had here");
            return None;
        }
        Some(Person { home, before: before.map(OsString::from).into() })
    }

    pub(crate) fn sit(&self) -> Sitting {
        let program = if self.before.is_empty() { scene::program() } else { self.home.root().join("bydoing").into() };
        let words = [&self.before[..], &[program, "--data".into(), self.home.data().into_os_string()]].concat();
        Sitting::run(&self.home, scene::SIZE, &[], &words)
    }
}

pub(crate) fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Twice: once until it is saved by itself, once until `w`.
fn twice(row: &mut Row, path: &Path, sitting: &mut Sitting, fault: &Fault, set: impl Fn(bool)) {
    sitting.wait_for_words("Roles");
    sitting.tick_and_save(1);
    let mut times = Vec::new();
    for again in [Again::ByItself, Again::AtW] {
        set(true);
        times.push(survives(row, path, sitting, fault, again, || set(false)));
    }
    row.say(format!("{}: writable again to saved: {} at most", fault.what, longest(&times)));
}

pub(crate) fn folder(row: &mut Row) {
    let Some(person) = Person::new(row) else { return };
    let fault = Fault { what: "a folder of mode 0500", says: "you may not write in" };
    let set = |fixed: bool| set_mode(&person.home.data(), if fixed { 0o500 } else { 0o700 });
    twice(row, &person.home.progress(), &mut person.sit(), &fault, set);
}

pub(crate) fn disk(row: &mut Row) {
    if !scene::is_root() || !scene::has("nsenter") {
        return row.skip("a disk that turns read-only", "only root can do that");
    }
    let Some(mut disk) = SmallDisk::new(row) else { return };
    let (path, pid, data) = (disk.progress(), disk.sitting.pid().to_string(), disk.home.data());
    let fault = Fault { what: "a read-only disk", says: "is on a disk that cannot be written to" };
    let set = |fixed: bool| {
        let how = if fixed { "remount,ro" } else { "remount,rw" };
        assert!(scene::succeeds(&["nsenter", "-m", "-t", &pid, "mount", "-o", how, &data.to_string_lossy()]));
    };
    twice(row, &path, &mut disk.sitting, &fault, set);
}

pub(crate) fn immutable(row: &mut Row) {
    let home = scene::home();
    let fixed = Fixed { folder: home.data().to_string_lossy().into_owned() };
    if !fixed.set(true) {
        return row.skip("a folder that nothing may be changed in", "chattr +i does not work here");
    }
    fixed.set(false);
    let fault = Fault { what: "chattr +i", says: "you may not write in" };
    twice(row, &home.progress(), &mut scene::sit(&home, &[], &[]), &fault, |on| assert!(fixed.set(on)));
}

/// A folder that not even its owner could remove.
struct Fixed {
    folder: String,
}

impl Fixed {
    fn set(&self, on: bool) -> bool {
        scene::succeeds(&["chattr", if on { "+i" } else { "-i" }, &self.folder])
    }
}

impl Drop for Fixed {
    fn drop(&mut self) {
        self.set(false);
    }
}
