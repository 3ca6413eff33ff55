"""The catalogues of Dutch texts: errors, findings, criteria, words, and how numbers are written."""
