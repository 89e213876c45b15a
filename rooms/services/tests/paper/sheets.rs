//! Receipts, permits and forms.

use services::receipt::{Signed, short};

use crate::{
    approved, sheet,
    town::{Like, applied, case_path, clerk, definition, progress_path, publish, town},
};

#[tokio::test]
async fn the_receipt_on_paper_holds_what_the_page_that_proves_it_reads() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let own = format!("/services/own/{}", sent.secret);
    let mut applicant = town.visitor();
    let page = applicant.get(&own).await;
    assert!(page.has(&format!("a[href='{own}/receipt.pdf']")));
    let first = sheet(&mut applicant, &format!("{own}/receipt.pdf"), "room_receipt").await;
    assert!(sheet(&mut applicant, &format!("{own}/receipt.pdf"), "room_receipt").await == first);

    let saved = applicant.get(&format!("{own}/receipt.json")).await.text();
    let signed = Signed::parse(&saved).expect("a receipt");
    let code = short::text(&signed).expect("it fits");
    let mut anybody = town.visitor();
    let verdict = anybody.get(&format!("/receipts/verify?code={code}")).await;
    assert!(verdict.main().contains("Echt und unverändert"), "{}", verdict.main());
    assert!(verdict.main().contains(&sent.reference));
    // One character more or less, and it is none.
    let verdict = anybody.get(&format!("/receipts/verify?code={}", &code[1..])).await;
    assert_eq!(verdict.status(), 422);
    let mut other = code.into_bytes();
    let at = other.len() / 2;
    other[at] = if other[at] == b'A' { b'B' } else { b'A' };
    let other = String::from_utf8(other).expect("letters and digits");
    let verdict = anybody.get(&format!("/receipts/verify?code={other}")).await;
    assert!(!verdict.main().contains("Echt und unverändert"), "{}", verdict.main());
}

#[tokio::test]
async fn a_permit_is_printed_while_it_holds() {
    let town = town().await;
    let sent = approved(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut holder = town.visitor();
    let links = holder.get(&progress_path(&sent)).await.attributes(".al-entry__title a", "href");
    let permit = links.into_iter().find(|l| l.starts_with("/permits/")).expect("a permit");
    let pdf = format!("{permit}/permit.pdf");
    // Before it is paid, there is nothing to print.
    assert_eq!(holder.get(&pdf).await.location().as_deref(), Some(permit.as_str()));
    clerk(&town, "ben").await.fill(&path, &format!("{path}/issue"), &[]).await;
    assert!(holder.get(&permit).await.has(&format!("a[href='{pdf}']")));
    sheet(&mut holder, &pdf, "room_permit").await;
    assert_eq!(holder.get("/permits/ZZZZ/permit.pdf").await.status(), 404);
}

#[tokio::test]
async fn every_service_has_a_form_to_print_in_each_language() {
    let town = town().await;
    let keys = ["handwerkerparkausweis", "hundesteuer", "gewerbeanmeldung", "sondernutzung"];
    for key in keys {
        publish(&town, key, &definition(key)).await;
    }
    for key in keys {
        let path = format!("/services/{key}/form.pdf");
        let page = town.visitor().get(&format!("/services/{key}")).await;
        assert!(page.has(&format!("a[href='{path}']")), "{key}: {}", page.main());
        for lang in ["de", "en", "de-simple"] {
            let name = if lang == "de" { format!("room_form_{key}") } else { "room_form".into() };
            sheet(&mut town.visitor().speaking(lang), &path, &name).await;
        }
    }
    assert_eq!(town.visitor().get("/services/nothing/form.pdf").await.status(), 404);
}
