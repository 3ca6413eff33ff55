"""From the rows of the table to a suggested maximum klanttermijn, with the reasons.

Pure: numbers in, numbers and reasons out; no files, no clock, no terminal. `wandeling` holds the rule that stops a
term, `bepaling` the bounds.
"""

from balanstest.curven.rijen import Rij
from balanstest.termijn.bepaling import METHODE, Grondslag, Termijn, bepaal
from balanstest.termijn.gevoeligheid import Gevoeligheid, Uitschieter, onderzoek
from balanstest.termijn.meer_gesprekken import MeerGesprekken
from balanstest.termijn.spreiding import Spreiding
from balanstest.termijn.venster import Venster
from balanstest.termijn.wandeling import Stap, Toets, Wandeling

__all__ = [
    "METHODE",
    "Gevoeligheid",
    "Grondslag",
    "MeerGesprekken",
    "Rij",
    "Spreiding",
    "Stap",
    "Termijn",
    "Toets",
    "Uitschieter",
    "Venster",
    "Wandeling",
    "bepaal",
    "onderzoek",
]
