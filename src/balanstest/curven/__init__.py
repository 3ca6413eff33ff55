"""From the figures as they were filled in to the rows that the term is computed from."""
