services-timeline-received = Ihr Antrag ist da
services-timeline-withdrawn = Sie haben den Antrag zurückgenommen
services-timeline-decided = Das Amt hat über den Antrag entschieden
services-timeline-ended = Der Antrag ist fertig
services-stays-applications = Ihre fertigen Anträge mit allen Angaben
services-stays-applications-why = Das Amt muss über den Antrag entscheiden. Das Amt muss später zeigen können: Warum haben wir so entschieden?
