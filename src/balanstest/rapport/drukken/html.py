"""The tree of a report as one HTML page: no script, nothing fetched from elsewhere, and it prints well.

A form is a class. Every text is a text node or a quoted attribute, escaped where it is written.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import PurePath

from balanstest.rapport.drukken.boom import (
    Alineablok,
    Kopblok,
    Lijstblok,
    Plaatblok,
    Rapportblok,
    Stuk,
    Stukken,
    Tabelblok,
    Vormblok,
    Vraagblok,
    koppen_van,
    platte_tekst,
)
from balanstest.rapport.drukken.omslag import Omslag
from balanstest.texts.rapport import rapport as teksten

MERK = "<!-- rapport van balanstest -->"
FEITEN = "feiten"
"""The form of a table that is a list of names with what they are."""
_SOORTEN = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_BELEID = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def bladzijde(blokken: Sequence[Rapportblok], platen: Mapping[str, str], omslag: Omslag, stijl: str) -> str:
    """The whole page. `platen` are the charts by name of file, as SVG; `stijl` is CSS, of ours or their own."""
    return "\n".join(_Htmldrukker(platen).bladzijde(blokken, omslag, stijl)) + "\n"


def _attributen(**waarden: str) -> str:
    """Those that have a value; `class_` is written as class, `aria_label` as aria-label."""
    namen = ((naam.rstrip("_").replace("_", "-"), waarde) for naam, waarde in waarden.items() if waarde)
    return "".join(f' {naam}="{escape(waarde)}"' for naam, waarde in namen)


def _ingebed(naam: str, inhoud: bytes) -> str:
    return f"data:{_SOORTEN[PurePath(naam).suffix.lower()]};base64,{base64.b64encode(inhoud).decode()}"


class _Htmldrukker:
    def __init__(self, platen: Mapping[str, str]) -> None:
        self._platen = platen
        self._kop = ""
        """The heading that a table stands under."""

    def bladzijde(self, blokken: Sequence[Rapportblok], omslag: Omslag, stijl: str) -> Iterator[str]:
        yield "<!doctype html>"
        yield '<html lang="nl">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield MERK
        if omslag.besluitmerk:
            yield f"<!-- {omslag.besluitmerk} -->"
        yield f'<meta http-equiv="Content-Security-Policy"{_attributen(content=_BELEID)}>'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="color-scheme" content="light dark">'
        yield f'<meta name="author"{_attributen(content=omslag.organisatie)}>'
        yield f"<title>{escape(omslag.titel, quote=False)}</title>"
        css = stijl.replace("</", "<\\/")  # a style sheet must not close its own element
        yield f"<style>\n:root {{ --kleur: {omslag.kleur}; }}\n{css}</style>"
        yield "</head>"
        yield "<body>"
        yield f'<a class="overslaan" href="#tekst">{teksten.NAAR_DE_TEKST}</a>'
        yield "<header>"
        if omslag.logo_naam:
            alt = teksten.LOGO_VAN.format(naam=omslag.naam)
            yield f'<img class="logo"{_attributen(src=_ingebed(omslag.logo_naam, omslag.logo), alt=alt)}>'
        titel, rest = _gesplitst(blokken)
        yield from self._reeks(titel)
        yield "</header>"
        yield '<main id="tekst">'
        yield from self._reeks(rest)
        yield "</main>"
        regel = teksten.VERSIE.format(kenmerk=omslag.kenmerk, versie=omslag.versie, status=omslag.status)
        yield f"<footer><p>{escape(regel, quote=False)}</p></footer>"
        yield "</body>"
        yield "</html>"

    def _reeks(self, blokken: Iterable[Rapportblok]) -> Iterator[str]:
        for blok in blokken:
            yield from self._blok(blok)

    def _blok(self, blok: Rapportblok) -> Iterator[str]:
        match blok:
            case Kopblok(niveau, stukken, naam):
                self._kop = platte_tekst(stukken)
                yield f"<h{niveau}{_attributen(id=naam)}>{_stukken(stukken)}</h{niveau}>"
            case Alineablok(stukken, vorm):
                yield f"<p{_attributen(class_=vorm)}>{_stukken(stukken)}</p>"
            case Vraagblok(nummer, tekst, blokken):
                yield '<div class="vraag">'
                nummer_ = f'<span class="nummer">{escape(nummer, quote=False)}</span> ' if nummer else ""
                yield f'<p class="label">{nummer_}<strong>{escape(tekst, quote=False)}</strong></p>'
                yield '<div class="antwoord">'
                yield from self._reeks(blokken)
                yield "</div>"
                yield "</div>"
            case Lijstblok(punten, eerste, vorm):
                soort = "ul" if eerste is None else "ol"
                start = "" if eerste in (None, 1) else str(eerste)
                yield f"<{soort}{_attributen(class_=vorm, start=start)}>"
                for punt in punten:
                    yield from self._punt(punt)
                yield f"</{soort}>"
            case Tabelblok():
                yield from self._feiten(blok) if blok.vorm == FEITEN else self._tabel(blok)
            case Plaatblok(naam, alternatief, bijschrift, vorm):
                bron = _ingebed(naam, self._platen[naam].encode()) if naam in self._platen else naam
                yield f"<figure{_attributen(class_=vorm)}>"
                yield f"<img{_attributen(src=bron, alt=alternatief)}>"
                if bijschrift:
                    yield f"<figcaption>{escape(bijschrift, quote=False)}</figcaption>"
                yield "</figure>"
            case Vormblok("inhoud", blokken):
                yield f"<nav{_attributen(aria_label=teksten.INHOUD)}>"
                yield from self._reeks(blokken)
                yield "</nav>"
            case Vormblok(vorm, blokken):
                soort = "section" if blokken and isinstance(blokken[0], Kopblok) else "div"
                yield f"<{soort}{_attributen(class_=vorm or 'citaat')}>"
                yield from self._reeks(blokken)
                yield f"</{soort}>"

    def _punt(self, punt: Sequence[Rapportblok]) -> Iterator[str]:
        if len(punt) == 1 and isinstance(alinea := punt[0], Alineablok) and not alinea.vorm:
            yield f"<li>{_stukken(alinea.stukken)}</li>"
            return
        yield "<li>"
        yield from self._reeks(punt)
        yield "</li>"

    def _feiten(self, tabel: Tabelblok) -> Iterator[str]:
        yield f"<dl{_attributen(class_=tabel.vorm)}>"
        for rij in tabel.rijen:
            yield f"<div><dt>{_stukken(rij[0])}</dt>"
            yield from (f"<dd>{_stukken(cel)}</dd>" for cel in rij[1:])
            yield "</div>"
        yield "</dl>"

    def _tabel(self, tabel: Tabelblok) -> Iterator[str]:
        """In a frame that scrolls where the window is narrow; who uses the keyboard can get there."""
        naam = teksten.TABEL_BIJ.format(kop=self._kop)
        klasse = f"tabel {tabel.vorm}".strip()
        yield f'<div{_attributen(class_=klasse, aria_label=naam)} role="region" tabindex="0">'
        yield "<table>"
        if tabel.koppen:
            yield "<thead><tr>"
            for kop, recht in zip(tabel.koppen, tabel.rechts, strict=True):
                yield f'<th scope="col"{_attributen(class_="getal" if recht else "")}>{_stukken(kop)}</th>'
            yield "</tr></thead>"
        yield "<tbody>"
        for rij in tabel.rijen:
            yield "<tr>"
            for nummer, (cel, recht) in enumerate(zip(rij, tabel.rechts, strict=True)):
                soort, bij = ("td", "") if nummer else ("th", "row")
                klasse = "getal" if recht else ""
                yield f"<{soort}{_attributen(scope=bij, class_=klasse)}>{_stukken(cel)}</{soort}>"
            yield "</tr>"
        yield "</tbody>"
        yield "</table>"
        yield "</div>"


def _gesplitst(blokken: Sequence[Rapportblok]) -> tuple[Sequence[Rapportblok], Sequence[Rapportblok]]:
    """What comes before the first section, and the sections."""
    for nummer, blok in enumerate(blokken):
        if next((kop.niveau for kop in koppen_van([blok])), 1) > 1:
            return blokken[:nummer], blokken[nummer:]
    return blokken, ()


def _stukken(stukken: Stukken) -> str:
    return "".join(map(_stuk, stukken))


def _stuk(stuk: Stuk) -> str:
    if stuk == Stuk("\n"):
        return "<br>"
    tekst = escape(stuk.tekst, quote=False)
    for aan, naam in ((stuk.code, "code"), (stuk.schuin, "em"), (stuk.vet, "strong")):
        tekst = f"<{naam}>{tekst}</{naam}>" if aan else tekst
    return f"<a{_attributen(href=stuk.link)}>{tekst}</a>" if stuk.link else tekst
