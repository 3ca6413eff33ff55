"""What can be explained."""

from __future__ import annotations

from typing import NamedTuple

VRAAG, CRITERIUM, NORM, UITKOMST = "Vraag", "Criterium", "Norm", "Uitkomst"
REGELS, BEGRIP, BEVINDING, FOUT = "Regels", "Begrip", "Bevinding", "Foutmelding"
SOORTEN: dict[str, str] = {
    VRAAG: "Vragen",
    CRITERIUM: "Criteria: wat een termijn bepaalt",
    NORM: "Normen: grenzen die u zelf kiest",
    UITKOMST: "Uitkomsten",
    REGELS: "Regels met hun datum",
    BEGRIP: "Begrippen",
    BEVINDING: "Bevindingen in het rapport",
    FOUT: "Foutmeldingen",
}
"""Every kind of topic, in the order of the list, with its heading."""


class Onderwerp(NamedTuple):
    """One topic.

    `naam` is what a user types, `ook` are other spellings of it. `tekst` and `voorbeeld` are paragraphs; `bron` says
    where it comes from; `zie` names related topics.
    """

    soort: str
    naam: str
    kop: str
    tekst: tuple[str, ...]
    bron: str
    voorbeeld: tuple[str, ...] = ()
    zie: tuple[str, ...] = ()
    ook: tuple[str, ...] = ()
