//! Enter a ballot of paper: two people read the same sheet without seeing what the other read. Where
//! they say the same it goes into the urn; where not, a third person looks.

use jobs::record;
use kernel::PersonId;
use store::{Result, Tx};

use super::{Outcome, Vote, Voter, cast, place};
use crate::{
    Deed,
    budget::{Said, Sheet, SheetState},
    event::sheet::{BudgetSheetDiscarded, BudgetSheetEntered, BudgetSheetSettled},
    store::budget::{
        Made, delete_sheet, find_sheet_for_change, insert_sheet, is_counted, set_second,
        set_sheet_settled,
    },
};

/// A sheet in somebody's hand.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The code on it, and its number.
    pub code: Made,
    /// Who reads it.
    pub clerk: PersonId,
    /// What they read.
    pub said: Said,
    /// Whoever holds the code.
    pub voter: Voter,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// It is the first; another person enters it the second time. Sent again, it still is.
    First,
    /// It is what the first person read, and the sheet is settled.
    Settled(SheetState),
    /// The first person read something else; a third looks.
    Differs,
    /// The same person has entered it before; nothing changed.
    Yours,
    /// The sheet was settled before; nothing changed.
    Already,
    /// The ballots were counted; nothing changed.
    Over,
}

/// Takes what somebody read on a sheet.
///
/// # Errors
/// Engine errors.
pub async fn enter(tx: &mut Tx, deed: &Deed, process: &str, entry: &Entry) -> Result<Entered> {
    if is_counted(tx, process).await? {
        return Ok(Entered::Over);
    }
    let Entry { code, clerk, said, voter } = entry;
    if insert_sheet(tx, process, (code.id, code.number), said, *clerk, deed.now).await? {
        entered(tx, deed, process, 1).await?;
        return Ok(Entered::First);
    }
    let sheet = find_sheet_for_change(tx, process, code.number).await?;
    let Some(sheet) = sheet.filter(Sheet::is_open) else { return Ok(Entered::Already) };
    let same = sheet.first_said.as_ref().is_some_and(|first| first.0 == *said);
    if sheet.first_by == *clerk {
        let again = same && sheet.second_by.is_none();
        return Ok(if again { Entered::First } else { Entered::Yours });
    }
    if sheet.second_by.is_some() {
        return Ok(Entered::Differs);
    }
    entered(tx, deed, process, 2).await?;
    if same {
        return settle(tx, deed, &sheet, said, voter).await.map(Entered::Settled);
    }
    set_second(tx, sheet.code, said, *clerk).await?;
    Ok(Entered::Differs)
}

async fn entered(tx: &mut Tx, deed: &Deed, process: &str, place: i64) -> Result<()> {
    let event = BudgetSheetEntered { process: process.to_owned(), place };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}

/// What the third look says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The first person read it right.
    First,
    /// The second person did.
    Second,
    /// Nobody did: it is entered anew, twice.
    Anew,
}

impl Look {
    /// By its word in a form.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "first" => Some(Self::First),
            "second" => Some(Self::Second),
            "anew" => Some(Self::Anew),
            _ => None,
        }
    }
}

/// What became of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// The sheet is settled.
    Settled(SheetState),
    /// It can be entered anew.
    Discarded,
    /// Who entered a sheet does not decide about it; nothing changed.
    Yours,
    /// There is nothing to decide, or not any more; nothing changed.
    Already,
}

/// Decides about a sheet two people read differently. Anybody may throw both away.
///
/// # Errors
/// Engine errors.
pub async fn look(
    tx: &mut Tx,
    deed: &Deed,
    (process, number): (&str, i64),
    clerk: PersonId,
    look: Look,
    voter: &Voter,
) -> Result<Looked> {
    let sheet = find_sheet_for_change(tx, process, number).await?;
    let Some(sheet) = sheet.filter(Sheet::is_open) else { return Ok(Looked::Already) };
    let said = match look {
        Look::First => &sheet.first_said,
        Look::Second => &sheet.second_said,
        Look::Anew => {
            delete_sheet(tx, sheet.code).await?;
            let event = BudgetSheetDiscarded { process: process.to_owned() };
            record(tx, deed.now, &deed.actor, &event).await?;
            return Ok(Looked::Discarded);
        }
    };
    let (Some(said), SheetState::Differs) = (said, sheet.state()) else {
        return Ok(Looked::Already);
    };
    if is_counted(tx, process).await? {
        return Ok(Looked::Already);
    }
    if sheet.is_by(clerk) {
        return Ok(Looked::Yours);
    }
    settle(tx, deed, &sheet, &said.0, voter).await.map(Looked::Settled)
}

/// Puts what a sheet says into the urn, unless its code has a ballot there.
async fn settle(
    tx: &mut Tx,
    deed: &Deed,
    sheet: &Sheet,
    said: &Said,
    voter: &Voter,
) -> Result<SheetState> {
    let process = &sheet.process;
    let became = if said.spoiled {
        SheetState::Spoiled
    } else if place(tx, process, voter).await?.mine.is_some() {
        SheetState::Voted
    } else {
        let (choices, district) = (said.choices.clone(), said.district.clone());
        let vote = Vote { choices, district, before: Vec::new() };
        match cast(tx, deed, process, voter, &vote).await? {
            Outcome::Counted => SheetState::Counted,
            Outcome::Same | Outcome::Since(_) | Outcome::Taken => SheetState::Voted,
        }
    };
    set_sheet_settled(tx, sheet.code, became.as_str(), deed.now).await?;
    let event = BudgetSheetSettled { process: process.clone(), became: became.as_str().to_owned() };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(became)
}
