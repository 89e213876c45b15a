//! What an application's own page says about paying: what is due, and the way there.

use askama::{Template, filters::HtmlSafe};
use web::Here;

use crate::{pages::shown::money, store::own::Bill};

/// The part of the page; nothing where nothing is due.
#[derive(Template)]
#[template(path = "payment/panel.html")]
pub struct Panel<'a> {
    here: &'a Here,
    bills: Vec<Bill>,
}
impl HtmlSafe for Panel<'_> {}

impl<'a> Panel<'a> {
    /// What is due, with the links.
    #[must_use]
    pub fn of(here: &'a Here, bills: Vec<Bill>) -> Self {
        Self { here, bills }
    }

    fn money(&self, cents: &i64) -> String {
        money(self.here, *cents)
    }
}
