//! Suggests a category from the text of a report.
