"""The count itself: columns and outcomes, what counts, and the table that comes out."""
