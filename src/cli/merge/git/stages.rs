//! What git keeps of a file that it waits for somebody to merge.

use std::ffi::OsString;
use std::path::PathBuf;

use super::{Repository, path};
use crate::progress::merge::Side;

/// The sides. None: there was no file on that side.
#[derive(Debug, Default)]
pub(in crate::cli::merge) struct Stages {
    pub(in crate::cli::merge) base: Option<Stage>,
    pub(in crate::cli::merge) ours: Option<Stage>,
    pub(in crate::cli::merge) theirs: Option<Stage>,
}

#[derive(Debug)]
pub(in crate::cli::merge) struct Stage {
    pub(in crate::cli::merge) bytes: Vec<u8>,
    /// Git's name of these bytes.
    pub(in crate::cli::merge) hash: String,
}

impl Stages {
    pub(in crate::cli::merge) fn of(&self, side: Side) -> Option<&Stage> {
        match side {
            Side::Base => self.base.as_ref(),
            Side::Ours => self.ours.as_ref(),
            Side::Theirs => self.theirs.as_ref(),
        }
    }
}

impl Repository {
    /// The sides, with the line ends that the file has here. None: git does not wait for anybody to merge it.
    pub(in crate::cli::merge) fn stages(&self, file: &[u8]) -> Option<Stages> {
        let listed = self.ask(&["--literal-pathspecs", "ls-files", "-u", "-z", "--"], Some(&self.name))?;
        let mut stages = None;
        for entry in listed.split(|byte| *byte == 0) {
            let entry = String::from_utf8_lossy(entry);
            // MODE HASH STAGE, a tab, and the path.
            let mut words = entry.split(['\t', ' ']).skip(1);
            let (Some(hash), Some(number)) = (words.next(), words.next()) else { continue };
            let Some(bytes) = self.blob(&format!(":{number}:./"), file) else { continue };
            let stage = Some(Stage { bytes, hash: hash.to_owned() });
            let stages: &mut Stages = stages.get_or_insert_default();
            match number {
                "1" => stages.base = stage,
                "2" => stages.ours = stage,
                _ => stages.theirs = stage,
            }
        }
        stages
    }

    /// The file as git wrote it, with its markers, when it could not merge it. None: this git does not keep that.
    pub(in crate::cli::merge) fn as_git_left_it(&self, file: &[u8]) -> Option<Vec<u8>> {
        self.blob("AUTO_MERGE:./", file)
    }

    /// Whether the last commit has the file just as it is now.
    pub(in crate::cli::merge) fn is_committed(&self, file: &[u8]) -> bool {
        self.blob("HEAD:./", file).is_some_and(|committed| committed == file)
    }

    /// What git has under this name, with the line ends that the file has here. No filter that a repository may have is
    /// run for it.
    fn blob(&self, before_name: &str, file: &[u8]) -> Option<Vec<u8>> {
        let mut object = OsString::from(before_name);
        object.push(&self.name);
        self.ask(&["cat-file", "blob"], Some(&object)).map(|bytes| with_line_ends_of(file, bytes))
    }

    /// All files that git waits for somebody to merge, links not followed.
    pub(in crate::cli::merge) fn unmerged(&self) -> Vec<PathBuf> {
        let output = super::git(&self.top, &["ls-files".as_ref(), "-u".as_ref(), "-z".as_ref()]);
        let listed = output.map(|output| output.stdout).unwrap_or_default();
        let entries = listed.split(|byte| *byte == 0);
        let names = entries.filter_map(|entry| entry.splitn(2, |byte| *byte == b'\t').nth(1));
        let mut paths: Vec<_> = names.map(|name| self.top.join(path(name))).collect();
        paths.dedup();
        paths
    }
}

/// Git keeps line ends in one form, and may write them in another.
fn with_line_ends_of(file: &[u8], bytes: Vec<u8>) -> Vec<u8> {
    let crlf =
        |bytes: &[u8]| bytes.iter().position(|byte| *byte == b'\n').is_some_and(|at| bytes[..at].ends_with(b"\r"));
    if !crlf(file) || crlf(&bytes) {
        return bytes;
    }
    bytes
        .split_inclusive(|byte| *byte == b'\n')
        .flat_map(|line| match line.strip_suffix(b"\n") {
            Some(line) => [line, b"\r\n"].concat(),
            None => line.to_owned(),
        })
        .collect()
}
