//! What an import tells.

use jobs::Event;
use kernel::ReportId;
use serde::{Deserialize, Serialize};

/// A report came in from another system's file. Not `report_submitted`: nobody waits for a
/// receipt, and what is years old is no news.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReportImported {
    /// The report.
    pub report: ReportId,
    /// Its public code.
    pub code: String,
    /// System it comes from.
    pub source: String,
    /// Its id there.
    pub source_id: String,
    /// Category.
    pub category: String,
    /// Department that holds it.
    pub department: String,
}

impl Event for ReportImported {
    const NAME: &'static str = "report_imported";
    const ROOM: &'static str = "reports";
    fn subject(&self) -> String {
        format!("report:{}", self.report)
    }
}
