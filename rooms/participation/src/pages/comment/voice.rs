//! `POST …/voices`: "helpful", once a browser or account; the same form takes it back.

use std::time::Duration;

use axum::{extract::Path, response::Response};
use identity::Visitor;
use store::Error;
use web::{
    Answer, Guarded, Here, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use super::{closed, contribution_of, missing, page_of, write::takes};
use crate::{
    Comment,
    pages::{
        deed,
        support::{KEPT, taken, voice},
    },
    store::{find_comment, find_for_change},
    verbs::{self, Heard},
};

/// Voices of one network: a class of pupils at once, not a campaign.
const VOICES: Limit =
    Limit { name: "participation comment voice", burst: 60, every: Duration::from_secs(10) };

fields! {
    /// Fields of the form: the code of a comment, under what is done, and where to go back to.
    pub VoiceField {
        Comment = "comment",
        TakeBack = "take_back",
        Back = "back",
    }
}

/// Adds a voice or takes it back.
pub(super) async fn voice_comment(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<VoiceField>,
) -> Answer<Response> {
    let taken_back = form.ticked(VoiceField::TakeBack);
    let field = if taken_back { VoiceField::TakeBack } else { VoiceField::Comment };
    let mut tx = here.town.store.read().await?;
    let (process, contribution) = contribution_of(&mut tx, &here, &slug, &code).await?;
    let found = find_comment(&mut tx, &form.value(field).to_uppercase()).await?;
    drop(tx);
    let fits = |c: &Comment| c.contribution == contribution.id && c.is_readable();
    let comment = found.filter(fits).ok_or_else(|| missing(&contribution))?;
    if !taken_back && !takes(&here, &process, &contribution) {
        return Err(closed(&contribution));
    }
    here.limit(VOICES)?;
    let about = contribution.path();
    let to = back(form.value(VoiceField::Back), &about)
        .unwrap_or_else(|| page_of(&about, &comment.code));
    let to = format!("{to}#{}", comment.anchor());
    let (voice, deed) = (voice(&here, &visitor), deed(&here, &visitor));
    let done = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            // The contribution's row is held, so that two voices at once are two.
            let Some(contribution) = find_for_change(tx, &contribution.code).await? else {
                return Ok(Heard::Already);
            };
            if taken_back {
                verbs::take_comment_voice_back(tx, &deed, &contribution, &comment, &voice).await?;
                return Ok(Heard::Already);
            }
            verbs::voice_comment(tx, &deed, &contribution, &comment, &voice).await
        })
    });
    if done.await? == Heard::Taken {
        return Err(taken(to));
    }
    let mut answer = see_other(&to);
    set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
    Ok(answer)
}

/// The page the button stood on, if it is one of this discussion.
fn back(asked: &str, about: &str) -> Option<String> {
    let rest = asked.strip_prefix(about)?;
    let ours = rest.is_empty() || rest.starts_with('?') || rest.starts_with("/comments/");
    let plain = rest.chars().all(|c| c.is_ascii_graphic() && c != '#' && c != '\\');
    (ours && plain).then(|| asked.to_owned())
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn a_button_leads_back_to_its_discussion_and_nowhere_else() {
        let about = "/participation/x/ABC";
        for ours in [about, "/participation/x/ABC?sort=best", "/participation/x/ABC/comments/Q"] {
            assert_eq!(back(ours, about).as_deref(), Some(ours));
        }
        for foreign in ["", "//evil.example", "/participation/x/ABCD", "/participation/x/ABC/new"] {
            assert_eq!(back(foreign, about), None, "{foreign}");
        }
    }
}
