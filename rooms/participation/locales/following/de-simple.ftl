participation-follow-title = Möchten Sie wissen, wie es weiter geht?
participation-follow-text = Wir schreiben Ihnen eine E-Mail. Zum Beispiel: Die Stadt antwortet. Oder etwas ist neu. Das gilt auch noch nach Jahren.
participation-follow-email = Ihre E-Mail-Adresse
participation-follow-email-hint = Wir nutzen die Adresse nur dafür. Andere Menschen sehen sie nicht.
participation-follow-email-missing = Schreiben Sie Ihre E-Mail-Adresse auf.
participation-follow-email-wrong = Diese E-Mail-Adresse stimmt nicht. So sieht eine richtige Adresse aus: name@beispiel.de
participation-follow-rhythm = Wie oft sollen wir schreiben?
participation-follow-rhythm-missing = Sagen Sie uns: Wie oft sollen wir schreiben?
participation-follow-at-once = Sofort
participation-follow-daily = Jeden Morgen. Aber nur, wenn etwas neu ist.
participation-follow-weekly = Jeden Montag. Aber nur, wenn etwas neu ist.
participation-follow-button = Schreiben Sie mir
participation-follow-now = Wir schreiben Ihnen.
participation-follow-sent = Wir haben Ihnen eine E-Mail geschickt. In der E-Mail ist ein Link. Klicken Sie auf den Link. Dann wissen wir: Die Adresse stimmt.
participation-follow-does = Wir schreiben Ihnen, wenn hier etwas neu ist.
participation-follow-mine = Darüber schreiben wir Ihnen
participation-follow-nothing = Im Moment schreiben wir Ihnen nicht.
participation-follow-nothing-how = Gehen Sie auf die Seite von einem Beitrag. Dort können Sie Ihre E-Mail-Adresse aufschreiben. Oder Sie nutzen Ihr Konto. Haben Sie schon eine E-Mail von uns? Dann nutzen Sie den Link in der E-Mail.
participation-follow-address = Wir schreiben an diese Adresse:
participation-follow-confirm-title = Ist das Ihre Adresse?
participation-follow-confirm-text = Jemand hat diese Adresse aufgeschrieben. Wir sollen über diese Beiträge schreiben:
participation-follow-confirm = Ja, das ist meine Adresse
participation-follow-not-you = Waren Sie das nicht? Dann machen Sie nichts. Wir schreiben Ihnen nicht. Und wir löschen die Adresse nach ein paar Tagen.
participation-follow-confirmed = Danke. Jetzt schreiben wir Ihnen.
participation-follow-rhythm-save = Ändern
participation-follow-rhythm-changed = Das ist geändert.
participation-follow-count = { $n ->
   [one] Ein Beitrag
  *[other] { $n } Beiträge
}
participation-follow-since = Seit { $day }
participation-follow-author = Das haben Sie geschrieben.
participation-follow-end = Keine E-Mails mehr dazu
participation-follow-end-all = Gar keine E-Mails mehr
participation-follow-ended = Dazu schreiben wir Ihnen nicht mehr.
participation-follow-ended-title = Keine E-Mails mehr
participation-follow-ended-text = Wir schreiben Ihnen nicht mehr über Beiträge. Ihre Adresse ist gelöscht.
participation-follow-privacy = Wir löschen Ihre Adresse, wenn Sie keine E-Mails mehr möchten.
participation-follow-dead = Dieser Link geht nicht mehr. Vielleicht haben Sie sich schon abgemeldet.
participation-personal-reader = Menschen sagen, wie es weiter geht
participation-mail-confirm-subject = { $town }: Ist das Ihre Adresse?
participation-mail-confirm-text = Guten Tag,

   jemand hat diese E-Mail-Adresse aufgeschrieben. Wir sollen schreiben, wie es mit diesem Beitrag weiter geht:

   „{ $title }“

   Waren Sie das? Dann klicken Sie auf diesen Link:
   { $link }

   Waren Sie das nicht? Dann machen Sie nichts. Wir schreiben Ihnen dann nicht mehr.

   { $town }
participation-mail-news-subject = { $n ->
   [one] Etwas ist neu bei { $title }
  *[other] Etwas ist neu bei { $n } Beiträgen
}
participation-mail-news-intro = { $n ->
   [one] Guten Tag. Bei einem Beitrag ist etwas neu.
  *[other] Guten Tag. Bei { $n } Beiträgen ist etwas neu.
}
participation-mail-hidden = Beitrag { $code }
participation-mail-released-author = – Alle können Ihren Beitrag jetzt lesen.
participation-mail-released = – Alle können den Beitrag wieder lesen.
participation-mail-refused-author = – Wir zeigen Ihren Beitrag nicht. Das ist die Regel: { $rule } Das ist der Grund: { $reason } Sie finden das falsch? Dann schreiben Sie uns das auf Ihrer eigenen Seite.
participation-mail-refused = – Wir zeigen den Beitrag nicht mehr. Er passt nicht zu einer Regel.
participation-mail-answered = – Das sagt { $office }: { $state }. { $reason }
participation-mail-end = Möchten Sie weniger E-Mails oder keine mehr? Dann klicken Sie hier: { $link }
