//! The draft of this browser for a service: found by a secret in a cookie, stored under the
//! secret's hash.

use std::sync::Arc;

use axum::{
    http::{HeaderMap, header},
    response::Response,
};
use files::{Kept, pieces::ComingId};
use identity::Visitor;
use jiff::civil::Date;
use kernel::{Actor, FileId, Ts, chance::token_hash};
use store::Tx;
use web::{Answer, Here, Problem, here, see_other};

use super::apply::{keep, upload::Taken};
use crate::{
    Deed, Settled,
    attachments::KIND,
    code,
    draft::{Data, Draft},
    event::{DraftBegun, DraftMoved},
    figures,
    jobs::plan_sweep,
    published::{Catalogue, Service},
    starts::event::ProposalTaken,
    store::{self as rows, NewFile},
    trust,
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
    /// The service in the version of the draft.
    pub service: Arc<Service>,
    /// The service in a newer version, where one was published since.
    pub newer: Option<Arc<Service>>,
}

/// A file on its way into a draft.
pub(super) struct Arrived {
    /// The file.
    pub kept: Kept,
    /// Key of the field, in a group `group.field`.
    pub field: String,
    /// Row of the group.
    pub row: usize,
    /// The name it came with.
    pub name: String,
}

/// What changes about a draft's files.
#[derive(Default)]
pub(super) struct Changed {
    /// New ones.
    pub arrived: Vec<Arrived>,
    /// Those that go.
    pub removed: Vec<FileId>,
    /// The draft's way to another version.
    pub moved: Option<DraftMoved>,
    /// The draft was begun for somebody.
    pub begun: Option<DraftBegun>,
    /// What of a proposal was taken over.
    pub taken: Option<ProposalTaken>,
    /// What the figures count of it.
    pub ticks: Vec<figures::Tick>,
}

impl Current {
    /// The draft of this browser for a service, or an empty one.
    pub(super) async fn open(here: &Here, headers: &HeaderMap, key: &str) -> Answer<Self> {
        let catalogue = Catalogue::of(here).await?;
        let secret = here::cookie(headers, &cookie_name(key)).filter(|s| !s.is_empty());
        if let Some(secret) = secret
            && let Some(current) = Self::find(here, &catalogue, secret).await?
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
        Self { secret: None, draft: empty(&service, here.now), service, newer: None }
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
        Ok(service.map(|service| Self { secret, draft, service, newer }))
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
        let secret = self.secret.as_deref()?;
        let code = if secret.len() == code::DRAFT { secret.to_owned() } else { code_of(secret) };
        Some(code::grouped(&code))
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
                rows::lock_draft(tx, &hash).await?;
                // Noted away by another request: that one has taken it.
                if !files::delete_coming(tx, coming).await? {
                    return Ok(true);
                }
                let Some(mut draft) = rows::find_draft(tx, &hash).await? else { return Ok(false) };
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

    /// Stores the draft; answers it, the answer that was handed in, and its cookie.
    pub(super) async fn keep(
        mut self,
        here: &Here,
        visitor: &Visitor,
        changed: Changed,
        response: Response,
    ) -> Answer<(Self, Response, (String, String))> {
        let deed = Deed::of(here, visitor.actor());
        let begins = self.secret.is_none();
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
        let draft = self.draft.clone();
        let stored = here.town.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                rows::put_draft(tx, &draft, deed.now).await?;
                let ticks = changed.ticks.clone();
                changed.write(tx, &deed, &draft.token_hash).await?;
                plan_sweep(tx, &deed.chance, deed.now).await?;
                if begins {
                    figures::begun(tx, &draft.service, deed.now, &deed.chance).await?;
                }
                figures::count(tx, &draft.service, deed.now, ticks).await
            })
        });
        stored.await?;
        store::fault::point("draft.stored");
        let cookie = cookie(&self, &secret);
        self.secret = Some(secret);
        Ok((self, response, cookie))
    }
}

impl Changed {
    async fn write(self, tx: &mut Tx, deed: &Deed, draft: &[u8]) -> store::Result<()> {
        for (nr, Arrived { kept, field, row, name }) in (0_i64..).zip(&self.arrived) {
            files::insert_picture(tx, &deed.chance, deed.now, &deed.actor, KIND, kept, "").await?;
            // Held by the draft: the nightly sweep of files would take it too soon.
            files::attach_file(tx, kept.id, deed.now).await?;
            let new = NewFile {
                file: kept.id,
                draft,
                field,
                row: i64::try_from(*row).unwrap_or(i64::MAX),
                nr,
                name,
                sha256: &kept.content_sha256,
                size: i64::try_from(kept.stored_bytes).unwrap_or(i64::MAX),
            };
            rows::insert_attachment(tx, &new).await?;
        }
        for file in &self.removed {
            rows::delete_attachment(tx, *file).await?;
            files::delete_file(tx, &deed.chance, deed.now, &deed.actor, *file).await?;
        }
        if let Some(begun) = &self.begun {
            ::jobs::record(tx, deed.now, &deed.actor, begun).await?;
        }
        if let Some(taken) = &self.taken {
            ::jobs::record(tx, deed.now, &deed.actor, taken).await?;
        }
        if let Some(moved) = &self.moved {
            ::jobs::record(tx, deed.now, &deed.actor, moved).await?;
        }
        Ok(())
    }
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

fn cookie_name(service: &str) -> String {
    format!("{COOKIE}{service}")
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
