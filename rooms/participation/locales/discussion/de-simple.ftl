participation-ideas-title-hint = Zum Beispiel: Im Stadt-Garten lesen
participation-ideas-text = Was ist Ihre Idee?
participation-ideas-text-missing = Schreiben Sie Ihre Idee.
participation-ideas-privacy = Alle können das Thema und den Text lesen. Sonst speichern wir nichts über Sie.
participation-comment-title = Gespräch
participation-comment-count = { $n ->
   [0] Noch kein Kommentar
   [one] Ein Kommentar
  *[other] { $n } Kommentare
}
participation-comment-n = { $n ->
   [one] { $n } Kommentar
  *[other] { $n } Kommentare
}
participation-comment-none = Noch hat niemand etwas gesagt. Fangen Sie an.
participation-comment-side-none = Hier hat noch niemand etwas gesagt.
participation-comment-pro = Dafür
participation-comment-contra = Dagegen
participation-comment-column = { $side } ({ $n })
participation-comment-column-none = Andere Kommentare
participation-comment-new = Kommentar schreiben
participation-comment-new-pro = Ich bin dafür
participation-comment-new-contra = Ich bin dagegen
participation-comment-only-pro = Sie sehen nur: dafür. Beides zeigen
participation-comment-only-contra = Sie sehen nur: dagegen. Beides zeigen
participation-comment-sort = Reihen-Folge
participation-comment-sort-newest = Neue zuerst
participation-comment-sort-newest-text = Der neueste Kommentar steht oben. Antworten stehen darunter.
participation-comment-sort-oldest = Alte zuerst
participation-comment-sort-oldest-text = Der erste Kommentar steht oben.
participation-comment-sort-best = Hilfreiche zuerst
participation-comment-sort-best-text = Viele Menschen sagen: Das hilft mir. Diese Kommentare stehen oben.
participation-comment-of = Kommentar,
participation-comment-answers = Antworten
participation-comment-answer = Antworten
participation-comment-quote = Zitieren
participation-comment-helpful = Das hilft mir ({ $n })
participation-comment-helpful-back = Das hilft mir ({ $n }). Nicht mehr
participation-comment-further = { $n ->
   [one] Noch eine Antwort
  *[other] Noch { $n } Antworten
}
participation-comment-removed = Diesen Kommentar zeigen wir nicht mehr. Die Regel ist: { $rule }
participation-comment-withdrawn = Der Kommentar ist weg. Der Mensch wollte das so.
participation-comment-closed = Im Moment können Sie hier nicht schreiben. Lesen können Sie alles.
participation-comment-missing = Diesen Kommentar gibt es nicht.
participation-comment-back = Zum Gespräch
participation-comment-one = Kommentar und Antworten
participation-comment-place = Im Gespräch zeigen
participation-comment-answer-count = { $n ->
   [0] Noch keine Antwort
   [one] Eine Antwort
  *[other] { $n } Antworten
}
participation-comment-answer-new = Antwort schreiben
participation-comment-answer-send = Antwort senden
participation-comment-answer-hint = Eine Zeile fängt mit > an? Dann ist das ein Zitat. Schreiben Sie keine Namen von anderen Menschen.
participation-comment-lead-before = Sie brauchen kein Konto. Zuerst lesen wir Ihren Kommentar. Dann sehen ihn alle.
participation-comment-lead-after = Sie brauchen kein Konto. Alle sehen Ihren Kommentar sofort.
participation-comment-side = Sind Sie dafür oder dagegen?
participation-comment-side-missing = Wählen Sie: dafür oder dagegen.
participation-comment-text = Ihr Kommentar
participation-comment-text-hint = Schreiben Sie keine Namen von anderen Menschen.
participation-comment-text-missing = Schreiben Sie einen Text.
participation-comment-text-quote = Hier steht nur das Zitat. Schreiben Sie darunter Ihre eigenen Wörter.
participation-comment-privacy = Alle können den Kommentar lesen. Sonst speichern wir nichts über Sie.
participation-comment-send = Kommentar senden
participation-comment-sent = Danke. Ihr Kommentar ist da.
participation-comment-done-withdrawn = Ihr Kommentar ist weg.
participation-comment-own-title = Ihr Kommentar
participation-comment-own-about = Zu diesem Beitrag:
participation-comment-own-waiting = Wir lesen Ihren Kommentar zuerst. Dann sehen ihn alle.
participation-comment-own-shown = Alle können Ihren Kommentar lesen.
participation-comment-own-place = Zum Kommentar
participation-comment-own-refused = Wir zeigen Ihren Kommentar nicht.
participation-comment-own-withdrawn = Ihr Kommentar ist weg. Die Wörter sind gelöscht.
participation-comment-withdraw = Kommentar löschen
participation-comment-withdraw-text = Dann löschen wir die Wörter sofort. Die Antworten von anderen bleiben.
participation-comment-state-shown = Alle sehen ihn
participation-comment-state-withdrawn = gelöscht
participation-timeline-commented = Sie haben einen Kommentar geschrieben
participation-timeline-comment-refused = Ihren Kommentar zeigen wir nicht
participation-personal-comment = Wir zeigen Kommentare.
participation-personal-comment-refused = Wir sagen Ihnen, warum wir einen Kommentar nicht zeigen.
participation-personal-comment-author = Wir zeigen Ihnen Ihre Kommentare. Sie können sie löschen.
participation-staff-comments = Kommentare
participation-staff-comments-link = Neue Kommentare: { $n }
participation-staff-comments-shown = Alle sehen sie
participation-staff-comment = Kommentar
participation-staff-comment-title = Kommentar { $code }
participation-staff-comment-parent = Antwort auf
participation-staff-comment-release-text = Dann können alle den Kommentar lesen.
participation-staff-comment-is-refused = Diesen Kommentar zeigen wir nicht.
participation-staff-comment-rule-missing = Wählen Sie eine Regel.
participation-staff-comment-reason-missing = Schreiben Sie den Grund.
participation-staff-comment-released = Alle sehen den Kommentar.
participation-staff-comment-refused = Den Kommentar zeigen wir nicht. Im Gespräch steht die Regel.
participation-wait-comments = Neue Kommentare: { $n }
