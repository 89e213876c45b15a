//! `GET /staff/reports/field`: the lists of a day, for the telephone and for paper.

use std::collections::{HashMap, HashSet};

use askama::Template;
use identity::{FieldWorker, Visitor, directory};
use jiff::{ToSpan, civil::Date};
use kernel::{PersonId, ReportId};
use uuid::Uuid;
use web::{Answer, Form, Here, Page, form::FieldError, text, ui::Notice};

use super::{case::notice, day, name_of, spoken, today, visit::VisitField};
use crate::{
    Report, Scope,
    field::{Act, Whose},
    pages::{
        parts::asked,
        staff::{desk::Reader, inbox::Due},
    },
    store::{
        FieldNews, PictureOf, Stop, Unplanned, list_field_news, list_pictures_of, list_stops,
        list_unplanned,
    },
};

/// Stops of one day; more than anybody drives to.
const STOPS: i64 = 300;
/// Cases offered for the list.
const OFFERED: i64 = 100;
/// Pictures of one stop.
const PICTURES: usize = 3;

#[derive(Template)]
#[template(path = "staff/field/list.html")]
struct ListField {
    here: Here,
    scope: Scope,
    day: Date,
    /// Names of the departments; empty for all.
    departments: String,
    lists: Vec<DayList>,
    back: Vec<Report>,
    open: Vec<Report>,
    more: bool,
    pictures: HashMap<ReportId, Vec<String>>,
    told: HashMap<ReportId, Vec<FieldNews>>,
    may_plan: bool,
    worker: Option<PersonId>,
    wrong: Option<(String, Form<VisitField>)>,
    done: Notice,
    already: Notice,
}

/// One list of the day.
struct DayList {
    name: String,
    stops: Vec<Stop>,
}

/// The page.
pub async fn list_field(here: Here, reader: Reader, visitor: Visitor) -> Answer<Page> {
    let day = asked(&here, "day").unwrap_or_default();
    show(&here, reader, visitor.field_worker(), day, None).await
}

/// The page again, with what is wrong in one of its forms.
pub(super) async fn render(
    here: &Here,
    worker: FieldWorker,
    asked: String,
    wrong: Option<(String, Form<VisitField>)>,
) -> Answer<Page> {
    show(here, worker.clone().into(), Some(worker), &asked, wrong).await
}

async fn show(
    here: &Here,
    reader: Reader,
    worker: Option<FieldWorker>,
    asked: &str,
    wrong: Option<(String, Form<VisitField>)>,
) -> Answer<Page> {
    let scope = Scope::of(here);
    let own = reader.departments(&scope);
    let day = day(here, asked).unwrap_or_else(|| today(here));
    let written = day.to_string();
    let may_plan = reader.clerk.is_some();
    let worker = worker.map(|w| w.id());
    let only = worker.filter(|_| !may_plan);
    let mut tx = here.town.store.read().await?;
    let stops = list_stops(&mut tx, &written, own.as_deref(), only, STOPS).await?;
    let mut open = list_unplanned(&mut tx, own.as_deref(), &written, OFFERED + 1).await?;
    let ids: Vec<ReportId> = stops.iter().map(|stop| stop.report.id).collect();
    let pictures = list_pictures_of(&mut tx, &ids).await?;
    let told = list_field_news(&mut tx, &ids).await?;
    let people: HashSet<PersonId> = stops.iter().filter_map(|stop| stop.person).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let names = directory::names(&mut tx, &people).await?;
    drop(tx);
    let offered = usize::try_from(OFFERED).unwrap_or(usize::MAX);
    let more = open.len() > offered;
    open.truncate(offered);
    let (back, open): (Vec<Unplanned>, Vec<Unplanned>) = open.into_iter().partition(|u| u.back);
    let shown = own.iter().flatten().map(|key| scope.department_name(key, here.lang));
    let page = ListField {
        departments: shown.collect::<Vec<_>>().join(", "),
        lists: lists(stops, |whose| name_of(here, &scope, &names, whose)),
        back: if may_plan { back.into_iter().map(|u| u.report).collect() } else { Vec::new() },
        open: open.into_iter().map(|u| u.report).collect(),
        more,
        pictures: of_reports(pictures),
        told: by_report(told),
        done: web::ui::success(notice(here, "done")),
        already: web::ui::warning(notice(here, "already")),
        here: here.clone(),
        scope,
        day,
        may_plan,
        worker,
        wrong,
    };
    Ok(Page::new(here.t("reports-staff-field-title"), page)
        .hidden()
        .section("/staff/reports/field")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .script("picture")
        .script("field"))
}

/// Stops come list by list.
fn lists(stops: Vec<Stop>, name: impl Fn(&Whose) -> String) -> Vec<DayList> {
    let mut lists: Vec<(Whose, DayList)> = Vec::new();
    for stop in stops {
        let whose = stop.whose();
        match lists.last_mut() {
            Some((last, list)) if *last == whose => list.stops.push(stop),
            _ => {
                let name = name(&whose);
                lists.push((whose, DayList { name, stops: vec![stop] }));
            }
        }
    }
    lists.into_iter().map(|(_, list)| list).collect()
}

fn of_reports(pictures: Vec<PictureOf>) -> HashMap<ReportId, Vec<String>> {
    let mut of: HashMap<ReportId, Vec<String>> = HashMap::new();
    for picture in pictures {
        let list = of.entry(picture.report).or_default();
        if list.len() < PICTURES {
            list.push(picture.token);
        }
    }
    of
}

fn by_report(told: Vec<FieldNews>) -> HashMap<ReportId, Vec<FieldNews>> {
    let mut of: HashMap<ReportId, Vec<FieldNews>> = HashMap::new();
    for one in told {
        of.entry(one.report).or_default().push(one);
    }
    of
}

impl DayList {
    /// Code of the stop before the `at`-th.
    fn before(&self, at: usize) -> Option<&str> {
        self.stops.get(at.checked_sub(1)?).map(|stop| stop.report.code.as_str())
    }

    /// Code of the stop behind the `at`-th.
    fn after(&self, at: usize) -> Option<&str> {
        self.stops.get(at + 1).map(|stop| stop.report.code.as_str())
    }
}

impl ListField {
    fn day_words(&self) -> String {
        spoken(&self.here, self.day)
    }

    fn is_today(&self) -> bool {
        self.day == today(&self.here)
    }

    fn tomorrow(&self) -> Date {
        today(&self.here).saturating_add(1.day())
    }

    fn is_tomorrow(&self) -> bool {
        self.day == self.tomorrow()
    }

    fn is_past(&self) -> bool {
        self.day < today(&self.here)
    }

    fn count(&self) -> usize {
        self.lists.iter().map(|list| list.stops.len()).sum()
    }

    /// Field workers tell about today and about days before, not about tomorrow.
    fn may_tell(&self) -> bool {
        self.worker.is_some() && self.day <= today(&self.here)
    }

    /// The telephone keeps the list of today.
    fn is_kept(&self) -> bool {
        self.worker.is_some() && self.is_today()
    }

    fn place(&self, report: &Report) -> String {
        let district = report.district.as_deref().map(|key| self.scope.district_name(key));
        let parts = [report.address.as_deref(), district];
        let known: Vec<&str> = parts.into_iter().flatten().collect();
        if known.is_empty() { self.here.t("reports-staff-no-place") } else { known.join(", ") }
    }

    fn due(&self, report: &Report) -> Option<Due> {
        report.expected_at.map(|at| Due::new(&self.here, at))
    }

    /// What the description says beyond the headline; none when that is all.
    fn more_words(&self, report: &Report) -> Option<String> {
        let flat = report.description.split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = flat.strip_prefix(report.title.trim_end_matches('…')).unwrap_or(&flat);
        let rest = rest.trim_start_matches(['.', '!', '?', ' ']);
        (!rest.is_empty()).then(|| text::excerpt(rest, 240))
    }

    /// The place on the city's map, close up.
    fn map(&self, report: &Report) -> Option<String> {
        let point = report.point()?;
        let (dlon, dlat) = point.reach(150.0);
        Some(format!(
            "/reports?bbox={:.5},{:.5},{:.5},{:.5}",
            point.lon - dlon,
            point.lat - dlat,
            point.lon + dlon,
            point.lat + dlat
        ))
    }

    /// The place for the phone's own navigation.
    fn way(&self, report: &Report) -> Option<String> {
        report.point().map(|p| format!("geo:{:.6},{:.6}", p.lat, p.lon))
    }

    fn pictures(&self, report: &Report) -> &[String] {
        self.pictures.get(&report.id).map_or(&[], Vec::as_slice)
    }

    fn told(&self, report: &Report) -> &[FieldNews] {
        self.told.get(&report.id).map_or(&[], Vec::as_slice)
    }

    fn label(&self, told: &FieldNews) -> String {
        told.act().map(|act| self.here.t(act.label())).unwrap_or_default()
    }

    /// Day and time where it was another day, the time where it was this one.
    fn when(&self, told: &FieldNews) -> String {
        let z = self.here.zoned(told.happened_at);
        if z.date() == self.day {
            return format!("{}:{:02}", z.hour(), z.minute());
        }
        self.here.moment(told.happened_at)
    }

    /// Whether nothing is left to do at a stop today.
    fn is_over(&self, report: &Report) -> bool {
        let over =
            |t: &FieldNews| t.act().is_some_and(Act::waits_for_clerk) && t.settled_at.is_none();
        report.closed_at.is_some()
            || report.fixed_at.is_some()
            || self.told(report).iter().any(over)
    }

    fn key(&self) -> Uuid {
        Uuid::from_bytes(self.here.app.chance.bytes())
    }

    fn is_wrong(&self, report: &Report) -> bool {
        self.wrong.as_ref().is_some_and(|(code, _)| *code == report.code)
    }

    /// What was typed into a form that was refused.
    fn typed(&self, report: &Report, name: &str) -> &str {
        let own = self.wrong.as_ref().filter(|(code, _)| *code == report.code);
        own.map_or("", |(_, form)| form.raw(name))
    }

    fn errors(&self, report: &Report) -> Vec<String> {
        let own = self.wrong.as_ref().filter(|(code, _)| *code == report.code);
        let errors = own.map_or(&[][..], |(_, form)| form.errors());
        errors.iter().map(|e: &FieldError| self.here.say(e.key, &e.args)).collect()
    }
}
