participation-ideas-title-hint = For example: reading under the open sky in the city garden
participation-ideas-text = What do you propose, and why?
participation-ideas-text-missing = Write what you propose.
participation-ideas-privacy = Theme and text are published. We store nothing else about you.
participation-comment-title = Discussion
participation-comment-count = { $n ->
   [0] No comment yet
   [one] One comment, answers included
  *[other] { $n } comments, answers included
}
participation-comment-n = { $n ->
   [one] { $n } comment
  *[other] { $n } comments
}
participation-comment-none = Nobody has said anything about it yet. Be the first.
participation-comment-side-none = Nobody has said anything on this side yet.
participation-comment-pro = In favour
participation-comment-contra = Against
participation-comment-column = { $side } ({ $n })
participation-comment-column-none = Other comments
participation-comment-new = Write a comment
participation-comment-new-pro = Write in favour
participation-comment-new-contra = Write against
participation-comment-only-pro = Only comments in favour; show both sides
participation-comment-only-contra = Only comments against; show both sides
participation-comment-sort = Order of the comments
participation-comment-sort-newest = Newest first
participation-comment-sort-newest-text = What was published last is at the top; answers stand below the comment they answer.
participation-comment-sort-oldest = Oldest first
participation-comment-sort-oldest-text = The first comment is at the top, as the conversation went.
participation-comment-sort-best = Most helpful first
participation-comment-sort-best-text = At the top is what most people find helpful; of equal ones, the newer. Each device and each account counts once. Removed comments stand in the other orders only.
participation-comment-of = Comment,
participation-comment-answers = Answers
participation-comment-answer = Answer
participation-comment-quote = Quote
participation-comment-helpful = Helpful ({ $n })
participation-comment-helpful-back = Helpful ({ $n }), take my voice back
participation-comment-further = { $n ->
   [one] One more answer
  *[other] { $n } more answers
}
participation-comment-removed = This comment was removed. The rule: { $rule }
participation-comment-withdrawn = Whoever wrote this comment has taken it back.
participation-comment-closed = No comments are taken here at present. Everything stays readable.
participation-comment-missing = This comment does not exist, or can no longer be read.
participation-comment-back = To the discussion
participation-comment-one = Comment and answers
participation-comment-place = Show in the discussion
participation-comment-answer-count = { $n ->
   [0] No answer yet
   [one] One answer
  *[other] { $n } answers
}
participation-comment-answer-new = Answer the comment
participation-comment-answer-send = Send the answer
participation-comment-answer-hint = Lines that begin with > are a quote. Please no names and no data about other people.
participation-comment-lead-before = Without signing in and without a name. Somebody of the administration reads the comment before everybody sees it.
participation-comment-lead-after = Without signing in and without a name. Everybody sees the comment at once.
participation-comment-side = Are you in favour or against?
participation-comment-side-missing = Choose whether you are in favour or against.
participation-comment-text = Your comment
participation-comment-text-hint = Please no names and no data about other people.
participation-comment-text-missing = Write what you want to say.
participation-comment-text-quote = So far there is only the quote. Write below it what you say about it.
participation-comment-privacy = The comment is published. We store nothing else about you.
participation-comment-send = Send the comment
participation-comment-sent = Thank you. Your comment has arrived.
participation-comment-done-withdrawn = Your comment is taken back.
participation-comment-own-title = Your comment
participation-comment-own-about = About the contribution
participation-comment-own-waiting = We read your comment before everybody sees it.
participation-comment-own-shown = Everybody can read your comment.
participation-comment-own-place = To the comment in the discussion
participation-comment-own-refused = Your comment is not shown.
participation-comment-own-withdrawn = You have taken your comment back. Its words are deleted.
participation-comment-withdraw = Take the comment back
participation-comment-withdraw-text = Its words are deleted at once. Answers of others stay.
participation-comment-state-shown = published
participation-comment-state-withdrawn = taken back
participation-timeline-commented = Comment written
participation-timeline-comment-refused = Comment not shown
participation-personal-comment = publishing comments on contributions
participation-personal-comment-refused = giving reasons why a comment is not shown
participation-personal-comment-author = showing you your own comments and letting you take them back
participation-staff-comments = Comments
participation-staff-comments-link = { $n ->
   [0] Comments: none to be read
   [one] Comments: one to be read
  *[other] Comments: { $n } to be read
}
participation-staff-comments-shown = Published
participation-staff-comment = Comment
participation-staff-comment-title = Comment { $code }
participation-staff-comment-parent = Answer to
participation-staff-comment-release-text = Everybody can then read the comment.
participation-staff-comment-is-refused = This comment is not shown.
participation-staff-comment-rule-missing = Choose the rule the comment breaks.
participation-staff-comment-reason-missing = Write why the comment is not shown.
participation-staff-comment-released = The comment is published.
participation-staff-comment-refused = The comment is not shown. The discussion names the rule; only its author reads the reason.
participation-wait-comments = { $n ->
   [one] One comment to be read
  *[other] { $n } comments to be read
}
