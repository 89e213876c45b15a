participation-count-votes = { $n ->
   [0] no vote
   [one] one vote
  *[other] { $n } votes
}
participation-count-points = { $n ->
   [0] no point
   [one] one point
  *[other] { $n } points
}
participation-count-not-yet = The votes have not been counted yet. The result will stand here as soon as it is known.
participation-count-no-project = This project was not up for the vote.
participation-count-title = Result: { $title }
participation-count-short = Result
participation-count-lead = { $n ->
   [0] None of the { $all } projects is paid for. There were { $budget } to spend.
   [one] One of the { $all } projects is paid for. It costs { $spent } of { $budget }.
  *[other] { $n } of the { $all } projects are paid for. Together they cost { $spent } of { $budget }.
}
participation-count-left = { $left } are left.
participation-count-left-none = Nothing is left.
participation-count-reach = { $n ->
   [one] One person voted.
  *[other] { $n } people voted. { $percent } % of them voted for at least one of the projects that are paid for.
}
participation-count-kicker = Counted and published on { $day }
participation-count-fixed = Nothing was changed since it was published.
participation-count-winners = Won
participation-count-winners-none = No project won.
participation-count-losers = Did not win
participation-count-losers-text = For each project it says why not, and what was missing.
participation-count-project = Project
participation-count-cost = Cost
participation-count-support = Votes
participation-count-support-points = Points
participation-count-reason = Why
participation-count-why-won = Why it won
participation-count-why-lost = Why it did not win
participation-count-answer-won = This project is paid for. It was number { $round } of { $n }.
participation-count-answer-lost = This project is not paid for.
participation-count-won-payment = Its supporters paid for it out of their own shares. It had { $effective } effective votes, more than any other that could still be paid for.
participation-count-won-full = { $n ->
   [one] One person gave { $price }.
  *[other] { $n } people gave { $price } each.
}
participation-count-won-rest-of-share = { $n ->
   [one] One more did not have as much left and gave all the rest of their share, { $rest }. So there are fewer effective votes than votes.
  *[other] { $n } more did not have as much left and gave all the rest of their shares, together { $rest }. So there are fewer effective votes than votes.
}
participation-count-won-points = With { $points } it was its turn when there was still enough money.
participation-count-won-rest = It was paid for with the money that was left: { $points }, more than any other that still fitted.
participation-count-won-load = { $n ->
   [one] Its one supporter was the first to have the money together: { $load }.
  *[other] Its { $n } supporters were the first to have the money together, when each had been given { $load }.
}
participation-count-why-no-support = Nobody voted for it.
participation-count-why-dearer = It costs more than there was at all ({ $budget }).
participation-count-why-threshold = Needed were { $needed }. Missing were: { $missing }.
participation-count-why-left = When it was its turn, { $left } were left. { $missing } were missing.
participation-count-why-ended = Before its turn, “{ $title }” no longer fitted into the budget. By the rule, the count ends there.
participation-count-why-unpaid = In the end its supporters had { $behind } left of their own shares together. { $missing } were missing.
participation-count-why-unpaid-how = { $n ->
   [one] One person voted for it. They gave all or some of their share for other projects they wanted, too.
  *[other] { $n } people voted for it. They gave all or some of their shares for other projects they wanted, too.
}
participation-count-more-points = With so much more it would have won, all else being the same: { $points }.
participation-count-more-supporters = { $n ->
   [one] One more person who still had their whole share could have paid what was missing.
  *[other] { $n } more people who still had their whole share could have paid what was missing.
}
participation-count-effective = Effective votes
participation-count-part = So much of the cost was still there
participation-count-to-project = To the project
participation-count-to-result = To the result
participation-count-rule = How votes are counted
participation-count-rule-name = Rule
participation-count-rule-greedy = Most votes first
participation-count-rule-greedy-text = The project with the most votes is paid for first, then the next. What no longer fits is passed over. With equally many votes the dearer one comes first.
participation-count-rule-greedy-threshold = Most votes first, with a minimum
participation-count-rule-greedy-threshold-text = Only projects with enough votes take part. Of them the one with the most votes is paid for first, then the next. What no longer fits is passed over. With equally many votes the dearer one comes first.
participation-count-rule-greedy-no-skip = Most votes first, nothing passed over
participation-count-rule-greedy-no-skip-text = The project with the most votes is paid for first, then the next. The first that no longer fits ends the count. With equally many votes the dearer one comes first.
participation-count-rule-greedy-cardinality = Most votes for the money first
participation-count-rule-equal-shares = Equal shares
participation-count-rule-equal-shares-text = Everybody who voted gets the same share of the money. A project is paid for with the shares of those who are for it; they share its cost as evenly as what they have left allows. First comes the project with the most effective votes: its cost divided by what everybody pays for it who still has enough. Where money is left, the share is raised for everybody step by step and all is counted again, as long as everything fits into the budget together. In a tie the project with more votes comes first, then the cheaper one.
participation-count-rule-equal-shares-cardinality = Equal shares, each project worth the same
participation-count-rule-phragmen = Phragmén
participation-count-rule-phragmen-text = Everybody is given money at the same pace. As soon as those who are for a project have its cost together they buy it and begin anew. The first that no longer fits ends the count.
participation-count-share = Each share was { $first }.
participation-count-share-raised = Each share was { $first } at first and was raised to { $last }, so that as little as possible is left.
participation-count-ties-none = No tie decided the result.
participation-count-tie = A tie: { $titles }. Decided by: { $by }.
participation-count-tie-more-votes = more votes
participation-count-tie-lower-cost = lower cost
participation-count-tie-higher-cost = higher cost
participation-count-tie-listed = the order of the list
participation-count-tie-order = an order that was laid down
participation-count-tie-id = the number of the project
participation-count-recount = Count for yourself
participation-count-recount-text = You do not have to believe us. Your browser loads the published ballots and counts them with a second program, written independently. The ballots do not say whose they are.
participation-count-ballots-file = Ballots as a file (Pabulib)
participation-count-result-file = Result as a file (JSON)
participation-count-command = It works without a browser, too: load the ballots and count them with the free program Allmende, or another that reads Pabulib files.
participation-count-checksum = Checksum of the ballots (SHA-256):
participation-count-turnout = Ballots cast
participation-count-all = Together
participation-count-channel-web = On the internet
participation-count-channel-code = On the internet with a code from the letter
participation-count-channel-paper = On paper
participation-count-channel-phone = By telephone
participation-count-channel-kiosk = On a screen of the city
participation-count-districts = What the districts get
participation-count-districts-text = The cost of each project that won is shared equally among all who voted for it. Districts with fewer than ten ballots stand together, so that nobody can be recognised.
participation-count-districts-small = All other districts together
participation-count-districts-unknown = Not said
participation-count-district = District
participation-count-voters = Ballots
participation-count-money = Money
participation-count-money-each = Money for each ballot
participation-count-winners-each = Winners for each ballot
participation-count-comparison = What other rules would have given
participation-count-comparison-text = The rule was set before the vote. For comparison: the same ballots, counted by other rules.
participation-count-with-nothing = Without a winning project
participation-count-nothing = { $n } ({ $percent } %)
participation-count-change = What would be different
participation-count-change-own = This is the rule that counts.
participation-count-change-none = The same winners.
participation-count-change-more = Would have won, too: { $titles }.
participation-count-change-less = Would not have won: { $titles }.
participation-count-staff-title = Count
participation-count-amount = There are { $amount } to spend.
participation-count-after = It can be counted after the last day of the vote, { $day }. Before that nobody sees what the votes give.
participation-count-preview = Preview: what the rules give
participation-count-preview-text = This is not a result yet. It is counted by the rule that was known before the vote; it stands in the first line.
participation-count-preview-show = Compare the rules
participation-count-publish = Count and publish
participation-count-publish-text = This can be done once. Afterwards the result stands there for everybody with all ballots, and neither ballots nor projects that are changed later change it.
participation-count-ready = All ballots are entered, those on paper and by telephone, too.
participation-count-ready-missing = Confirm that all ballots are entered.
participation-count-too-early = The vote is still going on. Count when it is over.
participation-count-no-ballots = There are no ballots that can be counted.
participation-count-other-ballots = A ballot came in while it was counted. Count again.
participation-count-done-published = The result is published.
participation-count-done-already = The result had been published already. Nothing has changed.
participation-count-is-published = The result is final
participation-count-result-link = Result of the vote
participation-count-staff-link = Count
