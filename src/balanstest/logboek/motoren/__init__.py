"""Where the count runs: DuckDB on files, PostgreSQL, Spark."""
