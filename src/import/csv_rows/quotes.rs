//! Quotes that are not as they should be, of which the csv crate says nothing: it makes the best of them.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    Fine,
    /// A quoted cell goes on behind its end: `"a" b`. A closing quote might be missing before.
    Broken,
    /// The text ends inside a quoted cell.
    Open,
}

/// The quotes of one row, with all its lines.
pub(super) fn look(row: &str, delimiter: u8) -> Quotes {
    let bytes = row.as_bytes();
    let divides = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == delimiter || *byte == b'\n');
    let (mut from, mut inside) = (0, false);
    while let Some(found) = row[from..].find('"') {
        let at = from + found;
        from = at + 1;
        if !inside {
            inside = divides(at.checked_sub(1).and_then(|before| bytes.get(before)));
        } else if bytes.get(from) == Some(&b'"') {
            from += 1;
        } else if divides(bytes.get(from)) {
            inside = false;
        } else {
            return Quotes::Broken;
        }
    }
    if inside { Quotes::Open } else { Quotes::Fine }
}

#[cfg(test)]
mod tests {
    use super::{Quotes, look};

    #[test]
    fn a_quote_that_opens_a_cell_must_be_closed() {
        for open in ["\"", "a,\"b", "a,\"b\"\"", "\"\"\"", "a,\"b\nc,d"] {
            assert_eq!(look(open, b','), Quotes::Open, "{open}");
        }
    }

    #[test]
    fn behind_its_closing_quote_a_cell_ends() {
        for broken in ["\"a\" b", "a,\"b\nc,\"d\"", "\"\"a"] {
            assert_eq!(look(broken, b','), Quotes::Broken, "{broken}");
        }
    }

    #[test]
    fn quotes_inside_cells_are_fine() {
        for fine in ["", "a,b", "a,\"b\"", "\"\"", "\"a\"\"b\",", "5\" disk", "a;\"b", "\"a\nb\"\n", "\"\"\"a\"\"\",b"]
        {
            assert_eq!(look(fine, b','), Quotes::Fine, "{fine}");
        }
    }
}
