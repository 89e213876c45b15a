//! A contractor gets the work by a link.

use kernel::Ts;
use testkit::{Actor, Answer, TestTown};

use crate::{
    link, mails, pixel,
    staff_town::{Like, clerk, notice, now, picture, press, report, sent, town, verbs_of},
};

const FIRM: &str = "hand@werk.example";
const REPORTER: &str = "marlene.b@post.example";

async fn given(town: &TestTown, clerk: &mut Actor, code: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("contractor", ""),
        ("contractor_name", "Handwerk Huber"),
        ("contractor_email", FIRM),
        ("message", "Bitte das Loch füllen."),
    ];
    fields.extend_from_slice(more);
    let answer = press(clerk, code, "errands", &fields).await;
    assert_eq!(notice(&answer), "done=errand", "{}", answer.main());
    let mail = mails(town, FIRM).await.remove(0);
    link(&mail, "/reports/errand/")
}

async fn send(who: &mut Actor, path: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    who.fill(path, &format!("{path}/{act}"), fields).await
}

#[tokio::test]
async fn a_contractor_takes_it_on_writes_and_is_done_without_an_account() {
    let town = town().await;
    let code = report(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "release", &[]).await;
    let path = given(&town, &mut mara, &code, &[]).await;
    let mut firm = town.visitor();
    let page = firm.get(&path).await;
    assert_eq!(page.status(), 200);
    for said in ["Bitte das Loch füllen.", "Tiefes Schlagloch", "Handwerk Huber"] {
        assert!(page.main().contains(said), "{said}: {}", page.main());
    }
    assert!(!page.text().contains(REPORTER));
    let public = format!("/reports/{code}");
    let seen = town.visitor().get(&public).await.main();
    assert!(seen.contains("Seit 23. November 2026 bei einer beauftragten Firma"), "{seen}");
    assert!(!seen.contains("Huber"), "the name is not for the public");
    send(&mut firm, &path, "acceptance", &[]).await;
    let words = format!("{path}/words");
    let (one, text) = (pixel(9), [("text", "Kommen am Dienstag.")]);
    let files = [("pictures", "loch.png", one.as_slice())];
    let answer = firm.fill_with_files(&path, &words, &text, &files).await;
    assert_eq!(answer.location(), Some(format!("{path}?sent")), "{}", answer.main());
    // Sent twice: nothing new.
    firm.fill_with_files(&path, &words, &text, &files).await;
    send(&mut firm, &path, "words", &[("text", "Fertig"), ("done", "1")]).await;
    let entries = verbs_of(&town, &code).await;
    assert_eq!(
        entries[2..],
        [
            "report_errand_given",
            "report_errand_accepted",
            "report_errand_noted",
            "report_errand_noted",
            "report_errand_done"
        ]
    );
    let told = mails(&town, "clerk@tiefbauamt.example").await;
    assert_eq!(told.len(), 2, "a word, and that it is done");
    let case = mara.get(&format!("/staff/reports/{code}")).await;
    assert!(case.one("#baton").contains("Als erledigt gemeldet am 23. November 2026"));
    assert!(case.has("#baton img"), "{}", case.one("#baton"));
    let seen = town.visitor().get(&public).await.main();
    assert!(seen.contains("23. November 2026 bis 23. November 2026 bei einer"), "{seen}");
    assert!(!seen.contains("Kommen am Dienstag"), "internal until taken over");
}

#[tokio::test]
async fn the_reporter_reads_where_it_lies_and_no_name_that_is_not_public() {
    let town = town().await;
    let own = sent(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    given(&town, &mut mara, &own.code, &[]).await;
    let page = town.visitor().get(&format!("/reports/own/{}", own.secret)).await.main();
    assert!(page.contains("Seit 23. November 2026 bei einer beauftragten Firma"), "{page}");
    assert!(!page.contains("Huber"), "{page}");
    let fields = [("contractor", "tiefbau_hegau"), ("message", "Loch füllen")];
    press(&mut mara, &own.code, "errands", &fields).await;
    let page = town.visitor().get(&format!("/reports/own/{}", own.secret)).await.main();
    assert!(page.contains("bei Tiefbau Hegau"), "{page}");
}

#[tokio::test]
async fn an_order_to_a_mended_address_is_not_the_one_that_was_given() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    given(&town, &mut mara, &code, &[]).await;
    let mended = [
        ("contractor_name", "Handwerk Huber"),
        ("contractor_email", "huber@werk.example"),
        ("message", "Bitte das Loch füllen."),
    ];
    let answer = press(&mut mara, &code, "errands", &mended).await;
    assert_eq!(notice(&answer), "done=errand");
    assert_eq!(mails(&town, "huber@werk.example").await.len(), 1);
    assert_eq!(notice(&press(&mut mara, &code, "errands", &mended).await), "already=errand");
}

#[tokio::test]
async fn what_a_contractor_wrote_becomes_public_only_when_a_clerk_takes_it_over() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "release", &[]).await;
    let path = given(&town, &mut mara, &code, &[]).await;
    let mut firm = town.visitor();
    let (one, two) = (pixel(1), pixel(2));
    let files = [("pictures", "a.png", one.as_slice()), ("pictures", "b.png", two.as_slice())];
    firm.fill_with_files(&path, &format!("{path}/words"), &[("text", "Asphalt drin")], &files)
        .await;
    let word = format!("/staff/reports/{code}/errands/1/words/1");
    let tokens = mara.get(&word).await.attributes("input[name=picture]", "value");
    assert_eq!(tokens.len(), 2);
    let mut stranger = town.visitor();
    let address = |token: &str| format!("/files/{token}/large.jpg");
    assert_eq!(stranger.get(&address(&tokens[0])).await.status(), 404);
    let empty = press(&mut mara, &code, "errands/1/words/1", &[("text", " ")]).await;
    assert_eq!(empty.status(), 422);
    let fields = [("text", "Das Loch ist gefüllt."), ("picture", tokens[0].as_str())];
    let answer = press(&mut mara, &code, "errands/1/words/1", &fields).await;
    assert_eq!(notice(&answer), "done=taken");
    let again = press(&mut mara, &code, "errands/1/words/1", &fields).await;
    assert_eq!(notice(&again), "already=taken");
    let public = stranger.get(&format!("/reports/{code}")).await;
    assert!(public.main().contains("Das Loch ist gefüllt."), "{}", public.main());
    assert!(!public.main().contains("Asphalt drin"));
    assert_eq!(stranger.get(&address(&tokens[0])).await.status(), 200);
    assert_eq!(stranger.get(&address(&tokens[1])).await.status(), 404, "not ticked");
}

#[tokio::test]
async fn opening_the_link_changes_nothing_and_tells_nobody_its_address() {
    let town = town().await;
    let (file, token) = picture(&town, 7).await;
    let code = report(&town, Like { pictures: vec![file], ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let path = given(&town, &mut mara, &code, &[("picture", &token)]).await;
    let (before, changed) = (verbs_of(&town, &code).await, now(&town, &code).await.changed_at);
    town.clock.advance(Ts::HOUR);
    let mut scanner = town.visitor();
    for at in [path.clone(), format!("{path}?accepted"), format!("{path}/acceptance")] {
        scanner.get(&at).await;
    }
    assert_eq!(verbs_of(&town, &code).await, before);
    assert_eq!(now(&town, &code).await.changed_at, changed);
    let page = scanner.get(&path).await;
    assert_eq!(page.header("referrer-policy"), Some("strict-origin"));
    assert_eq!(page.header("x-robots-tag"), Some("noindex, nofollow"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    // The ticked picture opens with the key in its address, and without only for staff.
    let shown = page.attributes("main .al-gallery img", "src").remove(0);
    assert_eq!(scanner.get(&shown).await.status(), 200);
    let bare = shown.split('?').next().unwrap();
    assert_eq!(scanner.get(bare).await.status(), 404);
    // Blacked out, it is shown as what is left of it.
    let left = [("x1", "0"), ("y1", "0"), ("w1", "50"), ("h1", "100")];
    press(&mut mara, &code, &format!("pictures/{token}/blackout"), &left).await;
    let dark = scanner.get(&path).await.attributes("main .al-gallery img", "src").remove(0);
    assert_ne!(dark, shown);
    assert_eq!(scanner.get(&dark).await.status(), 200);
    // The link itself is not kept in any log of mails once it is sent, and never in the rows.
    let secret = path.rsplit('/').next().unwrap().to_owned();
    let mut tx = town.store().read().await.unwrap();
    let rows =
        store::q!(&mut tx, "SELECT token_hash FROM errand").all::<(Vec<u8>,)>().await.unwrap();
    assert_eq!(rows[0].0, kernel::chance::token_hash(&secret));
}

#[tokio::test]
async fn a_link_that_is_over_says_so_and_whom_to_ask() {
    for how in ["expired", "revoked", "closed"] {
        let town = town().await;
        let code = report(&town, Like::default()).await;
        let mut mara = clerk(&town, "tiefbauamt").await;
        let path = given(&town, &mut mara, &code, &[]).await;
        let mut firm = town.visitor();
        let token = firm.get(&path).await.attributes("input[name=csrf]", "value").remove(0);
        match how {
            "expired" => town.clock.advance(14 * Ts::DAY),
            "revoked" => {
                let answer = press(&mut mara, &code, "errands/1/revocation", &[]).await;
                assert_eq!(notice(&answer), "done=revoked");
                let again = press(&mut mara, &code, "errands/1/revocation", &[]).await;
                assert_eq!(notice(&again), "already=revoked");
            }
            _ => {
                let end = [("close_reason", "answered"), ("close_note", "Fertig")];
                press(&mut mara, &code, "closure", &end).await;
            }
        }
        let before = verbs_of(&town, &code).await;
        let page = firm.get(&path).await;
        assert_eq!(page.status(), 410, "{how}");
        assert!(page.main().contains("tiefbauamt@konstanz.example"), "{how}: {}", page.main());
        assert!(!page.main().contains("Schlagloch"), "{how}: nothing of the report");
        let sent = [("csrf", token.as_str()), ("text", "Doch noch"), ("reason", "Nein")];
        for act in ["acceptance", "rejection", "words", "contact"] {
            let answer = firm.post(&format!("{path}/{act}"), &sent).await;
            assert_eq!(answer.status(), 410, "{how} {act}: {}", answer.main());
        }
        assert_eq!(verbs_of(&town, &code).await, before, "{how}");
    }
    let town = town().await;
    assert_eq!(town.visitor().get("/reports/errand/unknown").await.status(), 404);
}

#[tokio::test]
async fn a_contractor_who_declines_says_why() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let path = given(&town, &mut mara, &code, &[]).await;
    let mut firm = town.visitor();
    let answer = send(&mut firm, &path, "rejection", &[("reason", " ")]).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.has("#reason-error"), "{}", answer.main());
    send(&mut firm, &path, "rejection", &[("reason", "Kein Bagger frei")]).await;
    let case = mara.get(&format!("/staff/reports/{code}")).await.one("#baton");
    assert!(case.contains("Abgelehnt am") && case.contains("Kein Bagger frei"), "{case}");
    assert_eq!(mails(&town, "clerk@tiefbauamt.example").await.len(), 1);
    // The reason is told in the case, not kept for ever in the journal.
    let mut tx = town.store().read().await.unwrap();
    let details =
        store::q!(&mut tx, "SELECT detail FROM journal").scalars::<String>().await.unwrap();
    assert!(details.iter().all(|d| !d.contains("Bagger") && !d.contains(FIRM)), "{details:?}");
}

#[tokio::test]
async fn contact_data_are_shared_only_where_ticked_and_each_look_is_noted() {
    let town = town().await;
    let code = report(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let path = given(&town, &mut mara, &code, &[("share_contact", "1")]).await;
    let thing = format!("report:{code}");
    let noted = async || {
        let mut tx = town.store().read().await.unwrap();
        identity::access::list_about_thing(&mut tx, &thing, None, 10).await.unwrap()
    };
    assert_eq!(noted().await.len(), 1, "the passing on");
    let mut firm = town.visitor();
    assert!(!firm.get(&path).await.text().contains(REPORTER), "a scanner sees nothing");
    assert_eq!(noted().await.len(), 1);
    let answer = firm.fill(&path, &format!("{path}/contact#contact"), &[]).await;
    assert!(answer.main().contains(REPORTER), "{}", answer.main());
    let log = noted().await;
    assert_eq!(log.len(), 2);
    assert!(log[0].reason.contains("Firma"), "{}", log[0].reason);
    assert!(verbs_of(&town, &code).await.contains(&"report_errand_contact_opened".to_owned()));
}

#[tokio::test]
async fn an_order_with_something_missing_says_so_and_keeps_the_rest() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let fields =
        [("contractor_name", "Huber"), ("contractor_email", "huber"), ("due", "2020-01-01")];
    let answer = press(&mut mara, &code, "errands", &fields).await;
    assert_eq!(answer.status(), 422);
    for id in ["contractor_email", "message", "due"] {
        assert!(answer.has(&format!("#{id}-error")), "{id}: {}", answer.main());
    }
    assert_eq!(answer.attributes("#contractor_name", "value"), ["Huber"]);
    // From the town's list, whose name is public.
    let fields =
        [("contractor", "tiefbau_hegau"), ("message", "Loch füllen"), ("due", "2026-12-01")];
    assert_eq!(notice(&press(&mut mara, &code, "errands", &fields).await), "done=errand");
    assert_eq!(notice(&press(&mut mara, &code, "errands", &fields).await), "already=errand");
    assert_eq!(mails(&town, "disposition@tiefbau-hegau.example").await.len(), 1);
    press(&mut mara, &code, "release", &[]).await;
    let seen = town.visitor().get(&format!("/reports/{code}")).await.main();
    assert!(seen.contains("bei Tiefbau Hegau"), "{seen}");
}
