reports-nav-list = Reports
reports-nav-new = Report a defect
reports-nav-figures = Figures
reports-nav-inbox = Inbox
reports-kind-defect = Defect
reports-kind-idea = Idea
reports-status-new = New
reports-status-open = Open
reports-status-working = In progress
reports-status-disputed = Being checked again
reports-status-fixed = Fixed
reports-status-closed = Closed
reports-status-refused = Not possible
reports-closing-fixed = fixed
reports-closing-not-ours = another body is responsible
reports-closing-not-possible = cannot be done
reports-closing-nothing-found = nothing found on site
reports-closing-answered = answered
reports-closing-duplicate = already reported
reports-closing-checked = checked
reports-place-outside = Outside the districts
reports-place-none = No place given
reports-place-unknown = unknown
reports-list-title = Reports in { $name }
reports-list-filter = Search and filter
reports-list-filter-label = Filter reports
reports-list-words = Word, street, number
reports-list-category = Topic
reports-list-all-categories = All topics
reports-list-whole-group = Everything in “{ $group }”
reports-list-district = District
reports-list-all-districts = All districts
reports-list-no-district = No district
reports-list-status = Status
reports-list-kind = Kind
reports-list-any = All
reports-list-open = Open
reports-list-done = Done
reports-list-show = Show
reports-list-chosen = Chosen filters
reports-list-remove = remove
reports-list-remove-all = Remove all filters
reports-list-without-place = No place given
reports-list-section = Section of the map
reports-list-map = Map of the reports
reports-list-skip-map = Skip the map, go to the list
reports-list-legend = Signs of the map
reports-list-newest = Newest first
reports-list-follow = Follow a district or topic by e-mail
reports-list-feed = Subscribe as an Atom feed
reports-map-open = open
reports-map-in-progress = in progress
reports-map-done = done
reports-map-refused = not possible
reports-show-description = What was reported, who takes care and what becomes of it.
reports-show-received = reported on
reports-show-words = Description
reports-show-picture = Picture { $n } of the report
reports-show-facts = Where things stand
reports-show-office = For the administration
reports-show-closed = Closed
reports-show-not-closed = Not closed yet
reports-show-working-since = in progress since { $day }
reports-show-not-started = not begun yet
reports-show-place = On site
reports-show-fixed = Fixed
reports-show-not-fixed = Not fixed yet
reports-show-closed-not-fixed = closed without a repair
reports-show-disputed = On { $day } somebody told us that it is not fixed. The administration is checking.
reports-show-chain = Who takes care?
reports-show-chain-hint = Each office says whether it is responsible. When the report is handed on, you read here to whom and why.
reports-show-leg-now = Responsible now
reports-show-leg-since = since { $day }
reports-show-leg-span = { $from } to { $to }
reports-show-leg-handed = Handed on because:
reports-show-leg-accepted = Responsibility accepted on { $day }
reports-show-leg-refused = Not responsible
reports-show-expected = Expected to be done by { $day }
reports-show-late = Was promised for { $day } and is overdue
reports-show-no-date = No date given yet
reports-show-notes = Messages
reports-show-someone = Somebody on site
reports-show-dispute-picture = Picture of it
reports-show-aside = Take part and facts
reports-show-join = Does this affect you too?
reports-show-idea-title = Do you like this idea?
reports-show-me-too = Me too
reports-show-take-back = Take back
reports-show-where = Where
reports-show-address = Address
reports-show-picked = District as entered
reports-show-object = Number
reports-show-there = Are you there right now?
reports-show-there-text = Is it still not right? Tell us, best with a picture, and we will check again.
reports-show-still-broken = It is not fixed
reports-show-supported-now = Thank you. Your voice counts.
reports-show-withdrawn-now = Your voice is taken back.
reports-show-disputed-now = Thank you. We will check the place again.
reports-problem-no-report = The number may be mistyped, or the report is not released yet.
reports-problem-unreleased = This report is not released yet. You can work on it in the inbox.
reports-problem-to-case = To the case
reports-teaser-doors = What you can do here
reports-teaser-new = Street lamp out, pothole, rubbish? In four short steps, without an account.
reports-teaser-list-title = See reports
reports-teaser-list = On the map or as a list: what is reported and who takes care.
reports-teaser-ideas-title = Ideas for the city
reports-teaser-ideas = From { $goal } voices on, the administration must answer.
reports-teaser-topics = What is it about?
reports-teaser-newest = Just reported
reports-teaser-all = All reports
reports-personal-contact = Questions about a report
reports-personal-follower = E-mails about reports that somebody asked for
reports-personal-draft = A report that is being written, until it is sent
reports-supporters = { $n ->
    [one] one voice
   *[other] { $n } voices
}
reports-show-count = { $n ->
    [0] Nobody has said “me too” yet.
    [one] One person said “me too”.
   *[other] { $n } people said “me too”.
}
reports-show-idea-count = { $n ->
    [one] One voice of the { $goal } from which on the administration must answer.
   *[other] { $n } voices of the { $goal } from which on the administration must answer.
}
reports-teaser-open = { $n ->
    [0] nothing open
   *[other] { $n } open
}

reports-staff-title = Inbox
reports-staff-tabs = Parts of the inbox
reports-staff-tab-new = New
reports-staff-tab-open = Open
reports-staff-tab-disputed = Disputed
reports-staff-tab-closed = Closed
reports-staff-filter = Search the inbox
reports-staff-words = Number, text, place
reports-staff-department = Department
reports-staff-own-departments = My departments
reports-staff-all-departments = All departments
reports-staff-sort = Order
reports-staff-sort-new = Newest first
reports-staff-sort-old = Oldest first
reports-staff-sort-due = Next date first
reports-staff-late-on = { $n ->
    [one] 1 past its date
   *[other] { $n } past their date
}
reports-staff-late-off = Show all, not only what is late
reports-staff-caption = { $part }: { $n ->
    [one] 1 report on this page
   *[other] { $n } reports on this page
}
reports-staff-caption-more = { $part }: { $n } reports on this page, more to come
reports-staff-number = Number
reports-staff-report = Report
reports-staff-subject = Subject and department
reports-staff-received = Received
reports-staff-received-ago = Received { $ago }
reports-staff-due = Expected
reports-staff-due-late = late since
reports-staff-due-soon = due soon:
reports-staff-voices = Voices
reports-staff-pictures = { $n ->
    [one] with a picture
   *[other] with { $n } pictures
}
reports-staff-no-place = no place
reports-staff-withheld = Withheld
reports-staff-empty-filter = No report fits.
reports-staff-empty-new = All looked at. No new report is waiting.
reports-staff-empty-open = No open reports.
reports-staff-empty-disputed = Nobody disagrees.
reports-staff-empty-closed = Nothing is closed yet.
reports-staff-back = To the inbox
reports-staff-back-to-case = To the case
reports-staff-public-page = Public page
reports-staff-not-yours = This case is held by: { $department }. You can read it, but only that department and the moderators can work on it.
reports-staff-read-only = This case is held by: { $department }. You can read it. Clerks work on it.
reports-staff-acts = Next steps
reports-staff-release = Release
reports-staff-is-public = Public: this is what everybody reads
reports-staff-not-public = Not public yet: as the person wrote it
reports-staff-is-withheld = Withheld: only the reporter sees it
reports-staff-withheld-why = Reason: { $reason }
reports-staff-pictures-title = Pictures
reports-staff-pictures-hint = Only ticked pictures become public. Do they show faces or number plates?
reports-staff-picture-release = Release picture { $n }
reports-staff-picture-public = Public
reports-staff-picture-hidden = Visible to staff only
reports-staff-save-pictures = Save the choice of pictures
reports-staff-withhold = Do not publish
reports-staff-take-back = Take back from the public
reports-staff-withhold-reason = Why is the report not published?
reports-staff-withhold-hint = The reporter reads this reason on their page.
reports-staff-reason = Reason
reports-staff-reason-public = The reason is public, in the chain of responsibility.
reports-staff-choose = Please choose
reports-staff-external = { $name } (outside the administration)
reports-staff-handover = Hand over
reports-staff-handover-to = To which department?
reports-staff-accept = Accept responsibility
reports-staff-accept-text = You say in public: { $department } takes care.
reports-staff-expected = Expected to be done by
reports-staff-expected-hint = This day is public. It is an expectation, not a promise.
reports-staff-move-date = Change the date
reports-staff-save-date = Save the date
reports-staff-refuse = Refuse responsibility
reports-staff-refuse-text = The case goes back to: { $department }.
reports-staff-start = Start work
reports-staff-start-text = From now on somebody works on it. This also accepts the responsibility.
reports-staff-close = Close
reports-staff-close-reason = How did it end?
reports-staff-close-note = Answer to everybody
reports-staff-close-hint = The answer is public. Whoever follows the report gets it by e-mail.
reports-staff-fixed = The damage is gone
reports-staff-fixed-text = The damage is gone. That is another fact than "closed": the case itself stays as it is.
reports-staff-reopen = Open again
reports-staff-reopen-text = The case is open again after this: not closed, not fixed, without a date.
reports-staff-reject = It stays as it is
reports-staff-dispute = Disputed on { $day }
reports-staff-dispute-hint = If you open it again, text and picture of the dispute become public.
reports-staff-answer = Answer
reports-staff-notes = Notes
reports-staff-no-notes = Nobody has noted anything yet.
reports-staff-note-public = Public note
reports-staff-note-public-text = Text for everybody
reports-staff-note-publish = Publish
reports-staff-note-internal = Internal note, never public
reports-staff-note-internal-text = Text for colleagues
reports-staff-note-keep = Keep
reports-staff-note-is-public = public
reports-staff-note-is-internal = internal
reports-staff-released-at = Released
reports-staff-started-at = Worked on since
reports-staff-closed-at = Closed
reports-staff-fixed-at = Fixed
reports-staff-person = Who reported it?
reports-staff-contact-hint = The contact data are covered. Whoever opens them gives a reason. The person can read which department opened them, when and why.
reports-staff-contact-reason = What do you need the contact data for?
reports-staff-contact-show = Show contact data
reports-staff-contact-none = The person left no contact data, or they have been deleted.
reports-staff-contact-hidden = Only those who work on the case see the contact data.
reports-staff-contact-noted = The access has been noted. When the page loads again, the data are covered.
reports-staff-contact-name = Name
reports-staff-contact-email = E-mail
reports-staff-contact-phone = Telephone
reports-staff-why-question = Question about the report
reports-staff-why-answer = Personal answer
reports-staff-why-danger = Danger: must be settled quickly
reports-staff-why-legal = Legal check, such as liability
reports-staff-error-reason = Please give the reason.
reports-staff-error-department = Please choose a department.
reports-staff-error-closing = Please choose how it ended.
reports-staff-error-answer = Please write an answer. It is public.
reports-staff-error-note = Please write a text.
reports-staff-error-why = Please choose what you need the data for.
reports-staff-error-date = There is no such day. Please write it like this: 2027-03-31.
reports-staff-error-past = This day is over.
reports-staff-error-far = This day is more than five years away.
reports-staff-done-released = Released. The report is public now.
reports-staff-done-pictures = The choice of pictures is saved.
reports-staff-done-withheld = The report is not public. The person reads the reason on their page.
reports-staff-done-handed = Handed over.
reports-staff-done-accepted = The responsibility is accepted.
reports-staff-done-date = The date is changed.
reports-staff-done-refused = Refused. The case is back with the moderators.
reports-staff-done-started = The case is being worked on now.
reports-staff-done-published = The note is published.
reports-staff-done-noted = Noted.
reports-staff-done-closed = Closed.
reports-staff-done-fixed = Noted: the damage is gone.
reports-staff-done-reopened = The case is open again.
reports-staff-done-decided = Decided: it stays as it is.
reports-staff-already-released = This report had been released before. Nothing has changed.
reports-staff-already-withheld = This report had been withheld before. Nothing has changed.
reports-staff-already-handed = The case is with that department already. Nothing has changed.
reports-staff-already-accepted = The responsibility had been accepted before. Nothing has changed.
reports-staff-already-refused = The case is with the moderators already. Nothing has changed.
reports-staff-already-started = The case was being worked on before. Nothing has changed.
reports-staff-already-noted = This note is there already.
reports-staff-already-closed = This case is closed already, perhaps by a colleague a moment ago. Nothing has changed.
reports-staff-already-fixed = That had been noted before. Nothing has changed.
reports-staff-already-open = The case is open already. Nothing has changed.
reports-staff-already-decided = The dispute has been decided before. Nothing has changed.
reports-staff-journal = Journal
reports-staff-journal-submitted = Received, responsible: { $department }
reports-staff-journal-imported = Taken over from the former system
reports-staff-journal-released = Released
reports-staff-journal-withheld = Not published: "{ $reason }"
reports-staff-journal-handed = Handed over from { $from } to { $to }: "{ $reason }"
reports-staff-journal-accepted = { $department } accepted the responsibility
reports-staff-journal-accepted-until = { $department } accepted the responsibility, expected: { $day }
reports-staff-journal-refused = { $department } refused the responsibility: "{ $reason }"
reports-staff-journal-started = { $department } started work
reports-staff-journal-published = Public note written
reports-staff-journal-noted = Internal note written
reports-staff-journal-closed = Closed: { $reason }
reports-staff-journal-fixed = Damage gone
reports-staff-journal-disputed = Somebody disagrees
reports-staff-journal-reopened = Opened again
reports-staff-journal-dispute-rejected = Dispute looked at, it stays as it is
reports-staff-journal-claimed = Taken over into an account
reports-staff-who-you = (you)
reports-staff-who-staff = (staff)
reports-staff-who-citizen = (citizen)
reports-staff-who-system = (system)
reports-staff-field-title = List for outside
reports-staff-field-count = { $n ->
    [0] Nothing to do
    [one] 1 place
   *[other] { $n } places
}
reports-staff-field-more = These are the most urgent.
reports-staff-field-empty = No open reports for your departments.
reports-staff-field-way = Find the way
reports-staff-field-map = Map
reports-staff-no-date = no date

# --- Reporting in four steps ---
reports-new-steps = Steps of your report
reports-new-step-where = Where
reports-new-step-what = What
reports-new-step-describe = Describe
reports-new-step-you = You
reports-new-step-done = (filled in)
reports-new-next = Next
reports-new-back = Back
reports-new-or = or
reports-new-send = Send report
reports-new-change = Change
reports-new-begin = Start a new report
reports-new-so-far = Your report so far
reports-new-to-check = Check and send
reports-new-to-offline = Form for a poor connection
reports-new-urgent = Emergency or danger? Call here
reports-new-later = Continue later or on another device
reports-new-later-text = What you entered stays in this browser for 14 days. With this link you can go on elsewhere. Do not pass it on: it shows everything you have entered.
reports-new-later-link = Link to your draft
reports-new-discard = Discard the draft
reports-new-no-draft = There is no draft to send. It may have been discarded or is older than 14 days.
reports-new-object-named = no. { $number }
reports-new-outside-districts = outside the districts
reports-new-pictures-count = { $n ->
    [one] 1 picture
   *[other] { $n } pictures
}
reports-new-fact-place = Place
reports-new-fact-category = Topic
reports-new-fact-text = Description
reports-new-fact-pictures = Pictures
reports-new-where-title = Where is it?
reports-new-where-lead = One of these is enough. You do not need the map.
reports-new-where-address = Address or place
reports-new-where-address-hint = Street and number, a square, or in words: “behind the bus stop at the harbour”
reports-new-where-find = Find place
reports-new-where-which = Do you mean one of these places?
reports-new-where-none-found = We do not know this name. That does not matter: your words are enough.
reports-new-where-no-point-wanted = None of these, my words are enough
reports-new-where-locate = Use my location
reports-new-where-object = Number on the object
reports-new-where-object-hint = For example the number on the lamp post
reports-new-where-skip-map = Skip the map
reports-new-where-no-script = The map needs JavaScript. Without it, an address, a place in words or the number on the object is enough.
reports-new-where-chosen = Marked on the map in { $district }.
reports-new-where-chosen-outside = Marked on the map, outside the districts.
reports-new-where-clear = Remove the mark
reports-new-where-missing = Please tell us where it is: with an address, in words, on the map or with the number on the object.
reports-new-where-no-point = The point on the map cannot be read. Please mark it again, or write the address.
reports-new-where-far = The point lies far outside the city. Please check the mark.
reports-new-what-title = What is it about?
reports-new-what-lead = Choose the topic that fits best. If it is the wrong one, we will sort it correctly.
reports-new-what-search = Find a topic
reports-new-what-search-go = Find
reports-new-what-nothing = There is no topic for “{ $words }”.
reports-new-what-all = Show all topics
reports-new-what-suggested = Suggested from your text:
reports-new-what-because = because of
reports-new-what-take = Take it
reports-new-what-chosen = Chosen: { $name }
reports-new-what-other = Choose another topic
reports-new-what-elsewhere = This is not ours
reports-new-what-elsewhere-else = Does this not apply? Then go on with your report here.
reports-new-what-missing = Please choose a topic.
reports-new-what-answer-missing = Please answer this question.
reports-new-what-answer-number = Please write a number.
reports-new-what-answer-date = Please write a date, for example 2026-03-31.
reports-new-what-answer-long = Please shorten the answer to 300 characters.
reports-new-elsewhere-title = Somebody else takes care of this
reports-new-elsewhere-site = Go to the website
reports-new-elsewhere-stays = Your draft is kept. If this does not apply after all, simply go on.
reports-new-elsewhere-back = Back to my report
reports-new-describe-title = What did you see?
reports-new-describe-lead = Two sentences are enough. Pictures help a lot.
reports-new-describe-text = Description
reports-new-describe-text-hint = Please no names, number plates or telephone numbers. This text becomes public.
reports-new-describe-missing = Please describe what you saw.
reports-new-describe-pictures = Pictures
reports-new-describe-sent = Pictures we already have
reports-new-describe-alt = What does picture { $n } show? For people who cannot see it
reports-new-describe-remove = Remove picture { $n }
reports-new-describe-choose = Choose or take pictures
reports-new-describe-choose-hint = { $n ->
    [one] One more picture of at most 15 MB. We remove place and camera data.
   *[other] Up to { $n } pictures of at most 15 MB each. We remove place and camera data.
}
reports-new-describe-full = More than { $most } pictures are not possible. Remove one to send another.
reports-new-describe-stay = Upload pictures and stay here
reports-new-describe-too-many = A report can have at most { $most } pictures. We did not take the others.
reports-new-describe-too-fast = A great many pictures came from your connection just now. Please wait a minute and send the missing ones again.
reports-new-describe-fault = We could not store one picture. This is our fault. Please send it again.
reports-new-you-title = Would you like to hear about it?
reports-new-you-lead = Everything on this page is optional. You can report without a name.
reports-new-you-email = E-mail address
reports-new-you-email-hint = For the receipt and for questions. It is never published, and deleted { $days } days after the report is closed.
reports-new-you-email-wrong = This e-mail address is not complete. A correct one is for example name@example.org.
reports-new-you-email-missing = To send you messages we need your e-mail address. Or remove the tick.
reports-new-you-notify = Send me e-mails when something happens
reports-new-you-notify-hint = You confirm your address with a link and can stop the messages at any time.
reports-new-you-name = Name
reports-new-you-phone = Telephone
reports-new-you-signed-in = You are signed in: the report will be in your account.
reports-new-you-anyway-title = You can come back without e-mail too
reports-new-you-anyway = After sending you get a short number and a secret link.
reports-new-check-title = Is everything right?
reports-new-check-lead = Here you see what everybody will read and what only we see.
reports-new-check-missing = This is still missing
reports-new-missing-where = Tell us where it is.
reports-new-missing-what = Choose a topic.
reports-new-missing-answer = Answer the question about the topic.
reports-new-missing-text = Describe what you saw.
reports-new-check-none = not given
reports-new-check-public = This becomes public
reports-new-check-private = This stays with us
reports-new-check-before = We look at text and pictures before they appear.
reports-new-check-after = Your report appears at once. We look at it afterwards.
reports-new-check-rounded = For this topic we do not show the exact point.
reports-new-check-notify = You will get a link to confirm the messages.
reports-new-check-deleted = We delete this { $days } days after the report is closed.
reports-new-similar-title = Has it perhaps been reported already?
reports-new-similar-text = Support the report that is there already. It shows us that many are affected. Your draft is then not sent.
reports-new-similar-metres = { $n ->
    [one] 1 metre away
   *[other] { $n } metres away
}
reports-new-similar-same = That is it: support
reports-new-similar-look = View
reports-new-done-title = Thank you, your report has arrived.
reports-new-done-number = Your number:
reports-new-done-before = We look at text and pictures and then release them, mostly on the same day.
reports-new-done-after = Your report is public now.
reports-new-done-link-title = Your secret link
reports-new-done-link-text = With it you see your report at any time, including what is not public yet. Keep it: we show it only now.
reports-new-done-link = Link to your report
reports-new-done-open = Open my report
reports-new-done-more = Report something else
reports-new-done-show = Go to the report
reports-new-resume-title = Go on with the draft
reports-new-resume-text = There is a draft behind this link. Go on only if it is your own.
reports-new-resume-go = Go on here
reports-new-resume-gone = This draft no longer exists. It was sent, discarded or is older than 14 days.
reports-new-mail-subject = Your report { $code }: { $title }
reports-new-mail-text =
    Hello,

    your report has arrived. Your number is { $code }.

    With this secret link you can always see how it stands:
    { $link }

    Please do not pass the link on: whoever has it also sees what is not public yet.

    { $town }
reports-new-mail-confirm =
    You would like messages about this report. Please confirm this with the following link:
    { $link }

# --- Reporting without a connection ---
reports-offline-title = Report, even without a connection
reports-offline-lead = Write everything on this one page. Without a connection the report stays on your device and goes out as soon as you are online again.
reports-offline-choose = Please choose
reports-offline-email-hint = For the receipt. It is never published.
reports-offline-public = Description, place, topic and pictures become public. Name, e-mail address and telephone stay with us.
reports-offline-keep = Keep as a draft
reports-offline-drafts = Drafts on this device
reports-offline-drafts-none = None yet.
reports-offline-no-key = This page is incomplete. Please reload it.

# --- One's own report ---
reports-own-title = Your report { $code }
reports-own-unknown = There is no report behind this link. Please check whether it is complete.
reports-own-received = Received on { $moment }
reports-own-withheld = We do not publish this report
reports-own-public = Your report is public
reports-own-public-link = This is how everybody sees it
reports-own-waiting = We have not released your report yet
reports-own-waiting-text = We look at text and pictures, mostly on the same day. Work on it has begun all the same.
reports-own-said = What you told us
reports-own-picture-released = public
reports-own-picture-waiting = not public
reports-own-chain = Who takes care
reports-own-since = since { $day }
reports-own-expected = Expected to be done by { $day }
reports-own-notes = Messages about it
reports-own-more = More about your report
reports-own-claim-title = Into my account
reports-own-claim-text = Then you find the report without this link.
reports-own-claim = Take over into my account
reports-own-claim-sign-in = With an account you find the report without this link.
reports-own-sign-in = Sign in and take over
reports-own-claimed = This report belongs to an account.
reports-own-claimed-now = The report is in your account now.
reports-own-contact-title = How we reach you
reports-own-contact-delete = Delete now
reports-own-contact-deleted = Your contact data is deleted.
reports-own-contact-none = We have no contact data for this report.
reports-own-keep = Whoever has the link can open this page. Do not pass it on.
reports-list-empty = There is no such report
reports-list-empty-text = Perhaps everything is fine there, or you are the first to see it.
reports-list-view = View
reports-list-view-both = Both
reports-list-view-map = Map
reports-list-view-list = List
reports-list-count = { $n ->
    [0] No reports
    [one] One report
   *[other] { $n } reports
}
reports-list-count-newest = The { $n } newest reports
reports-list-count-older = { $n ->
    [one] One older report
   *[other] { $n } older reports
}
reports-show-kind = Report
reports-show-leg-last = Last in charge
reports-show-leg-days = { $n ->
    [one] (one day)
   *[other] ({ $n } days)
}
reports-show-goal-of = of { $goal }
reports-show-goal-missing = { $n } to go
reports-show-goal-text = From { $goal } voices on, the administration must answer in public.
reports-show-goal-reached = These are enough voices: the administration must answer in public.
reports-show-map = Map of the place
reports-show-link = Link to this page
reports-show-share = Share by e-mail
reports-show-feed = As a feed
reports-show-object-to = Object to content
reports-show-object-subject = Report { $code }: objection to its content
reports-show-near = Nearby
reports-teaser-map = Open reports in the districts
reports-teaser-glance = { $name } at a glance
reports-teaser-figure-open = open
reports-teaser-figure-done = done
reports-teaser-figure-days = until solved, typically
reports-teaser-days = { $n ->
    [one] day
   *[other] days
}
reports-teaser-district = What is going on in my district?
reports-teaser-figures = See all figures
reports-teaser-how = Nothing gets lost
reports-teaser-how-text = You can see at any time which office has your report, since when, and by when it should be done.
reports-teaser-how-report = You report
reports-teaser-how-report-text = Place, topic, a photo. You can black out faces and number plates before the picture leaves your device.
reports-teaser-how-release = We release it
reports-teaser-how-release-text = A person reads the text and looks at the picture before both appear.
reports-teaser-how-read = We read it
reports-teaser-how-read-text = Your report appears at once. A person reads it afterwards.
reports-teaser-how-take = An office takes over
reports-teaser-how-take-text = It accepts, or declines and says why. Both are public.
reports-teaser-how-fixed = Fixed – or not?
reports-teaser-how-fixed-text = If the damage is still there, object with a photo. Then we look again.
reports-teaser-follow = Follow your district
reports-teaser-follow-text = News from your district by e-mail. No account needed, end it at any time.
reports-teaser-follow-button = Choose a district
reports-teaser-feed = As a feed

reports-follow-title = E-mails about news
reports-follow-lead = Follow a report, a district or a topic. You do not need an account.
reports-follow-what = What would you like to hear about?
reports-follow-what-hint = Fill in whatever you like, at least one of them.
reports-follow-none = Nothing chosen
reports-follow-number = Number of a report
reports-follow-number-hint = It stands at the top of the report's page, for example K7M3QXB.
reports-follow-email = E-mail address for news
reports-follow-email-hint = Only for this news. Nobody else sees the address.
reports-follow-email-missing = Enter an e-mail address.
reports-follow-email-wrong = We cannot write to this address. Check the spelling, for example name@example.org.
reports-follow-no-report = There is no report with this number, or it has not been released yet.
reports-follow-no-choice = Choose something from the list.
reports-follow-nothing-chosen = Choose a district or a topic, or enter the number of a report.
reports-follow-button = Follow
reports-follow-how = How it works
reports-follow-how-report = About a report we write as soon as something changes.
reports-follow-how-digest = About districts and topics we write at 7 in the morning, when there is something new.
reports-follow-how-stop = Every e-mail has a link that ends them at once.
reports-follow-how-confirm = First you get a link with which you confirm your address.
reports-follow-sent = We have sent you an e-mail. Open the link in it, and you will get news.
reports-follow-sent-more = If you follow this already, no further e-mail comes and there is nothing to do. If none arrives, please look into your spam folder too.
reports-follow-now = From now on you get news at the e-mail address of your account.
reports-follow-done-title = Please confirm your address
reports-follow-now-title = You are following
reports-follow-report = Report { $code }: { $title }
reports-follow-report-bare = Report { $code }
reports-follow-district = District { $name }
reports-follow-category = Topic { $name }
reports-follow-confirm-title = Get news
reports-follow-confirm-text = This news will go to
reports-follow-confirm-button = Yes, send me news
reports-follow-confirm-not-you = Was this not you? Then close this page. Without confirmation we delete the address after a few days.
reports-follow-confirmed = Thank you. From now on you get news.
reports-follow-waiting = Not confirmed yet
reports-follow-stop-title = Your news
reports-follow-stop-text = This goes to
reports-follow-stop-button = Stop
reports-follow-stop-all = Stop everything
reports-follow-stop-hint = Once stopped, the address is deleted from our list.
reports-follow-stopped = Stopped. No more e-mails about this.
reports-follow-stopped-title = No more e-mails
reports-follow-stopped-text = Your address is no longer on our list for this.
reports-follow-again = Follow something else
reports-follow-dead = Nothing belongs to this link any more. You may have stopped these e-mails already, or the link is too old.
reports-mail-confirm-subject = Please confirm: news from { $town }
reports-mail-confirm-body =
    Hello,

    somebody would like to get news at this address about:

    { $targets }

    Was it you? Then confirm it here:
    { $link }

    If it was not you, there is nothing to do. The address will be deleted after a few days.

    { $town }
reports-mail-news-subject = News about: { $title }
reports-mail-news-body =
    Hello,

    there is news about the report “{ $title }” (number { $code }):

    { $lines }
reports-mail-see =
    See everything about it here:
    { $link }
reports-mail-stop =
    No more e-mails like this:
    { $link }
reports-mail-released = The report has been released and everybody can see it.
reports-mail-withheld = The report cannot be seen in public.
reports-mail-handed-over = Now responsible: { $department }. Reason: { $reason }
reports-mail-accepted = { $department } has accepted the responsibility.
reports-mail-refused = { $department } is not responsible. Reason: { $reason }
reports-mail-started = { $department } is working on it.
reports-mail-expected = Expected to be done by { $day }.
reports-mail-noted = { $department } writes: “{ $text }”
reports-mail-closed = The administration has closed the report: { $reason }.
reports-mail-fixed = It has been fixed on site.
reports-mail-disputed = Somebody says that it is not fixed yet. The administration is looking into it.
reports-mail-dispute-rejected = The administration has looked again. It stays as it was.
reports-mail-reopened = The report is open again.
reports-mail-supported = The idea has { $n } voices. The administration must answer now.
reports-mail-digest-subject = { $name }: { $n ->
    [one] one new report
   *[other] { $n } new reports
}
reports-mail-digest-body =
    Hello,

    { $n ->
        [one] this report is new
       *[other] these reports are new
    } ({ $name }):
reports-mail-digest-more =
    And { $n } more:
    { $link }
reports-figures-title = Reports in { $name } in figures
reports-figures-description = How much is reported, how much of it gets done and how long that takes.
reports-figures-lead = All released reports since { $day }. We count closed and fixed separately.
reports-figures-empty = No report has been released yet.
reports-figures-received = reported
reports-figures-open = open
reports-figures-done = done
reports-figures-of-hundred = { $n } of 100.
reports-figures-fixed = { $n ->
    [0] Confirmed as fixed: none yet.
   *[other] Confirmed as fixed: { $n }.
}
reports-figures-median = Time until done
reports-figures-median-hint = Median: half of them are quicker, half take longer.
reports-figures-unit = { $n ->
    [one] day
   *[other] days
}
reports-figures-days = { $n ->
    [0] less than 1 day
    [one] 1 day
   *[other] { $n } days
}
reports-figures-hours = { $n ->
    [0] less than 1 hour
    [one] 1 hour
   *[other] { $n } hours
}
reports-figures-hour = { $n ->
    [one] hour
   *[other] hours
}
reports-figures-unknown = not known
reports-figures-checked = { $n } of them come from an older system that only says: checked (median after { $time }).
reports-figures-no-days = nothing done yet
reports-figures-month = Month
reports-figures-months = Twelve months: { $received } reported, { $done } done
reports-figures-months-finding = Reports a month. In { $month } { $received } reported and { $done } done.
reports-figures-fastest = How long it takes, by topic
reports-figures-fastest-finding = Median of the most frequent topics. Quickest: { $first } ({ $least }). Longest: { $last } ({ $most }).
reports-figures-by-department = By responsible office
reports-figures-department = Office
reports-figures-by-category = By topic
reports-figures-by-district = By district
reports-figures-map = Open reports in the districts
reports-figures-legend = Shades: open reports
reports-figures-none-open = none open
reports-figures-from-to = { $low } to { $high }
reports-figures-district-open = { $name }: { $n } open
reports-figures-outside = Outside all districts
reports-figures-without-place = Without coordinates
reports-figures-district-hint = The district follows from the place of the report, not from what somebody ticked.
reports-figures-more = { $n } more topics
reports-figures-table = Table: { $name }
reports-figures-how = How we count
reports-figures-how-text = We count what is released. Done means: closed by the administration or fixed on site. The time runs from receipt until then. Reports from an older system that only knows “checked” count as done, but not into this time. A report that was handed over counts for the office that holds it now.
reports-figures-counted = As of { $moment }
reports-figures-csv = Download the figures as CSV
reports-feed-title = Reports in { $name }
reports-feed-subtitle = What was reported, and how it stands
reports-feed-released = Released
reports-feed-handed = Handed over to: { $department }
reports-feed-refused = Not responsible: { $department }
reports-feed-noted = Message: { $department }
reports-feed-started = In progress
reports-feed-closed = Closed
reports-feed-fixed = Fixed on site
reports-feed-disputed = Somebody says that it is not fixed yet
reports-dispute-title = It is not fixed yet
reports-dispute-lead-fixed = The report counts as fixed. Tell us what you see on site. Then we look again.
reports-dispute-lead-closed = The administration has closed the report. Tell us what you see on site. Then we look again.
reports-dispute-text = What is still wrong?
reports-dispute-text-hint = At most 1,000 characters. Please no names and no telephone numbers.
reports-dispute-missing = Write what is still wrong.
reports-dispute-picture = A picture of it
reports-dispute-picture-hint = At most 15 megabytes. We delete time, place and device from the file.
reports-dispute-after = Somebody from the city looks at it. If we open the report again, text and picture become public.
reports-dispute-send = Send
reports-dispute-back = Back to the report
reports-dispute-not-closed = This report is still open. The administration is taking care of it.
