//! One mail for everybody concerned, with all that has lapsed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Chance, PersonId, Ts};
use letters::{Address, Mail, Sender};
use store::{Result, Tx};

use crate::{
    Scope,
    mail::Voice,
    store::{Lapse, Untold},
};

/// Reports named in one mail.
const NAMED: usize = 25;

/// Sends them: a reminder to whoever the report is assigned to, else to the department; an
/// escalation to the department that looks at everything new and to the administrators.
pub(super) async fn send_all(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    untold: &[Untold],
) -> Result<()> {
    let above = above(tx, voice).await?;
    let assigned: Vec<PersonId> = untold.iter().filter_map(|u| u.assignee).collect();
    let people: HashMap<PersonId, String> = identity::directory::addresses(tx, &assigned).await?;
    let mut mails: BTreeMap<(&str, i64), Vec<&Untold>> = BTreeMap::new();
    for one in untold {
        if one.stage > 1 {
            for to in &above {
                mails.entry((to, 2)).or_default().push(one);
            }
            continue;
        }
        let person = one.assignee.and_then(|id| people.get(&id)).map(String::as_str);
        let department = voice.town().config.department(&one.department);
        let to = person.or_else(|| department?.email.as_deref());
        if let Some(to) = to {
            mails.entry((to, 1)).or_default().push(one);
        }
    }
    let sender = Sender::of(&voice.town().config);
    for ((to, stage), about) in mails {
        let Some(to) = Address::parse(to) else { continue };
        letters::send(tx, chance, now, &sender, &letter(voice, to, stage, &about)).await?;
    }
    Ok(())
}

/// Addresses of those above the departments, each once.
async fn above(tx: &mut Tx, voice: &Voice) -> Result<Vec<String>> {
    let scope = Scope::of_town(voice.town());
    let moderation = voice.town().config.department(scope.moderation());
    let mut all: Vec<String> = moderation.and_then(|d| d.email.clone()).into_iter().collect();
    all.extend(identity::directory::administrators(tx).await?.into_iter().map(|p| p.email));
    all.sort();
    all.dedup();
    Ok(all)
}

fn letter(voice: &Voice, to: Address, stage: i64, about: &[&Untold]) -> Mail {
    let (kind, end) = if stage > 1 {
        ("reports_escalated", "escalation")
    } else {
        ("reports_reminded", "reminder")
    };
    let scope = Scope::of_town(voice.town());
    let mut lines: Vec<String> =
        about.iter().take(NAMED).map(|one| line(voice, &scope, one)).collect();
    if about.len() > NAMED {
        let more = i64::try_from(about.len() - NAMED).unwrap_or(i64::MAX);
        lines.push(voice.say("reports-baton-mail-watch-more", &[("n", more.into())]));
    }
    let reports: BTreeSet<&str> = about.iter().map(|one| one.code.as_str()).collect();
    let count = i64::try_from(reports.len()).unwrap_or(i64::MAX);
    let args = [
        ("n", count.into()),
        ("town", voice.town().config.name.as_str().into()),
        ("lines", lines.join("\n\n").into()),
        ("link", voice.link("/staff/reports").into()),
    ];
    let subject = voice.say(&format!("reports-baton-mail-{end}-subject"), &args);
    let text = voice.say(&format!("reports-baton-mail-{end}-text"), &args);
    Mail::new(to, kind, voice.lang(), subject, text)
}

fn line(voice: &Voice, scope: &Scope, one: &Untold) -> String {
    let why = match Lapse::from_name(&one.kind) {
        Some(Lapse::Overdue) => "reports-baton-mail-why-overdue",
        Some(Lapse::Silence) => "reports-baton-mail-why-silence",
        _ => "reports-baton-mail-why-acceptance",
    };
    let args = [
        ("code", one.code.as_str().into()),
        ("category", scope.category_name(&one.category, voice.lang()).into()),
        ("department", scope.department_name(&one.department, voice.lang()).into()),
        ("why", voice.say(why, &[]).into()),
        ("link", voice.link(&format!("/staff/reports/{}", one.code)).into()),
    ];
    voice.say("reports-baton-mail-watch-line", &args)
}
