//! The draft of this browser for a service: found by a secret in a cookie, stored under the
//! secret's hash.

mod changed;

use std::sync::Arc;

use axum::{
    http::{HeaderMap, header},
    response::Response,
};
use files::pieces::ComingId;
use identity::Visitor;
use jiff::civil::Date;
use kernel::{Actor, Ts, chance::token_hash};
use web::{Answer, Here, Problem, here, see_other};

pub(super) use self::changed::{Arrived, Changed};
use super::apply::{keep, upload::Taken};
use crate::{
    Deed, Settled, code,
    draft::{Data, Draft, merge},
    figures,
    jobs::plan_sweep,
    published::{Catalogue, Service},
    receipt::hex,
    store as rows, trust,
};

/// Beginning of the cookies that hold secrets of drafts; the key of the service follows.
const COOKIE: &str = "al_apply_";
/// How long a draft that nobody touches is kept.
pub(crate) const KEPT: i64 = 30 * Ts::DAY;

/// How long a page may have been open before its first sending.
const OPEN: i64 = Ts::DAY;

/// The draft of this browser; an empty one that is stored nowhere before anything is entered.
pub(crate) struct Current {
    /// The secret, or the code that was entered instead of it; none before the first saving.
    pub secret: Option<String>,
    /// The draft's row.
    pub draft: Draft,
    /// What stood in the row when it was read.
    read: Data,
    /// The service in the version of the draft.
    pub service: Arc<Service>,
    /// The service in a newer version, where one was published since.
    pub newer: Option<Arc<Service>>,
}

impl Current {
    /// The draft of this browser for a service, or an empty one.
    pub(super) async fn open(here: &Here, headers: &HeaderMap, key: &str) -> Answer<Self> {
        let catalogue = Catalogue::of(here).await?;
        if let Some(secret) = held(headers, key)
            && let Some(current) = Self::find(here, &catalogue, &secret).await?
            && current.draft.service == key
        {
            return Ok(current);
        }
        let service = catalogue.find(key).map(Arc::clone).ok_or_else(|| {
            let problem = Problem::not_found().because("services-unknown");
            problem.link("services-nav-list", "/services")
        })?;
        Ok(Self::fresh(here, service))
    }

    /// An empty draft, whatever this browser fills in besides.
    pub(super) fn fresh(here: &Here, service: Arc<Service>) -> Self {
        let draft = empty(&service, here.now);
        Self { secret: None, read: draft.data.clone(), draft, service, newer: None }
    }

    /// An empty draft that will have this secret.
    pub(super) fn fresh_behind(here: &Here, service: Arc<Service>, secret: String) -> Self {
        Self { secret: Some(secret), ..Self::fresh(here, service) }
    }

    /// The draft behind a secret or a code.
    pub(super) async fn find(
        here: &Here,
        catalogue: &Catalogue,
        secret: &str,
    ) -> Answer<Option<Self>> {
        let mut tx = here.town.store.read().await?;
        let found = rows::find_draft(&mut tx, &token_hash(secret)).await?;
        drop(tx);
        let Some(draft) = found else { return Ok(None) };
        let service = catalogue.version(&here.town, &draft.service, draft.version).await?;
        let newest = catalogue.find(&draft.service);
        let newer = newest.filter(|newest| newest.version > draft.version).map(Arc::clone);
        let secret = Some(secret.to_owned());
        let read = draft.data.clone();
        Ok(service.map(|service| Self { secret, draft, read, service, newer }))
    }

    /// The version before this one, for what comes from a page that was opened in it: published at
    /// noon, a new version meets first pages nobody has sent yet.
    pub(super) async fn replaced(&self, here: &Here) -> Answer<Option<Arc<Service>>> {
        if self.secret.is_some() {
            return Ok(None);
        }
        let (key, version) = (self.service.key(), self.service.version);
        let mut tx = here.town.store.read().await?;
        let since = here.now.plus(-OPEN);
        let before = rows::find_replaced(&mut tx, key, version, since).await?;
        drop(tx);
        let Some(before) = before else { return Ok(None) };
        Ok(Catalogue::of(here).await?.version(&here.town, key, before).await?)
    }

    /// Begins with the version before this one.
    pub(super) fn begin_with(&mut self, before: Arc<Service>) {
        self.draft.version = before.version;
        self.newer = Some(std::mem::replace(&mut self.service, before));
    }

    /// What was entered.
    pub(super) fn data(&self) -> &Data {
        &self.draft.data
    }

    /// What of the answers counts.
    pub(super) fn settled(&self, here: &Here) -> Settled<'_> {
        let service = &self.service;
        Settled::new(&service.definition, &service.plan, &self.data().answers, today(here))
    }

    /// Address of a page of the application.
    pub(super) fn path(&self, page: &str) -> String {
        format!("/services/{}/{page}", self.service.key())
    }

    /// The code to go on elsewhere, once there is a draft.
    pub(super) fn code(&self) -> Option<String> {
        self.secret.as_deref().map(code_to_write_down)
    }

    /// A name of the draft for scripts, so that what waits in a browser goes into no other one; it
    /// opens nothing.
    pub(super) fn name(&self) -> String {
        hex(self.draft.token_hash.get(..8).unwrap_or_default())
    }

    /// Takes a file that came in pieces into the draft as it stands now, whatever was stored since
    /// this one was read. False when the field has all the files it takes.
    pub(super) async fn attach(
        &self,
        here: &Here,
        visitor: &Visitor,
        taken: Taken,
        coming: ComingId,
        most: usize,
    ) -> Answer<bool> {
        let deed = Deed::of(here, visitor.actor());
        let hash = self.draft.token_hash.clone();
        let stored = here.town.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let draft = rows::lock_draft(tx, &hash).await?;
                // Noted away by another request: that one has taken it.
                if !files::delete_coming(tx, coming).await? {
                    return Ok(true);
                }
                let Some(mut draft) = draft else { return Ok(false) };
                let mut changed = Changed::default();
                if !keep::file(&mut draft.data, taken, most, &mut changed) {
                    return Ok(false);
                }
                rows::put_draft(tx, &draft, deed.now).await?;
                changed.write(tx, &deed, &draft.token_hash).await?;
                plan_sweep(tx, &deed.chance, deed.now).await?;
                Ok(true)
            })
        });
        Ok(stored.await?)
    }

    /// Stores the draft and sends the browser on.
    pub(super) async fn save(
        self,
        here: &Here,
        visitor: &Visitor,
        changed: Changed,
        then: &str,
    ) -> Answer<Response> {
        let (_, mut response, cookie) = self.keep(here, visitor, changed, see_other(then)).await?;
        set(&mut response, here, &cookie);
        Ok(response)
    }

    /// Stores the draft, with what was stored elsewhere since it was read; answers it, the answer
    /// that was handed in, and its cookie.
    pub(super) async fn keep(
        mut self,
        here: &Here,
        visitor: &Visitor,
        changed: Changed,
        response: Response,
    ) -> Answer<(Self, Response, (String, String))> {
        let deed = Deed::of(here, visitor.actor());
        let begins = self.draft.token_hash.is_empty();
        let secret = self.secret.take().unwrap_or_else(|| here.app.chance.token());
        if self.draft.token_hash.is_empty() {
            self.draft.token_hash = token_hash(&secret);
            self.draft.code_hash = token_hash(&code_of(&secret));
            // Whoever knows the key finds the application: it is as secret as the draft itself.
            self.draft.idempotency_key = here.app.chance.token();
        }
        if let Some(person) = visitor.person()
            && !trust::helps(visitor, &self.draft.data)
        {
            self.draft.person = Some(person.id);
        }
        let own = !trust::helps(visitor, &self.draft.data);
        self.draft.data.lang = own.then(|| here.lang.as_str().to_owned());
        let (read, mut draft) = (self.read, self.draft.clone());
        let stored = here.town.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                match rows::lock_draft(tx, &draft.token_hash).await? {
                    // A renewal begun in two browsers at the same moment: the first one counts.
                    Some(stored) if begins => draft.data = stored.data,
                    Some(stored) => draft.data = merge(&read, draft.data, stored.data),
                    None if begins => {}
                    None => return Ok(None),
                }
                rows::put_draft(tx, &draft, deed.now).await?;
                let ticks = changed.ticks.clone();
                changed.write(tx, &deed, &draft.token_hash).await?;
                plan_sweep(tx, &deed.chance, deed.now).await?;
                if begins {
                    figures::begun(tx, &draft.service, deed.now, &deed.chance).await?;
                }
                figures::count(tx, &draft.service, deed.now, ticks).await?;
                Ok(Some(draft.data))
            })
        });
        // Sent or thrown away by another page of the same person a moment ago: it does not rise again.
        let data = stored.await?.ok_or_else(|| gone(self.service.key()))?;
        self.read = data.clone();
        self.draft.data = data;
        store::fault::point("draft.stored");
        let cookie = cookie(&self, &secret);
        self.secret = Some(secret);
        Ok((self, response, cookie))
    }
}

/// There is no such draft any more.
pub(super) fn gone(service: &str) -> Problem {
    let again = format!("/services/{service}");
    Problem::gone().because("services-no-draft").link("services-begin", again)
}

/// A draft with nothing in it.
fn empty(service: &Service, now: Ts) -> Draft {
    Draft {
        token_hash: Vec::new(),
        code_hash: Vec::new(),
        idempotency_key: String::new(),
        service: service.key().to_owned(),
        version: service.version,
        data: Data::default(),
        person: None,
        created_at: now,
        changed_at: now,
    }
}

/// Today in the municipality.
pub(crate) fn today(here: &Here) -> Date {
    here.now.date(&here.town.zone)
}

fn code_of(secret: &str) -> String {
    code::of("draft-code", secret, code::DRAFT)
}

/// The code to go on elsewhere, from the secret or the code in a cookie.
pub(super) fn code_to_write_down(secret: &str) -> String {
    let code = if secret.len() == code::DRAFT { secret.to_owned() } else { code_of(secret) };
    code::grouped(&code)
}

fn cookie_name(service: &str) -> String {
    format!("{COOKIE}{service}")
}

/// The secret of the draft this browser holds for a service.
pub(super) fn held(headers: &HeaderMap, service: &str) -> Option<String> {
    let secret = here::cookie(headers, &cookie_name(service));
    secret.filter(|secret| !secret.is_empty()).map(str::to_owned)
}

/// Name and value of the cookie that opens a draft.
pub(super) fn cookie(current: &Current, secret: &str) -> (String, String) {
    (cookie_name(current.service.key()), secret.to_owned())
}

/// Lets the browser keep the secret of its draft.
pub(super) fn set(response: &mut Response, here: &Here, (name, secret): &(String, String)) {
    here::set_cookie(response, here, name, secret, KEPT / Ts::SECOND);
}

/// Makes the browser forget its draft.
pub(super) fn forget(response: &mut Response, here: &Here, service: &str) {
    here::set_cookie(response, here, &cookie_name(service), "", 0);
}

/// Hashes of the secrets of all drafts this browser holds.
pub(crate) fn secrets(headers: &HeaderMap) -> Vec<Vec<u8>> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|p| p.trim().split_once('='));
    let drafts = pairs.filter(|(name, secret)| name.starts_with(COOKIE) && !secret.is_empty());
    drafts.map(|(_, secret)| token_hash(secret)).collect()
}

/// Deletes a draft and its files.
pub(super) async fn discard(here: &Here, current: Current) -> Answer<()> {
    if current.secret.is_none() {
        return Ok(());
    }
    let (deed, draft) = (Deed::of(here, Actor::Visitor), current.draft);
    let dropped = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { crate::jobs::drop_drafts(tx, &deed, &[draft]).await })
    });
    Ok(dropped.await?)
}
