//! Work outside: lists of a day, their order, and what field workers tell.

mod staff_town;

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use identity::Role;
use kernel::Ts;
use reports::Status;
use staff_town::{Like, clerk, notice, now, picture, press, report, town, verbs_of};
use testkit::{Actor, Answer, TestTown};

const LIST: &str = "/staff/reports/field";

async fn worker(town: &TestTown, department: &str) -> Actor {
    let email = format!("worker@{department}.example");
    town.person(&email, &[(Role::Field, Some(department))]).await
}

/// A released report, on the list of a day.
async fn planned(town: &TestTown, clerk: &mut Actor, text: &'static str, day: &str) -> String {
    let code = report(town, Like { text, ..Like::default() }).await;
    press(clerk, &code, "release", &[]).await;
    assert_eq!(outcome(&press(clerk, &code, "plan", &[("day", day)]).await), "done=planned");
    code
}

/// The last word of the address a press led to.
fn outcome(answer: &Answer) -> String {
    let notice = notice(answer);
    let last = notice.rsplit('&').next().unwrap_or("");
    last.split('#').next().unwrap_or("").to_owned()
}

fn places(page: &Answer) -> Vec<String> {
    page.all("ol.al-stops .al-stop__title")
}

/// What a telephone sends: its own key, no token of a page, words and perhaps a picture.
async fn tell(
    actor: &mut Actor,
    code: &str,
    key: &str,
    fields: &[(&str, &str)],
    png: Option<&[u8]>,
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some(png) = png {
        let head = "--b\r\ncontent-disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\
                    content-type: image/png\r\n\r\n";
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(png);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    let request = Request::builder()
        .method(Method::POST)
        .uri(format!("/staff/reports/{code}/visit"))
        .header("sec-fetch-site", "same-origin")
        .header("idempotency-key", key)
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    actor.send(request, Body::from(body)).await
}

const KEY: &str = "6f1c2a54-6f6e-4a52-9d5b-0d2f5b8f0a01";

#[tokio::test]
async fn a_clerk_puts_cases_on_the_list_of_a_day_and_those_outside_see_today() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut worker = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch vor der Schule", "today").await;
    planned(&town, &mut clerk, "Loch am Hafen", "tomorrow").await;
    planned(&town, &mut clerk, "Loch am Bahnhof", "2026-12-01").await;
    assert_eq!(places(&worker.get(LIST).await), ["Loch vor der Schule"]);
    assert_eq!(places(&worker.get(&format!("{LIST}?day=2026-11-24")).await), ["Loch am Hafen"]);
    assert_eq!(places(&worker.get(&format!("{LIST}?day=2026-12-01")).await), ["Loch am Bahnhof"]);
    // A repeat is harmless and says so.
    let again = press(&mut clerk, &code, "plan", &[("day", "today")]).await;
    assert_eq!(outcome(&again), "already=planned");
    let planned = verbs_of(&town, &code).await.iter().filter(|v| *v == "report_planned").count();
    assert_eq!(planned, 1);
    // And off again.
    let off = press(&mut clerk, &code, "unplan", &[("day", "2026-11-23")]).await;
    assert_eq!(outcome(&off), "done=unplanned");
    assert!(places(&worker.get(LIST).await).is_empty());
    let off = press(&mut clerk, &code, "unplan", &[("day", "2026-11-23")]).await;
    assert_eq!(outcome(&off), "already=unplanned");
}

#[tokio::test]
async fn a_day_that_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let code = report(&town, Like::default()).await;
    for (date, said) in [
        ("2020-01-01", "schon vorbei"),
        ("x", "wählen Sie einen Tag"),
        ("2031-01-01", "mehr als ein Jahr"),
    ] {
        let fields = [("day", "date"), ("date", date), ("crew", "Nord")];
        let page = press(&mut clerk, &code, "plan", &fields).await;
        assert_eq!(page.status(), 422, "{date}");
        assert!(page.main().contains(said), "{}", page.main());
        assert_eq!(page.attributes("input[name=crew]", "value"), ["Nord"]);
    }
}

#[tokio::test]
async fn a_list_may_be_one_persons_and_nobody_elses_or_a_crews() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut dragan = worker(&town, "tiefbauamt").await;
    let mut other = town.person("o@x.example", &[(Role::Field, Some("tiefbauamt"))]).await;
    let code = report(&town, Like { text: "Nur für Dragan", ..Like::default() }).await;
    let page = clerk.get(&format!("/staff/reports/{code}/outside")).await;
    let people = page.attributes("select[name=person] option", "value");
    assert_eq!(people.len(), 3, "all, and two people");
    let own = dragan.get(LIST).await.attributes("[data-field]", "data-field").remove(0);
    assert!(people.contains(&own));
    press(&mut clerk, &code, "plan", &[("day", "today"), ("person", &own)]).await;
    let crew = report(&town, Like { text: "Für die Kolonne", ..Like::default() }).await;
    press(&mut clerk, &crew, "plan", &[("day", "today"), ("crew", "Nord")]).await;
    assert_eq!(places(&dragan.get(LIST).await).len(), 2);
    let page = other.get(LIST).await;
    assert_eq!(places(&page), ["Für die Kolonne"]);
    assert_eq!(page.all("section h2").first().unwrap(), "Tiefbauamt: Nord");
    // Somebody of another department has nothing to do with it.
    let mut elsewhere = worker(&town, "hochbauamt").await;
    assert!(places(&elsewhere.get(LIST).await).is_empty());
}

#[tokio::test]
async fn stops_move_up_and_down_and_a_second_press_changes_nothing() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut codes = Vec::new();
    for text in ["Erster Halt", "Zweiter Halt", "Dritter Halt"] {
        codes.push(planned(&town, &mut clerk, text, "today").await);
    }
    let form = [("day", "2026-11-23"), ("code", &codes[2]), ("before", &codes[1])];
    for _ in 0..2 {
        let token = clerk.get(LIST).await.attributes("meta[name=csrf]", "content").remove(0);
        let mut all = vec![("csrf", &*token)];
        all.extend(form.iter().map(|(n, v)| (*n, &**v)));
        assert_eq!(clerk.post(&format!("{LIST}/order"), &all).await.status(), 303);
        let shown = places(&clerk.get(LIST).await);
        assert_eq!(shown, ["Erster Halt", "Dritter Halt", "Zweiter Halt"]);
    }
    // A field worker orders their own list too, here by the way from where they stand.
    let mut worker = worker(&town, "tiefbauamt").await;
    let path = format!("{LIST}/order");
    let page = worker.get(LIST).await;
    assert_eq!(page.attributes("form[data-field-way]", "action"), [&*path]);
    let answer = worker.fill(LIST, &path, &[("lon", "9.17"), ("lat", "47.66")]).await;
    assert_eq!(answer.status(), 303);
    let mut elsewhere = town.person("x@y.example", &[(Role::Field, Some("hochbauamt"))]).await;
    let token = elsewhere.get(LIST).await.attributes("meta[name=csrf]", "content").remove(0);
    let mut all = vec![("csrf", &*token)];
    all.extend(form.iter().map(|(n, v)| (*n, &**v)));
    assert_eq!(elsewhere.post(&path, &all).await.status(), 403);
}

#[tokio::test]
async fn what_is_told_twice_with_one_key_is_kept_once() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut worker = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch am Hafen", "today").await;
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(40, 30, image::Rgb([1, 2, 3]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let fields =
        [("act", "done"), ("text", "Mit Kaltasphalt gefüllt"), ("at", "2026-11-23T09:30:00Z")];
    for _ in 0..3 {
        let answer = tell(&mut worker, &code, KEY, &fields, Some(png.get_ref())).await;
        assert_eq!(answer.status(), 201, "{}", answer.text());
        assert_eq!(answer.json()["state"], "taken");
    }
    let verbs = verbs_of(&town, &code).await;
    let ends = ["report_planned", "report_visited", "report_fixed"];
    assert_eq!(verbs[verbs.len() - 3..], ends);
    let now = now(&town, &code).await;
    assert_eq!((now.status(), now.closed_at), (Status::Fixed, None), "a clerk closes");
    // The clerk sees it in the list, the words as a draft of the answer, and the picture.
    let list = clerk.get(LIST).await;
    assert!(list.main().contains("Zurück von draußen"), "{}", list.main());
    let page = clerk.get(&format!("/staff/reports/{code}/outside")).await;
    assert_eq!(page.all("textarea[name=close_note]"), ["Mit Kaltasphalt gefüllt"]);
    assert_eq!(page.attributes("ol.al-notes img", "src").len(), 1);
    assert!(clerk.get(&format!("/staff/reports/{code}")).await.main().contains("Wartet auf Sie"));
    let case = format!("/staff/reports/{code}/outside");
    clerk.fill(&case, &format!("/staff/reports/{code}/closure"), &[]).await;
    assert!(!clerk.get(LIST).await.main().contains("Zurück von draußen"));
    // What was told is for colleagues; the public reads the clerk's answer.
    assert!(town.visitor().get(&format!("/reports/{code}")).await.main().contains("Kaltasphalt"));
}

#[tokio::test]
async fn what_arrives_after_a_clerk_closed_is_told_and_kept() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut worker = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch am Hafen", "today").await;
    let closing = [("close_reason", "answered"), ("close_note", "Wird nächstes Jahr saniert.")];
    press(&mut clerk, &code, "closure", &closing).await;
    for _ in 0..2 {
        let fields = [("act", "done"), ("text", "War schon offen, jetzt zu.")];
        let answer = tell(&mut worker, &code, KEY, &fields, None).await;
        assert_eq!((answer.status(), &answer.json()["state"]), (201, &"late".into()));
        assert!(answer.json()["message"].as_str().unwrap().contains("schon abgeschlossen"));
    }
    assert_eq!(now(&town, &code).await.fixed_at, None, "the case stays as the clerk left it");
    let page = clerk.get(&format!("/staff/reports/{code}/outside")).await;
    assert!(page.main().contains("War schon offen, jetzt zu."), "{}", page.main());
}

#[tokio::test]
async fn each_act_has_its_effect_and_what_is_missing_is_said() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut worker = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch am Hafen", "today").await;
    let key = |nr: u8| format!("6f1c2a54-6f6e-4a52-9d5b-0d2f5b8f0a{nr:02}");
    let begun = tell(&mut worker, &code, &key(1), &[("act", "begun")], None).await;
    assert_eq!(begun.status(), 201);
    assert_eq!(now(&town, &code).await.status(), Status::Working);
    for (nr, act) in [(2, "cannot"), (3, "note"), (4, ""), (5, "nonsense")] {
        let refused = tell(&mut worker, &code, &key(nr), &[("act", act)], None).await;
        assert_eq!(refused.status(), 422, "{act}");
        assert!(!refused.json()["errors"][0]["message"].as_str().unwrap().is_empty());
    }
    let fields = [("act", "not_found"), ("text", "")];
    assert_eq!(tell(&mut worker, &code, &key(6), &fields, None).await.status(), 201);
    let fields = [("act", "cannot"), ("text", "Braucht einen Bagger")];
    assert_eq!(tell(&mut worker, &code, &key(7), &fields, None).await.status(), 201);
    assert_eq!(now(&town, &code).await.closed_at, None);
    assert!(clerk.get(LIST).await.main().contains("Zurück von draußen"));
    // Seen: it waits no longer, and the case goes on.
    let settled = press(&mut clerk, &code, "visits-settled", &[]).await;
    assert_eq!(outcome(&settled), "done=settled");
    let settled = press(&mut clerk, &code, "visits-settled", &[]).await;
    assert_eq!(outcome(&settled), "already=settled");
    assert!(!clerk.get(LIST).await.main().contains("Zurück von draußen"));
    // A key that was used for something else is no key.
    let other = planned(&town, &mut clerk, "Noch ein Loch", "today").await;
    let foreign = tell(&mut worker, &other, &key(1), &[("act", "done")], None).await;
    assert_eq!(foreign.status(), 422);
    assert_eq!(now(&town, &other).await.fixed_at, None);
}

#[tokio::test]
async fn only_those_whose_case_it_is_tell_about_it() {
    let town = town().await;
    let mut own_clerk = clerk(&town, "tiefbauamt").await;
    let mut own = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut own_clerk, "Loch am Hafen", "today").await;
    let done = [("act", "done"), ("text", "Fertig")];
    let mut elsewhere = worker(&town, "hochbauamt").await;
    let refused = tell(&mut elsewhere, &code, KEY, &done, None).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.json()["errors"][0]["message"].as_str().unwrap().contains("Tiefbauamt"));
    assert_eq!(
        tell(&mut own_clerk, &code, KEY, &done, None).await.status(),
        403,
        "no field worker"
    );
    assert_eq!(tell(&mut town.visitor(), &code, KEY, &done, None).await.status(), 403);
    // Somebody else's words on a shared telephone wait for them.
    let foreign = [("act", "done"), ("worker", "6f1c2a54-6f6e-4a52-9d5b-0d2f5b8f0a99")];
    assert_eq!(tell(&mut own, &code, KEY, &foreign, None).await.status(), 409);
    // What stood on their list counts, even after it went to another department.
    let to = [("handover_department", "hochbauamt"), ("handover_reason", "Ihr Gebäude")];
    press(&mut own_clerk, &code, "handover", &to).await;
    assert_eq!(tell(&mut own, &code, KEY, &done, None).await.status(), 201);
    assert!(now(&town, &code).await.fixed_at.is_some());
}

#[tokio::test]
async fn without_a_script_somebody_elses_words_are_not_sent_and_not_lost() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut own = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch am Hafen", "today").await;
    let action = format!("/staff/reports/{code}/visit");
    let fields = [
        ("act", "note"),
        ("text", "Bagger bestellt"),
        ("worker", "6f1c2a54-6f6e-4a52-9d5b-0d2f5b8f0a99"),
    ];
    let answer = own.fill(LIST, &action, &fields).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.main().contains("jemand anderes angemeldet"), "{}", answer.main());
    assert_eq!(answer.all(&format!("#text-{code}")), ["Bagger bestellt"]);
    assert!(!verbs_of(&town, &code).await.contains(&"report_visited".to_owned()));
}

#[tokio::test]
async fn a_day_that_is_none_leads_back_to_the_list_of_today() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut own = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch am Hafen", "today").await;
    press(&mut clerk, &code, "plan", &[("day", "date"), ("date", "2026-12-01")]).await;
    let case = clerk.get(&format!("/staff/reports/{code}")).await;
    let journal = case.one(".al-journal");
    assert!(journal.contains("1. Dezember 2026"), "{journal}");
    assert!(!journal.contains("2026-12-01"), "{journal}");
    let action = format!("/staff/reports/{code}/visit");
    let fields = [("act", "note"), ("text", "Da"), ("day", "today\r\nset-cookie: a=b")];
    let answer = own.fill(LIST, &action, &fields).await;
    let to = answer.location().unwrap_or_else(|| panic!("no redirect: {}", answer.main()));
    assert_eq!(to, format!("{LIST}?day=2026-11-23&done=told#stop-{code}"));
}

#[tokio::test]
async fn without_a_script_the_form_does_the_same_and_keeps_what_was_typed() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut worker = worker(&town, "tiefbauamt").await;
    let (file, _) = picture(&town, 90).await;
    let code = report(&town, Like { pictures: vec![file], ..Like::default() }).await;
    press(&mut clerk, &code, "plan", &[("day", "today")]).await;
    let page = worker.get(LIST).await;
    assert_eq!(page.attributes(".al-stop__pictures img", "src").len(), 1);
    assert!(page.attributes(".al-stop__go a", "href").iter().any(|a| a.starts_with("geo:47.66")));
    let action = format!("/staff/reports/{code}/visit");
    let wrong = worker.fill(LIST, &action, &[("act", "begun"), ("text", &"x".repeat(2_001))]).await;
    assert_eq!(wrong.status(), 422);
    assert_eq!(wrong.all(&format!("#text-{code}"))[0].len(), 2_001);
    assert!(wrong.has("details[open] [data-visit-errors] li"), "{}", wrong.main());
    let told = worker.fill(LIST, &action, &[("act", "done"), ("text", "Fertig")]).await;
    assert_eq!(outcome(&told), "done=told");
    let page = worker.open(&told.location().unwrap()).await;
    assert!(page.main().contains("Ihre Rückmeldung ist angekommen"), "{}", page.main());
    assert!(page.has(".al-stop--over"));
    // The page holds nothing about the reporter.
    assert!(!page.text().contains("a@b.example"));
}

#[tokio::test]
async fn a_town_may_let_done_close_at_once() {
    let town = town().await;
    let key = &town.town.key;
    let mut files = town.town.files().clone();
    let text = String::from_utf8(files["municipality.toml"].clone()).unwrap();
    let closes = text.replace("[reports]", "[reports]\nfield_closes = true");
    files.insert("municipality.toml".to_owned(), closes.into_bytes());
    let registry = town.app.towns.registry();
    let at = testkit::town::NOW.plus(Ts::HOUR);
    registry.put(key, vec![town.host.clone()], files, at).await.unwrap();
    town.app.towns.refresh().await.unwrap();
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut worker = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut clerk, "Loch am Hafen", "today").await;
    let fields = [("act", "done"), ("text", "Das Loch ist zu.")];
    assert_eq!(tell(&mut worker, &code, KEY, &fields, None).await.status(), 201);
    let now = now(&town, &code).await;
    assert!(now.closed_at.is_some() && now.fixed_at.is_some());
    let public = town.visitor().get(&format!("/reports/{code}")).await;
    assert!(public.main().contains("Das Loch ist zu."));
}

#[tokio::test]
async fn its_pages_speak_every_language() {
    let town = town().await;
    let mut german = clerk(&town, "tiefbauamt").await;
    let mut dragan = worker(&town, "tiefbauamt").await;
    let code = planned(&town, &mut german, "Loch am Hafen", "today").await;
    planned(&town, &mut german, "Loch an der Schule", "today").await;
    tell(&mut dragan, &code, KEY, &[("act", "done"), ("text", "Zu.")], None).await;
    for lang in ["de", "en", "de-simple"] {
        for (mut actor, path) in [
            (german.clone(), LIST.to_owned()),
            (dragan.clone(), LIST.to_owned()),
            (german.clone(), format!("/staff/reports/{code}/outside?done=planned")),
            (german.clone(), format!("/staff/reports/{code}")),
        ] {
            let page = actor.clone().speaking(lang).get(&path).await;
            assert_eq!(page.status(), 200, "{path}");
            assert!(!page.main().contains("reports-"), "{lang} {path}: {}", page.main());
            assert!(!page.text().contains("{ $"), "{lang} {path}");
            actor.forget();
        }
    }
}
