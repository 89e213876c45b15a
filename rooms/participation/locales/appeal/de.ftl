participation-flag = Melden
participation-flag-title = Beitrag oder Kommentar melden
participation-flag-lead = Verstößt das gegen eine Regel des Verfahrens? Jemand aus der Verwaltung sieht es sich an. Gelöscht wird nicht von selbst, auch nicht bei vielen Meldungen.
participation-flag-rule = Gegen welche Regel verstößt es?
participation-flag-rule-missing = Wählen Sie die Regel.
participation-flag-words = In Ihren Worten
participation-flag-words-hint = Das liest nur die Verwaltung.
participation-flag-privacy = Ohne Anmeldung, einmal je Gerät oder Konto. Dafür merkt sich Ihr Browser eine zufällige Nummer, sonst nichts.
participation-flag-send = Melden
participation-flag-back = Zurück zum Beitrag
participation-flag-thanks = Danke für den Hinweis
participation-flag-thanks-text = Wir sehen uns das an. Verstößt es gegen die Regel, wird es nicht mehr gezeigt.
participation-appeal-title = Widerspruch
participation-appeal-text = Sie finden, das sollte stehen bleiben? Sagen Sie einmal, warum. Darüber entscheidet nicht, wer es abgelehnt hat.
participation-appeal-words = Warum sollte es stehen bleiben?
participation-appeal-missing = Schreiben Sie, warum es stehen bleiben sollte.
participation-appeal-send = Widersprechen
participation-appeal-sent = Ihr Widerspruch ist da.
participation-appeal-waits = Jemand anderes sieht sich Ihren Widerspruch an. Was daraus wird, steht dann hier.
participation-appeal-restored = Dem Widerspruch wurde gefolgt: Alle können es wieder lesen.
participation-appeal-upheld = Es bleibt dabei: Es wird nicht gezeigt.
participation-personal-flag = Hinweise von Leserinnen und Lesern prüfen
participation-personal-appeal = über Widersprüche entscheiden
participation-staff-contested = Gemeldet und widersprochen
participation-staff-contested-link = { $n ->
   [0] Gemeldet und widersprochen: nichts wartet
  *[other] Gemeldet und widersprochen: { $n }
}
participation-staff-contested-what = Worum es geht
participation-staff-flagged = Gemeldet
participation-staff-appeals = Widersprüche
participation-staff-since = Seit
participation-staff-flags-count = Meldungen
participation-staff-flags = { $n ->
   [one] Eine Meldung von Lesern
  *[other] { $n } Meldungen von Lesern
}
participation-staff-flags-settle = Es bleibt stehen
participation-staff-appeal = Widerspruch
participation-staff-appeal-yours = Sie haben es abgelehnt; über den Widerspruch entscheidet jemand anderes.
participation-staff-appeal-reason = Begründung
participation-staff-appeal-reason-missing = Schreiben Sie, warum Sie so entscheiden.
participation-staff-appeal-restore = Wieder zeigen
participation-staff-appeal-uphold = Es bleibt dabei
participation-staff-done-settled = Die Meldungen sind erledigt, es bleibt stehen.
participation-staff-done-appeal = Über den Widerspruch ist entschieden.
participation-wait-flags = { $n ->
   [one] Eine Meldung von Lesern ist zu prüfen
  *[other] { $n } Meldungen von Lesern sind zu prüfen
}
participation-wait-appeals = { $n ->
   [one] Ein Widerspruch wartet
  *[other] { $n } Widersprüche warten
}
