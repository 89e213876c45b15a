reports-inbox-only-pictures = Pictures wait for a look
reports-inbox-late = past its date
reports-inbox-with-map = with a map
reports-inbox-views = Saved views
reports-inbox-views-text = A view remembers part, filters and order of the inbox. It always shows how things stand today.
reports-inbox-views-empty = No view is saved yet. Filter the inbox, then you can save what you chose.
reports-inbox-views-manage = Manage views
reports-inbox-view-save = Save this view
reports-inbox-view-change = Change view
reports-inbox-view-remove = Delete view
reports-inbox-view-shows = What the view shows
reports-inbox-view-name = Name of the view
reports-inbox-view-name-hint = For example "Ways to school, east". If you have a view with this name, it will show this choice from now on.
reports-inbox-view-who = Who sees the view?
reports-inbox-view-who-hint = Everybody in the department can use and change a shared view.
reports-inbox-view-private = Only me
reports-inbox-view-shared = Everybody in: { $department }
reports-inbox-view-is-shared = Shared:
reports-inbox-view-saved = The view is saved.
reports-inbox-view-removed = The view is deleted. The reports stay as they are.
reports-inbox-save = Save
reports-inbox-error-name = Please give the view a name.
reports-inbox-error-taken = Another view has this name.
reports-inbox-error-share = You can share only with a department you work for.
reports-inbox-error-many = Nobody can save more than { $most } views of their own. Delete one first.
reports-inbox-tick = Tick { $code }
reports-inbox-tick-all = { $n ->
    [one] The report on this page
   *[other] All { $n } on this page
}
reports-inbox-ticked = With the ticked reports
reports-inbox-act = What shall happen?
reports-inbox-act-release = Release
reports-inbox-act-handover = Hand over
reports-inbox-act-accept = Accept responsibility
reports-inbox-act-start = Start work
reports-inbox-act-close = Close
reports-inbox-go = Next
reports-inbox-none = First tick the reports you mean.
reports-inbox-chosen = { $n ->
    [one] 1 report chosen
   *[other] { $n } reports chosen
}
reports-inbox-would-change = { $n ->
    [0] None of them will change.
    [one] 1 of them will change.
   *[other] { $n } of them will change.
}
reports-inbox-mark-change = will change
reports-inbox-mark-already = is so already
reports-inbox-mark-closed = is closed and stays so
reports-inbox-mark-refused = belongs to { $department } and stays as it is
reports-inbox-release-text = Everybody can then read what the people wrote.
reports-inbox-release-pictures = Release the pictures too that are not public yet
reports-inbox-release-pictures-hint = { $n ->
    [one] There is 1 picture. Does it show faces or number plates?
   *[other] There are { $n } pictures. Do they show faces or number plates?
}
reports-inbox-picture = Picture of report { $code }
reports-inbox-template-none = No template
reports-inbox-template-hint = Each report gets the template with its own facts, in the language of the person who reported it. What you write yourself comes first.
reports-inbox-template-read = What the templates say
reports-inbox-error-template = This template does not fit all of the reports. Please choose another one.
reports-inbox-do = { $n ->
    [one] Change 1 report
   *[other] Change { $n } reports
}
reports-inbox-back = Change nothing, back to the inbox
reports-inbox-done-change = { $n ->
    [0] No report has changed.
    [one] 1 report has changed.
   *[other] { $n } reports have changed.
}
reports-inbox-done-already = { $n ->
    [one] 1 was so already.
   *[other] { $n } were so already.
}
reports-inbox-done-closed = Closed already and therefore not changed:
reports-inbox-done-refused = Not changed because another department holds them:
reports-inbox-map = Map of the inbox
reports-inbox-map-text = This map shows reports, too, that are not public yet. The list beneath shows the same reports, and those without a place.
reports-inbox-map-on = On the map
reports-inbox-map-off = Without map
reports-inbox-neighbours = In the list
reports-inbox-to-list = To the list
reports-inbox-previous = Previous case
reports-inbox-next = Next case
reports-inbox-end-last = That was the last case of the list.
reports-inbox-end-first = That was the first case of the list.
reports-inbox-wait-new = { $n ->
    [one] 1 new report waits for its release
   *[other] { $n } new reports wait for their release
}
reports-inbox-wait-disputed = { $n ->
    [one] 1 dispute waits for a decision
   *[other] { $n } disputes wait for a decision
}
reports-inbox-wait-late = { $n ->
    [one] 1 report is past its date
   *[other] { $n } reports are past their date
}
