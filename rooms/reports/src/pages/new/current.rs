//! The draft of this browser: found by a secret in a cookie, stored under the secret's hash.

use ::store::Tx;
use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use files::Kept;
use kernel::{Actor, Chance, FileId, Ts, chance::token_hash};
use web::{Answer, App, Here, Problem, here, see_other};

use crate::{
    Scope,
    draft::{Draft, Missing},
    pictures::KIND,
    store,
};

/// Cookie of the secret.
pub(crate) const COOKIE: &str = "al_draft";
/// How long a draft that nobody touches is kept.
pub(crate) const KEPT: i64 = 7 * Ts::DAY;

/// The draft of this browser; an empty one that is stored nowhere before anything is entered.
pub(crate) struct Current {
    /// The secret, once there is one.
    pub token: Option<String>,
    /// What is known so far.
    pub draft: Draft,
}

impl FromRequestParts<App> for Current {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let here = parts.extensions.get::<Here>().cloned().ok_or_else(Problem::internal)?;
        let token = here::cookie(&parts.headers, COOKIE).filter(|t| t.len() == 32);
        Self::find(&here, token).await
    }
}

impl Current {
    /// The draft behind a secret, or an empty one.
    pub(super) async fn find(here: &Here, token: Option<&str>) -> Answer<Self> {
        if let Some(token) = token {
            let mut tx = here.town.store.read().await?;
            if let Some(draft) = store::find_draft(&mut tx, &token_hash(token)).await? {
                return Ok(Self { token: Some(token.to_owned()), draft });
            }
        }
        Ok(Self { token: None, draft: Draft::default() })
    }

    /// Stores the draft and sends the browser on.
    pub(super) async fn save(self, here: &Here, then: &str) -> Answer<Response> {
        self.save_with(here, Pictures::default(), see_other(then)).await
    }

    /// Stores the draft with what changed about its pictures, and answers this.
    pub(super) async fn save_with(
        self,
        here: &Here,
        pictures: Pictures,
        mut response: Response,
    ) -> Answer<Response> {
        let token = self.keep(here, pictures).await?;
        here::set_cookie(&mut response, here, COOKIE, &token, KEPT / Ts::SECOND);
        Ok(response)
    }

    /// Stores the draft; answers its secret.
    async fn keep(self, here: &Here, pictures: Pictures) -> Answer<String> {
        let Self { token, mut draft } = self;
        let (chance, now) = (here.app.chance.clone(), here.now);
        let token = token.unwrap_or_else(|| chance.token());
        if draft.idempotency_key.is_empty() {
            // Whoever knows the key finds the report: it is as secret as the draft itself.
            draft.idempotency_key = chance.token();
        }
        here.lang.as_str().clone_into(&mut draft.lang);
        let hash = token_hash(&token);
        let stored = here.town.store.write::<_, ::store::Error, _>(move |tx| {
            Box::pin(async move {
                pictures.write(tx, &chance, now).await?;
                store::put_draft(tx, &hash, &draft, now).await?;
                super::sweep::plan(tx, &chance, now).await
            })
        });
        stored.await?;
        Ok(token)
    }

    /// What is missing before it can be sent.
    pub(super) fn missing(&self, scope: &Scope) -> Vec<Missing> {
        self.draft.missing(&scope.catalogue)
    }
}

/// What changes about a draft's pictures.
#[derive(Default)]
pub(super) struct Pictures {
    /// New ones, and who sent them.
    pub added: Vec<Kept>,
    /// Who sends.
    pub actor: Option<Actor>,
    /// What they show, in words.
    pub described: Vec<(FileId, String)>,
    /// Those that go.
    pub removed: Vec<FileId>,
}

impl Pictures {
    async fn write(self, tx: &mut Tx, chance: &Chance, now: Ts) -> ::store::Result<()> {
        let actor = self.actor.unwrap_or(Actor::Visitor);
        for kept in &self.added {
            files::insert_picture(tx, chance, now, &actor, KIND, kept, "").await?;
            // Held by the draft: the nightly sweep of files would take it too soon.
            files::attach_file(tx, kept.id, now).await?;
        }
        for (file, words) in &self.described {
            files::describe_file(tx, *file, words).await?;
        }
        for file in &self.removed {
            files::delete_file(tx, chance, now, &actor, *file).await?;
        }
        Ok(())
    }
}

/// Makes the browser forget its draft.
pub(super) fn forget(response: &mut Response, here: &Here) {
    here::set_cookie(response, here, COOKIE, "", 0);
}
