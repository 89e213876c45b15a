services-timeline-received = Antrag eingegangen
services-timeline-withdrawn = Antrag zurückgezogen
services-timeline-decided = Über den Antrag ist entschieden
services-timeline-ended = Antrag abgeschlossen
services-stays-applications = Abgesandte Anträge mit Angaben, Unterlagen und E-Mail-Adresse
services-stays-applications-why = Die Stelle muss darüber entscheiden und die Entscheidung belegen können. Der Link auf der Bestätigung führt weiterhin dorthin.
