//! `/services/{key}`: what a service is, who gets it, what it costs and on which law, what is
//! needed, how long it takes.

use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use jiff::civil::Date;
use kernel::LocalText;
use web::{Answer, Here, Page, Problem, text};

use super::{
    catalogue::group_name,
    current::{self, Current},
    shown,
};
use crate::{
    costs,
    definition::{Applicant, Definition, Due, Fee, FieldKind, Price, Rate},
    paper,
    published::Catalogue,
    trust,
};

/// A fee with the rows that count today.
pub(super) struct Cost<'d> {
    /// The fee.
    pub fee: &'d Fee,
    /// Who charges it, where there are several.
    pub authority: Option<&'d str>,
    amounts: Vec<String>,
    since: Option<String>,
}

#[derive(Template)]
#[template(path = "service.html")]
struct Show<'a> {
    here: &'a Here,
    definition: &'a Definition,
    group: &'a str,
    department: String,
    costs: Vec<Cost<'a>>,
    needed: Vec<&'a LocalText>,
    begun: bool,
}

/// The page.
pub async fn show_service(here: Here, Path(key): Path<String>, headers: HeaderMap) -> Answer<Page> {
    let catalogue = Catalogue::of(&here).await?;
    let service = catalogue.find(&key).ok_or_else(|| {
        let problem = Problem::not_found().because("services-unknown");
        problem.link("services-nav-list", "/services")
    })?;
    let begun = Current::open(&here, &headers, &key).await?.secret.is_some();
    let definition = &service.definition;
    let today = current::today(&here);
    let department = here.town.config.department(&definition.department);
    let needed = definition
        .all_fields()
        .filter(|(step, _, field)| !step.by_clerk && matches!(field.kind, FieldKind::Upload(_)));
    let due = definition.fees.iter().filter(|fee| fee.due != Due::Change);
    let body = Show {
        group: group_name(&here, &definition.group),
        department: department.map_or_else(String::new, |d| d.name.get(here.lang).to_owned()),
        costs: due.map(|fee| cost(&here, definition, fee, today)).collect(),
        needed: needed.map(|(_, _, field)| &field.label).collect(),
        here: &here,
        definition,
        begun,
    };
    Ok(Page::new(definition.name.get(here.lang), body)
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
        .description(definition.summary.get(here.lang)))
}

/// `…/form.pdf`: the form to print, fill in by hand and post.
pub async fn print_form(here: Here, Path(key): Path<String>) -> Answer<Response> {
    let catalogue = Catalogue::of(&here).await?;
    let service = catalogue.find(&key).ok_or_else(Problem::not_found)?;
    press::serve(&here, &key, paper::form(&here, service)).await
}

/// A fee with what it costs on a day.
pub(super) fn cost<'d>(
    here: &Here,
    definition: &'d Definition,
    fee: &'d Fee,
    today: Date,
) -> Cost<'d> {
    let counts: Vec<&Rate> = fee.rates.iter().filter(|rate| rate.covers(today)).collect();
    let cents = |rate: &&Rate| match rate.price {
        Price::Cents(cents) => Some(cents),
        Price::Unknown => None,
    };
    let known: Vec<i64> = counts.iter().filter_map(cents).collect();
    let (least, most) = (known.iter().min(), known.iter().max());
    let amounts = match (least, most) {
        (Some(least), Some(most)) if least == most => vec![shown::money(here, *least)],
        (Some(least), Some(most)) => vec![shown::money(here, *least), shown::money(here, *most)],
        _ => Vec::new(),
    };
    let since = counts.iter().filter_map(|rate| rate.from).max();
    Cost {
        authority: fee
            .authority
            .as_deref()
            .and_then(|key| costs::authority(definition, key, here.lang)),
        since: since.map(|day| shown::day(here, day)),
        fee,
        amounts,
    }
}

impl Cost<'_> {
    /// Whether it is due for a renewal, and not for a first application.
    pub(super) fn renews(&self) -> bool {
        self.fee.due == Due::Renewal
    }

    /// The amount in words, with how often it is due.
    pub(super) fn amount(&self, here: &Here) -> String {
        let amount = match self.amounts.as_slice() {
            [one] => one.clone(),
            [least, most] => here.t2("services-cost-span", "least", least, "most", most),
            _ => here.t("services-fee-unknown"),
        };
        match costs::rhythm(self.fee) {
            Some(rhythm) => format!("{amount} {}", here.t(rhythm)),
            None => amount,
        }
    }
}

impl Show<'_> {
    fn about(&self) -> Vec<Vec<&str>> {
        text::paragraphs(self.definition.about.get(self.here.lang))
    }

    fn amount(&self, cost: &Cost<'_>) -> String {
        cost.amount(self.here)
    }

    fn applicants(&self) -> String {
        let name = |applicant: &Applicant| match applicant {
            Applicant::Person => self.here.t("services-applicant-person"),
            Applicant::Company => self.here.t("services-applicant-company"),
            Applicant::Association => self.here.t("services-applicant-association"),
        };
        self.definition.applicants.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    fn trust(&self) -> &'static str {
        trust::label(self.definition.trust)
    }

    fn pay(&self) -> &'static str {
        self.definition.procedure.pay.label()
    }

    fn silence(&self) -> Option<String> {
        let silence = self.definition.procedure.silence.as_ref()?;
        let (months, basis) = (i64::from(silence.months), silence.basis.as_str());
        Some(self.here.t2("services-silence", "months", months, "basis", basis))
    }
}
