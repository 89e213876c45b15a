//! One report as the file tells it, checked.

use kernel::{Point, Ts};

use super::{
    error::RowError,
    field::Field,
    mapping::Mapping,
    moment::{Moment, parse_moment},
    number::parse_number,
    place::{Axis, place},
};
use crate::{category::Kind, report::Closing};

/// One report of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    /// Physical line the row begins in, counted from 1.
    pub line: u64,
    /// The report's number or name where it comes from.
    pub source_id: String,
    /// Defect or idea, where the file says so.
    pub kind: Option<Kind>,
    /// Title and text.
    pub text: String,
    /// Category: our key and its name in the file.
    pub category: Named,
    /// Department in charge: our key and its name in the file.
    pub department: Option<Named>,
    /// Where; `None` when the file has neither coordinates nor an address.
    pub place: Option<Place>,
    /// The district the reporter picked.
    pub picked_district: Option<Named>,
    /// When it came in.
    pub received_at: Ts,
    /// When it became public.
    pub published_at: Option<Ts>,
    /// When it was closed.
    pub closed_at: Option<Ts>,
    /// Why it was closed.
    pub closed_reason: Closing,
    /// A public answer.
    pub public_note: Option<String>,
}

/// A value the mapping translates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Our key.
    pub key: String,
    /// The name in the file.
    pub name: String,
}

/// Where something is; at least one of the two is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Coordinates.
    pub point: Option<Point>,
    /// Address as one line.
    pub address: Option<String>,
}

/// The cells of a row by field, already text.
pub(super) struct Cells<'r> {
    pub line: u64,
    pub mapping: &'r Mapping,
    /// Heading and value per field; without those the file has no column for.
    pub values: Vec<(Field, &'r str, String)>,
}

impl Cells<'_> {
    /// Checks everything; the first thing wrong is the error.
    pub fn check(&self) -> Result<ImportRow, RowError> {
        let source_id = self.need(Field::SourceId)?;
        let received = self.moment(Field::ReceivedAt)?;
        let received = received.ok_or_else(|| self.missing(Field::ReceivedAt))?;
        let text = match (self.value(Field::Title), self.need(Field::Text)?) {
            (Some(title), text) => format!("{}\n\n{text}", one_line(title)),
            (None, text) => text,
        };
        Ok(ImportRow {
            line: self.line,
            source_id: one_line(&source_id),
            kind: self.kind()?,
            text,
            category: self.category()?,
            department: self.department()?,
            place: self.place()?,
            picked_district: self.value(Field::PickedDistrict).map(|name| {
                let name = one_line(name);
                Named { key: self.mapping.district(&name), name }
            }),
            received_at: received.at,
            published_at: self.after(Field::PublishedAt, received)?,
            closed_at: self.after(Field::ClosedAt, received)?,
            closed_reason: self.closed_reason()?,
            public_note: self.value(Field::PublicNote).map(str::to_owned),
        })
    }

    /// The cell, or the constant where it is empty or missing.
    fn value(&self, field: Field) -> Option<&str> {
        let cell = self.values.iter().find(|(f, ..)| *f == field).map(|(.., v)| v.as_str());
        cell.filter(|v| !self.mapping.is_empty(field, v)).or_else(|| self.mapping.constant(field))
    }

    fn need(&self, field: Field) -> Result<String, RowError> {
        self.value(field).map(str::to_owned).ok_or_else(|| self.missing(field))
    }

    fn missing(&self, field: Field) -> RowError {
        let otherwise = match field {
            Field::SourceId => "every report needs one, so that a second run recognises it",
            _ => "fill it in, or name a value for all such rows under [constants] in the mapping",
        };
        self.wrong(field, format!("The cell is empty; {otherwise}."))
    }

    fn wrong(&self, field: Field, reason: impl Into<String>) -> RowError {
        let cell = self.values.iter().find(|(f, ..)| *f == field);
        let (heading, value) = cell.map_or((field.name(), ""), |(_, h, v)| (h, v.as_str()));
        RowError::new(self.line, heading, value, reason)
    }

    fn kind(&self) -> Result<Option<Kind>, RowError> {
        let Some(name) = self.value(Field::Kind) else { return Ok(None) };
        let kind = Kind::from_name(name);
        kind.map(Some).ok_or_else(|| {
            self.wrong(
                Field::Kind,
                "The kind is neither \"defect\" nor \"idea\"; write one of them.",
            )
        })
    }

    fn closed_reason(&self) -> Result<Closing, RowError> {
        let Some(name) = self.value(Field::ClosedReason) else { return Ok(Closing::Checked) };
        Closing::from_name(name).ok_or_else(|| {
            let known: Vec<_> = Closing::CHOICES.iter().map(|c| c.as_str()).collect();
            let known = known.join(", ");
            self.wrong(Field::ClosedReason, format!("The reason is none of {known}; write one."))
        })
    }

    fn category(&self) -> Result<Named, RowError> {
        let name = one_line(&self.need(Field::Category)?);
        if let Some(key) = self.mapping.category(&name) {
            return Ok(Named { key: key.to_owned(), name });
        }
        let hint = match self.mapping.similar_category(&name) {
            Some(similar) => format!("Was \"{similar}\" meant? Otherwise add"),
            None => "Add".to_owned(),
        };
        Err(self.wrong(
            Field::Category,
            format!(
                "The mapping does not know this category. {hint} it under [categories] with the \
                 key it has here."
            ),
        ))
    }

    fn department(&self) -> Result<Option<Named>, RowError> {
        let Some(name) = self.value(Field::Department).map(one_line) else { return Ok(None) };
        match self.mapping.department(&name) {
            Some(key) => Ok(key.map(|key| Named { key: key.to_owned(), name })),
            None => Err(self.wrong(
                Field::Department,
                "The mapping does not know this department; add it under [departments] with the \
                 key it has here, or with \"-\" for nobody.",
            )),
        }
    }

    fn place(&self) -> Result<Option<Place>, RowError> {
        let address = self.value(Field::Address).map(one_line);
        let point = place(self.number(Field::Lon)?, self.number(Field::Lat)?).map_err(
            |(axis, reason)| {
                let field = if axis == Axis::Lon { Field::Lon } else { Field::Lat };
                self.wrong(field, reason)
            },
        )?;
        let known = point.is_some() || address.is_some();
        Ok(known.then_some(Place { point, address }))
    }

    fn number(&self, field: Field) -> Result<Option<f64>, RowError> {
        let Some(text) = self.value(field) else { return Ok(None) };
        let number = parse_number(text, self.mapping.decimal);
        number.map(Some).map_err(|reason| self.wrong(field, reason))
    }

    fn moment(&self, field: Field) -> Result<Option<Moment>, RowError> {
        let Some(text) = self.value(field) else { return Ok(None) };
        let moment = parse_moment(text, &self.mapping.dates, &self.mapping.time_zone);
        moment.map(Some).map_err(|reason| self.wrong(field, reason))
    }

    /// A moment that cannot lie before the report came in.
    fn after(&self, field: Field, received: Moment) -> Result<Option<Ts>, RowError> {
        let Some(moment) = self.moment(field)? else { return Ok(None) };
        let zone = &self.mapping.time_zone;
        let same_day = day(moment.at, zone) == day(received.at, zone);
        if moment.at >= received.at {
            Ok(Some(moment.at))
        } else if moment.day_only && same_day {
            // A day without a time of day: it was later that day, we do not know when.
            Ok(Some(received.at))
        } else {
            Err(self.wrong(
                field,
                format!(
                    "This is before the report came in ({}); correct one of the two.",
                    self.value(Field::ReceivedAt).unwrap_or_default()
                ),
            ))
        }
    }
}

fn day(at: Ts, zone: &jiff::tz::TimeZone) -> Option<jiff::civil::Date> {
    let moment = jiff::Timestamp::from_microsecond(at.0).ok()?;
    Some(moment.to_zoned(zone.clone()).date())
}

/// A text with single blanks for everything that separates words.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
