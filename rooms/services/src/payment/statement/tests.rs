use proptest::prelude::*;

use super::*;
use crate::payment::amount::decimal;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>2026-11-23</Id><Acct><Id><IBAN>DE09000000000000000001</IBAN></Id></Acct>
"#;
const TAIL: &str = "</Stmt></BkToCstmrStmt></Document>";

fn read(entries: &str) -> Statement {
    Statement::read(&format!("{HEAD}{entries}{TAIL}")).expect("a statement")
}

fn entry(amount: &str, way: &str, extra: &str, details: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd>{extra}\
         <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>\
         <NtryDtls><TxDtls>{details}</TxDtls></NtryDtls></Ntry>"
    )
}

fn ours() -> Reference {
    Reference::of("KN7F3K29QD").unwrap()
}

#[test]
fn a_reference_in_its_own_place_and_one_in_the_words_are_both_found() {
    let strd =
        format!("<RmtInf><Strd><CdtrRefInf><Ref>{}</Ref></CdtrRefInf></Strd></RmtInf>", ours());
    let grouped = ours().grouped();
    let (one, two) = grouped.split_at(7);
    let ustrd =
        format!("<RmtInf><Ustrd>Parkausweis {one}</Ustrd><Ustrd>{two} danke</Ustrd></RmtInf>");
    let found =
        read(&format!("{}{}", entry("150.00", "CRDT", "", &strd), entry("45", "CRDT", "", &ustrd)));
    assert_eq!(found.faults, []);
    let told: Vec<_> = found.bookings.iter().map(|b| (b.cents, b.movement)).collect();
    assert_eq!(told, [(15_000, Movement::In), (4_500, Movement::In)]);
    for booking in &found.bookings {
        assert!(booking.references.contains(&ours()), "{booking:?}");
        assert_eq!(booking.day, Some(jiff::civil::date(2026, 11, 20)));
    }
}

#[test]
fn what_goes_back_is_no_payment_and_what_is_pending_waits() {
    let back = entry("150.00", "DBIT", "<RvslInd>true</RvslInd>", "");
    let returned = entry("45.00", "DBIT", "", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
    let out = entry("120.00", "DBIT", "", "");
    let pending = entry("1.00", "CRDT", "", "").replace("BOOK", "PDNG");
    let found = read(&format!("{back}{returned}{out}{pending}"));
    let ways: Vec<Movement> = found.bookings.iter().map(|b| b.movement).collect();
    assert_eq!(ways, [Movement::Back, Movement::Back, Movement::Out]);
}

#[test]
fn a_batch_is_read_part_by_part_and_a_part_without_an_amount_is_named() {
    let part = |amount: &str| format!("<TxDtls>{amount}</TxDtls>");
    let batch = format!(
        "<Ntry><Amt Ccy=\"EUR\">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><NtryDtls>{}\n{}\n{}</NtryDtls></Ntry>",
        part("<AmtDtls><TxAmt><Amt Ccy=\"EUR\">10.00</Amt></TxAmt></AmtDtls>"),
        part("<Amt Ccy=\"EUR\">5.00</Amt>"),
        part(""),
    );
    let found = read(&batch);
    let cents: Vec<i64> = found.bookings.iter().map(|b| b.cents).collect();
    assert_eq!(cents, [1_000, 500]);
    assert_eq!(found.faults.len(), 1);
    assert_eq!((found.faults[0].line, found.faults[0].field.as_str()), (7, "Amt"));
    assert_ne!(found.bookings[0].key, found.bookings[1].key);
}

#[test]
fn other_money_and_other_documents_are_named() {
    let found = read(&entry("5.00", "CRDT", "", "").replace("EUR", "CHF"));
    assert_eq!(found.faults[0].reason, "the amount is in \"CHF\", not in EUR");
    assert!(matches!(Statement::read("<Document/>"), Err(NoStatement::Kind)));
    assert!(matches!(Statement::read("Sehr geehrte"), Err(NoStatement::Xml(_))));
    let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><Document>&b;</Document>";
    assert!(matches!(Statement::read(bomb), Err(NoStatement::Xml(_))));
}

proptest! {
    #[test]
    fn every_booking_comes_out_as_it_went_in(
        sums in prop::collection::vec((1i64..10_000_000, "[A-Z0-9]{4,20}", any::<bool>(), "[ a-zäöü.,]{0,20}"), 0..20)
    ) {
        let entries: String = sums.iter().map(|(cents, body, own, words)| {
            let reference = Reference::of(body).unwrap();
            let details = if *own {
                format!("<RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf>")
            } else {
                format!("<RmtInf><Ustrd>{words}{}</Ustrd></RmtInf>", reference.grouped())
            };
            entry(&decimal(*cents), "CRDT", "", &details)
        }).collect();
        let found = read(&entries);
        prop_assert_eq!(&found.faults, &[]);
        prop_assert_eq!(found.bookings.len(), sums.len());
        for (booking, (cents, body, ..)) in found.bookings.iter().zip(&sums) {
            prop_assert_eq!(booking.cents, *cents);
            prop_assert!(booking.references.contains(&Reference::of(body).unwrap()));
        }
        let again = read(&entries);
        prop_assert_eq!(again, found);
    }

    #[test]
    fn no_file_breaks_the_reader(text in ".{0,300}") {
        let _ = Statement::read(&text);
        let _ = Statement::read(&format!("{HEAD}<Ntry>{}</Ntry>{TAIL}", text.replace(['<', '&'], "")));
    }
}
