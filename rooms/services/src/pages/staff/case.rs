//! `GET /staff/services/{case}`: a case, with everything that can be done about it.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::{Clerk, Person, Role, directory};
use kernel::{PersonId, Ts};
use web::{Answer, Form, Here, Page, text, ui};

use super::{
    answers::{Answered, Fact, answered, fact},
    desk,
    form::CaseField,
    renewal::{Renews, renews},
};
use crate::{
    application::State,
    deciding::{
        self, Case, Decision, Outcome, Voice,
        clock::Clock,
        delivery::{Channel, rule_for},
        letter,
        post::Occasion,
        settled,
    },
    definition::FieldKind,
    pages::letters::Letters,
    published::Service,
    store::deciding::{
        decision::list_decisions,
        record::{PermitLine, Record, list_records},
    },
};

/// Working days a request is open where the clerk does not say otherwise.
const REQUEST_DAYS: u32 = 10;

#[derive(Template)]
#[template(path = "staff/service_case.html")]
struct ShowCase {
    here: Here,
    voice: Voice,
    case: Case,
    state: State,
    service: std::sync::Arc<Service>,
    applicant: String,
    authority: String,
    answers: Vec<Answered>,
    record: Record,
    clock: Clock,
    checks: Vec<Check>,
    /// The decision that was not sent back.
    decision: Option<Decision>,
    /// Those that were.
    returned: Vec<Decision>,
    entered: Vec<Fact>,
    reasons: Vec<String>,
    staff: Vec<Person>,
    me: PersonId,
    form: Form<CaseField>,
    done: ui::Notice,
    already: ui::Notice,
    renews: Option<Renews>,
}

/// Something to look at, with its tick.
struct Check {
    key: String,
    text: String,
    ticked: bool,
}

/// Why a case is opened, from what is to be done about it.
pub(super) fn purpose(case: &Case) -> &'static str {
    if case.is_open() { "services-access-work" } else { "services-access-after" }
}

/// The page.
pub async fn show_case(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    render(&here, &clerk, &code, Form::default()).await
}

/// The case with what is wrong and everything typed.
pub(super) async fn ask_again(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    form: Form<CaseField>,
) -> Answer<Response> {
    let page = render(here, clerk, code, form).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

async fn render(here: &Here, clerk: &Clerk, code: &str, form: Form<CaseField>) -> Answer<Page> {
    let (case, service) = desk::open(here, clerk, code, purpose).await?;
    let mut tx = here.town.store.read().await?;
    let record = list_records(&mut tx, case.application).await?.of(case.id);
    let decisions = list_decisions(&mut tx, case.application).await?;
    let roles = [Role::Clerk, Role::Editor, Role::Administrator];
    let staff = directory::staff_of(&mut tx, &case.department, &roles).await?;
    drop(tx);
    let own = decisions.into_iter().filter(|line| line.case_id == case.id);
    let (returned, standing): (Vec<Decision>, Vec<Decision>) =
        own.map(|line| line.decision).partition(|decision| decision.returned_at.is_some());
    let decision = standing.into_iter().next();
    let (town, voice) = (&here.town, Voice::of(here));
    let clock = Clock::of(&case, &service.definition, &record, &town.config.calendar, &town.zone);
    let asked = record.requests.iter().any(deciding::Request::waits);
    let page = ShowCase {
        state: case.state(asked),
        applicant: letter::applicant(&voice, &service, &case.answers.0),
        authority: letter::authority(&voice, &service, &case),
        answers: answered(&voice, &service, &case.answers.0, &record),
        checks: checks(here, &case, &service, &record),
        entered: decision.as_ref().map(|d| entered(&voice, &service, d)).unwrap_or_default(),
        reasons: decision.as_ref().map(|d| reasons(&voice, &service, d)).unwrap_or_default(),
        form: fill(here, form),
        done: ui::success(notice(here, "done")),
        already: ui::warning(notice(here, "already")),
        me: clerk.id(),
        renews: renews(here, &case),
        here: here.clone(),
        voice,
        case,
        service,
        record,
        clock,
        decision,
        returned,
        staff,
    };
    let title = format!("{} {}", page.case.code(), page.name());
    Ok(Page::new(title, page)
        .wide()
        .hidden()
        .section("/staff/services")
        .crumb(here.t("services-inbox-title"), "/staff/services"))
}

/// What the last act did, by its word in the address.
fn notice(here: &Here, kind: &str) -> String {
    let asked = here.uri.query().unwrap_or_default().split('&');
    let mut words = asked.filter_map(|pair| pair.strip_prefix(kind)?.strip_prefix('='));
    let known = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
    let Some(word) = words.next().filter(|word| known(word)) else { return String::new() };
    here.app
        .words
        .find(here.lang, &format!("services-staff-{kind}-{word}"), &[])
        .unwrap_or_default()
}

/// What the house suggests in fields nobody has touched.
fn fill(here: &Here, form: Form<CaseField>) -> Form<CaseField> {
    let today = here.now.date(&here.town.zone);
    let due = here.town.config.calendar.add_working_days(today, REQUEST_DAYS);
    form.with(CaseField::RequestDue, due.to_string()).with(CaseField::Posted, today.to_string())
}

fn checks(here: &Here, case: &Case, service: &Service, record: &Record) -> Vec<Check> {
    let today = here.now.date(&here.town.zone);
    let facts = settled(service, &case.answers.0, None, today);
    let asked = service.definition.procedure.checks.iter();
    let asked = asked.filter(|check| facts.holds(check.when.as_ref()));
    let check = |check: &crate::definition::Check| Check {
        key: check.key.clone(),
        text: check.text.get(here.lang).to_owned(),
        ticked: record.checked.contains(&check.key),
    };
    asked.map(check).collect()
}

/// What the clerk entered when deciding.
fn entered(voice: &Voice, service: &Service, decision: &Decision) -> Vec<Fact> {
    let fields = service.definition.procedure.decision.fields.iter();
    fields.filter_map(|field| fact(voice, field, &decision.data.0.fields)).collect()
}

fn reasons(voice: &Voice, service: &Service, decision: &Decision) -> Vec<String> {
    let known = service.definition.procedure.reasons.iter();
    let chosen = known.filter(|reason| decision.reasons.0.contains(&reason.key));
    let said = chosen.map(|reason| reason.text.get(voice.lang()).to_owned());
    said.chain((!decision.words.is_empty()).then(|| decision.words.clone())).collect()
}

impl ShowCase {
    fn name(&self) -> &str {
        self.service.definition.name.get(self.here.lang)
    }

    fn path(&self) -> String {
        desk::path(&self.case.code())
    }

    /// Name of a colleague; of another department, that.
    fn colleague(&self, id: &Option<PersonId>) -> String {
        let found = id.and_then(|id| self.staff.iter().find(|person| person.id == id));
        found.map_or_else(
            || self.here.t("services-staff-colleague"),
            |person| person.display_name().to_owned(),
        )
    }

    /// How it came in, and who typed it.
    fn came(&self) -> String {
        let channel = self.here.t(crate::came::Channel::of(&self.case.channel).label());
        if self.case.typed_by.is_none() {
            return channel;
        }
        let name = self.colleague(&self.case.typed_by);
        self.here.t2("services-came-typed", "channel", channel, "name", name)
    }

    fn is_mine(&self) -> bool {
        self.case.clerk == Some(self.me)
    }

    fn open_request(&self) -> Option<&deciding::Request> {
        self.record.requests.iter().find(|request| request.waits())
    }

    /// The proposal that waits for a second clerk.
    fn proposal(&self) -> Option<&Decision> {
        self.decision.as_ref().filter(|decision| decision.waits() && self.case.is_open())
    }

    /// The decision that counts.
    fn counting(&self) -> Option<&Decision> {
        self.decision.as_ref().filter(|decision| decision.counts_at.is_some())
    }

    fn is_proposer(&self) -> bool {
        self.proposal().is_some_and(|decision| decision.clerk == Some(self.me))
    }

    fn outcome(&self, decision: &Decision) -> String {
        self.here.t(decision.outcome().label())
    }

    fn ended_as(&self) -> String {
        let outcome = self.case.outcome().unwrap_or(Outcome::Withdrawn);
        self.here.t(outcome.label())
    }

    fn paragraphs<'t>(&self, text: &'t str) -> Vec<Vec<&'t str>> {
        text::paragraphs(text)
    }

    /// How it went out, and from when it counts as notified, with the law.
    fn delivery(&self, decision: &Decision) -> Option<(String, String, String)> {
        let channel = Channel::from_name(decision.channel.as_deref()?)?;
        let (sent, day) = (decision.sent_at?, decision.notified_on()?);
        let state = self.here.town.config.calendar.state;
        let rule = rule_for(channel, state, sent.date(&self.here.town.zone));
        let way = self.here.t1(channel.label(), "day", self.here.day(sent));
        Some((way, self.voice.date(day), rule.basis.to_owned()))
    }

    /// Whether it has to be printed and posted.
    fn to_post(&self) -> bool {
        let printed = self.record.letters.iter().any(|l| l.occasion == Occasion::Decision);
        printed && self.counting().is_some_and(|decision| decision.sent_at.is_none())
    }

    /// The printed letters.
    fn letters(&self) -> Letters<'_> {
        Letters { here: &self.here, base: self.path(), lines: &self.record.letters }
    }

    /// Whether a payment is awaited before something is issued.
    fn awaits(&self) -> bool {
        self.case.decided_at.is_some() && self.case.ended_at.is_none()
    }

    /// To whom the case can go: value and name.
    fn holders(&self) -> Vec<(String, String)> {
        let (here, lang) = (&self.here, self.here.lang);
        let mut all = vec![(String::new(), here.t("services-staff-choose"))];
        let colleagues = self.staff.iter().filter(|person| Some(person.id) != self.case.clerk);
        all.extend(colleagues.map(|person| {
            let name = here.t1("services-staff-to-colleague", "name", person.display_name());
            (format!("person:{}", person.id), name)
        }));
        let departments = here.town.config.departments.iter();
        let departments = departments.filter(|d| d.key != self.case.department && !d.external);
        all.extend(departments.map(|d| {
            let name = here.t1("services-staff-to-department", "name", d.name.get(lang));
            (format!("department:{}", d.key), name)
        }));
        let authorities = self.service.definition.authorities.iter();
        all.extend(authorities.filter(|a| a.key != self.case.authority).map(|a| {
            let name = here.t1("services-staff-to-authority", "name", a.name.get(lang));
            (format!("authority:{}", a.key), name)
        }));
        all
    }

    /// Files that came with the answer to a request.
    fn files(&self, request: &deciding::Request) -> Vec<&deciding::Attached> {
        self.record.files.iter().filter(|file| file.request == Some(request.id)).collect()
    }

    /// The name of the field a request is about.
    fn about(&self, request: &deciding::Request) -> Option<String> {
        let (_, field) = self.service.definition.named(request.field.as_deref()?)?;
        Some(field.label.get(self.here.lang).to_owned())
    }

    /// Fields a request can be about.
    fn askable(&self) -> Vec<(String, String)> {
        let lang = self.here.lang;
        let fields = self.service.definition.all_fields();
        let asked = fields.filter(|(step, _, field)| {
            !step.by_clerk && !field.kind.is_computed() && !matches!(field.kind, FieldKind::Group)
        });
        let named = asked.map(|(_, group, field)| match group {
            Some(group) => (
                format!("{}.{}", group.key, field.key),
                format!("{}: {}", group.label.get(lang), field.label.get(lang)),
            ),
            None => (field.key.clone(), field.label.get(lang).to_owned()),
        });
        let none = (String::new(), self.here.t("services-staff-request-any"));
        std::iter::once(none).chain(named).collect()
    }

    /// Whether the form with this field stands open: something in it is wrong.
    fn opens(&self, prefix: &str) -> bool {
        self.form.errors().iter().any(|error| error.field.starts_with(prefix))
    }

    /// Permits that can be revoked, after an empty choice.
    fn revocable(&self) -> Vec<(String, String)> {
        let standing = self.record.permits.iter().filter(|permit| permit.revoked_at.is_none());
        let numbers = standing.map(|permit| (permit.number.clone(), permit.number.clone()));
        let choose = (String::new(), self.here.t("services-staff-choose"));
        std::iter::once(choose).chain(numbers).collect()
    }

    fn until(&self, permit: &PermitLine) -> String {
        let until = permit.valid_until.as_deref().and_then(|day| day.parse().ok());
        until.map(|day| self.voice.date(day)).unwrap_or_default()
    }

    /// Whether the time after which silence approves can be extended: once, while it runs.
    fn extendable(&self) -> bool {
        self.record.extension.is_none()
            && self.clock.silent_at.is_some_and(|at| self.here.now <= at)
    }

    fn is_late(&self) -> bool {
        self.clock.is_late(self.here.now)
    }

    /// Working days that are left.
    fn days_left(&self, due: &Ts) -> u32 {
        let zone = &self.here.town.zone;
        let today = self.here.now.date(zone);
        self.here.town.config.calendar.working_days_between(today, due.date(zone))
    }
}
