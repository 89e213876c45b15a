participation-same-title = Ist es das schon?
participation-same-text = Das hier ist schon da und klingt ähnlich. Wenn es dasselbe ist, unterstützen Sie es: Eine Sache mit vielen Stimmen zählt mehr als dieselbe Sache zweimal.
participation-same-support = Das ist es, das unterstütze ich
participation-same-else = Meinen Sie etwas anderes? Alles, was Sie geschrieben haben, steht noch unten.
participation-same-send = Nein, meinen Beitrag absenden
participation-merged-title = { $n ->
   [one] Dasselbe wurde noch einmal vorgeschlagen
  *[other] Dasselbe wurde noch { $n }-mal vorgeschlagen
}
participation-merged-text = Diese Beiträge sind hier zusammengelegt. Wer sie unterstützt hat, zählt hier mit, jeder Mensch einmal. Was dort steht, bleibt dort zu lesen.
participation-merged-comments = { $n ->
   [one] Ein Kommentar
  *[other] { $n } Kommentare
}
participation-merged-into = Dieser Beitrag ist mit einem anderen zusammengelegt, weil es um dasselbe geht. Alle Stimmen zählen dort, und dort antwortet die Stadt.
participation-merged-go = Zum gemeinsamen Beitrag
participation-dupes-title = Doppeltes
participation-dupes-lead = Was dasselbe meint, lässt sich zusammenlegen. Stimmen, Kommentare, Verfasserinnen und alle, die Bescheid bekommen, bleiben erhalten, und es lässt sich rückgängig machen.
participation-dupes-this = Dieser Beitrag
participation-dupes-link = Ähnliche Beiträge ansehen, zusammenlegen
participation-dupes-link-merged = { $n ->
   [one] Ein Beitrag ist hier zusammengelegt
  *[other] { $n } Beiträge sind hier zusammengelegt
}
participation-dupes-merged-into = Zusammengelegt mit { $code }.
participation-dupes-to-remaining = Zum Beitrag, der bleibt
participation-dupes-merged-here = { $n ->
   [one] Hier ist ein Beitrag zusammengelegt
  *[other] Hier sind { $n } Beiträge zusammengelegt
}
participation-dupes-similar = Könnte dasselbe sein
participation-dupes-similar-hint = In der Nähe, zum selben Thema oder mit denselben Worten. Der andere Beitrag bleibt, dieser kommt dazu.
participation-dupes-none = Nichts Ähnliches gefunden.
participation-dupes-metres = { $n } m entfernt
participation-dupes-merge-into = Mit { $code } zusammenlegen
participation-dupes-typed = Ein anderer Beitrag
participation-dupes-code = Nummer des Beitrags, der bleibt
participation-dupes-code-hint = Sieben Zeichen, sie stehen neben der Überschrift.
participation-dupes-merge = Zusammenlegen
participation-dupes-what-happens = Dieser Beitrag steht dann in keiner Liste und auf keiner Karte mehr. Seine Seite bleibt und führt zum anderen. Wer beide unterstützt hat, zählt einmal. Wer Bescheid bekommt, erfährt es.
participation-dupes-part = Wieder trennen
participation-dupes-back = Zurück zum Beitrag
participation-dupes-done-merged = Zusammengelegt. Es lässt sich hier wieder trennen.
participation-dupes-done-parted = Getrennt. Beide Beiträge sind wieder, was sie waren.
participation-dupes-error-missing = Geben Sie die Nummer des Beitrags ein, der bleibt.
participation-dupes-error-unknown = Diese Nummer gibt es nicht. Sie steht neben der Überschrift des Beitrags.
participation-dupes-error-itself = Das ist dieser Beitrag selbst. Geben Sie die Nummer des anderen ein.
participation-dupes-error-elsewhere = Der andere Beitrag gehört zu einem anderen Verfahren. Zusammenlegen geht nur innerhalb eines Verfahrens.
participation-dupes-error-hidden = Nur was alle lesen können, lässt sich zusammenlegen. Geben Sie beide Beiträge zuerst frei.
participation-dupes-error-already = Einer der beiden ist schon zusammengelegt. Trennen Sie ihn zuerst.
participation-dupes-error-has-others = Mit diesem Beitrag sind schon andere zusammengelegt. Legen Sie stattdessen den anderen mit diesem zusammen.
participation-staff-done-merged-elsewhere = Dieser Beitrag ist zusammengelegt. Beantworten Sie den, der bleibt.
participation-mail-merged = – Der Beitrag ist jetzt mit „{ $reason }“ zusammengelegt, weil es um dasselbe geht. Alle Stimmen zählen dort. Wir schreiben Ihnen, was daraus wird.
participation-mail-parted = – Der Beitrag ist wieder von dem anderen getrennt, mit allen seinen Stimmen.
participation-state-merged = zusammengelegt
