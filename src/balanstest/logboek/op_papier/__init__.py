"""The count on paper: a query that somebody else runs, and the answer that comes back."""
