//! How people pay the town: its accounts, and the payment service it has.

use super::Section;
use crate::{LocalText, iban};

/// How people pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The service for paying online, where the town has one.
    pub provider: Option<Provider>,
    /// The town's own account.
    pub account: Account,
    /// Accounts of other authorities for which the town takes applications.
    pub authorities: Vec<(String, Account)>,
    /// Where and when one pays in person, where that is possible.
    pub counter: Option<LocalText>,
    /// What the payment service wants to know for the books (`bookingData`), by its names.
    pub booking: Vec<(String, String)>,
}

/// A service for paying online that speaks XBezahldienste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Where it answers, without a slash at the end; `None` is the test service that every
    /// demonstration brings along. Its key stands in the settings of the program.
    pub url: Option<String>,
    /// `originatorId`: which online service asks.
    pub originator: String,
    /// `endPointId`: which authority gets the money.
    pub endpoint: String,
}

/// Who gets the money, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Name of its owner, at most 70 characters.
    pub creditor: String,
    /// The account, without blanks; empty where there is none for transfers.
    pub iban: String,
    /// The bank's code.
    pub bic: Option<String>,
    /// `endPointId` of another authority, where it has one of its own.
    pub endpoint: Option<String>,
}

impl Payment {
    /// The account for what an authority charges; the town's own for every authority that has
    /// none here.
    #[must_use]
    pub fn account(&self, authority: &str) -> &Account {
        let own = self.authorities.iter().find(|(key, _)| key == authority);
        own.map_or(&self.account, |(_, account)| account)
    }

    pub(super) fn build(root: &Section<'_>) -> Option<Self> {
        let section = root.section("payment")?;
        let authorities = section.sections("authority");
        Some(Self {
            provider: Provider::build(&section),
            account: Account::build(&section, None),
            authorities: authorities
                .iter()
                .map(|s| (s.need_key("key"), Account::build(s, id(s, "endpoint"))))
                .collect(),
            counter: section.local("counter"),
            booking: section.pairs("booking"),
        })
    }
}

impl Provider {
    fn build(section: &Section<'_>) -> Option<Self> {
        #[derive(Clone, Copy, PartialEq)]
        enum Kind {
            Real,
            Test,
        }
        let kinds = [("xbezahldienste", Kind::Real), ("test", Kind::Test)];
        let kind = section.choice("provider", &kinds);
        let url = section.url("url").map(|url| url.trim_end_matches('/').to_owned());
        let (originator, endpoint) = (id(section, "originator"), id(section, "endpoint"));
        match (kind, &url) {
            (None, _) => return None,
            (Some(Kind::Real), None) => section.refuse(
                "url",
                "nothing says where the payment service answers",
                "add url = \"https://…\", up to what stands before /paymenttransaction",
            ),
            (Some(Kind::Test), Some(_)) => section.refuse(
                "url",
                "the test service has no address of its own",
                "take url out, or write provider = \"xbezahldienste\"",
            ),
            _ => {}
        }
        for (key, id) in [("originator", &originator), ("endpoint", &endpoint)] {
            if id.is_none() {
                section.refuse(
                    key,
                    format!("payment.{key} is missing"),
                    format!("add {key} = \"…\" as the payment service gave it to you"),
                );
            }
        }
        Some(Self { url, originator: originator?, endpoint: endpoint? })
    }
}

impl Account {
    fn build(section: &Section<'_>, endpoint: Option<String>) -> Self {
        let creditor = section.need_text("creditor");
        if creditor.chars().count() > 70 {
            let problem = "the creditor's name has more than 70 characters";
            section.refuse("creditor", problem, "shorten it; transfers have no room for more");
        }
        let iban: String = section.text("iban").unwrap_or_default().split_whitespace().collect();
        if !iban.is_empty() && !iban::is_iban(&iban) {
            let problem = format!("\"{iban}\" is no IBAN, or a digit is wrong");
            section.refuse("iban", problem, "copy it from a letter of the bank");
        }
        let bic = section.text("bic");
        if let Some(bic) = bic.as_ref().filter(|bic| !iban::is_bic(bic)) {
            let problem = format!("\"{bic}\" is no code of a bank (BIC)");
            section.refuse("bic", problem, "write 8 or 11 capitals and digits, or take it out");
        }
        Self { creditor, iban, bic, endpoint }
    }
}

/// An id of XBezahldienste: 1 to 36 letters, digits, `_` and `-`.
fn id(section: &Section<'_>, key: &str) -> Option<String> {
    let text = section.text(key)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if text.len() > 36 || !text.chars().all(plain) {
        section.refuse(
            key,
            format!("\"{text}\" cannot be payment.{key}"),
            "write 1 to 36 letters, digits, _ or -",
        );
    }
    Some(text)
}
