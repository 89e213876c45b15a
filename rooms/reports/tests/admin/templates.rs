//! Note templates: the file, the pages of administrators, and the clerk who uses one.

use kernel::Actor as Author;
use kernel::Clock;
use reports::{
    Deed,
    draft::Draft,
    verbs::{self, Submission},
};
use store::Error;
use testkit::{Actor, Answer, TestTown};

use crate::town::{administrator, clerk, file, town};

const FILE: &str = "templates.toml";

/// A report in a language; answers its code.
async fn report(town: &TestTown, lang: &str) -> String {
    let deed = Deed {
        actor: Author::Visitor,
        department: String::new(),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    };
    let sub = Submission {
        draft: Draft {
            idempotency_key: town.app.chance.token(),
            lon: Some(9.175),
            lat: Some(47.660),
            description: "Die Hecke wächst in den Weg".to_owned(),
            lang: lang.to_owned(),
            ..Draft::default()
        },
        kind: "defect",
        category: "hecke".to_owned(),
        department: "technische_betriebe".to_owned(),
        district: Some("altstadt".to_owned()),
        source: "web",
        release_at_once: false,
        expected_at: None,
    };
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { Ok(verbs::submit(tx, &deed, &sub).await?.code) })
        })
        .await
        .expect("the report is stored")
}

async fn press(actor: &mut Actor, code: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    let page = actor.get("/staff/reports").await;
    let token = page.attributes("meta[name=csrf]", "content").remove(0);
    let mut all = vec![("csrf", token.as_str())];
    all.extend_from_slice(fields);
    actor.post(&format!("/staff/reports/{code}/{act}"), &all).await
}

#[tokio::test]
async fn a_clerk_puts_a_template_behind_what_was_typed_without_a_script() {
    let town = town().await;
    let code = report(&town, "de").await;
    let mut clerk = clerk(&town, "technische_betriebe").await;
    let typed = [
        ("close_note", "Guten Tag, das haben wir geprüft."),
        ("template", "gehoelzschnitt"),
        ("insert", "close"),
    ];
    let answer = press(&mut clerk, &code, "template", &typed).await;
    assert_eq!(answer.status(), 200, "{}", answer.main());
    let main = answer.text();
    assert!(main.contains("Guten Tag, das haben wir geprüft.\n\nVom 1. März"), "{main}");
    assert!(answer.has("#close_reason option[value=not_possible][selected]"), "{main}");
    assert!(answer.has("details[open] #close_note"), "{main}");
}

#[tokio::test]
async fn a_template_speaks_the_language_of_the_reporter() {
    let town = town().await;
    let code = report(&town, "en").await;
    let mut clerk = clerk(&town, "technische_betriebe").await;
    let fields = [("public_text", ""), ("template", "danke"), ("insert", "note")];
    let answer = press(&mut clerk, &code, "template", &fields).await;
    let expected =
        "We have passed it on to those who take care of it: Technical Services Konstanz.";
    assert!(answer.main().contains(expected), "{}", answer.main());
}

#[tokio::test]
async fn templates_are_offered_where_they_belong() {
    let town = town().await;
    let code = report(&town, "de").await;
    let mut clerk = clerk(&town, "technische_betriebe").await;
    let page = clerk.get(&format!("/staff/reports/{code}")).await;
    let offered = |act: &str| page.attributes(&format!("#template-{act} option"), "value");
    assert!(offered("note").contains(&"danke".to_owned()));
    assert!(!offered("close").contains(&"danke".to_owned()));
    assert!(offered("handover").contains(&"uebergabe_fachlich".to_owned()));
    assert!(offered("refuse").contains(&"ablehnung_bauwerk".to_owned()));
    // For streets only.
    assert!(!offered("close").contains(&"bundesstrasse".to_owned()));
    let texts = page.attributes("#template-note option", "data-text");
    assert!(texts.iter().all(|t| !t.contains('{')), "{texts:?}");
}

#[tokio::test]
async fn internal_words_become_a_public_note_that_can_be_rewritten() {
    let town = town().await;
    let code = report(&town, "de").await;
    let mut clerk = clerk(&town, "technische_betriebe").await;
    press(&mut clerk, &code, "notes", &[("internal_text", "Heckenkolonne Donnerstag")]).await;
    let page = clerk.get(&format!("/staff/reports/{code}")).await;
    let link = page.attributes("a[data-quote]", "href").remove(0);
    let path = link.split('#').next().unwrap_or_default();
    let quoted = clerk.get(path).await;
    let html = quoted.text();
    let at = html.find("id=\"public_text\"").expect("the field");
    assert!(html[at..].starts_with("id=\"public_text\""));
    let field = &html[at..html[at..].find("</textarea>").map_or(html.len(), |end| at + end)];
    assert!(field.contains("Heckenkolonne Donnerstag"), "{field}");
}

#[tokio::test]
async fn nobody_else_inserts_templates_into_a_case() {
    let town = town().await;
    let code = report(&town, "de").await;
    let mut other = clerk(&town, "stadtplanung").await;
    let fields = [("template", "danke"), ("insert", "note")];
    assert_eq!(press(&mut other, &code, "template", &fields).await.status(), 403);
}

#[tokio::test]
async fn an_administrator_writes_a_template_and_a_clerk_finds_it() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = "/admin/reports/templates/new";
    let fields = [
        ("name.de", "Bauhof kommt"),
        ("name.en", "Depot is coming"),
        ("name.de-simple", "Bauhof kommt"),
        ("text.de", "Der Bauhof kommt wegen {code} in die {stadt}."),
        ("text.en", "The depot is coming because of {code}."),
        ("text.de-simple", "Der Bauhof kommt."),
        ("acts.note", "1"),
    ];
    let wrong = admin.fill(address, address, &fields).await;
    assert_eq!(wrong.status(), 422);
    assert!(wrong.has("[id='text.de-error']"), "{}", wrong.main());
    let mut right = fields;
    right[3].1 = "Der Bauhof kommt wegen {code}.";
    let seen = admin.fill(address, address, &[&right[..], &[("act", "preview")]].concat()).await;
    assert!(seen.main().contains("Der Bauhof kommt wegen X7KQ2M."), "{}", seen.main());
    let saved = admin.fill(address, address, &right).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let text = file(&town, FILE).await;
    assert!(text.starts_with("# Note templates"), "comments stay");
    assert!(text.contains("key = \"bauhof_kommt\""), "{text}");
    let code = report(&town, "de").await;
    let mut clerk = clerk(&town, "technische_betriebe").await;
    let page = clerk.get(&format!("/staff/reports/{code}")).await;
    let texts = page.attributes("#template-note option", "data-text");
    assert!(texts.contains(&format!("Der Bauhof kommt wegen {code}.")), "{texts:?}");
    let own = "/admin/reports/templates/bauhof_kommt";
    assert_eq!(admin.fill(own, own, &[("act", "remove")]).await.status(), 303);
    assert!(!file(&town, FILE).await.contains("bauhof_kommt"));
}

#[test]
fn every_mistake_in_a_template_is_named_with_its_line() {
    let town = kernel::municipality::check(&testkit::town::folder_files(&testkit::town::example(
        "musterstadt",
    )));
    let town = town.0.expect("Musterstadt");
    let text = "[[template]]\nkey = \"a\"\nname = \"A\"\nacts = [\"shout\"]\ncategories = [\"nix\"]\ntext = \"{cod}\"\n";
    let found = reports::note_template::parse(FILE, text, &town, &Default::default());
    let lines: Vec<String> = found.expect_err("findings").iter().map(ToString::to_string).collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].starts_with("templates.toml:4: there is no act"), "{lines:#?}");
    assert!(lines[1].starts_with("templates.toml:5: unknown category"), "{lines:#?}");
    assert!(lines[2].contains(":6: unknown placeholder {cod}: did you mean {code}?"), "{lines:#?}");
}

#[test]
fn the_example_has_templates_for_every_act() {
    let files = testkit::town::folder_files(&testkit::town::example("konstanz"));
    let town = kernel::municipality::check(&files).0.expect("Konstanz");
    let text = |name: &str| String::from_utf8_lossy(&files[name]).into_owned();
    let catalogue =
        reports::category::Catalogue::parse("categories.toml", &text("categories.toml"), &town)
            .expect("a sound catalogue");
    let all = reports::note_template::parse(FILE, &text(FILE), &town, &catalogue).expect("sound");
    assert!(all.len() >= 12, "{}", all.len());
    for act in reports::note_template::Act::ALL {
        assert!(all.iter().any(|t| t.acts.contains(&act)), "{act:?}");
    }
}
