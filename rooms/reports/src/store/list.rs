//! Lists of reports, always a page at a time by keyset.

use kernel::{Lang, Point, ReportId, Ts};
use store::{Filter, Result, Tx, dialect, search};

use super::shown::{Around, and_around};
use crate::report::{Status, status_of};

/// One line of a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Line {
    /// Id, part of the keyset.
    pub id: ReportId,
    /// Code.
    pub code: String,
    /// Kind.
    pub kind: String,
    /// Category.
    pub category: String,
    /// Headline.
    pub title: String,
    /// Language of the headline.
    pub lang: String,
    /// District.
    pub district: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Longitude.
    pub lon: Option<f64>,
    /// Latitude.
    pub lat: Option<f64>,
    /// Department.
    pub department: String,
    /// Received.
    pub received_at: Ts,
    /// Released.
    pub published_at: Option<Ts>,
    /// Begun.
    pub started_at: Option<Ts>,
    /// Expected.
    pub expected_at: Option<Ts>,
    /// Closed.
    pub closed_at: Option<Ts>,
    /// Why closed.
    pub closed_reason: Option<String>,
    /// Fixed.
    pub fixed_at: Option<Ts>,
    /// Disputed.
    pub disputed_at: Option<Ts>,
    /// Last change the public sees.
    pub changed_at: Ts,
    /// The reporter was told that the place is shown rounded.
    pub place_rounded: bool,
    /// Voices.
    pub supporters: i64,
    /// First released picture: the secret part of its address.
    pub picture: Option<String>,
}

impl Line {
    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        status_of!(self)
    }

    /// Where it is.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lon?, self.lat?)
    }

    /// The reporter's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }
}

/// The columns of a line.
pub(super) const LINE_COLUMNS: &str = "SELECT report.id, report.code, report.kind, report.category, report.title, \
         report.lang, report.district, report.address, report.lon, report.lat, report.department, \
         report.received_at, report.published_at, report.started_at, report.expected_at, \
         report.closed_at, report.closed_reason, report.fixed_at, report.disputed_at, \
         report.changed_at, report.place_rounded, report.supporters, (SELECT f.token \
           FROM report_picture p \
           JOIN file f ON f.id = p.file AND f.deleted_at IS NULL WHERE p.report = report.id \
           AND p.released_at IS NOT NULL ORDER BY p.nr LIMIT 1) AS picture";

/// What a visitor asked for.
#[derive(Debug, Clone, Default)]
pub struct ListFilter {
    /// Words.
    pub words: Option<String>,
    /// Language of the words.
    pub lang: Lang,
    /// District; `none` for reports outside all districts or without a place.
    pub district: Option<String>,
    /// Categories, any of them.
    pub categories: Vec<String>,
    /// `defect` or `idea`.
    pub kind: Option<String>,
    /// Only what is not closed (`true`) or only what is (`false`).
    pub open: Option<bool>,
    /// Only what has no coordinates.
    pub without_place: bool,
    /// West, south, east, north in degrees.
    pub bbox: Option<[f64; 4]>,
    /// Categories whose places are shown rounded.
    pub sensitive: Vec<String>,
    /// Department that holds it.
    pub department: Option<String>,
    /// The last line of the page before.
    pub before: Option<(Ts, ReportId)>,
}

impl ListFilter {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let Self { words, district, categories, kind, open, bbox, department, .. } = self;
        words.is_none()
            && [district, kind, department].iter().all(|key| key.is_none())
            && categories.is_empty()
            && open.is_none()
            && bbox.is_none()
            && !self.without_place
    }
}

/// Released reports, newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_reports(tx: &mut Tx, filter: &ListFilter, limit: i64) -> Result<Vec<Line>> {
    let mut f = Filter::new(LINE_COLUMNS);
    let words = filter.words.as_deref().filter(|w| !w.trim().is_empty());
    match words.map(|words| search::question(tx, words, filter.lang)) {
        None => {
            f.text(" FROM report WHERE published_at IS NOT NULL");
            if let Some((at, id)) = filter.before {
                f.and("(received_at, report.id) < ($?", at).bound(", $?)", id);
            }
        }
        Some(None) => return Ok(Vec::new()),
        Some(Some(question)) => find_words(tx, &mut f, question, filter.before),
    }
    narrow_facts(&mut f, filter);
    f.text(match words {
        None => " ORDER BY received_at DESC, report.id DESC",
        Some(_) => dialect::in_order(tx),
    });
    f.bound(" LIMIT $?", limit);
    f.query(tx).all().await
}

/// Released reports that hold the words, in the order of their documents: by when they came in. The
/// page after a report begins behind its document, so that none is shown twice or left out.
fn find_words(tx: &Tx, f: &mut Filter<'_>, question: String, before: Option<(Ts, ReportId)>) {
    f.text(" FROM ").text(dialect::documents_in_order(tx)).text(" CROSS JOIN report WHERE ");
    f.bound(dialect::matches_in_order(tx), question);
    f.text(
        " AND search_document.room = 'reports' AND report.code = search_document.key
          AND published_at IS NOT NULL",
    );
    if let Some((at, id)) = before {
        f.and(dialect::number_in_order(tx), search::number_after(at));
        f.and(
            "search_document.nr < coalesce((SELECT d.nr FROM search_document d
               JOIN report last ON last.code = d.key AND d.room = 'reports'
               WHERE last.id = $?), search_document.nr + 1)",
            id,
        );
    }
}

/// Which part of the inbox staff look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inbox {
    /// Not yet released.
    New,
    /// Released and not closed.
    Open,
    /// Disputed.
    Disputed,
    /// Closed.
    Closed,
}

impl Inbox {
    /// All parts in their order.
    pub const ALL: [Self; 4] = [Self::New, Self::Open, Self::Disputed, Self::Closed];

    /// Name in addresses and messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Disputed => "disputed",
            Self::Closed => "closed",
        }
    }

    /// By its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.as_str() == name)
    }
}

/// Adds all conditions; false when nothing can match.
pub(super) fn narrow(tx: &Tx, f: &mut Filter<'_>, filter: &ListFilter) -> bool {
    if let Some(words) = filter.words.as_deref().filter(|w| !w.trim().is_empty()) {
        let Some(question) = search::question(tx, words, filter.lang) else { return false };
        f.text(
            " AND report.code IN (SELECT search_document.key FROM search_document
               WHERE search_document.room = 'reports' AND ",
        );
        f.bound(dialect::matches_document(tx), question);
        f.text(")");
    }
    if let Some((at, id)) = filter.before {
        f.and("(received_at, report.id) < ($?", at).bound(", $?)", id);
    }
    narrow_facts(f, filter);
    true
}

/// Only reports of a district; `none` for those outside all districts or without a place.
pub(super) fn narrow_to_district(f: &mut Filter<'_>, district: Option<&str>) {
    match district {
        None => {}
        Some("none") => {
            f.text(" AND district IS NULL");
        }
        Some(key) => {
            f.and("district = $?", key.to_owned());
        }
    }
}

/// Only reports of these categories (all, where there are none), of a kind, and such that are done
/// or are not.
pub(super) fn narrow_to_sort(
    f: &mut Filter<'_>,
    categories: &[String],
    kind: Option<&str>,
    open: Option<bool>,
) {
    if !categories.is_empty() {
        f.and_in("category", categories.to_vec());
    }
    if let Some(kind) = kind {
        f.and("kind = $?", kind.to_owned());
    }
    match open {
        None => {}
        Some(true) => {
            f.text(" AND closed_at IS NULL AND fixed_at IS NULL");
        }
        Some(false) => {
            f.text(" AND (closed_at IS NOT NULL OR fixed_at IS NOT NULL)");
        }
    }
}

/// Adds the conditions, but for words and the page.
fn narrow_facts(f: &mut Filter<'_>, filter: &ListFilter) {
    narrow_to_district(f, filter.district.as_deref());
    narrow_to_sort(f, &filter.categories, filter.kind.as_deref(), filter.open);
    if let Some(department) = &filter.department {
        f.and("department = $?", department.clone());
    }
    if filter.without_place {
        f.text(" AND lat IS NULL");
    }
    if let Some(edges) = filter.bbox {
        and_around(f, Around::Box(edges), &filter.sensitive);
    }
}
