//! The page `/outbox` of a demonstration.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod house;

use axum::http::StatusCode;
use house::{House, mail};
use kernel::{Lang, Ts};
use letters::Mailer;
use scraper::{Html, Selector};
use web::app::Mode;

fn all(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|e| e.text().collect::<String>()).collect()
}

fn hrefs(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).filter_map(|e| e.attr("href").map(str::to_owned)).collect()
}

#[tokio::test]
async fn mails_stand_newest_first_with_links_to_follow() {
    let house = House::demo().await;
    house.send(mail("Erste", "Nichts zu tun.")).await;
    house.clock.advance(Ts::MINUTE);
    house.send(mail("Zweite", "Bitte bestätigen: http://stadt.localhost/b?x=1&y=2.")).await;
    let (status, html) = house.get("/outbox").await;
    assert_eq!(status, StatusCode::OK);
    let subjects = all(&html, ".al-mail__subject");
    assert!(subjects[0].starts_with("Zweite") && subjects[1].starts_with("Erste"));
    assert_eq!(hrefs(&html, ".al-mail__text a"), ["http://stadt.localhost/b?x=1&y=2"]);
    let own = hrefs(&html, "p a").remove(0);
    let (status, html) = house.get(&own).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(all(&html, "h1"), ["Zweite"]);
    assert_eq!(hrefs(&html, "#mail a"), ["http://stadt.localhost/b?x=1&y=2"]);
}

#[tokio::test]
async fn what_a_mail_says_is_text_and_never_markup() {
    let house = House::demo().await;
    let nasty = "<script>alert(1)</script> http://a.example/\"onclick=alert(1) javascript:x";
    house.send(mail("<b>fett</b>", nasty)).await;
    let (_, html) = house.get("/outbox").await;
    assert!(all(&html, "script").is_empty() && all(&html, "b").is_empty());
    assert_eq!(hrefs(&html, ".al-mail__text a"), ["http://a.example/"]);
    assert_eq!(all(&html, ".al-mail__text"), [nasty]);
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_without_gap_or_repetition() {
    let house = House::demo().await;
    for number in 0..65 {
        // Several in the same moment, as digests come.
        if number % 7 == 0 {
            house.clock.advance(Ts::SECOND);
        }
        house.send(mail(&format!("Nr. {number}"), "")).await;
    }
    let mut seen = Vec::new();
    let mut at = "/outbox".to_owned();
    loop {
        let (_, html) = house.get(&at).await;
        seen.extend(all(&html, ".al-mail__subject"));
        match hrefs(&html, "a[rel=next]").first() {
            Some(next) => at.clone_from(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 65);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 65);
}

#[tokio::test]
async fn outside_a_demonstration_there_is_no_outbox() {
    let house = House::new(Mode::Production, Mailer::keep()).await;
    house.send(mail("Anmelden", "http://stadt.example/geheim")).await;
    let code = house.mails().await[0].code.clone();
    for path in ["/outbox".to_owned(), format!("/outbox/{code}")] {
        let (status, html) = house.get(&path).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert!(!html.contains("geheim"));
    }
}

#[tokio::test]
async fn every_language_has_its_own_words() {
    let house = House::demo().await;
    house.send(mail("Betreff", "Text")).await;
    let mut titles = Vec::new();
    for lang in Lang::ALL {
        let (_, html) = house.get(&format!("/outbox?lang={}", lang.as_str())).await;
        assert!(!html.contains("letters-"), "a key is left: {html}");
        titles.extend(all(&html, "h1"));
    }
    titles.dedup();
    assert_eq!(titles.len(), 3);
}
