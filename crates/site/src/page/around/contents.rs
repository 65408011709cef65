//! Contents: every part of the letter's pages, each with what it answers.

use super::super::{Form, INDEX, Published, depth};
use contract::{Anchor, Part, places};
use model::words::{Contents, Titled};
use yew::{Html, html};

/// What belongs together, under a heading.
#[derive(Clone, Copy)]
enum Group {
    Letter,
    Law,
    Record,
    Page,
}

impl Group {
    const ALL: [Self; 4] = [Self::Letter, Self::Law, Self::Record, Self::Page];

    fn name(self, words: &Contents) -> &str {
        match self {
            Self::Letter => words.letter(),
            Self::Law => words.law(),
            Self::Record => words.record(),
            Self::Page => words.page(),
        }
    }

    fn parts(self) -> &'static [Part] {
        match self {
            Self::Letter => &[Part::Notes, Part::Quotations],
            Self::Law => &[Part::WhichRules, Part::WhoIsBound, Part::SideBySide, Part::Words],
            Self::Record => &[Part::Claims, Part::Since, Part::Sources],
            Self::Page => &[Part::About, Part::Embed],
        }
    }
}

pub fn panel(publication: &Published) -> Html {
    html! {
        <nav class="panel" id={places::CONTENTS_PANEL} popover="auto" aria-label={publication.words().bar.contents().to_owned()}>
            <div class="menu">{ Group::ALL.into_iter().map(|group| self::group(publication, group)).collect::<Html>() }</div>
        </nav>
    }
}

fn group(publication: &Published, group: Group) -> Html {
    let words = &publication.words().contents;
    let parts = group.parts().iter().filter(|part| depth::is_there(publication, **part));
    let links: Html = parts
        .map(|part| {
            let is_here = *publication.form() == Form::Depth(*part);
            entry(publication.home(part.id()), depth::info(publication, *part), is_here)
        })
        .collect();
    let letter = matches!(group, Group::Letter).then(|| {
        let within = |id: &str| match publication.form() {
            Form::Depth(_) => publication.file(&format!("{INDEX}#{id}")).unwrap_or_default(),
            Form::Component { .. } => publication.file(&format!("#{id}")).unwrap_or_default(),
            _ => format!("#{id}"),
        };
        let cited = publication.provisions().find(|(_, provision)| !provision.cited_in.is_empty());
        let quoted = publication.quotations.first().map(|quotation| Anchor::Paragraph(quotation.paragraph));
        html! {
            <>
                { entry(within("letter"), words.whole_letter(), false) }
                if let Some((_, provision)) = cited {
                    { entry(within(provision.id.as_str()), words.law_cited(), false) }
                }
                if let Some(anchor) = quoted {
                    { entry(within(&anchor.to_string()), words.law_quoted(), false) }
                }
            </>
        }
    });
    let law = matches!(group, Group::Law)
        .then(|| publication.site_folder())
        .flatten()
        .map(|site| entry(format!("{site}law/{INDEX}"), words.all_law(), false));
    html! {
        <section>
            <h2>{ group.name(words) }</h2>
            <ul>{ letter.unwrap_or_default() }{ links }{ law.unwrap_or_default() }</ul>
        </section>
    }
}

fn entry(address: String, words: &Titled, is_here: bool) -> Html {
    html! {
        <li><a href={address} aria-current={is_here.then_some("page")}>{ &words.title }<small>{ &words.what }</small></a></li>
    }
}
