participation-same-title = Is it this already?
participation-same-text = This is here already and sounds similar. If it is the same, support it: one matter with many voices weighs more than the same matter twice.
participation-same-support = That is it, I support it
participation-same-else = Do you mean something else? Everything you wrote still stands below.
participation-same-send = No, send my contribution
participation-merged-title = { $n ->
   [one] The same was proposed once more
  *[other] The same was proposed { $n } more times
}
participation-merged-text = These contributions are merged here. Whoever supported them counts here, each person once. What is written there stays readable there.
participation-merged-comments = { $n ->
   [one] One comment
  *[other] { $n } comments
}
participation-merged-into = This contribution is merged with another, because both are about the same. All voices count there, and there the city answers.
participation-merged-go = To the joint contribution
participation-dupes-title = Duplicates
participation-dupes-lead = What means the same can be merged. Voices, comments, authors and everybody who is told are kept, and it can be undone.
participation-dupes-this = This contribution
participation-dupes-link = Look at similar contributions, merge
participation-dupes-link-merged = { $n ->
   [one] One contribution is merged here
  *[other] { $n } contributions are merged here
}
participation-dupes-merged-into = Merged with { $code }.
participation-dupes-to-remaining = To the contribution that remains
participation-dupes-merged-here = { $n ->
   [one] One contribution is merged here
  *[other] { $n } contributions are merged here
}
participation-dupes-similar = May be the same
participation-dupes-similar-hint = Nearby, about the same theme, or in the same words. The other contribution remains, this one joins it.
participation-dupes-none = Nothing similar found.
participation-dupes-metres = { $n } m away
participation-dupes-merge-into = Merge with { $code }
participation-dupes-typed = Another contribution
participation-dupes-code = Number of the contribution that remains
participation-dupes-code-hint = Seven characters, beside the headline.
participation-dupes-merge = Merge
participation-dupes-what-happens = This contribution then stands in no list and on no map. Its page stays and leads to the other. Whoever supported both counts once. Whoever is told hears of it.
participation-dupes-part = Take apart again
participation-dupes-back = Back to the contribution
participation-dupes-done-merged = Merged. Here it can be taken apart again.
participation-dupes-done-parted = Taken apart. Both contributions are again what they were.
participation-dupes-error-missing = Enter the number of the contribution that remains.
participation-dupes-error-unknown = There is no such number. It stands beside the contribution's headline.
participation-dupes-error-itself = This is the contribution itself. Enter the number of the other one.
participation-dupes-error-elsewhere = The other contribution belongs to another process. Only contributions of one process can be merged.
participation-dupes-error-hidden = Only what everybody can read can be merged. Release both contributions first.
participation-dupes-error-already = One of the two is merged already. Take it apart first.
participation-dupes-error-has-others = Others are merged with this contribution. Merge the other one with this instead.
participation-staff-done-merged-elsewhere = This contribution is merged. Answer the one that remains.
participation-mail-merged = – The contribution is now merged with “{ $reason }”, because both are about the same. All voices count there. We write to you what becomes of it.
participation-mail-parted = – The contribution is taken apart from the other again, with all its voices.
participation-state-merged = merged
