participation-nav = Take part
participation-kind = Contribution
participation-title = Take part
participation-lead = Here the city asks before it decides. For each process you see what it is about, who decides and what becomes of the contributions.
participation-door = { $n ->
   [one] One process is running now. Say what would be better.
  *[other] { $n } processes are running now. Say what would be better.
}
participation-none = There is no participation process at present.
participation-open = Take part now
participation-coming = Beginning soon
participation-over = Closed: what became of it
participation-count = { $n ->
   [0] No contribution yet
   [one] { $n } contribution
  *[other] { $n } contributions
}
participation-voices = { $n ->
   [0] No support yet
   [one] { $n } supporter
  *[other] { $n } supporters
}
participation-no-process = There is no such participation process.
participation-no-contribution = There is no such contribution, or it is not published yet.
participation-taken-down = This contribution was taken down because it breaks a rule of the process.
participation-back-to-process = To the process
participation-opens = Begins on { $day }
participation-closes = Open until { $day }
participation-closed = Closed on { $day }
participation-way-take-part = Take part now
participation-way-look = Have a look
participation-closed-text = This process takes no contributions and no support at present. Everything stays readable, and answers go on.
participation-new = Contribute
participation-to-list = To the contributions
participation-about = What it is about
participation-purpose = What the process is for
participation-collected = What is collected, and until when
participation-decides = Who decides
participation-results = What will happen with the results
participation-settled = What is not up for decision
participation-rules = Rules for contributions
participation-rules-text = A contribution that breaks one of these rules is not shown. Its author is told the rule and the reason.
participation-aside = Timetable and figures
participation-phases = Timetable
participation-now = now
participation-phase-span = { $from } to { $to }
participation-figures = What becomes of it
participation-answer-rate = { $answered } of { $n } answered ({ $percent } %)
participation-late = { $n ->
   [one] One answer was or is late.
  *[other] { $n } answers were or are late.
}
participation-late-none = No answer is late.
participation-office = Responsible: { $office }
participation-contributions = Contributions
participation-filter = Narrow the contributions down
participation-filter-remove = Show all
participation-category = Theme
participation-category-none = No theme
participation-state = State
participation-all = All
participation-show = Show
participation-list-count = { $n ->
   [0] No contribution
   [one] One contribution
  *[other] { $n } contributions
}
participation-list-count-first = The first { $n } contributions
participation-list-count-further = { $n ->
   [one] One more contribution
  *[other] { $n } more contributions
}
participation-list-none = Nobody has written anything yet. Be the first.
participation-list-empty = There is no contribution like that.
participation-view = View
participation-view-both = Map and list
participation-view-map = Map
participation-view-list = List
participation-map = Map of the contributions
participation-skip-map = Skip the map
participation-map-count-zero = No contribution in this section
participation-map-open = To the contribution
participation-map-working = examined, planned or budgeted
participation-map-legend = Signs of the map
participation-sort = Order
participation-sort-newest = Newest first
participation-sort-newest-text = What came in last is at the top.
participation-sort-supported = Most supported first
participation-sort-supported-text = At the top is what most people support. Each device and each account counts once; nothing is decided by it.
participation-csv = All contributions as CSV
participation-geojson = All contributions as GeoJSON
participation-state-waiting = being read
participation-state-withheld = not shown
participation-state-unanswered = no answer yet
participation-state-examined = under examination
participation-state-planned = planned
participation-state-budgeted = budgeted
participation-state-built = built
participation-state-refused = refused
participation-place-outside = Outside of the districts
participation-place-none = No place
participation-to-case = To the case
participation-source = First published at
participation-answer = Answer of the administration
participation-answer-none = There is no answer yet. Responsible: { $office }.
participation-due = Answer by { $day }
participation-due-late = The answer was promised by { $day } and is overdue.
participation-show-aside = Support and place
participation-support-title = Support
participation-support-count = { $n ->
   [0] Nobody supports this contribution yet.
   [one] One person supports this contribution.
  *[other] { $n } people support this contribution.
}
participation-support = I support this
participation-support-back = I support this; take my voice back
participation-support-hint = Without signing in, once a device or account. Your browser keeps a random number for it, and nothing else.
participation-voice-taken = From this device somebody with an account supports this already. Without an account, each device counts only once. Sign in to see your voice or to give one yourself.
participation-voice-taken-back = Back
participation-voice-sign-in = Sign in
participation-done-supported = Your support counts.
participation-done-withdrawn = Your support is taken back.
participation-where = Place
participation-where-map = Map with the place of this contribution
participation-own-title = Your contribution
participation-own-sent = Thank you. Your contribution has arrived.
participation-own-waiting = We read your contribution before everybody sees it.
participation-own-waiting-text = That rarely takes longer than two working days. This page shows how it goes on.
participation-own-public = Everybody can read your contribution.
participation-own-public-link = To the published contribution
participation-own-refused = Your contribution is not shown.
participation-own-rule = The rule: { $rule }
participation-own-said = What you wrote
participation-own-aside = Coming back
participation-own-link = Your way back
participation-own-link-text = Only this address leads back to this page. Keep it, as a bookmark or on paper. Whoever knows it sees what you see here.
participation-own-missing = This page does not exist, or no longer. Own pages end some months after the process; published contributions stay.
participation-new-heading = Your contribution
participation-new-lead-before = Without signing in and without a name. Somebody of the administration reads the contribution before everybody sees it.
participation-new-lead-after = Without signing in and without a name. Everybody sees your contribution at once.
participation-new-category = What is it about?
participation-new-category-missing = Choose a theme.
participation-new-title = In one sentence
participation-new-title-hint = For example: cycle path ends before the bridge
participation-new-title-missing = Write in one sentence what it is about.
participation-new-text = What is there, and what would be better?
participation-new-text-hint = Please no names and no data about other people.
participation-new-text-missing = Write what is there and what would be better.
participation-new-place = Where is it?
participation-new-place-hint = Street, square or district; or point at the map.
participation-new-place-missing = Say where it is: by an address or on the map.
participation-new-place-no-point = We could not read this place. Choose it again.
participation-new-place-far = This place is far outside of the city. Choose another one.
participation-new-place-which-error = Choose below which place is meant.
participation-new-place-which = Which place is meant?
participation-new-place-words = None of them: my words alone
participation-new-place-find = Look the place up
participation-new-place-nothing = We do not know this name. Your words will do.
participation-new-place-locate = My position
participation-new-place-skip = Skip the map
participation-new-place-chosen = The place on the map is chosen.
participation-new-privacy = Theme, text and place are published. We store nothing else about you.
participation-new-privacy-link = Privacy
participation-new-send = Send the contribution
participation-personal-words = publishing and answering contributions to participation processes
participation-personal-refused = giving reasons why a contribution is not shown
participation-personal-author = showing you your own contributions
participation-personal-voice = counting each support only once
participation-stays-words = Your published contributions and comments, without a link to you
participation-stays-words-why = Others supported them, and the city answers them in public.
participation-timeline-received = Contribution received
participation-timeline-released = Contribution published
participation-timeline-refused = Contribution not shown
participation-timeline-answered = Contribution answered
participation-data-title = Contributions to participation processes
participation-data-text = What people proposed in participation processes, how many support it and what became of it
participation-data-anonymous = Without anything about who wrote or supported; what was not published is left out
participation-data-code = Short code
participation-data-url = Address of the page
participation-data-process = Process
participation-data-category = Theme
participation-data-headline = Title
participation-data-body = Text
participation-data-language = Language of the text
participation-data-received = Received
participation-data-office = Responsible department
participation-data-due = Answer promised by
participation-data-state = State: examined, planned, budgeted, built or refused
participation-data-answered = First answer
participation-data-supporters = Number of supporters
participation-data-district = District
participation-data-address = Place in words
participation-data-lon = Degrees east, WGS 84
participation-data-lat = Degrees north, WGS 84
participation-data-source = Where the contribution was published first
participation-map-count-one = { "{n}" } contribution in this section
participation-map-count-other = { "{n}" } contributions in this section
