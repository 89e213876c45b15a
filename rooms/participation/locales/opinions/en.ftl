participation-way-opinions-title = Opinion map: agree, disagree, move on
participation-way-opinions-text = Short statements, one after another. Then you see what everybody shares and what divides.
participation-opinions-heading = What do you think?
participation-opinions-lead = One statement after another. You agree, disagree or move on. You can stop and go on later at any time.
participation-opinions-none = This process has no opinion map.
participation-opinions-closed = Nobody can vote here at the moment. The results stay readable.
participation-opinions-back = To the statements
participation-opinions-way = How far you are
participation-opinions-progress = { $seen } of { $n } statements
participation-opinions-agree = Agree
participation-opinions-disagree = Disagree
participation-opinions-pass = Pass
participation-opinions-is-mine = Your answer
participation-opinions-pass-hint = “Pass” means: neither, unclear, or I would rather not say. How others voted you only see in the results.
participation-opinions-said-already = You have answered this before. What you choose now replaces it.
participation-opinions-counted = Your answer counts. Here is the next statement.
participation-opinions-changed = Your new answer counts in place of the old one.
participation-opinions-sent = Thank you. Your statement has arrived.
participation-opinions-no-vote = The statement or the answer is missing. Choose one of the three buttons below a statement.
participation-opinions-not-asked = This statement is not (or no longer) voted on. Nothing was counted.
participation-opinions-all-seen = You have answered all statements.
participation-opinions-all-seen-text = Thank you. New statements will appear here.
participation-opinions-to-results = To the results
participation-opinions-own = Your statements
participation-opinions-public = voted on
participation-opinions-mine = What you have said so far
participation-opinions-change = Change
participation-opinions-aside = Results and your own statement
participation-opinions-results = Results
participation-opinions-results-text = What everybody shares, which groups there are and where you stand. Whoever answers first is not swayed.
participation-opinions-missing = Is something missing?
participation-opinions-missing-text = Write a statement for all the others to vote on.
participation-opinions-new = Write a statement
participation-opinions-kept = What we store
participation-opinions-kept-text = Your answers under a number. Your browser keeps a random mark so that everybody counts once; with an account the account counts. We store no names and no addresses. Answers are published without that mark.
participation-opinions-new-heading = Your statement
participation-opinions-new-before = Without a name. Somebody from the administration reads the statement before everybody votes on it.
participation-opinions-new-after = Without a name. Everybody can vote on it at once.
participation-opinions-new-text = Your statement in one sentence
participation-opinions-new-hint = One thought one can agree or disagree with. For example: The weekly market should also open in the evening.
participation-opinions-new-missing = Write your statement in one sentence.
participation-opinions-new-known = This statement is there already. Vote on it among the statements, or say something else.
participation-opinions-new-full = There are as many statements as the process takes. Nobody would read more.
participation-opinions-new-privacy = The statement is published, without your name.
participation-opinions-new-send = Send statement
participation-opinions-no-own = In this process the statements are fixed. None are added.
participation-opinions-who = { $n ->
   [0] Nobody has voted yet.
   [one] One person has given { $votes } answers to { $statements } statements.
  *[other] { $n } people have given { $votes } answers to { $statements } statements in all.
}
participation-opinions-go-on = Answer yourself
participation-opinions-few = Too few for groups so far
participation-opinions-few-text = We show groups when at least { $n } people have voted and their answers differ. Before that they would be single persons.
participation-opinions-shared = What all groups share
participation-opinions-shared-text = The majority of each group says the same to these, with a certainty of at least 90 percent.
participation-opinions-shared-none = So far there is no statement to which all groups say the same.
participation-opinions-most = What most people say
participation-opinions-for = In favour
participation-opinions-against = Against
participation-opinions-of = { $votes } of { $n }
participation-opinions-share = group { $group } { $percent } % of { $n }
participation-opinions-groups = { $n ->
  *[other] { $n } groups of people who answer alike
}
participation-opinions-groups-text = Nobody chose a group, and none has a name. They follow from the answers alone.
participation-opinions-group = Group { $group }
participation-opinions-people = { $n ->
   [one] One person. This group stands for these more than the others do:
  *[other] { $n } people. This group stands for these more than the others do:
}
participation-opinions-stands = { $percent } % of { $n } in the group, { $others } % of the rest
participation-opinions-stands-unsure = { $percent } % of { $n } in the group, { $others } % of the rest (not certain)
participation-opinions-dividing = What divides
participation-opinions-dividing-text = Here the majority of one group is in favour and that of another against.
participation-opinions-dividing-none = No statement clearly sets the groups against each other.
participation-opinions-divided = Group { $group }: { $agree } % in favour, { $disagree } % against
participation-opinions-uncertain = What is uncertain about it
participation-opinions-uncertain-not-representative = It is no representative survey: those are counted who took part.
participation-opinions-uncertain-groups = How large a group is here does not say how large it is in town.
participation-opinions-uncertain-left = { $n ->
   [one] One person is in no group, because it takes { $needed } answers.
  *[other] { $n } people are in no group, because it takes { $needed } answers.
}
participation-opinions-uncertain-other = { $n } groups would fit almost as well.
participation-opinions-uncertain-near = The groups lie close together. Whoever stands at the edge might belong to another one tomorrow.
participation-opinions-uncertain-seldom = { $n ->
   [one] One statement has been seen by fewer than { $few } people so far.
  *[other] { $n } statements have been seen by fewer than { $few } people so far.
}
participation-opinions-picture-heading = The picture
participation-opinions-picture = Whoever answers alike is close together
participation-opinions-picture-finding = { $n } groups as outlines with letters, people as dots. The picture shows { $percent } % of the differences; left and right mean nothing.
participation-opinions-me = You
participation-opinions-me-in = You are with group { $group }.
participation-opinions-me-not-yet = A place in a group takes some more answers from you.
participation-opinions-me-nowhere = Once you answer yourself you see here where you stand.
participation-opinions-all = All statements
participation-opinions-statement = Statement
participation-opinions-again = Compute it yourself
participation-opinions-again-text = Both files have the form of Polis. “allmende opinion” and any program for Polis get the same from them. People are numbers in them, times are days.
participation-opinions-votes-file = Answers as CSV
participation-opinions-statements-file = Statements as CSV
participation-opinions-few-file = Too few people have voted to hand on single answers: they could be traced to persons.
participation-opinions-data-stamp = Beginning of the day in milliseconds since 1970
participation-opinions-data-day = Day
participation-opinions-data-number = Number of the statement
participation-opinions-data-voter = Number of the person in this process
participation-opinions-data-vote = 1 agrees, -1 disagrees, 0 neither
participation-opinions-data-author = Stays empty
participation-opinions-data-agrees = How many agree
participation-opinions-data-disagrees = How many disagree
participation-opinions-data-moderated = 1 voted on, -1 withdrawn
participation-opinions-data-text = Wording
participation-opinions-personal-words = publish statements for others to vote on
participation-opinions-personal-author = show you your own statements
participation-opinions-personal-voice = count everybody once in the opinion map
participation-staff-statements = Statements of the opinion map
participation-staff-statement = Statement { $n }
participation-staff-no-statement = There is no such statement, or you do not decide about it.
participation-staff-tab-public = Voted on
participation-staff-decide = Decide
participation-staff-open = Open
participation-staff-statement-release-text = Everybody can vote on it then.
participation-staff-statement-refuse-text = Nobody votes on it any more. Answers already given do not count.
participation-staff-statement-refuse-hint = Its author reads this in the same browser or account.
participation-staff-statement-hidden = This statement is not voted on.
participation-staff-statement-released = Everybody can vote on the statement now.
participation-staff-statement-refused = Nobody votes on the statement. Its author sees the rule and the reason.
participation-wait-statement = { $n ->
   [one] One statement of the opinion map is to be read
  *[other] { $n } statements of the opinion map are to be read
}
participation-opinions-timeline = Statement written
participation-opinions-data-meta = 1: asks who somebody is and makes no groups
participation-opinions-course = How the mood changes
participation-opinions-course-text = At the end of each month the result is kept as it was then.
participation-opinions-course-agree = Agreement in percent, from month to month
participation-opinions-course-finding = What changed most: “{ $text }” from { $from } % to { $to } % agreement.
participation-opinions-course-today = to date
participation-opinions-course-month = Month
participation-opinions-course-table = End of each month
participation-opinions-course-people = People
participation-opinions-course-votes = Answers
participation-opinions-course-groups = Groups
participation-opinions-course-shared = Shared by all
participation-opinions-table = Table of all statements with their answers
