# --- Reporting in four steps ---
reports-new-steps = Steps of your report
reports-new-step-where = Where
reports-new-step-what = What
reports-new-step-describe = Describe
reports-new-step-you = You
reports-new-step-done = (filled in)
reports-new-next = Next
reports-new-back = Back
reports-new-or = or
reports-new-send = Send report
reports-new-change = Change
reports-new-begin = Start a new report
reports-new-so-far = Your report so far
reports-new-to-check = Check and send
reports-new-to-offline = Form for a poor connection
reports-new-urgent = Emergency or danger? Call here
reports-new-later = Continue later or on another device
reports-new-later-text = What you entered stays in this browser for 7 days. With this link you can go on elsewhere. Do not pass it on: it shows everything you have entered.
reports-new-later-link = Link to your draft
reports-new-discard = Discard the draft
reports-new-no-draft = There is no draft to send. It may have been discarded or is older than 7 days.
reports-new-object-named = no. { $number }
reports-new-outside-districts = outside the districts
reports-new-pictures-count = { $n ->
    [one] 1 picture
   *[other] { $n } pictures
}
reports-new-fact-place = Place
reports-new-fact-category = Topic
reports-new-fact-text = Description
reports-new-fact-pictures = Pictures
reports-new-where-title = Where is it?
reports-new-where-lead = One of these is enough. You do not need the map.
reports-new-where-address = Address or place
reports-new-where-address-hint = Street and number, a square, or in words: “behind the bus stop at the harbour”
reports-new-where-find = Find place
reports-new-where-which = Do you mean one of these places?
reports-new-where-none-found = We do not know this name. That does not matter: your words are enough.
reports-new-where-no-point-wanted = None of these, my words are enough
reports-new-where-locate = Use my location
reports-new-where-object = Number on the object
reports-new-where-object-hint = For example the number on the lamp post
reports-new-where-skip-map = Skip the map
reports-new-where-no-script = The map needs JavaScript. Without it, an address, a place in words or the number on the object is enough.
reports-new-where-chosen = Marked on the map in { $district }.
reports-new-where-chosen-outside = Marked on the map, outside the districts.
reports-new-where-clear = Remove the mark
reports-new-where-missing = Please tell us where it is: with an address, in words, on the map or with the number on the object.
reports-new-where-no-point = The point on the map cannot be read. Please mark it again, or write the address.
reports-new-where-far = The point lies far outside the city. Please check the mark.
reports-new-what-title = What is it about?
reports-new-what-lead = Choose the topic that fits best. If it is the wrong one, we will sort it correctly.
reports-new-what-search = Find a topic
reports-new-what-search-go = Find
reports-new-what-nothing = There is no topic for “{ $words }”.
reports-new-what-all = Show all topics
reports-new-what-suggested = Suggested from your text:
reports-new-what-because = because of
reports-new-what-take = Take it
reports-new-what-chosen = Chosen: { $name }
reports-new-what-other = Choose another topic
reports-new-what-elsewhere = This is not ours
reports-new-what-elsewhere-else = Does this not apply? Then go on with your report here.
reports-new-what-missing = Please choose a topic.
reports-new-what-answer-missing = Please answer this question.
reports-new-what-answer-number = Please write a number.
reports-new-what-answer-date = Please write a date, for example 2026-03-31.
reports-new-what-answer-long = Please shorten the answer to 300 characters.
reports-new-elsewhere-title = Somebody else takes care of this
reports-new-elsewhere-site = Go to the website
reports-new-elsewhere-stays = Your draft is kept. If this does not apply after all, simply go on.
reports-new-elsewhere-back = Back to my report
reports-new-describe-title = What did you see?
reports-new-describe-lead = Two sentences are enough. Pictures help a lot.
reports-new-describe-text = Description
reports-new-describe-text-hint = Please no names, number plates or telephone numbers. This text becomes public.
reports-new-describe-missing = Please describe what you saw.
reports-new-describe-pictures = Pictures
reports-new-describe-sent = Pictures we already have
reports-new-describe-alt = What does picture { $n } show? For people who cannot see it
reports-new-describe-remove = Remove picture { $n }
reports-new-describe-choose = Choose or take pictures
reports-new-describe-choose-hint = { $n ->
    [one] One more picture of at most 15 MB. We remove place and camera data.
   *[other] Up to { $n } pictures of at most 15 MB each. We remove place and camera data.
}
reports-new-describe-full = More than { $most } pictures are not possible. Remove one to send another.
reports-new-describe-stay = Upload pictures and stay here
reports-new-describe-too-many = A report can have at most { $most } pictures. We did not take the others.
reports-new-describe-too-fast = A great many pictures came from your connection just now. Please wait a minute and send the missing ones again.
reports-new-describe-fault = We could not store one picture. This is our fault. Please send it again.
reports-new-you-title = Would you like to hear about it?
reports-new-you-lead = Everything on this page is optional. You can report without a name.
reports-new-you-email = E-mail address
reports-new-you-email-hint = For the receipt and for questions. It is never published, and deleted { $days } days after the report is closed.
reports-new-you-email-wrong = This e-mail address is not complete. A correct one is for example name@example.org.
reports-new-you-email-missing = To send you messages we need your e-mail address. Or remove the tick.
reports-new-you-notify = Send me e-mails when something happens
reports-new-you-notify-hint = You confirm your address with a link and can stop the messages at any time.
reports-new-you-name = Name
reports-new-you-phone = Telephone
reports-new-you-signed-in = You are signed in: the report will be in your account.
reports-new-you-anyway-title = You can come back without e-mail too
reports-new-you-anyway = After sending you get a short number and a secret link.
reports-new-check-title = Is everything right?
reports-new-check-lead = Here you see what everybody will read and what only we see.
reports-new-check-missing = This is still missing
reports-new-missing-where = Tell us where it is.
reports-new-missing-what = Choose a topic.
reports-new-missing-answer = Answer the question about the topic.
reports-new-missing-text = Describe what you saw.
reports-new-check-none = not given
reports-new-check-public = This becomes public
reports-new-check-private = This stays with us
reports-new-check-before = We look at text and pictures before they appear.
reports-new-check-after = Your text appears at once, we read it afterwards. Pictures appear once we have looked at them.
reports-new-check-rounded = For this topic we do not show the exact point.
reports-new-check-notify = You will get a link to confirm the messages.
reports-new-check-deleted = We delete this { $days } days after the report is closed.
reports-new-similar-title = Has it perhaps been reported already?
reports-new-similar-text = Support the report that is there already. It shows us that many are affected. Your draft is then not sent.
reports-new-similar-metres = { $n ->
    [one] 1 metre away
   *[other] { $n } metres away
}
reports-new-similar-same = That is it: support
reports-new-similar-look = View
reports-new-done-title = Thank you, your report has arrived.
reports-new-done-number = Your number:
reports-new-done-before = We look at text and pictures and then release them, mostly on the same day.
reports-new-done-after = Your report is public now. Pictures follow once we have looked at them.
reports-new-done-link-title = Your secret link
reports-new-done-link-text = With it you see your report at any time, including what is not public yet. Keep it: we show it only now.
reports-new-done-link = Link to your report
reports-new-done-open = Open my report
reports-new-done-more = Report something else
reports-new-done-show = Go to the report
reports-new-resume-title = Go on with the draft
reports-new-resume-text = There is a draft behind this link. Go on only if it is your own.
reports-new-resume-go = Go on here
reports-new-resume-gone = This draft no longer exists. It was sent, discarded or is older than 7 days.
reports-new-mail-subject = Your report { $code }: { $title }
reports-new-mail-text =
    Hello,
    your report has arrived. Your number is { $code }.
    With this secret link you can always see how it stands:
    { $link }
    Please do not pass the link on: whoever has it also sees what is not public yet.
    { $town }
reports-new-mail-confirm =
    You would like messages about this report. Please confirm this with the following link:
    { $link }
# --- Reporting without a connection ---
reports-offline-title = Report, even without a connection
reports-offline-lead = Write everything on this one page. Without a connection the report stays on your device and goes out as soon as you are online again.
reports-offline-choose = Please choose
reports-offline-email-hint = For the receipt. It is never published.
reports-offline-public = Description, place, topic and pictures become public. Name, e-mail address and telephone stay with us.
reports-offline-keep = Keep as a draft
reports-offline-drafts = Drafts on this device
reports-offline-drafts-none = None yet.
reports-offline-no-key = This page is incomplete. Please reload it.
# --- One's own report ---
reports-own-title = Your report { $code }
reports-own-unknown = There is no report behind this link. Please check whether it is complete.
reports-own-received = Received on { $moment }
reports-own-withheld = We do not publish this report
reports-own-public = Your report is public
reports-own-public-link = This is how everybody sees it
reports-own-waiting = We have not released your report yet
reports-own-waiting-text = We look at text and pictures, mostly on the same day. Work on it has begun all the same.
reports-own-said = What you told us
reports-own-picture-released = public
reports-own-picture-waiting = not public
reports-own-chain = Who takes care
reports-own-since = since { $day }
reports-own-expected = Expected to be done by { $day }
reports-own-notes = Messages about it
reports-own-more = More about your report
reports-own-claim-title = Into my account
reports-own-claim-text = Then you find the report without this link.
reports-own-claim = Take over into my account
reports-own-claim-sign-in = With an account you find the report without this link.
reports-own-sign-in = Sign in and take over
reports-own-claimed = This report belongs to an account.
reports-own-claimed-now = The report is in your account now.
reports-own-contact-title = How we reach you
reports-own-contact-delete = Delete now
reports-own-contact-deleted = Your contact data is deleted.
reports-own-contact-none = We have no contact data for this report.
reports-own-keep = Whoever has the link can open this page. Do not pass it on.
reports-mine-title = My reports
reports-mine-lead = What you reported while signed in, or took over into your account.
reports-mine-none = No report in your account yet
reports-mine-none-text = What you report while signed in appears here. You can take over an earlier report through its secret link.
