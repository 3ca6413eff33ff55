"""Functions of our own text in the words of a dialect, and what the translator does not know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot import exp

EERDER, VANDAAG = "balanstest_eerder", "balanstest_vandaag"
"""Functions in our own text: so many days earlier, and today."""


def eigen_woorden(boom: exp.Expr, dialect: str) -> exp.Expr:
    """Put what this dialect needs in place of our own functions, and of what the translator does not know."""
    from sqlglot import exp

    def om(knoop: exp.Expr) -> exp.Expr:
        if isinstance(knoop, exp.Anonymous) and str(knoop.this).lower() == EERDER:
            dag, dagen = knoop.expressions
            return _eerder(dag, dagen, dialect)
        if isinstance(knoop, exp.Anonymous) and str(knoop.this).lower() == VANDAAG:
            return _vandaag_hier(dialect)
        if dialect == "oracle":
            if isinstance(knoop, exp.Cast) and knoop.is_type("date") and isinstance(knoop.this, exp.Literal):
                delen = [knoop.this.copy(), exp.Literal.string("YYYY-MM-DD")]
                return exp.Anonymous(this="TO_DATE", expressions=delen)
            if isinstance(knoop, exp.Select) and not knoop.args.get("from_"):
                return knoop.from_("DUAL", copy=False)
        return knoop

    return boom.transform(om, copy=False)


def _eerder(dag: exp.Expr, dagen: exp.Expr, dialect: str) -> exp.Expr:
    from sqlglot import exp

    if dialect == "bigquery":
        return exp.DateSub(this=dag, expression=dagen, unit=exp.var("DAY"))
    if dialect in ("snowflake", "tsql"):
        return exp.Anonymous(this="DATEADD", expressions=[exp.column("DAY"), exp.Neg(this=dagen), dag])
    if dialect == "trino":
        return exp.Anonymous(this="DATE_ADD", expressions=[exp.Literal.string("day"), exp.Neg(this=dagen), dag])
    if dialect in ("spark", "databricks"):
        return exp.Anonymous(this="DATE_SUB", expressions=[dag, dagen])
    return exp.Sub(this=dag, expression=dagen)  # in Oracle, PostgreSQL and DuckDB a number is so many days


def _vandaag_hier(dialect: str) -> exp.Expr:
    from sqlglot import exp

    if dialect == "tsql":
        return exp.cast(exp.Anonymous(this="GETDATE"), "DATE")
    if dialect == "oracle":
        return exp.Anonymous(this="TRUNC", expressions=[exp.column("SYSDATE")])
    return exp.CurrentDate()
