//! Whether a definition can be published: one file for each kind of finding.
//!
//! What is wrong with single values is found while reading. What follows needs the whole
//! definition, and where answers have to be tried, a definition whose expressions are sound.

mod always;
mod coverage;
mod cycles;
mod expressions;
mod fee_basis;
mod fee_time;
mod fee_unknown;
mod hidden;
pub(crate) mod letters;
mod order;
mod purpose;
mod reach;
mod references;
mod retention;
mod starts;
mod surroundings;
mod verdict;

pub use surroundings::Surroundings;

use jiff::civil::Date;
use kernel::municipality::Finding;

use crate::{
    Definition, Plan,
    definition::Spot,
    paths::{self, Paths},
    search::Search,
};

/// What was found in a definition.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What is to be mended, in the order of the file.
    pub findings: Vec<Finding>,
    /// Fees nobody knows yet: nothing to mend, but to be entered before the service is published.
    pub unknown_fees: Vec<Finding>,
    /// What could not be proved because there is too much to try.
    pub notes: Vec<Finding>,
    /// Applications that reach every branch; none beside findings.
    pub paths: Paths,
}

impl Report {
    /// Whether there is nothing to mend.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether the service can be published.
    #[must_use]
    pub fn is_publishable(&self) -> bool {
        self.is_sound() && self.unknown_fees.is_empty()
    }
}

/// Looks at a definition. `file` is named in findings; without a `town` its departments and groups
/// of services are not looked up.
#[must_use]
pub fn check(file: &str, text: &str, town: Option<&Surroundings>, today: Date) -> Report {
    let (definition, findings) = Definition::read(file, text);
    let mut sheet = Sheet { file, text, report: Report { findings, ..Report::default() } };
    let Some(definition) = definition else { return sheet.report };
    let plan = Plan::of(&definition);
    surroundings::check(&definition, town, &mut sheet);
    references::check(&definition, &mut sheet);
    purpose::check(&definition, &mut sheet);
    retention::check(&definition, &mut sheet);
    fee_basis::check(&definition, &mut sheet);
    fee_time::check(&definition, &mut sheet);
    fee_unknown::check(&definition, &mut sheet);
    letters::check(&definition, &mut sheet);
    starts::check(&definition, &mut sheet);
    let sound = expressions::check(&definition, &plan, &mut sheet);
    cycles::check(&plan, &mut sheet);
    if sound && plan.cycles().is_empty() {
        order::check(&definition, &plan, &mut sheet);
        let search = Search { definition: &definition, plan: &plan, today };
        let verdicts = verdict::all(&search);
        reach::check(&verdicts, &mut sheet);
        always::check(&verdicts, &mut sheet);
        verdict::notes(&verdicts, &mut sheet);
        hidden::check(&search, &mut sheet);
        coverage::check(&search, &mut sheet);
    }
    if sheet.report.is_sound() {
        sheet.report.paths = paths::of(&definition, &plan, today);
    }
    sheet.sorted()
}

/// A file that is being looked at, and what was found.
struct Sheet<'a> {
    file: &'a str,
    text: &'a str,
    report: Report,
}

impl Sheet<'_> {
    fn finding(
        &self,
        spot: Spot,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding::at_offset(self.file, self.text, spot.0, problem, remedy)
    }

    /// Something to mend.
    fn mend(&mut self, spot: Spot, problem: impl Into<String>, remedy: impl Into<String>) {
        self.report.findings.push(self.finding(spot, problem, remedy));
    }

    fn sorted(mut self) -> Report {
        let report = &mut self.report;
        for list in [&mut report.findings, &mut report.unknown_fees, &mut report.notes] {
            list.sort_by_key(|f| (f.line, f.column));
            list.dedup();
        }
        self.report
    }
}
