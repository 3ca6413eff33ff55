"""What `curves` does: count a log where it is, and put the counts into a questionnaire.

Each way of counting takes plain arguments and returns what was counted with the answers that it gives. The
questionnaire is opened before anything is counted, so that nobody waits for what cannot be written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from balanstest.errors import Melding, OmgevingError, OngeldigError
from balanstest.logboek.lezen.geheugen import genoeg_geheugen
from balanstest.logboek.lezen.vinden import vind
from balanstest.logboek.lezen.vingerafdruk import Vingerafdrukken, vingerafdruk
from balanstest.logboek.lezen.werkmap import werkmap
from balanstest.logboek.motoren.tabelmotor import Tabelmotor
from balanstest.logboek.motoren.vertaling import Brontabel
from balanstest.logboek.tellen.keuzes import Keuzes
from balanstest.logboek.tellen.kolommen import OPTIONEEL
from balanstest.logboek.tellen.motor import LOG
from balanstest.logboek.tellen.telling import Telling, rollen_van, tel
from balanstest.logboek.verantwoording.bronnen import Verslagbron, uit_antwoord, uit_bestanden, uit_tabellen
from balanstest.logboek.verantwoording.metingen import metingen
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal

if TYPE_CHECKING:
    from balanstest.logboek.verantwoording.invullen import Invulling

Volgen = Callable[[], AbstractContextManager[Callable[[float], None] | None]]
"""Is entered while there is counting; what it yields, if anything, is called with the part that is done (0 to 1)."""


class Teldoel(NamedTuple):
    """Where the counts go: the questionnaire (None: nowhere), and whether a table in it may be replaced."""

    vragenlijst: Path | None = None
    vervang: bool = False

    @property
    def map_(self) -> Path:
        """The folder that paths start from."""
        return self.vragenlijst.parent if self.vragenlijst is not None else Path.cwd()


NERGENS = Teldoel()
"""The counts are only wanted back."""


class Geteld(NamedTuple):
    """What was counted, and the answers under `afweging.metingen` that it gives."""

    telling: Telling
    antwoorden: Mapping[str, object]


def tel_bestanden(
    bronnen: Mapping[str, Sequence[str]],
    keuzes: Keuzes,
    vandaag: date,
    doel: Teldoel = NERGENS,
    volg: Volgen = nullcontext,
) -> Geteld:
    """Count files: names, folders and patterns, by the tables of `motor`. `vandaag` is the last day a call can have.

    Raises BalanstestError where something is not clear, cannot be read, or cannot be filled in.
    """
    invulling = _open(doel)
    paden = _vind(bronnen)
    with genoeg_geheugen(str(paden[LOG][0])), volg() as voortgang, werkmap() as map_:
        vingers = Vingerafdrukken([pad for alle in paden.values() for pad in alle])
        from balanstest.logboek.motoren.duckdb.bestandsmotor import Bestandsmotor  # slow to import

        motor = Bestandsmotor(paden, map_, vandaag, voortgang, keuzes.lezen)
        try:
            telling = tel(motor, keuzes, paden)
        finally:
            motor.sluit()
        afdrukken = vingers.klaar()
    return _rond_af(telling, uit_bestanden(telling, afdrukken, doel.map_), vandaag, keuzes.nawacht, invulling)


def tel_in_tabel(
    motor: str,
    tabellen: Mapping[str, tuple[str, ...]],
    keuzes: Keuzes,
    vandaag: date,
    doel: Teldoel = NERGENS,
    volg: Volgen = nullcontext,
) -> Geteld:
    """Count tables (the parts of their names, by the tables of `motor`) in the engine `postgres` or `spark`.

    Raises BalanstestError as `tel_bestanden` does, and where the engine does not answer.
    """
    invulling = _open(doel)
    with volg():
        machine = _motor(motor)(tabellen, vandaag, keuzes.lezen)
        try:
            telling = tel(machine, keuzes, tabellen)
        finally:
            machine.sluit()
    return _rond_af(telling, uit_tabellen(telling, motor), vandaag, keuzes.nawacht, invulling)


def neem_antwoord(pad: Path, slechte_rijen: int, vandaag: date, doel: Teldoel = NERGENS) -> Geteld:
    """Go on with the answer to a query that somebody else ran; so many rows may be left out.

    Raises BalanstestError where it is no such answer, or cannot be filled in.
    """
    invulling = _open(doel)
    from balanstest.logboek.op_papier import antwoord, antwoordtabel
    from balanstest.opdrachten.invoer import weiger_afwezig

    weiger_afwezig(pad, antwoordtabel.EINDEN)
    with genoeg_geheugen(str(pad), nodig=0):
        gelezen = antwoord.lees(pad, vandaag)  # refuses what is far too large, before all of it is read
        afdruk = vingerafdruk(pad)
    slecht = gelezen.telling.slechte_rijen + sum(gelezen.telling.slecht.values())
    if slecht > slechte_rijen:
        raise OngeldigError([meld("E124", str(pad), aantal=slecht)])
    if gelezen.vaak:
        raise OngeldigError(
            [meld("E217", str(pad), aantal=getal(gelezen.vaak), gesprekken=getal(gelezen.telling.rijen))]
        )
    bronnen = uit_antwoord(pad, afdruk, doel.map_, gelezen.tabellen)
    return _rond_af(gelezen.telling, bronnen, vandaag, gelezen.nawacht, invulling)


def schrijf_vraag(
    dialect: str, tabellen: Mapping[str, tuple[str, ...]], keuzes: Keuzes, *, kies_kolom: str, ga_verder: str
) -> str:
    """The whole count as one query in one of `DIALECTEN`, for somebody else to run.

    A column that nobody chose is called as its role, and one that need not be there is not read then. `kies_kolom` is
    how to choose one, and `ga_verder` how to go on with the answer, for the comments above the query.
    """
    from balanstest.logboek.op_papier import vraag  # sqlglot is slow to import

    kolommen: dict[str, dict[str, str]] = {}
    zo_genoemd = []
    for tabel, naam in tabellen.items():
        eigen = keuzes.kolommen.get(tabel, {})
        rollen = [rol for rol in rollen_van(tabel, tabellen) if eigen.get(rol, "" if rol in OPTIONEEL else rol)]
        kolommen[tabel] = {rol: eigen.get(rol, rol) for rol in rollen}
        zo_genoemd += [f"{naam[-1]}.{rol}" for rol in rollen if rol not in eigen]
    met_kolommen = {tabel: Brontabel(naam, kolommen[tabel]) for tabel, naam in tabellen.items()}
    met_kolommen[LOG] = met_kolommen[LOG]._replace(alleen=keuzes.lezen.alleen)
    return vraag.schrijf(dialect, met_kolommen, keuzes, zo_genoemd, vraag.Woorden(kies_kolom, ga_verder))


def _open(doel: Teldoel) -> Invulling | None:
    if doel.vragenlijst is None:
        return None
    from balanstest.logboek.verantwoording import invullen
    from balanstest.opdrachten.invoer import weiger_afwezig  # with the next, brings the whole questionnaire with it

    weiger_afwezig(doel.vragenlijst)
    return invullen.open_(doel.vragenlijst, vervang=doel.vervang)


def _rond_af(
    telling: Telling, bronnen: Sequence[Verslagbron], vandaag: date, nawacht: int, invulling: Invulling | None
) -> Geteld:
    antwoorden = metingen(telling, bronnen, vandaag, nawacht)
    if invulling is not None:
        from balanstest.bestand.opslag import vervang_bestand

        vervang_bestand(invulling.pad, invulling.ruw, invulling.vul_in(antwoorden))
    return Geteld(telling, antwoorden)


def _vind(bronnen: Mapping[str, Sequence[str]]) -> dict[str, list[Path]]:
    """The files of every table that is given. Raises OmgevingError with everything that is not there."""
    meldingen: list[Melding] = []
    paden: dict[str, list[Path]] = {}
    for tabel, argumenten in bronnen.items():
        if not argumenten:
            continue
        try:
            paden[tabel] = vind(argumenten)
        except OmgevingError as fout:
            meldingen += fout.meldingen
    if meldingen:
        raise OmgevingError(meldingen)
    return paden


def _motor(naam: str) -> type[Tabelmotor]:
    if naam == "postgres":
        from balanstest.logboek.motoren.postgres import Postgresmotor

        return Postgresmotor
    from balanstest.logboek.motoren.spark import Sparkmotor

    return Sparkmotor
