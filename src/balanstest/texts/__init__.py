"""Every Dutch text that a user reads outside the templates and the questions, in one place."""
