"""The report: the facts of an assessment as text, and one class per output format."""
