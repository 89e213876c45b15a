//! `/staff/post-codes`: who waits for a letter with a code, and the letters.

use askama::Template;
use kernel::Ts;
use store::Error;
use web::{Guarded, Here, Page, Problem, fields, problem::Answer, ui::Paging};

use super::query;
use crate::{
    Administrator, Clerk,
    access::{self, Access},
    postal::{self, Letter, PostalCodeId},
    store::postal::{self as rows, Listed},
};

fields! {
    pub(super) PrintField { Code = "code" }
}

/// Letters on one page.
const PAGE: usize = 30;

#[derive(Template)]
#[template(path = "postal_desk.html")]
struct Desk<'a> {
    here: &'a Here,
    letters: Vec<Listed>,
    paging: Paging,
}

#[derive(Template)]
#[template(path = "postal_letter.html")]
struct ShowLetter<'a> {
    here: &'a Here,
    letter: &'a Letter,
}

impl ShowLetter<'_> {
    /// A sentence in the language of whoever gets the letter.
    fn say(&self, key: &str) -> String {
        let (words, lang) = (&self.here.app.words, self.letter.lang);
        let town = self.here.town.config.name.as_str().into();
        let site = self.here.app.absolute(&self.here.town, "/account/post");
        let day = web::when::day(&self.here.zoned(self.letter.until), lang);
        words.say(lang, key, &[("town", town), ("site", site.into()), ("day", day.into())])
    }
}

pub(super) async fn list_letters(here: Here, _: Administrator) -> Answer<Page> {
    let from = query(&here, "after");
    let after = from
        .split_once('.')
        .and_then(|(at, id)| Some((Ts(at.parse().ok()?), PostalCodeId(id.parse().ok()?))));
    let mut tx = here.town.store.read().await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let start = after.unwrap_or((Ts(0), PostalCodeId(uuid::Uuid::nil())));
    let mut letters = rows::list_codes(&mut tx, start, limit).await?;
    let more = letters.len() > PAGE;
    letters.truncate(PAGE);
    let last = letters.last().filter(|_| more);
    let next = last.map(|l| format!("/staff/post-codes?after={}.{}", l.asked_at.0, l.id));
    let first = after.map(|_| "/staff/post-codes".to_owned());
    let paging = web::ui::paging(&here, first, next);
    let title = here.t("identity-desk-title");
    let body = Desk { here: &here, letters, paging };
    Ok(Page::new(title, body).section("/admin").wide().hidden())
}

/// `POST /staff/post-codes/print`: the letter, once.
pub(super) async fn print_letter(
    here: Here,
    administrator: Administrator,
    clerk: Clerk,
    Guarded(form): Guarded<PrintField>,
) -> Answer<Page> {
    let id = form.value(PrintField::Code).parse().map(PostalCodeId).ok();
    let id = id.ok_or_else(Problem::bad_request)?;
    let (now, chance) = (here.now, here.app.chance.clone());
    let (reason, fields) = (here.t("identity-desk-reason"), here.t("identity-desk-fields"));
    let printed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let printed = postal::print(tx, &chance, now, &administrator, id).await?;
            let Some((person, letter)) = printed else { return Ok(None) };
            let access = Access {
                person: Some(person),
                thing: &format!("person:{person}"),
                department: None,
                reason: &reason,
                fields: &fields,
            };
            access::note(tx, &chance, now, &clerk, &access).await?;
            Ok(Some(letter))
        })
    });
    let letter = printed.await?.ok_or_else(Problem::gone)?;
    let title = here.t("identity-desk-letter");
    Ok(Page::new(title, ShowLetter { here: &here, letter: &letter })
        .crumb(here.t("identity-desk-title"), "/staff/post-codes")
        .section("/admin")
        .hidden())
}
