"""What is wrong with text that was pasted or typed as if this were Word; part of the catalogue."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

PLAKKEN: dict[str, Fout] = {
    "E190": Fout(
        "Deze tekst begint met een gekruld aanhalingsteken: {teken}. Zo maakt Word ze, maar hier tellen alleen rechte.",
        'Zet de hele tekst tussen rechte aanhalingstekens, zoals "dit".',
    ),
    "E191": Fout(
        "Deze regel begint met '{teken}'. In een lijst begint elke regel met een gewoon streepje.",
        "Schrijf in plaats daarvan '- ': het streepje naast de 0 op uw toetsenbord, en een spatie. Laat de regels van "
        "de lijst even ver inspringen.",
    ),
    "E192": Fout(
        "Hier staat een harde spatie, die bij plakken uit Word of van een website meekomt. Ze lijkt op een spatie, "
        "maar telt niet als spatie.",
        "Haal haar weg en typ een gewone spatie.",
    ),
    "E193": Fout(
        "Wat na dit # staat, valt weg: na een spatie begint een # een opmerking. Daarom kan de tekst op de volgende "
        "regel niet verdergaan.",
        'Zet de hele tekst tussen rechte aanhalingstekens (").',
    ),
    "E194": Fout(
        "Hier staat een streepje direct achter een dubbele punt.",
        "Een lijst begint op de regel eronder. Hoort het streepje bij uw tekst? Zet die dan tussen rechte "
        'aanhalingstekens (").',
    ),
}
