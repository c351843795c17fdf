//! Each kind in each format, whole.

use insta::assert_snapshot;

use crate::content::{NOBODY, SOMEBODY, asked, read, written};
use bydoing::report::{Format, Kind};

#[test]
fn each_report_in_each_format() {
    let progress = read(SOMEBODY);
    for kind in Kind::ALL {
        for format in Format::ALL {
            let text = written(&progress, &asked(kind), format).replace('\u{feff}', "");
            assert_snapshot!(format!("{}-{}", kind.as_str(), format.as_str()), text);
        }
    }
}

#[test]
fn each_report_when_nothing_was_said_yet() {
    let progress = read(NOBODY);
    for kind in [Kind::OneToOne, Kind::Assessment] {
        assert_snapshot!(format!("nobody-{}", kind.as_str()), written(&progress, &asked(kind), Format::Md));
    }
}
