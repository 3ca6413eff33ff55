"""By hand in DuckDB: only the table.

Run: python benchmarks/telling/duckdb_tabel.py LOG KLACHTEN. Writes the table to standard output as CSV.
"""

from __future__ import annotations

import sys

import duckdb

log, klachten = sys.argv[1:]
con = duckdb.connect()
if log.endswith(".parquet"):
    bron = f"read_parquet('{log}')"
else:
    bron = (
        f"read_csv('{log}', delim = ';', header = true, columns = {{klantnummer: 'VARCHAR', laatste_gift: 'DATE',"
        " datum_gesprek: 'DATE', resultaat: 'VARCHAR'}, dateformat = '%d-%m-%Y')"
    )
con.execute(f"""
    CREATE TABLE gesprek AS
    SELECT klantnummer AS klant, datum_gesprek AS dag, resultaat AS uitkomst,
        (year(dag) - year(laatste_gift)) * 12 + month(dag) - month(laatste_gift) - (day(dag) < day(laatste_gift))::INT
            AS maand
    FROM {bron}
    WHERE klant IS NOT NULL AND dag >= laatste_gift
        AND dag <= (SELECT max(datum_gesprek) - 28 FROM {bron})
        AND uitkomst NOT IN ('geen gehoor', 'voicemail', 'in gesprek', 'verkeerd nummer')""")
tabel = con.execute(f"""
    WITH klacht AS (
        SELECT g.klant, g.maand
        FROM read_csv('{klachten}', delim = ';', header = true, columns = {{klantnummer: 'VARCHAR', datum: 'DATE'}},
            dateformat = '%d-%m-%Y') k
        ASOF JOIN (SELECT * FROM gesprek WHERE klant IN (SELECT klantnummer FROM read_csv('{klachten}', delim = ';',
            header = true, columns = {{klantnummer: 'VARCHAR', datum: 'DATE'}}, dateformat = '%d-%m-%Y'))) g
        ON k.klantnummer = g.klant AND k.datum >= g.dag)
    SELECT maand, count(*), count(*) FILTER (c), count(*) FILTER (v), count(*) FILTER (k)
    FROM (
        SELECT bool_or(uitkomst IN ('ja', 'toezegging')) AS c, bool_or(uitkomst = 'klacht') AS k,
            bool_or(uitkomst IN ('bel me niet', 'niet meer bellen')) AS v, maand
        FROM (SELECT klant, maand, uitkomst FROM gesprek UNION ALL SELECT klant, maand, 'klacht' FROM klacht)
        GROUP BY klant, maand)
    GROUP BY maand ORDER BY maand""").fetchall()

print("van;tot;gesprekken;conversies;verzet;klachten")
for maand, n, c, v, k in tabel:
    print(maand, maand + 1, n, c, v, k, sep=";")
