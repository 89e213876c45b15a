# The chain of responsibility: who works on it, contractors, questions, reminders.

# The case: who works on it
reports-baton-panel = Who works on it
reports-baton-panel-hint = Nobody in particular yet. You can assign the case to a person, commission a contractor or ask the reporter.
reports-baton-mine = Assigned to you
reports-baton-assigned-to = Assigned to { $name }
reports-baton-unassigned = Assigned to nobody
reports-baton-assign = Assign
reports-baton-give = Commission a contractor
reports-baton-ask = Ask the reporter
reports-baton-errand-to = Errand for { $name }
reports-baton-errand-open = No answer yet
reports-baton-errand-accepted = Taken on on { $day }
reports-baton-errand-rejected = Declined on { $day }
reports-baton-errand-done = Reported as done on { $day }
reports-baton-errand-revoked = Taken back on { $day }
reports-baton-errand-expired = The link has expired
reports-baton-given-at = Given on
reports-baton-due = To be done by
reports-baton-link-until = Link holds until
reports-baton-word-picture = Picture { $n } by the contractor
reports-baton-taken = Made public on { $day }
reports-baton-take-over = Take over as a public note
reports-baton-revoke = Take the errand back
reports-baton-inquiry = Question
reports-baton-asked-by = { $department }, { $day }
reports-baton-answered-at = Answered on { $day }.
reports-baton-answer-pictures =
    { $n ->
         [one] One picture stands
        *[other] { $n } pictures stand
    } among those of the report.
reports-baton-inquiry-withdrawn = Withdrawn on { $day }
reports-baton-waiting-since = Waiting for the reporter since { $day }.
reports-baton-reporter-reminded = Reminded on { $day }.
reports-baton-withdraw = Withdraw the question
reports-baton-reminded-acceptance = Reminded on { $day }: nobody has accepted the responsibility.
reports-baton-reminded-overdue = Reminded on { $day }: the promised day has passed.
reports-baton-reminded-silence = Reminded on { $day }: the public has heard nothing for long.
reports-baton-escalated-acceptance = Escalated on { $day }: nobody has accepted the responsibility.
reports-baton-escalated-overdue = Escalated on { $day }: the promised day has passed.
reports-baton-escalated-silence = Escalated on { $day }: the public has heard nothing for long.

# The inbox
reports-baton-only = Only
reports-baton-only-all = All
reports-baton-only-mine = Assigned to me
reports-baton-only-reminded = With a standing reminder

# Assign
reports-baton-assign-title = Assign the case
reports-baton-assign-text = You can choose from those who work for { $department }. Whoever gets the case is told by e-mail.
reports-baton-assign-me = Assign to me
reports-baton-person = Person
reports-baton-person-hint = “Nobody” ends an assignment.
reports-baton-nobody = Nobody
reports-baton-error-person = Choose a person from the list.

# Give to a contractor
reports-baton-errand-title = Commission a contractor
reports-baton-errand-text = The contractor gets an e-mail with a link to this one report and needs no account. The link holds for { $days } days, and you can take it back at any time. Your department stays responsible.
reports-baton-contractor = Contractor
reports-baton-errand-other = Another one, written below
reports-baton-other-legend = Another contractor
reports-baton-contractor-name = Name of the contractor
reports-baton-contractor-email = E-mail of the contractor
reports-baton-message = What is to be done?
reports-baton-message-hint = Stands in the e-mail and on the contractor’s page.
reports-baton-pictures = Pictures
reports-baton-pictures-hint = The contractor sees only ticked pictures.
reports-baton-picture-share = Show picture { $n }
reports-baton-share-contact = The contractor may see name, e-mail and telephone number of the reporter
reports-baton-share-contact-hint = Only where it is needed, say for an appointment. It is written into the access log, now and each time it is opened.
reports-baton-errand-send = Send the errand
reports-baton-error-name = Write the contractor’s name, or choose one from the list.
reports-baton-error-email = Write an e-mail address such as name@company.example.
reports-baton-error-message = Write what is to be done.
reports-baton-why-contractor = Passed on to a contractor
reports-baton-why-contractor-opened = Opened by the contractor

# Take over
reports-baton-takeover-title = Take over as a public note
reports-baton-takeover-text = { $name } wrote to the city on { $day }. Publish of it what everybody should read, in your own words.
reports-baton-takeover-hint = No names, no telephone numbers.
reports-baton-takeover-pictures = Pictures
reports-baton-error-note = Write what everybody should read.

# Ask
reports-baton-ask-title = Ask the reporter
reports-baton-ask-by-mail = The question goes to the reporter as an e-mail and stands on their own page. The address stays hidden.
reports-baton-ask-by-page = The reporter left no e-mail address. The question stands on their own page; whether they look there is uncertain.
reports-baton-ask-reminder = If no answer comes, we remind them once after { $days } days.
reports-baton-unreachable = This report came without an e-mail address and without a page of its own. There is nobody to ask.
reports-baton-question = Your question
reports-baton-question-hint = Ask only what you need. Write plainly.
reports-baton-error-question = Write your question.
reports-baton-ask-preview = Preview the e-mail
reports-baton-preview = This is how the e-mail goes out
reports-baton-preview-to = To
reports-baton-preview-hidden = the reporter (address hidden)
reports-baton-preview-subject = Subject
reports-baton-ask-send = Send the question
reports-baton-ask-change = Change the question

# The reporter answers
reports-baton-questions = Questions from the city
reports-baton-questions-open = The city has a question for you.
reports-baton-questions-answer = Answer
reports-baton-you = You
reports-baton-answer-title = A question about your report
reports-baton-answer-asks = { $department } asks on { $day }
reports-baton-answer-text = Your answer
reports-baton-answer-hint = Only the city reads your answer.
reports-baton-answer-after = The public sees pictures only after the city has released them.
reports-baton-answer-more =
    { $n ->
         [one] One more question waits after this.
        *[other] { $n } more questions wait after this.
    }
reports-baton-answer-send = Send the answer
reports-baton-answer-own = To the page of your report
reports-baton-answer-none = No question is open.
reports-baton-answer-thanks = Thank you. The city has your answer.
reports-baton-error-answer = Write an answer.

# The contractor's page
reports-baton-page-title = Errand: { $town }
reports-baton-page-lead = For { $name }. This page belongs to your link; pass it on only to those who work on it.
reports-baton-page-task = What is to be done
reports-baton-page-due = Please by { $day }
reports-baton-page-report = What was reported
reports-baton-page-words = What you have written
reports-baton-page-act = Your answer
reports-baton-page-accept = Take the errand on
reports-baton-page-accept-text = Do you take the errand on?
reports-baton-page-accepted = You have taken the errand on.
reports-baton-page-rejected = You have declined the errand. You can still write a message.
reports-baton-page-done = You have reported the errand as done. You can still write a message.
reports-baton-page-text = Message to the city
reports-baton-page-text-hint = For example when you will come or what you have done.
reports-baton-page-pictures = Pictures
reports-baton-page-pictures-hint =
    { $most ->
         [one] One more picture
        *[other] Up to { $most } pictures
    }, JPEG, PNG or WebP, at most 15 MB. We remove place and time of the shot.
reports-baton-page-send = Send the message
reports-baton-page-finish = Report as done
reports-baton-page-reject = Decline the errand
reports-baton-page-reason = Why?
reports-baton-page-reject-send = Decline
reports-baton-page-coordinates = Coordinates
reports-baton-page-way = Show the way there
reports-baton-page-contact = The reporter
reports-baton-page-contact-text = You may see name and contact to carry out the errand. Each opening is written down, and the person can read it.
reports-baton-page-contact-show = Show the contact
reports-baton-page-ask = Questions about the errand
reports-baton-page-until = Your link holds until { $day }.
reports-baton-page-accepted-now = Thank you. The city knows that you take the errand on.
reports-baton-page-rejected-now = The city knows that you do not take the errand on.
reports-baton-page-sent-now = The city has your message.
reports-baton-page-done-now = Thank you. The city knows that it is done.
reports-baton-page-shut = This link no longer holds
reports-baton-page-shut-ask = Questions are answered by:
reports-baton-page-expired = The link to this errand held until { $day }. Ask the city for a new one if you still work on it.
reports-baton-page-revoked = The city has taken this errand back.
reports-baton-page-closed = The report of this errand is closed.
reports-baton-page-unknown = There is no errand for this link. Check whether the address is complete.
reports-baton-error-reject = Write why you do not take the errand on.
reports-baton-error-word = Write something or choose a picture.

# The chain
reports-baton-stop-contractor = With a contractor since { $since }
reports-baton-stop-contractor-past = With a contractor from { $since } to { $until }
reports-baton-stop-named = With { $name } since { $since }
reports-baton-stop-named-past = With { $name } from { $since } to { $until }
reports-baton-stop-reporter = Waiting for the reporter’s answer since { $since }
reports-baton-stop-reporter-past = Waited for the reporter from { $since } to { $until }
reports-baton-who-contractor = (contractor)

# The journal
reports-baton-journal-assigned = assigned to a person
reports-baton-journal-unassigned = assigned to nobody
reports-baton-journal-errand-given = errand given to a contractor
reports-baton-journal-errand-given-contact = errand given to a contractor, with contact data
reports-baton-journal-errand-accepted = errand taken on
reports-baton-journal-errand-rejected = errand declined
reports-baton-journal-errand-noted = message from the contractor
reports-baton-journal-errand-done = errand reported as done
reports-baton-journal-errand-contact = contact data opened by the contractor
reports-baton-journal-errand-revoked = errand taken back
reports-baton-journal-asked = asked the reporter
reports-baton-journal-answered = question answered
reports-baton-journal-withdrawn = question withdrawn
reports-baton-journal-reporter-reminded = reminded the reporter of the question
reports-baton-journal-reminded-acceptance = { $department } reminded: responsibility not accepted
reports-baton-journal-reminded-overdue = { $department } reminded: promised day passed
reports-baton-journal-reminded-silence = { $department } reminded: no word to the public for long
reports-baton-journal-escalated-acceptance = escalated: { $department } has not accepted the responsibility
reports-baton-journal-escalated-overdue = escalated: promised day passed at { $department }
reports-baton-journal-escalated-silence = escalated: no word to the public from { $department } for long

# Mails to staff
reports-baton-mail-assigned-subject = Assigned to you: report { $code }
reports-baton-mail-assigned-text =
    Report { $code } is assigned to you now:
    { $title }

    { $link }
reports-baton-mail-rejected-subject = Errand declined: report { $code }
reports-baton-mail-rejected-text =
    { $by } has declined the errand of report { $code }:
    { $title }

    The reason stands in the case:
    { $link }
reports-baton-mail-written-subject = Message on the errand: report { $code }
reports-baton-mail-written-text =
    { $by } has written about report { $code }:
    { $title }

    { $link }
reports-baton-mail-done-subject = Errand done: report { $code }
reports-baton-mail-done-text =
    { $by } reports the errand of report { $code } as done:
    { $title }

    Please check and close:
    { $link }
reports-baton-mail-answered-subject = Answer on report { $code }
reports-baton-mail-answered-text =
    Your question about report { $code } has been answered:
    { $title }

    { $link }
reports-baton-mail-reminder-subject =
    { $n ->
         [one] One report waits
        *[other] { $n } reports wait
    } for your department
reports-baton-mail-reminder-text =
    Something has been left undone on these reports:

    { $lines }

    To the inbox: { $link }
reports-baton-mail-escalation-subject =
    Escalation: { $n ->
         [one] one report
        *[other] { $n } reports
    }
reports-baton-mail-escalation-text =
    These reports have been left undone in spite of a reminder:

    { $lines }

    To the inbox: { $link }
reports-baton-mail-watch-line =
    { $code }, { $category }, { $department }: { $why }
    { $link }
reports-baton-mail-watch-more = and { $n } more in the inbox
reports-baton-mail-why-acceptance = responsibility neither accepted nor refused
reports-baton-mail-why-overdue = promised day passed
reports-baton-mail-why-silence = no word to the public for long

# Mail to a contractor
reports-baton-mail-errand-subject = Errand { $code }, { $town }
reports-baton-mail-errand-due = Please by { $day }.
reports-baton-mail-errand-text =
    Hello,

    { $department } ({ $town }) asks you to do the following work:

    { $message }

    { $due }

    Place, pictures and your answer (take on, decline, message, done) are here, without signing in:
    { $link }

    The link holds until { $until } and for this errand only. Please pass it on only to those who work on it.

# Mails to a reporter
reports-baton-mail-question-subject = A question about your report { $code }
reports-baton-mail-question-text =
    Hello,

    about your report “{ $title }”, { $town } asks:

    { $question }

    Please answer here, with pictures if they help, and without signing in:
    { $link }

    The link is for you only.
reports-baton-mail-question-reminder-subject = Still open: a question about your report { $code }
reports-baton-mail-question-reminder-text =
    Hello,

    about your report “{ $title }”, { $town } has no answer from you yet. Without it, things may not go on. You can answer here:
    { $link }

    We remind you only this once.

# Notices after an act
reports-staff-done-assigned = The assignment is stored.
reports-staff-done-errand = The errand is on its way. The contractor gets an e-mail with the link.
reports-staff-done-revoked = The errand is taken back. The link opens nothing any more.
reports-staff-done-taken = The contractor’s message is public.
reports-staff-done-asked = The question is asked. You get an e-mail when the answer is there.
reports-staff-done-withdrawn = The question is withdrawn.
reports-staff-already-assigned = It was assigned like this before, or another department holds the case now.
reports-staff-already-errand = This errand has just gone out.
reports-staff-already-revoked = The errand was taken back before.
reports-staff-already-taken = The message was public before.
reports-staff-already-asked = This question has just been asked.
reports-staff-already-withdrawn = The question was answered or withdrawn before.
reports-staff-already-unreachable = The reporter cannot be reached.

# The privacy notice
reports-personal-errand = Errands for contractors who work for the city
