services-timeline-received = Application received
services-timeline-withdrawn = Application withdrawn
services-timeline-decided = The application is decided
services-timeline-ended = Application completed
services-stays-applications = Applications you sent, with answers, documents and e-mail address
services-stays-applications-why = The department has to decide about them and be able to prove the decision. The link on the receipt still leads there.
