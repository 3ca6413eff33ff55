"""Finds the files that come with the program: templates, examples, rule packs, categories.

In the wheel `templates/` and `examples/` lie inside the package; in a checkout they lie at the top. Nothing
is ever looked up in the working directory: a stray file there would change a legal report.
"""

from __future__ import annotations

from pathlib import Path

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld

_PAKKET = Path(__file__).resolve().parent
_MEEGELEVERD = _PAKKET / "_meegeleverd"
_CHECKOUT = _PAKKET.parent.parent


def _map(naam: str) -> Path:
    for kandidaat in (_MEEGELEVERD / naam, _CHECKOUT / naam):
        if kandidaat.is_dir():
            return kandidaat

    raise OmgevingError([meld("E090", str(_PAKKET), naam=naam)])


def templates() -> Path:
    """The folder with the built-in Jinja2 templates. Raises OmgevingError where it is missing."""
    return _map("templates")


def voorbeelden() -> Path:
    """The folder with the examples. Raises OmgevingError where it is missing."""
    return _map("examples")


def kaders() -> Path:
    """The folder with the built-in rule packs."""
    return _PAKKET / "data" / "kaders"


def categorieen() -> Path:
    """The folder with the built-in product categories."""
    return _PAKKET / "data" / "categorieen"
