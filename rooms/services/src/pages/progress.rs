//! `/services/own/{code}/progress`: how far an application is, for the applicant: who has it, until
//! when, what is asked, what was decided, and what was issued.

mod acts;
mod answer;

use std::sync::Arc;

use askama::{Template, filters::HtmlSafe};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::Visitor;
use kernel::Actor;
use web::{Answer, App, Field as _, Form, Here, Page, Problem, field, text, ui};

use super::{apply::UPLOAD_BYTES, letters::Letters, own};
use crate::{
    Deed,
    application::{Application, State},
    deciding::{
        self, Case, Decision, Outcome, Voice,
        clock::Clock,
        delivery::{Channel, rule_for},
        issuing::token_of,
        letter,
        verbs::{self, Act},
    },
    published::Service,
    store::deciding::{
        case::list_cases_of,
        decision::{DecisionLine, list_decisions},
        record::{PermitLine, Record, Records, list_records},
    },
};

web::fields! {
    /// Fields of the applicant's forms.
    pub ProgressField {
        Answer = "answer",
        Attached = "f-attached",
        Message = "message",
        Authority = "authority",
        Sure = "sure",
    }
}

/// The addresses of the page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services/own/{code}/progress", get(show_progress))
        .route(
            "/services/own/{code}/progress/answer",
            post(answer::answer_request).layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
        .route("/services/own/{code}/progress/message", post(acts::write_message))
        .route("/services/own/{code}/progress/withdrawal", post(acts::withdraw_application))
}

/// One case with what happened.
struct Shown {
    case: Case,
    authority: String,
    record: Record,
    clock: Clock,
    decision: Option<Decision>,
}

/// The upload of an answer.
#[derive(Template)]
#[template(path = "answer_files.html")]
struct Attach<'a> {
    here: &'a Here,
    accept: &'static str,
    limits: String,
    error: Option<String>,
    room: i64,
}
impl HtmlSafe for Attach<'_> {}

#[derive(Template)]
#[template(path = "progress.html")]
struct ShowProgress {
    here: Here,
    voice: Voice,
    key: String,
    application: Application,
    service: Arc<Service>,
    state: State,
    cases: Vec<Shown>,
    form: Form<ProgressField>,
    done: ui::Notice,
}

/// The page.
pub async fn show_progress(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Answer<Response> {
    if let Some(away) = own::sign_in_first(&visitor, &key, "/progress") {
        return Ok(away);
    }
    Ok(render(&here, &visitor, &key, Form::default()).await?.into_response())
}

async fn render(
    here: &Here,
    visitor: &Visitor,
    key: &str,
    form: Form<ProgressField>,
) -> Answer<Page> {
    let application = own::find(here, visitor, key).await?;
    let service = own::service_of(here, &application).await?;
    let mut tx = here.town.store.read().await?;
    let cases = list_cases_of(&mut tx, application.id).await?;
    let records = list_records(&mut tx, application.id).await?;
    let decisions = list_decisions(&mut tx, application.id).await?;
    drop(tx);
    let fetched = fetch(here, visitor, &service, &cases, &decisions).await?;
    let voice = Voice::of(here);
    let shown = |case: Case| show(here, &voice, &service, case, &records, &decisions);
    let cases: Vec<Shown> = cases.into_iter().map(shown).collect();
    let asked = cases
        .iter()
        .any(|c| c.case.is_open() && c.record.requests.iter().any(deciding::Request::waits));
    let begun = cases.iter().any(|c| c.case.clerk.is_some() || c.case.checked_at.is_some());
    let over = cases.iter().all(|c| !c.case.is_open());
    let page = ShowProgress {
        state: match (over, asked, begun) {
            (true, ..) => State::Completed,
            (_, true, _) => State::ActionRequired,
            (_, _, true) => State::Processing,
            _ => State::Received,
        },
        done: ui::success(notice(here, fetched)),
        here: here.clone(),
        voice: voice.clone(),
        key: key.to_owned(),
        application,
        service,
        cases,
        form,
    };
    let title = here.t1("services-progress-title", "reference", &page.application.reference);
    Ok(Page::new(title, page)
        .hidden()
        .crumb(here.t("services-nav-list"), "/services")
        .crumb(here.t("services-progress-own"), format!("/services/own/{key}"))
        .section("/services"))
}

fn show(
    here: &Here,
    voice: &Voice,
    service: &Service,
    case: Case,
    records: &Records,
    decisions: &[DecisionLine],
) -> Shown {
    let record = records.of(case.id);
    let counting = decisions.iter().filter(|line| line.case_id == case.id);
    let counting = counting.map(|line| &line.decision).find(|d| d.counts_at.is_some());
    let town = &here.town;
    Shown {
        authority: letter::authority(voice, service, &case),
        clock: Clock::of(&case, &service.definition, &record, &town.config.calendar, &town.zone),
        decision: counting.cloned(),
        record,
        case,
    }
}

/// Keeps that the applicant opened what was decided: a proof that it arrived.
async fn fetch(
    here: &Here,
    visitor: &Visitor,
    service: &Arc<Service>,
    cases: &[Case],
    decisions: &[DecisionLine],
) -> Answer<bool> {
    let fresh = decisions
        .iter()
        .find(|line| line.decision.counts_at.is_some() && line.decision.fetched_at.is_none());
    let Some(fresh) = fresh.cloned() else { return Ok(false) };
    let found = cases.iter().find(|case| case.id == fresh.case_id).cloned();
    let Some(case) = found else { return Ok(false) };
    let act = act(here, visitor, service, case);
    let fetched = here.town.store.write::<bool, Problem, _>(move |tx| {
        Box::pin(async move { Ok(verbs::fetch(tx, &act, &fresh.decision).await?) })
    });
    fetched.await
}

fn act(here: &Here, visitor: &Visitor, service: &Arc<Service>, case: Case) -> Act {
    let actor = visitor.person().map_or(Actor::Visitor, |person| Actor::Citizen(person.id));
    Act {
        deed: Deed::of(here, actor),
        department: String::new(),
        case,
        service: Arc::clone(service),
        voice: Voice::of(here),
    }
}

fn notice(here: &Here, fetched: bool) -> String {
    match here.uri.query() {
        Some("done=answered") => here.t("services-progress-done-answered"),
        Some("done=written") => here.t("services-progress-done-written"),
        Some("done=withdrawn") => here.t("services-progress-done-withdrawn"),
        _ if fetched => here.t("services-progress-fetched"),
        _ => String::new(),
    }
}

impl ShowProgress {
    fn path(&self) -> String {
        format!("/services/own/{}/progress", self.key)
    }

    fn name(&self) -> &str {
        self.service.definition.name.get(self.here.lang)
    }

    fn paragraphs<'t>(&self, text: &'t str) -> Vec<Vec<&'t str>> {
        text::paragraphs(text)
    }

    fn is_open(&self) -> bool {
        self.cases.iter().any(|shown| shown.case.is_open())
    }

    fn several(&self) -> bool {
        self.cases.len() > 1
    }

    fn standing(&self, shown: &Shown) -> String {
        match shown.case.outcome() {
            Some(outcome) if !shown.case.is_open() => self.here.t(outcome.label()),
            _ => {
                let asked = shown.record.requests.iter().any(deciding::Request::waits);
                self.here.t(shown.case.state(asked).label())
            }
        }
    }

    fn request<'s>(&self, shown: &'s Shown) -> Option<&'s deciding::Request> {
        shown.record.requests.iter().find(|r| r.waits() && shown.case.is_open())
    }

    /// The name of the field a request is about.
    fn about(&self, request: &deciding::Request) -> Option<String> {
        let (_, field) = self.service.definition.named(request.field.as_deref()?)?;
        Some(field.label.get(self.here.lang).to_owned())
    }

    /// Files that came with the answer to a request.
    fn files<'s>(
        &self,
        shown: &'s Shown,
        request: &deciding::Request,
    ) -> Vec<&'s deciding::Attached> {
        let own = |file: &&deciding::Attached| file.request == Some(request.id);
        shown.record.files.iter().filter(own).collect()
    }

    /// The upload of an answer.
    fn upload(&self, shown: &Shown, request: &deciding::Request) -> Attach<'_> {
        let takes = answer::takes(&self.service.definition, request);
        let held = self.files(shown, request);
        let room = i64::from(answer::MOST) - i64::try_from(held.len()).unwrap_or(0);
        let (accept, kinds) = match (takes.pdf, takes.picture) {
            (true, true) => ("application/pdf,image/*", "services-upload-both"),
            (true, false) => ("application/pdf", "services-upload-pdf"),
            _ => ("image/*", "services-upload-picture"),
        };
        let limits = self.here.t2(kinds, "n", room, "mb", i64::from(takes.max_megabytes));
        let error = field::error_text(&self.here, &self.form, ProgressField::Attached.name());
        Attach { here: &self.here, accept, limits, error, room }
    }

    /// Its form stands on the page once; who has to answer several goes one by one.
    fn is_first_asked(&self, shown: &Shown) -> bool {
        let first = self.cases.iter().find(|shown| self.request(shown).is_some());
        first.is_some_and(|first| first.case.id == shown.case.id)
    }

    /// What both sides said, without what clerks noted for themselves.
    fn said<'s>(&self, shown: &'s Shown) -> Vec<&'s deciding::Message> {
        shown.record.messages.iter().filter(|message| message.kind != "note").collect()
    }

    fn outcome(&self, decision: &Decision) -> String {
        self.here.t(match decision.outcome() {
            Outcome::Approved => "services-progress-approved",
            _ => "services-progress-refused",
        })
    }

    /// From when it counts as notified, with the law.
    fn notified(&self, decision: &Decision) -> Option<(String, String)> {
        let channel = Channel::from_name(decision.channel.as_deref()?)?;
        let (sent, day) = (decision.sent_at?, decision.notified_on()?);
        let state = self.here.town.config.calendar.state;
        let rule = rule_for(channel, state, sent.date(&self.here.town.zone));
        Some((self.voice.date(day), rule.basis.to_owned()))
    }

    fn letters<'s>(&'s self, shown: &'s Shown) -> Letters<'s> {
        let base = format!("/services/own/{}", self.key);
        Letters { here: &self.here, base, lines: &shown.record.letters }
    }

    fn permit_path(&self, permit: &PermitLine) -> String {
        format!("/permits/{}", token_of(&self.here.app.secret, permit.id))
    }

    fn until(&self, permit: &PermitLine) -> String {
        let until = permit.valid_until.as_deref().and_then(|day| day.parse().ok());
        until.map(|day| self.voice.date(day)).unwrap_or_default()
    }

    fn authorities(&self) -> Vec<(String, String)> {
        let all = self.cases.iter();
        all.map(|shown| (shown.case.authority.clone(), shown.authority.clone())).collect()
    }

    fn promised(&self, shown: &Shown) -> bool {
        shown.clock.due_at.is_some() && shown.clock.rests_since.is_none()
    }
}
