//! A definition is published at noon while people fill in the one before.

use store::journal;
use testkit::{
    Actor, Answer, TestTown,
    town::{example, folder_files},
};

use crate::town::{change, confirm, follow, send, town};

pub const DOG: &str = "hundesteuer";

pub const KEEPER: [(&str, &str); 9] = [
    ("f-vorname", "Yusuf"),
    ("f-nachname", "Demir"),
    ("f-geburtsdatum", "1988-05-02"),
    ("f-anschrift-street", "Seestraße"),
    ("f-anschrift-house_number", "3"),
    ("f-anschrift-postcode", "78464"),
    ("f-anschrift-town", "Konstanz"),
    ("f-telefon", "07531 123456"),
    ("f-weitere_hunde", "no"),
];
pub const PET: [(&str, &str); 7] = [
    ("f-rufname", "Bello"),
    ("f-rasse", "Dackel"),
    ("f-listenhund", "nein"),
    ("f-geschlecht", "huendin"),
    ("f-geboren", "2025-03-01"),
    ("f-seit", "2026-10-01"),
    ("f-herkunft", "tierheim"),
];
pub const REST: [(&str, &[(&str, &str)]); 2] = [
    ("befreiung", &[("f-befreiung_beantragt", "no")]),
    ("zahlung", &[("f-zahlweise", "ueberweisung"), ("f-richtig", "1")]),
];

pub fn step(key: &str) -> String {
    format!("/services/{DOG}/apply/{key}")
}

pub async fn fill(actor: &mut Actor, key: &str, fields: &[(&str, &str)]) {
    let answer = actor.fill(&step(key), &step(key), fields).await;
    assert_eq!(answer.status(), 303, "{key}: {:?}", answer.all("#errors li"));
}

/// The second version: a question is new, one is gone, one takes other answers, one has other words.
async fn publish(town: &mut TestTown) {
    let mut files = folder_files(&example("konstanz"));
    let file = files.get_mut("services/hundesteuer.toml").unwrap();
    let text = String::from_utf8(file.clone()).unwrap();
    let fields = text.split("[[step.field]]\n");
    let fields: Vec<&str> = fields.filter(|f| !f.starts_with("key = \"telefon\"")).collect();
    let new = r#"key = "zweitwohnung"
type = "yes_no"
required = true
personal = false
label = { de = "Ist es eine Zweitwohnung?", en = "Is it a second home?", de-simple = "Haben Sie noch eine Wohnung?" }

[[step.field]]
key = "weitere_hunde""#;
    let text = fields
        .join("[[step.field]]\n")
        .replacen("version = 1", "version = 2", 1)
        .replacen("key = \"weitere_hunde\"", new, 1)
        .replacen("de = \"Vorname\"", "de = \"Vorname wie im Ausweis\"", 1)
        .replacen("key = \"huendin\"", "key = \"weiblich\"", 1)
        .replacen("\"telefon\", ", "", 1);
    *file = text.into_bytes();
    change(town, files).await;
}

#[tokio::test]
async fn a_newer_version_is_shown_field_by_field_and_taken_by_choice() {
    let mut town = town().await;
    let mut yusuf = town.visitor();
    fill(&mut yusuf, "halter", &KEEPER).await;
    fill(&mut yusuf, "hund", &PET).await;
    let version = format!("/services/{DOG}/version");
    let nothing = yusuf.get(&version).await;
    assert_eq!(nothing.location(), Some(step("befreiung")), "nothing is newer yet");
    publish(&mut town).await;

    let page = yusuf.open(&step("befreiung")).await;
    assert_eq!(page.attributes("a[href$='/version']", "href"), [version.as_str()]);
    let page = yusuf.open(&version).await;
    let rows = page.all("tbody tr");
    let row = |label: &str| {
        let found = rows.iter().find(|row| row.contains(label));
        found.unwrap_or_else(|| panic!("{label} in {rows:?}")).clone()
    };
    assert!(row("Zweitwohnung").contains("Sie werden danach gefragt"));
    let name = row("Vorname wie im Ausweis");
    assert!(name.contains("anderer Wortlaut") && name.contains("Yusuf"), "{name}");
    assert!(name.contains("Ihre Antwort bleibt"), "{name}");
    let sex = row("Geschlecht");
    assert!(sex.contains("andere Auswahl") && sex.contains("Hündin"), "{sex}");
    assert!(sex.contains("geben Sie die Antwort neu ein"), "{sex}");
    assert!(row("Telefon").contains("Ihre Antwort wird gelöscht"));
    assert_eq!(rows.len(), 4, "nothing else differs: {rows:?}");

    let moved = yusuf.fill(&version, &version, &[]).await;
    assert_eq!(moved.location(), Some(step("halter")), "there is something new to answer");
    let page = follow(&mut yusuf, &moved).await;
    assert_eq!(page.attributes("#f-vorname", "value"), ["Yusuf"]);
    assert!(!page.has("#f-telefon") && !page.has("a[href$='/version']"));
    let page = yusuf.open(&step("hund")).await;
    assert_eq!(page.attributes("#f-rufname", "value"), ["Bello"]);
    assert!(!page.has("input[name='f-geschlecht'][checked]"));
    assert!(page.has("#f-listenhund-nein[checked]"));
    let mut tx = town.store().read().await.unwrap();
    let told = journal::list_about(&mut tx, "service:hundesteuer", 50).await.unwrap();
    assert_eq!(told.iter().filter(|entry| entry.verb == "draft_moved").count(), 1);
}

/// A page as it stands open in a browser, with what will be typed into it.
fn opened<'a>(page: &Answer, typed: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for name in ["csrf", "do-version", "do-asked"] {
        let values = page.attributes(&format!("form[novalidate] input[name='{name}']"), "value");
        pairs.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }
    pairs.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    pairs
}

#[tokio::test]
async fn a_version_published_at_noon_loses_no_draft() {
    let mut town = town().await;
    // What was sent before noon, and the page that stands open.
    let mut people = Vec::new();
    for done in 0..4_usize {
        let mut person = town.visitor();
        if done >= 1 {
            fill(&mut person, "halter", &KEEPER).await;
        }
        if done >= 2 {
            fill(&mut person, "hund", &PET).await;
        }
        if done >= 3 {
            fill(&mut person, "befreiung", REST[0].1).await;
        }
        let open = ["halter", "hund", "befreiung", "zahlung"][done];
        let typed: &[(&str, &str)] = [&KEEPER[..], &PET[..], REST[0].1, REST[1].1][done];
        let page = person.open(&step(open)).await;
        people.push((person, done, open, opened(&page, typed)));
    }
    publish(&mut town).await;
    for (mut person, done, open, pairs) in people {
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = person.post(&step(open), &pairs).await;
        assert_eq!(answer.status(), 303, "{open}: {:?}", answer.all("#errors li"));
        assert_eq!(person.open(&step("halter")).await.attributes("#f-telefon", "value").len(), 1);
        let rest = [("hund", &PET[..]), REST[0], REST[1]];
        for (key, fields) in rest.into_iter().skip(done) {
            fill(&mut person, key, fields).await;
        }
        confirm(&town, &mut person, DOG, &format!("noon{done}@example.org")).await;
        let sent = send(&mut person, DOG).await;
        let own = sent.attributes("a.kern-btn--primary", "href").remove(0);
        let own = person.open(&own).await;
        assert!(own.main().contains("Hündin") && own.main().contains("123456"), "{}", own.main());
    }
    // Whoever comes now begins with the new one.
    let mut late = town.visitor();
    assert!(late.open(&step("halter")).await.has("#f-zweitwohnung"));
}
