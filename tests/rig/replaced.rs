//! The file replaced by what is none: garbage, a folder, links, pipes, files of other modes and owners; and put right again.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::chance::{Chance, rounds};
use crate::disk::{Disk, leftovers};
use crate::driver::Sitting;
use crate::home::Home;
use crate::read_only::{NOBODY, Person, set_mode};
use crate::scene;
use crate::shown::Shown;
use crate::table::Row;
use crate::unsaved::{Again, Fault, longest, says, survives};

/// What stands in the file's place, and what the window says of it.
type Stand<'a> = (&'a str, &'a str, &'a dyn Fn(&Path));

/// Takes away whatever is there.
fn clear(path: &Path) {
    let _ = fs::remove_file(path).or_else(|_| fs::remove_dir_all(path));
}

/// The file again, in one step, for its owner only.
fn put(path: &Path, bytes: &[u8]) {
    let beside = path.with_extension("put");
    fs::write(&beside, bytes).unwrap();
    set_mode(&beside, 0o600);
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
        clear(path);
    }
    fs::rename(&beside, path).unwrap();
}

fn mkfifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

pub(crate) fn by_others(row: &mut Row) {
    let mut chance = Chance::of("garbage");
    let noise: Vec<u8> = (0..4000).map(|_| chance.below(256) as u8).collect();
    let mend = "mend it by hand";
    let stands: [Stand; 9] = [
        ("noise", "Your marks stay here", &|path| put(path, &noise)),
        ("half a file", mend, &|path| fs::write(path, "version: 1\nmarks:\n  rig/alpha/0000: {state: do").unwrap()),
        ("a merge with conflicts", "bydoing merge resolves it", &|path| {
            put(path, b"version: 1\n<<<<<<< HEAD\nmarks: {}\n=======\n>>>>>>> a\n")
        }),
        ("a state that is none", mend, &|path| put(path, b"version: 1\nmarks:\n  a:\n    state: finished\n")),
        ("a newer version", "of version 2", &|path| put(path, b"version: 2\nmarks: []\n")),
        ("a folder", "is a folder", &|path| {
            clear(path);
            fs::create_dir(path).unwrap();
            fs::write(path.join("inside"), "kept").unwrap();
        }),
        ("a pipe", "is not a file", &|path| {
            clear(path);
            mkfifo(path);
        }),
        ("links in a circle", "Your marks stay here", &|path| {
            clear(path);
            symlink("progress.yaml", path).unwrap();
        }),
        ("a file too large", "is larger than 24 MB", &|path| {
            clear(path);
            fs::File::create(path).unwrap().set_len(65 << 20).unwrap();
        }),
    ];
    let home = scene::home();
    all(row, &home, &mut scene::sit(&home, &[], &[]), &stands);
    for (what, _, replace) in &stands {
        opens_read_only(row, what, replace);
    }
}

/// Modes and owners, which hinder everybody but root.
pub(crate) fn modes(row: &mut Row) {
    let Some(person) = Person::new(row) else { return };
    let protected = "is write-protected";
    let mut stands: Vec<Stand> = vec![
        ("mode 0000", "cannot be read", &|path| set_mode(path, 0o000)),
        ("mode 0400", protected, &|path| set_mode(path, 0o400)),
        ("mode 0444", protected, &|path| set_mode(path, 0o444)),
        ("mode 0200", "cannot be read", &|path| set_mode(path, 0o200)),
    ];
    if scene::is_root() {
        stands.push(("a file of root's of mode 0600", "cannot be read", &|path| put(path, &fs::read(path).unwrap())));
    } else {
        row.skip("files of other owners", "only root can make some");
    }
    all(row, &person.home, &mut person.sit(), &stands);
}

/// Each in turn, while the window is open and goes on ticking.
fn all(row: &mut Row, home: &Home, sitting: &mut Sitting, stands: &[Stand]) {
    let path = home.progress();
    sitting.wait_for_words("Roles");
    sitting.tick_and_save(2);
    let mut times = Vec::new();
    for (round, (what, says, replace)) in stands.iter().cycle().take(stands.len() * rounds(1) as usize).enumerate() {
        let whole = fs::read(&path).unwrap();
        replace(&path);
        let again = if round % 3 == 2 { Again::AtW } else { Again::ByItself };
        times.push(survives(row, &path, sitting, &Fault { what, says }, again, || mend(home, &whole)));
    }
    row.say(format!("put right to saved: {} at most", longest(&times)));
    row.left += leftovers(&path).len();
}

/// Puts the file back as it was, for whoever owns the folder.
fn mend(home: &Home, bytes: &[u8]) {
    let path = home.progress();
    put(&path, bytes);
    if scene::is_root() {
        let owner = scene::owner(&home.data());
        assert!(scene::succeeds(&["chown", &format!("{owner}:{owner}"), &path.to_string_lossy()]));
    }
}

/// A window that has found it so at its start can be used once it is put right.
fn opens_read_only(row: &mut Row, what: &str, replace: &dyn Fn(&Path)) {
    let home = scene::home();
    let before = fs::read(home.progress()).unwrap();
    replace(&home.progress());
    let mut sitting = scene::sit(&home, &[], &[]);
    sitting.wait_for(what, |screen| screen.has("READ-ONLY"));
    mend(&home, &before);
    sitting.wait_for(&format!("{what}: usable again"), |screen| screen.has("Roles") && !screen.has("READ-ONLY"));
    // Without a known role it stands on another one at the start.
    sitting.type_text("] ");
    sitting.wait_for("a mark saved", |screen| screen.has("[✓]") && screen.says_saved());
    let disk = Disk::read(&home.progress());
    assert_eq!(disk.done.len(), 1, "{what}");
    row.hold(&disk.done, &disk);
    row.rounds += 1;
}

/// What a save can go on from at once.
pub(crate) fn by_less(row: &mut Row) {
    let home = scene::home();
    let path = home.progress();
    let elsewhere = home.root().join("else/where.yaml");
    let mut sitting = scene::sit(&home, &[], &[]);
    sitting.wait_for_words("Roles");
    sitting.tick_and_save(2);
    let stands: [Stand; 5] = [
        ("nothing", "is gone", &clear),
        ("nothing in it", "is gone", &|path| fs::write(path, "").unwrap()),
        ("blanks", "is gone", &|path| put(path, b"\n \n")),
        ("a dangling link", "is gone", &|path| {
            clear(path);
            symlink(&elsewhere, path).unwrap();
        }),
        ("no folder at all", "is gone", &|path| clear(path.parent().unwrap())),
    ];
    let mut total = 2;
    for (what, words, replace) in stands {
        replace(&path);
        sitting.wait_for(what, |screen| says(screen, words) && screen.has("GONE") && !screen.says_saved());
        let screen = sitting.tick_and_save(1);
        total += 1;
        let (shown, disk) = (Shown::on(&screen), Disk::read(&path));
        assert_eq!((shown.done, disk.done.len()), (total, total), "{what}");
        row.hold(&shown.ticked, &disk);
        row.rounds += 1;
        if what == "a dangling link" {
            assert!(fs::symlink_metadata(&path).unwrap().is_symlink() && elsewhere.is_file(), "{what}");
        }
    }
    row.left += leftovers(&path).len();
}

/// An older one of itself, as a backup or `git checkout` puts it there, while marks wait to be saved.
pub(crate) fn by_an_older_one(row: &mut Row) {
    for round in 0..rounds(3) {
        let home = scene::home();
        let path = home.progress();
        let mut sitting = scene::sit(&home, &[], &[]);
        sitting.wait_for_words("Roles");
        let old = Shown::on(&sitting.tick_and_save(2)).ticked;
        let older = fs::read(&path).unwrap();
        let new = Shown::on(&sitting.tick_and_save(3)).ticked;
        if round % 2 == 0 {
            // Marks that cannot be saved just now.
            fs::write(&path, "marks: [").unwrap();
            let unsaved = Shown::on(&sitting.tick_next(2)).ticked;
            sitting.wait_for_not_saved();
            put(&path, &older);
            let wanted: BTreeSet<_> = unsaved.difference(&new).chain(&old).cloned().collect();
            agree(row, &sitting, &path, &wanted);
        } else {
            put(&path, &older);
            agree(row, &sitting, &path, &old);
            let more = Shown::on(&sitting.tick_and_save(1));
            row.hold(&more.ticked, &Disk::read(&path));
        }
        row.rounds += 1;
    }
}

/// Window and disk say this, and nothing else.
fn agree(row: &mut Row, sitting: &Sitting, path: &Path, wanted: &BTreeSet<String>) {
    let screen = sitting.wait_for(&format!("{wanted:?} and \"saved\""), |screen| {
        Shown::on(screen).ticked == *wanted && screen.says_saved()
    });
    let disk = Disk::read(path);
    assert_eq!(disk.done, *wanted);
    row.hold(&Shown::on(&screen).ticked, &disk);
}

/// A file of root's that everybody may read stands in a folder of one's own: it is replaced by one's own.
pub(crate) fn by_one_of_another_owner(row: &mut Row) {
    if !scene::is_root() {
        return row.skip("files of other owners", "only root can make some");
    }
    let Some(person) = Person::new(row) else { return };
    let path = person.home.progress();
    let mut sitting = person.sit();
    sitting.wait_for_words("Roles");
    sitting.tick_and_save(2);
    put(&path, &fs::read(&path).unwrap());
    set_mode(&path, 0o644);
    assert_eq!(scene::owner(&path), "0");
    let screen = sitting.tick_and_save(2);
    row.hold(&Shown::on(&screen).ticked, &Disk::read(&path));
    assert_eq!(scene::owner(&path), NOBODY);
    row.rounds += 1;
}
