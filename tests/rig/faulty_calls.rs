//! System calls that fail: each that a save makes, one at a time and all at once.

mod anything;
mod command;
mod window;

pub(crate) use anything::anything;
pub(crate) use command::each_of_a_command;
pub(crate) use window::each_of_a_window;

/// What calls may say, whether disks do or not.
const ERRORS: [&str; 7] = ["EIO", "ENOSPC", "EACCES", "EMFILE", "EINTR", "EDQUOT", "ENOMEM"];
