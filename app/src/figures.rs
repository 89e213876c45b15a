//! What monitoring is told, in the text format of Prometheus. Labels are route templates and
//! keys of municipalities, never addresses, names or anything a visitor typed.

use std::fmt::Write;

use kernel::Ts;
use store::{TownKey, meter::GROUP_BOUNDS};
use web::App;

/// How long ago a session may have been used to count as one.
const ACTIVE: i64 = 30 * Ts::MINUTE;

/// All figures now.
pub async fn collect(app: &App) -> String {
    let mut page = Page::default();
    requests(&mut page);
    rows(&mut page);
    let keys = app.towns.keys();
    page.head("allmende_municipalities", "gauge", "Municipalities that are served.");
    page.line("allmende_municipalities", "", keys.len());
    page.head("allmende_memory_bytes", "gauge", "Memory of this process.");
    page.line("allmende_memory_bytes", "", memory_bytes());
    let mut towns = Vec::with_capacity(keys.len());
    for key in keys {
        match town(app, &key).await {
            Ok(Some(town)) => towns.push((key, town)),
            Ok(None) => {}
            Err(error) => tracing::error!(municipality = %key, %error, "no figures"),
        }
    }
    for (name, help, value) in TOWN {
        page.head(name, "gauge", help);
        for (key, town) in &towns {
            page.line(name, &format!("municipality=\"{key}\""), value(town));
        }
    }
    page.0
}

/// A municipality in figures.
struct Town {
    queue: jobs::queue::Depth,
    stuck: i64,
    mails: letters::store::Traffic,
    sessions: i64,
    bytes: i64,
    now: Ts,
}

type Gauge = (&'static str, &'static str, fn(&Town) -> i64);

const TOWN: [Gauge; 9] = [
    ("allmende_jobs_waiting", "Jobs that wait, due or not.", |t| t.queue.waiting),
    ("allmende_jobs_dead", "Jobs that were given up.", |t| t.queue.dead),
    ("allmende_jobs_oldest_due_seconds", "How long the oldest due job waits.", |t| {
        t.queue.oldest_due.map_or(0, |at| (t.now.0 - at.0).max(0) / Ts::SECOND)
    }),
    ("allmende_listeners_stuck", "Listeners that fail at an event.", |t| t.stuck),
    ("allmende_mails_waiting", "Mails not sent yet.", |t| t.mails.waiting),
    ("allmende_mails_failed", "Mails that were given up.", |t| t.mails.failed),
    ("allmende_mails_returned", "Mails that came back.", |t| t.mails.returned),
    ("allmende_sessions_active", "Signed-in people of the last 30 minutes.", |t| t.sessions),
    ("allmende_database_bytes", "Bytes of the rows on disk.", |t| t.bytes),
];

async fn town(app: &App, key: &TownKey) -> store::Result<Option<Town>> {
    let Some(town) = app.town(key).await? else { return Ok(None) };
    let now = app.clock.now();
    let mut tx = town.store.read().await?;
    Ok(Some(Town {
        queue: jobs::queue::depth(&mut tx, now).await?,
        stuck: jobs::stuck::count(&mut tx).await?,
        mails: letters::store::count_mails(&mut tx).await?,
        sessions: identity::count_sessions(&mut tx, now.plus(-ACTIVE)).await?,
        bytes: town.store.bytes().await?,
        now,
    }))
}

fn requests(page: &mut Page) {
    let counted = shell::meter::counted();
    let name = "allmende_requests_total";
    page.head(name, "counter", "Answers by route and status.");
    for ((method, route), meter) in &counted {
        for (status, count) in &meter.by_status {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            page.line(name, &labels, count);
        }
    }
    let name = "allmende_request_seconds";
    page.head(name, "histogram", "Time from request to answer.");
    for ((method, route), meter) in &counted {
        let labels = format!("method=\"{method}\",route=\"{route}\"");
        let bounds = shell::meter::BOUNDS_MS.map(|ms| ms / 1_000.0);
        page.histogram(name, &labels, &bounds, &meter.by_time, meter.seconds);
    }
}

fn rows(page: &mut Page) {
    let counted = store::meter::counted();
    page.head("allmende_queries_total", "counter", "Queries run.");
    page.line("allmende_queries_total", "", counted.queries);
    let name = "allmende_writes_per_commit";
    page.head(name, "histogram", "Writes that shared one commit.");
    let bounds = GROUP_BOUNDS.map(|bound| bound as f64);
    page.histogram(name, "", &bounds, &counted.groups, counted.writes as f64);
}

/// Resident memory as the kernel tells it; 0 where it does not.
fn memory_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or(0) * 1_024
}

/// The page as it grows.
#[derive(Default)]
struct Page(String);

impl Page {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        self.put(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    fn line(&mut self, name: &str, labels: &str, value: impl std::fmt::Display) {
        match labels {
            "" => self.put(format_args!("{name} {value}\n")),
            labels => self.put(format_args!("{name}{{{labels}}} {value}\n")),
        }
    }

    /// Buckets are given one by one and written added up, as the format wants it.
    fn histogram(&mut self, name: &str, labels: &str, bounds: &[f64], counts: &[u64], sum: f64) {
        let glue = if labels.is_empty() { "" } else { "," };
        let mut all = 0;
        for (at, count) in counts.iter().enumerate() {
            all += count;
            let bound = bounds.get(at).map_or("+Inf".to_owned(), ToString::to_string);
            self.line(&format!("{name}_bucket"), &format!("{labels}{glue}le=\"{bound}\""), all);
        }
        self.line(&format!("{name}_sum"), labels, sum);
        self.line(&format!("{name}_count"), labels, all);
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.0.write_fmt(text);
    }
}
