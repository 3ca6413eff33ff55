"""Reads the table of figures from a file beside the questionnaire: CSV or Excel → typed rows with their places."""

from balanstest.vragenlijst.cijferbestand.bestand import PAD, Cijferbestand, lees

__all__ = ["PAD", "Cijferbestand", "lees"]
