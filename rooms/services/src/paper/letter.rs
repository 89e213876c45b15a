//! A letter on paper: the words of a [`Written`] under the town's letterhead. German is the letter;
//! the applicant's own language follows it.

use jiff::civil::Date;
use kernel::{Lang, Ts, municipality::Department};
use press::{Block, Letter, Letterhead, Sheet, Signed};

use crate::{
    Answers, Value,
    deciding::{
        Case, Voice,
        letter::{self, Written},
    },
    definition::FieldKind,
    published::Service,
};

/// How a paragraph about remedies begins; it is framed.
const REMEDY: &str = "Rechtsbehelf:";

/// A letter about a case.
pub(crate) struct Post<'a> {
    /// In any language.
    pub voice: &'a Voice,
    /// The service.
    pub service: &'a Service,
    /// What it is about.
    pub case: &'a Case,
    /// What it says.
    pub written: &'a Written,
    /// Who answers for it; nobody where the law decided.
    pub clerk: Option<&'a str>,
    /// What makes it this one and no other.
    pub ident: String,
    /// When it was written.
    pub at: Ts,
    /// Whether it is shown before anything is decided.
    pub draft: bool,
}

/// The letter.
pub(crate) fn letter(post: &Post<'_>) -> Letter {
    let Post { service, case, written, .. } = post;
    let voice = &post.voice.speaking(Lang::De);
    let authority = letter::authority(voice, service, case);
    let department = voice.department(&case.department);
    let closing = [authority.as_str(), department.as_str()];
    let blocks = blocks(voice, &written.text, &closing);
    let mut annex = Vec::new();
    if let Some(beside) = &written.beside {
        let lang = Lang::from_name(&beside.lang).unwrap_or_default();
        let theirs = voice.speaking(lang);
        let own = letter::authority(&theirs, service, case);
        let closing = [own.as_str(), authority.as_str(), department.as_str()];
        let mut inner = vec![
            Block::heading(beside.subject.clone()),
            Block::text(theirs.say("services-paper-beside", &[])),
        ];
        inner.extend(self::blocks(&theirs, &beside.text, &closing));
        annex.push(Block::Foreign { lang, blocks: inner });
    }
    let name = post.clerk.unwrap_or(&authority).to_owned();
    let valid = voice.say("services-paper-unsigned", &[]);
    let role = if post.clerk.is_some() { format!("{authority}\n{valid}") } else { valid };
    let known = voice.town().config.department(&case.department);
    let contact = |department: &Department| {
        department.phone.iter().chain(&department.email).cloned().collect::<Vec<_>>()
    };
    let mut head = Letterhead::of(voice.town()).department(match case.authority.as_str() {
        "" => department,
        _ => authority,
    });
    head.contact = known.map(contact).filter(|own| !own.is_empty()).unwrap_or(head.contact);
    Letter {
        recipient: recipient(voice, service, &case.answers.0),
        details: details(voice, post),
        blocks,
        signed: Some(Signed { greeting: voice.say("services-paper-greeting", &[]), name, role }),
        annex,
        code: None,
        sheet: Sheet {
            letterhead: head,
            ..super::sheet(voice, written.subject.clone(), post.ident.clone(), post.at)
        },
    }
}

/// The block of information: number, who knows more, when.
fn details(voice: &Voice, post: &Post<'_>) -> Vec<(String, String)> {
    let said = |key: &str| voice.say(key, &[]);
    let department = voice.town().config.department(&post.case.department);
    let mut rows = Vec::new();
    if post.draft {
        rows.push((said("services-paper-draft"), said("services-paper-draft-text")));
    }
    rows.push((said("services-paper-number"), post.case.code()));
    rows.extend(post.clerk.map(|clerk| (said("services-paper-clerk"), clerk.to_owned())));
    let phone = department.and_then(|department| department.phone.clone());
    rows.extend(phone.map(|phone| (said("services-paper-phone"), phone)));
    rows.push((said("services-paper-date"), voice.day(post.at)));
    rows
}

/// Paragraphs as blocks: what can be done against it is framed, what signs is left out, because
/// paper has a place of its own for it.
pub(super) fn blocks(voice: &Voice, text: &str, closing: &[&str]) -> Vec<Block> {
    let mut paragraphs: Vec<&str> =
        text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect();
    paragraphs.pop_if(|last| closing.contains(last));
    let block = |paragraph: &str| match paragraph.strip_prefix(REMEDY) {
        Some(remedy) => Block::notice(voice.say("services-paper-remedy", &[]), remedy.trim()),
        None => Block::text(paragraph),
    };
    paragraphs.into_iter().map(block).collect()
}

/// Name and address as far as the application says them: those of the business before those of a
/// person.
fn recipient(voice: &Voice, service: &Service, answers: &Answers) -> Vec<String> {
    let name = letter::applicant(voice, service, answers);
    let mut lines: Vec<String> = vec![name];
    let place = ["company.address", "person.address"].into_iter();
    lines.extend(
        place.filter_map(|kept| address(service, answers, kept)).next().unwrap_or_default(),
    );
    lines.retain(|line| !line.trim().is_empty());
    lines
}

/// Street and town of the field that this kept datum would fill.
fn address(service: &Service, answers: &Answers, kept: &str) -> Option<Vec<String>> {
    let mut fields = service.definition.fields().map(|(_, field)| field);
    let is = |field: &&crate::definition::Field| {
        field.prefill.as_deref() == Some(kept) && matches!(field.kind, FieldKind::Address)
    };
    let field = fields.find(is)?;
    let Value::Parts(parts) = answers.fields.get(&field.key)? else { return None };
    let part = |name: &str| parts.get(name).map_or("", String::as_str);
    let line = |a: &str, b: &str| format!("{} {}", part(a), part(b)).trim().to_owned();
    Some(vec![line("street", "house_number"), line("postcode", "town")])
}

/// What a letter is saved as.
pub(crate) fn name(reference: &str, day: Date) -> String {
    format!("{reference}-{day}")
}
