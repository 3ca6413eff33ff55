"""By hand in Polars: only the table.

Run: python benchmarks/telling/polars_tabel.py LOG KLACHTEN. Writes the table to standard output as CSV.
"""

from __future__ import annotations

import sys

import polars as pl

CONVERSIE, VERZET = ("ja", "toezegging"), ("bel me niet", "niet meer bellen")
NIET_BEREIKT = ("geen gehoor", "voicemail", "in gesprek", "verkeerd nummer")

pad, klachtpad = sys.argv[1:]
if pad.endswith(".parquet"):
    log = pl.scan_parquet(pad)
else:
    dagen = pl.col("laatste_gift", "datum_gesprek").str.to_date("%d-%m-%Y")
    log = pl.scan_csv(pad, separator=";").with_columns(dagen)
log = log.rename({"klantnummer": "klant", "laatste_gift": "begin", "datum_gesprek": "dag", "resultaat": "uitkomst"})
laatste = log.select(pl.col("dag").max()).collect(engine="streaming").item()
begin, dag = pl.col("begin").dt, pl.col("dag").dt
maand = (
    (dag.year() - begin.year()) * 12
    + dag.month().cast(pl.Int32)
    - begin.month().cast(pl.Int32)
    - (dag.day() < begin.day()).cast(pl.Int32)
)
log = log.filter(
    pl.col("klant").is_not_null(),
    pl.col("dag") >= pl.col("begin"),
    pl.col("dag") <= pl.lit(laatste) - pl.duration(days=28),
    ~pl.col("uitkomst").is_in(NIET_BEREIKT),
).select("klant", "dag", maand.alias("maand"), "uitkomst")
klachten = (
    pl.scan_csv(klachtpad, separator=";").select(klant="klantnummer", dag=pl.col("datum").str.to_date("%d-%m-%Y"))
).unique()
gebeld = log.join(klachten, on="klant", how="semi").sort("dag")
bij = klachten.sort("dag").join_asof(gebeld, on="dag", by="klant", check_sortedness=False).drop_nulls("maand")
alles = pl.concat([log.select("klant", "maand", "uitkomst"), bij.select("klant", "maand", uitkomst=pl.lit("klacht"))])
tabel = (
    alles.group_by("klant", "maand")
    .agg(
        c=pl.col("uitkomst").is_in(CONVERSIE).any(),
        v=pl.col("uitkomst").is_in(VERZET).any(),
        k=(pl.col("uitkomst") == "klacht").any(),
    )
    .group_by("maand")
    .agg(pl.len(), pl.col("c", "v", "k").sum())
    .sort("maand")
    .collect(engine="streaming")
)

print("van;tot;gesprekken;conversies;verzet;klachten")
for rij in tabel.iter_rows():
    print(rij[0], rij[0] + 1, *rij[1:], sep=";")
