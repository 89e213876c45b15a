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
