services-timeline-asked = Fee set
services-timeline-paid = Fee paid
services-timeline-failed = Payment failed
services-timeline-refunding = Refund ordered
services-timeline-refunded = Money paid back
services-stays-payments = What you paid and got back, without your name
services-stays-payments-why = The town has to be able to prove every payment (§ 39 GemHVO, § 147 AO).
services-personal-due = to know what was paid for
services-personal-books = to prove the town's income and be able to pay money back
services-personal-cashier = to be able to tell who took money or gave it back
services-retention-title = Deletion of applications
services-retention-about = What will be deleted soon, and the proof of it
services-retention-lead = What will be deleted by { $day }. Each service says how long an application stays. The period begins with the end of the case, for permits not before their last day.
services-retention-answers = Single answers and documents with a shorter period
services-retention-applications = Applications with everything that belongs to them
services-retention-books = Payments whose application is deleted already
services-retention-nothing = Nothing.
services-retention-more = There are more. The command allmende retention --dry-run --json names all.
services-retention-proofs = What was deleted
services-retention-how = The proof is a chain of check sums over the ids as they stand in a backup. It tells none of them. What somebody still owes or gets back stays until then.
services-retention-no-proofs = Nothing so far.
services-retention-when = When
services-retention-what = What
services-retention-number = Number
services-own-deleted = The application will be deleted on { $day }, with all answers and documents. Save what you still need before.
services-own-deleted-owed = As long as money is due, it stays longer.
services-draft-warning-subject = The application you began will be deleted on { $day }
services-draft-warning-text =
    Hello,

    you began an application on the pages of { $town }: { $service }. Nothing changed in it for three weeks. On { $day } it will be deleted with all answers and documents.

    If you still need it, open it and save a step. Then it stays for another 30 days. You need the device you began with, or the code that stood beside the steps:

    { $link }
services-mail-paid-subject = Payment received: { $reference }
services-mail-paid-text =
    Hello,

    your payment of { $sum } for the application { $reference } has arrived. Payment reference: { $mark }.

    How the application goes on is said here:

    { $link }

    { $town }
services-mail-failed-subject = Payment failed: { $reference }
services-mail-failed-text =
    Hello,

    the payment of { $sum } for the application { $reference } failed. No money arrived, and your application stays as it is. On its page you can try again or pay in another way:

    { $link }

    { $town }
services-mail-refunding-subject = You get money back: { $reference }
services-mail-refunding-text =
    Hello,

    for the application { $reference } you get { $sum } back. The town pays it back the way you paid. Payment reference: { $mark }.

    { $link }

    { $town }
services-mail-refunded-subject = Money paid back: { $reference }
services-mail-refunded-text =
    Hello,

    { $sum } for the application { $reference } were paid back. It can take a few days until the money is with you. Payment reference: { $mark }.

    { $link }

    { $town }
services-progress-attach = Attach documents
services-progress-attached = Already attached:
services-progress-about = This is about: { $field }
services-staff-request-any = No answer in particular
services-staff-request-field = What it is about
services-staff-sent-later = sent later
services-staff-later = { $field }: sent later, { $moment }
services-clock-extended = Extended on
services-staff-extend = Extend the time after which silence approves
services-staff-extend-text = Only once, and only where the matter is difficult (section 42a (2) sentence 3 VwVfG). The applicant is told at once. Without an e-mail address and an account please write yourself before the time is over.
services-staff-extend-until = Until when
services-staff-extend-why = Reasons
services-staff-extend-hint = The applicant reads them.
services-staff-error-extend = Write why more time is needed.
services-staff-done-extended = The time is extended. The applicant was told.
services-staff-done-unwritten = The time is extended. The applicant does not know yet: there is no e-mail address and no account. Please write to them before the time is over.
services-staff-already-extended = The time is not extended: it was before, it does not run now, or the day is too early or too far. More than the same time again is not possible.
services-mail-extended-subject = We need longer for your application { $reference }
services-mail-extended-text =
    Hello,

    we cannot decide about your application { $reference } by { $before }. We extend the time until { $day }. The reason:

    { $reason }

    If we have not decided by then, your application counts as approved ({ $basis }). We may extend it only this once.

    { $link }

    { $town }
