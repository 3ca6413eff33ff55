"""From the one Markdown text of a report to every format: the tree, and one printer a format."""
