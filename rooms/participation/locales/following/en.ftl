participation-follow-title = Tell me what becomes of it
participation-follow-text = We write to you when the city answers or something changes, years later, too.
participation-follow-email = Your e-mail address
participation-follow-email-hint = For this only. Nobody else sees it.
participation-follow-email-missing = Enter your e-mail address.
participation-follow-email-wrong = No e-mail can reach this address. Check how it is written, for example name@example.com.
participation-follow-rhythm = How often?
participation-follow-rhythm-missing = Choose how often we write to you.
participation-follow-at-once = at once
participation-follow-daily = every morning, if there is something
participation-follow-weekly = every Monday, if there is something
participation-follow-button = Tell me
participation-follow-now = We will tell you.
participation-follow-sent = Almost done: we have sent you an e-mail. Open its link to confirm the address.
participation-follow-does = You are told when something happens here.
participation-follow-mine = What you are told about
participation-follow-nothing = At present you are not told about any contribution.
participation-follow-nothing-how = On the page of each contribution you can enter an e-mail address, or use your account. If you have entered an e-mail address, the link in each of our e-mails leads to your list.
participation-follow-address = E-mails go to
participation-follow-confirm-title = Confirm the address
participation-follow-confirm-text = Somebody has entered this address to be told about:
participation-follow-confirm = Yes, this is my address
participation-follow-not-you = Was it not you? Then do nothing: without confirmation we do not write, and forget the address after some days.
participation-follow-confirmed = Your address is confirmed. From now on you are told.
participation-follow-rhythm-save = Change
participation-follow-rhythm-changed = Changed.
participation-follow-count = { $n ->
   [one] One contribution
  *[other] { $n } contributions
}
participation-follow-since = since { $day }
participation-follow-author = your contribution
participation-follow-end = No more e-mails about this
participation-follow-end-all = No more e-mails at all
participation-follow-ended = You get no more e-mails about it.
participation-follow-ended-title = No more e-mails
participation-follow-ended-text = You get no more e-mails about contributions. Your address is deleted.
participation-follow-privacy = We keep the address as long as you want to be told, and delete it with the last contribution you end.
participation-follow-dead = This link is no longer valid. The address has ended its e-mails, or was never confirmed.
participation-personal-reader = telling people what becomes of a contribution
participation-mail-confirm-subject = { $town }: please confirm your address
participation-mail-confirm-text = Hello,

   somebody has entered this address to be told what becomes of this contribution:

   “{ $title }”

   Was it you? Then confirm the address here:
   { $link }

   If it was not you, do nothing. Without confirmation we do not write, and forget the address.

   { $town }
participation-mail-news-subject = { $n ->
   [one] News about { $title }
  *[other] News about { $n } contributions
}
participation-mail-news-intro = { $n ->
   [one] Hello, there is news about a contribution you want to be told of.
  *[other] Hello, there is news about { $n } contributions you want to be told of.
}
participation-mail-hidden = contribution { $code }
participation-mail-released-author = – Everybody can read your contribution now.
participation-mail-released = – Everybody can read the contribution again.
participation-mail-refused-author = – Your contribution is not shown. Rule: { $rule } Reason: { $reason } You can object on your own page.
participation-mail-refused = – The contribution is no longer shown, because it breaks a rule.
participation-mail-answered = – { $office } answers: { $state }. { $reason }
participation-mail-end = Another rhythm, or no more e-mails: { $link }
