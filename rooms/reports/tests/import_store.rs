//! An import into a municipality: what comes in, what is recognised, what is told.

mod import_town;

use import_town::{ImportTown, real_file};
use kernel::Lang;
use reports::store::{find_by_code, find_reach, list_legs};
use reports::{Report, Status};
use store::{journal, q, search};

const HEADING: &str = "ID,Text,Kategorie,Automatisch-ermittelte-Adresse,Gruppe,lon,lat,Gemeldet-am,\
                       Freigegeben-am,Geprueft-am,Stadtteil\n";
const LAMP: &str = "1,\"Laterne 7 ist dunkel.\nSeit Tagen.\",Beleuchtung > Straßenlaternen defekt,\
                    \"Marktstätte 1, Konstanz\",\"Stadtwerke Konstanz\n\",9.176,47.660,\
                    2020-01-01 17:06:00,2020-01-02 06:52:00,2020-01-02 06:53:00,Petershausen-West\n";
const NOWHERE: &str = "2,Es ist laut,Hinweise > Hinweise,,,,,2020-01-03 10:00:00,,,Keine Angabe\n";
const LAKE: &str = "3,Boje treibt,Öffentliche Orte/Ufer > Seeufer verschmutzt,,Moderation,9.30,47.62,\
                    2020-01-04 10:00:00,2020-01-04 11:00:00,,Altstadt\n";

fn file(rows: &[&str]) -> Vec<u8> {
    format!("{HEADING}{}", rows.concat()).into_bytes()
}

async fn report(town: &ImportTown, source_id: &str) -> Report {
    let mut tx = town.store().read().await.expect("a transaction");
    let code: String = q!(
        tx,
        "SELECT code FROM report WHERE source = $1 AND source_id = $2",
        "import:maengelmelder",
        source_id
    )
    .scalar()
    .await
    .expect("imported");
    find_by_code(&mut tx, &code).await.expect("readable").expect("there")
}

async fn count(town: &ImportTown) -> i64 {
    let mut tx = town.store().read().await.expect("a transaction");
    q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM report").scalar().await.expect("a number")
}

#[tokio::test]
async fn reports_come_in_with_their_times_their_place_and_their_history() {
    let town = ImportTown::konstanz().await;
    let outcome = town.import(&file(&[LAMP, NOWHERE, LAKE])[..], false).await;
    assert_eq!((outcome.imported, outcome.unchanged, outcome.failed.len()), (3, 0, 0));
    assert_eq!((outcome.without_place, outcome.outside_districts), (1, 1));

    let lamp = report(&town, "1").await;
    assert_eq!(lamp.title, "Laterne 7 ist dunkel");
    assert_eq!(lamp.received_at.rfc3339(), "2020-01-01T16:06:00Z");
    assert_eq!(lamp.department, "stadtwerke");
    assert_eq!(lamp.district.as_deref(), Some("altstadt"), "from the coordinates");
    assert_eq!(lamp.picked_district.as_deref(), Some("Petershausen-West"), "kept, not trusted");
    assert_eq!((lamp.is_public(), lamp.status()), (true, Status::Closed));

    let nowhere = report(&town, "2").await;
    assert_eq!((nowhere.point(), nowhere.address.clone()), (None, None));
    assert_eq!(
        (nowhere.picked_district.clone(), nowhere.department.as_str()),
        (None, "koordination")
    );
    assert_eq!((nowhere.is_public(), nowhere.status()), (false, Status::New));

    let mut tx = town.store().read().await.expect("a transaction");
    let legs = list_legs(&mut tx, lamp.id).await.expect("legs");
    assert_eq!((legs.len(), legs[0].since), (1, lamp.received_at));
    let reach = find_reach(&mut tx, lamp.id).await.expect("a reach");
    assert!(!reach.any(), "nobody was given the link to its own page");
    let hits = search::find(&mut tx, "Laternen", Lang::De, None, 9).await.expect("search");
    assert_eq!(hits.len(), 1, "released reports are found");
    let hits = search::find(&mut tx, "laut", Lang::De, None, 9).await.expect("search");
    assert_eq!(hits.len(), 0, "others are not");
}

#[tokio::test]
async fn picked_and_computed_districts_are_compared() {
    let town = ImportTown::konstanz().await;
    let right = LAMP.replacen('1', "9", 1).replace("Petershausen-West", "Altstadt");
    let outcome = town.import(&file(&[LAMP, NOWHERE, LAKE, &right])[..], false).await;
    let districts = &outcome.districts;
    assert_eq!((districts.agree, districts.differ, districts.not_comparable), (1, 2, 0));
    let text = outcome.to_string();
    assert!(text.contains("picked Petershausen-West, lies in Altstadt"), "{text}");
    assert!(text.contains("picked Altstadt, lies in outside every district"), "{text}");
}

#[tokio::test]
async fn a_second_run_adds_nothing_and_an_interrupted_one_is_taken_up() {
    let town = ImportTown::konstanz().await;
    town.import(&file(&[LAMP])[..], false).await;
    let whole = file(&[LAMP, NOWHERE, LAKE]);
    let outcome = town.import(&whole[..], false).await;
    assert_eq!((outcome.imported, outcome.unchanged), (2, 1));
    let outcome = town.import(&whole[..], false).await;
    assert_eq!((outcome.imported, outcome.unchanged), (0, 3));
    assert_eq!(outcome.without_place, 1, "told of the file, not only of what is new");
    assert_eq!(count(&town).await, 3);
    let verdict = journal::verify(town.store(), |_| {}).await.expect("read");
    assert_eq!((verdict.entries, verdict.broken), (3, None), "an entry for each report");
}

#[tokio::test]
async fn a_wrong_row_is_named_with_line_column_and_reason_and_the_rest_goes_in() {
    let town = ImportTown::konstanz().await;
    let wrong = LAKE.replace("9.30", "neun");
    let early = NOWHERE.replacen('2', "4", 1).replace("2020-01-03", "2033-01-03");
    let outcome = town.import(&file(&[LAMP, &wrong, NOWHERE, NOWHERE, &early])[..], false).await;
    assert_eq!(outcome.imported, 2);
    let json = serde_json::to_value(&outcome).expect("serialisable");
    let failed = json["failed"].as_array().expect("a list");
    let told: Vec<_> = failed.iter().map(|f| (f["line"].as_u64(), f["field"].as_str())).collect();
    assert_eq!(
        told,
        [(Some(5), Some("lon")), (Some(7), Some("ID")), (Some(8), Some("Gemeldet-am"))]
    );
    assert!(failed[0]["reason"].as_str().is_some_and(|r| r.contains("no number")), "{json}");
    assert_eq!((json["imported"].as_u64(), json["unchanged"].as_u64()), (Some(2), Some(0)));
}

#[tokio::test]
async fn a_dry_run_tells_all_and_changes_nothing() {
    let town = ImportTown::konstanz().await;
    town.import(&file(&[LAMP])[..], false).await;
    let outcome = town.import(&file(&[LAMP, NOWHERE])[..], true).await;
    assert_eq!((outcome.imported, outcome.unchanged), (1, 1));
    assert!(outcome.to_string().starts_with("Dry run"), "{outcome}");
    assert_eq!(count(&town).await, 1);
}

#[tokio::test]
async fn more_rows_than_a_transaction_holds_come_in_once_each() {
    let town = ImportTown::konstanz().await;
    let rows: Vec<String> = (10..1210).map(|n| NOWHERE.replacen('2', &n.to_string(), 1)).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let outcome = town.import(&file(&rows)[..], false).await;
    assert_eq!((outcome.imported, count(&town).await), (1200, 1200));
}

#[tokio::test]
async fn the_real_reports_of_konstanz_come_in_whole() {
    let reports = real_file("konstanz/defects_2020-2022.csv");
    let districts = real_file("konstanz/districts.geojson");
    let (Some(reports), Some(districts)) = (reports, districts) else {
        return eprintln!("skipped: set ALLMENDE_REAL_DATA to a folder with konstanz/");
    };
    let town = ImportTown::with(|files| {
        let toml = String::from_utf8(files["municipality.toml"].clone()).expect("text");
        let toml = toml
            .replace("key_property = \"key\"", "key_property = \"STT_NAME\"")
            .replace("name_property = \"name\"", "name_property = \"STT_NAME\"");
        files.insert("municipality.toml".to_owned(), toml.into_bytes());
        files.insert("areas.geojson".to_owned(), districts);
    })
    .await;
    let outcome = town.import(&reports[..], false).await;
    println!("{outcome}");
    assert_eq!((outcome.imported, outcome.unchanged, outcome.failed.len()), (3788, 0, 0));
    assert_eq!((outcome.without_place, outcome.outside_districts), (314, 54));
    let again = town.import(&reports[..], false).await;
    assert_eq!((again.imported, again.unchanged), (0, 3788));
    assert_eq!(count(&town).await, 3788);
}
