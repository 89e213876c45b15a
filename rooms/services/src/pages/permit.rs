//! `/permits/{token}`: a permit on its holder's phone: what stands on it, where it is used now, and
//! what the holder may change alone.

mod card;
mod renew;
mod sheet;
mod void;

use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use futures_util::future::BoxFuture;
use identity::Visitor;
use kernel::{Actor, Ts, chance::token_hash};
use store::Tx;
use web::{Answer, App, Form, Guarded, Here, Page, Problem, see_other, text, ui};

use self::{
    card::{Changeable, changeable, given, shows},
    renew::Offer,
};
use super::control;
use crate::{
    Deed,
    charge::charges,
    deciding::{
        Case, Permit, Validity, Voice,
        issuing::plates,
        letter, say, settled,
        verbs::{self, Act},
    },
    definition::{Due, Issue, IssueKind},
    payment::pages::panel::Panel,
    published::{Catalogue, Service},
    store::{
        deciding::{
            case::{find_case_by_id, lock_application},
            permit::{find_permit_by_token, list_permits},
        },
        payment::{Due as Bill, list_dues},
    },
};

web::fields! {
    /// Fields of the holder's forms.
    pub PermitField {
        Plate = "use_plate",
        Site = "use_site",
        Leaving = "leaving",
        Renewal = "renewal",
    }
}

/// Characters of a place of work.
const SITE: usize = 200;

/// The addresses of the page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/permits/revoked.json", get(void::list_revoked_permits))
        .route("/permits/{token}", get(show_permit))
        .route("/permits/{token}/permit.pdf", get(sheet::print_permit))
        .route("/permits/{token}/changes", post(change_permit))
        .route("/permits/{token}/site", post(use_permit))
        .route("/permits/{token}/renewal", post(renew::renew_permit))
}

#[derive(Template)]
#[template(path = "permit.html")]
struct ShowPermit {
    here: Here,
    voice: Voice,
    token: String,
    permit: Permit,
    service: Arc<Service>,
    authority: String,
    validity: Validity,
    shows: Vec<(String, String)>,
    inputs: Vec<String>,
    /// The QR code for whoever checks.
    code: Option<String>,
    opened: bool,
    plates: Vec<String>,
    cents: i64,
    /// What is still to be paid for changes.
    bills: Vec<Bill>,
    form: Form<PermitField>,
    done: ui::Notice,
    renewal: Option<Offer>,
}

struct Found {
    permit: Permit,
    case: Case,
    bills: Vec<Bill>,
    service: Arc<Service>,
}

async fn find(here: &Here, token: &str) -> Answer<Found> {
    let mut tx = here.town.store.read().await?;
    let permit = find_permit_by_token(&mut tx, &token_hash(token)).await?;
    let permit = permit.ok_or_else(no_such_permit)?;
    let case = find_case_by_id(&mut tx, permit.case_id).await?.ok_or_else(no_such_permit)?;
    let mut bills = list_dues(&mut tx, case.application).await?;
    bills.retain(|bill| {
        let open = bill.paid_by.is_none() && bill.withdrawn_at.is_none();
        open && bill.occasion != "application" && bill.authority == case.authority
    });
    drop(tx);
    let catalogue = Catalogue::of(here).await?;
    let service = catalogue.version(&here.town, &case.service, case.version).await?;
    Ok(Found { permit, case, bills, service: service.ok_or_else(Problem::internal)? })
}

fn no_such_permit() -> Problem {
    Problem::not_found().because("services-permit-unknown").link("services-nav-list", "/services")
}

/// The page.
pub async fn show_permit(
    here: Here,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Answer<Page> {
    let found = find(&here, &token).await?;
    render(&here, &headers, token, found, Form::default()).await
}

async fn render(
    here: &Here,
    headers: &HeaderMap,
    token: String,
    found: Found,
    form: Form<PermitField>,
) -> Answer<Page> {
    let renewal = renew::offer(here, headers, &token, &found).await?;
    let Found { permit, case, bills, service } = found;
    let voice = Voice::of(here);
    let today = voice.today(here.now);
    let issue = service.definition.issue.as_ref().ok_or_else(Problem::internal)?;
    let validity = permit.validity(today);
    let mut values = form.pairs().to_vec();
    let may_change = matches!(validity, Validity::Valid | Validity::Later);
    let changeable = if may_change { changeable(&service, issue, &permit.data.0) } else { vec![] };
    for c in &changeable {
        control::fill(&mut values, &form, c.field, &c.name, given(&permit.data.0, c));
    }
    let mut filled = Form::from_pairs(values);
    for error in form.errors() {
        filled.fail_named(&error.field, error.key, error.args.clone());
    }
    let input = |c: &Changeable<'_>| {
        let label = c.field.label.get(here.lang);
        let label = c.row.map(|(_, row)| format!("{label} ({})", row + 1));
        control::render(here, &filled, c.field, &c.name, label)
    };
    let inputs = changeable.iter().map(input).collect::<askama::Result<Vec<String>>>();
    let inputs = inputs.map_err(|error| {
        tracing::error!(%error, "field does not render");
        Problem::internal()
    })?;
    let facts = settled(&service, &permit.data.0, None, today);
    let due = charges(&service.definition, &facts, Due::Change, today);
    let page = ShowPermit {
        authority: letter::authority(&voice, &service, &case),
        shows: shows(&voice, &service, issue, &permit.data.0),
        plates: plates(&service, &permit.data.0),
        bills,
        code: permit.code.as_ref().filter(|_| may_change).and_then(|code| square(here, code)),
        cents: due.iter().filter_map(|charge| charge.cents).sum(),
        opened: filled.errors().iter().any(|error| error.field.starts_with("f-")),
        done: ui::success(notice(here)),
        here: here.clone(),
        voice,
        token,
        permit,
        service: Arc::clone(&service),
        validity,
        inputs,
        form: filled,
        renewal,
    };
    let title = format!("{} {}", page.name(), page.permit.number);
    Ok(Page::new(title, page).hidden())
}

/// The drawing of its code, with its name for those who do not see it.
fn square(here: &Here, code: &str) -> Option<String> {
    let content = seal::check::address(&here.origin, code);
    let drawn = press::Code { content, alt: String::new(), caption: String::new() }.svg();
    let label = here.t("services-permit-code").replace(['"', '<', '&'], "");
    let head = format!("<svg class=\"al-qr\" role=\"img\" aria-label=\"{label}\" ");
    drawn.ok().map(|svg| svg.replacen("<svg ", &head, 1))
}

fn notice(here: &Here) -> String {
    match here.uri.query() {
        Some("done=changed") => here.t("services-permit-done-changed"),
        Some("done=used") => here.t("services-permit-done-used"),
        Some("done=left") => here.t("services-permit-done-left"),
        _ => String::new(),
    }
}

/// Runs `work` on the permit as it stands, locked.
async fn on_permit<F>(here: Here, visitor: Visitor, token: &str, work: F) -> Answer<bool>
where
    F: for<'t> FnOnce(&'t mut Tx, Act, Permit) -> BoxFuture<'t, store::Result<bool>>
        + Send
        + 'static,
{
    let Found { case, service, .. } = find(&here, token).await?;
    let hash = token_hash(token);
    let store = here.town.store.clone();
    let worked = store.write::<bool, Problem, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, case.application).await?;
            let permit = find_permit_by_token(tx, &hash).await?.ok_or_else(no_such_permit)?;
            let actor = visitor.person().map_or(Actor::Visitor, |p| Actor::Citizen(p.id));
            let act = Act {
                deed: Deed::of(&here, actor),
                department: String::new(),
                case,
                service,
                voice: Voice::of(&here),
            };
            Ok(work(tx, act, permit).await?)
        })
    });
    worked.await
}

/// Changes what stands on it, within what the service lets the holder.
pub async fn change_permit(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    Guarded(mut form): Guarded<PermitField>,
) -> Answer<Response> {
    let found = find(&here, &token).await?;
    let today = here.now.date(&here.town.zone);
    let issue = found.service.definition.issue.as_ref().ok_or_else(Problem::internal)?;
    let mut became = found.permit.data.0.clone();
    for c in changeable(&found.service, issue, &found.permit.data.0) {
        let value = control::read(&mut form, c.field, &c.name, today);
        if value.is_none() && c.field.required && form.error(&c.name).is_none() {
            form.fail_named(&c.name, "services-decision-error-missing", Vec::new());
        }
        let place = match c.row {
            Some((group, row)) => became.groups.get_mut(group).and_then(|rows| rows.get_mut(row)),
            None => Some(&mut became.fields),
        };
        let Some(place) = place else { continue };
        match value {
            Some(value) => place.insert(c.field.key.clone(), value),
            None => place.remove(&c.field.key),
        };
    }
    if !form.is_valid() {
        let page = render(&here, &headers, token, found, form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    on_permit(here, visitor, &token, move |tx, act, _| {
        Box::pin(async move {
            let permits = list_permits(tx, act.case.id).await?;
            verbs::change(tx, &act, &permits, &became).await
        })
    })
    .await?;
    Ok(see_other(&format!("/permits/{token}?done=changed")))
}

/// Says in which vehicle and where it is used from now on, or that it is not any more.
pub async fn use_permit(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    Guarded(mut form): Guarded<PermitField>,
) -> Answer<Response> {
    if form.ticked(PermitField::Leaving) {
        on_permit(here, visitor, &token, move |tx, act, permit| {
            Box::pin(async move { verbs::use_at(tx, &act, &permit, None).await })
        })
        .await?;
        return Ok(see_other(&format!("/permits/{token}?done=left")));
    }
    let found = find(&here, &token).await?;
    let site = form.required(PermitField::Site, "services-permit-error-site", SITE);
    let plate = form.value(PermitField::Plate).to_owned();
    let plates = plates(&found.service, &found.permit.data.0);
    if !plates.is_empty() && !plates.contains(&plate) {
        form.fail(PermitField::Plate, "services-permit-error-plate");
    }
    if !form.is_valid() {
        let page = render(&here, &headers, token, found, form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    on_permit(here, visitor, &token, move |tx, act, permit| {
        Box::pin(async move {
            let at = act.deed.now;
            // The same place said again is no new arrival.
            let same =
                permit.plate.as_deref() == Some(&plate) && permit.site.as_deref() == Some(&site);
            let at = permit.arrived_at.filter(|_| same).unwrap_or(at);
            verbs::use_at(tx, &act, &permit, Some((&plate, &site, at))).await
        })
    })
    .await?;
    Ok(see_other(&format!("/permits/{token}?done=used")))
}

impl ShowPermit {
    fn issue(&self) -> &Issue {
        self.service.definition.issue.as_ref().expect("render has looked")
    }

    fn name(&self) -> &str {
        self.issue().name.get(self.here.lang)
    }

    fn path(&self) -> String {
        format!("/permits/{}", self.token)
    }

    fn is_permit(&self) -> bool {
        self.issue().kind == Some(IssueKind::Permit)
    }

    fn is_valid(&self) -> bool {
        self.validity == Validity::Valid
    }

    fn standing(&self) -> String {
        self.here.t(self.validity.label())
    }

    fn span(&self) -> String {
        let from = self.permit.from().map(|day| self.voice.date(day)).unwrap_or_default();
        match self.permit.until() {
            Some(until) => {
                self.here.t2("services-permit-span", "from", from, "until", self.voice.date(until))
            }
            None => self.here.t1("services-permit-from", "from", from),
        }
    }

    fn payment(&self) -> Panel<'_> {
        Panel::of(&self.here, self.bills.iter().map(From::from).collect())
    }

    /// Whether it can be printed.
    fn is_printed(&self) -> bool {
        matches!(self.validity, Validity::Valid | Validity::Later)
    }

    fn money(&self) -> String {
        say::money(self.cents, self.here.lang)
    }

    fn plate_options(&self) -> Vec<(String, String)> {
        self.plates.iter().map(|plate| (plate.clone(), plate.clone())).collect()
    }

    fn arrived(&self, at: &Ts) -> String {
        self.here.moment(*at)
    }

    fn paragraphs<'t>(&self, text: &'t str) -> Vec<Vec<&'t str>> {
        text::paragraphs(text)
    }
}
