//! The town's rules: how long it keeps personal data, how it runs its rooms.

use super::Section;

/// How long personal data is kept, in days. A period that the file leaves out has its default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// A reporter's name and address, counted from the closing of the report. Default 180.
    pub contact_after_closing_days: u32,
    /// A report that is never released, counted from its arrival. Default 90.
    pub unreleased_report_days: u32,
    /// Pictures, counted from the closing of the report. Default 730.
    pub pictures_after_closing_days: u32,
    /// An e-mail address that nobody confirms. Default 7.
    pub unconfirmed_email_days: u32,
    /// E-mails that have been sent. Default 30.
    pub sent_mail_days: u32,
    /// The log of who looked at whose data. Default 730.
    pub access_log_days: u32,
    /// Lists of those who work outside, counted from their day. Default 90.
    pub field_list_days: u32,
    /// What was paid and given back, in years: they begin with the second year after it, when the
    /// annual accounts are settled. Default 10.
    pub accounting_years: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            contact_after_closing_days: 180,
            unreleased_report_days: 90,
            pictures_after_closing_days: 730,
            unconfirmed_email_days: 7,
            sent_mail_days: 30,
            access_log_days: 730,
            field_list_days: 90,
            accounting_years: 10,
        }
    }
}

impl Retention {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let default = Self::default();
        let Some(section) = root.section("retention") else { return default };
        let days = |key: &str, default: u32| section.count(key, 1..=36_500).unwrap_or(default);
        Self {
            contact_after_closing_days: days(
                "contact_after_closing_days",
                default.contact_after_closing_days,
            ),
            unreleased_report_days: days("unreleased_report_days", default.unreleased_report_days),
            pictures_after_closing_days: days(
                "pictures_after_closing_days",
                default.pictures_after_closing_days,
            ),
            unconfirmed_email_days: days("unconfirmed_email_days", default.unconfirmed_email_days),
            sent_mail_days: days("sent_mail_days", default.sent_mail_days),
            access_log_days: days("access_log_days", default.access_log_days),
            field_list_days: days("field_list_days", default.field_list_days),
            accounting_years: section
                .count("accounting_years", 1..=100)
                .unwrap_or(default.accounting_years),
        }
    }
}

/// When somebody of the town reads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Moderation {
    /// Before the public sees it.
    #[default]
    Before,
    /// After the public sees it.
    After,
}

/// How the town runs its defect reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportOptions {
    /// Whether a report's words are read before or after they become public; pictures always wait
    /// for a look. Default before.
    pub moderation: Moderation,
    /// Supporters an idea needs before the administration answers it. Default 20.
    pub idea_support_threshold: u32,
    /// Pictures a report may have, 0 to 10. Default 5.
    pub pictures_max: u32,
    /// Working days in which a department says whether a report is its own; then it is
    /// reminded, and after as many again it is escalated. 0 turns that off. Default 3.
    pub acceptance_working_days: u32,
    /// Working days after a promised day has passed until that is escalated; the reminder
    /// comes at once. 0 turns both off. Default 5.
    pub overdue_working_days: u32,
    /// Working days the public may hear nothing about an open report; then the department is
    /// reminded, and after as many again it is escalated. 0 turns that off. Default 10.
    pub silence_working_days: u32,
    /// Days after which a reporter is reminded of a question. 0 turns that off. Default 7.
    pub inquiry_reminder_days: u32,
    /// Days for which a contractor's link holds. Default 14.
    pub errand_link_days: u32,
    /// Whether "done" told from outside closes a report at once, with the field worker's words
    /// as the public answer. Default no: the damage is gone, a clerk closes.
    pub field_closes: bool,
}

impl Default for ReportOptions {
    fn default() -> Self {
        Self {
            moderation: Moderation::Before,
            idea_support_threshold: 20,
            pictures_max: 5,
            acceptance_working_days: 3,
            overdue_working_days: 5,
            silence_working_days: 10,
            inquiry_reminder_days: 7,
            errand_link_days: 14,
            field_closes: false,
        }
    }
}

impl ReportOptions {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let default = Self::default();
        let Some(section) = root.section("reports") else { return default };
        let words = [("before", Moderation::Before), ("after", Moderation::After)];
        let days = |key: &str, default: u32| section.count(key, 0..=365).unwrap_or(default);
        Self {
            moderation: section.choice("moderation", &words).unwrap_or(default.moderation),
            idea_support_threshold: section
                .count("idea_support_threshold", 1..=100_000)
                .unwrap_or(default.idea_support_threshold),
            pictures_max: section.count("pictures_max", 0..=10).unwrap_or(default.pictures_max),
            acceptance_working_days: days(
                "acceptance_working_days",
                default.acceptance_working_days,
            ),
            overdue_working_days: days("overdue_working_days", default.overdue_working_days),
            silence_working_days: days("silence_working_days", default.silence_working_days),
            inquiry_reminder_days: days("inquiry_reminder_days", default.inquiry_reminder_days),
            errand_link_days: section
                .count("errand_link_days", 1..=180)
                .unwrap_or(default.errand_link_days),
            field_closes: section.flag("field_closes"),
        }
    }
}
