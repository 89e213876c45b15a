//! `GET /staff/reports/{code}`: a case, with everything that can be done about it.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Ts;
use store::journal;
use web::{Answer, Form, Here, Page, Problem, text, ui};

use super::{
    baton::panel::Panel,
    contact::REASONS,
    desk::{self, Reader},
    field,
    form::{CaseField, field_date},
    inbox::{Due, short_day},
    journal::{Line, lines},
    kin::Kin,
    neighbours::{Neighbours, neighbours},
    notice::notice,
    picker::Pickers,
};
use crate::{
    Closing, Report, Scope,
    pages::{
        show::no_such_report,
        stays::{self, Stays},
    },
    store::{self as rows, Chain, Contact, Leg, OwnPicture, Voice},
};

/// Journal entries shown.
const ENTRIES: i64 = 500;

#[derive(Template)]
#[template(path = "staff/case.html")]
struct ShowCase {
    here: Here,
    scope: Scope,
    report: Report,
    has_contact: bool,
    kin: Kin,
    mail_returned: bool,
    pickers: Pickers,
    chain: Chain,
    baton: Panel,
    voices: Vec<Voice>,
    pictures: Vec<Shown>,
    journal: Vec<Line>,
    form: Form<CaseField>,
    contact: Option<Contact>,
    outside: field::Part,
    may_act: bool,
    /// Why not, where the reader is no clerk of the holding department.
    why_not: String,
    done: ui::Notice,
    already: ui::Notice,
    neighbours: Neighbours,
}

/// A picture with its tick.
struct Shown {
    picture: OwnPicture,
    ticked: bool,
}

/// The page.
pub async fn show_case(here: Here, reader: Reader, Path(code): Path<String>) -> Answer<Page> {
    render(&here, reader, &code.to_uppercase(), Form::default(), None).await
}

/// The case with what is wrong, for whoever may act on it.
pub(super) async fn ask_again(
    here: &Here,
    reader: Reader,
    code: &str,
    form: Form<CaseField>,
) -> Answer<Response> {
    if let Some(clerk) = &reader.clerk {
        let mut tx = here.town.store.read().await?;
        let found = rows::find_by_code(&mut tx, &code.to_uppercase()).await?;
        desk::deed(here, &Scope::of(here), clerk, &found.ok_or_else(no_such_report)?)?;
    }
    let page = render(here, reader, &code.to_uppercase(), form, None).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The case, with values and errors of a form, and with contact data that were just opened.
pub(super) async fn render(
    here: &Here,
    reader: Reader,
    code: &str,
    form: Form<CaseField>,
    contact: Option<Contact>,
) -> Answer<Page> {
    let scope = Scope::of(here);
    let mut tx = here.town.store.read().await?;
    let found = rows::find_case_outside(&mut tx, code, &field::today(here).to_string()).await?;
    let (case, outside) = found.ok_or_else(no_such_case)?;
    let kin = Kin::of(here, &case, reader.may_act(&scope, &case.report.department));
    let report = case.report;
    let baton = rows::list_baton(&mut tx, report.id).await?;
    let voices = rows::list_voices(&mut tx, report.id).await?;
    let pictures = rows::list_own_pictures(&mut tx, report.id).await?;
    let subject = format!("report:{}", report.id);
    let entries = journal::list_about(&mut tx, &subject, ENTRIES).await?;
    drop(tx);
    let may_act = reader.may_act(&scope, &report.department);
    let title = format!("{} {}", report.code, report.title);
    let chain = baton.chain.clone();
    let page = ShowCase {
        baton: Panel::new(here, &scope, &reader, &report, baton),
        journal: lines(here, &scope, &reader, &entries),
        why_not: why_not(here, &scope, &reader, &report),
        pickers: Pickers::new(here, &scope, &report, &form),
        pictures: tick(&form, pictures),
        outside: field::Part::new(here, &report, outside),
        form: fill(here, &scope, &report, form)
            .with(CaseField::PublicText, Pickers::quoted(here, &voices)),
        done: ui::success(notice(here, "done")),
        already: ui::warning(notice(here, "already")),
        has_contact: case.has_contact,
        kin,
        neighbours: neighbours(here, &report.code),
        mail_returned: case.mail_returned,
        here: here.clone(),
        scope,
        report,
        chain,
        voices,
        contact,
        may_act,
    };
    Ok(Page::new(title, page)
        .wide()
        .hidden()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .script("map")
        .script("desk"))
}

pub(super) fn no_such_case() -> Problem {
    no_such_report().link("reports-staff-back", "/staff/reports")
}

/// The report's pictures with their ticks.
fn tick(form: &Form<CaseField>, pictures: Vec<OwnPicture>) -> Vec<Shown> {
    let sent: Vec<&str> = form.all(CaseField::Picture).collect();
    let shown = |picture: OwnPicture| {
        let released = picture.released_at.is_some();
        let ticked = if sent.is_empty() { released } else { sent.contains(&&*picture.file.token) };
        Shown { picture, ticked }
    };
    pictures.into_iter().map(shown).collect()
}

/// Why the reader cannot act; empty when they can.
fn why_not(here: &Here, scope: &Scope, reader: &Reader, report: &Report) -> String {
    if reader.may_act(scope, &report.department) {
        return String::new();
    }
    let key = match reader.clerk {
        Some(_) => "reports-staff-not-yours",
        None => "reports-staff-read-only",
    };
    here.t1(key, "department", scope.department_name(&report.department, here.lang))
}

/// What the house suggests in fields nobody has touched: the department of the category, and
/// the day that the category's working days lead to.
fn fill(here: &Here, scope: &Scope, report: &Report, form: Form<CaseField>) -> Form<CaseField> {
    let category = scope.category(&report.category);
    let department = category.map(|c| c.department_for(report.district.as_deref()));
    let (calendar, zone) = (&here.town.config.calendar, &here.town.zone);
    let promised = category.and_then(|c| c.handling_days).map(|days| {
        let promised = calendar.due_after(report.received_at, days, zone);
        promised.max(calendar.due_after(here.now, 1, zone))
    });
    let day = report.expected_at.or(promised).map(|at| field_date(here, at)).unwrap_or_default();
    let department = department.filter(|key| *key != report.department).unwrap_or_default();
    form.with(CaseField::HandoverDepartment, department)
        .with(CaseField::AcceptExpected, day.clone())
        .with(CaseField::StartExpected, day)
}

impl ShowCase {
    fn paragraphs(&self) -> Vec<Vec<&str>> {
        text::paragraphs(&self.report.description)
    }

    /// All answers with their labels; staff read those the public does not.
    fn answers(&self) -> Vec<(String, String)> {
        let category = self.scope.category(&self.report.category);
        let shown = |answered: &crate::report::Answered| {
            let question = category.and_then(|c| c.question(&answered.question));
            match question {
                Some(q) => (
                    q.label.get(self.here.lang).to_owned(),
                    q.shown(&answered.value, self.here.lang),
                ),
                None => (answered.question.clone(), answered.value.clone()),
            }
        };
        let given = self.report.answers.0.iter().filter(|a| !a.value.is_empty());
        given.map(shown).collect()
    }

    fn newest_legs(&self) -> impl Iterator<Item = &Leg> {
        self.chain.legs.iter().rev()
    }

    fn stays(&self, leg: &Leg) -> Stays {
        stays::stays(&self.here, &self.chain, leg)
    }

    fn is_open(&self) -> bool {
        self.report.closed_at.is_none()
    }

    /// Merged into another report, which is worked on instead.
    fn is_merged(&self) -> bool {
        self.report.merged_into.is_some()
    }

    fn is_accepted(&self) -> bool {
        self.chain.legs.last().is_some_and(|leg| leg.accepted_at.is_some())
    }

    fn is_over(&self) -> bool {
        self.report.closed_at.is_some()
            || self.report.fixed_at.is_some()
            || self.report.disputed_at.is_some()
    }

    fn at_moderation(&self) -> bool {
        self.report.department == self.scope.moderation()
    }

    /// The act that usually comes next; its form stands open.
    fn next(&self) -> &'static str {
        if self.report.disputed_at.is_some() || !self.is_open() {
            ""
        } else if !self.report.is_public() && self.report.withheld_at.is_none() {
            "release"
        } else if self.at_moderation() {
            "handover"
        } else if !self.is_accepted() {
            "accept"
        } else if self.report.started_at.is_none() {
            "start"
        } else {
            "close"
        }
    }

    /// Whether the form of an act stands open: it comes next, or something in it is wrong.
    fn opens(&self, act: &str) -> bool {
        let wrong = |name: &str| name.strip_prefix(act).is_some_and(|rest| rest.starts_with('_'));
        match self.form.errors().first() {
            Some(error) => wrong(&error.field),
            None if !self.form.raw("insert").is_empty() => self.form.raw("insert") == act,
            None => self.next() == act,
        }
    }

    fn due(&self) -> Option<Due> {
        let at = self.report.expected_at.filter(|_| self.is_open())?;
        Some(Due::new(&self.here, at))
    }

    fn short(&self, at: &Ts) -> String {
        short_day(&self.here, *at)
    }

    fn closing(&self) -> String {
        let reason = self.report.closed_reason.as_deref().and_then(Closing::from_name);
        reason.map(|r| self.here.t(r.label())).unwrap_or_default()
    }

    /// Departments a report can be handed to, those outside the administration marked.
    fn departments(&self) -> Vec<(String, String)> {
        let mut options = vec![(String::new(), self.here.t("reports-staff-choose"))];
        let all = self.here.town.config.departments.iter();
        options.extend(all.filter(|d| d.key != self.report.department).map(|d| {
            let name = d.name.get(self.here.lang);
            let shown = if d.external {
                self.here.t1("reports-staff-external", "name", name)
            } else {
                name.to_owned()
            };
            (d.key.clone(), shown)
        }));
        options
    }

    fn closings(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("reports-staff-choose"));
        let all = Closing::CHOICES.iter().chain(&[Closing::Duplicate]);
        let options = all.map(|c| (c.as_str().to_owned(), self.here.t(c.label())));
        std::iter::once(choose).chain(options).collect()
    }

    fn contact_reasons(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("reports-staff-choose"));
        let options = REASONS.iter().map(|(value, key)| ((*value).to_owned(), self.here.t(key)));
        std::iter::once(choose).chain(options).collect()
    }

    /// Disputes that wait for a decision stand at the top of the page.
    fn open_disputes(&self) -> impl Iterator<Item = &Voice> {
        self.voices.iter().filter(|voice| voice.waits())
    }

    fn decided_voices(&self) -> impl Iterator<Item = &Voice> {
        self.voices.iter().filter(|voice| !voice.waits())
    }
}
