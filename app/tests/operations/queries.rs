//! How often the database is asked: at most six times for a page (ARCHITECTURE.md, promise 7), for
//! every page of the house, with the demo city's data on it. The counter is the server's own, so
//! nothing else in this process is counted with it.

mod city;
mod crawl;
mod known;
mod routes;

use city::{City, PEOPLE};
use crawl::Crawl;

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;

/// No pages, but files made of everything that is known of somebody, in all rooms; they ask each
/// table once, whatever is in it.
const WHOLE: [&str; 2] = ["/account/export.json:", "/account/export.pdf:"];

/// Addresses nobody opens here, each with why. Those of the first four lines are opened where the
/// rooms count their own: `queries.rs` among the tests of accounts, reports and participation,
/// `deciding_queries.rs` among those of services.
const NOT_OPENED: [(&str, &[&str]); 8] = [
    (
        "counted in accounts",
        &[
            "/account/access/v2/findUsage",
            "/account/access/v2/heartbeat",
            "/account/access/v2/usagePeriod",
            "/account/access/{line}/object",
            "/staff/objections/{code}",
        ],
    ),
    (
        "counted in reports",
        &[
            "/reports/errand/{token}",
            "/reports/follow/confirm/{token}",
            "/reports/follow/stop/{token}",
            "/reports/new/done",
            "/reports/new/resume/{token}",
            "/reports/tiles/{z}/{x}/{y}",
            "/staff/reports/bulk",
            "/staff/reports/tiles/{z}/{x}/{y}",
            "/staff/reports/views/{code}",
            "/staff/retention/{code}",
        ],
    ),
    (
        "counted in participation",
        &[
            "/participation/follow",
            "/participation/follow/{token}",
            "/participation/{process}/{code}/follow",
            "/participation/own/comment/{secret}",
            "/participation/budget/receipt/{secret}",
            "/participation/{process}/budget/kiosk/{pass}",
            "/participation/own/{secret}",
            "/staff/participation/{process}/statements/{number}",
            "/participation/{process}/count.json",
            "/participation/{process}/tiles/{z}/{x}/{y}",
            "/participation/{process}/missions/{mission}/new",
            "/participation/{process}/missions/count.json",
            "/participation/{process}/missions/tiles/{z}/{x}/{y}",
        ],
    ),
    ("counted in services", &["/staff/permits/{number}"]),
    (
        "who signs in becomes somebody else",
        &[
            "/account/providers/link/{provider}",
            "/demo/enter/{email}",
            "/participation/{process}/missions/groups/{code}/leader/{secret}",
            "/sign-in/link/{token}",
            "/sign-in/return/{provider}",
            "/sign-in/with/{provider}",
        ],
    ),
    (
        "asked by a script, for a piece of a page",
        &[
            "/map/base.pmtiles",
            "/map/place.json",
            "/map/places.json",
            "/reports/new/place.json",
            "/reports/new/places.json",
            "/reports/new/suggest.json",
            "/services/{key}/pieces/{id}",
        ],
    ),
    (
        "the payment service of the demo",
        &[
            "/demo/payments/api/maintenance/{originator}/{endpoint}",
            "/demo/payments/api/payment-methods/{originator}/{endpoint}",
            "/demo/payments/api/paymenttransaction/{originator}/{endpoint}/{id}",
            "/demo/payments/api/status",
            "/demo/payments/api/status/{originator}/{endpoint}",
            "/demo/payments/page/{id}",
        ],
    ),
    ("needs the time and place of a change", &["/admin/history/version", "/assets/{*path}"]),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_of_the_house_asks_the_database_more_than_six_times() {
    let mut city = City::open().await;
    let starts = city.filled().await;
    city.rest();
    let mut crawl = Crawl::of(&city);
    for (who, email) in PEOPLE {
        let mut actor = city.actor(email).await;
        crawl.walk(who, &mut actor, starts.of(who)).await;
    }
    let mut visitor = starts.applicant.clone();
    crawl.walk("an applicant", &mut visitor, &starts.applied).await;
    let whole = |page: &String| WHOLE.iter().any(|path| page.contains(path));
    crawl.over.retain(|page| !whole(page));
    assert_eq!(crawl.over, Vec::<String>::new(), "these ask more than {PAGE} times");
    assert_eq!(crawl.faults, Vec::<String>::new(), "these do not answer");
    let known =
        |route: &String| NOT_OPENED.iter().any(|(_, paths)| paths.contains(&route.as_str()));
    let missed: Vec<_> = crawl.missed().into_iter().filter(|route| !known(route)).collect();
    assert_eq!(missed, Vec::<String>::new(), "nobody counted these: give them a way in");
}
