"""The computation in words and formulas, and one row of it worked out; values are filled in with `str.format`."""

from __future__ import annotations

VOLDOET, STOPT = "voldoet", "stopt: {naam}"
MET_GRENS = "{aantal} (grens {grens})"
NIET_BEREKEND = "–"
MINDER_DAN = "minder dan {deel}"

# One row worked out: each a line
AANTALLEN = "Periode {periode}, met venster {venster}: n = {n}, C = {c}, V = {v}, K = {k}, m = {m}."
JAAR = (
    "Voor de klachten, over hoogstens twaalf maanden ({periode}): n₁₂ = {n12}, K₁₂ = {k12}, m₁₂ = {m12}. "
    "Dus g = {n} / {n12} = {g}."
)
EERSTE = "Bij de eerste periode: n₀ = {n0}, V₀ = {v0}; voor de klachten n₁₂₀ = {n120}, K₁₂₀ = {k120}."
VERZET = "V′ = de grootste van {v} en {n} × {v0} / {n0} = {v_begin}, dus {uit}."
VERZET_ZELF = "V′ = V = {uit}, want vertrekkers tellen niet mee."
KLACHTEN = "K′ = de grootste van {k}, {g} × {k12} = {k_jaar} en {n} × {k120} / {n120} = {k_begin}, dus {uit}."
KLACHTEN_ZELF = "K′ = de grootste van {k} en {g} × {k12} = {k_jaar}, dus {uit}."
GRENZEN = "onder({c}) = {onder_c}; boven({v}) = {boven_v}; boven({k} / {g} = {k_g}) = {boven_k}."
MARGE_CONVERSIES = "↓C = √(({c} − {onder_c})² + ({z} × {tau} × {c}{wortel_m})²) = {uit}."
MARGE_VERZET = "↑V′ = √(({boven_v} − {v})² + ({z} × {tau} × {v}{wortel_m})²) = {uit}."
MARGE_KLACHTEN = "↑K′ = √(({g} × ({boven_k} − {k_g}))² + ({z} × {tau} × {k}{wortel_m})²) = {uit}."
GEDEELD_DOOR_WORTEL = " / √{m}"
SALDO = "S = {c} − {v_gewicht} × {v} − {k_gewicht} × {k} = {saldo}."
MARGE = "M = √({marge_c}² + ({v_gewicht} × {marge_v})² + ({k_gewicht} × {marge_k})²) = {marge}."
BALANS = "S − M = {ondergrens}{oordeel}."
KUIL_RIJ = (
    "Kuil, de periode zelf: κ = {n} × {k12} / {n12} = {kappa} en "
    "s = {c} − {v_gewicht} × {v} − {k_gewicht} × {kappa} = {saldo}{oordeel}."
)
KUIL_TWEE = (
    "Kuil, het korte venster ({periode}): κ = {n} × {k12} / {n12} = {kappa}, "
    "s = {c} − {v_gewicht} × {v} − {k_gewicht} × {kappa} = {saldo} en "
    "q = √({c} + {v_kwadraat} × {v} + {k_kwadraat} × {kappa}) = {q}{oordeel}."
)
STILLE_LAST = "Conversie: C − ↓C = {c} − {marge_c} = {zeker}; nodig is {norm} × {n} = {nodig}{oordeel}."
EIGEN_NORM = "Eigen norm voor {soort}: {waarde} + {marge} = {som}; hoogstens {norm} × {n} = {grens}{oordeel}."
GOED, FOUT = ": voldoet", ": voldoet niet"
EERSTE_MAAND = (
    "Dit is de laatste periode die voldoet. Een venster bewijst zijn eerste maand: {van} + 1 = maand {termijn}."
)
HIER_STOPT_HET = "Bij deze periode stopt het: {naam}."

# How many more conversations
MEER_GESPREKKEN = (
    "De balans houdt het tegen. Met ongeveer {aantal} gesprekken meer in maand {van} tot {tot}, bij dezelfde "
    "percentages, blijft het saldo naar schatting met een kans van 80 % boven nul, ook met de onzekerheid erbij. "
    "Aan de andere toetsen moet de periode ook dan nog voldoen."
)
MEER_HELPT_NIET = "Alleen meer gesprekken helpen hier niet. Meer campagnes of meer maanden meten kan wel helpen."
