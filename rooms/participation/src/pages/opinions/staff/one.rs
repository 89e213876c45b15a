//! One statement somebody added, with what a clerk may do about it.

use askama::Template;
use axum::extract::Path;
use identity::Clerk;
use web::{Answer, Form, Here, Page, fields};

use super::{missing, path, process_of};
use crate::{
    Process,
    opinions::Standing,
    pages::parts::{Badge, sign},
    store::opinions::{OwnRow, find_statement},
};

fields! {
    /// Fields of the refusal.
    pub RefusalField { Rule = "rule", Reason = "reason" }
}

#[derive(Template)]
#[template(path = "opinions/staff_one.html")]
struct One<'a> {
    here: &'a Here,
    process: &'a Process,
    row: &'a OwnRow,
    form: &'a Form<RefusalField>,
}

/// The page.
pub async fn show_statement(
    here: Here,
    clerk: Clerk,
    Path((slug, number)): Path<(String, u32)>,
) -> Answer<Page> {
    page(&here, &clerk, &slug, number, &Form::default()).await
}

/// The page with what was typed, and what is wrong with it.
pub(super) async fn page(
    here: &Here,
    clerk: &Clerk,
    slug: &str,
    number: u32,
    form: &Form<RefusalField>,
) -> Answer<Page> {
    let process = process_of(here, clerk, slug)?;
    let mut tx = here.town.store.read().await?;
    let row = find_statement(&mut tx, slug, number).await?.ok_or_else(missing)?;
    drop(tx);
    let body = One { here, process: &process, row: &row, form };
    Ok(Page::new(here.t1("participation-staff-statement", "n", row.stored_number), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-staff-statements"), path(slug))
        .section("/staff/participation")
        .hidden())
}

impl One<'_> {
    fn standing(&self) -> Standing {
        Standing::of(self.row.released_at, self.row.refused_at)
    }

    fn badge(&self) -> Badge {
        sign(self.here, self.standing().sign(), self.standing().label())
    }

    fn may_release(&self) -> bool {
        !self.row.is_public() && !self.row.text.is_empty()
    }

    fn may_refuse(&self) -> bool {
        self.row.refused_at.is_none()
    }

    fn path(&self) -> String {
        format!("{}/{}", path(&self.process.slug), self.row.stored_number)
    }

    fn rules(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("participation-staff-choose"));
        let rules = self.process.rules.iter();
        let rules = rules.map(|rule| (rule.key.clone(), rule.text.get(self.here.lang).to_owned()));
        std::iter::once(choose).chain(rules).collect()
    }

    /// The rule it was refused for.
    fn rule(&self) -> Option<&str> {
        let key = self.row.refused_rule.as_deref()?;
        Some(self.process.rule(key).map_or(key, |rule| rule.text.get(self.here.lang)))
    }
}
