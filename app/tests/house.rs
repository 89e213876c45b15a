//! The whole house over HTTP: several municipalities, languages, headers, forms.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod town;

use axum::http::Request;
use identity::Role;
use kernel::Clock as _;
use reports::{draft::Draft, verbs};
use testkit::TestTown;
use town::{deed, draft, rooms, send, submission};

/// A released report; answers its code.
async fn report(town: &TestTown, words: &str) -> String {
    let place = Draft {
        address: Some("Am Markt 1".to_owned()),
        lon: Some(9.1767),
        lat: Some(47.6634),
        ..draft(town, words)
    };
    send(town, submission(town, place)).await.code
}

#[tokio::test]
async fn no_request_to_one_municipality_reaches_the_data_of_another() {
    let towns = TestTown::several(rooms, &["konstanz", "musterstadt"]).await;
    let (konstanz, musterstadt) = (&towns[0], &towns[1]);
    let secret_word = "Zwiebelkuchenduft";
    let code = report(konstanz, &format!("{secret_word} liegt über dem Platz")).await;

    let mut at_home = konstanz.visitor();
    assert!(at_home.get(&format!("/reports/{code}")).await.text().contains(secret_word));
    assert!(at_home.get(&format!("/search?q={secret_word}")).await.main().contains(secret_word));

    let mut clerk = konstanz.person("clerk@test.example", &[(Role::Administrator, None)]).await;
    assert_eq!(clerk.get("/staff/people").await.status(), 200);

    // The same addresses, the same cookies, the other host.
    let mut abroad = clerk.clone().at(&musterstadt.host);
    for path in [
        format!("/reports/{code}"),
        format!("/reports/{code}/feed.atom"),
        format!("/staff/reports/{code}"),
        "/reports".to_owned(),
        "/reports/feed.atom".to_owned(),
        format!("/search?q={secret_word}"),
        "/".to_owned(),
        "/staff/people".to_owned(),
        "/account".to_owned(),
    ] {
        let answer = abroad.get(&path).await;
        assert!(!answer.text().contains(&format!("{secret_word} liegt")), "{path}");
        if path.starts_with("/staff") || path == "/account" {
            assert_ne!(answer.status(), 200, "{path} must not know a session of another town");
        }
    }
    let tile = at_home.get("/reports/tiles/0/0/0").await;
    assert!(!tile.bytes().is_empty(), "the point is drawn at home");
    let tile = abroad.get("/reports/tiles/0/0/0").await;
    assert!(tile.bytes().is_empty(), "no point of another town is drawn");
    assert_eq!(at_home.get("/reports").await.main().matches(secret_word).count(), 1);
}

#[tokio::test]
async fn an_unknown_host_is_told_so_and_nothing_else() {
    let town = TestTown::konstanz(rooms).await;
    let answer = town.visitor().at("evil.example").get("/").await;
    assert_eq!(answer.status(), 404);
    assert!(!answer.text().contains("Konstanz"));
}

#[tokio::test]
async fn an_address_with_nul_leads_nowhere_on_either_engine() {
    let town = TestTown::konstanz(rooms).await;
    for address in ["/reports/A%00B", "/reports?q=%00", "/reports/own/%00", "/%00"] {
        let answer = town.visitor().get(address).await;
        assert_eq!(answer.status(), 404, "{address}");
        assert!(answer.text().contains("Konstanz"), "{address} is answered with a page");
    }
}

#[tokio::test]
async fn every_page_carries_the_security_headers() {
    let town = TestTown::konstanz(rooms).await;
    let mut visitor = town.visitor();
    for path in ["/", "/reports", "/no-such-page", "/assets/allmende.css", "/map/style.json"] {
        let answer = visitor.get(path).await;
        let policy = answer.header("content-security-policy").unwrap_or_default().to_owned();
        assert!(policy.contains("default-src 'self'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"), "{path}");
        assert!(answer.header("permissions-policy").is_some(), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
    }
}

#[tokio::test]
async fn no_page_holds_an_inline_script_or_style() {
    let town = TestTown::konstanz(rooms).await;
    let code = report(&town, "Die Lampe am Markt ist dunkel").await;
    let mut visitor = town.visitor();
    for path in ["/", "/reports", &format!("/reports/{code}"), "/sign-in", "/search?q=lampe"] {
        let page = visitor.open(path).await;
        assert_eq!(page.status(), 200, "{path}");
        assert!(!page.has("script:not([src]):not([type='application/json'])"), "{path}");
        assert!(!page.has("[style]"), "{path}");
        assert!(!page.has("style"), "{path}");
    }
}

#[tokio::test]
async fn pages_speak_three_languages_and_show_no_message_key() {
    let town = TestTown::konstanz(rooms).await;
    let code = report(&town, "Die Lampe am Markt ist dunkel").await;
    for (language, word) in
        [("de", "Wer kümmert sich?"), ("en", "Who takes care?"), ("de-simple", "Wer kümmert sich?")]
    {
        let mut visitor = town.visitor().speaking(language);
        let page = visitor.get(&format!("/reports/{code}")).await;
        assert!(page.text().contains(word), "{language}");
        assert_eq!(page.attributes("html", "lang"), vec![language.to_owned()]);
        for path in ["/", "/reports", "/search", "/sign-in", "/no-such-page"] {
            let page = visitor.open(path).await;
            let raw = ["reports-", "shell-", "web-", "identity-"]
                .iter()
                .find(|prefix| page.main().contains(**prefix));
            assert_eq!(raw, None, "{path} in {language}");
        }
    }
}

#[tokio::test]
async fn a_language_once_chosen_stays_chosen() {
    let town = TestTown::konstanz(rooms).await;
    let mut visitor = town.visitor();
    assert!(visitor.get("/?lang=en").await.text().contains("Skip to content"));
    assert!(visitor.get("/reports").await.text().contains("Skip to content"));
}

#[tokio::test]
async fn a_problem_says_what_to_do_in_the_visitors_language_and_nothing_from_inside() {
    let town = TestTown::konstanz(rooms).await;
    let page = town.visitor().speaking("en").get("/reports/NOSUCH1").await;
    assert_eq!(page.status(), 404);
    assert!(page.main().contains("This page does not exist"));
    assert!(page.attributes("main a", "href").contains(&"/reports".to_owned()));
    assert!(!page.text().contains("sqlx"));
}

#[tokio::test]
async fn a_form_from_a_foreign_site_is_refused() {
    let town = TestTown::konstanz(rooms).await;
    let code = report(&town, "Die Lampe am Markt ist dunkel").await;
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("/reports/{code}")).await;
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let request = Request::builder()
        .method("POST")
        .uri(format!("/reports/{code}/support"))
        .header("origin", "https://evil.example")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = visitor.send(request, axum::body::Body::from(format!("csrf={token}"))).await;
    assert_eq!(answer.status(), 403);
}

#[tokio::test]
async fn a_stale_form_can_be_sent_again_with_one_press() {
    let town = TestTown::konstanz(rooms).await;
    let code = report(&town, "Die Lampe am Markt ist dunkel").await;
    let mut visitor = town.visitor();
    let action = format!("/reports/{code}/follow");
    let stale = visitor.post(&action, &[("csrf", "old"), ("email", "a@b.example")]).await;
    assert_eq!(stale.status(), 403);
    assert_eq!(stale.attributes("main input[name=email]", "value"), vec!["a@b.example"]);
    let token = stale.attributes("main input[name=csrf]", "value").remove(0);
    let again = visitor.post(&action, &[("csrf", &token), ("email", "a@b.example")]).await;
    assert!(again.status() < 400, "{}", again.status());
}

#[tokio::test]
async fn a_search_finds_inflected_words_and_umlauts_on_both_engines() {
    let town = TestTown::konstanz(rooms).await;
    report(&town, "Drei Straßenlaternen am Seeufer flackern").await;
    let mut visitor = town.visitor();
    for words in ["straßenlaterne", "strassenlaterne", "SEEUFER", "flackert laternen am"] {
        let page = visitor
            .get(&format!("/search?{}", serde_urlencoded::to_string([("q", words)]).unwrap()))
            .await;
        let found = page.main().contains("Straßenlaternen am Seeufer");
        assert_eq!(found, words != "flackert laternen am", "{words}");
    }
    for odd in ["\"", "a AND", "(", "*", "'; DROP TABLE report; --", "&|!"] {
        let query = serde_urlencoded::to_string([("q", odd)]).unwrap();
        assert_eq!(visitor.get(&format!("/search?{query}")).await.status(), 200, "{odd}");
    }
}

#[tokio::test]
async fn what_was_done_proves_and_a_tampered_row_is_found() {
    let town = TestTown::konstanz(rooms).await;
    report(&town, "Die Lampe am Markt ist dunkel").await;
    report(&town, "Die Bank am Markt ist kaputt").await;
    let verdict = store::journal::verify(town.store(), |_| {}).await.unwrap();
    assert!(verdict.broken.is_none() && verdict.entries >= 4);
    town.store()
        .write::<_, store::Error, _>(|tx| {
            Box::pin(async move {
                store::q!(tx, "UPDATE journal SET actor = 'staff:1' WHERE seq = 2").exec().await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    let verdict = store::journal::verify(town.store(), |_| {}).await.unwrap();
    assert_eq!(verdict.broken.map(|(seq, _)| seq), Some(2));
}

#[tokio::test]
async fn a_host_that_would_lead_elsewhere_is_refused_with_headers_and_all() {
    let town = TestTown::konstanz(rooms).await;
    let host = format!("{}:80@evil.example", town.host);
    let answer = town.visitor().at(&host).get("/reports/new").await;
    assert_eq!(answer.status(), 400);
    assert!(!answer.text().contains("evil"));
    for answer in [answer, town.visitor().at("evil.example").get("/").await] {
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert!(answer.header("content-security-policy").is_some());
    }
}

#[tokio::test]
async fn the_token_of_a_form_looks_different_each_time_and_holds() {
    let town = TestTown::konstanz(rooms).await;
    let code = report(&town, "Die Lampe am Markt ist dunkel").await;
    let mut visitor = town.visitor();
    let mut token = async || {
        let page = visitor.get(&format!("/reports/{code}")).await;
        page.attributes("input[name=csrf]", "value").remove(0)
    };
    let (first, second) = (token().await, token().await);
    assert_ne!(first, second);
    let action = format!("/reports/{code}/support");
    for token in [&first, &second] {
        assert!(visitor.post(&action, &[("csrf", token)]).await.status() < 400);
    }
    let changed = format!("A{}", &first[1..]);
    let forged = if changed == first { format!("B{}", &first[1..]) } else { changed };
    assert_eq!(visitor.post(&action, &[("csrf", &forged)]).await.status(), 403);
}

#[tokio::test]
async fn a_draft_sent_twice_at_the_same_moment_is_one_report_and_its_key_is_not_stored() {
    let town = TestTown::konstanz(rooms).await;
    let twice = draft(&town, "Die Lampe ist dunkel");
    let key = twice.idempotency_key.clone();
    let send = || {
        let mut submission = submission(&town, twice.clone());
        submission.release_at_once = false;
        send(&town, submission)
    };
    let (one, two) = tokio::join!(send(), send());
    assert_eq!((&one.code, &one.secret), (&two.code, &two.secret));
    assert!(one.new != two.new);
    let mut tx = town.store().read().await.unwrap();
    let stored = store::q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) FROM report WHERE idempotency_key = $1",
        key.as_str()
    );
    assert_eq!(stored.scalar::<i64>().await.unwrap(), 0);
}

#[tokio::test]
async fn a_picture_that_was_taken_back_is_seen_from_the_reporters_page_only() {
    let town = TestTown::konstanz(rooms).await;
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 40).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let kept = town.files.take_bytes(&town.town.key, png.get_ref(), &chance, now).await.unwrap();
    let file = kept.id;
    let deed = deed(&town);
    let with_picture = Draft { pictures: vec![file], ..draft(&town, "Die Lampe ist dunkel") };
    let submission = submission(&town, with_picture);
    let (sent, token) = town
        .store()
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let kind = reports::pictures::KIND;
                files::insert_picture(tx, &deed.chance, deed.now, &deed.actor, kind, &kept, "")
                    .await?;
                let sent = verbs::submit(tx, &deed, &submission).await?;
                let stored = files::list_files(tx, &[file]).await?;
                Ok((sent, stored[0].token.clone()))
            })
        })
        .await
        .unwrap();
    let address = format!("/files/{token}/small.jpg");
    assert_eq!(
        town.visitor().get(&address).await.status(),
        404,
        "the words are out, not the picture"
    );
    let id = sent.id;
    for (release, status) in [(true, 200), (false, 404)] {
        town.store()
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    reports::store::set_picture_release(tx, id, file, now, release).await
                })
            })
            .await
            .unwrap();
        assert_eq!(town.visitor().get(&address).await.status(), status);
    }
    assert_eq!(town.visitor().get(&address).await.status(), 404);
    assert_eq!(town.visitor().get(&format!("{address}?own")).await.status(), 404);
    let page = format!("http://{}/reports/own/{}", town.host, sent.secret);
    let request = Request::builder().uri(&address).header("referer", page);
    let answer = town.visitor().send(request, axum::body::Body::empty()).await;
    assert_eq!(answer.status(), 404, "where somebody says they come from opens nothing");
    let own = town.visitor().get(&format!("/reports/own/{}", sent.secret)).await;
    let shown = own.attributes(".al-pictures img", "src").remove(0);
    assert!(shown.starts_with(&address) && !shown.contains(&sent.secret), "{shown}");
    assert_eq!(town.visitor().get(&shown).await.status(), 200);
    let longer = shown.replace("until=", "until=9");
    assert_eq!(town.visitor().get(&longer).await.status(), 404);
    town.clock.advance(2 * kernel::Ts::DAY);
    assert_eq!(town.visitor().get(&shown).await.status(), 404, "its days are over");
}
