participation-way-survey-title = Survey
participation-way-survey-text = Answer some questions. You need no account, and you can change your answers until the end.
participation-survey-title = Survey
participation-survey-heading = Your answers
participation-survey-size = { $n ->
    [one] One question
   *[other] { $n } questions
} { $pages ->
    [one] on one page.
   *[other] on { $pages } pages. What you enter is kept with each page.
}
participation-survey-begin = Begin the survey
participation-survey-go-on = Go on with the survey
participation-survey-change = Change your answers
participation-survey-is-sent = You have taken part
participation-survey-is-sent-text = Your answers count. You can change them until the survey ends.
participation-survey-is-begun = You began and have not sent your answers yet. What you entered is still there.
participation-survey-account = You take part in this survey with an account. We ask for it when you begin. We keep your answers without your name.
participation-survey-aside = Results and privacy
participation-survey-kept = What we keep
participation-survey-privacy = We keep your answers without a name. We only remember, in encrypted form, that this browser or account has answered, and delete that after the end, too. Please write nothing about individual people.
participation-survey-about-process = What it is about, who decides and what becomes of it
participation-survey-to-survey = To the survey
participation-survey-not-yet = The survey has not begun yet.
participation-survey-closed = The survey is over. Answers can no longer be sent or changed.
participation-survey-taken = Somebody with an account has answered from this browser. Sign in to answer yourself.
participation-survey-needs-account = You take part in this survey with an account.
participation-survey-sent = Thank you! Your answers count.
participation-survey-same = Your answers are unchanged. They count as before.
participation-survey-since = Your answers were sent from another window in the meantime. This is what you entered last. Send it once more if it is to count.
participation-survey-page = Page { $nr } of { $n }
participation-survey-way = How far you are
participation-survey-again = You have taken part already.
participation-survey-again-text = This is what counts for you. New answers count once you send the last page.
participation-survey-next = Next
participation-survey-back = Back
participation-survey-send = Send answers
participation-survey-at-most = Choose { $n } at most.
participation-survey-any-number = You can choose several.
participation-survey-ranking-hint = The most important comes first. You need not fill every place.
participation-survey-between = A whole number from { $least } to { $most } { $unit }
participation-survey-place = Place { $n }
participation-survey-nothing = No answer
participation-survey-other = Something else
participation-survey-other-what = Something else, namely:
participation-survey-missing-one = Choose an answer.
participation-survey-missing-several = Choose at least one answer.
participation-survey-missing-ranking = Choose at least the first place.
participation-survey-missing-number = Enter a number.
participation-survey-missing-words = Write an answer.
participation-survey-missing-other = Write what you mean, or choose another answer.
participation-survey-unknown = This answer does not exist (any more). Choose again.
participation-survey-too-many = You chose { $marked }. Leave { $n } at most.
participation-survey-no-number = Enter a whole number from { $least } to { $most }.
participation-survey-twice = This has another place already.
participation-survey-ranked-twice = Something has two places. Leave each in one only.
participation-survey-results = Results of the survey
participation-survey-to-results = To the results
participation-survey-results-from = The results stand here from { $day } on.
participation-survey-confidential = Until the survey is over nobody knows the results, the administration neither. So they influence nobody.
participation-survey-few = Too few answers yet
participation-survey-few-text = We show results from { $n } people on. With fewer somebody could know who said what.
participation-survey-people = { $n ->
    [one] One person took part.
   *[other] { $n } people took part.
}
participation-survey-people-of = { $n } of { $all } people, only those with this answer:
participation-survey-narrow = Only answers of people who said:
participation-survey-narrow-hint = We show groups from { $n } people on.
participation-survey-everybody = Everybody
participation-survey-answers = { $n ->
    [one] One answer.
   *[other] { $n } answers.
}
participation-survey-answer = Answer
participation-survey-share = People
participation-survey-points = Points
participation-survey-count = { $n } ({ $percent } %)
participation-survey-average = { $average } on average, on the scale from 1 to { $most }.
participation-survey-median = Half of the people say { $median } { $unit } at most.
participation-survey-several-sum = Several answers were possible; together they can make more than 100 %.
participation-survey-points-rule = The first place counts { $n ->
    [one] one point.
   *[other] { $n } points, each further place one less.
}
participation-survey-words-whole = We show free answers for everybody together only.
participation-survey-words-none = There is no free answer here yet. Each is read before it is published.
participation-survey-words-lead = Free answers, without names and in random order. We read each before we publish it.
participation-survey-all-words = All free answers
participation-survey-nobody = Nobody has said anything about this yet.
participation-survey-few-question = Too few people of this group said anything about this. We show answers from { $n } people on.
participation-survey-cells = We say nothing about fewer than { $n } people, and nothing from which that could be reckoned.
participation-survey-staff-title = Survey
participation-survey-staff-none = There is no such survey.
participation-survey-staff-no-text = This free answer is gone. It may have been changed in the meantime.
participation-survey-staff-sent = sent
participation-survey-staff-begun = begun, not sent
participation-survey-staff-file = All answers as CSV, without names
participation-survey-staff-confidential = Until then you do not see them either.
participation-survey-staff-texts = Free answers
participation-survey-staff-texts-text = Publish what keeps to the rules. Nobody knows who wrote something. Whoever changes their answer puts it before you again.
participation-survey-staff-words = Answer and question
participation-survey-staff-released = Published
participation-survey-staff-withheld = Not published
participation-survey-staff-withhold = Do not publish
participation-survey-staff-done-released = The answer is published.
participation-survey-staff-done-withheld = The answer is not published.
participation-survey-wait-texts = { $n ->
    [one] Look at a free answer in a survey
   *[other] Look at { $n } free answers in a survey
}
participation-survey-personal-voter = counting each person once, letting them change their answers
participation-survey-personal-answers = counting what people answer
participation-survey-personal-draft = keeping what was entered and not sent yet
participation-survey-personal-words = reading and publishing free answers
participation-survey-poll = A question for you
participation-survey-poll-send = Answer
participation-survey-poll-more = Results, and what we keep
