reports-nav-list = Reports
reports-nav-new = Report a defect
reports-nav-figures = Statistics
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
reports-list-quoted = “{ $words }”
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
reports-personal-answers = Details of a report that are not public
reports-personal-dispute = Checking whether something is really fixed
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
reports-list-empty = There is no such report
reports-list-empty-text = Perhaps everything is fine there, or you are the first to see it.
reports-list-none = No reports yet
reports-list-none-text = What is reported and released appears here. You can be the first.
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
