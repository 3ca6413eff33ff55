"""By hand in DuckDB: the table, and everything that `balanstest curves` tells beside it.

Run: python benchmarks/telling/duckdb_volledig.py LOG KLACHTEN [MEMORY]. Writes the table to standard output as CSV, and
what is left out to standard error as JSON. MEMORY is a bound for DuckDB, such as 300MB.
"""

from __future__ import annotations

import json
import sys
import tempfile

import duckdb

log, klachten, *grens = sys.argv[1:]
tijdelijk = tempfile.TemporaryDirectory()
con = duckdb.connect(config={"memory_limit": grens[0], "temp_directory": tijdelijk.name} if grens else {})
velden = "klantnummer AS klant, laatste_gift AS begin, datum_gesprek AS dag, resultaat AS uitkomst"
if log.endswith(".parquet"):
    con.execute(f"CREATE VIEW log AS SELECT {velden} FROM read_parquet('{log}')")
else:
    con.execute(
        f"CREATE TABLE log AS SELECT {velden} FROM read_csv('{log}', delim = ';', header = true, columns = "
        "{klantnummer: 'VARCHAR', laatste_gift: 'DATE', datum_gesprek: 'DATE', resultaat: 'VARCHAR'},"
        " dateformat = '%d-%m-%Y')"
    )
con.execute(
    f"CREATE TABLE klachten AS SELECT DISTINCT klantnummer AS klant, datum AS dag FROM read_csv('{klachten}',"
    " delim = ';', header = true, columns = {klantnummer: 'VARCHAR', datum: 'DATE'}, dateformat = '%d-%m-%Y')"
)
con.execute("CREATE TABLE eind AS SELECT max(dag) - 28 AS eind FROM log")
con.execute("""
    CREATE VIEW gesprek AS
    SELECT klant, dag,
        CASE WHEN uitkomst IN ('ja', 'toezegging') THEN 'c'
             WHEN uitkomst IN ('bel me niet', 'niet meer bellen') THEN 'v'
             WHEN uitkomst = 'klacht' THEN 'k' END AS soort,
        CASE WHEN klant IS NULL THEN 'zonder_klant'
             WHEN begin IS NULL THEN 'zonder_beginpunt'
             WHEN dag IS NULL THEN 'zonder_datum'
             WHEN uitkomst IN ('geen gehoor', 'voicemail', 'in gesprek', 'verkeerd nummer') THEN 'niet_bereikt'
             WHEN dag < begin THEN 'voor_beginpunt'
             WHEN dag > (SELECT eind FROM eind) THEN 'te_recent' END AS reden,
        (year(dag) - year(begin)) * 12 + month(dag) - month(begin) - (day(dag) < day(begin))::INT AS maand
    FROM log""")
uitgesloten = dict(con.execute("SELECT reden, count(*) FROM gesprek WHERE reden IS NOT NULL GROUP BY reden").fetchall())
con.execute("""
    CREATE TABLE klacht AS
    SELECT k.klant, g.maand FROM klachten k
    ASOF LEFT JOIN (SELECT klant, dag, maand FROM gesprek WHERE reden IS NULL
                    AND klant IN (SELECT klant FROM klachten)) g
    ON k.klant = g.klant AND k.dag >= g.dag""")
tabel = con.execute("""
    SELECT maand, count(*), count(*) FILTER (c), count(*) FILTER (v), count(*) FILTER (k), sum(n), sum(dagen)
    FROM (
        SELECT klant, maand, count(dag) AS n, count(DISTINCT dag) AS dagen,
            bool_or(soort = 'c') AS c, bool_or(soort = 'v') AS v, bool_or(soort = 'k') AS k
        FROM (SELECT klant, maand, dag, soort FROM gesprek WHERE reden IS NULL
              UNION ALL SELECT klant, maand, NULL, 'k' FROM klacht WHERE maand IS NOT NULL)
        GROUP BY klant, maand)
    GROUP BY maand ORDER BY maand""").fetchall()
((na_verzet,),) = con.execute("""
    SELECT count(DISTINCT l.klant) FROM log l JOIN (
        SELECT klant, min(dag) AS dag FROM log WHERE uitkomst IN ('bel me niet', 'niet meer bellen') GROUP BY klant) v
    ON l.klant = v.klant AND l.dag > v.dag""").fetchall()
((los,),) = con.execute("SELECT count(*) FROM klacht WHERE maand IS NULL").fetchall()

print("van;tot;gesprekken;conversies;verzet;klachten")
for maand, n, c, v, k, _, _ in tabel:
    print(maand, maand + 1, n, c, v, k, sep=";")
rest = {
    "uitgesloten": uitgesloten,
    "dubbel": sum(rij[5] - rij[6] for rij in tabel),
    "extra": sum(rij[6] - rij[1] for rij in tabel),
    "gebeld_na_verzet": na_verzet,
    "klachten_zonder_gesprek": los,
}
print(json.dumps(rest), file=sys.stderr)
