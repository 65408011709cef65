//! The conditions of a row of a decision table, as [`WHEN`](crate::attributes::WHEN) holds them: two hexadecimal
//! digits for each fact, whose bits are the values that the row holds for; one such list for each way in which it
//! holds, separated by `|`.

const BETWEEN: char = '|';

/// Written by the site.
pub fn encode(ways: &[Vec<u8>]) -> String {
    let way = |way: &Vec<u8>| way.iter().map(|values| format!("{values:02x}")).collect::<String>();
    ways.iter().map(way).collect::<Vec<_>>().join("|")
}

/// Read by the widget. Something may have changed the page since: what is no digit leaves its values possible, so
/// that a row never steps back because it cannot be read.
pub fn decode(text: &str) -> impl Iterator<Item = Vec<u8>> {
    text.split(BETWEEN).map(way)
}

fn way(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        _ => 0xf,
    };
    text.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    fn decoded(text: &str) -> Vec<Vec<u8>> {
        decode(text).collect()
    }

    #[test]
    fn conditions_are_read_as_they_were_written() {
        let ways = [vec![0b1, 0xff, 0x3a], vec![0, 0x10, 2]];
        assert_eq!(encode(&ways), "01ff3a|001002");
        assert_eq!(decoded("01ff3a|001002"), ways);
    }

    #[test]
    fn conditions_that_cannot_be_read_leave_all_open() {
        assert_eq!(decoded(":g"), [[0xff]]);
        assert_eq!(decoded("0FA"), [[0x0f]]);
        assert_eq!(decoded("zé"), [[0xff]]);
        assert_eq!(decoded(""), [Vec::<u8>::new()]);
    }
}
