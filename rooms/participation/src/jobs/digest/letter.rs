//! What a reader's e-mail says: for each contribution what happened, in its order, and where it is.

use letters::{Voice, series::Told};
use web::Arg;

use crate::{
    Processes, State,
    store::following::{Due, Heard, Named},
};

/// What the mails of a page are made of.
pub(super) struct Scene {
    pub heard: Vec<Heard>,
    pub named: Vec<Named>,
}

/// Contributions named in one e-mail; the page of the link lists the others.
const NAMED: usize = 30;

/// The mail of one reader; none when nothing is left that could be told.
pub(super) fn letter(voice: &Voice, scene: &Scene, due: &[Due]) -> Option<Told> {
    let mut about: Vec<(&Named, Vec<&Due>)> = Vec::new();
    for one in due {
        match about.iter_mut().find(|(named, _)| named.id == one.contribution) {
            Some((_, own)) => own.push(one),
            None => {
                let Some(named) = scene.named.iter().find(|n| n.id == one.contribution) else {
                    continue;
                };
                about.push((named, vec![one]));
            }
        }
    }
    let blocks: Vec<(&Named, String)> = about
        .iter()
        .filter_map(|(named, own)| Some((*named, block(voice, scene, named, own)?)))
        .take(NAMED)
        .collect();
    let (first, _) = blocks.first()?;
    let args = [
        ("n", blocks.len().into()),
        ("title", name(voice, first, due.iter().any(|one| one.author)).into()),
        ("town", voice.town().config.name.as_str().into()),
    ];
    let texts: Vec<&str> = blocks.iter().map(|(_, text)| text.as_str()).collect();
    let intro = voice.say("participation-mail-news-intro", &args);
    Some(Told {
        kind: "participation_news",
        subject: voice.say("participation-mail-news-subject", &args),
        text: format!("{intro}\n\n{}", texts.join("\n\n")),
    })
}

/// Its title; one that is hidden has only its number for others than its author.
fn name(voice: &Voice, named: &Named, author: bool) -> String {
    if named.public || author {
        return format!("„{}“", named.title);
    }
    voice.say("participation-mail-hidden", &[("code", named.code.as_str().into())])
}

fn block(voice: &Voice, scene: &Scene, named: &Named, own: &[&Due]) -> Option<String> {
    let author = own.iter().any(|due| due.author);
    let heard = scene.heard.iter().filter(|heard| own.iter().any(|due| due.seq == heard.seq));
    // Of what is hidden now, others than its author hear only that.
    let open = |heard: &&Heard| named.public || author || heard.what == "refused";
    let lines: Vec<String> =
        heard.filter(open).filter_map(|heard| line(voice, named, heard, author)).collect();
    if lines.is_empty() {
        return None;
    }
    let path = match named.public {
        true => format!("/participation/{}/{}", named.process, named.code),
        false => format!("/participation/{}", named.process),
    };
    let (name, link) = (name(voice, named, author), voice.link(&path));
    Some(format!("{name}\n{}\n{link}", lines.join("\n")))
}

fn line(voice: &Voice, named: &Named, heard: &Heard, author: bool) -> Option<String> {
    let words = heard.words.as_deref().unwrap_or_default();
    let detail = heard.detail.as_deref().unwrap_or_default();
    let key = match (heard.what.as_str(), author) {
        ("released", true) => "participation-mail-released-author",
        ("released", false) => "participation-mail-released",
        ("refused", true) => "participation-mail-refused-author",
        ("refused", false) => "participation-mail-refused",
        ("answered", _) => "participation-mail-answered",
        ("merged", _) => "participation-mail-merged",
        ("parted", _) => "participation-mail-parted",
        _ => return None,
    };
    let department = heard.department.as_deref().unwrap_or_default();
    let office = voice.town().config.department(department);
    let office = office.map_or(department, |found| found.name.get(voice.lang()));
    let state = State::from_name(detail).map(|state| voice.say(state.label(), &[]));
    let args: [(&'static str, Arg); 4] = [
        ("rule", rule(voice, named, detail).into()),
        ("reason", words.into()),
        ("office", office.into()),
        ("state", state.unwrap_or_default().into()),
    ];
    Some(voice.say(key, &args))
}

/// The rule something was refused for.
fn rule(voice: &Voice, named: &Named, key: &str) -> String {
    let processes = Processes::of(voice.town());
    let rule = processes.find(&named.process).and_then(|process| process.rule(key));
    rule.map_or(key, |rule| rule.text.get(voice.lang())).to_owned()
}
