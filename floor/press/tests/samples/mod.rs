//! Documents as departments send them, and as they should not.
#![allow(dead_code, reason = "each test file uses its own part")]

use kernel::{Lang, Ts};
use press::{
    Block, Code, FormField, FormPart, Labels, Letter, Letterhead, Line, Logo, PaperForm, Permit,
    Receipt, Sheet, Signed,
};

/// 23 November 2026, 12:00 UTC.
pub const NOW: Ts = Ts(1_795_435_200_000_000);
/// What a checking page is called by a permit's code.
pub const ADDRESS: &str = "https://konstanz.example/check#0417FZRW94HMPKHD68R34DHD64VSQ3EAAG3EQB67Y5681M98EEFW2NHT1X5PR3CM1XB3JNF6G5S8PZZTJ934FF9WYVCTQC84A31V84BVEEZDNVMYQ3KBY1Y7EE6C57QP0G";

const LOGO: &[u8] = include_bytes!("../../../../examples/konstanz/logo.svg");

pub fn letterhead() -> Letterhead {
    Letterhead {
        town: "Konstanz".into(),
        department: Some("Bürgeramt, Straßenverkehrsbehörde".into()),
        address: texts(&["Stadt Konstanz", "Kanzleistraße 15", "78462 Konstanz"]),
        contact: texts(&["07531 0000-0", "rathaus@konstanz.example"]),
        colour: "#00568c".parse().expect("a colour"),
        logo: Logo::of(LOGO),
    }
}

pub fn sheet(lang: Lang, title: &str) -> Sheet {
    let text = match lang {
        Lang::De => include_str!("../../locales/de.ftl"),
        Lang::En => include_str!("../../locales/en.ftl"),
        Lang::Simple => include_str!("../../locales/de-simple.ftl"),
    };
    let say = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.unwrap_or_else(|| panic!("no {key}")).to_owned()
    };
    Sheet {
        letterhead: letterhead(),
        lang,
        labels: Labels::of(say),
        title: title.to_owned(),
        ident: format!("sample/{title}"),
        at: NOW,
    }
}

pub fn code() -> Code {
    Code {
        content: ADDRESS.into(),
        alt: "QR-Code: führt zur Seite, auf der sich der Ausweis prüfen lässt".into(),
        caption:
            "Echtheit prüfen: Code mit dem Telefon lesen\noder auf konstanz.example/check eingeben."
                .into(),
    }
}

pub fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

pub fn granted() -> Vec<Block> {
    vec![
        Block::heading("Was die Genehmigung erlaubt"),
        Block::List {
            items: texts(&[
                "Parken im eingeschränkten Haltverbot (Zeichen 286)",
                "Parken auf Bewohnerparkplätzen (Zeichen 314 und 315)",
                "Parken an Parkuhren ohne Gebühr und länger als erlaubt, soweit es für die Arbeit beim Kunden nötig ist",
            ]),
        },
    ]
}

pub fn letter() -> Letter {
    let mut blocks = vec![Block::text(
        "Sehr geehrte Frau Größl,\n\nauf Ihren Antrag vom 3. November 2026 erteilen wir Ihnen nach § 46 Abs. 1 der \
         Straßenverkehrs-Ordnung die Ausnahmegenehmigung, mit den unten genannten Fahrzeugen im eingeschränkten \
         Haltverbot zu parken.\n\nDie Gebühr beträgt 150,00 Euro. Sie wurde am 5. November 2026 bezahlt.",
    )];
    blocks.extend(granted());
    blocks.push(Block::Facts {
        rows: pairs(&[
            ("Betrieb", "Größl & Söhne Sanitär GmbH"),
            ("Fahrzeuge", "KN-GS 100\nKN-GS 101E"),
            ("Gilt in", "Stadt Konstanz mit allen Stadtteilen"),
        ]),
    });
    blocks.push(Block::Table {
        head: texts(&["Gebühr", "Grundlage", "Betrag"]),
        rows: vec![
            texts(&["Genehmigung für ein Jahr", "GebOSt Nr. 264", "100,00 €"]),
            texts(&["Zweites Fahrzeug", "GebOSt Nr. 264", "50,00 €"]),
        ],
        sum: Some(texts(&["Summe", "", "150,00 €"])),
        figures: vec![2],
    });
    blocks.push(Block::notice(
        "Rechtsbehelfsbelehrung",
        "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch bei der Stadt Konstanz, \
         Kanzleistraße 15, 78462 Konstanz erhoben werden.",
    ));
    Letter {
        sheet: sheet(Lang::De, "Ausnahmegenehmigung zum Parken für Handwerksbetriebe"),
        recipient: texts(&[
            "Größl & Söhne Sanitär GmbH",
            "Frau Änne Größl",
            "Untere Laube 24",
            "78462 Konstanz",
        ]),
        details: pairs(&[
            ("Aktenzeichen", "KN-7F3K-29QD"),
            ("Auskunft", "Jörg Müßig-Schönleber"),
            ("Telefon", "07531 0000-123"),
            ("Datum", "23. November 2026"),
        ]),
        blocks,
        signed: Some(Signed {
            greeting: "Mit freundlichen Grüßen".into(),
            name: "Jörg Müßig-Schönleber".into(),
            role: "Dieses Schreiben wurde elektronisch erstellt und gilt ohne Unterschrift.".into(),
        }),
        annex: vec![Block::Foreign {
            lang: Lang::En,
            blocks: vec![Block::text("The same in English.")],
        }],
        code: Some(code()),
    }
}

/// Many pages, long words, many lines in the window, no logo, no department.
pub fn long_letter() -> Letter {
    let mut letter = letter();
    letter.sheet = sheet(Lang::De, "Bescheid über eine sehr lange Angelegenheit");
    letter.sheet.letterhead.logo = None;
    letter.sheet.letterhead.department = None;
    letter.recipient.extend(texts(&["Hinterhaus", "3. Stock links", "Österreich"]));
    let more = [
        ("E-Mail", "joerg.muessig-schoenleber@konstanz.example"),
        ("Sprechzeiten", "Montag bis Freitag 8–12 Uhr, Donnerstag 14–18 Uhr"),
        ("Ihr Zeichen", "abc/def-2026"),
        ("Unser Zeichen", "32.1-160.20/Gr"),
    ];
    letter.details.extend(pairs(&more));
    let long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsbescheinigung";
    let text = letter.blocks[0].clone();
    for nr in 1..=40 {
        letter.blocks.push(Block::heading(format!("Abschnitt {nr}: {long}")));
        letter.blocks.push(text.clone());
    }
    letter.blocks.push(Block::text(format!("Prüfsumme {}", "9f86d081".repeat(16))));
    letter
}

/// What somebody writes who wants to see what happens.
pub fn rude_letter() -> Letter {
    let mut letter = letter();
    letter.sheet = sheet(Lang::En, "#panic(\"no\") *bold* $x$ <label> @ref \\ ` = Title");
    letter.recipient = texts(&[
        "李小龍 😀",
        "Şükrü Çelik-Łukasz Ñandú",
        "\u{202e}evil\u{202c}\u{0}\u{7}",
        "مرحبا",
    ]);
    letter.blocks = vec![
        Block::text(
            "#let x = 1 // kept\n\n\n\n*not bold* _not italic_ ~ -- --- ... 'quoted' https://example.org/#frag",
        ),
        Block::List { items: Vec::new() },
        Block::Facts { rows: Vec::new() },
        Block::Table {
            head: texts(&["A", "B"]),
            rows: vec![texts(&["only one"])],
            sum: None,
            figures: vec![7],
        },
        Block::notice("", ""),
    ];
    letter
}

pub fn receipt() -> Receipt {
    Receipt {
        sheet: sheet(Lang::Simple, "Ihr Antrag ist da"),
        reference_label: "Ihre Nummer".into(),
        reference: "KN-7F3K-29QD".into(),
        lead: "Die Stadt Konstanz hat Ihren Antrag.".into(),
        facts: pairs(&[
            ("Leistung", "Handwerker-Park-Ausweis"),
            ("Eingegangen", "23. November 2026, 13:00 Uhr"),
            ("Prüfsumme", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ]),
        blocks: vec![
            Block::heading("So geht es weiter"),
            Block::text("Wir prüfen Ihren Antrag. Dann schreiben wir Ihnen."),
        ],
        code: Some(code()),
    }
}

pub fn permit() -> Permit {
    let mut blocks = granted();
    blocks.push(Block::heading("Was nicht erlaubt ist"));
    blocks.push(Block::List {
        items: texts(&["Parken auf Behindertenparkplätzen", "Parken in der Fußgängerzone"]),
    });
    Permit {
        sheet: sheet(Lang::De, "Handwerkerparkausweis"),
        number: "A-7F3K-29QD".into(),
        holder: "Größl & Söhne Sanitär GmbH".into(),
        valid_from: Some("1. Dezember 2026".into()),
        valid_until: Some("30. November 2027".into()),
        plates: texts(&["KN-GS 100", "KN-GS 101E", "KN-GS 102"]),
        area: Some("Stadt Konstanz, Singen (Hohentwiel), Radolfzell am Bodensee".into()),
        basis: "§ 46 Abs. 1 Nr. 3, 4a und 11 StVO".into(),
        blocks,
        code: Some(code()),
    }
}

pub fn form() -> PaperForm {
    let field = |label: &str, required: bool, line: Line| FormField {
        label: label.to_owned(),
        hint: None,
        required,
        line,
    };
    let choice =
        Line::Choice { options: texts(&["Elektro", "Maler", "Sanitär und Heizung"]), many: false };
    let vehicles = Line::Table {
        columns: texts(&["Kennzeichen", "Hersteller und Modell", "Gesamtmasse in kg"]),
        rows: 4,
    };
    let iban = Line::Boxes { groups: vec![4, 4, 4, 4, 4, 2], between: " ".into() };
    let day = Line::Boxes { groups: vec![2, 2, 4], between: ".".into() };
    PaperForm {
        sheet: sheet(Lang::De, "Antrag auf einen Handwerkerparkausweis"),
        intro: "Mit diesem Blatt beantragen Sie den Ausweis ohne Internet.".into(),
        parts: vec![
            FormPart {
                title: "1. Ihr Betrieb".into(),
                text: None,
                fields: vec![
                    field("Name des Betriebs", true, Line::One),
                    field("Gewerk", true, choice),
                    field("Beginn", true, day),
                    field("Begründung", false, Line::Several { lines: 4 }),
                ],
            },
            FormPart {
                title: "2. Fahrzeuge".into(),
                text: Some("Bis zu vier Fahrzeuge je Ausweis.".into()),
                fields: vec![field("Fahrzeuge", true, vehicles), field("IBAN", false, iban)],
            },
            FormPart {
                title: "3. Nachweise und Erklärung".into(),
                text: None,
                fields: vec![
                    field("Handwerkskarte oder Gewerbeanmeldung", true, Line::Enclosure),
                    field("Wir nutzen den Ausweis nur bei der Arbeit.", true, Line::Tick),
                ],
            },
        ],
        signature: true,
        code: Some(code()),
    }
}
