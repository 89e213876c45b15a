//! The files everybody may take, and what stays out of them; the same rule on every public page.

use futures_util::TryStreamExt;
use kernel::{Lang, contribution::DataValue};
use reports::{api::data_set, store::ListFilter};
use testkit::TestTown;

use crate::{
    V2, public,
    staff_town::{Like, picture, report, town},
};

/// The lines of a CSV file as cells by name.
fn table(text: &str) -> Vec<std::collections::HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect("a table")
}

#[tokio::test]
async fn both_files_hold_what_the_list_shows_and_nothing_of_the_reporter() {
    let town = town().await;
    let hidden = report(&town, Like { text: "Quitte", ..Like::default() }).await;
    let email = Some("anna@post.example");
    let (file, token) = picture(&town, 9).await;
    let like = Like { email, pictures: vec![file], text: "=1+1, \"Loch\"", ..Like::default() };
    let code = public(&town, like).await;
    let other = Like { category: "strassenlaterne", ..Like::default() };
    let other = public(&town, other).await;
    let mut anybody = town.visitor();
    let file = anybody.get("/reports.csv").await;
    assert_eq!(file.status(), 200);
    assert_eq!(file.header("access-control-allow-origin"), Some("*"));
    assert!(file.header("content-type").unwrap().starts_with("text/csv; charset=utf-8"));
    for secret in ["anna@", "Quitte", &hidden] {
        assert!(!file.text().contains(secret), "{secret}");
    }
    let rows = table(&file.text());
    assert_eq!(rows.len(), 2);
    let row = rows.iter().find(|row| row["code"] == code).expect("it is there");
    assert_eq!(row["description"], "'=1+1, \"Loch\"");
    assert_eq!(row["received_at"], "2026-11-23T12:00:00Z");
    assert_eq!((row["lon"].as_str(), row["lat"].as_str()), ("9.175", "47.66"));
    assert!(row["picture_url"].contains(&token));

    let json = anybody.get("/reports.geojson?category=strassenlaterne").await;
    assert_eq!(json.header("content-type"), Some("application/geo+json"));
    let json = json.json();
    let features = json["features"].as_array().expect("features");
    assert_eq!(features.len(), 1);
    assert_eq!(features[0]["id"], other.as_str());
    assert_eq!(features[0]["geometry"]["coordinates"], serde_json::json!([9.175, 47.66]));
    assert_eq!(features[0]["properties"]["place_rounded"], false);
    let none = anybody.get("/reports.geojson?q=xyzzy").await.json();
    assert_eq!(none["features"], serde_json::json!([]));
}

#[tokio::test]
async fn the_room_contributes_the_same_rows_under_the_names_of_its_columns() {
    let town = town().await;
    let code = public(&town, Like::default()).await;
    let room = reports::room();
    let set = &room.data_sets[0];
    let rows = (set.rows)(town.app.clone(), town.town.clone(), Lang::En);
    let rows: Vec<Vec<DataValue>> = rows.try_collect().await.expect("they are read");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].len(), set.columns.len());
    assert_eq!(rows[0][0], DataValue::Text(code));
    let at = set.columns.iter().position(|c| c.name == "department_name").unwrap();
    assert_eq!(rows[0][at], DataValue::Text("Civil Engineering Office".to_owned()));
}

#[tokio::test]
async fn rows_come_in_batches_and_none_is_lost_or_doubled() {
    let town = town().await;
    // One moment for all of them, so that only their ids tell them apart.
    for _ in 0..7 {
        public(&town, Like::default()).await;
    }
    let all = || {
        let filter = ListFilter::default();
        data_set::rows_by(town.app.clone(), town.town.clone(), Lang::De, filter, 3)
    };
    let rows: Vec<Vec<DataValue>> = all().try_collect().await.expect("they are read");
    let mut codes: Vec<String> = rows.iter().map(|row| format!("{:?}", row[0])).collect();
    codes.sort();
    codes.dedup();
    assert_eq!((rows.len(), codes.len()), (7, 7));
}

#[tokio::test]
async fn the_page_of_the_data_explains_every_column_in_each_language() {
    let town = town().await;
    for language in ["de", "en", "de-simple"] {
        let mut anybody = town.visitor().speaking(language);
        let page = anybody.get("/reports/data?status=open").await;
        assert_eq!(page.status(), 200);
        let names = page.all("tbody th");
        assert_eq!(names.len(), data_set::COLUMNS.len());
        assert!(page.attributes("main a", "href").contains(&"/reports.csv?status=open".to_owned()));
        assert!(page.all("tbody td").iter().all(|text| !text.is_empty()));
    }
    let mut anybody = town.visitor();
    let list = anybody.get("/reports?category=strassenlaterne").await;
    let links = list.attributes("main a", "href");
    assert!(links.contains(&"/reports/data?category=strassenlaterne".to_owned()), "{links:?}");
}

/// What of a town's public side could tell the exact place of this report.
async fn everywhere(town: &TestTown, code: &str) -> Vec<(String, String)> {
    let mut anybody = town.visitor();
    let mut seen = Vec::new();
    for path in [
        "/".to_owned(),
        "/reports".to_owned(),
        "/reports.csv".to_owned(),
        "/reports.geojson".to_owned(),
        "/reports/feed.atom".to_owned(),
        "/search?q=Autowrack".to_owned(),
        format!("/reports/{code}"),
        format!("/reports/{code}/feed.atom"),
        format!("{V2}/requests.xml?extensions=true"),
        format!("{V2}/requests/{code}.json?extensions=true"),
    ] {
        let answer = anybody.get(&path).await;
        assert_eq!(answer.status(), 200, "{path}");
        seen.push((path, answer.text()));
    }
    seen
}

#[tokio::test]
async fn the_exact_place_of_a_sensitive_report_is_nowhere_to_be_seen() {
    let town = town().await;
    let key = crate::sender(&town).await;
    let mut program = town.visitor();
    let fields = [
        ("service_code", "fahrzeug_abgemeldet"),
        ("lat", "47.66037"),
        ("long", "9.17531"),
        ("address_string", "Geheimgasse 7"),
        ("address_id", "Stellplatz 4711"),
        ("description", "Autowrack mit Moos"),
        ("attribute[kennzeichen]", "KN-XY 123"),
        ("attribute[fahrzeug]", "Opel, rot"),
    ];
    let sent = crate::post(&mut program, "json", &key, &fields).await;
    assert_eq!(sent.status(), 201, "{}", sent.text());
    let code = sent.json()[0]["service_request_id"].as_str().unwrap().to_owned();
    crate::release(&town, &code).await;
    for (path, text) in everywhere(&town, &code).await {
        for secret in ["47.66037", "9.17531", "Geheimgasse", "4711", "KN-XY"] {
            assert!(!text.contains(secret), "{secret} stands on {path}");
        }
    }
    let hits = program.get("/search?q=Geheimgasse").await;
    assert!(!hits.main().contains("Autowrack"), "search knows the address");
    // Sections of the list and of the file answer by the rounded place.
    let [shown, exact] = [(9.175_5, 47.66), (9.175_31, 47.660_37)].map(|(lon, lat)| {
        let d = 0.000_1;
        format!("?bbox={},{},{},{}", lon - d, lat - d, lon + d, lat + d)
    });
    for base in ["/reports", "/reports.csv"] {
        assert!(program.get(&format!("{base}{shown}")).await.text().contains(&code), "{base}");
        assert!(!program.get(&format!("{base}{exact}")).await.text().contains(&code), "{base}");
    }
}
