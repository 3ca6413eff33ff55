"""By hand in pandas: only the table.

Run: python benchmarks/telling/pandas_tabel.py LOG KLACHTEN. Writes the table to standard output as CSV.
"""

from __future__ import annotations

import sys

import pandas as pd

CONVERSIE, VERZET, KLACHT = ("ja", "toezegging"), ("bel me niet", "niet meer bellen"), ("klacht",)
NIET_BEREIKT = ("geen gehoor", "voicemail", "in gesprek", "verkeerd nummer")

pad, klachtpad = sys.argv[1:]
if pad.endswith(".parquet"):
    log = pd.read_parquet(pad)
    log["laatste_gift"] = pd.to_datetime(log["laatste_gift"])
    log["datum_gesprek"] = pd.to_datetime(log["datum_gesprek"])
else:
    dagen = ["laatste_gift", "datum_gesprek"]
    log = pd.read_csv(pad, sep=";", dtype={"resultaat": "category"}, parse_dates=dagen, date_format="%d-%m-%Y")
log.columns = pd.Index(["klant", "begin", "dag", "uitkomst"])
laatste = log["dag"].max() - pd.Timedelta(days=28)
log = log[
    log["klant"].notna() & (log["dag"] >= log["begin"]) & (log["dag"] <= laatste) & ~log["uitkomst"].isin(NIET_BEREIKT)
]
begin, dag = log["begin"].dt, log["dag"].dt
log["maand"] = (dag.year - begin.year) * 12 + dag.month - begin.month - (dag.day < begin.day)
for naam, woorden in (("c", CONVERSIE), ("v", VERZET), ("k", KLACHT)):
    log[naam] = log["uitkomst"].isin(woorden)
klachten = pd.read_csv(klachtpad, sep=";", parse_dates=["datum"], date_format="%d-%m-%Y").drop_duplicates()
klachten.columns = pd.Index(["klant", "dag"])
klachten["dag"] = klachten["dag"].astype(log["dag"].dtype)
gebeld = log.loc[log["klant"].isin(klachten["klant"]), ["klant", "dag", "maand"]]
bij = pd.merge_asof(klachten.sort_values("dag"), gebeld.sort_values("dag"), on="dag", by="klant").dropna(subset="maand")
bij = bij.assign(maand=bij["maand"].astype(log["maand"].dtype), c=False, v=False, k=True)
alles = pd.concat([log[["klant", "maand", "c", "v", "k"]], bij[["klant", "maand", "c", "v", "k"]]])
mensen = alles.groupby(["klant", "maand"], sort=False)[["c", "v", "k"]].any()
per_maand = mensen.groupby("maand")
tabel = pd.concat([per_maand.size(), per_maand.sum()], axis=1)

print("van;tot;gesprekken;conversies;verzet;klachten")
for maand, *aantallen in tabel.itertuples():
    print(maand, maand + 1, *map(int, aantallen), sep=";")
