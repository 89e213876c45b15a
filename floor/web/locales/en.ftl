web-when-just-now = just now
web-when-minutes-ago = { $n ->
    [one] a minute ago
   *[other] { $n } minutes ago
}
web-when-hours-ago = { $n ->
    [one] an hour ago
   *[other] { $n } hours ago
}
web-when-days-ago = { $n ->
    [one] a day ago
   *[other] { $n } days ago
}
web-field-optional = (optional)
web-field-too-long = Please shorten the text to { $most } characters. It has { $length } now.
web-field-summary = { $n ->
    [one] Please check one entry
   *[other] Please check { $n } entries
}
web-paging = Pages
web-paging-first = Back to the beginning
web-paging-next = Show more
web-chart-table = Data as a table
web-problem-not-found = This page does not exist
web-problem-not-found-text = Its address may have changed, or there is a typing mistake in it.
web-problem-forbidden = You may not do this here
web-problem-forbidden-text = This page needs a permission. Sign in, or ask your administration.
web-problem-foreign-form-text = The form came from another site. Open the form here and send it again.
web-problem-gone = This is no longer here
web-problem-gone-text = It was deleted, or the link has expired.
web-problem-bad-request = We do not understand this request
web-problem-bad-request-text = Go back one page and try again. What you entered is still there.
web-problem-too-many = Please wait a moment
web-problem-too-many-text = Very many requests came from your connection. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. Go back one page: what you entered is still there.
web-problem-internal = Something went wrong on our side
web-problem-internal-text = What you entered was not stored. Go back one page and try again in a few minutes.
web-problem-stale-form = Please send the form once more
web-problem-stale-form-text = The form was open for a long time, or your browser did not keep our cookie. What you entered is still here: one click is enough.
web-problem-send-again = Send again
web-problem-home = To the start page
