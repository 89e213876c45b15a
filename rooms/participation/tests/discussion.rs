//! Ideas without a place and the discussion about them, through the doors people use, and what
//! becomes of those who push against the doors.

mod discussion_town;
mod disputed;
mod town;

use discussion_town::{
    IDEAS, clerk_of_ideas, comment, comment_code, comments_shown, forge, idea, reply,
    stored_comments,
};
use kernel::Ts;
use store::journal;
use testkit::TestTown;
use town::PROCESS;

#[tokio::test]
async fn an_idea_needs_no_place_and_is_read_at_once() {
    let town = town::town().await;
    let mut author = town.visitor();
    let form = author.get(&format!("{IDEAS}/new")).await;
    assert_eq!(form.all("[data-place]").len(), 0, "no place is asked for");
    let code = idea(&town, "Lesen im Stadtgarten").await;
    let list = author.get(IDEAS).await;
    assert_eq!(list.all("#contribution-list h4"), ["Lesen im Stadtgarten"]);
    assert_eq!(list.all("[data-map]").len(), 0);
    let shown = author.get(&format!("{IDEAS}/{code}")).await;
    assert!(shown.all("#where-title").is_empty(), "{}", shown.main());
}

#[tokio::test]
async fn what_is_said_for_and_against_stands_in_two_columns_and_is_answered() {
    let town = town::town().await;
    let code = idea(&town, "Kino im Park").await;
    let mut visitor = town.visitor();
    comment(&mut visitor, &code, "pro", "Endlich.").await;
    let against = comment(&mut visitor, &code, "contra", "Zu laut für die Nachbarn.").await;
    let page = visitor.get(&format!("{IDEAS}/{code}")).await;
    assert_eq!(page.all(".al-sides h3"), ["Dafür (1)", "Dagegen (1)"]);
    let against = comment_code(&mut visitor, &against).await;
    reply(&mut visitor, &code, &against, "> Zu laut für die Nachbarn.\n\nMit Kopfhörern nicht.")
        .await;
    let page = visitor.get(&format!("{IDEAS}/{code}")).await;
    assert_eq!(page.all(".al-thread--answers blockquote"), ["Zu laut für die Nachbarn."]);
    assert!(page.main().contains("3 Kommentare"), "{}", page.main());
    let list = visitor.get(IDEAS).await;
    assert!(list.all(".al-entry__foot")[0].contains("3 Kommentare"), "{}", list.main());
    // The form quotes what it was asked to.
    let one = visitor.get(&format!("{IDEAS}/{code}/comments/{against}?quote={against}")).await;
    assert_eq!(one.one("textarea").trim(), "> Zu laut für die Nachbarn.");
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn a_thread_goes_on_page_by_page_in_each_order_and_each_address_finds_its_comment() {
    let town = town::town().await;
    let code = discussed(&town).await;
    let mut visitor = town.visitor();
    let path = format!("{PROCESS}/{code}");
    for i in 0..45 {
        discussion_town::fill_one(&town, &code, &format!("Nummer {i}")).await;
    }
    for sort in ["", "?sort=oldest", "?sort=best"] {
        let (mut next, mut seen) = (Some(format!("{path}{sort}")), Vec::new());
        while let Some(at) = next {
            let page = visitor.get(at.split('#').next().unwrap_or_default()).await;
            seen.extend(comments_shown(&page));
            next = page.attributes(".al-paging a[rel=next]", "href").pop();
        }
        let first = if sort == "?sort=oldest" { "Nummer 0" } else { "Nummer 44" };
        assert_eq!(seen.first().map(String::as_str), Some(first), "{sort}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 45, "{sort}");
    }
    // Whoever follows the address of an old comment finds it on the page.
    let oldest = visitor.get(&format!("{path}?sort=oldest")).await;
    let link = oldest.attributes(".al-comment__when", "href").remove(7);
    let found = visitor.get(link.split('#').next().unwrap_or_default()).await;
    assert_eq!(comments_shown(&found).first().map(String::as_str), Some("Nummer 7"));
    let anchor = link.rsplit('#').next().unwrap_or_default();
    assert_eq!(found.all(&format!("#{anchor}")).len(), 1);
}

#[tokio::test]
async fn many_answers_stand_on_a_page_of_their_own() {
    let town = town::town().await;
    let code = idea(&town, "Lange Tafel").await;
    let mut visitor = town.visitor();
    let own = comment(&mut visitor, &code, "pro", "Ja.").await;
    let top = comment_code(&mut visitor, &own).await;
    let mut last = String::new();
    for i in 0..32 {
        last = reply(&mut visitor, &code, &top, &format!("Antwort {i}")).await;
    }
    let page = visitor.get(&format!("{IDEAS}/{code}")).await;
    assert_eq!(page.all(".al-thread--answers > li").len(), 3);
    assert!(page.main().contains("29 weitere Antworten"), "{}", page.main());
    let last = comment_code(&mut visitor, &last).await;
    let to = visitor.get(&format!("{IDEAS}/{code}/comments/{last}")).await;
    let location = to.location().expect("the address of an answer leads on");
    assert!(location.ends_with(&format!("#comment-{last}")), "{location}");
    let page = visitor.get(location.split('#').next().unwrap_or_default()).await;
    assert_eq!(page.all(".al-thread--answers > li").len(), 2);
    assert!(page.main().contains("Antwort 31"), "{}", page.main());
}

#[tokio::test]
async fn a_comment_waits_for_a_look_where_the_process_says_so() {
    let town = town::town().await;
    let code = discussed(&town).await;
    let (mut author, mut clerk) = (town.visitor(), town::clerk(&town).await);
    let own = discussion_town::say(&mut author, PROCESS, &code, &[("text", "Stimmt.")]).await;
    let page = format!("{PROCESS}/{code}");
    assert!(!author.get(&page).await.main().contains("Stimmt."));
    let waiting = comment_code(&mut author, &own).await;
    let start = clerk.get("/staff/participation").await;
    assert!(start.main().contains("einer ist zu lesen"), "{}", start.main());
    let list = clerk.get("/staff/participation/comments").await;
    assert_eq!(list.all(".al-table__title"), ["Stimmt."]);
    let case = format!("/staff/participation/comments/{waiting}");
    let done = clerk.fill(&case, &format!("{case}/release"), &[]).await;
    assert_eq!(done.location(), Some(format!("{case}?done=released")));
    assert!(author.get(&page).await.main().contains("Stimmt."));
    let roles = [(identity::Role::Clerk, Some("standesamt"))];
    let mut stranger = town.person("s@standesamt.example", &roles).await;
    assert_eq!(stranger.get(&case).await.status(), 404);
    assert!(stranger.get("/staff/participation/comments?tab=shown").await.all("td").is_empty());
}

#[tokio::test]
async fn what_is_removed_leaves_its_rule_and_what_is_withdrawn_its_place() {
    let town = town::town().await;
    let code = idea(&town, "Schatten").await;
    let page = format!("{IDEAS}/{code}");
    let (mut author, mut clerk) = (town.visitor(), clerk_of_ideas(&town).await);
    let rude = comment(&mut author, &code, "contra", "Alles Deppen.").await;
    let rude_code = comment_code(&mut author, &rude).await;
    reply(&mut author, &code, &rude_code, "So nicht.").await;
    let case = format!("/staff/participation/comments/{rude_code}");
    let without = clerk.fill(&case, &format!("{case}/refusal"), &[("reason", "Darum.")]).await;
    assert_eq!(without.status(), 422);
    assert!(without.text().contains("Darum."), "what was typed is kept");
    let fields = [("rule", "beleidigung"), ("reason", "Das beschimpft andere.")];
    let before = clerk.get(&case).await;
    for told in ["refused", "already"] {
        let done = forge(&mut clerk, &before, &format!("{case}/refusal"), &fields).await;
        assert_eq!(done.location(), Some(format!("{case}?done={told}")));
    }
    let shown = author.get(&page).await.main();
    assert!(!shown.contains("Deppen") && shown.contains("Keine Beleidigungen"), "{shown}");
    assert!(shown.contains("So nicht.") && !shown.contains("Das beschimpft andere."), "{shown}");
    assert!(shown.contains("Dagegen (0)"), "{shown}");
    let own = author.get(&rude).await.main();
    assert!(own.contains("Das beschimpft andere."), "{own}");

    let mine = comment(&mut author, &code, "pro", "Unüberlegt.").await;
    let before = author.get(&mine).await;
    for _ in 0..2 {
        let done = author.press(&before, &format!("{}/withdrawal", bare(&mine)), &[]).await;
        assert_eq!(done.status(), 303);
    }
    let shown = author.get(&page).await.main();
    assert!(!shown.contains("Unüberlegt.") && shown.contains("zurückgenommen"), "{shown}");
    assert!(author.get(&mine).await.main().contains("Die Worte sind gelöscht"));
    // What its author took back nobody brings back.
    let withdrawn = comment_code(&mut author, &mine).await;
    let before = clerk.get("/staff/participation").await;
    let case = format!("/staff/participation/comments/{withdrawn}");
    let done = forge(&mut clerk, &before, &format!("{case}/release"), &[]).await;
    assert_eq!(done.location(), Some(format!("{case}?done=already")));
}

#[tokio::test]
async fn helpful_counts_once_a_browser_and_leads_back_to_where_it_was_pressed() {
    let town = town::town().await;
    let code = idea(&town, "Trinkwasser").await;
    let page = format!("{IDEAS}/{code}?sort=best");
    let (mut visitor, mut other) = (town.visitor(), town.visitor());
    comment(&mut visitor, &code, "pro", "Am Bahnhof auch.").await;
    let shown = visitor.get(&page).await;
    let comment = shown.attributes("button[name=comment]", "value").remove(0);
    let act = format!("{IDEAS}/{code}/voices");
    let fields = [("comment", comment.as_str()), ("back", page.as_str())];
    for _ in 0..2 {
        let done = visitor.fill(&page, &act, &fields).await;
        assert_eq!(done.location(), Some(format!("{page}#comment-{comment}")));
    }
    other.fill(&page, &act, &fields).await;
    assert!(other.get(&page).await.main().contains("Hilfreich (2), Stimme zurücknehmen"));
    let away = [("take_back", comment.as_str()), ("back", "//evil.example/")];
    for _ in 0..2 {
        let done = other.fill(&page, &act, &away).await.location().expect("a way back");
        assert!(done.starts_with(&format!("{IDEAS}/{code}/comments/")), "{done}");
    }
    assert!(other.get(&page).await.main().contains("Hilfreich (1)"));
}

#[tokio::test]
async fn a_form_sent_twice_is_one_comment() {
    let town = town::town().await;
    let code = idea(&town, "Solarboote").await;
    let mut author = town.visitor();
    let form = format!("{IDEAS}/{code}/comments");
    let page = author.get(&form).await;
    let fields = [("side", "pro"), ("text", "Gern.")];
    let first = author.press(&page, &form, &fields).await.location();
    let second = author.press(&page, &form, &fields).await.location();
    assert_eq!((first.is_some(), &first), (true, &second));
    assert_eq!(stored_comments(&town).await, 1);
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_changes_nothing() {
    let town = town::town().await;
    let (code, other) = (idea(&town, "Eins").await, idea(&town, "Zwei").await);
    let mut visitor = town.visitor();
    let own = comment(&mut visitor, &code, "pro", "Erster.").await;
    let top = comment_code(&mut visitor, &own).await;
    let answer = reply(&mut visitor, &code, &top, "Antwort.").await;
    let answer = comment_code(&mut visitor, &answer).await;
    let form = format!("{IDEAS}/{code}/comments");
    let long = "x".repeat(2_001);
    // Wrong input comes back with what was typed.
    for fields in [
        [("side", ""), ("text", "Ohne Seite")],
        [("side", "vielleicht"), ("text", "Erfundene Seite")],
        [("side", "pro"), ("text", "")],
        [("side", "pro"), ("text", "> Nur ein Zitat")],
        [("side", "pro"), ("text", &long)],
    ] {
        let again = visitor.fill(&form, &form, &fields).await;
        assert_eq!(again.status(), 422, "{fields:?}");
        assert_eq!(again.all(".kern-error").len(), 1, "{fields:?}: {}", again.main());
        assert_eq!(again.one("textarea").trim(), fields[1].1);
    }
    // A forged form is refused: a side where none is asked, no key, a comment of another page, an
    // answer to an answer, one to a comment that is not there.
    let asked = visitor.get(&form).await;
    let one = format!("{form}/{top}");
    let page = visitor.get(&one).await;
    let with_side = visitor.press(&page, &one, &[("side", "contra"), ("text", "Mogeln")]).await;
    assert_eq!(with_side.status(), 400);
    let keyless = [("side", "pro"), ("text", "Ohne Schlüssel"), ("key", "kurz")];
    assert_eq!(visitor.press(&asked, &form, &keyless).await.status(), 400);
    for (act, status) in [
        (format!("{IDEAS}/{other}/comments/{top}"), 404),
        (format!("{form}/{answer}"), 404),
        (format!("{form}/ZZZZZZZ"), 404),
        (format!("{PROCESS}/{code}/comments"), 404),
    ] {
        let fields = [("text", "Fremd"), ("key", "0123456789abcdef0123456789abcdef")];
        let forged = forge(&mut visitor, &page, &act, &fields).await;
        assert_eq!(forged.status(), status, "{act}");
    }
    let voice = [("comment", top.as_str())];
    let foreign = forge(&mut visitor, &page, &format!("{IDEAS}/{other}/voices"), &voice).await;
    assert_eq!(foreign.status(), 404);
    let stranger = format!("{}/withdrawal", bare(&own).replace("comment/", "comment/x"));
    let stolen = forge(&mut town.visitor(), &page, &stranger, &[]).await;
    assert_eq!(stolen.status(), 403, "a form of another browser");
    assert_eq!(forge(&mut visitor, &page, &stranger, &[]).await.status(), 404);
    assert_eq!(stored_comments(&town).await, 2);
    let shown = visitor.get(&format!("{IDEAS}/{code}")).await.main();
    assert!(shown.contains("Hilfreich (0)") && shown.contains("2 Kommentare"), "{shown}");
}

#[tokio::test]
async fn after_the_end_everything_is_read_and_nothing_taken() {
    let town = town::town().await;
    let code = idea(&town, "Nachtsport").await;
    let mut visitor = town.visitor();
    let own = comment(&mut visitor, &code, "pro", "Gute Idee.").await;
    let form = format!("{IDEAS}/{code}/comments");
    let (asked, path) = (visitor.get(&form).await, format!("{IDEAS}/{code}"));
    let shown = visitor.get(&path).await;
    let comment = shown.attributes("button[name=comment]", "value").remove(0);
    town.clock.advance(100 * Ts::DAY);
    let late = visitor.press(&asked, &form, &[("side", "pro"), ("text", "Zu spät")]).await;
    assert_eq!(late.status(), 410, "{}", late.main());
    let voice = visitor.press(&shown, &format!("{path}/voices"), &[("comment", &comment)]).await;
    assert_eq!(voice.status(), 410);
    assert_eq!(visitor.get(&form).await.status(), 410);
    assert!(visitor.get(&path).await.main().contains("Gute Idee."));
    // Its author may take it back all the same.
    let back = visitor.fill(&own, &format!("{}/withdrawal", bare(&own)), &[]).await;
    assert_eq!(back.status(), 303);
    assert_eq!(stored_comments(&town).await, 1);
}

#[tokio::test]
async fn a_flood_is_stopped_and_says_how_long() {
    let town = discussion_town::with_limits().await;
    let code = idea(&town, "Liegestühle").await;
    let mut visitor = town.visitor();
    let form = format!("{IDEAS}/{code}/comments");
    let page = visitor.get(&form).await;
    let mut statuses = Vec::new();
    for n in 0..22 {
        let key = format!("{n:032}");
        let fields = [("side", "pro"), ("text", "Noch einer"), ("key", key.as_str())];
        statuses.push(visitor.press(&page, &form, &fields).await.status());
    }
    assert_eq!(statuses.iter().filter(|s| **s == 303).count(), 20, "{statuses:?}");
    assert_eq!(statuses.last(), Some(&429));
    assert_eq!(stored_comments(&town).await, 20);
}

#[tokio::test]
async fn an_account_finds_its_comments_takes_them_away_and_leaves_without_them() {
    let town = town::town().await;
    let code = idea(&town, "Foodtrucks").await;
    let mut author = town.person("a@b.example", &[]).await;
    let own = comment(&mut author, &code, "contra", "Die Wirte müssen leben.").await;
    let said = comment_code(&mut author, &own).await;
    let by_code = format!("/participation/own/comment/{said}");
    assert_eq!(author.get(&by_code).await.status(), 200);
    assert_eq!(town.visitor().get(&by_code).await.status(), 404);
    let person = discussion_town::author_of(&town, &said).await.expect("it is the account's");
    let mut tx = town.store().read().await.expect("it reads");
    let export = participation::store::account::export_comments(&mut tx, person).await;
    let export = export.expect("it reads");
    assert_eq!((export[0].body.as_str(), &export[0].code), ("Die Wirte müssen leben.", &said));
    drop(tx);
    discussion_town::erase(&town, person).await;
    assert_eq!(author.get(&by_code).await.status(), 404);
    let page = author.get(&format!("{IDEAS}/{code}")).await.main();
    assert!(page.contains("Die Wirte müssen leben."), "public words stay: {page}");
}

#[tokio::test]
async fn traces_of_those_who_discussed_go_when_their_time_is_over() {
    let town = town::town().await;
    let code = idea(&town, "Bücherkisten").await;
    let mut visitor = town.visitor();
    let own = comment(&mut visitor, &code, "pro", "Auch Comics.").await;
    let page = format!("{IDEAS}/{code}");
    let shown = visitor.get(&page).await;
    let said = shown.attributes("button[name=comment]", "value").remove(0);
    visitor.fill(&page, &format!("{page}/voices"), &[("comment", &said)]).await;
    for _ in 0..2 {
        town.clock.advance(400 * Ts::DAY);
        town.run_jobs().await;
    }
    assert_eq!(visitor.get(&own).await.status(), 404);
    assert!(visitor.get(&page).await.main().contains("Hilfreich (1)"));
    let mut tx = town.store().read().await.expect("it reads");
    let left = store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM contribution_comment_voice");
    assert_eq!(left.scalar::<i64>().await.expect("a number"), 0);
}

/// A contribution of the process that discusses in one thread, everybody sees it.
async fn discussed(town: &TestTown) -> String {
    town::released(town, &[]).await
}

fn bare(own: &str) -> &str {
    own.split('?').next().unwrap_or_default()
}
