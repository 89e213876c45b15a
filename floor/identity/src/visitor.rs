//! Who is asking: found once per request by [`recognise`], taken by handlers as [`Visitor`].

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::{FromRequestParts, Request},
    http::{Extensions, request::Parts},
    middleware::Next,
    response::Response,
};
use kernel::{Actor, Trust, Ts};
use store::Result;
use web::{Here, here::cookie};

use crate::{
    Grant, Person, Role,
    authority::{Administrator, Citizen, Clerk, FieldWorker, FigureReader},
    session::{self, SessionId},
    store::sessions,
};

/// A person in a session, with the roles they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The session.
    pub session: SessionId,
    /// The person.
    pub person: Person,
    /// Their roles.
    pub grants: Vec<Grant>,
    /// How sure the town was of them when the session began.
    pub proved: Trust,
    /// Since when they read the letters at their address.
    pub post_confirmed_at: Option<Ts>,
}

impl Signed {
    /// Whether they hold this role anywhere.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|g| g.role == role)
    }

    /// How sure the town is of who they are: the highest step of the ladder they stand on.
    #[must_use]
    pub fn trust(&self) -> Trust {
        let by_post = self.post_confirmed_at.map(|_| Trust::Post);
        self.proved.max(by_post.unwrap_or_default())
    }

    /// Whether they are staff.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        !self.grants.is_empty()
    }

    /// As the journal writes them down.
    #[must_use]
    pub fn actor(&self) -> Actor {
        if self.is_staff() { Actor::Staff(self.person.id) } else { Actor::Citizen(self.person.id) }
    }
}

/// Who is asking, signed in or not. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Visitor(Option<Arc<Signed>>);

impl Visitor {
    /// A visitor with a session.
    #[must_use]
    pub fn signed(signed: Signed) -> Self {
        Self(Some(Arc::new(signed)))
    }

    /// Who [`recognise`] found for this request; nobody where it does not run.
    #[must_use]
    pub fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().cloned().unwrap_or_default()
    }

    /// The session, if there is one.
    #[must_use]
    pub fn session(&self) -> Option<&Arc<Signed>> {
        self.0.as_ref()
    }

    /// The person, if they are signed in.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.0.as_ref().map(|s| &s.person)
    }

    /// Whether they are signed in.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.0.is_some()
    }

    /// How sure the town is of who they are.
    #[must_use]
    pub fn trust(&self) -> Trust {
        self.0.as_ref().map_or(Trust::Anonymous, |s| s.trust())
    }

    /// Whether they are administrators.
    #[must_use]
    pub fn is_administrator(&self) -> bool {
        self.0.as_ref().is_some_and(|s| s.has(Role::Administrator))
    }

    /// Whether they are signed in and hold any role.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.0.as_ref().is_some_and(|s| s.is_staff())
    }

    /// Whether they hold a role that sees cases: any but the digital officer's.
    #[must_use]
    pub fn sees_cases(&self) -> bool {
        let sees = |signed: &Arc<Signed>| signed.grants.iter().any(|g| g.role != Role::Officer);
        self.0.as_ref().is_some_and(sees)
    }

    /// As the journal writes them down.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.0.as_ref().map_or(Actor::Visitor, |s| s.actor())
    }

    /// The authority of anybody signed in.
    #[must_use]
    pub fn citizen(&self) -> Option<Citizen> {
        self.0.clone().map(Citizen::new)
    }

    /// The authority of staff who work on cases.
    #[must_use]
    pub fn clerk(&self) -> Option<Clerk> {
        self.0.clone().and_then(Clerk::new)
    }

    /// The authority of staff who work outside.
    #[must_use]
    pub fn field_worker(&self) -> Option<FieldWorker> {
        self.0.clone().and_then(FieldWorker::new)
    }

    /// The authority of staff who read figures.
    #[must_use]
    pub fn figure_reader(&self) -> Option<FigureReader> {
        self.0.clone().and_then(FigureReader::new)
    }

    /// The authority of administrators.
    #[must_use]
    pub fn administrator(&self) -> Option<Administrator> {
        self.0.clone().and_then(Administrator::new)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.extensions))
    }
}

/// Middleware, inside of [`web::here::enter`]: finds out from the session's cookie who is
/// asking. A request without the cookie costs nothing, one with it a single query.
pub async fn recognise(mut request: Request, next: Next) -> Response {
    let here = request.extensions().get::<Here>().cloned();
    if let Some(here) = here {
        let token = cookie(request.headers(), session::cookie_name(here.secure()));
        if let Some(token) = token.filter(|t| !t.is_empty()).map(str::to_owned) {
            match look_up(&here, &token).await {
                Ok(Some(signed)) => {
                    request.extensions_mut().insert(Visitor::signed(signed));
                }
                Ok(None) => {}
                // Reading pages must go on while sessions cannot be read.
                Err(error) => tracing::error!(%error, "session not read"),
            }
        }
    }
    next.run(request).await
}

async fn look_up(here: &Here, token: &str) -> Result<Option<Signed>> {
    let hash = kernel::chance::token_hash(token);
    let found = sessions::find_session(&mut here.town.store.read().await?, &hash).await?;
    let Some(found) = found else {
        return Ok(None);
    };
    let staff = found.signed.is_staff();
    if session::ends_at(found.created_at, found.seen_at, staff) <= here.now {
        return Ok(None);
    }
    if here.now.0 - found.seen_at.0 >= session::TOUCH {
        touch(here, found.signed.session, here.now).await;
    }
    Ok(Some(found.signed))
}

/// Notes that the session is in use. The page does not depend on it.
async fn touch(here: &Here, session: SessionId, now: Ts) {
    let store = &here.town.store;
    let written = store
        .write(move |tx| Box::pin(async move { sessions::touch_session(tx, session, now).await }));
    if let Err(error) = written.await {
        tracing::warn!(%error, "session not touched");
    }
}
