"""Tables from CSV and Excel, cell by cell, each with its place."""
