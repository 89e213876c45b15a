use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::Trust;

const TOWN: &str = r##"slug = "musterstadt"
name = "Musterstadt"
hosts = ["musterstadt.localhost"]
time_zone = "Europe/Berlin"
languages = ["de", "en"]
claim = "Schön hier"
intro = { de = "Willkommen", en = "Welcome" }
logo = "logo.svg"

[colours]
brand = "#0b5d3b"
brand_dark = "#7fd6ae"
accent = "#8a3b12"

[contact]
address = ["Markt 1", "99999 Musterstadt"]
email = "rathaus@musterstadt.example"
imprint = "Stadt Musterstadt"

[[department]]
key = "rathaus"
name = "Rathaus"
email = "rathaus@musterstadt.example"
moderation = true

[map]
centre = [9.1, 47.6]
zoom = 12

[mail]
from = "nicht-antworten@musterstadt.example"

[pages]
imprint = "pages/imprint.{lang}.md"
privacy = "pages/privacy.{lang}.md"
accessibility = "pages/accessibility.{lang}.md"
"##;

fn folder() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::from([
        (FILE_NAME.to_owned(), TOWN.as_bytes().to_vec()),
        ("logo.svg".to_owned(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
    ]);
    for page in Page::ALL {
        for lang in ["de", "en"] {
            files.insert(format!("pages/{}.{lang}.md", page.as_str()), b"# Text".to_vec());
        }
    }
    files
}

fn findings(text: &str) -> Vec<String> {
    let found = Municipality::parse(FILE_NAME, text).expect_err("something is wrong");
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_small_town_is_read() {
    let town = Municipality::parse(FILE_NAME, TOWN).expect("a sound town");
    assert_eq!(town.languages, [Lang::De, Lang::En]);
    assert_eq!(town.language(Lang::Simple), Lang::De);
    assert_eq!(town.retention, Retention::default());
    assert_eq!(town.map.base, BaseMap::Outlines);
    assert_eq!(town.pages.file(Page::Privacy, Lang::En), "pages/privacy.en.md");
    assert_eq!(check(&folder()), (Some(town), Vec::new()));
}

#[test]
fn a_misspelt_key_is_named_with_file_line_and_the_key_that_was_meant() {
    let text = TOWN.replace("time_zone", "timezone");
    assert_eq!(
        findings(&text),
        [
            "municipality.toml:1: time_zone is missing: add time_zone = \"…\" (text)",
            "municipality.toml:4: unknown key timezone: did you mean \"time_zone\"? \
             Otherwise take it out",
        ]
    );
}

#[test]
fn all_mistakes_are_named_in_one_go_and_in_the_order_of_the_file() {
    let text = TOWN
        .replace("\"musterstadt\"", "\"Muster Stadt\"")
        .replace("musterstadt.localhost", "https://musterstadt.localhost")
        .replace("Europe/Berlin", "Europe/Musterstadt")
        .replace(", en = \"Welcome\"", "")
        .replace("zoom = 12", "zoom = \"weit\"");
    let found = findings(&text);
    let lines: Vec<_> = found.iter().filter_map(|f| f.split(':').nth(1)).collect();
    assert_eq!(lines, ["1", "3", "4", "7", "28"], "{found:#?}");
}

#[test]
fn a_pale_colour_is_refused_with_the_ground_it_fails_on() {
    let found = findings(&TOWN.replace("#0b5d3b", "#7fd6ae"));
    assert_eq!(
        found,
        ["municipality.toml:11: colours.brand #7fd6ae has only 1.7 : 1 against #ffffff: \
          take a darker colour with at least 4.5 : 1"]
    );
    let found = findings(&TOWN.replace("brand_dark = \"#7fd6ae\"", "brand_dark = \"#0b5d3b\""));
    assert!(found[0].contains("against #1a1d21: take a lighter colour"), "{found:?}");
}

#[test]
fn a_syntax_error_is_named_alone() {
    let found = findings(&TOWN.replace("logo = \"logo.svg\"", "logo = logo.svg"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("municipality.toml:8: "), "{found:?}");
}

#[test]
fn an_identity_provider_says_how_far_it_is_trusted() {
    let provider = r#"
[[identity_provider]]
key = "konto"
name = { de = "Servicekonto", en = "Service account" }
issuer = "https://konto.example"
client_id = "stadt"
scopes = ["email"]
[identity_provider.trust]
"urn:hoch" = "identified"
"#;
    let town = Municipality::parse(FILE_NAME, &format!("{TOWN}{provider}")).expect("sound");
    let konto = town.identity_provider("konto").expect("it is there");
    assert_eq!(konto.scopes, ["openid", "email"]);
    assert_eq!(konto.trust_of(Some("urn:hoch")), Trust::Identified);
    assert_eq!(konto.trust_of(Some("urn:other")), Trust::Email);
    assert_eq!(konto.trust_of(None), Trust::Email);
    let plain = provider.replace("https://", "http://").replace("\"identified\"", "\"sure\"");
    let found = findings(&format!("{TOWN}{plain}{provider}"));
    assert!(found[0].contains("asked without TLS"), "{found:?}");
    assert!(found[1].contains("cannot be \"sure\""), "{found:?}");
    assert!(found[2].contains("konto stands twice"), "{found:?}");
}

#[test]
fn the_days_a_town_works_on_follow_from_its_land_and_from_its_own_words() {
    let days = "state = \"BW\"\nclosed_days = [\"12-24\", \"2026-02-16\"]\nlogo =";
    let town = Municipality::parse(FILE_NAME, &TOWN.replace("logo =", days)).expect("sound");
    let works = |year, month, day| {
        town.calendar.is_working_day(jiff::civil::Date::new(year, month, day).expect("a day"))
    };
    assert!(!works(2026, 1, 6), "Epiphany");
    assert!(!works(2027, 12, 24));
    assert!(!works(2026, 2, 16));
    assert!(works(2027, 2, 16));
}

#[test]
fn a_land_that_does_not_exist_and_a_day_that_is_none_are_named() {
    let days = "state = \"Baden\"\nclosed_days = [\"24.12.\"]\nlogo =";
    let found = findings(&TOWN.replace("logo =", days));
    assert!(found[0].contains("state cannot be \"Baden\": write \"BW\" or \"BY\""), "{found:?}");
    assert!(found[1].contains("\"24.12.\" is no day"), "{found:?}");
}

#[test]
fn exactly_one_department_looks_at_what_is_new() {
    let found = findings(&TOWN.replace("moderation = true", ""));
    assert!(found[0].contains("no department looks at what is new"), "{found:?}");
}

#[test]
fn a_retention_period_states_its_unit() {
    let found = findings(&format!("{TOWN}\n[retention]\ncontact_after_closing = 180\n"));
    assert!(found[0].contains("did you mean \"contact_after_closing_days\"?"), "{found:?}");
}

#[test]
fn missing_files_are_named() {
    let mut files = folder();
    files.remove("logo.svg");
    files.remove("pages/privacy.en.md");
    let (town, found) = check(&files);
    assert!(town.is_some());
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "logo.svg: not there: put the picture into the folder",
            "pages/privacy.en.md: not there: write the page in Markdown, in en",
        ]
    );
}

#[test]
fn a_picture_with_a_programme_in_it_is_refused() {
    for svg in
        ["<svg><script/></svg>", "<svg\n onload = 'x'/>", "<svg><a href='javascript:x'/></svg>"]
    {
        let mut files = folder();
        files.insert("logo.svg".into(), svg.into());
        let (_, found) = check(&files);
        assert_eq!(found.len(), 1, "{svg}: {found:?}");
    }
}

#[test]
fn districts_get_keys_from_their_names() {
    let mut files = folder();
    let town = format!(
        "{TOWN}\n[areas]\nfile = \"areas.geojson\"\nkey_property = \"NAME\"\n\
         name_property = \"NAME\"\n"
    );
    files.insert(FILE_NAME.into(), town.into_bytes());
    let area = |name: &str| {
        serde_json::json!({
            "type": "Feature",
            "properties": { "NAME": name },
            "geometry": { "type": "Polygon", "coordinates": [] },
        })
    };
    let areas = serde_json::json!({
        "type": "FeatureCollection",
        "features": [area("Königsbau"), area("Königsbau"), area("–")],
    });
    files.insert("areas.geojson".into(), areas.to_string().into_bytes());
    let (town, found) = check(&files);
    assert_eq!(
        town.expect("a town").area("koenigsbau").map(|a| a.name.as_str()),
        Some("Königsbau")
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn the_headings_of_the_list_of_services_stand_in_their_order_and_once() {
    let group = |key: &str| {
        format!("\n[[service_group]]\nkey = \"{key}\"\nname = {{ de = \"Name\", en = \"Name\" }}\n")
    };
    let text = format!("{TOWN}{}{}", group("verkehr"), group("abfall"));
    let town = Municipality::parse(FILE_NAME, &text).expect("a sound town");
    let keys: Vec<&str> = town.service_groups.iter().map(|g| g.key.as_str()).collect();
    assert_eq!(keys, ["verkehr", "abfall"]);
    let twice = findings(&format!("{text}{}", group("verkehr")));
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].contains("the group of services verkehr stands twice"), "{twice:?}");
}

#[test]
fn what_stands_where_in_a_file_is_known_also_after_reading_it() {
    let text = "a = \"x == y\"\nn = -3\nlist = [{ de = \"eins\" }, \"zwei\", 3]\n";
    let (built, found) = read_through("file.toml", text, &[], |root| {
        assert!(root.has("a") && root.is_text("a") && !root.is_text("n") && !root.has("b"));
        assert_eq!(root.placed_text("a"), Some(("x == y".to_owned(), 5)));
        assert_eq!(root.integer("n", -5..=5), Some(-3));
        assert_eq!((root.place("n"), root.place("b"), root.start()), (17, 0, 0));
        root.refuse_at(10, "odd", "even");
        root.locals("list").iter().map(|text| text.de.clone()).collect::<Vec<_>>()
    });
    assert_eq!(built.expect("no syntax error"), ["eins", "zwei"]);
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], "file.toml:1: odd: even");
    assert!(found[1].starts_with("file.toml:3: list is not a text"), "{found:?}");
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in "\\PC*") {
        let _ = Municipality::parse(FILE_NAME, &text);
    }

    #[test]
    fn a_town_with_any_line_broken_never_panics(
        line in 0_usize..48,
        with in "[a-z\\[\\]{}=\"#0-9 .äß-]{0,24}",
    ) {
        let mut lines: Vec<&str> = TOWN.lines().collect();
        let line = line.min(lines.len() - 1);
        lines[line] = &with;
        if let Err(found) = Municipality::parse(FILE_NAME, &lines.join("\n")) {
            prop_assert!(!found.is_empty());
            prop_assert!(found.iter().all(|f| f.line >= 1 && f.column >= 1));
        }
    }
}

const PAYMENT: &str = r#"
[payment]
provider = "xbezahldienste"
url = "https://bezahlen.example/api/v1/"
originator = "allmende"
endpoint = "08335043"
creditor = "Stadt Musterstadt"
iban = "DE89 3704 0044 0532 0130 00"
bic = "COBADEFFXXX"

[payment.booking]
haushaltsstelle = "1.1100.1000"

[[payment.authority]]
key = "nachbarstadt"
creditor = "Nachbarstadt"
iban = "DE02120300000000202051"
endpoint = "08335075"
"#;

#[test]
fn the_accounts_of_a_town_and_its_payment_service_are_read() {
    let town = Municipality::parse(FILE_NAME, &format!("{TOWN}{PAYMENT}")).expect("a sound town");
    let payment = town.payment.expect("it takes money");
    assert_eq!(payment.account("").iban, "DE89370400440532013000");
    assert_eq!(payment.account("nachbarstadt").endpoint.as_deref(), Some("08335075"));
    let provider = payment.provider.expect("it has a service");
    assert_eq!(provider.url.as_deref(), Some("https://bezahlen.example/api/v1"));
    assert_eq!(payment.booking, [("haushaltsstelle".to_owned(), "1.1100.1000".to_owned())]);
}

#[test]
fn a_wrong_account_or_an_incomplete_payment_service_is_a_finding() {
    for (from, to, what) in [
        ("0130 00\"", "0130 01\"", "iban"),
        ("COBADEFFXXX", "COBADE", "BIC"),
        ("originator = \"allmende\"\n", "", "payment.originator is missing"),
        ("url = \"https://bezahlen.example/api/v1/\"\n", "", "where the payment service answers"),
        ("08335043", "08/335", "cannot be payment.endpoint"),
        ("provider = \"xbezahldienste\"", "provider = \"test\"", "no address of its own"),
    ] {
        let text = PAYMENT.replacen(from, to, 1);
        let found = findings(&format!("{TOWN}{text}"));
        let told = found.iter().any(|f| f.to_lowercase().contains(&what.to_lowercase()));
        assert!(told, "{what}: {found:?}");
    }
}
