//! What was issued lives on: its holder changes and uses it, the authority revokes it, the house
//! reminds of its end.

use kernel::{Lang, Ts};
use seal::{Pass, Purpose};
use store::{Result, Tx};
use uuid::Uuid;

use super::{Act, post::plan_letter, tell};
use crate::{
    Answers, Deed, Value,
    charge::charges,
    deciding::{
        Permit, Validity,
        issuing::plates,
        jobs::plan_reminder,
        letter::{self, About, Written},
        mail,
        post::Occasion,
        settled,
    },
    definition::{Due, Issue, LetterKind},
    payment::{
        job::ask_service,
        verbs::{Asked, ask},
    },
    store::{
        deciding::{
            case::mark_ended,
            charge::insert_charge,
            permit::{
                change_permit, list_permits, mark_issued, mark_reminded, mark_revoked, set_code,
                set_site,
            },
        },
        payment::Line,
    },
};

/// It may be used from now on; its case is over with that. False when that is so already.
///
/// # Errors
/// Engine errors.
pub async fn issue(tx: &mut Tx, act: &Act, permit: &Permit) -> Result<bool> {
    if permit.issued_at.is_some() || permit.revoked_at.is_some() {
        return Ok(false);
    }
    tell!(tx, act, PermitIssued { permit: permit.id, number: permit.number.clone() });
    mark_issued(tx, permit.id, act.deed.now).await?;
    stamp(tx, act, permit, &permit.data.0).await?;
    let issue = act.service.definition.issue.as_ref();
    if let Some((days, until)) = issue.and_then(|i| i.remind_days_before).zip(permit.until()) {
        plan_reminder(tx, act, permit.id, until, days).await?;
    }
    mark_ended(tx, act.case.application, act.case.id, act.deed.now).await?;
    Ok(true)
}

/// Everything a decision brought forth may be used from now on, and its case is over: what had to
/// be paid before has come. False when that is so already.
///
/// # Errors
/// Engine errors.
pub async fn issue_all(tx: &mut Tx, act: &Act) -> Result<bool> {
    if act.case.decided_at.is_none() || act.case.ended_at.is_some() {
        return Ok(false);
    }
    for permit in list_permits(tx, act.case.id).await? {
        issue(tx, act, &permit).await?;
    }
    mark_ended(tx, act.case.application, act.case.id, act.deed.now).await?;
    Ok(true)
}

/// Characters of a name in the code; longer ones make it unreadable for a phone.
const NAME: usize = 60;
/// Plates in the code.
const PLATES: usize = 10;

/// Seals what stands on it, so that it proves itself without a network.
async fn stamp(tx: &mut Tx, act: &Act, permit: &Permit, data: &Answers) -> Result<()> {
    let Some(from) = permit.from() else { return Ok(()) };
    let voice = act.voice.speaking(Lang::De);
    let short = |text: &str| text.chars().take(NAME).collect::<String>();
    let issue = act.service.definition.issue.as_ref();
    let pass = Pass {
        title: issue.map(|issue| short(issue.name.get(Lang::De))).unwrap_or_default(),
        number: permit.number.clone(),
        from,
        until: permit.until(),
        since: act.deed.now,
        holder: short(&letter::applicant(&voice, &act.service, data)),
        area: short(&letter::authority(&voice, &act.service, &act.case)),
        plates: plates(&act.service, data).into_iter().take(PLATES).collect(),
    };
    let Deed { actor, now, chance } = &act.deed;
    let payload = pass.payload();
    let token = seal::stamp(tx, chance, *now, actor, Purpose::Permit, payload).await?;
    set_code(tx, permit.id, &token.text()).await
}

/// Its holder changes what stands on it, within what the service lets them; what a change costs
/// becomes due. False when nothing is different or it may not be used.
///
/// # Errors
/// Engine errors.
pub async fn change(tx: &mut Tx, act: &Act, permits: &[Permit], became: &Answers) -> Result<bool> {
    let today = act.voice.today(act.deed.now);
    let usable = |permit: &&Permit| {
        matches!(permit.validity(today), Validity::Valid | Validity::Later)
            && permit.data.0 != *became
    };
    let mut changed = None;
    // The originals of one decision: a handful, which all carry the same.
    for permit in permits.iter().filter(usable) {
        tell!(tx, act, PermitChanged { permit: permit.id, number: permit.number.clone() });
        let id = act.deed.chance.uuid(act.deed.now);
        change_permit(tx, permit.id, id, act.deed.now, &permit.data.0, became).await?;
        if permit.issued_at.is_some() {
            stamp(tx, act, permit, became).await?;
        }
        changed = Some((id, &permit.data.0));
    }
    let Some((id, before)) = changed else { return Ok(false) };
    let issue = act.service.definition.issue.as_ref();
    if issue.is_some_and(|issue| standing(issue, before) != standing(issue, became)) {
        charge_change(tx, act, id, became).await?;
    }
    Ok(true)
}

/// What stands on it for everybody to read.
fn standing<'a>(issue: &Issue, data: &'a Answers) -> Vec<&'a Value> {
    let mut all = Vec::new();
    for key in &issue.shows {
        match key.split_once('.') {
            Some((group, field)) => {
                all.extend(data.rows(group).iter().filter_map(|row| row.get(field)));
            }
            None => all.extend(data.fields.get(key)),
        }
    }
    all
}

/// Asks for what a change costs. A fee that names no authority is collected by the one whose permit
/// it is.
async fn charge_change(tx: &mut Tx, act: &Act, change: Uuid, became: &Answers) -> Result<()> {
    let today = act.voice.today(act.deed.now);
    let facts = settled(&act.service, became, None, today);
    let (application, authority) = (act.case.application, &act.case.authority);
    let mut lines = Vec::new();
    for charge in charges(&act.service.definition, &facts, Due::Change, today) {
        let own = charge.fee.authority.as_ref().is_none_or(|named| named == authority);
        let Some(cents) = charge.cents.filter(|cents| own && *cents > 0) else { continue };
        let (fee, basis) = (&charge.fee.key, charge.fee.basis.clone().unwrap_or_default());
        insert_charge(tx, application, authority, fee, cents, &basis).await?;
        lines.push(Line { fee: fee.clone(), cents, basis });
    }
    let asked = Asked {
        application,
        number: act.case.reference.clone(),
        service: act.case.service.clone(),
        authority: authority.clone(),
        occasion: format!("change {change}"),
        lines,
    };
    if let Some(due) = ask(tx, &act.deed, asked).await? {
        ask_service(tx, &act.deed, &due.authority).await?;
    }
    Ok(())
}

/// Its holder says in which vehicle and where it is used from now on, or that it is not any more.
/// Only the last place is kept. False when that is so already.
///
/// # Errors
/// Engine errors.
pub async fn use_at(
    tx: &mut Tx,
    act: &Act,
    permit: &Permit,
    place: Option<(&str, &str, Ts)>,
) -> Result<bool> {
    let same = match place {
        Some((plate, site, at)) => {
            permit.plate.as_deref() == Some(plate)
                && permit.site.as_deref() == Some(site)
                && permit.arrived_at == Some(at)
        }
        None => permit.site.is_none(),
    };
    let today = act.voice.today(act.deed.now);
    if same || permit.validity(today) != Validity::Valid {
        return Ok(false);
    }
    tell!(tx, act, PermitUsed { permit: permit.id, number: permit.number.clone() });
    let (plate, site, at) =
        place.map_or((None, None, None), |(plate, site, at)| (Some(plate), Some(site), Some(at)));
    set_site(tx, permit.id, plate, site, at).await?;
    Ok(true)
}

fn about(act: &Act, permit: &Permit, words: &str) -> About {
    let today = act.voice.today(act.deed.now);
    let facts = settled(&act.service, &permit.data.0, None, today);
    let mut answers = facts.answers().clone();
    // What the clerk entered when deciding stands on the permit, too.
    for (key, value) in &permit.data.0.fields {
        answers.fields.entry(key.clone()).or_insert_with(|| value.clone());
    }
    About {
        answers,
        words: words.to_owned(),
        permit: permit.from().map(|from| (permit.number.clone(), from, permit.until())),
        ..About::default()
    }
}

/// The authority takes it back, with reasons. False when it is revoked already.
///
/// # Errors
/// Engine errors.
pub async fn revoke(tx: &mut Tx, act: &Act, permit: &Permit, why: &str) -> Result<bool> {
    if permit.revoked_at.is_some() {
        return Ok(false);
    }
    tell!(tx, act, PermitRevoked { permit: permit.id, number: permit.number.clone() });
    let letter = write(act, LetterKind::Revocation, &about(act, permit, why));
    mark_revoked(tx, permit.id, act.deed.now, act.person(), why, &letter).await?;
    plan_letter(tx, act, Occasion::Revocation, permit.id.0, &letter).await?;
    mark_ended(tx, act.case.application, act.case.id, act.deed.now).await?;
    Ok(true)
}

/// Its holder is reminded of its end, once. False when there is nothing to remind of.
///
/// # Errors
/// Engine errors.
pub async fn remind(tx: &mut Tx, act: &Act, permit: &Permit) -> Result<bool> {
    let today = act.voice.today(act.deed.now);
    let usable = matches!(permit.validity(today), Validity::Valid | Validity::Later);
    if permit.reminded_at.is_some() || !usable {
        return Ok(false);
    }
    tell!(tx, act, PermitReminded { permit: permit.id, number: permit.number.clone() });
    mark_reminded(tx, permit.id, act.deed.now).await?;
    let letter = write(act, LetterKind::Reminder, &about(act, permit, ""));
    mail::send_words(tx, &act.deed, &act.voice, &act.case, "permit_reminder", &letter).await?;
    Ok(true)
}

fn write(act: &Act, kind: LetterKind, about: &About) -> Written {
    letter::write(&act.voice, &act.service, &act.case, kind, about, act.deed.now)
}
