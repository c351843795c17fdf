//! Where content and progress are kept: the first of four places that applies.

use std::env;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::framework::load::{self, FRAMEWORK_SUFFIX};

/// The variable that names the data folder.
pub const VARIABLE: &str = "BYDOING_DATA";

/// The name of the file that holds what the user has done.
pub const PROGRESS: &str = "progress.yaml";

/// The name of our folders within the platform's.
const OURS: &str = "bydoing";

/// The data folder, and why it is that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder {
    pub path: PathBuf,
    pub chosen_by: ChosenBy,
}

impl DataFolder {
    /// The progress file: alongside the data.
    #[must_use]
    pub fn progress(&self) -> PathBuf {
        self.path.join(PROGRESS)
    }

    /// A progress file in the platform's folder, when there is none here: perhaps the one that was meant.
    #[must_use]
    pub fn progress_elsewhere(&self) -> Option<PathBuf> {
        let other = platform_data()?.join(PROGRESS);
        (!self.progress().exists() && other.exists()).then_some(other)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChosenBy {
    /// `--data DIR`.
    Option,
    /// The variable `BYDOING_DATA`.
    Variable,
    /// `./data` holds a framework.
    Here,
    /// None of these: the platform's folder for data, which need not exist.
    Platform,
}

/// The first of the four that is there.
#[must_use]
pub fn choose(
    option: Option<PathBuf>,
    variable: Option<PathBuf>,
    here: Option<PathBuf>,
    platform: Option<PathBuf>,
) -> Option<DataFolder> {
    let candidates = [
        (option, ChosenBy::Option),
        (variable, ChosenBy::Variable),
        (here, ChosenBy::Here),
        (platform, ChosenBy::Platform),
    ];
    // A variable that is set to nothing is a variable that is not set.
    candidates.into_iter().find_map(|(path, chosen_by)| {
        path.filter(|path| !path.as_os_str().is_empty()).map(|path| DataFolder { path, chosen_by })
    })
}

/// The data folder of this call. None: there is not even a home folder.
#[must_use]
pub fn find(option: Option<PathBuf>) -> Option<DataFolder> {
    let here = Path::new("data");
    let holds_framework =
        || load::file::names(here).is_ok_and(|names| names.iter().any(|name| name.ends_with(FRAMEWORK_SUFFIX)));
    let variable = env::var_os(VARIABLE).map(PathBuf::from);
    choose(option, variable, holds_framework().then(|| here.to_owned()), platform_data())
}

/// `$XDG_DATA_HOME/bydoing` or `~/.local/share/bydoing`; on Windows `%APPDATA%\bydoing`.
#[must_use]
pub fn platform_data() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|platform| platform.data_dir().join(OURS))
}

/// For what may be lost: where one left off. `$XDG_STATE_HOME/bydoing` or `~/.local/state/bydoing`; the data folder on
/// platforms that know no other.
#[must_use]
pub fn platform_state() -> Option<PathBuf> {
    let platform = etcetera::choose_base_strategy().ok()?;
    Some(platform.state_dir().unwrap_or_else(|| platform.data_dir()).join(OURS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(candidates: [Option<&str>; 4]) -> Option<(PathBuf, ChosenBy)> {
        let [option, variable, here, platform] = candidates.map(|path| path.map(PathBuf::from));
        choose(option, variable, here, platform).map(|folder| (folder.path, folder.chosen_by))
    }

    #[test]
    fn the_option_comes_before_the_variable_before_data_here_before_the_platform() {
        let all = [Some("option"), Some("variable"), Some("data"), Some("platform")];
        let order = [ChosenBy::Option, ChosenBy::Variable, ChosenBy::Here, ChosenBy::Platform];
        for first in 0..4 {
            let mut candidates = all;
            candidates[..first].fill(None);
            let expected = all[first].map(|path| (PathBuf::from(path), order[first]));
            assert_eq!(chosen(candidates), expected);
        }
        assert_eq!(chosen([None; 4]), None);
    }

    #[test]
    fn a_variable_set_to_nothing_is_not_set() {
        assert_eq!(chosen([None, Some(""), None, Some("p")]), Some(("p".into(), ChosenBy::Platform)));
    }
}
