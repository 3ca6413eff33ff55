"""The count on files, with DuckDB."""
