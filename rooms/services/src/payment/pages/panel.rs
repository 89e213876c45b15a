//! What an application's own page says about paying: what is due, and the way there.

use askama::{Template, filters::HtmlSafe};
use web::Here;

use crate::{pages::shown::money, store::payment::Due};

/// The part of the page; nothing where nothing is due.
#[derive(Template)]
#[template(path = "payment/panel.html")]
pub struct Panel<'a> {
    here: &'a Here,
    dues: Vec<Due>,
}
impl HtmlSafe for Panel<'_> {}

impl<'a> Panel<'a> {
    /// What is due, with the links.
    #[must_use]
    pub fn of(here: &'a Here, dues: Vec<Due>) -> Self {
        Self { here, dues }
    }

    fn money(&self, cents: &i64) -> String {
        money(self.here, *cents)
    }
}
