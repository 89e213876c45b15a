//! What a mail that reaches us is: one of ours that came back, an answer of a machine, or the
//! words of a person. Nothing here answers anything.

mod part;

use part::Part;

/// Header with the code of a mail, on every mail that goes out.
pub const HEADER: &str = "X-Allmende-Mail";

/// What reached us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A mail of ours could not be delivered.
    Returned {
        /// Code of the mail, when the notice repeats it.
        code: Option<String>,
        /// For good; otherwise the mail server goes on trying.
        for_good: bool,
        /// What the other server said, without addresses.
        reason: String,
    },
    /// A mail of ours itself: somewhere it is sent round in a circle.
    Loop,
    /// A machine answers: out of office, receipt, a list.
    Automatic,
    /// Somebody wrote it.
    Person,
}

/// Says what a message (RFC 5322) is. `mark` is what stood after the plus in the address it
/// was delivered to, when the mail server tells.
#[must_use]
pub fn read(message: &[u8], mark: Option<&str>) -> Incoming {
    let text = String::from_utf8_lossy(message);
    let whole = Part::parse(&text);
    if whole.header(HEADER).is_some() {
        return Incoming::Loop;
    }
    let mark = mark.map(str::to_owned).or_else(|| mark_of(&whole));
    if let Some(returned) = report(&whole, mark.as_deref()) {
        return returned;
    }
    let from_nobody = whole.header("Return-Path").is_some_and(|path| path.trim() == "<>");
    let from_server = is_from_mail_server(&whole);
    // Holiday notices come from nobody too, to the address with the mark; but they do not repeat
    // our headers.
    let quoted = quoted_code(&text).filter(|_| from_nobody || from_server);
    if let Some(code) = quoted.or(mark.filter(|_| from_server)) {
        let for_good = says_for_good(&text);
        let reason = "the mail server returned it".into();
        return Incoming::Returned { code: Some(code), for_good, reason };
    }
    let from_machine = from_nobody || from_server || is_automatic(&whole);
    if from_machine { Incoming::Automatic } else { Incoming::Person }
}

/// A delivery status notification (RFC 3464).
fn report(whole: &Part<'_>, mark: Option<&str>) -> Option<Incoming> {
    if !whole.kind().starts_with("multipart/report") {
        return None;
    }
    let parts = whole.parts();
    let status = parts.iter().find(|part| part.kind().starts_with("message/delivery-status"))?;
    let fields = status.fields();
    let field = |name: &str| {
        fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    };
    let action = field("Action").unwrap_or_default().to_ascii_lowercase();
    let code = field("Status").unwrap_or_default();
    let said = field("Diagnostic-Code").unwrap_or(code);
    let ours = parts.iter().find_map(|part| {
        let inside = part.kind();
        let headers = inside.starts_with("message/rfc822") || inside.starts_with("text/rfc822");
        headers.then(|| Part::parse(part.body).header(HEADER).map(clean_code)).flatten()
    });
    Some(match action.as_str() {
        "delivered" | "relayed" | "expanded" => Incoming::Automatic,
        _ => Incoming::Returned {
            code: ours.flatten().or_else(|| mark.map(str::to_owned)),
            for_good: action != "delayed" && !code.starts_with('4'),
            reason: without_addresses(said),
        },
    })
}

/// `CODE` in `bounces+CODE@stadt.example`, in the headers where servers note who it was for.
fn mark_of(whole: &Part<'_>) -> Option<String> {
    ["Delivered-To", "X-Original-To", "Envelope-To", "To"].iter().find_map(|name| {
        let (_, rest) = whole.header(name)?.split_once('+')?;
        clean_code(rest.split_once('@')?.0)
    })
}

/// A code of ours in a returned text, which some servers quote without any form.
fn quoted_code(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.trim_start_matches(['>', ' ', '\t']).split_once(':')?;
        name.eq_ignore_ascii_case(HEADER).then(|| clean_code(value)).flatten()
    })
}

/// A code is short and plain; anything else was not made by us.
fn clean_code(text: &str) -> Option<String> {
    let code = text.trim();
    let plain = (1..=32).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
    plain.then(|| code.to_ascii_uppercase())
}

fn is_from_mail_server(whole: &Part<'_>) -> bool {
    let from = whole.header("From").unwrap_or_default().to_ascii_lowercase();
    from.contains("mailer-daemon") || from.contains("postmaster")
}

/// RFC 3834, and what machines do that never read it.
fn is_automatic(whole: &Part<'_>) -> bool {
    let said = |name: &str| whole.header(name).unwrap_or_default().trim().to_ascii_lowercase();
    let submitted = said("Auto-Submitted");
    if !submitted.is_empty() && !submitted.starts_with("no") {
        return true;
    }
    if ["bulk", "junk", "list", "auto_reply"].contains(&said("Precedence").as_str()) {
        return true;
    }
    let marks = ["X-Autoreply", "X-Autorespond", "X-Autogenerated", "List-Id", "List-Unsubscribe"];
    if marks.iter().any(|name| whole.header(name).is_some()) {
        return true;
    }
    let subject = said("Subject");
    let begins = [
        "out of office",
        "automatic reply",
        "auto:",
        "automatische antwort",
        "abwesenheit",
        "abwesend",
        "read:",
        "gelesen:",
    ];
    begins.iter().any(|begin| subject.starts_with(begin))
}

/// Whether a returned text without any form says that trying again is no use.
fn says_for_good(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || "()<>[],;".contains(c));
    words.into_iter().any(|word| {
        let word = word.trim_end_matches(['.', ':']);
        ["550", "551", "553"].contains(&word)
            || word.strip_prefix("5.").is_some_and(|rest| {
                rest.split('.').count() == 2 && rest.chars().all(|c| c.is_ascii_digit() || c == '.')
            })
    })
}

/// What a server said, without the words that hold an address, at most 200 characters.
fn without_addresses(said: &str) -> String {
    let words: Vec<&str> =
        said.split_whitespace().map(|w| if w.contains('@') { "…" } else { w }).collect();
    words.join(" ").chars().take(200).collect()
}
