//! A form over a piece of a file, from the press of the button to the stored version.

use axum::http::StatusCode;
use store::registry::Changes;
use web::{Answer, Form};

use crate::{
    Differences, Editor, Findings, Sheet, SheetField,
    difference::{Line, mark},
    editor::Stored,
    finding,
};

/// What became of a form.
pub enum Submitted {
    /// It is stored.
    Done,
    /// It is not, and everything typed comes back.
    Rejected(Box<Rejected>),
}

/// A form that was not stored.
pub struct Rejected {
    /// As it was typed, with what is wrong at its fields.
    pub form: Form<SheetField>,
    /// What is wrong elsewhere.
    pub findings: Findings,
    /// Both versions, where somebody else was faster.
    pub differences: Option<Differences>,
    /// 409 where somebody else was faster, else 422.
    pub status: StatusCode,
}

impl Editor {
    /// A form with the values of a piece, and the mark by which a later change is noticed.
    #[must_use]
    pub fn form(&self, values: Vec<(String, String)>) -> Form<SheetField> {
        let base = mark(&values);
        Form::from_pairs(values).with(SheetField::Base, base)
    }

    /// Checks a form and stores what `build` makes of it. `current` are the values of the piece
    /// as it is stored now; where they are others than those the form was filled from, nothing
    /// is stored and both are shown.
    ///
    /// # Errors
    /// Engine errors; what `build` answers.
    pub async fn submit(
        &self,
        sheet: &Sheet,
        current: Vec<(String, String)>,
        mut form: Form<SheetField>,
        build: impl FnOnce(&Form<SheetField>) -> Answer<Changes>,
    ) -> Answer<Submitted> {
        if form.value(SheetField::Base) != mark(&current) {
            return Ok(self.stale(sheet, current, form));
        }
        sheet.check(&mut form);
        if !form.is_valid() {
            return Ok(self.rejected(form, &[]));
        }
        let changes = build(&form)?;
        let texts: Vec<(String, String)> = changes
            .iter()
            .filter_map(|(path, body)| Some((path.clone(), body.as_deref()?)))
            .map(|(path, body)| (path, String::from_utf8_lossy(body).into_owned()))
            .collect();
        match self.store(changes).await? {
            Stored::Done => Ok(Submitted::Done),
            Stored::Wrong(findings) => {
                let others = finding::place(sheet, &mut form, findings, &texts);
                Ok(self.rejected(form, &others))
            }
            Stored::Overtaken => Ok(self.stale(sheet, current, form)),
        }
    }

    fn rejected(
        &self,
        form: Form<SheetField>,
        findings: &[kernel::municipality::Finding],
    ) -> Submitted {
        Submitted::Rejected(Box::new(Rejected {
            form,
            findings: Findings::new(&self.here, findings),
            differences: None,
            status: StatusCode::UNPROCESSABLE_ENTITY,
        }))
    }

    /// Both versions; what was typed stays in the form, now with the mark of what is stored.
    fn stale(
        &self,
        sheet: &Sheet,
        current: Vec<(String, String)>,
        form: Form<SheetField>,
    ) -> Submitted {
        let base = mark(&current);
        let stored = Form::<SheetField>::from_pairs(current);
        let lines = sheet.fields().into_iter().filter_map(|(name, label)| {
            let (stored, typed) = (stored.raw(&name).to_owned(), form.raw(&name).to_owned());
            let same = stored.trim() == typed.replace("\r\n", "\n").trim();
            (!same).then_some(Line { label, stored, typed })
        });
        let differences = Some(Differences::new(&self.here, lines.collect()));
        let typed = form.pairs().iter().filter(|(name, _)| name != "base").cloned().collect();
        Submitted::Rejected(Box::new(Rejected {
            form: Form::from_pairs(typed).with(SheetField::Base, base),
            findings: Findings::new(&self.here, &[]),
            differences,
            status: StatusCode::CONFLICT,
        }))
    }
}
