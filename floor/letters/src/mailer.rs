//! The way out: an SMTP server, or none.

use std::time::Duration;

use axum::http::Uri;
use lettre::address::Envelope;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::client::Tls;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::Address;
use crate::message::compose;
use crate::store::Queued;

/// How long the server may take for one answer.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// Connections kept open at most.
const CONNECTIONS: u32 = 4;

/// Delivers mails. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Mailer {
    way: Way,
    /// Where returned mail goes, each with its own mark; the sender's address without.
    returns: Option<Address>,
}

#[derive(Debug, Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Keep,
}

/// The address of the mail server cannot be used.
#[derive(Debug, thiserror::Error)]
#[error(
    "the mail server's address is unusable: {0}; write smtp://user:password@host:587 for \
     STARTTLS or smtps://user:password@host:465 for TLS from the start"
)]
pub struct Unusable(String);

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delivered {
    /// The server took it.
    Sent,
    /// There is no server; the outbox shows it.
    Kept,
}

/// Why a mail did not go out. The text holds no recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Undelivered {
    /// It may work later.
    Later(String),
    /// It will never work.
    Never(String),
    /// It will never work, because nobody gets mail at this address.
    NoSuchAddress(String),
}

impl Mailer {
    /// No server: mails are kept, and in a demonstration the page `/outbox` shows them.
    #[must_use]
    pub const fn keep() -> Self {
        Self { way: Way::Keep, returns: None }
    }

    /// The server at `smtp://…` (STARTTLS, which must succeed; a server on this very machine
    /// is talked to without) or `smtps://…` (TLS from the start). User and password are
    /// percent-encoded where they hold `:`, `/` or `@`.
    ///
    /// # Errors
    /// [`Unusable`] with a hint. The server itself is first asked when there is a mail.
    pub fn smtp(url: &str) -> Result<Self, Unusable> {
        // The causes are left out: they may repeat the address, and with it the password.
        let parsed: Uri = url.parse().map_err(|_cause| Unusable("it is no address".to_owned()))?;
        let host = parsed.host().ok_or_else(|| Unusable("it names no host".to_owned()))?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_cause| Unusable("it is neither smtp:// nor smtps://".to_owned()))?;
        let plain = parsed.scheme_str() == Some("smtp") && parsed.query().is_none();
        let builder = match (plain, is_here(host)) {
            (false, _) => builder,
            (true, true) => builder.tls(Tls::None),
            (true, false) => AsyncSmtpTransport::<Tokio1Executor>::from_url(&starttls(url))
                .map_err(|_cause| Unusable("TLS cannot be set up".to_owned()))?,
        };
        let pool = PoolConfig::new().max_size(CONNECTIONS);
        let server = builder.timeout(Some(TIME_LIMIT)).pool_config(pool).build();
        Ok(Self { way: Way::Smtp(server), returns: None })
    }

    /// With an address that returned mail goes to: `bounces@stadt.example` becomes
    /// `bounces+MARK@stadt.example`, where MARK is the mail's code.
    ///
    /// # Errors
    /// [`Unusable`] when it is no address.
    pub fn returning_to(mut self, address: &str) -> Result<Self, Unusable> {
        let parsed = Address::parse(address);
        let unusable = || Unusable(format!("{address}, for returned mail, is no address"));
        self.returns = Some(parsed.ok_or_else(unusable)?);
        Ok(self)
    }

    /// Whether the server answers; true when there is none to ask.
    ///
    /// # Errors
    /// The server's or the network's own words.
    pub async fn check(&self) -> Result<bool, String> {
        match &self.way {
            Way::Keep => Ok(true),
            Way::Smtp(server) => server.test_connection().await.map_err(|e| e.to_string()),
        }
    }

    pub(crate) async fn deliver(&self, mail: &Queued) -> Result<Delivered, Undelivered> {
        let Way::Smtp(server) = &self.way else {
            return Ok(Delivered::Kept);
        };
        let message = compose(mail).map_err(Undelivered::Never)?;
        let envelope = self.envelope(mail).map_err(Undelivered::Never)?;
        match server.send_raw(&envelope, &message.formatted()).await {
            Ok(_) => Ok(Delivered::Sent),
            Err(error) => {
                let text = without_recipient(&error.to_string(), &mail.recipient);
                let code = error.status().map(u16::from);
                Err(match (error.is_permanent(), code) {
                    (true, Some(code)) if blames_address(code, &text) => {
                        Undelivered::NoSuchAddress(text)
                    }
                    (true, _) => Undelivered::Never(text),
                    (false, _) => Undelivered::Later(text),
                })
            }
        }
    }

    fn envelope(&self, mail: &Queued) -> Result<Envelope, String> {
        let sender = match &self.returns {
            Some(address) => marked(address.as_str(), &mail.code),
            None => mail.sender.clone(),
        };
        let parse = |address: &str| {
            address.parse().map_err(|error| format!("an address is unusable: {error}"))
        };
        Envelope::new(Some(parse(&sender)?), vec![parse(&mail.recipient)?])
            .map_err(|error| error.to_string())
    }
}

/// `bounces+MARK@stadt.example`.
fn marked(address: &str, mark: &str) -> String {
    match address.rsplit_once('@') {
        Some((user, domain)) => format!("{user}+{mark}@{domain}"),
        None => address.to_owned(),
    }
}

/// Whether a refusal for good is about the address, and not about us or the text (RFC 3463:
/// x.1.y is about addresses, x.2.1 a mailbox that is switched off).
fn blames_address(code: u16, said: &str) -> bool {
    let words = || said.split(|c: char| !c.is_ascii_digit() && c != '.');
    let detailed = |word: &str| word.starts_with("5.") && word.matches('.').count() == 2;
    match words().find(|word| detailed(word)) {
        Some(detail) => detail.starts_with("5.1.") || detail == "5.2.1",
        None => [550, 551, 553].contains(&code),
    }
}

/// A server on this machine, where nobody can listen in between.
pub(crate) fn is_here(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn starttls(url: &str) -> String {
    format!("{url}?tls=required")
}

/// Servers like to repeat the address they refuse; it belongs in no log.
fn without_recipient(text: &str, recipient: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let wanted = recipient.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, found) in lower.match_indices(&wanted) {
        out.push_str(&text[from..at]);
        out.push('…');
        from = at + found.len();
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn servers_far_away_are_never_talked_to_without_tls() {
        let shown = |url| format!("{:?}", Mailer::smtp(url).unwrap());
        assert!(shown("smtp://u:p@mail.example.org:587").contains("Required"));
        assert!(shown("smtp://mail.example.org").contains("Required"));
        assert!(shown("smtps://u:p@mail.example.org").contains("Wrapper"));
        assert!(shown("smtp://127.0.0.1:2525").contains("None"));
        assert!(shown("smtp://[::1]:2525").contains("None"));
    }

    #[test]
    fn an_unusable_address_is_explained_without_its_password() {
        for url in ["mail.example.org", "http://u:geheim@mail.example.org", "smtp://", ""] {
            let error = Mailer::smtp(url).unwrap_err().to_string();
            assert!(error.contains("smtps://"), "{error}");
            assert!(!error.contains("geheim"), "{error}");
        }
    }

    #[test]
    fn what_the_server_says_names_nobody() {
        let said = "permanent error (550): 5.1.1 <Anna@example.org>: unknown anna@example.org";
        let told = without_recipient(said, "anna@example.org");
        assert_eq!(told, "permanent error (550): 5.1.1 <…>: unknown …");
    }

    #[test]
    fn a_refusal_is_the_addresss_fault_only_when_the_server_says_so() {
        assert!(blames_address(550, "permanent error (550): 5.1.1 <…>: unknown user"));
        assert!(blames_address(550, "permanent error (550): no such user"));
        assert!(blames_address(554, "permanent error (554): 5.2.1 mailbox disabled"));
        assert!(!blames_address(550, "permanent error (550): 5.7.1 rejected as spam"));
        assert!(!blames_address(552, "permanent error (552): message too big"));
        assert!(!blames_address(554, "permanent error (554): 5.7.26 unauthenticated sender"));
    }

    #[test]
    fn every_mail_comes_back_to_an_address_of_its_own() {
        assert_eq!(marked("bounces@stadt.example", "K7M2"), "bounces+K7M2@stadt.example");
        assert!(Mailer::keep().returning_to("no address").is_err());
    }
}
