//! What Chromium tells assistive technology, word for word. Entry point: [`cases`].
//!
//! `UPDATE_EXPECT=1` rewrites the files in `tests/browser/tree`: read the difference before you keep it.

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::printed::Kind;
use crate::trials::Case;
use expect_test::{ExpectFile, expect_file};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let case =
        Case::new("landmarks, headings, controls, a paragraph and a card are told as written down", told);
    vec![
        case.except(Engine::Firefox, protocol::CHROMIUM_ONLY).except(Engine::WebKit, protocol::CHROMIUM_ONLY),
    ]
}

async fn told(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    let whole = Tree::read(&page).await?;
    let outline = whole.lines(whole.root()?, &|node| OUTLINE.contains(&node.role()) && node.level() <= 3);
    same(expect_file!["tree/page.txt"], &outline)?;
    let paragraph = whole.lines(whole.of_element(&page, "#p7").await?, &|_| true);
    same(expect_file!["tree/paragraph.txt"], &paragraph)?;
    let card = whole.of_element(&page, "[popover=manual][role=dialog]").await?;
    same(expect_file!["tree/card.txt"], &whole.lines(card, &|_| true))
}

/// What the page as a whole is shown by: where one can go, and what one can set.
const OUTLINE: [&str; 16] = [
    "RootWebArea",
    "banner",
    "button",
    "checkbox",
    "complementary",
    "contentinfo",
    "dialog",
    "group",
    "heading",
    "main",
    "navigation",
    "radio",
    "region",
    "search",
    "searchbox",
    "status",
];

fn same(expected: ExpectFile, told: &str) -> Outcome {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        expected.assert_eq(told);
        return Ok(());
    }
    let before = expected.data();
    let lines = before.lines().zip(told.lines()).position(|(before, now)| before != now);
    match before == told {
        true => Ok(()),
        false => {
            let line = lines.unwrap_or_else(|| before.lines().count().min(told.lines().count()));
            let at = |text: &str| text.lines().nth(line).unwrap_or("nothing").to_owned();
            Err(format!(
                "line {} was {:?} and is {:?}; UPDATE_EXPECT=1 writes down what is told now",
                line + 1,
                at(&before),
                at(told)
            )
            .into())
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    ignored: bool,
    role: Option<Told>,
    name: Option<Told>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<u64>,
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Told,
}

/// What a person is told besides role and name.
const STATES: [&str; 7] = ["level", "hasPopup", "expanded", "checked", "invalid", "live", "modal"];

impl Node {
    fn role(&self) -> &str {
        self.role.as_ref().and_then(|role| role.value.as_str()).unwrap_or_default()
    }

    fn property(&self, name: &str) -> Option<&Value> {
        self.properties.iter().find(|property| property.name == name).map(|property| &property.value.value)
    }

    /// Of a heading; zero for all else.
    fn level(&self) -> u64 {
        self.property("level").and_then(Value::as_u64).unwrap_or_default()
    }

    fn line(&self) -> String {
        let name = self.name.as_ref().and_then(|name| name.value.as_str()).unwrap_or_default();
        let mut line = format!("{} {name:?}", self.role());
        for state in STATES {
            match self.property(state) {
                None | Some(Value::Bool(false)) => {}
                Some(value) if value == "false" => {}
                Some(value) => line.push_str(&format!(" {state}={}", value.to_string().trim_matches('"'))),
            }
        }
        line
    }
}

struct Tree {
    nodes: HashMap<String, Node>,
    first: String,
}

impl Tree {
    async fn read(page: &Page<'_>) -> Outcome<Self> {
        let mut told = protocol::send(&page.browser.client, "Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Node> = serde_json::from_value(told["nodes"].take())?;
        let first = nodes.first().ok_or("the tree is empty")?.node_id.clone();
        Ok(Self { nodes: nodes.into_iter().map(|node| (node.node_id.clone(), node)).collect(), first })
    }

    fn root(&self) -> Outcome<&Node> {
        self.nodes.get(&self.first).ok_or_else(|| "the tree has no root".into())
    }

    async fn of_element(&self, page: &Page<'_>, css: &str) -> Outcome<&Node> {
        let document = protocol::send(&page.browser.client, "DOM.getDocument", json!({ "depth": 0 })).await?;
        let query = json!({ "nodeId": document["root"]["nodeId"], "selector": css });
        let found = protocol::send(&page.browser.client, "DOM.querySelector", query).await?;
        let described =
            protocol::send(&page.browser.client, "DOM.describeNode", json!({ "nodeId": found["nodeId"] }))
                .await?;
        let element = described["node"]["backendNodeId"].as_u64();
        let node = self.nodes.values().find(|node| node.element == element);
        node.ok_or_else(|| format!("the tree has no {css}").into())
    }

    /// The node and what is below it, one line for each that is wanted, indented by what is shown above.
    fn lines(&self, node: &Node, wanted: &dyn Fn(&Node) -> bool) -> String {
        let mut lines = String::new();
        self.add(node, 0, wanted, &mut lines);
        lines
    }

    fn add(&self, node: &Node, depth: usize, wanted: &dyn Fn(&Node) -> bool, lines: &mut String) {
        // Pieces of a line are the layout's affair.
        if node.role() == "InlineTextBox" {
            return;
        }
        let shown = !node.ignored && wanted(node);
        if shown {
            lines.push_str(&format!("{}{}\n", "  ".repeat(depth), node.line()));
        }
        for child in node.child_ids.iter().filter_map(|id| self.nodes.get(id)) {
            self.add(child, depth + usize::from(shown), wanted, lines);
        }
    }
}
