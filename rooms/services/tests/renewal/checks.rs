//! Staff check a permit where it is used.

use identity::Role;

use crate::{
    begin::{Granted, granted},
    town::{PERMIT, definition, town},
};

#[tokio::test]
async fn staff_see_where_a_permit_is_used_and_each_look_is_noted() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, definition(PERMIT)).await;
    let mut holder = town.visitor();
    let number = holder.get(&permit).await.one(".al-reporthead__code");
    let path = format!("/staff/permits/{number}");
    let mut warden = town.person("gvd@konstanz.example", &[(Role::Field, Some("ordnung"))]).await;
    let page = warden.get(&path).await;
    assert_eq!(page.one(".al-notice__title"), "Gültig");
    assert!(page.main().contains("kein Ort der Arbeit"), "{}", page.main());
    let used = [("use_plate", "KN-AB 123"), ("use_site", "Wessenbergstraße 12")];
    holder.fill(&permit, &format!("{permit}/site"), &used).await;
    let page = warden.get(&path.to_lowercase()).await;
    assert!(page.main().contains("Wessenbergstraße 12") && page.main().contains("KN-AB 123"));
    assert!(page.main().contains("Angekommen"), "{}", page.main());

    let mut tx = town.store().read().await.unwrap();
    let lines: Vec<(String, String, String)> = store::q!(
        &mut tx,
        "SELECT role, reason, fields FROM access_log WHERE reason LIKE 'Kontrolle%' ORDER BY at, id"
    )
    .all()
    .await
    .unwrap();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].0 == "field" && lines[0].2.contains("Ort der Arbeit"), "{lines:?}");
}

#[tokio::test]
async fn a_stranger_signs_in_first_and_a_citizen_sees_nothing() {
    let town = town().await;
    let Granted { permit, mut clerk, .. } = granted(&town, definition(PERMIT)).await;
    let mut anybody = town.visitor();
    let number = anybody.get(&permit).await.one(".al-reporthead__code");
    let path = format!("/staff/permits/{number}");
    let away = anybody.get(&path).await.location().unwrap();
    assert_eq!(away, format!("/sign-in?next=%2Fstaff%2Fpermits%2F{number}"));
    let mut citizen = town.person("marlene@example.org", &[]).await;
    assert_eq!(citizen.get(&path).await.status(), 403);
    assert_eq!(clerk.get("/staff/permits/A-XXXX-XXXX").await.status(), 404);
    for lang in ["de", "en", "de-simple"] {
        let answer = clerk.get(&format!("{path}?lang={lang}")).await;
        assert!(answer.status() == 200 && !answer.main().contains("services-"), "{lang}");
    }
}

#[tokio::test]
async fn the_page_for_checks_leads_staff_there_and_nobody_else() {
    let town = town().await;
    let Granted { permit, mut clerk, .. } = granted(&town, definition(PERMIT)).await;
    let token = permit.trim_start_matches("/permits/");
    let hash = kernel::chance::token_hash(token);
    let mut tx = town.store().read().await.unwrap();
    let found = services::store::deciding::permit::find_permit_by_token(&mut tx, &hash).await;
    let found = found.unwrap().unwrap();
    drop(tx);
    let code = [("code", found.code.as_deref().unwrap())];
    let link = format!("a[href='/staff/permits/{}']", found.number);
    assert!(clerk.fill("/check", "/check", &code).await.has(&link));
    assert!(clerk.get("/check").await.has("form[data-look='/staff/permits/']"));
    let mut anybody = town.visitor();
    assert!(!anybody.fill("/check", "/check", &code).await.has(&link));
    assert!(!anybody.get("/check").await.has("[data-look]"));
    assert!(!clerk.fill("/check", "/check", &[("code", "nonsense")]).await.has(&link));
}
