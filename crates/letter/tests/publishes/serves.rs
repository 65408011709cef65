//! `letter serve`: the site on this machine, as its writer sees it.

use crate::desk::{Desk, LAKE, RIVER};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn start(desk: &Desk) -> Self {
        let mut letter = Command::new(env!("CARGO_BIN_EXE_letter"));
        letter.current_dir(&desk.folder).args(["serve", "--widget", "widget", "--port", "0"]);
        let mut child =
            letter.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the command starts");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("its output")).read_line(&mut line).expect("a line");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.unwrap_or_else(|| panic!("no address in {line:?}")).to_owned();
        Self { child, address }
    }

    /// Status line and headers, then what was asked for.
    fn get(&self, path: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("the server answers");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)
            .expect("a question");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer in {answer:?}"));
        (head.to_owned(), body.to_owned())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_page_is_told_of_each_change_and_shows_what_is_wrong() {
    let desk = Desk::new("serve");
    let serving = Serving::start(&desk);
    let (head, page) = serving.get("/");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("text/html; charset=utf-8"), "{head}");
    assert!(
        page.contains("A letter on the river") && page.contains("/.changed?1"),
        "the front, which asks for changes"
    );
    assert!(serving.get(&format!("/{RIVER}/p/1.html")).0.starts_with("HTTP/1.1 200"));
    assert!(serving.get("/nothing.html").0.starts_with("HTTP/1.1 404"));

    let letter = format!("letters/{RIVER}/letter.md");
    desk.change(&letter, "(provision:river-treaty-3)", "(provision:river-treaty-33)");
    assert_eq!(serving.get("/.changed?1").1, "2", "the page is told");
    let (head, page) = serving.get("/");
    assert!(head.starts_with("HTTP/1.1 500"), "{head}");
    assert!(
        page.contains("river-treaty-33") && page.contains("letter.md:"),
        "what is wrong, and where: {page}"
    );
    assert!(page.contains("/.changed?2"), "and it asks for the next change");

    desk.change(&letter, "(provision:river-treaty-33)", "(provision:river-treaty-3)");
    assert_eq!(serving.get("/.changed?2").1, "3");
    assert!(serving.get("/").1.contains("A letter on the river"));
}

#[test]
fn a_draft_is_shown() {
    let desk = Desk::new("serve-draft");
    desk.add(LAKE);
    desk.change(&format!("letters/{LAKE}/letter.md"), "+++\ntitle", "+++\ndraft = true\ntitle");
    let serving = Serving::start(&desk);
    assert!(serving.get(&format!("/{LAKE}/")).1.contains("A letter on the lake"));
}
