//! What a reader's hand does: mouse, keys, a finger. Entry point: the methods of [`Page`] here.

use crate::Outcome;
use crate::page::Page;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;
use std::time::Duration;

/// Longer than any delay of the cards, so that a rest of this length has had its effect.
pub const REST: Duration = Duration::from_millis(700);

impl Page<'_> {
    /// Clicks where an element is. Fails if something lies over it.
    pub async fn click(&self, element: &Element) -> Outcome {
        let Err(why) = element.click().await else {
            return Ok(());
        };
        // Not every driver says what is in the way.
        let body = "
            const box = arguments[0].getClientRects()[0];
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);
            const above = document.elementFromPoint(x, y)?.outerHTML.slice(0, 120);
            return `at ${x}, ${y} of ${innerWidth} x ${innerHeight} is ${above}`;
        ";
        let above: String = self.look(body, vec![serde_json::to_value(element)?]).await?;
        Err(format!("a click fails: {why}; {above}").into())
    }

    /// Moves the pointer onto an element, in one step, and leaves it there.
    pub async fn point_at(&self, element: &Element) -> Outcome {
        self.mouse([onto(element)]).await
    }

    /// Moves the pointer onto an element and rests there.
    pub async fn rest_on(&self, element: &Element) -> Outcome {
        self.mouse([onto(element), PointerAction::Pause { duration: REST }]).await
    }

    pub async fn mouse(&self, steps: impl IntoIterator<Item = PointerAction>) -> Outcome {
        let mouse =
            steps.into_iter().fold(MouseActions::new("mouse".to_owned()), |mouse, step| mouse.then(step));
        Ok(self.browser.client.perform_actions(mouse).await?)
    }

    /// Presses the left button at a point of the window.
    pub async fn press_at(&self, x: f64, y: f64) -> Outcome {
        let steps = [
            to(x, y),
            PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            PointerAction::Up { button: MOUSE_BUTTON_LEFT },
        ];
        self.mouse(steps).await
    }

    pub async fn tap(&self, element: &Element) -> Outcome {
        self.finger(onto(element)).await?;
        self.assert_by_finger().await
    }

    /// Taps a point of the window.
    pub async fn tap_at(&self, x: f64, y: f64) -> Outcome {
        self.finger(to(x, y)).await
    }

    async fn finger(&self, place: PointerAction) -> Outcome {
        let finger = TouchActions::new("finger".to_owned())
            .then(place)
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.browser.client.perform_actions(finger).await?)
    }

    /// A driver may send a mouse instead and say nothing.
    pub async fn assert_by_finger(&self) -> Outcome {
        match self.presses().await?.last() {
            Some(press) if press.by == "touch" => Ok(()),
            other => Err(format!("the browser saw no finger but {other:?}").into()),
        }
    }

    pub async fn key(&self, key: impl Into<char>) -> Outcome {
        let value = key.into();
        let keys =
            KeyActions::new("keys".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        Ok(self.browser.client.perform_actions(keys).await?)
    }

    pub async fn key_with_shift(&self, key: impl Into<char>) -> Outcome {
        let (shift, value) = (Key::Shift.into(), key.into());
        let keys = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: shift });
        Ok(self.browser.client.perform_actions(keys).await?)
    }

    /// Tab by Tab to what bears these words in the open card.
    pub async fn tab_to(&self, words: &str) -> Outcome {
        let here = "return document.activeElement.textContent.trim() === arguments[0];";
        for _ in 0..30 {
            self.key(Key::Tab).await?;
            if self.look(here, vec![words.into()]).await? {
                return Ok(());
            }
        }
        Err(format!("Tab does not come to {words:?}").into())
    }

    /// Types into what has the focus.
    pub async fn type_text(&self, text: &str) -> Outcome {
        for letter in text.chars() {
            self.key(letter).await?;
        }
        Ok(())
    }

    /// Puts the focus on an element, as Tab would have.
    pub async fn focus(&self, element: &Element) -> Outcome {
        let _: Value = self.look("arguments[0].focus();", vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    pub async fn until_focus(&self, what: &str, element: &Element) -> Outcome {
        let body = "return document.activeElement === arguments[0];";
        self.until::<bool>(what, body, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }
}

pub fn onto(element: &Element) -> PointerAction {
    PointerAction::MoveToElement { element: element.clone(), duration: None, x: 0.0, y: 0.0 }
}

pub fn to(x: f64, y: f64) -> PointerAction {
    PointerAction::MoveTo { duration: None, x, y }
}
