//! The whole explorer, as the site draws it. What moves in it has places that the widget finds by their order.

use super::{Answer, Row, Rules, Table, chip_class, tally, text, values};
use contract::{Feature, attributes as data};
use logic::rules::Values;
use std::rc::Rc;
use yew::{AttrValue, Html, Properties, component, html};

#[derive(Clone, PartialEq, Properties)]
pub struct ExplorerProps {
    pub frame: Rc<Frame>,
    /// For each fact the place of its choice. The first leaves it open.
    pub chosen: Vec<usize>,
}

/// What stays the same, around what moves.
pub struct Frame {
    pub rules: Rules,
    /// Choices of facts that one press makes.
    pub presets: Vec<Preset>,
    /// A link beside them.
    pub compare: Html,
    /// As many as the rules know.
    pub facts: Vec<FactDrawn>,
    /// After the facts: what short names mean.
    pub meanings: Html,
    /// Over the answers.
    pub heading: Html,
    /// Before the answers: what each verdict means.
    pub key: Html,
    /// As many as the rules know.
    pub tables: Vec<TableDrawn>,
    /// Opens the rows of a table.
    pub why: AttrValue,
    /// At the foot of a narrow page: a link to the answers.
    pub onward: Html,
}

/// The same frame is the same object.
impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

pub struct Preset {
    pub label: AttrValue,
    /// The names of the values, separated by dots, as in the address.
    pub names: AttrValue,
    /// For each fact the place of its choice.
    pub chosen: Vec<usize>,
}

pub struct FactDrawn {
    /// Of the element.
    pub id: AttrValue,
    /// Keeps the radio buttons together, and is the id of the question.
    pub group: AttrValue,
    pub question: AttrValue,
    /// Those that follow the first choice.
    pub values: Vec<ValueDrawn>,
}

pub struct ValueDrawn {
    pub name: AttrValue,
    /// In full, where the label leaves something out.
    pub text: Option<AttrValue>,
}

pub struct TableDrawn {
    /// Of the element.
    pub id: AttrValue,
    /// How a search calls it.
    pub title: AttrValue,
    /// The provision.
    pub link: Html,
    pub gist: AttrValue,
    /// Of each row, as many as the rules know: its conditions as an attribute, and all that it says.
    pub rows: Vec<(AttrValue, Html)>,
}

// `html!` takes names only as literals.
const _: () = assert!(
    data::FACT.is("data-fact")
        && data::SET.is("data-set")
        && data::TABLE.is("data-table")
        && data::TITLE.is("data-title")
        && data::MOVING.is("data-moving")
        && data::TOLD.is("data-told")
        && data::WHEN.is("data-when")
        && data::NEEDS.is("data-needs")
);

#[component]
pub fn Explorer(props: &ExplorerProps) -> Html {
    let ExplorerProps { frame, chosen } = props;
    let answers = frame.rules.answers(chosen);
    let tally = text(&tally(&frame.rules.words, &answers));
    let presets = frame.presets.iter().map(|preset| {
        let pressed = if preset.chosen == *chosen { "true" } else { "false" };
        html! {
            <button type="button" class="btn" data-set={&preset.names} data-needs={Feature::Rules.name()} aria-pressed={pressed}>
                { &preset.label }
            </button>
        }
    });
    let facts = (0..frame.facts.len()).filter_map(|place| fact(frame, place, *chosen.get(place)?));
    let values = values(chosen);
    let tables = frame.tables.iter().zip(&frame.rules.tables).zip(&answers);
    let tables = tables.map(|((one, known), answer)| table(frame, one, known, answer, &values));
    html! {
        <>
            <p class="presets">{ presets.collect::<Html>() }{ frame.compare.clone() }</p>
            <div class="explorer">
                <div class="facts-form">{ facts.collect::<Html>() }{ frame.meanings.clone() }</div>
                <div class="answers" id={super::selectors::ANSWERS}>
                    { frame.heading.clone() }
                    <p class="tally" data-moving="">{ tally.clone() }</p>
                    <p class="told" role="status" data-told=""></p>
                    { frame.key.clone() }
                    <ol class="verdicts">{ tables.collect::<Html>() }</ol>
                </div>
            </div>
            <p class="strip"><span data-moving="">{ tally }</span>{ " " }{ frame.onward.clone() }</p>
        </>
    }
}

fn fact(frame: &Frame, place: usize, chosen: usize) -> Option<Html> {
    let (known, fact) = (frame.rules.facts.get(place)?, frame.facts.get(place)?);
    let open = ValueDrawn { name: AttrValue::Static(""), text: None };
    let radio = |(place, (value, label)): (usize, (&ValueDrawn, &AttrValue))| {
        html! {
            <label>
                <input type="radio" name={&fact.group} value={&value.name} title={&value.text} checked={place == chosen} />
                <span>{ label }</span>
            </label>
        }
    };
    let choices = [&open].into_iter().chain(&fact.values).zip(&known.labels).enumerate();
    Some(html! {
        // On a narrow page one is open at first; on a wide one all of them are.
        <details class="fact" id={&fact.id} data-fact="" open={place == 0}>
            <summary>
                <span><span id={&fact.group}>{ &fact.question }</span>{ " " }<small>{ &known.short }</small></span>{ " " }
                <span data-moving="">{ text(known.labels.get(chosen)?) }</span>
            </summary>
            <div class="seg" role="radiogroup" aria-labelledby={&fact.group}>
                { choices.map(radio).collect::<Html>() }
            </div>
        </details>
    })
}

fn table(frame: &Frame, table: &TableDrawn, known: &Table, answer: &Answer, facts: &[Values]) -> Html {
    let row = |((when, said), row): (&(AttrValue, Html), &Row)| {
        html! { <li data-when={when} hidden={!row.is_possible(facts)}>{ said.clone() }</li> }
    };
    let rows = table.rows.iter().zip(&known.rows).map(row);
    html! {
        <li id={&table.id} data-table="" data-title={&table.title}>
            <p class="name">{ table.link.clone() }</p>
            <p class="out"><span class={chip_class(answer.verdict)} data-moving="">{ text(frame.rules.words.verdict(answer.verdict)) }</span></p>
            <details>
                <summary>
                    <span><span class="gist">{ &table.gist }</span>{ " " }<span class="on" data-moving="">{ text(&answer.on) }</span></span>{ " " }
                    <b>{ &frame.why }</b>
                </summary>
                <ol class="why">{ rows.collect::<Html>() }</ol>
            </details>
        </li>
    }
}
