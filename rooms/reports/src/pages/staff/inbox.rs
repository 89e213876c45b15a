//! `GET /staff/reports`: the inbox. A number leads straight to its case.

use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Lang, Ts};
use web::{Answer, Here, Page, see_other, ui};

use super::{
    asked::{Asked, tab_label},
    bulk::{self, Act},
    desk::{self, Reader},
    map::{InboxMap, map_of},
    neighbours::carried,
    view_row::{ViewRow, view_row},
};
use crate::{
    Scope,
    pages::parts,
    store::{CaseLine, Counters, Inbox, InboxFilter, Order, count_inbox, list_cases},
};

/// Cases a page.
const PAGE: usize = 50;

/// What may be a report's number: as people type it, with spaces, hyphens or a number sign.
fn code(words: &str) -> Option<String> {
    let bare: String = words.chars().filter(|c| !c.is_whitespace() && !"#-".contains(*c)).collect();
    let fits = (5..=12).contains(&bare.len()) && bare.chars().all(|c| c.is_ascii_alphanumeric());
    fits.then(|| bare.to_uppercase())
}

/// A part of the inbox as a tab.
struct Tab {
    key: &'static str,
    name: String,
    path: String,
    count: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "staff/inbox.html")]
struct ListInbox {
    here: Here,
    scope: Scope,
    asked: Asked,
    inbox: Inbox,
    /// The reader sees departments of their own first.
    own: bool,
    /// The list may hold several departments, so each line names its own.
    departments: bool,
    tabs: Vec<Tab>,
    views: ViewRow,
    done: bulk::Notice,
    map: Option<InboxMap>,
    /// The list as a pair of the addresses of its cases.
    list: String,
    /// Somebody went past the last or the first case of the list.
    end: ui::Notice,
    /// The reader may act on cases, so they can be ticked.
    acts: bool,
    late: Option<(String, String)>,
    caption: String,
    lines: Vec<CaseLine>,
    paging: ui::Paging,
}

/// The page.
pub async fn list_inbox(
    here: Here,
    reader: Reader,
    Query(mut asked): Query<Asked>,
) -> Answer<Response> {
    let scope = Scope::of(&here);
    let own = reader.departments(&scope).is_some();
    let mut filter = asked.filter(&here, &scope, &reader);
    let mut tx = here.town.store.read().await?;
    let typed = code(&asked.q).unwrap_or_default();
    let counters = count_inbox(&mut tx, &filter, here.now, &typed).await?;
    if let Some(code) = counters.code {
        return Ok(see_other(&desk::path(&code)));
    }
    let inbox = Inbox::from_name(&asked.tab).unwrap_or_else(|| first_tab(&counters, &filter));
    inbox.as_str().clone_into(&mut asked.tab);
    if inbox == Inbox::Closed {
        nothing_is_due(&mut asked, &mut filter);
    }
    let mut lines = list_cases(&mut tx, inbox, &filter, PAGE as i64 + 1).await?;
    let views = view_row(&mut tx, &here, &scope, &reader, &asked).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| {
        let (at, id) = filter.order.key_of(line);
        asked.with(&[("after", &format!("{}.{id}", at.0))])
    });
    let first = filter.after.is_some().then(|| asked.with(&[]));
    let with_map = asked.view == "map";
    let page = ListInbox {
        tabs: tabs(&here, &asked, &counters, inbox),
        late: late(&here, &asked, &counters),
        caption: caption(&here, inbox, lines.len(), more),
        paging: ui::paging(&here, first, next),
        own,
        views,
        done: bulk::notice(&here),
        map: map_of(&here, &scope, &asked),
        list: carried(&asked),
        end: ui::success(end(&here)),
        acts: reader.clerk.is_some(),
        departments: filter.departments.as_ref().is_none_or(|chosen| chosen.len() != 1),
        scope,
        asked,
        inbox,
        lines,
        here: here.clone(),
    };
    let page = Page::new(here.t("reports-staff-title"), page).wide().hidden().script("desk");
    let page = if with_map { page.script("map") } else { page };
    Ok(page.section("/staff/reports").into_response())
}

/// That the list ends here, for somebody who went from case to case.
fn end(here: &Here) -> String {
    match parts::asked(here, "end") {
        Some("last") => here.t("reports-inbox-end-last"),
        Some("first") => here.t("reports-inbox-end-first"),
        _ => String::new(),
    }
}

/// What is closed is neither late nor due.
fn nothing_is_due(asked: &mut Asked, filter: &mut InboxFilter) {
    filter.late_at = None;
    asked.late.clear();
    if filter.order == Order::Due {
        filter.order = Order::Newest;
        asked.sort.clear();
    }
}

/// What is new comes first; where nothing is, or the words are searched everywhere, the open.
fn first_tab(counters: &Counters, filter: &InboxFilter) -> Inbox {
    let nothing_new = counters.fresh == 0 || filter.late_at.is_some();
    if nothing_new { Inbox::Open } else { Inbox::New }
}

fn tabs(here: &Here, asked: &Asked, counters: &Counters, inbox: Inbox) -> Vec<Tab> {
    let tab = |part: Inbox| Tab {
        key: part.as_str(),
        name: here.t(tab_label(part)),
        path: asked.with(&[("tab", part.as_str()), ("late", "")]),
        count: counted(here, counters.of(part), part.counted()),
        current: part == inbox,
    };
    Inbox::ALL.into_iter().map(tab).collect()
}

/// A number, or that counting stopped at `most`.
pub(super) fn counted(here: &Here, n: i64, most: i64) -> String {
    let shown = grouped(n, here.lang);
    if n >= most { format!("{shown}+") } else { shown }
}

/// A number below a million with its thousands apart.
fn grouped(n: i64, lang: Lang) -> String {
    let mark = if lang == Lang::En { ',' } else { '.' };
    if n < 1_000 { n.to_string() } else { format!("{}{mark}{:03}", n / 1_000, n % 1_000) }
}

/// The way to what is past its date, or back from there; nothing when nothing is late.
fn late(here: &Here, asked: &Asked, counters: &Counters) -> Option<(String, String)> {
    if asked.late == "1" {
        return Some((here.t("reports-staff-late-off"), asked.with(&[("late", "")])));
    }
    (counters.late > 0).then(|| {
        let text = here.t1("reports-staff-late-on", "n", counters.late);
        (text, asked.with(&[("tab", "open"), ("late", "1"), ("sort", "due")]))
    })
}

fn caption(here: &Here, inbox: Inbox, shown: usize, more: bool) -> String {
    let part = here.t(tab_label(inbox));
    let key = if more { "reports-staff-caption-more" } else { "reports-staff-caption" };
    here.t2(key, "part", part, "n", shown)
}

impl ListInbox {
    /// The same page of the list with the map or without it.
    fn in_view(&self, view: &str) -> String {
        self.asked.with(&[("view", view), ("after", &self.asked.after)])
    }

    /// Codes of the page, as one field carries them.
    fn shown(&self) -> String {
        self.lines.iter().map(|line| line.code.as_str()).collect::<Vec<_>>().join(".")
    }

    fn badge(&self, line: &CaseLine) -> parts::Badge {
        parts::badge(&self.here, line.status())
    }

    /// Status says something only where a part holds several.
    fn shows_status(&self) -> bool {
        matches!(self.inbox, Inbox::Open | Inbox::Closed)
    }

    fn district(&self, line: &CaseLine) -> String {
        match (&line.district, line.placed) {
            (Some(key), _) => self.scope.district_name(key).to_owned(),
            (None, true) => self.here.t("reports-place-outside"),
            (None, false) => self.here.t("reports-staff-no-place"),
        }
    }

    /// Its department; long names may break at a stroke, so that the table keeps its width.
    fn department(&self, line: &CaseLine) -> String {
        let name = self.scope.department_name(&line.department, self.here.lang);
        name.replace('/', "/\u{200b}")
    }

    /// How long it has waited; older than a month, since when.
    fn age(&self, line: &CaseLine) -> String {
        if self.here.now.0 - line.received_at.0 < 31 * Ts::DAY {
            self.here.ago(line.received_at)
        } else {
            short_day(&self.here, line.received_at)
        }
    }

    fn due(&self, line: &CaseLine) -> Option<Due> {
        let at = line.expected_at.filter(|_| line.closed_at.is_none())?;
        Some(Due::new(&self.here, at))
    }
}

/// An expected date: the day, and whether it is past or near.
#[derive(Template)]
#[template(
    source = r#"<span class="al-due{{ tone }}">{{ web::ui::icon(icon) }}<span>{% if !word.is_empty() %}<span class="al-hidden">{{ word }} </span>{% endif %}<time datetime="{{ at }}">{{ day }}</time></span></span>"#,
    ext = "html"
)]
pub(super) struct Due {
    tone: &'static str,
    icon: &'static str,
    word: String,
    at: String,
    day: String,
}
impl askama::filters::HtmlSafe for Due {}

impl Due {
    /// The mark for a date on something that is still open.
    pub fn new(here: &Here, at: Ts) -> Self {
        let (tone, icon, word) = if at < here.now {
            (" al-due--late", "warning", here.t("reports-staff-due-late"))
        } else if at.0 - here.now.0 < 2 * Ts::DAY {
            (" al-due--soon", "clock", here.t("reports-staff-due-soon"))
        } else {
            ("", "clock", String::new())
        };
        Self { tone, icon, word, at: at.rfc3339(), day: short_day(here, at) }
    }
}

/// A day for narrow columns: `27.11.2026`, `27 Nov 2026`.
pub(super) fn short_day(here: &Here, at: Ts) -> String {
    let day = here.zoned(at).date();
    if here.lang != Lang::En {
        return format!("{:02}.{:02}.{}", day.day(), day.month(), day.year());
    }
    let long = here.day(at);
    let words: Vec<String> = long.split(' ').map(|w| w.chars().take(4).collect()).collect();
    match words.as_slice() {
        [d, m, y] => format!("{d} {} {y}", m.chars().take(3).collect::<String>()),
        _ => long,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_however_it_is_typed() {
        assert_eq!(code(" #k7m-3qx "), Some("K7M3QX".to_owned()));
        assert_eq!(code("Schlagloch am Hörnle"), None);
        assert_eq!(code("K7"), None);
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(grouped(20_143, Lang::De), "20.143");
        assert_eq!(grouped(1_004, Lang::En), "1,004");
        assert_eq!(grouped(999, Lang::De), "999");
    }
}
