"""The messages about what is wrong: code → what is wrong, what to do."""
