//! What was sent and what was acknowledged, and whether the database holds exactly that.

use std::collections::{BTreeMap, BTreeSet};

/// A report as the database holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The key it was sent with, read from its text.
    pub key: String,
    /// Public code.
    pub code: String,
}

/// What belongs to the stored reports.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The reports.
    pub reports: Vec<Stored>,
    /// Code of each journal entry `report_submitted`.
    pub journal: Vec<String>,
    /// Code of each outbox event `report_submitted`.
    pub outbox: Vec<String>,
    /// Subject of each receipt.
    pub receipts: Vec<String>,
}

/// Everything the clients know.
#[derive(Debug, Default)]
pub struct Ledger {
    /// By key: the code of the answer that said "saved", if one came.
    sent: BTreeMap<String, Option<String>>,
    /// Keys of reports that asked for a receipt.
    receipts: BTreeSet<String>,
    /// What was answered and contradicts an earlier answer.
    contradicted: Vec<String>,
}

impl Ledger {
    /// A report is about to be sent.
    pub fn send(&mut self, key: &str, receipt: bool) {
        self.sent.entry(key.to_owned()).or_default();
        if receipt {
            self.receipts.insert(key.to_owned());
        }
    }

    /// The server said "saved".
    pub fn acknowledge(&mut self, key: &str, code: &str) {
        match self.sent.entry(key.to_owned()).or_default() {
            Some(known) if known != code => self
                .contradicted
                .push(format!("{key} was acknowledged as {known} and again as {code}")),
            known => *known = Some(code.to_owned()),
        }
    }

    /// How many were acknowledged.
    pub fn acknowledged(&self) -> usize {
        self.sent.values().flatten().count()
    }

    /// Keys without an answer.
    pub fn unanswered(&self) -> Vec<String> {
        let open = self.sent.iter().filter(|(_, code)| code.is_none());
        open.map(|(key, _)| key.clone()).collect()
    }

    /// What does not fit: one sentence each; none when every acknowledged report is there exactly
    /// once, none twice, none that nobody sent, and each with its journal entry, its event and its
    /// receipt.
    pub fn compare(&self, found: &Found) -> Vec<String> {
        let mut wrong = self.contradicted.clone();
        let mut codes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for report in &found.reports {
            codes.entry(&report.key).or_default().push(&report.code);
        }
        for (key, acknowledged) in &self.sent {
            let stored = codes.remove(key.as_str()).unwrap_or_default();
            match (acknowledged, stored.as_slice()) {
                (Some(code), []) => {
                    wrong.push(format!("{key} was acknowledged as {code} and is lost"))
                }
                (Some(code), [one]) if code != one => {
                    wrong.push(format!("{key} was acknowledged as {code} and is stored as {one}"));
                }
                (_, [_, _, ..]) => wrong.push(format!("{key} is stored {} times", stored.len())),
                _ => {}
            }
        }
        wrong.extend(codes.keys().map(|key| format!("{key} is stored and was never sent")));
        wrong.extend(counted("journal entry", &found.reports, &found.journal));
        wrong.extend(counted("event", &found.reports, &found.outbox));
        wrong.extend(self.receipts_of(found));
        wrong
    }

    fn receipts_of(&self, found: &Found) -> Vec<String> {
        let asked = found.reports.iter().filter(|report| self.receipts.contains(&report.key));
        asked
            .filter_map(|Stored { key, code }| {
                let count = found.receipts.iter().filter(|subject| subject.contains(code)).count();
                (count != 1).then(|| format!("{key} ({code}) has {count} receipts instead of one"))
            })
            .collect()
    }
}

/// Each report has exactly one of these.
fn counted(what: &str, reports: &[Stored], codes: &[String]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for code in codes {
        *counts.entry(code).or_default() += 1;
    }
    let mut wrong = Vec::new();
    for Stored { key, code } in reports {
        match counts.remove(code.as_str()).unwrap_or_default() {
            1 => {}
            count => wrong.push(format!("{key} ({code}) has {count} times its {what}")),
        }
    }
    wrong.extend(
        counts.keys().map(|code| format!("{what}: one tells of {code}, which is not there")),
    );
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger() -> Ledger {
        let mut ledger = Ledger::default();
        for (key, receipt) in [("k1", true), ("k2", false), ("k3", false)] {
            ledger.send(key, receipt);
        }
        ledger.acknowledge("k1", "AAAA");
        ledger.acknowledge("k2", "BBBB");
        ledger
    }

    fn found(reports: &[(&str, &str)]) -> Found {
        let codes = || reports.iter().map(|(_, code)| (*code).to_owned());
        Found {
            reports: reports
                .iter()
                .map(|(key, code)| Stored { key: (*key).to_owned(), code: (*code).to_owned() })
                .collect(),
            journal: codes().collect(),
            outbox: codes().collect(),
            receipts: vec!["Ihre Meldung AAAA".to_owned()],
        }
    }

    fn findings(found: &Found) -> String {
        ledger().compare(found).join("; ")
    }

    #[test]
    fn what_had_no_answer_may_be_there_or_not() {
        assert_eq!(findings(&found(&[("k1", "AAAA"), ("k2", "BBBB")])), "");
        assert_eq!(findings(&found(&[("k1", "AAAA"), ("k2", "BBBB"), ("k3", "CCCC")])), "");
        assert_eq!(ledger().unanswered(), ["k3"]);
        assert_eq!(ledger().acknowledged(), 2);
    }

    #[test]
    fn a_lost_report_is_found() {
        assert_eq!(findings(&found(&[("k1", "AAAA")])), "k2 was acknowledged as BBBB and is lost");
    }

    #[test]
    fn a_report_that_is_there_twice_is_found() {
        let twice = found(&[("k1", "AAAA"), ("k2", "BBBB"), ("k2", "DDDD")]);
        assert_eq!(findings(&twice), "k2 is stored 2 times");
        let unanswered = found(&[("k1", "AAAA"), ("k2", "BBBB"), ("k3", "CCCC"), ("k3", "DDDD")]);
        assert_eq!(findings(&unanswered), "k3 is stored 2 times");
    }

    #[test]
    fn a_report_nobody_sent_and_a_changed_code_are_found() {
        let strange = found(&[("k1", "AAAA"), ("k2", "EEEE"), ("k9", "FFFF")]);
        assert_eq!(
            findings(&strange),
            "k2 was acknowledged as BBBB and is stored as EEEE; k9 is stored and was never sent"
        );
    }

    #[test]
    fn two_answers_for_one_key_are_found() {
        let mut ledger = ledger();
        ledger.acknowledge("k1", "GGGG");
        let wrong = ledger.compare(&found(&[("k1", "AAAA"), ("k2", "BBBB")]));
        assert_eq!(wrong, ["k1 was acknowledged as AAAA and again as GGGG"]);
    }

    #[test]
    fn a_missing_journal_entry_event_or_receipt_is_found() {
        let mut torn = found(&[("k1", "AAAA"), ("k2", "BBBB")]);
        torn.journal.pop();
        torn.outbox.push("CCCC".to_owned());
        torn.receipts.clear();
        assert_eq!(
            findings(&torn),
            "k2 (BBBB) has 0 times its journal entry; event: one tells of CCCC, which is not there; \
             k1 (AAAA) has 0 receipts instead of one"
        );
    }
}
