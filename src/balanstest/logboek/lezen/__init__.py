"""The files of a log: found, recognised, and read as text."""
