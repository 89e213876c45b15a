participation-follow-title = Sagen Sie mir, was daraus wird
participation-follow-text = Wir schreiben Ihnen, wenn die Stadt antwortet oder sich etwas ändert, auch noch nach Jahren.
participation-follow-email = Ihre E-Mail-Adresse
participation-follow-email-hint = Nur dafür. Niemand sonst sieht sie.
participation-follow-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
participation-follow-email-wrong = Diese Adresse kann keine E-Mail erreichen. Prüfen Sie die Schreibweise, zum Beispiel name@beispiel.de.
participation-follow-rhythm = Wie oft?
participation-follow-rhythm-missing = Wählen Sie, wie oft wir Ihnen schreiben.
participation-follow-at-once = sofort
participation-follow-daily = jeden Morgen, wenn es etwas gibt
participation-follow-weekly = jeden Montag, wenn es etwas gibt
participation-follow-button = Bescheid bekommen
participation-follow-now = Wir sagen Ihnen Bescheid.
participation-follow-sent = Fast fertig: Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin, um die Adresse zu bestätigen.
participation-follow-does = Sie bekommen Bescheid, wenn sich hier etwas tut.
participation-follow-mine = Worüber Sie Bescheid bekommen
participation-follow-nothing = Sie bekommen zurzeit über keinen Beitrag Bescheid.
participation-follow-nothing-how = Auf der Seite jedes Beitrags können Sie sich eintragen, mit einer E-Mail-Adresse oder mit Ihrem Konto. Haben Sie sich mit einer E-Mail-Adresse eingetragen, führt der Link in jeder unserer E-Mails zu Ihrer Übersicht.
participation-follow-address = Die E-Mails gehen an
participation-follow-confirm-title = Adresse bestätigen
participation-follow-confirm-text = Mit dieser Adresse hat sich jemand eingetragen, um Bescheid zu bekommen:
participation-follow-confirm = Ja, das ist meine Adresse
participation-follow-not-you = Waren Sie das nicht? Dann tun Sie nichts: Ohne Bestätigung schreiben wir nicht und vergessen die Adresse nach einigen Tagen.
participation-follow-confirmed = Ihre Adresse ist bestätigt. Ab jetzt bekommen Sie Bescheid.
participation-follow-rhythm-save = Ändern
participation-follow-rhythm-changed = Geändert.
participation-follow-count = { $n ->
   [one] Ein Beitrag
  *[other] { $n } Beiträge
}
participation-follow-since = seit { $day }
participation-follow-author = Ihr Beitrag
participation-follow-end = Keine E-Mails mehr dazu
participation-follow-end-all = Gar keine E-Mails mehr
participation-follow-ended = Darüber bekommen Sie keine E-Mails mehr.
participation-follow-ended-title = Keine E-Mails mehr
participation-follow-ended-text = Sie bekommen keine E-Mails mehr über Beiträge. Ihre Adresse ist gelöscht.
participation-follow-privacy = Wir behalten die Adresse, solange Sie Bescheid wünschen, und löschen sie mit dem letzten Beitrag, von dem Sie sich abmelden.
participation-follow-dead = Dieser Link gilt nicht mehr. Die Adresse ist abgemeldet, oder sie wurde nie bestätigt.
participation-personal-reader = Bescheid geben, was aus einem Beitrag wird
participation-mail-confirm-subject = { $town }: Bitte bestätigen Sie Ihre Adresse
participation-mail-confirm-text = Guten Tag,

   mit dieser Adresse hat sich jemand eingetragen, um zu erfahren, was aus diesem Beitrag wird:

   „{ $title }“

   Waren Sie das? Dann bestätigen Sie hier die Adresse:
   { $link }

   Waren Sie es nicht, tun Sie nichts. Ohne Bestätigung schreiben wir nicht und vergessen die Adresse.

   { $town }
participation-mail-news-subject = { $n ->
   [one] Neues zu { $title }
  *[other] Neues zu { $n } Beiträgen
}
participation-mail-news-intro = { $n ->
   [one] Guten Tag, es gibt Neues zu einem Beitrag, über den Sie Bescheid wünschen.
  *[other] Guten Tag, es gibt Neues zu { $n } Beiträgen, über die Sie Bescheid wünschen.
}
participation-mail-hidden = Beitrag { $code }
participation-mail-released-author = – Ihr Beitrag ist jetzt für alle zu lesen.
participation-mail-released = – Der Beitrag ist wieder für alle zu lesen.
participation-mail-refused-author = – Ihr Beitrag wird nicht gezeigt. Regel: { $rule } Begründung: { $reason } Auf Ihrer eigenen Seite können Sie widersprechen.
participation-mail-refused = – Der Beitrag wird nicht mehr gezeigt, weil er gegen eine Regel verstößt.
participation-mail-answered = – { $office } antwortet: { $state }. { $reason }
participation-mail-end = Anderer Rhythmus oder keine E-Mails mehr: { $link }
