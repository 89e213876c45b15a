participation-nav-staff = Participation
participation-staff-title = Contributions to participation processes
participation-staff-tabs = Parts of the list
participation-tab-new = To be read
participation-tab-unanswered = To be answered
participation-tab-answered = Answered
participation-tab-refused = Not shown
participation-staff-process = Process
participation-staff-contribution = Contribution
participation-staff-received = Received
participation-staff-due = Answer by
participation-staff-is-late = overdue:
participation-staff-voices = Supporters
participation-staff-empty = Nothing is waiting here.
participation-staff-release = Publish
participation-staff-release-text = Everybody can then read the contribution. The time for the answer begins today.
participation-staff-refuse = Do not publish
participation-staff-take-down = Take down
participation-staff-rule = Rule it breaks
participation-staff-rule-missing = Choose the rule the contribution breaks.
participation-staff-refuse-reason = Reason
participation-staff-refuse-hint = Its author reads it on their own page.
participation-staff-reason-missing = Write why the contribution is not shown.
participation-staff-is-refused = This contribution is not shown.
participation-staff-answer = Answer
participation-staff-state = What becomes of it
participation-staff-state-missing = Choose what becomes of it.
participation-staff-choose = Please choose
participation-staff-reason = Reason for everybody
participation-staff-reason-hint = What happens when, and why? Everybody reads the answer, also in years.
participation-staff-answer-missing = Write the reason.
participation-staff-done-released = The contribution is published.
participation-staff-done-refused = The contribution is not shown. Rule and reason stand on its author’s page.
participation-staff-done-answered = The answer is published.
participation-staff-done-already = It was so already; nothing was changed.
participation-wait-new = { $n ->
   [one] One contribution to be read
  *[other] { $n } contributions to be read
}
participation-wait-late = { $n ->
   [one] One answer is overdue
  *[other] { $n } answers are overdue
}
