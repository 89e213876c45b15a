//! Answers of test paths with words that somebody could have written.

use services::{Answers, Value};

/// What stands in a field, by its key.
const WORDS: [(&str, &str); 12] = [
    ("firma", "Elektro Seeblick GmbH"),
    ("gewerk", "Elektroinstallation"),
    ("einsatz", "Notdienst und Wartung von Anlagen, mit Werkzeug und Ersatzteilen im Wagen."),
    ("modell", "VW Transporter"),
    ("halter", "Elektro Seeblick GmbH"),
    ("aufsteller_name", "Schilderdienst Bodensee"),
    ("rufname", "Nelly"),
    ("rasse", "Mischling"),
    ("farbe", "schwarz-weiß"),
    ("vorher_gemeldet", "Radolfzell"),
    ("betriebsnummer", "4711-08"),
    ("befreiung_text", "Der Hund ist ein Blindenführhund."),
];

/// The answers with the name that stands in the applicant's address, `first.last@…`.
pub fn lifelike(mut answers: Answers, email: &str) -> Answers {
    let local = email.split('@').next().unwrap_or_default();
    let (first, last) = local.split_once('.').unwrap_or((local, local));
    let (first, last) = (capital(first), capital(last));
    let whole = format!("{first} {last}");
    let rows = answers.groups.values_mut().flatten().flat_map(|row| row.iter_mut());
    for (key, value) in answers.fields.iter_mut().chain(rows) {
        let named = match key.as_str() {
            "vorname" => Some(first.as_str()),
            "nachname" => Some(last.as_str()),
            "ansprechperson" | "kontoinhaber" => Some(whole.as_str()),
            key => WORDS.iter().find(|(known, _)| *known == key).map(|(_, words)| *words),
        };
        if let (Value::Text(text), Some(named)) = (value, named) {
            named.clone_into(text);
        }
    }
    answers
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}
