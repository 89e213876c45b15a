//! A municipality learns from its own reports.

mod import_town;

use std::sync::Arc;

use import_town::ImportTown;
use reports::suggest::suggester;

const HEADING: &str = "ID,Text,Kategorie,Automatisch-ermittelte-Adresse,Gruppe,lon,lat,Gemeldet-am,\
                       Freigegeben-am,Geprueft-am,Stadtteil\n";

/// Reports whose words the catalogue does not use; released ones, or new ones.
fn file(ids: std::ops::Range<u32>, released: &str) -> Vec<u8> {
    let places = ["Gasse", "Allee", "Rosenweg", "Ufer", "Markt", "Brücke", "Schule"];
    let row = |n: u32| {
        let (place, other) = (places[n as usize % 7], places[n as usize / 7 % 7]);
        let (text, category) = match n % 2 {
            0 => (format!("Funzel {place} {other}"), "Beleuchtung > Straßenlaternen defekt"),
            _ => (format!("Kladderadatsch {place} {other}"), "Müll/Sauberkeit > Illegaler Müll"),
        };
        format!("{n},{text},{category},,,,,2020-01-01 10:00:00,{released},,\n")
    };
    format!("{HEADING}{}", ids.map(row).collect::<String>()).into_bytes()
}

#[tokio::test]
async fn released_reports_teach_and_new_ones_do_not() {
    let town = ImportTown::konstanz().await;
    town.import(&file(0..300, "")[..], false).await;
    let before = suggester(&town.scope).await.expect("readable");
    assert_eq!(before.measured(), None, "nothing released, nothing learned");
    assert_eq!(before.suggest("Funzel am Weg"), None);

    town.import(&file(300..600, "2020-01-02 10:00:00")[..], false).await;
    let after = suggester(&town.scope).await.expect("readable");
    assert_eq!(after.measured().map(|m| m.reports), Some(300));
    let made = after.suggest("Funzel am Weg").expect("a suggestion");
    assert_eq!(
        (made.category.as_str(), &made.reasons[..]),
        ("strassenlaterne", &["Funzel".to_owned()][..])
    );

    town.import(&file(600..610, "2020-01-02 10:00:00")[..], false).await;
    let again = suggester(&town.scope).await.expect("readable");
    assert!(Arc::ptr_eq(&after, &again), "a few more reports do not make it learn again");
}
