//! Beginning: when, by whom, with what.

use kernel::Clock;
use services::Value;
use services::verbs::Submitted;
use testkit::{
    Actor, TestTown,
    town::{example, folder_files},
};

use crate::town::{
    Like, PERMIT, case_path, check_all, clerk, decide, definition, later, publish, sent, town,
};

/// What a renewal costs in Konstanz, where it costs something else.
pub const FEE: &str = r#"
[[fee]]
key = "verlaengerung"
on = "renewal"
authority = "konstanz"
name = { de = "Verlängerung", en = "Renewal", de-simple = "Verlängerung" }
basis = "GebOSt Nr. 264"
times = "anzahl"

[[fee.rate]]
from = "2026-01-01"
cents = 4200
source = "Satzung"
"#;

pub const STEPS: &str = "/services/handwerkerparkausweis/apply";

/// The definition with a fee for renewals.
pub fn renewable() -> String {
    definition(PERMIT).replacen("\n[procedure]", &format!("{FEE}\n[procedure]"), 1)
}

/// A permit for a year that was issued, with its case and its page.
pub struct Granted {
    pub sent: Submitted,
    pub clerk: Actor,
    pub permit: String,
}

/// Approves an application and issues what came of it; answers the pages of its permits.
pub async fn grant(town: &TestTown, sent: &Submitted) -> (Actor, Vec<String>) {
    let path = case_path(sent);
    let (mut first, mut second) = (clerk(town, "anna").await, clerk(town, "ben").await);
    check_all(&mut first, &path).await;
    decide(&mut first, &path, &[("outcome", "approved")]).await;
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    second.fill(&path, &format!("{path}/issue"), &[]).await;
    let own = format!("/services/own/{}/progress", sent.secret);
    let links = town.visitor().get(&own).await.attributes(".al-entry__title a", "href");
    (second, links.into_iter().filter(|link| link.starts_with("/permits/")).collect())
}

pub async fn granted(town: &TestTown, text: String) -> Granted {
    let service = publish(town, PERMIT, &text).await;
    let today = town.clock.now().date(&town.town.zone);
    let path = services::paths::of(&service.definition, &service.plan, today).all.remove(0);
    let answers = path.answers.with("dauer", Value::text("jahr1")).with("anzahl", Value::whole(1));
    let sent = sent(town, &service, &Like { text, ..Like::default() }, answers).await;
    let (clerk, permits) = grant(town, &sent).await;
    Granted { sent, clerk, permit: permits[0].clone() }
}

/// Presses one of the two buttons.
pub async fn renew(holder: &mut Actor, permit: &str, how: &str) -> testkit::Answer {
    holder.fill(permit, &format!("{permit}/renewal"), &[("renewal", how)]).await
}

/// Changes a plate on the permit.
pub async fn change_plate(holder: &mut Actor, permit: &str, plate: &str) {
    let fields = [("f-fahrzeuge-0-kennzeichen", plate)];
    let answer = holder.fill(permit, &format!("{permit}/changes"), &fields).await;
    assert_eq!(answer.status(), 303, "{}", answer.main());
}

#[tokio::test]
async fn a_permit_can_be_renewed_from_the_day_of_the_reminder_and_after_its_end() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, renewable()).await;
    let mut holder = town.visitor();
    let action = format!("{permit}/renewal");
    let page = holder.get(&permit).await;
    let panel = page.one("#renewal");
    assert!(panel.contains("Ab dem 23. Oktober 2027 können Sie"), "{panel}");
    assert!(!page.has("#renewal form"));
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let early = holder.post(&action, &[("csrf", &token), ("renewal", "with")]).await;
    assert_eq!(early.location(), Some(format!("{permit}#renewal")), "it is not time yet");
    later(&town, 334);
    assert!(holder.get(&permit).await.has("#renewal button[value=with]"));
    later(&town, 60);
    let page = holder.get(&permit).await;
    assert!(page.main().contains("Abgelaufen") && page.has("#renewal button[value=empty]"));
}

#[tokio::test]
async fn the_last_words_come_along_with_their_source_and_a_changed_plate_counts_more() {
    let town = town().await;
    let Granted { permit, sent, .. } = granted(&town, renewable()).await;
    let mut holder = town.visitor();
    change_plate(&mut holder, &permit, "KN-XY 99").await;
    later(&town, 340);
    let begun = renew(&mut holder, &permit, "with").await;
    assert_eq!(begun.location(), Some(format!("{STEPS}/betrieb")), "each step is looked at");
    let firm = holder.open(&format!("{STEPS}/betrieb")).await;
    assert!(!firm.attributes("#f-firma", "value")[0].is_empty());
    let banner = firm.one(".al-notice");
    assert!(banner.contains("Verlängerung: Handwerkerparkausweis A-"), "{banner}");
    assert!(banner.contains(&format!("Antrag {} vom 23. November 2026", sent.reference)));
    assert!(
        banner.contains("Name des Betriebs") && banner.contains("23. November 2027"),
        "{banner}"
    );
    let scope = holder.open(&format!("{STEPS}/umfang")).await;
    assert_eq!(scope.attributes("#f-beginn", "value").concat(), "", "no day is taken over");
    assert!(scope.has("#f-dauer-jahr1[checked]"));
    let cars = holder.open(&format!("{STEPS}/wagen")).await;
    assert_eq!(cars.attributes("#f-fahrzeuge-0-kennzeichen", "value"), ["KN-XY 99"]);
    let banner = cars.one(".al-notice");
    assert!(banner.contains("wie Sie es dort geändert haben: Fahrzeug (Kennzeichen)."), "{banner}");
    let proofs = holder.open(&format!("{STEPS}/nachweise")).await;
    assert!(!proofs.has("input[type=checkbox][checked]"), "nobody declares by renewing");
    assert!(!proofs.has("a[href*='/files/']"), "documents are shown anew");

    // What was changed is not said to be taken over any more.
    let fields = [("f-firma", "Neue Firma GmbH")];
    let betrieb = format!("{STEPS}/betrieb");
    assert_eq!(holder.fill(&betrieb, &betrieb, &fields).await.status(), 303);
    let banner = holder.open(&betrieb).await.one(".al-notice");
    assert!(!banner.contains("Name des Betriebs") && banner.contains("Rechtsform"), "{banner}");
}

#[tokio::test]
async fn empty_means_empty_and_there_is_one_draft_in_all_browsers() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, renewable()).await;
    later(&town, 340);
    let mut holder = town.visitor();
    let empty = renew(&mut holder, &permit, "empty").await;
    let page = holder.open(&empty.location().unwrap()).await;
    assert_eq!(page.attributes("#f-firma", "value").concat(), "");
    assert!(!page.one(".al-notice").contains("Übernommen"));
    let betrieb = format!("{STEPS}/betrieb");
    holder.fill(&betrieb, &betrieb, &[("f-firma", "Neue Firma GmbH")]).await;

    let mut elsewhere = town.visitor();
    let page = elsewhere.get(&permit).await;
    assert!(page.one("#renewal").contains("begonnen") && !page.has("#renewal button[value=with]"));
    let on = renew(&mut elsewhere, &permit, "on").await;
    let page = elsewhere.open(&on.location().unwrap()).await;
    assert_eq!(page.attributes("#f-firma", "value"), ["Neue Firma GmbH"]);
    // A page that stood open since before begins no second one.
    let again = renew(&mut elsewhere, &permit, "with").await;
    let page = elsewhere.open(&again.location().unwrap()).await;
    assert_eq!(page.attributes("#f-firma", "value"), ["Neue Firma GmbH"]);
}

#[tokio::test]
async fn another_draft_in_the_browser_is_not_lost() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, renewable()).await;
    later(&town, 340);
    let mut holder = town.visitor();
    let betrieb = format!("{STEPS}/betrieb");
    holder.fill(&betrieb, &betrieb, &[("f-firma", "Andere GmbH")]).await;
    let code = holder.get(&permit).await.one("#renewal .al-notice strong");
    renew(&mut holder, &permit, "with").await;
    let resume = "/services/resume";
    let back = holder.fill(resume, resume, &[("code", &code)]).await;
    let page = holder.open(&back.location().unwrap()).await;
    assert_eq!(page.attributes("#f-firma", "value"), ["Andere GmbH"]);
}

#[tokio::test]
async fn what_is_revoked_and_what_is_no_longer_offered_cannot_be_renewed() {
    let mut town = town().await;
    let Granted { permit, sent, .. } = granted(&town, renewable()).await;
    later(&town, 340);
    let mut clerk = clerk(&town, "carla").await;
    let mut holder = town.visitor();
    let open = holder.get(&permit).await;
    let mut files = folder_files(&example("konstanz"));
    let file = files.remove("services/handwerkerparkausweis.toml").unwrap();
    crate::town::change(&mut town, files.clone()).await;
    assert!(holder.get(&permit).await.one("#renewal").contains("nicht mehr angeboten"));
    let pressed = holder.press(&open, &format!("{permit}/renewal"), &[("renewal", "with")]).await;
    assert_eq!(pressed.status(), 410);
    files.insert("services/handwerkerparkausweis.toml".to_owned(), file);
    crate::town::change(&mut town, files).await;

    let path = case_path(&sent);
    let number = open.one(".al-reporthead__code");
    let why = [("permit", number.as_str()), ("revoke_why", "Zweimal vor dem eigenen Betrieb.")];
    clerk.fill(&path, &format!("{path}/revocation"), &why).await;
    let page = holder.get(&permit).await;
    assert!(page.one("#renewal").contains("lässt sich nicht verlängern"), "{}", page.main());
    let pressed = holder.press(&open, &format!("{permit}/renewal"), &[("renewal", "with")]).await;
    assert_eq!(pressed.location(), Some(format!("{permit}#renewal")));
    assert!(holder.cookie("al_apply_handwerkerparkausweis").is_none(), "no draft was begun");
    let unknown = holder.post("/permits/XXXX/renewal", &[("renewal", "with")]).await;
    assert!([403, 404].contains(&unknown.status()), "a stranger has no link");
}
