"""A fresh questionnaire for a product category, for `balanstest new`."""

from balanstest.sjabloon.categorie import Categorie, categorieen, eigen_categorieen, ingebouwd, lees_categorie, zoek
from balanstest.sjabloon.maak import cijferboek, maak

__all__ = ["Categorie", "categorieen", "cijferboek", "eigen_categorieen", "ingebouwd", "lees_categorie", "maak", "zoek"]
