# Drafts: kept data, new versions, files in pieces, places, the counter.
services-kept-at = Kept for: { $label }
services-kept-own = entered by you in your account
services-kept-from = from: { $service }
services-kept-since = kept on { $day }
services-kept-take = Take over
services-kept-some = { $n ->
    [one] You keep something for one empty field.
   *[other] You keep something for { $n } empty fields.
  }
services-kept-text = It stands below the fields, with its source and date. Only what you take over is taken over.
services-kept-take-all = Take all into empty fields
services-keeping-title = Would you like to keep answers for next time?
services-keeping-text = Choose what your account should keep. The next form will offer it to you; you can delete it at any time.
services-keeping-keep = Keep what I chose
services-keeping-done = What you chose is kept.
services-keeping-see = See what you keep
services-version-newer = There is a new version of this application
services-version-newer-text = You can go on as you began. Nothing is lost.
services-version-look = See what changes
services-version-title = New version of the application
services-version-lead = The application was changed while you are filling it in. Here you see, field by field, what is different and what becomes of your answers. You decide whether to move.
services-version-same = The questions have stayed the same.
services-version-new = New questions
services-version-changed = Changed questions
services-version-gone = Questions no longer asked
services-version-question = Question
services-version-answer = Your answer
services-version-then = If you move
services-version-kept = Your answer stays.
services-version-again = Please enter the answer anew.
services-version-dropped = Your answer is deleted.
services-version-open = You will be asked.
services-version-nothing = You are no longer asked.
services-version-aspect-kind = another kind of answer
services-version-aspect-choices = other choices
services-version-aspect-limits = other limits
services-version-aspect-required = required otherwise
services-version-aspect-condition = asked in other cases
services-version-aspect-words = other wording
services-version-aspect-place = stands elsewhere
services-version-costs = { $before } until now, { $after } in the new version.
services-version-stay = Stay with my version
services-version-move = Move to the new version
