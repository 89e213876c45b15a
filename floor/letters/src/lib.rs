#![doc = include_str!("../README.md")]

pub mod address;
pub mod flowed;
pub mod incoming;
pub mod mail;
pub mod mailbox;
pub mod mailer;
mod message;
pub mod pages;
pub mod probe;
pub mod returned;
pub mod send;
pub mod series;
pub mod store;
mod voice;

pub use address::Address;
pub use mail::{Mail, MailId, Sender};
pub use mailer::{Mailer, Unusable};
pub use returned::{MailReturned, MailsHeldBack, take_back};
pub use send::{ForgetMails, SendMail, jobs, send};
pub use voice::Voice;

use std::sync::Arc;

use kernel::{Lang, contribution::PersonalField};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        room: "letters",
        name: "0001_mail",
        sql: include_str!("../migrations/0001_mail.sql"),
    },
    ::store::Migration {
        room: "letters",
        name: "0002_returned",
        sql: include_str!("../migrations/0002_returned.sql"),
    },
    ::store::Migration {
        room: "letters",
        name: "0003_mailbox",
        sql: include_str!("../migrations/0003_mailbox.sql"),
    },
];

/// Texts of this crate in each language.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];

/// The personal data this crate stores.
pub const PERSONAL_DATA: &[PersonalField] = &[
    PersonalField {
        column: "mail.recipient",
        purpose: "letters-purpose-recipient",
        legal_basis: "Art. 6 (1) e GDPR",
        retention: "sent_mail_days",
    },
    PersonalField {
        column: "mail.body",
        purpose: "letters-purpose-body",
        legal_basis: "Art. 6 (1) e GDPR",
        retention: "sent_mail_days",
    },
    mailbox("mailbox_message.person"),
    mailbox("mailbox_message.subject"),
    mailbox("mailbox_message.body"),
    mailbox("mailbox_message.thing"),
    mailbox("mailbox_message.provided_at"),
    mailbox("mailbox_message.opened_at"),
    mailbox("mailbox_attachment.name"),
    mailbox("mailbox_attachment.bytes"),
];

const fn mailbox(column: &'static str) -> PersonalField {
    PersonalField {
        column,
        purpose: "letters-purpose-mailbox",
        legal_basis: "Art. 6 (1) e GDPR",
        retention: "account",
    }
}

/// This crate as a room of the house.
#[must_use]
pub fn room(mailer: &Mailer) -> web::Room {
    web::Room {
        name: "letters",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs: jobs(mailer),
        personal_data: PERSONAL_DATA,
        timeline: Some(mailbox::TIMELINE),
        export: Some(Arc::new(|here, owner| Box::pin(mailbox::export(here, owner)))),
        erase: Some(|tx, who| Box::pin(mailbox::erase(tx, who))),
        ..web::Room::default()
    }
}
