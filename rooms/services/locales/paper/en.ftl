# What leaves the room on paper.

services-paper-receipt-save = Receipt as PDF
services-paper-receipt-title = Receipt
services-paper-receipt-lead = { $town } has received your application “{ $service }” and stored it safely.
services-paper-service = Service
services-paper-received = Received on
services-paper-decides = Decided by
services-paper-checksum = Checksum of the receipt (SHA-256)
services-paper-receipt-code-alt = QR code with the sealed receipt
services-paper-receipt-code =
    This code holds the whole receipt with the electronic seal. Whoever opens it with a phone sees whether it is genuine and unchanged:
    { $page }
services-paper-next = What happens next
services-paper-next-text = We look at your application and get in touch if something is missing. Your page shows how far it is: with the number above and your code, or in your account.
services-paper-verify-files = These files came with it:

services-paper-number = Reference
services-paper-clerk = Contact
services-paper-phone = Telephone
services-paper-date = Date
services-paper-draft = Draft
services-paper-draft-text = not sent yet
services-paper-greeting = Kind regards
services-paper-unsigned = This letter was made electronically and is valid without a signature.
services-paper-remedy = Notice of appeal
services-paper-beside = Only the German text is legally binding.
services-paper-letters = Letters as PDF
services-paper-letter-decision = Decision of { $day }
services-paper-letter-request = Request of { $day }
services-paper-letter-revocation = Revocation of { $day }
services-paper-letter-draft = Draft of the decision as PDF
services-paper-preview = Preview as PDF (new window)
services-personal-letter = Keeping the letter as it was sent

services-paper-permit-save = As PDF to print
services-paper-permit-code =
    Genuine? Check the code with a phone, also offline:
    { $page }
services-paper-form-save = Form to print (PDF)
services-paper-form-title = Application: { $service }
services-paper-form-send = Please send it filled in and signed, with all documents, to:
services-paper-form-privacy = How we treat your data: { $page }
services-paper-form-edition = Edition { $version } of this form
services-paper-form-code = It is faster online.
services-paper-form-code-alt = QR code to the online application
services-paper-form-street = Street and number
services-paper-form-town = Postcode and town
services-paper-form-unit = in { $unit }
services-paper-form-place = Describe the place or enclose a plan.
services-paper-form-more = If there are more, please enclose another sheet with the same details.
services-paper-when = Only for { $condition }
services-paper-when-fits = Only where it applies to you.
services-paper-answered = “{ $field }”: { $value }
services-paper-given = “{ $field }” (if filled in)
services-paper-and = { $left } and { $right }
services-paper-or = { $left } or { $right }
services-paper-or-short = or
services-paper-not = anything but “{ $value }”
services-paper-more = more than { $value }
services-paper-least = at least { $value }
services-paper-fewer = less than { $value }
services-paper-most = at most { $value }

services-letters-title = Letters of services
services-letters-text = What applicants receive: texts of decisions, requests and reminders. Without a text of your own, that of the service is used.
services-letters-kinds = Letters
services-letters-own = own text
services-letters-approval = Approval
services-letters-refusal = Refusal
services-letters-request = Request
services-letters-receipt = Receipt
services-letters-reminder = Reminder
services-letters-revocation = Revocation
services-letters-subject = Subject
services-letters-body = Text
services-letters-is-own = This letter has a text of your own. It counts as soon as it is saved, also for applications that are under way.
services-letters-is-default = This is the text of the service. What you save goes before it, also for applications that are under way.
services-letters-placeholders = Placeholders
services-letters-placeholders-text = In the letter, what belongs to the application stands in their place. Where a refusal says nothing of appeals, the notice is added by itself; the preview shows it.
services-letters-remove = Back to the text of the service
services-letters-error-placeholder = There is no { $name } in this letter. Possible are: { $known }
services-letters-error-bracket = A curly bracket lacks its other half. Write placeholders as {"{"}case.number{"}"}.
services-letters-sample-reason = Here stand the reasons of the case.
services-letters-sample-request = Here stands what is still missing.
told-services-application = Applications
told-services-application_draft = Drafts of applications
told-services-application_file = Files with applications
told-services-case_message = Messages about applications
told-services-case_request = Requests for information
told-services-case_decision = Decisions
told-services-case_letter = Letters
told-services-permit = Permits
told-services-permit_change = Changes of permits
services-paper-declared = You have declared:
