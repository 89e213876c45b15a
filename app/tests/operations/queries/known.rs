//! Where people begin, and what they type.

pub const MAIL: &str = "neu@konstanz.example";

/// Steps of registering a dog.
pub const DOG: [(&str, &[(&str, &str)]); 4] = [
    (
        "halter",
        &[
            ("f-vorname", "Nora"),
            ("f-nachname", "Neu"),
            ("f-geburtsdatum", "2.9.1987"),
            ("f-anschrift-street", "Radolfzeller Straße"),
            ("f-anschrift-house_number", "41"),
            ("f-anschrift-postcode", "78467"),
            ("f-anschrift-town", "Konstanz"),
            ("f-weitere_hunde", "no"),
        ],
    ),
    (
        "hund",
        &[
            ("f-rufname", "Bello"),
            ("f-rasse", "Mischling"),
            ("f-listenhund", "nein"),
            ("f-geschlecht", "ruede"),
            ("f-geboren", "1.5.2025"),
            ("f-seit", "1.7.2025"),
            ("f-herkunft", "tierheim"),
        ],
    ),
    ("befreiung", &[("f-befreiung_beantragt", "no")]),
    ("zahlung", &[("f-zahlweise", "ueberweisung"), ("f-richtig", "1")]),
];

/// The first step of the permit for craftsmen.
pub const BUSINESS: [(&str, &str); 11] = [
    ("f-firma", "Elektro Weiß GmbH"),
    ("f-rechtsform", "kapitalgesellschaft"),
    ("f-kammer", "hwk"),
    ("f-gewerk", "Elektroinstallation"),
    ("f-anschrift-street", "Seestraße"),
    ("f-anschrift-house_number", "3a"),
    ("f-anschrift-postcode", "78464"),
    ("f-anschrift-town", "Konstanz"),
    ("f-ansprechperson", "Anna Weiß"),
    ("f-telefon", "07531 123456"),
    ("f-email", "anna@elektro-weiss.example"),
];

/// Pages of everybody of a kind that no link leads to, or only after something has happened.
pub fn known(who: &str) -> &'static [&'static str] {
    match who {
        "a visitor" => &VISITOR,
        "a citizen" => &CITIZEN,
        "an administrator" => &ADMINISTRATOR,
        "a digital officer" => &OFFICER,
        _ => &STAFF,
    }
}

const VISITOR: [&str; 32] = [
    "/",
    "/outbox",
    "/reports?q=Laterne",
    "/reports/new/check",
    "/reports/offline",
    "/reports/follow",
    "/reports/data",
    "/services?q=Hund",
    "/services/resume",
    "/services/status",
    "/services/proposals",
    "/services/tally",
    "/services/figures",
    "/receipts/verify",
    "/search?q=Laterne",
    "/sign-in/sent",
    "/demo",
    "/demo/payments",
    "/permits/revoked.json",
    "/reports/count.json",
    "/reports/follow/done",
    "/favicon.ico",
    "/hero",
    "/logo",
    "/manifest.webmanifest",
    "/map/areas.json",
    "/map/style.json",
    "/map/water.json",
    "/sw.js",
    "/theme.css",
    "/.well-known/allmende-keys.json",
    "/check",
];

const CITIZEN: [&str; 5] =
    ["/", "/outbox", "/account", "/account/kept/add?name=person.address", "/reports/mine"];

const STAFF: [&str; 5] = [
    "/",
    "/staff/services?tab=second",
    "/staff/services/new",
    "/staff/payments",
    "/staff/services/figures",
];

const OFFICER: [&str; 3] = ["/", "/staff/services/figures", "/account"];

const ADMINISTRATOR: [&str; 9] = [
    "/",
    "/admin",
    "/staff/people",
    "/staff/jobs",
    "/staff/retention",
    "/staff/services/retention",
    "/admin/services/geburtsurkunde/fees",
    "/admin/reports/keys",
    "/admin/texts/reports-nav-new",
];
