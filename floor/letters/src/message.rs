//! From a row to the message as it goes over the wire.

use std::time::{Duration, UNIX_EPOCH};

use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use crate::flowed::flow;
use crate::incoming::HEADER;
use crate::store::Queued;

/// Writes the message. Its date is when it was asked for, so that a message sent twice is the
/// same message twice.
///
/// # Errors
/// A sentence for the administrator when sender or recipient cannot be written to.
pub(crate) fn compose(mail: &Queued) -> Result<Message, String> {
    let mut builder = Message::builder()
        .message_id(Some(mail.message_id.clone()))
        .date(UNIX_EPOCH + Duration::from_micros(u64::try_from(mail.queued_at.0).unwrap_or(0)))
        .from(mailbox(Some(&mail.sender_name), &mail.sender)?)
        .to(mailbox(None, &mail.recipient)?)
        .subject(one_line(&mail.subject))
        // RFC 3834: nobody's holiday notice answers; Exchange asks for a header of its own.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        // By this a notice that it did not arrive is understood, and a loop ends.
        .raw_header(header(HEADER, &mail.code))
        .raw_header(header("Content-Language", if mail.lang == "en" { "en" } else { "de" }));
    if let Some(reply_to) = &mail.reply_to {
        builder = builder.reply_to(mailbox(None, reply_to)?);
    }
    if let Some(address) = mail.unsubscribe.as_deref().filter(|a| is_web_address(a)) {
        builder = builder.raw_header(header("List-Unsubscribe", &format!("<{address}>")));
        builder = builder.raw_header(header("Precedence", "bulk"));
        // RFC 8058 allows one click only over https.
        if address.starts_with("https://") {
            let one_click = header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            builder = builder.raw_header(one_click);
        }
    }
    let plain = ContentType::parse("text/plain; charset=utf-8; format=flowed")
        .map_err(|error| error.to_string())?;
    builder
        .singlepart(SinglePart::builder().header(plain).body(flow(&mail.body)))
        .map_err(|error| error.to_string())
}

fn mailbox(name: Option<&str>, address: &str) -> Result<Mailbox, String> {
    let parsed = address.parse().map_err(|error| format!("an address is unusable: {error}"))?;
    Ok(Mailbox::new(name.map(one_line), parsed))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A text that may stand in a header: no breaks, no control characters.
pub(crate) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether this can stand between the angle brackets of a header.
fn is_web_address(address: &str) -> bool {
    let safe = |c: char| c.is_ascii_graphic() && !"<>\"".contains(c);
    (address.starts_with("https://") || address.starts_with("http://")) && address.chars().all(safe)
}

#[cfg(test)]
mod tests {
    use kernel::Ts;
    use proptest::prelude::*;

    use super::*;
    use crate::MailId;

    fn queued() -> Queued {
        Queued {
            id: MailId(uuid::Uuid::nil()),
            code: "K7M2QXRT34".into(),
            lang: "de".into(),
            sender_name: "Musterstadt".into(),
            sender: "nicht-antworten@musterstadt.example".into(),
            reply_to: Some("rathaus@musterstadt.example".into()),
            recipient: "anna@example.org".into(),
            subject: "Ihre Meldung K7M2".into(),
            body: "Guten Tag,\n\nIhre Meldung ist da.".into(),
            unsubscribe: Some("https://musterstadt.example/abo/x?y=1&z=2".into()),
            message_id: "<00@musterstadt.example>".into(),
            secret: false,
            queued_at: Ts(1_700_000_000_000_000),
            done: false,
        }
    }

    fn written(mail: &Queued) -> String {
        String::from_utf8(compose(mail).unwrap().formatted()).unwrap()
    }

    /// Names of the headers, folded lines joined.
    fn header_names(message: &str) -> Vec<String> {
        let head = message.split_once("\r\n\r\n").unwrap().0;
        let lines = head.split("\r\n").filter(|l| !l.starts_with([' ', '\t']));
        lines.map(|l| l.split_once(':').unwrap().0.to_owned()).collect()
    }

    #[test]
    fn machines_learn_that_a_machine_wrote_it() {
        let message = written(&queued());
        for line in [
            "Auto-Submitted: auto-generated\r\n",
            "Message-ID: <00@musterstadt.example>\r\n",
            "Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n",
            "From: Musterstadt <nicht-antworten@musterstadt.example>\r\n",
            "Reply-To: rathaus@musterstadt.example\r\n",
            "List-Unsubscribe: <https://musterstadt.example/abo/x?y=1&z=2>\r\n",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            "Content-Type: text/plain; charset=utf-8; format=flowed\r\n",
            "MIME-Version: 1.0\r\n",
            "X-Allmende-Mail: K7M2QXRT34\r\n",
            "Precedence: bulk\r\n",
        ] {
            assert!(message.contains(line), "{line}{message}");
        }
    }

    #[test]
    fn without_https_there_is_no_one_click() {
        let mut mail = queued();
        mail.unsubscribe = Some("http://musterstadt.localhost:8080/abo/x".into());
        let message = written(&mail);
        assert!(message.contains("List-Unsubscribe: <http://"));
        assert!(!message.contains("List-Unsubscribe-Post"));
    }

    #[test]
    fn an_address_that_breaks_out_of_its_header_is_left_out() {
        let mut mail = queued();
        mail.unsubscribe = Some("https://a.example/>\r\nBcc: all@example.org".into());
        assert!(!written(&mail).contains("List-Unsubscribe"));
    }

    #[test]
    fn an_unusable_sender_is_an_error_and_not_a_panic() {
        let mut mail = queued();
        mail.sender = "rathaus".into();
        assert!(compose(&mail).is_err());
    }

    proptest! {
        #[test]
        fn no_text_adds_a_header(
            subject in "(\\PC|\r|\n|\r\n|: |Bcc: x@example.org){0,80}",
            name in "(\\PC|\r|\n|<x@example.org>){0,40}",
            body in "(\\PC|\r\n|\n\n|Bcc: x@example.org\r\n){0,60}",
        ) {
            let plain = header_names(&written(&queued()));
            let mail = Queued { subject, sender_name: name, body, ..queued() };
            prop_assert_eq!(header_names(&written(&mail)), plain);
        }
    }
}
