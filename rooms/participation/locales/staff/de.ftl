participation-nav-staff = Mitreden
participation-staff-title = Beiträge zu Beteiligungsverfahren
participation-staff-tabs = Teile der Liste
participation-tab-new = Zu lesen
participation-tab-unanswered = Zu beantworten
participation-tab-answered = Beantwortet
participation-tab-refused = Nicht gezeigt
participation-staff-process = Verfahren
participation-staff-contribution = Beitrag
participation-staff-received = Eingang
participation-staff-due = Antwort bis
participation-staff-is-late = überfällig:
participation-staff-voices = Unterstützung
participation-staff-empty = Hier wartet nichts.
participation-staff-release = Veröffentlichen
participation-staff-release-text = Alle können den Beitrag dann lesen. Ab heute läuft die Frist für die Antwort.
participation-staff-refuse = Nicht veröffentlichen
participation-staff-take-down = Aus der Öffentlichkeit nehmen
participation-staff-rule = Regel, gegen die er verstößt
participation-staff-rule-missing = Wählen Sie die Regel, gegen die der Beitrag verstößt.
participation-staff-refuse-reason = Begründung
participation-staff-refuse-hint = Wer den Beitrag geschrieben hat, liest sie auf der eigenen Seite.
participation-staff-reason-missing = Schreiben Sie, warum der Beitrag nicht gezeigt wird.
participation-staff-is-refused = Dieser Beitrag wird nicht gezeigt.
participation-staff-answer = Antworten
participation-staff-state = Was daraus wird
participation-staff-state-missing = Wählen Sie, was daraus wird.
participation-staff-choose = Bitte wählen
participation-staff-reason = Begründung für alle
participation-staff-reason-hint = Was geschieht wann, und warum? Alle lesen die Antwort, auch in Jahren noch.
participation-staff-answer-missing = Schreiben Sie die Begründung.
participation-staff-done-released = Der Beitrag ist veröffentlicht.
participation-staff-done-refused = Der Beitrag wird nicht gezeigt. Regel und Begründung stehen auf der Seite der Autorin oder des Autors.
participation-staff-done-answered = Die Antwort ist veröffentlicht.
participation-staff-done-already = Das war schon so; geändert wurde nichts.
participation-wait-new = { $n ->
   [one] Ein Beitrag ist zu lesen
  *[other] { $n } Beiträge sind zu lesen
}
participation-wait-late = { $n ->
   [one] Eine Antwort ist überfällig
  *[other] { $n } Antworten sind überfällig
}
