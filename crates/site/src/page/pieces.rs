//! Words with something drawn in their places.

use model::words::Piece;
use yew::{Html, html};

pub fn drawn(pieces: Vec<Piece<'_, Html>>) -> Html {
    let piece = |piece| match piece {
        Piece::Words(words) => html! { words },
        Piece::Placed(drawn) => drawn,
    };
    pieces.into_iter().map(piece).collect()
}
