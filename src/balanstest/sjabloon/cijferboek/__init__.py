"""The workbook to fill the figures in, for `balanstest new --xlsx`."""

from balanstest.sjabloon.cijferboek.boek import maak_cijferboek

__all__ = ["maak_cijferboek"]
