//! `/staff/reports/{code}/pictures/{token}`: one picture of a case as the public would see it,
//! whether it may, and blacking out what it may not.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use files::{File, Files, Kept};
use identity::{Clerk, access};
use web::{Answer, Form, Guarded, Here, Page, Problem, see_other, ui};

use super::{
    acts::{Outcome, act_even_merged},
    desk,
    rectangles::{self, Corner, Row},
};
use crate::{
    Report, Scope,
    pages::show::no_such_report,
    store::{CasePicture, find_by_code, find_case, find_case_picture},
    verbs,
};

#[derive(Template)]
#[template(path = "staff/picture.html")]
struct ShowPicture<'a> {
    here: &'a Here,
    report: &'a Report,
    file: &'a File,
    picture: &'a CasePicture,
    form: &'a Form<Corner>,
    notice: ui::Notice,
}

/// The page.
pub async fn show_picture(
    here: Here,
    clerk: Clerk,
    Path((code, token)): Path<(String, String)>,
) -> Answer<Response> {
    let Some((report, picture, file)) = find(&here, &clerk, &code, &token).await? else {
        let path = desk::path(&code.to_uppercase());
        return Ok(see_other(&format!("{path}?already=blacked-out")));
    };
    Ok(page(&here, &report, &picture, &file, &Form::default()).into_response())
}

/// `POST …/release` and `POST …/keeping`: whether the public may see this one picture.
pub async fn release_picture(
    here: Here,
    clerk: Clerk,
    Path((code, token)): Path<(String, String)>,
    _: Guarded<Corner>,
) -> Answer<Response> {
    decide(here, clerk, code, token, true).await
}

/// Keeps one picture from the public.
pub async fn keep_picture(
    here: Here,
    clerk: Clerk,
    Path((code, token)): Path<(String, String)>,
    _: Guarded<Corner>,
) -> Answer<Response> {
    decide(here, clerk, code, token, false).await
}

async fn decide(
    here: Here,
    clerk: Clerk,
    code: String,
    token: String,
    release: bool,
) -> Answer<Response> {
    act_even_merged(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let file = files::find_file_by_token(tx, &token).await?;
            let picture = match &file {
                Some(file) => find_case_picture(tx, report.id, file.id).await?,
                None => None,
            };
            let Some(picture) = picture.filter(|p| p.own) else {
                return Ok(Outcome::Already("blacked-out"));
            };
            let decided = if release { picture.released_at } else { picture.kept_back_at };
            if decided.is_some() {
                return Ok(Outcome::Already("pictures"));
            }
            verbs::decide_picture(tx, &deed, &report, picture.file, release).await?;
            Ok(Outcome::Done("pictures"))
        })
    })
    .await
}

/// `POST …/blackout`: burns the rectangles in; the original is gone.
pub async fn black_out_picture(
    here: Here,
    clerk: Clerk,
    files: Files,
    Path((code, token)): Path<(String, String)>,
    Guarded(mut form): Guarded<Corner>,
) -> Answer<Response> {
    let path = desk::path(&code.to_uppercase());
    let gone = || see_other(&format!("{path}?already=blacked-out"));
    let Some((report, picture, file)) = find(&here, &clerk, &code, &token).await? else {
        return Ok(gone());
    };
    let rectangles = rectangles::read(&mut form);
    if !form.is_valid() {
        let page = page(&here, &report, &picture, &file, &form);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let (key, chance) = (&here.town.key, &here.app.chance);
    let made = files.black_out_stored(key, file.id, rectangles, chance, here.now).await;
    let made = made.map_err(|error| {
        tracing::error!(%error, "picture not blacked out");
        Problem::internal()
    })?;
    let Some(made) = made else { return Ok(gone()) };
    let shown = format!("{path}/pictures/{}?done", made.token);
    Ok(if store_it(here, clerk, code, file, made).await? { see_other(&shown) } else { gone() })
}

/// Puts the new picture in the place of the old one; false when that is gone already.
async fn store_it(here: Here, clerk: Clerk, code: String, file: File, made: Kept) -> Answer<bool> {
    let store = here.town.store.clone();
    let stored = store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let case = find_case(tx, &code.to_uppercase()).await?.ok_or_else(no_such_report)?;
            let deed = desk::deed(&here, &Scope::of(&here), &clerk, &case.report)?;
            if files::find_file(tx, file.id).await?.is_none() {
                return Ok(false);
            }
            verbs::black_out(tx, &deed, &case.report, &file, &made).await?;
            // The person reads this line, so it is in the language they reported in.
            let lang = case.report.language();
            let say = |key: &str| here.app.words.say(lang, key, &[]);
            let access = access::Access {
                person: case.author,
                thing: &format!("report:{}", case.report.code),
                department: Some(&deed.department),
                reason: &say("reports-blackout-why"),
                fields: &say("reports-blackout-what"),
            };
            access::note(tx, &deed.chance, deed.now, &clerk, &access).await?;
            Ok(true)
        })
    });
    stored.await
}

/// The report, its picture and the file, for whoever may act on it; none when the picture is
/// gone or another report's.
async fn find(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    token: &str,
) -> Answer<Option<(Report, CasePicture, File)>> {
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let report = found.ok_or_else(no_such_report)?;
    desk::deed(here, &Scope::of(here), clerk, &report)?;
    let Some(file) = files::find_file_by_token(&mut tx, token).await? else { return Ok(None) };
    let picture = find_case_picture(&mut tx, report.id, file.id).await?;
    Ok(picture.map(|picture| (report, picture, file)))
}

fn page(
    here: &Here,
    report: &Report,
    picture: &CasePicture,
    file: &File,
    form: &Form<Corner>,
) -> Page {
    let notice = ui::success(match here.uri.query() {
        Some("done") => here.t("reports-staff-done-blacked-out"),
        _ => String::new(),
    });
    let title = here.t1("reports-blackout-title", "code", report.code.as_str());
    Page::new(title, ShowPicture { here, report, file, picture, form, notice })
        .hidden()
        .wide()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .crumb(report.code.clone(), desk::path(&report.code))
        .script("picture")
}

impl ShowPicture<'_> {
    fn rows(&self) -> Vec<Row> {
        rectangles::rows(self.form)
    }

    fn path(&self) -> String {
        format!("{}/pictures/{}", desk::path(&self.report.code), self.file.token)
    }

    /// What has been decided about it.
    fn state(&self) -> String {
        self.here.t(match (self.picture.released_at, self.picture.kept_back_at) {
            (Some(_), _) => "reports-blackout-is-released",
            (None, Some(_)) => "reports-blackout-is-kept-back",
            (None, None) => "reports-blackout-waits",
        })
    }
}
