//! `/account/access`: which department opened my data, when and why.

use askama::Template;
use kernel::Ts;
use uuid::Uuid;
use web::{Here, Page, problem::Answer, ui::Paging};

use super::{account::department, query};
use crate::{
    Citizen,
    access::{self, Noted},
};

/// Lines on one page.
const PAGE: usize = 30;

#[derive(Template)]
#[template(path = "accesses.html")]
struct Accesses<'a> {
    here: &'a Here,
    lines: Vec<Noted>,
    paging: Paging,
}

impl Accesses<'_> {
    fn department(&self, line: &Noted) -> String {
        match line.department.as_deref() {
            Some(key) => department(self.here, key),
            None => self.here.town.config.name.clone(),
        }
    }
}

pub(super) async fn list_accesses(here: Here, citizen: Citizen) -> Answer<Page> {
    let from = query(&here, "before");
    let before = from
        .split_once('.')
        .and_then(|(at, id)| Some((Ts(at.parse().ok()?), id.parse::<Uuid>().ok()?)));
    let mut tx = here.town.store.read().await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = access::list_about_person(&mut tx, citizen.id(), before, limit).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more);
    let next = next.map(|l| format!("/account/access?before={}.{}", l.at.0, l.id));
    let first = before.map(|_| "/account/access".to_owned());
    let paging = web::ui::paging(&here, first, next);
    let title = here.t("identity-access-title");
    Ok(Page::new(title, Accesses { here: &here, lines, paging })
        .crumb(here.t("identity-account-title"), "/account")
        .hidden())
}
