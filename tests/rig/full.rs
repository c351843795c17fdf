//! Disks without room, and files that may not grow.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use crate::disk::{Disk, leftovers};
use crate::driver::Sitting;
use crate::home::Home;
use crate::scene::{self, SKILLS, id};
use crate::table::Row;
use crate::unsaved::{Again, Fault, longest, survives};

/// A window whose data folder is a small disk in memory, which no other process sees and which ends with it.
pub(crate) struct SmallDisk {
    pub(crate) home: Home,
    pub(crate) sitting: Sitting,
}

impl SmallDisk {
    /// None where none can be had, which is then told.
    pub(crate) fn new(row: &mut Row) -> Option<SmallDisk> {
        // Without being root one may do it in a world where one is.
        let unshare = [&["unshare", "-m"][..], &["unshare", "-rm"]]
            .into_iter()
            .find(|unshare| scene::succeeds(&[unshare, &["mount", "-t", "tmpfs", "tmpfs", "/tmp"][..]].concat()));
        let Some(unshare) = unshare else {
            row.skip("a disk in memory", "none can be mounted here");
            return None;
        };
        let home = scene::home();
        let script = "mv \"$1\" \"$1.away\" && mkdir \"$1\" && mount -t tmpfs -o size=512k tmpfs \"$1\" \
                      && cp \"$1.away\"/* \"$1\" && exec \"$2\" --data \"$1\"";
        let mut words: Vec<OsString> = unshare.iter().chain(&["sh", "-c", script, "sh"]).map(OsString::from).collect();
        words.extend([home.data().into_os_string(), scene::program()]);
        let sitting = Sitting::run(&home, scene::SIZE, &[], &words);
        sitting.wait_for_words("Roles");
        Some(SmallDisk { home, sitting })
    }

    /// The data folder as everybody can reach it.
    pub(crate) fn data(&self) -> PathBuf {
        let inside = self.home.data();
        PathBuf::from(format!("/proc/{}/root", self.sitting.pid())).join(inside.strip_prefix("/").unwrap())
    }

    pub(crate) fn progress(&self) -> PathBuf {
        self.data().join("progress.yaml")
    }

    /// Until there is no room for a byte.
    fn fill(&self) {
        let mut filler = fs::File::create(self.data().join("filler")).unwrap();
        for size in [4096, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn make_room(&self) {
        fs::remove_file(self.data().join("filler")).unwrap();
    }
}

pub(crate) fn disk(row: &mut Row) {
    let Some(mut disk) = SmallDisk::new(row) else { return };
    let path = disk.progress();
    disk.sitting.tick_and_save(2);
    let fault = Fault { what: "a full disk", says: "no space left in" };
    let mut times = Vec::new();
    for again in [Again::ByItself, Again::AtW, Again::ByItself] {
        disk.fill();
        let filler = disk.data().join("filler");
        times.push(survives(row, &path, &mut disk.sitting, &fault, again, || fs::remove_file(filler).unwrap()));
    }
    row.say(format!("room again to saved: {} at most", longest(&times)));
    disk.fill();
    let failed = run(&disk, 0);
    assert!(failed.0 != 0 && failed.1.is_empty() && failed.2.contains("no space left"), "{failed:?}");
    disk.make_room();
    let saved = run(&disk, 1);
    assert_eq!(saved.0, 0, "{saved:?}");
    let disk_now = Disk::read(&path);
    assert!(disk_now.done.contains(&id(SKILLS[3], 1)) && !disk_now.done.contains(&id(SKILLS[3], 0)));
    row.rounds += 2;
    row.left += leftovers(&path).len();
}

/// `bydoing mark` on that disk: exit code, output, error output.
fn run(disk: &SmallDisk, number: usize) -> (i32, String, String) {
    let mut command = Command::new(scene::program());
    command.arg("--data").arg(disk.data()).args(["mark", &id(SKILLS[3], number), "done"]);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// `ulimit -f`: a write beyond it is an error for us, and by the system's own rule the end of the program.
pub(crate) fn size_limit(row: &mut Row) {
    if !scene::has("prlimit") {
        return row.skip("a limit to the size of files", "there is no prlimit");
    }
    let home = scene::home();
    let mut sitting = scene::sit(&home, &[], &[]);
    sitting.wait_for_words("Roles");
    sitting.tick_and_save(2);
    let fault = Fault { what: "a limit to the size of files", says: "larger than files here may be" };
    let pid = sitting.pid().to_string();
    let limit = |bytes: &str| assert!(scene::succeeds(&["prlimit", "--pid", &pid, &format!("--fsize={bytes}:")]));
    let mut times = Vec::new();
    for again in [Again::ByItself, Again::AtW] {
        // The first bytes still fit: a short write comes before the error.
        limit(&(home.progress_text().len() + 20).to_string());
        times.push(survives(row, &home.progress(), &mut sitting, &fault, again, || limit("unlimited")));
    }
    row.say(format!("limit lifted to saved: {} at most", longest(&times)));
    let before = ["prlimit", "--fsize=100"].map(OsString::from);
    let output = scene::command(&home, &before, &["mark", &id(SKILLS[3], 0), "done"]).output().unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{:?} {words}", output.status);
    assert!(output.stdout.is_empty() && words.contains("larger than files here may be"), "{words}");
    assert!(!Disk::read(&home.progress()).done.contains(&id(SKILLS[3], 0)));
    row.rounds += 1;
    row.left += leftovers(&home.progress()).len();
}
