//! Every page in every language.

use kernel::Lang;

use crate::town::{administrator, citizen, everywhere, town};

#[tokio::test]
async fn every_page_has_its_words_in_every_language() {
    let town = town().await;
    let (anna, id) = citizen(&town).await;
    everywhere(&town, id).await;
    let own = [
        "/account",
        "/account/timeline",
        "/account/mailbox",
        "/account/kept",
        "/account/kept/add",
        "/account/kept/add?name=person.address",
        "/account/kept/add?name=bank.iban",
        "/account/access?done=objected",
        "/account/choices?done=saved",
        "/account/export",
        "/account/leave",
    ];
    let staff = ["/staff/objections?done=answered", "/staff/objections/OBJ"];
    for lang in Lang::ALL {
        let mut anna = anna.clone().speaking(lang.as_str());
        let mut it = administrator(&town).await.speaking(lang.as_str());
        let ask = anna.get("/account/access").await.attributes("tbody td a", "href").remove(0);
        let letter = anna.get("/account/mailbox").await;
        let letter = letter.attributes(".al-entry__title a", "href").remove(0);
        let more = [ask.as_str(), letter.as_str()];
        let all = own.iter().chain(&more).map(|p| (*p, true));
        for (path, own) in all.chain(staff.iter().map(|p| (*p, false))) {
            let page = if own { anna.get(path).await } else { it.get(path).await };
            assert_eq!(page.status(), 200, "{path}");
            assert_eq!(page.all("h1").len(), 1, "{path}");
            let text = page.main();
            let prefixes = ["accounts-", "identity-", "letters-", "reports-", "shell-"];
            let unsaid: Vec<&str> = text
                .split_whitespace()
                .filter(|w| prefixes.iter().any(|p| w.starts_with(p)))
                .collect();
            assert!(unsaid.is_empty(), "{path} {}: {unsaid:?}", lang.as_str());
        }
    }
}
