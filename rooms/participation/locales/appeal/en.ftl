participation-flag = Report
participation-flag-title = Report a contribution or comment
participation-flag-lead = Does this break a rule of the process? Somebody of the administration looks at it. Nothing is removed by itself, not even after many reports.
participation-flag-rule = Which rule does it break?
participation-flag-rule-missing = Choose the rule.
participation-flag-words = In your words
participation-flag-words-hint = Only the administration reads this.
participation-flag-privacy = Without signing in, once a device or account. Your browser keeps a random number for it, and nothing else.
participation-flag-send = Report
participation-flag-back = Back to the contribution
participation-flag-thanks = Thank you for telling us
participation-flag-thanks-text = We look at it. If it breaks the rule it is not shown any longer.
participation-appeal-title = Appeal
participation-appeal-text = You think it should stand? Say once why. Somebody else than the one who refused it decides.
participation-appeal-words = Why should it stand?
participation-appeal-missing = Write why it should stand.
participation-appeal-send = Appeal
participation-appeal-sent = Your appeal has arrived.
participation-appeal-waits = Somebody else is looking at your appeal. What becomes of it will stand here.
participation-appeal-restored = The appeal was followed: everybody can read it again.
participation-appeal-upheld = The decision stands: it is not shown.
participation-personal-flag = looking into what readers report
participation-personal-appeal = deciding about appeals
participation-staff-contested = Reported and appealed
participation-staff-contested-link = { $n ->
   [0] Reported and appealed: nothing waits
  *[other] Reported and appealed: { $n }
}
participation-staff-contested-what = What it is about
participation-staff-flagged = Reported
participation-staff-appeals = Appeals
participation-staff-since = Since
participation-staff-flags-count = Reports
participation-staff-flags = { $n ->
   [one] One report of a reader
  *[other] { $n } reports of readers
}
participation-staff-flags-settle = It stays
participation-staff-appeal = Appeal
participation-staff-appeal-yours = You refused it; somebody else decides about the appeal.
participation-staff-appeal-reason = Reason
participation-staff-appeal-reason-missing = Write why you decide so.
participation-staff-appeal-restore = Show it again
participation-staff-appeal-uphold = The decision stands
participation-staff-done-settled = The reports are settled; it stays.
participation-staff-done-appeal = The appeal is decided.
participation-wait-flags = { $n ->
   [one] One report of a reader to look into
  *[other] { $n } reports of readers to look into
}
participation-wait-appeals = { $n ->
   [one] One appeal is waiting
  *[other] { $n } appeals are waiting
}
