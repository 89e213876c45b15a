//! `/reports/own/{secret}`: the reporter's own page. Whoever has the secret is the reporter; so is
//! whoever has the report in their account, and they name it by its code.

use askama::Template;
use axum::{
    Router,
    extract::Path,
    response::Response,
    routing::{get, post},
};
use identity::Visitor;
use kernel::{Ts, chance::token_hash};
use web::{Answer, App, Guarded, Here, Page, Problem, fields, see_other, text, ui::Notice};

use crate::{
    Closing, Deed, Report, Scope,
    pages::{
        questions::Questions,
        stays::{self, Stays},
    },
    retention::{Periods, Rule},
    store::{self, Chain, Contact, Leg, Note, OwnPicture},
    verbs,
};

fields! {
    /// Fields of the forms, which have none of their own.
    pub OwnField { Sure = "sure" }
}

/// The addresses of the page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports/own/{secret}", get(show_own))
        .route("/reports/own/{secret}/claim", post(claim_report))
        .route("/reports/own/{secret}/contact", post(delete_contact))
}

#[derive(Template)]
#[template(path = "own.html")]
struct Own<'a> {
    here: &'a Here,
    scope: &'a Scope,
    report: &'a Report,
    /// The report whose state counts: this one, or the one it was merged into.
    state: &'a Report,
    /// Parts of the report that became reports of their own.
    parts: Vec<Report>,
    shortened_reason: Option<String>,
    secret: &'a str,
    chain: Chain,
    questions: Questions,
    notes: Vec<Note>,
    pictures: Vec<OwnPicture>,
    contact: Option<Contact>,
    contact_deleted_at: Option<Ts>,
    claimed: bool,
    signed_in: bool,
    notice: Notice,
}

/// The page.
pub async fn show_own(here: Here, visitor: Visitor, Path(secret): Path<String>) -> Answer<Page> {
    let own = find_own(&here, &visitor, &secret).await?;
    let mut tx = here.town.store.read().await?;
    let kin = store::list_kin(&mut tx, &own.report).await?;
    let (state, parts) = sort_out(&own.report, kin);
    let baton = store::list_baton(&mut tx, state.id).await?;
    let notes = store::list_notes(&mut tx, state.id, false).await?;
    let pictures = store::list_own_pictures(&mut tx, own.report.id).await?;
    drop(tx);
    let notice = web::ui::success(match here.uri.query() {
        Some("claimed") => here.t("reports-own-claimed-now"),
        Some("answered") => here.t("reports-baton-answer-thanks"),
        Some("contact-deleted") => here.t("reports-own-contact-deleted"),
        _ => String::new(),
    });
    let signed_in = visitor.is_signed_in();
    let scope = Scope::of(&here);
    let (contact, claimed) = (own.contact(), own.claimed);
    let title = here.t1("reports-own-title", "code", own.report.code.as_str());
    let questions = Questions::new(&here, &scope, &secret, &baton, &own.report);
    let chain = baton.public_chain();
    let (here, report, scope, secret) = (&here, &own.report, &scope, secret.as_str());
    let body = Own {
        here,
        scope,
        report,
        state: &state,
        parts,
        shortened_reason: own.shortened_reason.clone(),
        secret,
        chain,
        questions,
        notes,
        pictures,
        contact,
        contact_deleted_at: own.contact_deleted_at,
        claimed,
        signed_in,
        notice,
    };
    Ok(Page::new(title, body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports")
        .hidden())
}

/// `POST …/claim`: into the account of whoever is signed in.
pub async fn claim_report(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
    Guarded(_): Guarded<OwnField>,
) -> Answer<Response> {
    let report = find(&here, &visitor, &secret).await?;
    let person = visitor.person().map(|p| p.id).ok_or_else(Problem::forbidden)?;
    let deed = deed(&here, &visitor);
    let claimed = here.town.store.write::<_, ::store::Error, _>(move |tx| {
        Box::pin(async move { verbs::claim(tx, &deed, &report, person).await })
    });
    claimed.await?;
    Ok(see_other(&format!("/reports/own/{secret}?claimed")))
}

/// `POST …/contact`: deletes how to reach the reporter.
pub async fn delete_contact(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
    Guarded(_): Guarded<OwnField>,
) -> Answer<Response> {
    let report = find(&here, &visitor, &secret).await?;
    let deed = deed(&here, &visitor);
    let deleted = here.town.store.write::<_, ::store::Error, _>(move |tx| {
        Box::pin(async move { verbs::forget_contact(tx, &deed, &report).await })
    });
    deleted.await?;
    Ok(see_other(&format!("/reports/own/{secret}?contact-deleted")))
}

fn deed(here: &Here, visitor: &Visitor) -> Deed {
    Deed {
        actor: visitor.actor(),
        department: String::new(),
        now: here.now,
        chance: here.app.chance.clone(),
    }
}

/// The report whose state the reporter reads, and the parts that became reports of their own.
fn sort_out(report: &Report, kin: Vec<Report>) -> (Report, Vec<Report>) {
    let (mut remaining, parts): (Vec<_>, Vec<_>) =
        kin.into_iter().partition(|k| Some(k.id) == report.merged_into);
    (remaining.pop().unwrap_or_else(|| report.clone()), parts)
}

pub(super) async fn find(here: &Here, visitor: &Visitor, key: &str) -> Answer<Report> {
    Ok(find_own(here, visitor, key).await?.report)
}

/// The report behind a secret, or behind the code of one in the visitor's own account.
async fn find_own(here: &Here, visitor: &Visitor, key: &str) -> Answer<store::Own> {
    let mut tx = here.town.store.read().await?;
    let author = visitor.person().map(|person| person.id);
    let own = store::find_own(&mut tx, &token_hash(key), key, author).await?;
    own.ok_or_else(|| {
        Problem::not_found()
            .because("reports-own-unknown")
            .link("reports-nav-list", "/reports")
            .link("reports-nav-new", "/reports/new")
    })
}

impl Own<'_> {
    fn paragraphs(&self) -> Vec<Vec<&str>> {
        text::paragraphs(&self.report.description)
    }

    fn newest_legs(&self) -> impl Iterator<Item = &Leg> {
        self.chain.legs.iter().rev()
    }

    fn stays(&self, leg: &Leg) -> Stays {
        stays::stays(self.here, &self.chain, leg)
    }

    /// What opens a picture for whoever sees this page.
    fn query(&self, picture: &files::File) -> String {
        format!("?{}", files::Shown::query(self.secret, &picture.token, self.here.now))
    }

    fn closing(&self) -> String {
        let reason = self.state.closed_reason.as_deref().and_then(Closing::from_name);
        reason.map(|r| self.here.t(r.label())).unwrap_or_default()
    }

    fn days(&self) -> i64 {
        let periods = Periods::of(self.scope);
        i64::from(periods.days(Rule::Contact, &self.report.category))
    }

    /// The day on which contact data go, once that is known.
    fn contact_ends(&self) -> Option<String> {
        let closed = self.state.closed_at?;
        let ends = Periods::of(self.scope).contact_ends(&self.report.category, closed);
        Some(self.here.day(ends))
    }
}
