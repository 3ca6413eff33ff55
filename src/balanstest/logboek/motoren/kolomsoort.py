"""Kinds of columns in an engine that are read in a way of their own, and customers that are kept as a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot import exp

TEKST, MOMENT, DECIMAAL, ENKEL, DUBBEL = "tekst", "moment", "decimaal", "enkel", "dubbel"
"""Text, a time with a zone, and three kinds of numbers that may have a fraction: exact, and of 32 and 64 bits."""
ONZEKER = {ENKEL: 2**24, DUBBEL: 2**53}
"""From these on two whole numbers may be kept as one."""

_ZONE = "(Z|UTC|GMT|[+-](0[0-9]|1[0-3])(:?[0-5][0-9])?|[+-]14(:?00)?)"
_DAG = f"^[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}([ T][0-9]{{1,2}}:[0-9]{{2}}(:[0-9]{{2}}([.][0-9]+)?)? *{_ZONE}?)?$"
"""A day with the year first and in four digits, or a moment, in a zone that is in use somewhere."""


def klant_als_tekst(kolom: exp.Expr, soort: str, als_tekst: Callable[[exp.Expr], exp.Expr]) -> exp.Expr:
    """A customer as text; a whole number has no fraction, whatever it is kept in: 5, not 5.00."""
    from sqlglot import exp

    gewoon = als_tekst(kolom)
    if soort not in (DECIMAAL, *ONZEKER):
        return gewoon
    heel: exp.Expr = exp.Floor(this=kolom.copy())
    is_heel: exp.Expr = exp.EQ(this=kolom.copy(), expression=heel.copy())
    if soort in ONZEKER:  # as text these may be 1.5E7
        is_heel = exp.and_(is_heel, exp.not_(_te_groot(kolom, soort)))
        heel = exp.cast(kolom.copy(), "BIGINT")
    anders = exp.func("NULLIF", gewoon, exp.Literal.string("NaN"))
    return exp.Case().when(is_heel, als_tekst(heel)).else_(anders)


def zonder_niemand(klant: exp.Expr, niemand: Sequence[str]) -> exp.Expr:
    """A customer as text without spaces round it; NULL where it is empty, or one of `niemand`."""
    from sqlglot import exp

    kaal = exp.func("NULLIF", exp.Trim(this=klant), exp.Literal.string(""))
    if not niemand:
        return kaal
    geen = exp.In(this=exp.Lower(this=kaal.copy()), expressions=[exp.Literal.string(waarde) for waarde in niemand])
    return exp.Case().when(geen, exp.null()).else_(kaal)


def aantal_geen_dag(naam: exp.Identifier, als_tekst: Callable[[exp.Expr], exp.Expr]) -> exp.Select:
    """The query, without its table, that counts the texts that an engine would have to guess at: no 2024-01-31."""
    from sqlglot import exp

    tekst = exp.Trim(this=als_tekst(exp.column(naam)))
    dag = exp.RegexpLike(this=tekst, expression=exp.Literal.string(_DAG))
    return exp.select("COUNT(*)").where(exp.NEQ(this=tekst.copy(), expression=exp.Literal.string("")), exp.not_(dag))


def aantal_te_groot(naam: exp.Identifier, soort: str, als_tekst: Callable[[exp.Expr], exp.Expr]) -> exp.Select:
    """The query, without its table, that counts the numbers that are so large that one may stand for two."""
    from sqlglot import exp

    kolom = exp.column(naam)
    is_getal = exp.NEQ(this=als_tekst(kolom.copy()), expression=exp.Literal.string("NaN"))
    return exp.select("COUNT(*)").where(_te_groot(kolom, soort), is_getal)


def _te_groot(kolom: exp.Expr, soort: str) -> exp.Expr:
    from sqlglot import exp

    return exp.GTE(this=exp.Abs(this=kolom.copy()), expression=exp.Literal.number(ONZEKER[soort]))
