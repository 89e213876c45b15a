//! What the room tells: to the journal and to whoever listens. Ids and facts only.

use jobs::Event;
use kernel::{FileId, PersonId, ReportId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares the events; all hold the report, its code, and what the verb needs.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// The report.
            pub report: ReportId,
            /// Its public code.
            pub code: String,
            $(
                #[doc = concat!("The ", stringify!($field), " of the event.")]
                pub $field: $kind,
            )*
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "reports";
            fn subject(&self) -> String {
                format!("report:{}", self.report)
            }
        }
    )+};
}

events! {
    /// A report came in.
    ReportSubmitted = "report_submitted" { category: String, department: String, source: String },
    /// The public may see a report.
    ReportReleased = "report_released" {},
    /// Staff decided not to publish a report.
    ReportWithheld = "report_withheld" { reason: String },
    /// The public may see a picture, as soon as it sees the report.
    ReportPictureReleased = "report_picture_released" { file: FileId },
    /// The public may not see a picture (any more).
    ReportPictureWithheld = "report_picture_withheld" { file: FileId },
    /// Staff blacked out parts of a picture; `file` is gone, `blacked_out` took its place.
    ReportPictureBlackedOut = "report_picture_blacked_out" { file: FileId, blacked_out: FileId },
    /// Staff took personal data out of a report's words.
    ReportShortened = "report_shortened" { reason: String },
    /// A part of a report became a report of its own.
    ReportSplit = "report_split" { part: String },
    /// A report went to another department.
    ReportHandedOver = "report_handed_over" { from: String, to: String, reason: String },
    /// A department said: this is ours.
    ReportAccepted = "report_accepted" { department: String, expected_at: Option<i64> },
    /// A department said: this is not ours.
    ReportRefused = "report_refused" { department: String, reason: String },
    /// Work began.
    ReportStarted = "report_started" { department: String, expected_at: Option<i64> },
    /// Staff wrote a note; its text is in the note.
    ReportNoted = "report_noted" { public: bool },
    /// The administration closed a report.
    ReportClosed = "report_closed" { reason: String },
    /// The damage is gone.
    ReportFixed = "report_fixed" {},
    /// Somebody says that the damage is still there.
    ReportDisputed = "report_disputed" { dispute: Uuid },
    /// A closed report is open again.
    ReportReopened = "report_reopened" {},
    /// A dispute was looked at and the report stays closed.
    ReportDisputeRejected = "report_dispute_rejected" {},
    /// Somebody said "me too".
    ReportSupported = "report_supported" { supporters: i64 },
    /// A report was merged into another, which remains.
    ReportMerged = "report_merged" { into: String },
    /// Another report was merged into this one.
    ReportJoined = "report_joined" { joined: String },
    /// A merged report was taken apart from the one that remained.
    ReportParted = "report_parted" { from: String },
    /// A report that had been merged into this one was taken apart from it.
    ReportLeft = "report_left" { left: String },
    /// A report was taken over into an account.
    ReportClaimed = "report_claimed" {},
    /// A report was assigned to a person of the department, or to nobody.
    ReportAssigned = "report_assigned" { assignee: Option<PersonId> },
    /// Work was given to a contractor.
    ReportErrandGiven = "report_errand_given" { errand: Uuid, due_at: Option<i64>, shares_contact: bool },
    /// A contractor takes the work on.
    ReportErrandAccepted = "report_errand_accepted" { errand: Uuid },
    /// A contractor declines the work; the reason stands with the errand.
    ReportErrandRejected = "report_errand_rejected" { errand: Uuid },
    /// A contractor wrote something; the text stands with the errand.
    ReportErrandNoted = "report_errand_noted" { errand: Uuid, pictures: i64 },
    /// A contractor says that the work is done.
    ReportErrandDone = "report_errand_done" { errand: Uuid },
    /// A contractor looked up how to reach the reporter.
    ReportErrandContactOpened = "report_errand_contact_opened" { errand: Uuid },
    /// Staff took the work back from a contractor.
    ReportErrandRevoked = "report_errand_revoked" { errand: Uuid },
    /// The reporter was asked something; the question stands with the inquiry.
    ReportAsked = "report_asked" { inquiry: Uuid },
    /// The reporter answered a question.
    ReportAnswered = "report_answered" { inquiry: Uuid, pictures: i64 },
    /// Staff do not need the answer any more.
    ReportInquiryWithdrawn = "report_inquiry_withdrawn" { inquiry: Uuid },
    /// The reporter was reminded of an open question.
    ReportReporterReminded = "report_reporter_reminded" {},
    /// A department was reminded: of what, and at which stage.
    ReportReminded = "report_reminded" { department: String, lapse: String, stage: i64 },
    /// A reminder brought nothing; moderation and administrators were told.
    ReportEscalated = "report_escalated" { department: String, lapse: String, stage: i64 },
    /// Name, e-mail address and telephone number of the reporter were deleted, by them or when
    /// their time was over.
    ReportContactDeleted = "report_contact_deleted" {},
    /// A report was put on the list of a day for those outside.
    ReportPlanned = "report_planned" { day: String, department: String },
    /// A report was taken off the list of a day.
    ReportUnplanned = "report_unplanned" { day: String },
    /// A field worker told something; its words are with the report.
    ReportVisited = "report_visited" { act: String, late: bool },
    /// A clerk looked at what came back from outside and left the report as it is.
    ReportBackLooked = "report_back_looked" {},
    /// The place of a report that came in before its category was sensitive is shown rounded, too.
    ReportPlaceRounded = "report_place_rounded" {},
    /// A report was deleted whole, because it was not released and its time was over.
    ReportDeleted = "report_deleted" {},
}
