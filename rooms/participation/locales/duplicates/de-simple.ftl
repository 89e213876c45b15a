participation-same-title = Gibt es das schon?
participation-same-text = Diese Beiträge sind ähnlich. Ist Ihre Idee schon dabei? Dann sagen Sie: Das finde ich gut. Viele Stimmen für eine Idee sind stark.
participation-same-support = Das ist es. Das finde ich gut.
participation-same-else = Ist Ihre Idee anders? Dann schicken Sie Ihre Idee ab. Ihr Text steht noch unten.
participation-same-send = Nein, meine Idee abschicken
participation-merged-title = { $n ->
   [one] Noch ein Mensch hat das vorgeschlagen
  *[other] Noch { $n } Menschen haben das vorgeschlagen
}
participation-merged-text = Diese Beiträge gehören jetzt zusammen. Alle Stimmen zählen hier. Jeder Mensch zählt ein Mal.
participation-merged-comments = { $n ->
   [one] Ein Kommentar
  *[other] { $n } Kommentare
}
participation-merged-into = Dieser Beitrag gehört jetzt zu einem anderen Beitrag. Beide meinen das Gleiche. Alle Stimmen zählen dort.
participation-merged-go = Zu dem anderen Beitrag
participation-dupes-title = Doppeltes
participation-dupes-lead = Beiträge mit dem gleichen Inhalt können Sie zusammenlegen. Alle Stimmen und Kommentare bleiben. Sie können das auch wieder ändern.
participation-dupes-this = Dieser Beitrag
participation-dupes-link = Ähnliche Beiträge ansehen
participation-dupes-link-merged = { $n ->
   [one] Ein Beitrag gehört dazu
  *[other] { $n } Beiträge gehören dazu
}
participation-dupes-merged-into = Gehört jetzt zu { $code }.
participation-dupes-to-remaining = Zu dem Beitrag, der bleibt
participation-dupes-merged-here = { $n ->
   [one] Ein Beitrag gehört dazu
  *[other] { $n } Beiträge gehören dazu
}
participation-dupes-similar = Vielleicht das Gleiche
participation-dupes-similar-hint = Diese Beiträge sind in der Nähe. Oder sie haben die gleichen Worte. Der andere Beitrag bleibt.
participation-dupes-none = Es gibt nichts Ähnliches.
participation-dupes-metres = { $n } Meter entfernt
participation-dupes-merge-into = Mit { $code } zusammenlegen
participation-dupes-typed = Ein anderer Beitrag
participation-dupes-code = Nummer von dem Beitrag, der bleibt
participation-dupes-code-hint = Die Nummer hat 7 Zeichen. Sie steht neben der Überschrift.
participation-dupes-merge = Zusammenlegen
participation-dupes-what-happens = Dieser Beitrag steht dann nicht mehr in der Liste. Die Seite bleibt. Sie führt zu dem anderen Beitrag. Jeder Mensch zählt ein Mal.
participation-dupes-part = Wieder trennen
participation-dupes-back = Zurück zum Beitrag
participation-dupes-done-merged = Die Beiträge gehören jetzt zusammen.
participation-dupes-done-parted = Die Beiträge sind wieder getrennt.
participation-dupes-error-missing = Schreiben Sie die Nummer auf.
participation-dupes-error-unknown = Diese Nummer gibt es nicht.
participation-dupes-error-itself = Das ist die Nummer von diesem Beitrag. Schreiben Sie die Nummer von dem anderen Beitrag auf.
participation-dupes-error-elsewhere = Der andere Beitrag gehört zu einem anderen Verfahren.
participation-dupes-error-hidden = Beide Beiträge müssen für alle zu lesen sein.
participation-dupes-error-already = Ein Beitrag gehört schon zu einem anderen. Trennen Sie ihn zuerst.
participation-dupes-error-has-others = Zu diesem Beitrag gehören schon andere. Legen Sie den anderen Beitrag mit diesem zusammen.
participation-staff-done-merged-elsewhere = Dieser Beitrag gehört zu einem anderen. Antworten Sie dort.
participation-mail-merged = – Der Beitrag gehört jetzt zu einem anderen Beitrag: „{ $reason }“. Beide meinen das Gleiche. Alle Stimmen zählen dort. Wir schreiben Ihnen wieder.
participation-mail-parted = – Der Beitrag ist wieder allein. Alle Stimmen sind noch da.
participation-state-merged = Gehört zu einem anderen
