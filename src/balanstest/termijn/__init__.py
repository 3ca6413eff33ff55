"""From the rows of the table to a suggested maximum klanttermijn, with the reasons.

Pure: numbers in, numbers and reasons out; no files, no clock, no terminal.
"""

from balanstest.curven.rijen import Rij
from balanstest.termijn.bepaling import Grondslag, Termijn, bepaal
from balanstest.termijn.gevoeligheid import Gevoeligheid, Uitschieter, onderzoek
from balanstest.termijn.spreiding import Spreiding
from balanstest.termijn.venster import Venster
from balanstest.termijn.wandeling import Stap, Wandeling

__all__ = [
    "Gevoeligheid",
    "Grondslag",
    "Rij",
    "Spreiding",
    "Stap",
    "Termijn",
    "Uitschieter",
    "Venster",
    "Wandeling",
    "bepaal",
    "onderzoek",
]
