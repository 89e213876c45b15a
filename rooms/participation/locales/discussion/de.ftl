participation-ideas-title-hint = Zum Beispiel: Lesen unter freiem Himmel im Stadtgarten
participation-ideas-text = Was schlagen Sie vor, und warum?
participation-ideas-text-missing = Schreiben Sie, was Sie vorschlagen.
participation-ideas-privacy = Thema und Text werden veröffentlicht. Mehr speichern wir nicht über Sie.
participation-comment-title = Diskussion
participation-comment-count = { $n ->
   [0] Noch kein Kommentar
   [one] Ein Kommentar, Antworten mitgezählt
  *[other] { $n } Kommentare, Antworten mitgezählt
}
participation-comment-n = { $n ->
   [one] { $n } Kommentar
  *[other] { $n } Kommentare
}
participation-comment-none = Noch hat niemand etwas dazu gesagt. Machen Sie den Anfang.
participation-comment-side-none = Dazu hat noch niemand etwas gesagt.
participation-comment-pro = Dafür
participation-comment-contra = Dagegen
participation-comment-column = { $side } ({ $n })
participation-comment-column-none = Weitere Kommentare
participation-comment-new = Kommentar schreiben
participation-comment-new-pro = Dafür schreiben
participation-comment-new-contra = Dagegen schreiben
participation-comment-only-pro = Nur Kommentare dafür; beide Seiten zeigen
participation-comment-only-contra = Nur Kommentare dagegen; beide Seiten zeigen
participation-comment-sort = Reihenfolge der Kommentare
participation-comment-sort-newest = Neueste zuerst
participation-comment-sort-newest-text = Was zuletzt veröffentlicht wurde, steht oben; Antworten stehen unter dem Kommentar, auf den sie antworten.
participation-comment-sort-oldest = Älteste zuerst
participation-comment-sort-oldest-text = Der erste Kommentar steht oben, so wie sich das Gespräch entwickelt hat.
participation-comment-sort-best = Hilfreichste zuerst
participation-comment-sort-best-text = Oben steht, was die meisten Menschen hilfreich finden, bei gleicher Zahl das Neuere. Jedes Gerät und jedes Konto zählt einmal. Entfernte Kommentare stehen nur in den anderen Reihenfolgen.
participation-comment-of = Kommentar,
participation-comment-answers = Antworten
participation-comment-answer = Antworten
participation-comment-quote = Zitieren
participation-comment-helpful = Hilfreich ({ $n })
participation-comment-helpful-back = Hilfreich ({ $n }), Stimme zurücknehmen
participation-comment-further = { $n ->
   [one] Eine weitere Antwort
  *[other] { $n } weitere Antworten
}
participation-comment-removed = Dieser Kommentar wurde entfernt. Die Regel: { $rule }
participation-comment-withdrawn = Diesen Kommentar hat zurückgenommen, wer ihn geschrieben hat.
participation-comment-closed = Zurzeit werden hier keine Kommentare angenommen. Alles bleibt lesbar.
participation-comment-missing = Diesen Kommentar gibt es nicht, oder er ist nicht mehr lesbar.
participation-comment-back = Zur Diskussion
participation-comment-one = Kommentar und Antworten
participation-comment-place = In der Diskussion zeigen
participation-comment-answer-count = { $n ->
   [0] Noch keine Antwort
   [one] Eine Antwort
  *[other] { $n } Antworten
}
participation-comment-answer-new = Auf den Kommentar antworten
participation-comment-answer-send = Antwort senden
participation-comment-answer-hint = Zeilen, die mit > beginnen, sind ein Zitat. Bitte keine Namen und keine Angaben über andere Personen.
participation-comment-lead-before = Ohne Anmeldung und ohne Namen. Jemand aus der Verwaltung liest den Kommentar, bevor ihn alle sehen.
participation-comment-lead-after = Ohne Anmeldung und ohne Namen. Alle sehen den Kommentar sofort.
participation-comment-side = Sind Sie dafür oder dagegen?
participation-comment-side-missing = Wählen Sie, ob Sie dafür oder dagegen sind.
participation-comment-text = Ihr Kommentar
participation-comment-text-hint = Bitte keine Namen und keine Angaben über andere Personen.
participation-comment-text-missing = Schreiben Sie, was Sie sagen möchten.
participation-comment-text-quote = Bisher steht hier nur das Zitat. Schreiben Sie darunter, was Sie dazu sagen.
participation-comment-privacy = Der Kommentar wird veröffentlicht. Mehr speichern wir nicht über Sie.
participation-comment-send = Kommentar senden
participation-comment-sent = Danke. Ihr Kommentar ist da.
participation-comment-done-withdrawn = Ihr Kommentar ist zurückgenommen.
participation-comment-own-title = Ihr Kommentar
participation-comment-own-about = Zum Beitrag
participation-comment-own-waiting = Wir lesen Ihren Kommentar, bevor ihn alle sehen.
participation-comment-own-shown = Alle können Ihren Kommentar lesen.
participation-comment-own-place = Zum Kommentar in der Diskussion
participation-comment-own-refused = Ihr Kommentar wird nicht gezeigt.
participation-comment-own-withdrawn = Sie haben Ihren Kommentar zurückgenommen. Die Worte sind gelöscht.
participation-comment-withdraw = Kommentar zurücknehmen
participation-comment-withdraw-text = Die Worte werden sofort gelöscht. Antworten anderer bleiben stehen.
participation-comment-state-shown = veröffentlicht
participation-comment-state-withdrawn = zurückgenommen
participation-timeline-commented = Kommentar geschrieben
participation-timeline-comment-refused = Kommentar nicht gezeigt
participation-personal-comment = Kommentare zu Beiträgen veröffentlichen
participation-personal-comment-refused = begründen, warum ein Kommentar nicht gezeigt wird
participation-personal-comment-author = Ihnen Ihre eigenen Kommentare zeigen und sie zurücknehmen lassen
participation-staff-comments = Kommentare
participation-staff-comments-link = { $n ->
   [0] Kommentare: keiner ist zu lesen
   [one] Kommentare: einer ist zu lesen
  *[other] Kommentare: { $n } sind zu lesen
}
participation-staff-comments-shown = Veröffentlicht
participation-staff-comment = Kommentar
participation-staff-comment-title = Kommentar { $code }
participation-staff-comment-parent = Antwort auf
participation-staff-comment-release-text = Alle können den Kommentar dann lesen.
participation-staff-comment-is-refused = Dieser Kommentar wird nicht gezeigt.
participation-staff-comment-rule-missing = Wählen Sie die Regel, gegen die der Kommentar verstößt.
participation-staff-comment-reason-missing = Schreiben Sie, warum der Kommentar nicht gezeigt wird.
participation-staff-comment-released = Der Kommentar ist veröffentlicht.
participation-staff-comment-refused = Der Kommentar wird nicht gezeigt. In der Diskussion steht die Regel, die Begründung liest nur, wer ihn geschrieben hat.
participation-wait-comments = { $n ->
   [one] Ein Kommentar ist zu lesen
  *[other] { $n } Kommentare sind zu lesen
}
