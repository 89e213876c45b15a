//! From the parameters of a question for requests to the filter of the store: windows of time,
//! pages, places.

use kernel::{Point, Ts};
use web::Here;

use super::{
    asked::Asked,
    fault::{Fault, Outcome},
};
use crate::{
    Scope,
    category::Kind,
    store::{Around, Open311Filter},
};

/// Longest window, and the one meant when none is named (GeoReport v2, GET Service Requests).
const WINDOW: i64 = 90 * Ts::DAY;
/// Most requests in one answer.
const MOST: i64 = 1_000;
/// Most places a question may pass over to get to its page.
const FARTHEST: i64 = 1_000_000;
/// Widest circle, metres.
const RADIUS: f64 = 50_000.0;

/// The filter a program asks for.
///
/// # Errors
/// 400 for what cannot be understood, 404 for a service that is not there.
pub fn filter(here: &Here, asked: &Asked) -> Outcome<Open311Filter> {
    let scope = Scope::of(here);
    let codes: Vec<String> =
        asked.list("service_request_id").iter().map(|code| code.to_uppercase()).collect();
    let limit = asked.count("page_size")?.unwrap_or(MOST).min(MOST);
    if !codes.is_empty() {
        // They override everything else, pages included.
        let limit = MOST;
        return Ok(Open311Filter { codes, limit, ..Open311Filter::default() });
    }
    let offset = (asked.count("page")?.unwrap_or(1) - 1).saturating_mul(limit);
    if offset > FARTHEST {
        return Err(Fault::value("reports-api-wrong-count", "page"));
    }
    let categories = asked.list("service_code");
    if let Some(unknown) = categories.iter().find(|key| scope.category(key).is_none()) {
        return Err(Fault::unknown("reports-api-no-service", unknown));
    }
    let changed = (asked.moment(here, "updated_after")?, asked.moment(here, "updated_before")?);
    let received = window(
        here.now,
        asked.moment(here, "start_date")?,
        asked.moment(here, "end_date")?,
        changed != (None, None),
    )?;
    Ok(Open311Filter {
        codes,
        categories,
        kind: kind(asked)?,
        open: open(asked)?,
        received_from: received.0,
        received_to: received.1,
        changed_from: changed.0,
        changed_to: changed.1,
        around: around(asked)?,
        with_picture: asked.flag("with_picture")?,
        sensitive: scope.sensitive_categories(),
        limit,
        offset,
    })
}

/// The window of arrival. Whoever asks for changes means old requests too, so there is none
/// then unless it was named.
fn window(
    now: Ts,
    start: Option<Ts>,
    end: Option<Ts>,
    by_change: bool,
) -> Outcome<(Option<Ts>, Option<Ts>)> {
    let (start, end) = match (start, end) {
        (None, None) if by_change => return Ok((None, None)),
        (None, None) => (now.plus(-WINDOW), now),
        (Some(start), None) => (start, start.plus(WINDOW)),
        (None, Some(end)) => (end.plus(-WINDOW), end),
        (Some(start), Some(end)) => (start, end),
    };
    if start > end {
        return Err(Fault::value("reports-api-window-reversed", "start_date"));
    }
    // A day more on calendars than on clocks when summer time ends in between.
    if end.0 - start.0 > WINDOW + Ts::HOUR {
        return Err(Fault::value("reports-api-window-long", "start_date"));
    }
    Ok((Some(start), Some(end)))
}

fn open(asked: &Asked) -> Outcome<Option<bool>> {
    let (mut open, mut closed) = (false, false);
    for status in asked.list("status") {
        match status.as_str() {
            "open" => open = true,
            "closed" => closed = true,
            _ => return Err(Fault::value("reports-api-wrong-status", "status")),
        }
    }
    Ok((open != closed).then_some(open))
}

/// `keyword` of the CitySDK dialect: `problem` or `idea`; our own words do as well.
fn kind(asked: &Asked) -> Outcome<Option<String>> {
    let kind = match asked.get("keyword") {
        None => return Ok(None),
        Some("problem") => Some(Kind::Defect),
        Some(name) => Kind::from_name(name),
    };
    let kind = kind.ok_or_else(|| Fault::value("reports-api-wrong-keyword", "keyword"))?;
    Ok(Some(kind.as_str().to_owned()))
}

fn around(asked: &Asked) -> Outcome<Option<Around>> {
    let (lat, long) = (asked.number("lat")?, asked.number("long")?);
    let radius = asked.number("radius")?;
    match (lat, long, radius) {
        (Some(lat), Some(long), Some(radius)) => {
            let centre = Point::new(long, lat);
            let centre = centre.ok_or_else(|| Fault::value("reports-api-wrong-number", "lat"))?;
            if radius <= 0.0 || radius > RADIUS {
                return Err(Fault::value("reports-api-wrong-radius", "radius"));
            }
            Ok(Some(Around::Circle(centre, radius)))
        }
        (None, None, None) => match asked.get("bbox") {
            None => Ok(None),
            Some(edges) => {
                let edges = crate::pages::list::bbox(edges);
                let edges = edges.ok_or_else(|| Fault::value("reports-api-wrong-bbox", "bbox"))?;
                Ok(Some(Around::Box(edges)))
            }
        },
        _ => Err(Fault::value("reports-api-half-circle", "radius")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Ts = Ts(1_795_435_200_000_000);

    fn days(from: i64, to: i64) -> (Option<Ts>, Option<Ts>) {
        (Some(NOW.plus(from * Ts::DAY)), Some(NOW.plus(to * Ts::DAY)))
    }

    #[test]
    fn the_window_is_ninety_days_long_and_ends_now_unless_it_is_named() {
        assert_eq!(window(NOW, None, None, false).unwrap(), days(-90, 0));
        assert_eq!(window(NOW, days(-200, 0).0, None, false).unwrap(), days(-200, -110));
        assert_eq!(window(NOW, None, days(0, -30).1, false).unwrap(), days(-120, -30));
        assert!(window(NOW, days(-91, 0).0, days(0, 0).1, false).is_err());
        assert!(window(NOW, days(0, 0).0, days(0, -1).1, false).is_err());
    }

    #[test]
    fn whoever_asks_for_changes_gets_old_requests_too() {
        assert_eq!(window(NOW, None, None, true).unwrap(), (None, None));
    }
}
