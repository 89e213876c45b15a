//! The overview, the texts the law asks for, and earlier versions.

use identity::Role;

use crate::town::{administrator, clerk, entries, file, town};

#[tokio::test]
async fn only_administrators_reach_the_pages_of_administrators() {
    let town = town().await;
    let mut visitor = town.visitor();
    let mut citizen = town.person("marlene@konstanz.example", &[]).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut editor = town.person("e@konstanz.example", &[(Role::Editor, None)]).await;
    for path in [
        "/admin",
        "/admin/texts",
        "/admin/texts/reports-nav-new",
        "/admin/pages",
        "/admin/pages/imprint",
        "/admin/history",
    ] {
        let to = visitor.get(path).await.location().expect("the way to sign in");
        assert!(to.starts_with("/sign-in"), "{to}");
        for somebody in [&mut citizen, &mut clerk, &mut editor] {
            assert_eq!(somebody.get(path).await.status(), 403, "{path}");
        }
    }
    assert_eq!(clerk.post("/admin/pages/imprint", &[("text.de", "x")]).await.status(), 403);
}

#[tokio::test]
async fn the_overview_leads_to_everything_administrators_look_after() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let page = admin.get("/admin").await;
    let links = page.attributes("main a", "href");
    for path in ["/admin/texts", "/admin/pages", "/admin/history", "/staff/people", "/staff/jobs"] {
        assert!(links.iter().any(|l| l == path), "{path}: {links:?}");
    }
    for link in links.iter().filter(|link| link.starts_with('/')) {
        assert_eq!(admin.get(link).await.status(), 200, "{link}");
    }
}

#[tokio::test]
async fn a_citizen_reads_the_imprint_that_an_administrator_wrote() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = "/admin/pages/imprint";
    let preview = [("text.de", "# Neues Impressum\n\n<script>x</script>"), ("act", "preview")];
    let seen = admin.fill(address, address, &preview).await;
    assert_eq!(seen.status(), 200);
    assert!(seen.text().contains("<h1>Neues Impressum</h1>"), "{}", seen.main());
    assert!(!town.visitor().get("/pages/imprint").await.main().contains("Neues Impressum"));
    let saved = admin.fill(address, address, &[("text.de", "# Neues Impressum\n\nWir.")]).await;
    assert_eq!(saved.location().as_deref(), Some("/admin/pages?done=1"), "{}", saved.main());
    assert!(town.visitor().get("/pages/imprint").await.main().contains("Neues Impressum"));
    let [entry] = &entries(&town).await[..] else { panic!("one entry") };
    assert!(entry.actor.starts_with("staff:"), "{}", entry.actor);
    assert!(entry.detail.contains("pages/imprint.de.md"), "{}", entry.detail);
    assert!(!entry.detail.contains("imprint.en"), "{}", entry.detail);
}

#[tokio::test]
async fn a_page_without_a_language_is_refused_and_nothing_typed_is_lost() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = "/admin/pages/privacy";
    let fields = [("text.de", "# Ein langer neuer Text"), ("text.en", " ")];
    let answer = admin.fill(address, address, &fields).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.has("[id='text.en-error']"), "{}", answer.main());
    assert!(answer.main().contains("Ein langer neuer Text"));
    assert!(!file(&town, "pages/privacy.de.md").await.contains("Ein langer neuer Text"));
}

#[tokio::test]
async fn whoever_saves_second_sees_both_versions_and_decides() {
    let town = town().await;
    let mut first = administrator(&town).await;
    let mut second = first.clone();
    let address = "/admin/pages/imprint";
    let page = second.get(address).await;
    let hidden =
        |name: &str| page.attributes(&format!("main input[name={name}]"), "value").remove(0);
    let (csrf, base) = (hidden("csrf"), hidden("base"));
    let others: Vec<String> =
        ["text.en", "text.de-simple"].iter().map(|name| typed(&page, name)).collect();
    first.fill(address, address, &[("text.de", "# Von der Ersten")]).await;
    let fields = [
        ("csrf", csrf.as_str()),
        ("base", base.as_str()),
        ("text.de", "# Von der Zweiten"),
        ("text.en", others[0].as_str()),
        ("text.de-simple", others[1].as_str()),
    ];
    let answer = second.post(address, &fields).await;
    assert_eq!(answer.status(), 409, "{}", answer.main());
    let main = answer.main();
    assert!(main.contains("# Von der Ersten") && main.contains("# Von der Zweiten"), "{main}");
    assert!(file(&town, "pages/imprint.de.md").await.contains("Von der Ersten"));
    let base = answer.attributes("main input[name=base]", "value").remove(0);
    let again = [fields[0], ("base", base.as_str()), fields[2], fields[3], fields[4]];
    assert_eq!(second.post(address, &again).await.status(), 303);
    assert!(file(&town, "pages/imprint.de.md").await.contains("Von der Zweiten"));
}

fn typed(page: &testkit::Answer, name: &str) -> String {
    let html = page.text();
    let at = html.find(&format!("name=\"{name}\"")).expect("the field");
    let rest = &html[at..];
    let (from, to) =
        (rest.find('>').expect("a tag") + 1, rest.find("</textarea>").expect("an end"));
    rest[from..to]
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#38;", "&")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#39;", "'")
}

#[tokio::test]
async fn an_earlier_version_comes_back() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let before = file(&town, "pages/imprint.de.md").await;
    let address = "/admin/pages/imprint";
    admin.fill(address, address, &[("text.de", "# Irrtum")]).await;
    let history = admin.get("/admin/history").await;
    assert!(history.main().contains("Test Person"), "{}", history.main());
    let version = history.attributes("main tbody a", "href").remove(0);
    let page = admin.get(&version).await;
    assert!(page.main().contains("Irrtum"), "{}", page.main());
    let restored = admin.fill(&version, "/admin/history/version", &[]).await;
    assert_eq!(restored.location().as_deref(), Some("/admin/history?done=1"));
    assert_eq!(file(&town, "pages/imprint.de.md").await, before);
    assert_eq!(entries(&town).await.len(), 2);
    assert!(town.visitor().get("/pages/imprint").await.main().contains("Impressum"));
}
