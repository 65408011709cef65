//! The foot of the page: who answers for it, and what it is not.

use super::super::list::LIST;
use super::super::single::SINGLE;
use super::super::{Form, Published};
use contract::Part;
use yew::{Html, html};

pub fn foot(publication: &Published) -> Html {
    let about = publication.home(Part::About.id());
    let words = &publication.words().foot;
    let sources = words.sources(publication.sources.len());
    let single = publication.file(SINGLE).filter(|_| *publication.form() != Form::Single);
    let list = publication.site_folder().map(|site| format!("{site}{LIST}"));
    html! {
        <div class="wrap">
            <ul>
                <li><a href={about}>{ words.about() }</a></li>
                <li><a href={publication.home(Part::Sources.id())}>{ sources }</a></li>
                if let Some(single) = single { <li><a href={single}>{ words.single() }</a></li> }
                if let Some(list) = list { <li><a href={list}>{ publication.words().site_bar.letters() }</a></li> }
            </ul>
            <p>{ words.disclaimer() }</p>
        </div>
    }
}
