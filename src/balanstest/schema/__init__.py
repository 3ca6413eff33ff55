"""The published JSON Schemas: what a questionnaire may hold, and what a result consists of.

The names stand here, so that who needs only a name loads nothing else.
"""

VERSIES = {"vragenlijst": 1, "resultaat": 2}
"""Per kind the version of its format. Result 1 was that of the first form of the method."""
BESTANDSNAMEN = {soort: f"balanstest-{soort}-{versie}.schema.json" for soort, versie in VERSIES.items()}
"""Per kind the name of the file; the version of the format is in it, so that an old file keeps its own schema."""
EDITORREGEL = "# yaml-language-server: $schema="
"""What a questionnaire says in its first line to editors such as VS Code; the path is relative to the questionnaire."""
