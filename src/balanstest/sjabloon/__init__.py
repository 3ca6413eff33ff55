"""A fresh questionnaire for a product category, for `balanstest new`."""

from balanstest.sjabloon.categorie import (
    Categorie,
    afdruk_van_categorieen,
    categorieen,
    eigen_categorieen,
    ingebouwd,
    lees_categorie,
    zoek,
)
from balanstest.sjabloon.maak import cijferboek, maak

__all__ = [
    "Categorie",
    "afdruk_van_categorieen",
    "categorieen",
    "cijferboek",
    "eigen_categorieen",
    "ingebouwd",
    "lees_categorie",
    "maak",
    "zoek",
]
