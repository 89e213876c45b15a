//! Times a report lay with somebody outside the department that holds it, as lines of its leg in
//! the chain of responsibility.

use askama::Template;
use web::Here;

use crate::store::{Chain, Elsewhere, Leg, Stay};

/// The lines of one leg.
#[derive(Template)]
#[template(
    source = r#"{% for line in lines %}<p class="al-leg__pass">{{ web::ui::icon(line.0).small() }}<span>{{ line.1 }}</span></p>{% endfor %}"#,
    ext = "html"
)]
pub struct Stays {
    lines: Vec<(&'static str, String)>,
}

impl askama::filters::HtmlSafe for Stays {}

/// The lines of a leg, newest first.
pub(crate) fn stays(here: &Here, chain: &Chain, leg: &Leg) -> Stays {
    let lines = chain.stays_of(leg).into_iter().rev().map(|stay| line(here, &stay)).collect();
    Stays { lines }
}

fn line(here: &Here, stay: &Stay) -> (&'static str, String) {
    let since = ("since", here.day(stay.since).into());
    let name = ("name", stay.name.as_str().into());
    let (icon, now, past) = match (stay.with, stay.name.is_empty()) {
        (Elsewhere::Reporter, _) => {
            ("speech", "reports-baton-stop-reporter", "reports-baton-stop-reporter-past")
        }
        (Elsewhere::Contractor, true) => {
            ("external", "reports-baton-stop-contractor", "reports-baton-stop-contractor-past")
        }
        (Elsewhere::Contractor, false) => {
            ("external", "reports-baton-stop-named", "reports-baton-stop-named-past")
        }
    };
    let said = match stay.until {
        Some(until) => here.say(past, &[since, name, ("until", here.day(until).into())]),
        None => here.say(now, &[since, name]),
    };
    (icon, said)
}
