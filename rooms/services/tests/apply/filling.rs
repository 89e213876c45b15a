//! Filling in the permit for craftsmen, step by step.

use testkit::{Actor, TestTown};

use crate::town::{PDF, confirm, follow};

pub const SERVICE: &str = "handwerkerparkausweis";

pub fn step(key: &str) -> String {
    format!("/services/{SERVICE}/apply/{key}")
}

pub async fn business(actor: &mut Actor) {
    let path = step("betrieb");
    let answer = actor
        .fill(
            &path,
            &path,
            &[
                ("f-firma", "Elektro Weiß GmbH"),
                ("f-rechtsform", "kapitalgesellschaft"),
                ("f-kammer", "hwk"),
                ("f-gewerk", "Elektroinstallation"),
                ("f-anschrift-street", "Seestraße"),
                ("f-anschrift-house_number", "3a"),
                ("f-anschrift-postcode", "78464"),
                ("f-anschrift-town", "Konstanz"),
                ("f-ansprechperson", "Anna Weiß"),
                ("f-telefon", "07531 123456"),
                ("f-email", "anna@elektro-weiss.example"),
            ],
        )
        .await;
    assert_eq!(answer.location().as_deref(), Some(step("umfang").as_str()), "{}", answer.main());
}

pub async fn scope(actor: &mut Actor, region: &str, towns: &[(&str, &str)]) {
    let path = step("umfang");
    let plain = [
        ("f-gebiet", region),
        ("f-anzahl", "1"),
        ("f-beginn", "2027-01-04"),
        ("f-dauer", "jahr1"),
        ("f-einsatz", "Wir warten Anlagen und haben das Messgerät im Wagen."),
    ];
    let mut answer = actor.fill(&path, &path, &plain).await;
    assert_eq!(answer.status(), 303, "{}", answer.main());
    if !towns.is_empty() {
        assert!(answer.location().unwrap().contains("?more#f-orte"), "it asks for the areas");
        let fields: Vec<(&str, &str)> = plain.iter().chain(towns).copied().collect();
        answer = actor.fill(&path, &path, &fields).await;
    }
    assert_eq!(answer.location().as_deref(), Some(step("wagen").as_str()), "{}", answer.main());
}

fn vehicle(nr: usize, plate: &'static str) -> Vec<(String, &'static str)> {
    let fields = [
        ("kennzeichen", plate),
        ("art", "transporter"),
        ("masse", "2800"),
        ("modell", "VW Crafter"),
        ("beschriftet", "yes"),
        ("eigen", "yes"),
    ];
    fields.map(|(key, value)| (format!("f-fahrzeuge-{nr}-{key}"), value)).to_vec()
}

pub async fn vehicles(actor: &mut Actor) {
    let path = step("wagen");
    let first = vehicle(0, "kn ew 100");
    let mut fields: Vec<(&str, &str)> = first.iter().map(|(n, v)| (n.as_str(), *v)).collect();
    fields.push(("do-add", "fahrzeuge"));
    let added = actor
        .fill_with_files(&path, &path, &fields, &[("f-fahrzeuge-0-schein", "schein.pdf", PDF)])
        .await;
    let page = follow(actor, &added).await;
    assert!(page.has("#row-fahrzeuge-1"), "{}", page.main());
    assert!(page.text().contains("KN-EW 100") && page.text().contains("schein.pdf"));
    let second = vehicle(1, "KN-EW 200");
    let fields: Vec<(&str, &str)> = second.iter().map(|(n, v)| (n.as_str(), *v)).collect();
    let answer = actor
        .fill_with_files(&path, &path, &fields, &[("f-fahrzeuge-1-schein", "zwei.pdf", PDF)])
        .await;
    assert_eq!(answer.location().as_deref(), Some(step("nachweise").as_str()), "{}", answer.main());
}

pub async fn papers(actor: &mut Actor) {
    let path = step("nachweise");
    let ticked = [
        ("f-erklaerung_arbeit", "1"),
        ("f-erklaerung_original", "1"),
        ("f-erklaerung_richtig", "1"),
    ];
    let file = [("f-nachweis", "karte.pdf", PDF)];
    let answer = actor.fill_with_files(&path, &path, &ticked, &file).await;
    let review = format!("/services/{SERVICE}/review");
    assert_eq!(answer.location().as_deref(), Some(review.as_str()), "{}", answer.main());
}

/// The whole application up to the last look.
pub async fn complete(town: &TestTown) -> Actor {
    let mut actor = town.visitor();
    business(&mut actor).await;
    let towns = [("f-orte", "konstanz"), ("f-orte", "singen")];
    scope(&mut actor, "kreis", &towns).await;
    vehicles(&mut actor).await;
    papers(&mut actor).await;
    confirm(town, &mut actor, SERVICE, "anna@elektro-weiss.example").await;
    actor
}
