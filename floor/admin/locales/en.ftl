admin-nav = Administration
admin-title = Administration of the site
admin-lead = What citizens see and who takes care of what. Every change holds at once and can be taken back.
admin-version = Version of the settings: { $n }
admin-language-de = German
admin-language-en = English
admin-language-simple = Easy German (Leichte Sprache)
admin-save = Save
admin-preview = Preview
admin-done = Saved. Everybody sees it now.
admin-piece-preview = This is how it will look
admin-piece-cancel = Back without saving
admin-stale-title = Somebody else has changed this in the meantime
admin-stale-text = Nothing was overwritten. What you typed is in the form below. If you save again, it will hold.
admin-stale-stored = Stored
admin-stale-typed = Typed by you
admin-findings-title =
    { $n ->
        [one] One mistake: nothing was saved
       *[other] { $n } mistakes: nothing was saved
    }
admin-finding = The check says: { $problem } – { $remedy }
admin-error-missing = Please fill this in
admin-error-language = The text is missing in this language: { $language }
admin-error-url = Please enter an address that begins with https://
admin-error-count = Please enter a whole number from 1 to { $most }
admin-error-day = Please enter a day, for example 2027-03-31
admin-error-choice = Please choose from the list
admin-words-title = Texts of the interface
admin-words-text = Put any label and sentence of the site in other words, in every language
admin-words-about = Look for a text as it stands on the site, or for its name. Then you can put it in other words.
admin-words-label = Words or name of the text
admin-words-search = Find a text
admin-words-own = Put in our own words
admin-words-found =
    { $n ->
        [one] One text
       *[other] { $n } texts
    }
admin-words-none-own = No text has been put in other words yet.
admin-words-none = There is no text for this. Try a single word.
admin-words-more = There are more. More exact words help.
admin-words-default = Wording of the program
admin-words-gone = The program no longer has this text. Take your own wording out.
admin-words-id = Name
admin-words-is-own = own wording
admin-words-one = Text
admin-words-wording = Own wording
admin-words-hint = Empty means: the wording of the program holds. The program fills in what stands in curly brackets.
admin-words-values = The program can fill in:
admin-words-back = Take the own wording back
admin-words-unreadable = Not readable: please check the brackets
admin-pages-title = Imprint, privacy, accessibility
admin-pages-text = The pages that the law asks for, in all languages and with preview
admin-pages-imprint = Imprint
admin-pages-privacy = Privacy
admin-pages-accessibility = Accessibility
admin-pages-body = Text of the page
admin-pages-hint = In Markdown: # heading, **bold**, - list, [text](https://…)
admin-history-title = Earlier versions
admin-history-text = Who changed what and when, and the way back
admin-history-about = Every change to the municipality’s files. What held before can be looked at and restored.
admin-history-none = Nothing was changed since the municipality was set up.
admin-history-file = File
admin-history-when = When
admin-history-who = Who
admin-history-what = What
admin-history-added = added
admin-history-removed = removed
admin-history-changed = changed
admin-history-folder = Added from a folder
admin-history-command = A command of the program
admin-history-somebody = Somebody who no longer works here
admin-history-restored = Restored. Everybody sees it now.
admin-history-version = Earlier version of { $path }
admin-history-until = It stood like this until { $day }.
admin-history-same = This is also today’s version.
admin-history-restore = Restore this version
admin-history-before = Then
admin-history-now = Today
admin-history-absent = There was no such file.
admin-history-bytes = Not a text file ({ $n } bytes)
