"""How a Dutch reader writes and mistypes: numbers, dates, near misses, invisible characters. Logic, no sentences."""
