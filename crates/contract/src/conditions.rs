//! The condition of a row of a decision table and its verdict, as [`WHEN`](crate::attributes::WHEN) holds them: the
//! place of the verdict, one digit; then for each way in which the row holds a `|`, and for each fact two hexadecimal
//! digits, whose bits are the values that the row holds for.

const BETWEEN: char = '|';

/// Written by the site: "2|01ff|0201".
pub fn encode(verdict: usize, ways: &[Vec<u8>]) -> String {
    let mut text = verdict.to_string();
    for way in ways {
        text.push(BETWEEN);
        text.extend(way.iter().map(|values| format!("{values:02x}")));
    }
    text
}

/// Read by the widget: the place of the verdict, and the ways. Something may have changed the page since: what is no
/// digit leaves its values possible, so that a row never steps back because it cannot be read.
pub fn decode(text: &str) -> (usize, Vec<Vec<u8>>) {
    let mut pieces = text.split(BETWEEN);
    let verdict = pieces.next().and_then(|digit| digit.bytes().next()).map_or(0, digit);
    (usize::from(verdict), pieces.map(way).collect())
}

fn way(text: &str) -> Vec<u8> {
    text.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        _ => 0xf,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn conditions_are_read_as_they_were_written() {
        let ways = vec![vec![0b1, 0xff, 0x3a], vec![0, 0x10, 2]];
        assert_eq!(encode(2, &ways), "2|01ff3a|001002");
        assert_eq!(decode("2|01ff3a|001002"), (2, ways));
    }

    #[test]
    fn conditions_that_cannot_be_read_leave_all_open() {
        assert_eq!(decode("1|:g"), (1, vec![vec![0xff]]));
        assert_eq!(decode("1|0FA"), (1, vec![vec![0x0f]]));
        assert_eq!(decode("é|zé"), (15, vec![vec![0xff]]));
        assert_eq!(decode(""), (0, vec![]));
        assert_eq!(decode("3|"), (3, vec![vec![]]));
    }
}
