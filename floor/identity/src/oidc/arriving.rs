//! Back from the provider: into the account that belongs to the subject, or, for one nobody
//! knows yet, by way of a mail to its address.

use jobs::record;
use kernel::{Actor, Chance, PersonId, Ts, chance::token_hash, municipality::IdentityProvider};
use store::{Error, Result, Tx};
use web::{Here, Problem, problem::Answer};

use super::{ATTEMPT, Subject, SubjectId, answer, answer::Vouched, unproved};
use crate::{
    Visitor,
    events::IdentityLinked,
    link::{self, Entered, Entering},
    pages::{MAILS, MAILS_TO, MAILS_TO_A_DAY},
    person::address,
    store::{
        people, sessions,
        subjects::{self, Attempt, Linked},
    },
};

/// What came of it.
#[derive(Debug)]
pub enum Arrived {
    /// They are in.
    Entered(Entered),
    /// Their account there belongs to their account here now.
    Linked,
    /// It belongs to another account here.
    Taken,
    /// Nobody knows the subject; a mail went to its address, with this reference to the digits.
    Asked(String),
    /// Nobody knows the subject, and the provider names no address it has verified.
    Unknown,
}

/// What the browser brings back.
pub struct Brought {
    /// `state`.
    pub state: String,
    /// `code`.
    pub code: String,
    /// The token of the attempt.
    pub browser: String,
}

/// Takes an attempt out, so that it is answered once and in the browser that began it.
pub async fn take(
    here: &Here,
    provider: &IdentityProvider,
    brought: &Brought,
) -> Answer<Option<Attempt>> {
    let (state, after) = (token_hash(&brought.state), here.now.plus(-ATTEMPT));
    let taken = here
        .town
        .store
        .write(move |tx| Box::pin(async move { subjects::take_attempt(tx, &state, after).await }));
    let browser = token_hash(&brought.browser);
    Ok(taken.await?.filter(|a| a.browser_hash == browser && a.provider == provider.key))
}

/// Goes on with what the provider says.
///
/// # Errors
/// Store errors; the provider does not answer or proves nothing.
pub async fn arrive(
    here: &Here,
    provider: &IdentityProvider,
    visitor: &Visitor,
    brought: Brought,
    entering: Entering,
) -> Answer<Arrived> {
    let Some(attempt) = take(here, provider, &brought).await? else {
        return Err(Problem::gone()
            .because("identity-oidc-stale")
            .link("identity-sign-in-title", "/sign-in"));
    };
    let vouched = answer::redeem(here, provider, &attempt, brought.code).await?;
    if let Some(person) = attempt.person {
        if visitor.person().is_none_or(|p| p.id != person) {
            return Err(unproved(&provider.key, &"another person came back"));
        }
        return link(here, visitor, vouched.subject).await;
    }
    if let Some(entered) =
        enter(here, vouched.subject.clone(), attempt.next.clone(), entering).await?
    {
        return Ok(Arrived::Entered(entered));
    }
    let Some(to) = vouched.email.as_deref().and_then(address) else {
        return Ok(Arrived::Unknown);
    };
    here.limit(MAILS)?;
    here.limit_by(MAILS_TO, to.as_str())?;
    here.limit_by(MAILS_TO_A_DAY, to.as_str())?;
    let Vouched { subject, name, .. } = vouched;
    let awaited = link::Awaited { browser: brought.browser, subject, name };
    let reference = link::send_for(here, to, &attempt.next, awaited).await?;
    Ok(Arrived::Asked(reference))
}

async fn enter(
    here: &Here,
    subject: Subject,
    next: String,
    entering: Entering,
) -> Answer<Option<Entered>> {
    let entered = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let Some(owner) = subjects::use_subject(tx, &subject, entering.now).await? else {
                return Ok(None);
            };
            let Some(person) = people::find_person(tx, owner).await? else { return Ok(None) };
            let entering = Entering { trust: subject.trust, ..entering };
            let token = link::enter(tx, &person, entering).await?;
            Ok(Some(Entered { token, next }))
        })
    });
    Ok(entered.await?)
}

/// Links the subject to the account of whoever is signed in; the session is worth as much as
/// the provider says from now on.
async fn link(here: &Here, visitor: &Visitor, subject: Subject) -> Answer<Arrived> {
    let Some(signed) = visitor.session().cloned() else { return Err(Problem::forbidden()) };
    let (chance, now) = (here.app.chance.clone(), here.now);
    let linked = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let linked =
                join(tx, &chance, now, &signed.actor(), signed.person.id, &subject).await?;
            if linked {
                sessions::raise_session(tx, signed.session, signed.trust().max(subject.trust))
                    .await?;
            }
            Ok(linked)
        })
    });
    Ok(if linked.await? { Arrived::Linked } else { Arrived::Taken })
}

/// Makes a subject somebody's; false when it is another's.
pub(crate) async fn join(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    person: PersonId,
    subject: &Subject,
) -> Result<bool> {
    let id = SubjectId::fresh(chance, now);
    match subjects::insert_subject(tx, id, person, subject, now).await? {
        Linked::New => {
            let event = IdentityLinked { person, provider: subject.provider.clone() };
            record(tx, now, actor, &event).await?;
            Ok(true)
        }
        Linked::To(owner) => Ok(owner == person),
    }
}
