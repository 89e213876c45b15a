//! Suggestions of a category from the text of a report.

use std::{collections::BTreeSet, fs::File, hash::DefaultHasher, hash::Hash, hash::Hasher};
use std::{path::Path, sync::Arc};

use kernel::municipality::Municipality;
use reports::category::Catalogue;
use reports::import::{KnownKeys, Mapping, Reader};
use reports::suggest::{self, Described, Suggester};

fn described(key: &str, name: &str, hint: &str) -> Described {
    Described { key: key.to_owned(), name: name.to_owned(), hint: hint.to_owned() }
}

fn small_catalogue() -> Vec<Described> {
    vec![
        described("street_lamps", "Straßenlaterne", "Eine Laterne ist dunkel oder flackert."),
        described("rubbish", "Wilder Müll", "Sperrmüll, Säcke oder Schrott an der Straße."),
        described("potholes", "Schlagloch", "Löcher und Risse in der Fahrbahn."),
    ]
}

/// 240 reports of three kinds, in words the catalogue does not use; no two alike.
fn small_history() -> Vec<(&'static str, String)> {
    let places = ["Gasse", "Allee", "Rosenweg", "Ufer", "Marktplatz", "Brücke", "Schule", "Wald"];
    let ends = ["Tagen", "Wochen", "Dienstag", "Monaten", "gestern", "Ostern", "Sommer", "Jahren"];
    let say = |n: usize| {
        let (place, end) = (places[n / 3 % 8], format!("{} {}", ends[n / 24 % 8], ends[n % 7]));
        match n % 3 {
            0 => ("street_lamps", format!("Leuchte {place} brennt seit {end} nicht")),
            1 => ("rubbish", format!("Matratze und Kartons abgelagert {place} seit {end}")),
            _ => ("potholes", format!("Asphalt {place} aufgebrochen seit {end}, Gefahr für Räder")),
        }
    };
    (0..240).map(say).collect()
}

#[test]
fn a_town_without_history_is_helped_by_its_catalogue() {
    let none: [(&str, &str); 0] = [];
    let suggester = Suggester::train(small_catalogue(), none);
    let made = suggester.suggest("Die Laterne Nr. 12 ist dunkel").expect("a suggestion");
    assert_eq!(made.category, "street_lamps");
    assert!(made.reasons.contains(&"Laterne".to_owned()), "{made:?}");
    assert_eq!(suggester.suggest("Guten Tag, vielen Dank!"), None);
    assert_eq!(suggester.suggest("Xylophon"), None);
    assert_eq!(suggester.measured(), None);
}

#[test]
fn the_towns_own_words_are_learned() {
    let suggester = Suggester::train(small_catalogue(), small_history());
    let made = suggester.suggest("am Ufer liegt eine MATRATZE!!").expect("a suggestion");
    assert_eq!(made.category, "rubbish");
    assert_eq!(made.reasons[0], "MATRATZE", "as typed");
    assert!((0.5..=1.0).contains(&made.confidence), "{made:?}");
    assert_eq!(suggester.suggest(""), None);
}

#[test]
fn a_category_that_no_longer_exists_is_never_suggested() {
    let catalogue = small_catalogue().split_off(1);
    let suggester = Suggester::train(catalogue, small_history());
    let made = suggester.suggest("Leuchte brennt nicht");
    assert!(made.is_none_or(|m| m.category != "street_lamps"));
}

#[test]
fn learning_twice_from_the_same_reports_gives_the_same() {
    let texts = ["Leuchte und Matratze", "Asphalt", "Kartons brennt"];
    let suggest = || {
        let suggester = Suggester::train(small_catalogue(), small_history());
        texts.map(|t| suggester.suggest(t))
    };
    assert_eq!(suggest(), suggest());
}

#[test]
fn reasons_are_at_most_four_words_of_the_text_and_each_once() {
    let suggester = Suggester::train(small_catalogue(), small_history());
    let text = "Leuchte leuchte brennt Gasse Tagen brennt Leuchten";
    let made = suggester.suggest(text).expect("a suggestion");
    let once: BTreeSet<String> = made.reasons.iter().map(|r| r.to_lowercase()).collect();
    assert!(!made.reasons.is_empty() && made.reasons.len() <= 4);
    assert_eq!(once.len(), made.reasons.len());
    assert!(made.reasons.iter().all(|r| text.contains(r.as_str())));
}

/// Category (as the file names it) and text of every report of a real city.
fn real_history() -> Option<Vec<(String, String)>> {
    const MAPPING: &str = r#"
        source = "konstanz"
        columns = { source_id = "ID", text = "Text", category = "Kategorie", received_at = "Gemeldet-am" }
        categories = { "*" = "any" }
    "#;
    let folder = std::env::var_os("ALLMENDE_REAL_DATA")?;
    let file = File::open(Path::new(&folder).join("konstanz/defects_2020-2022.csv")).ok()?;
    let mapping = Mapping::parse("konstanz.toml", MAPPING, &KnownKeys::default());
    let mapping = Arc::new(mapping.expect("a sound mapping"));
    let reader = Reader::open(mapping, file).expect("a sound heading");
    Some(reader.flatten().map(|row| (row.category.name, row.text)).collect())
}

fn categories_of(history: &[(String, String)]) -> Vec<Described> {
    let names: BTreeSet<&str> = history.iter().map(|(c, _)| c.as_str()).collect();
    names.into_iter().map(|n| described(n, n.rsplit('>').next().unwrap_or(n), "")).collect()
}

#[test]
fn on_the_real_reports_of_konstanz_most_suggestions_are_right() {
    let Some(history) = real_history() else {
        return eprintln!("skipped: set ALLMENDE_REAL_DATA to a folder with konstanz/");
    };
    let fold = |text: &str| {
        let mut hasher = DefaultHasher::new();
        // Twins in one fold, so that none is judged by the other.
        text.to_lowercase().split_whitespace().for_each(|word| word.hash(&mut hasher));
        hasher.finish() % 5
    };
    let (mut made, mut right) = (0_usize, 0_usize);
    for part in 0..5 {
        let known = history.iter().filter(|(_, text)| fold(text) != part);
        let suggester = Suggester::train(categories_of(&history), known.cloned());
        for (category, text) in history.iter().filter(|(_, text)| fold(text) == part) {
            if let Some(suggestion) = suggester.suggest(text) {
                made += 1;
                right += usize::from(suggestion.category == *category);
            }
        }
    }
    let coverage = made as f64 / history.len() as f64;
    let accuracy = right as f64 / made as f64;
    println!("{} reports: coverage {coverage:.3}, accuracy {accuracy:.3}", history.len());
    assert!(coverage > 0.66, "{coverage}");
    assert!(accuracy > 0.76, "{accuracy}");
}

#[test]
fn without_history_the_catalogue_of_konstanz_is_right_more_often_than_not() {
    let Some(history) = real_history() else {
        return eprintln!("skipped: set ALLMENDE_REAL_DATA to a folder with konstanz/");
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz");
    let read = |name| std::fs::read_to_string(folder.join(name)).expect("the example");
    let town = Municipality::parse("municipality.toml", &read("municipality.toml"));
    let catalogue =
        Catalogue::parse("categories.toml", &read("categories.toml"), &town.expect("sound"));
    let catalogue = catalogue.expect("a sound catalogue");
    let none: [(&str, &str); 0] = [];
    let suggester = Suggester::train(suggest::described(&catalogue), none);
    let (mut made, mut right) = (0_usize, 0_usize);
    for (category, text) in &history {
        let category = catalogue.by_source_name(category).expect("the catalogue knows it");
        if let Some(suggestion) = suggester.suggest(text) {
            made += 1;
            right += usize::from(suggestion.category == category.key);
        }
    }
    let coverage = made as f64 / history.len() as f64;
    let accuracy = right as f64 / made as f64;
    println!("without history: coverage {coverage:.3}, accuracy {accuracy:.3}");
    assert!(coverage > 0.38 && accuracy > 0.64, "{coverage} {accuracy}");
}

#[test]
fn a_dark_lamp_of_konstanz_is_a_street_lamp_because_of_the_word() {
    let Some(history) = real_history() else {
        return eprintln!("skipped: set ALLMENDE_REAL_DATA to a folder with konstanz/");
    };
    let suggester = Suggester::train(categories_of(&history), history);
    let made = suggester.suggest("Die Laterne Nr. 12 ist dunkel").expect("a suggestion");
    assert_eq!(made.category, "Beleuchtung > Straßenlaternen defekt");
    assert!(made.reasons.contains(&"Laterne".to_owned()), "{made:?}");
}
