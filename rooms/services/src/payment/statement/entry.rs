//! An entry of a statement: one booking, or a batch of several.

use jiff::civil::Date;
use roxmltree::{Document, Node};
use sha2::{Digest, Sha256};

use super::{Account, Booking, Fault, Movement, Statement, at, child, children, text_at};
use crate::payment::{Reference, amount};

/// Reads an entry; what is not booked yet is left for the statement in which it will be.
pub fn read(
    document: &Document<'_>,
    account: &Account,
    nr: usize,
    entry: Node<'_, '_>,
    into: &mut Statement,
) {
    let status = text_at(entry, &["Sts", "Cd"]).or_else(|| text_at(entry, &["Sts"]));
    if status.is_some_and(|status| status != "BOOK") {
        return;
    }
    let details: Vec<Node<'_, '_>> =
        children(entry, "NtryDtls").flat_map(|batch| children(batch, "TxDtls")).collect();
    let alone = details.len() < 2;
    // An entry without details is read as its own detail.
    let parts = if details.is_empty() { vec![entry] } else { details };
    for (part_nr, part) in parts.into_iter().enumerate() {
        let line = document.text_pos_at(part.range().start).row;
        match booking(account, (nr, part_nr), entry, part, alone) {
            Ok(booking) => into.bookings.push(Booking { line, ..booking }),
            Err((field, reason)) => {
                into.faults.push(Fault { line, field: field.to_owned(), reason })
            }
        }
    }
}

type Wrong = (&'static str, String);

fn booking(
    account: &Account,
    (nr, part_nr): (usize, usize),
    entry: Node<'_, '_>,
    part: Node<'_, '_>,
    alone: bool,
) -> Result<Booking, Wrong> {
    let cents = cents(entry, part, alone)?;
    let movement = movement(entry, part)?;
    let day = text_at(entry, &["BookgDt", "Dt"]).or_else(|| text_at(entry, &["BookgDt", "DtTm"]));
    let day: Option<Date> = day.and_then(|day| day.get(..10)?.parse().ok());
    let own = text_at(part, &["Refs", "AcctSvcrRef"]);
    let bank = text_at(entry, &["AcctSvcrRef"]);
    let name = match (own, bank) {
        (Some(own), _) => format!("bank {own}"),
        (None, Some(bank)) => format!("bank {bank} {part_nr}"),
        (None, None) => format!("statement {} {nr} {part_nr}", account.statement),
    };
    let text = format!("{}\n{name}\n{day:?}\n{cents}\n{movement:?}", account.iban);
    Ok(Booking {
        key: Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect(),
        line: 0,
        iban: account.iban.clone(),
        day,
        cents,
        movement,
        references: references(entry, part),
    })
}

/// The amount of a part of a batch stands with it; that of a single booking may stand with the
/// entry alone.
fn cents(entry: Node<'_, '_>, part: Node<'_, '_>, alone: bool) -> Result<i64, Wrong> {
    let found = child(part, "Amt").or_else(|| at(part, &["AmtDtls", "TxAmt", "Amt"]));
    let found = found.or_else(|| child(entry, "Amt").filter(|_| alone));
    let missing = || ("Amt", "the amount is missing; the batch names only its sum".to_owned());
    let node = found.ok_or_else(missing)?;
    let currency = node.attribute("Ccy").unwrap_or("");
    if currency != "EUR" {
        return Err(("Amt", format!("the amount is in \"{currency}\", not in EUR")));
    }
    let text = node.text().unwrap_or("");
    let cents = amount::cents(text).filter(|cents| *cents > 0);
    cents.ok_or_else(|| ("Amt", format!("\"{text}\" is no amount")))
}

fn movement(entry: Node<'_, '_>, part: Node<'_, '_>) -> Result<Movement, Wrong> {
    let way = text_at(part, &["CdtDbtInd"]).or_else(|| text_at(entry, &["CdtDbtInd"]));
    let reversal = text_at(entry, &["RvslInd"]).is_some_and(|flag| flag == "true" || flag == "1");
    let returned = at(part, &["RtrInf"]).is_some();
    match (way.as_deref(), reversal || returned) {
        (Some("DBIT"), true) => Ok(Movement::Back),
        (Some("DBIT"), false) => Ok(Movement::Out),
        // A debit of the town that came back is no payment of anybody.
        (Some("CRDT"), true) => Err(("RvslInd", "a payment of the town came back".to_owned())),
        (Some("CRDT"), false) => Ok(Movement::In),
        (way, _) => {
            let told = way.unwrap_or_default();
            Err(("CdtDbtInd", format!("\"{told}\" is neither CRDT nor DBIT")))
        }
    }
}

/// First what stands in its own place, then what may stand in the words.
fn references(entry: Node<'_, '_>, part: Node<'_, '_>) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    let mut add = |text: &str| {
        for reference in Reference::all_in(text) {
            if !found.contains(&reference) {
                found.push(reference);
            }
        }
    };
    for remittance in children(part, "RmtInf") {
        for structured in children(remittance, "Strd") {
            add(&text_at(structured, &["CdtrRefInf", "Ref"]).unwrap_or_default());
            children(structured, "AddtlRmtInf").for_each(|n| add(n.text().unwrap_or("")));
        }
        // Banks cut long words into lines anywhere, so lines are read as one.
        let words = children(remittance, "Ustrd").filter_map(|n| n.text());
        add(&words.collect::<Vec<_>>().concat());
    }
    add(&text_at(part, &["Refs", "EndToEndId"]).unwrap_or_default());
    add(&text_at(part, &["AddtlTxInf"]).unwrap_or_default());
    add(&text_at(entry, &["AddtlNtryInf"]).unwrap_or_default());
    found
}
