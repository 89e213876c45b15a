services-access-work = Working on the application
services-access-after = Looking into a decided application
services-access-fields = answers and papers of the application
services-channel-post = Posted on { $day }.
services-channel-mail = Sent by e-mail on { $day }.
services-channel-fetched = Fetched on { $day }.
services-channel-account = Put into the mailbox on { $day }.
services-notified = Counts as notified on { $day } ({ $basis }).
services-clock-due = Decision by
services-clock-left = { $n ->
    [one] 1 working day left
   *[other] { $n } working days left
}
services-clock-rests = Deadline rests
services-clock-since = since { $day }, until the answer is there
services-clock-silent = Counts as granted after
services-clock-basis = Legal basis of the deadline
services-decision-title = Decide on { $code }
services-decision-head = Decide
services-decision-decide = Decide and deliver
services-decision-propose = Submit for confirmation
services-decision-preview = Look at the letter
services-decision-outcome = Decision
services-decision-fields = Details of the decision
services-decision-reasons = Reasons for refusing
services-decision-words = Reasons in your own words
services-decision-words-hint = Stands after the chosen reasons in the decision.
services-decision-four-eyes = Four eyes count here: a second person looks at the decision before it counts.
services-decision-incomplete = Not everything is checked yet. Granting is possible only when each point is ticked.
services-decision-to-case = To the case
services-decision-error-outcome = Choose how to decide.
services-decision-error-checks = Tick all points first, or refuse.
services-decision-error-reason = Give a reason: from the list or in your own words (section 39 LVwVfG).
services-decision-error-missing = Please fill in this field.
services-inbox-title = Applications
services-inbox-tabs = Parts of the inbox
services-inbox-new = New
services-inbox-open = Open
services-inbox-asked = Asked
services-inbox-second = Second look
services-inbox-issue = Payment due
services-inbox-done = Done
services-inbox-filter = Search the inbox
services-inbox-reference = Reference
services-inbox-service = Service
services-inbox-all-services = All services
services-inbox-department = Department
services-inbox-all-departments = All my departments
services-inbox-only = Whose cases?
services-inbox-only-all = All
services-inbox-only-mine = Mine
services-inbox-show = Show
services-inbox-empty = Nothing lies here.
services-inbox-stands = State
services-inbox-received = Received
services-inbox-due = Deadline
services-inbox-clerk = Clerk
services-inbox-is-late = overdue
services-inbox-late-on = { $n ->
    [one] 1 deadline passed
   *[other] { $n } deadlines passed
}
services-inbox-late-off = Show all, not only overdue ones
services-inbox-mark-second = waits for a second look
services-inbox-mark-asked = answer awaited
services-inbox-mark-written = message from the applicant
services-inbox-mark-checked = checked completely
services-inbox-wait-new = { $n ->
    [one] 1 new application
   *[other] { $n } new applications
}
services-inbox-wait-second = { $n ->
    [one] 1 decision waits for a second look
   *[other] { $n } decisions wait for a second look
}
services-inbox-wait-late = { $n ->
    [one] 1 application is overdue
   *[other] { $n } applications are overdue
}
services-letter-subject = Your application { $reference }: { $service }
services-letter-approval =
    Hello,

    your application { $reference } is granted.

    { $authority }
services-letter-refusal =
    Hello,

    we refuse your application { $reference }.

    Reasons:

    { $reason }

    { $authority }
services-letter-request =
    Hello,

    for your application { $reference } we still need:

    { $request }

    Please answer by { $deadline }.

    { $authority }
services-letter-receipt =
    Hello,

    your application { $reference } has arrived.

    { $authority }
services-letter-reminder =
    Hello,

    { $number } is valid only until { $until }. If you still need it, please renew it now. You do so on the permit's page; the page of your application leads there.

    { $authority }
services-letter-revocation =
    Hello,

    we revoke { $number }. From now on it is not valid any more.

    Reasons:

    { $reason }

    { $authority }
services-letter-remedy = Remedy: you may object to this decision within one month of its notification, at: { $authority }.
services-letter-german = In law the German text counts:
services-mail-below = Your application with everything about it is here: { $link }
services-mail-message-subject = Message about your application { $reference }
services-mail-message-text =
    Hello,

    about your application { $reference } { $town } writes to you:

    { $text }

    You can answer here: { $link }
services-outcome-approved = Granted
services-outcome-refused = Refused
services-outcome-withdrawn = Taken back
services-permit-unknown = There is no such permit.
services-permit-valid = Valid
services-permit-later = Not valid yet
services-permit-over = Expired
services-permit-revoked = Revoked: not valid any more
services-permit-unpaid = Not issued yet: the payment is missing
services-permit-revoked-at = revoked on { $day }
services-permit-until = valid until { $day }
services-permit-span = From { $from } to { $until }
services-permit-from = From { $from }
services-permit-shows = What stands on it
services-permit-conditions = Conditions
services-permit-holder = For the holder
services-permit-use = In use now
services-permit-site = Place of work
services-permit-site-hint = For example “Wessenbergstraße 12”. Only the last place is kept.
services-permit-plate = Number plate
services-permit-arrived = Arrived
services-permit-arrive = Enter the arrival
services-permit-leave = End the use
services-permit-change = Change details
services-permit-change-text = You change these details yourself. The change counts at once and for all originals.
services-permit-change-costs = A change of what stands on the permit costs { $amount }.
services-permit-change-open = Form for changes
services-permit-change-save = Save the change
services-permit-check = At a check
services-permit-code = QR code that proves the permit also without a network
services-permit-check-text = Show this code. It can be checked without a network, too.
services-permit-renew = Renew
services-permit-done-changed = The change is saved.
services-permit-done-used = Place and arrival are entered.
services-permit-done-left = The use has ended.
services-permit-error-site = Write where you work.
services-permit-error-plate = Choose a plate that stands on the permit.
services-progress-title = Progress of { $reference }
services-progress-link = Progress, messages and decision
services-progress-own = My application
services-progress-received = Received on { $moment }
services-progress-asked = We still need something from you, by { $day }
services-progress-answer = Your answer
services-progress-answer-send = Send the answer
services-progress-approved = Your application is granted
services-progress-refused = Your application is refused
services-progress-silent = The authority has not decided in time. By law the application is thereby granted. You may ask for a written confirmation.
services-progress-fetched = You have opened the decision. This is noted now.
services-progress-messages = Messages
services-progress-message = Message to the department
services-progress-message-send = Send the message
services-progress-to = To
services-progress-you = You
services-progress-leg = Handed to { $department } on { $day }:
services-progress-withdraw = Take the application back
services-progress-withdraw-text = Then nobody decides about it any more. What is decided already stays.
services-progress-sure = Yes, I take the application back
services-progress-done-answered = Your answer is here. Thank you.
services-progress-done-written = Your message is here.
services-progress-done-withdrawn = Your application is taken back.
services-progress-error-answer = Write an answer.
services-progress-error-message = Write a message.
services-progress-error-sure = Tick the box to confirm that you take the application back.
services-request-asked = Asked on { $moment }, answer by { $day }
services-request-answered = Answered on { $moment }
services-request-withdrawn = The answer is not needed any more.
services-silence-too-late = The deadline has passed. The application counts as granted.
services-staff-no-case = There is no such case.
services-staff-back = To the inbox
services-staff-not-yours = This case is held by: { $department }. Only there may it be opened.
services-staff-received = Received { $ago }
services-staff-acts = Next steps
services-staff-take = Take it
services-staff-ask = Ask for something
services-staff-handover = Hand over
services-staff-decide = Decide
services-staff-second = Check the decision
services-staff-proposal = Proposed: { $outcome }
services-staff-proposed-by = By { $name }, { $moment }
services-staff-reasons = Reasons
services-staff-four-eyes = You proposed this decision. Another person has to confirm it.
services-staff-confirm = Confirm and deliver
services-staff-return = Send back
services-staff-take-back = Take the proposal back
services-staff-reason = Reason
services-staff-reason-read = The applicant reads it.
services-staff-decided = { $outcome } on { $moment }
services-staff-silent = Nobody decided in time: by law the application counts as granted.
services-staff-fetched = Opened on { $moment }.
services-staff-letter = Letter
services-staff-to-post = There is no e-mail address: print the decision and post it.
services-staff-posted-on = Posted on
services-staff-posted = Enter the posting
services-staff-permits = Issued
services-staff-awaits = It is issued only when the fee is paid.
services-staff-issue = Payment is here: issue
services-staff-revoke = Revoke
services-staff-revoke-which = What is revoked?
services-staff-revoke-why = Reasons for the revocation
services-staff-revoke-hint = They stand in the letter to the holder, with the law.
services-staff-answers = Answers and papers
services-staff-checks = Checks
services-staff-save-checks = Save the ticks
services-staff-requests = Requests
services-staff-no-requests = Nothing was asked for.
services-staff-unask = Not needed any more
services-staff-request-text = What is missing?
services-staff-request-hint = Stands in the letter to the applicant. Until the answer the deadline rests.
services-staff-request-due = Answer by
services-staff-words = Messages and notes
services-staff-message = Message to the applicant
services-staff-message-text = Message
services-staff-message-send = Send the message
services-staff-note = Internal note
services-staff-note-text = Note
services-staff-note-keep = Keep the note
services-staff-no-words = Nobody has written anything yet.
services-staff-applicant = Applicant
services-staff-colleague = Clerk
services-staff-facts = At a glance
services-staff-deadlines = Deadlines
services-staff-holder = Responsibility
services-staff-authority = Authority
services-staff-nobody = nobody yet
services-staff-handover-to = Hand over to
services-staff-to-colleague = Person: { $name }
services-staff-to-department = Department: { $name }
services-staff-to-authority = Authority: { $name }
services-staff-choose = Please choose
services-staff-reach = Reachable at
services-staff-no-email = No e-mail address
services-staff-noted = That you open this case stands in the access log. The applicant can read it.
services-staff-returned = Proposals sent back
services-staff-done-checked = The ticks are saved.
services-staff-done-taken = You work on the case now.
services-staff-done-written = The message is sent.
services-staff-done-noted = The note is kept.
services-staff-done-asked = The request is sent. The deadline rests.
services-staff-done-unasked = The request is withdrawn.
services-staff-done-handed = The case is handed over.
services-staff-done-decided = The decision counts.
services-staff-done-proposed = The decision waits for confirmation.
services-staff-done-returned = The proposal is sent back.
services-staff-done-posted = The posting is entered.
services-staff-done-issued = Issued.
services-staff-done-revoked = Revoked. The letter is on its way.
services-staff-already-over = The case is decided or taken back already.
services-staff-already-checked = Nothing has changed.
services-staff-already-taken = You work on the case already.
services-staff-already-asked = A request is open already.
services-staff-already-answered = The answer is there, or is not needed any more.
services-staff-already-handed = The case lies there already.
services-staff-already-decided = This is decided already, or nothing waits.
services-staff-already-same = Another person than the one who proposed has to confirm.
services-staff-already-posted = The decision is on its way already.
services-staff-already-issued = It is issued already.
services-staff-already-revoked = That is revoked already.
services-staff-error-text = Write something.
services-staff-error-request = Write what is missing.
services-staff-error-reason = Give a reason.
services-staff-error-date = That is no date.
services-staff-error-past = The day lies in the past.
services-staff-error-far = No request reaches that far into the future.
services-staff-error-posted = The day lies in the future.
services-staff-error-posted-early = There was no decision yet on that day.
services-staff-error-holder = Choose to whom the case goes.
services-staff-error-permit = Choose what is revoked.
services-personal-case = decide about the application and write about it
services-personal-permit = show the permit and be able to check it
services-personal-site = see at checks where the permit is in use; only the last place is kept
