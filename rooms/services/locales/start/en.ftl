services-define-title = Publish services
services-define-text = Which services can be applied for, what is still missing, and entering fees
services-define-lead = Each service is a file. It is published when the check finds nothing and every fee is known.
services-define-none = There is no service among the municipality's files yet.
services-define-open =
    { $n ->
        [0] All services are published as they stand in their files.
        [one] One service still needs something. It stands at the top.
       *[other] { $n } services still need something. They stand at the top.
    }
services-define-stands = State
services-define-offered = Version
services-define-offered-none = none yet
services-define-version = Version { $version }
services-define-published = Published as version { $version } on { $day }
services-define-wrong =
    { $n ->
        [one] Not published: the check found one mistake
       *[other] Not published: the check found { $n } mistakes
    }
services-define-unknown =
    { $n ->
        [one] Not published: one amount is not known
       *[other] Not published: { $n } amounts are not known
    }
services-define-uncounted = Not published: the text was changed, version { $version } was not counted up
services-define-waiting = Ready: published with the next visit
services-define-new = New service
services-define-fees = Enter fees
services-define-change = Change the text
services-define-look = See the page of the service
services-define-findings = What the check found
services-define-line = Line
services-define-whole = whole file
services-define-problem = What is wrong
services-define-remedy = What to do
services-define-fees-title = Amounts that are not known
services-define-fees-why = Nobody knew these amounts when the file was written. As long as one is missing, nobody can apply for the service.
services-define-fees-known = All fees of this service are known.
services-define-whom = For whom
services-define-all = for everybody
services-define-notes =
    { $n ->
        [one] One note: something could not be proved because there are too many cases
       *[other] { $n } notes: something could not be proved because there are too many cases
    }
services-define-versions = Versions
services-define-versions-text = An application is finished on the version it was begun with.
services-define-versions-none = Nothing has been published yet.
services-define-since = Published
services-define-drafts = Begun applications
services-define-applications = Applications made
services-define-history = Earlier versions of all files
services-define-done = Published. From now on it holds for everybody who begins.
services-define-stored = Stored. It is published once the other amounts are known, too.
services-define-text-of = Text of the service { $name }
services-define-text-lead = The text is checked first. Then you see what applicants will see. Only after that do you publish it.
services-define-text-missing = Write the text, or choose a file.
services-define-file = Upload a file
services-define-file-hint = A file that ends in .toml. It takes the place of the text below.
services-define-words = Text of the service
services-define-check = Check and look
services-define-cancel = Cancel
services-define-refused =
    { $n ->
        [one] One mistake: nothing was stored
       *[other] { $n } mistakes: nothing was stored
    }
services-define-stale = Somebody else changed this service in the meantime. Nothing was overwritten, your text is still here. If you check and publish it again, it holds.
services-define-stale-fees = Somebody else changed this service in the meantime. Nothing was overwritten. Please open the page again.
services-define-fees-of = Enter fees: { $name }
services-define-fees-lead = Enter what was decided. What you leave empty stays unknown.
services-define-amount = Amount
services-define-amount-hint = in euros, for example 12.50
services-define-amount-none = Enter at least one amount.
services-define-amount-wrong = Write an amount in euros from 0 to 1,000,000, for example 12.50.
services-define-from = Holds from
services-define-day-wrong = Write the day from which the amounts hold, for example 2026-01-01.
services-define-day-later = This day has not come yet: until then nobody would have a fee. Enter what holds today.
services-define-basis = Legal basis
services-define-basis-missing = Write down the law or statute the fee stands on.
services-define-source = Source
services-define-source-hint = Where the amounts come from and of what date, for example: council, 12 November 2026
services-define-source-same = Empty means: the same as for the fee above.
services-define-source-missing = Write down where the amounts come from and of what date.
services-define-preview = Preview: { $name }
services-define-nobody = This is not published yet. Only you see it.
services-define-sound = The check found nothing.
services-define-from-to = Version { $version } takes the place of version { $offered } for everybody who begins.
services-define-first = Version { $version } will be the first that can be applied for.
services-define-drafts-stay =
    { $n ->
        [one] One begun application stays on its version. It is not lost.
       *[other] { $n } begun applications stay on their version. None is lost.
    }
services-define-still =
    { $n ->
        [one] One amount is still not known. It is stored, but not published yet.
       *[other] { $n } amounts are still not known. It is stored, but not published yet.
    }
services-define-sure = I have looked at the preview. The service is to be published like this.
services-define-sure-store = I have looked at the preview. The amounts are to be stored like this.
services-define-sure-missing = Confirm that you have looked at the preview.
services-define-publish = Publish
services-define-store = Store
services-define-seen = What applicants see
services-define-questions = What is asked
services-tally-title = What has arrived
services-tally-lead = Each application is counted three times, independently: when we show its number, when it is stored, and when it is with the office. So it is noticed if one gets lost.
services-tally-agrees = No application is missing: what we acknowledged is stored, and what is stored is with the office or on its way there.
services-tally-differs = The numbers do not agree. The administration is looking into it.
services-tally-days = The last { $n } days
services-tally-acknowledged = Acknowledged
services-tally-acknowledged-text = So often was an applicant shown the number of an application.
services-tally-stored = Stored
services-tally-stored-text = So many applications lie in the database.
services-tally-delivered = With the office
services-tally-delivered-text = So many applications lie in the inboxes of all offices that decide.
services-tally-differences = Differences
services-tally-none = none
services-tally-missing =
    { $n ->
        [one] One application was acknowledged and is missing
       *[other] { $n } applications were acknowledged and are missing
    }
services-tally-late =
    { $n ->
        [one] One application has been with no office for more than ten minutes
       *[other] { $n } applications have been with no office for more than ten minutes
    }
services-tally-on-the-way =
    { $n ->
        [one] One application is on its way to the office
       *[other] { $n } applications are on their way to the office
    }
services-tally-unseen =
    { $n ->
        [one] For one application the page with the number was not opened; the number came by e-mail or stands in the account
       *[other] For { $n } applications the page with the number was not opened; the number came by e-mail or stands in the account
    }
services-tally-by-day = Day by day
services-tally-day = Day of arrival
services-tally-how = How it is counted
services-tally-how-text = The first number is written by the page that shows you the number. The second counts the applications themselves. The third is written by the messenger that puts each application into the office's inbox. None is computed from another.
services-tally-privacy = Only applications are counted. Who made them is not part of the count. It is deleted after four weeks.
services-tally-json = The same numbers as JSON
services-tally-verify = Check a receipt
services-tally-link = What has arrived: the public count
services-figures-title = How services are doing
services-figures-lead = How often services are begun and applied for, how long filling in takes, and how long the decision.
services-figures-own = Statistics of services
services-figures-own-lead = Where people stop, which fields they stumble over, and how long it takes.
services-figures-of = Figures: { $name }
services-figures-span = The last { $n } days
services-figures-time = Period
services-figures-started = Begun
services-figures-submitted = Applied for
services-figures-ended = Given up
services-figures-fill = Filling in takes
services-figures-decide = The decision takes
services-figures-minutes =
    { $n ->
        [one] at most 1 minute
       *[other] at most { $n } minutes
    }
services-figures-days =
    { $n ->
        [0] the same day
        [one] 1 day
       *[other] { $n } days
    }
services-figures-few = fewer than { $n }
services-figures-how = Counting needs no cookies and no persons: a counter goes up by one, nothing else. Times are medians: for half of them it took that long or less.
services-figures-hidden = Numbers below { $n } are left out, so that nobody can be recognised.
services-figures-kept = The counters are deleted after { $n } days.
services-figures-csv = As a table (CSV)
services-figures-no-service = Your departments have no service yet that can be applied for.
services-figures-nothing = Nothing was counted in this time.
services-figures-left = Where people stop
services-figures-left-finding =
    { $n ->
        [0] No application that was begun was given up.
        [one] One application was given up; { $of } were begun.
       *[other] { $n } applications were given up; { $of } were begun.
    }
services-figures-step = Step
services-figures-times = Number
services-figures-errors = What people stumble over
services-figures-errors-finding = Most often filled in wrong: { $field }
services-figures-errors-none = No field was filled in wrong.
services-figures-field = Field
