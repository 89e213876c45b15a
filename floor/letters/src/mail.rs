//! A mail as a room asks for it, and in whose name it goes out.

use kernel::{Lang, municipality::Municipality};

use crate::Address;

kernel::id! {
    /// An e-mail.
    MailId,
}

/// In whose name mails go out, and how long they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Name beside the address: the municipality's.
    pub name: String,
    /// Address mails come from; bounces go there.
    pub from: String,
    /// Address answers go to, when it is another one.
    pub reply_to: Option<String>,
    /// Days after which address and text are forgotten.
    pub kept_days: u32,
}

impl Sender {
    /// The sender a municipality's files name.
    #[must_use]
    pub fn of(town: &Municipality) -> Self {
        Self {
            name: town.name.clone(),
            from: town.mail.from.clone(),
            reply_to: town.mail.reply_to.clone(),
            kept_days: town.retention.sent_mail_days,
        }
    }
}

/// A mail to be sent: plain text, to one person.
#[derive(Debug, Clone)]
pub struct Mail {
    /// To whom.
    pub to: Address,
    /// What it is for, for the log and for statistics: `report_receipt`.
    pub kind: &'static str,
    /// Language of the text.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// Paragraphs as long as they like, links in full.
    pub text: String,
    /// Address of the page that ends such mails, beginning with `http`.
    pub unsubscribe: Option<String>,
    /// Whether the text opens something (a sign-in link): it is forgotten once sent.
    pub secret: bool,
}

impl Mail {
    /// A mail that can be read by whoever keeps the log, and that nobody subscribed to.
    #[must_use]
    pub fn new(
        to: Address,
        kind: &'static str,
        lang: Lang,
        subject: impl Into<String>,
        text: impl Into<String>,
    ) -> Self {
        Self {
            to,
            kind,
            lang,
            subject: subject.into(),
            text: text.into(),
            unsubscribe: None,
            secret: false,
        }
    }

    /// One of a series that ends at `address`; that page takes a GET to ask and a POST of
    /// `List-Unsubscribe=One-Click` to end it at once (RFC 8058).
    #[must_use]
    pub fn unsubscribe(mut self, address: impl Into<String>) -> Self {
        self.unsubscribe = Some(address.into());
        self
    }

    /// With a text that opens something.
    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }
}
