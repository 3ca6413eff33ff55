"""Writes files whole or not at all, and a set of files all or none."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from balanstest.bestand.deur import Deur, lees, lees_bestand
from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.taal.systeem import reden
from balanstest.texts.taal import PAD_TE_LANG

_WACHTTIJDEN = (0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts to replace a file that another program has open."""
_REST = re.compile(r"\.balanstest-[0-9a-f]{8}\.tmp")
"""A file of ours on its way to its name, or an old one that may have to come back."""
_OUD = 3600
"""Seconds by which such a file must be older than one of now to be what a killed process left."""
_WINDOWS = os.name == "nt"
_LANGSTE_PAD = 259
"""Characters that a path may have on a Windows that was not told otherwise."""


def _fout(code: str, pad: Path, oorzaak: OSError | None = None) -> OmgevingError:
    gegevens = {"naam": str(pad)} if oorzaak is None else {"reden": _reden(pad, oorzaak)}
    return OmgevingError([meld(code, str(pad), **gegevens)])


def _reden(pad: Path, oorzaak: OSError) -> str:
    """What the system says; but of a path that is too long Windows only says that it is not there."""
    te_lang = _WINDOWS and isinstance(oorzaak, FileNotFoundError) and len(str(pad.absolute())) > _LANGSTE_PAD
    return PAD_TE_LANG if te_lang else reden(oorzaak)


def _naam_onderweg(pad: Path) -> Path:
    """A name in the same folder, short whatever the file will be called."""
    return pad.with_name(f".balanstest-{secrets.token_hex(4)}.tmp")


def _schrijf_tijdelijk(tijdelijk: Path, inhoud: bytes) -> None:
    """Write and force to disk, so that what takes its place later is complete."""
    with tijdelijk.open("xb") as stroom:
        stroom.write(inhoud)
        stroom.flush()
        os.fsync(stroom.fileno())


_geveegd: set[Path] = set()


def _veeg(vers: Path) -> None:
    """Once per folder: take away what a killed process left there long before `vers`, which was written just now.

    What is younger may be on its way at this moment. Both times are the file system's own, whatever the clock here.
    """
    if vers.parent in _geveegd:
        return
    _geveegd.add(vers.parent)
    with contextlib.suppress(OSError), os.scandir(vers.parent) as inhoud:
        resten = [deel for deel in inhoud if _REST.fullmatch(deel.name)]
        grens = vers.stat().st_mtime - _OUD
        _weg(Path(deel.path) for deel in resten if deel.stat(follow_symlinks=False).st_mtime < grens)


def _weg(paden: Iterable[Path]) -> None:
    for pad in paden:
        with contextlib.suppress(OSError):
            pad.unlink(missing_ok=True)


def _is_bestand_in_de_weg(map_: Path) -> bool:
    try:
        return next((deel for deel in (map_, *map_.parents) if deel.exists()), map_).is_file()
    except OSError:
        return False


def schrijf(bestanden: Mapping[Path, bytes]) -> None:
    """Write a set of files: all of them or, where one cannot take its place, none.

    Existing files of those names are replaced, and two runs that write the same set leave that of one of them. Raises
    OmgevingError where writing fails; it says so where some files are new after all, because an old one could not be
    put back.
    """
    from balanstest.bestand.slot import op_slot  # slow to import

    # A name is noted before there is a file of that name, so that nothing stays behind whenever Ctrl-C comes.
    nieuw: dict[Path, Path] = {}
    pad = Path()
    try:
        for pad, inhoud in bestanden.items():
            pad.parent.mkdir(parents=True, exist_ok=True)
            if pad.is_dir():
                raise IsADirectoryError(errno.EISDIR, "")
            nieuw[pad] = _naam_onderweg(pad)
            _schrijf_tijdelijk(nieuw[pad], inhoud)
            _veeg(nieuw[pad])
        with op_slot(pad.parent for pad in bestanden):
            _wissel(bestanden, nieuw)
    except OSError as oorzaak:
        raise _vertaald(pad, oorzaak) from oorzaak
    finally:
        _weg(nieuw.values())


def _wissel(bestanden: Mapping[Path, bytes], nieuw: Mapping[Path, Path]) -> None:
    """Give all files their place, or leave everything as it was. Raises as `schrijf` does."""
    oud: dict[Path, Path] = {}
    gezet: list[Path] = []
    pad = Path()
    try:
        if len(bestanden) > 1:  # a file by itself is old or new, and never in between
            for pad in filter(_is_er, bestanden):
                oud[pad] = _naam_onderweg(pad)
                shutil.copyfile(pad, oud[pad], follow_symlinks=False)
        # A PDF is what a viewer keeps open: where it stays, nothing has moved yet.
        for pad in sorted(bestanden, key=lambda pad: pad.suffix.lower() != ".pdf"):
            gezet.append(pad)
            _vervang(nieuw[pad], pad)
    except BaseException as oorzaak:
        if isinstance(oorzaak, OSError) and pad in gezet:
            gezet.remove(pad)  # that one did not come in its place
        over = [deel for deel in gezet if len(bestanden) > 1 and not _zet_terug(deel, bestanden[deel], oud.get(deel))]
        if not isinstance(oorzaak, OSError):
            raise
        if over:
            gegevens = {"reden": _reden(pad, oorzaak), "nieuw": ", ".join(deel.name for deel in over)}
            raise OmgevingError([meld("E160", str(pad), **gegevens)]) from oorzaak
        raise _vertaald(pad, oorzaak) from oorzaak
    finally:
        _weg(oud.values())


def vervang_bestand(pad: Path, oud: bytes, nieuw: bytes) -> None:
    """Replace a file that held `oud` when it was read, and keep its mode; behind a link the file itself is replaced.

    Raises OmgevingError where it was changed meanwhile (E148), cannot be read any more, or writing fails.
    """
    from balanstest.bestand.slot import op_slot

    echt = pad.resolve()
    tijdelijk = _naam_onderweg(echt)
    try:
        _schrijf_tijdelijk(tijdelijk, nieuw)
        _veeg(tijdelijk)
        with op_slot([echt.parent]):
            if lees_bestand(echt, Deur.VRAGENLIJST, str(pad)) != oud:
                raise OmgevingError([meld("E148", str(pad))])
            shutil.copymode(echt, tijdelijk)
            _vervang(tijdelijk, echt)
    except OSError as oorzaak:
        raise _vertaald(echt, oorzaak) from oorzaak
    finally:
        _weg([tijdelijk])


def _vertaald(pad: Path, oorzaak: OSError) -> OmgevingError:
    if isinstance(oorzaak, PermissionError):
        return _fout("E087" if pad.is_file() else "E095", pad, oorzaak)
    return _fout("E089", pad.parent) if _is_bestand_in_de_weg(pad.parent) else _fout("E095", pad, oorzaak)


def _is_er(pad: Path) -> bool:
    return pad.exists() or pad.is_symlink()


def _zet_terug(pad: Path, nieuw: bytes, oud: Path | None) -> bool:
    """Undo one file of a set, if it took its place already. Returns whether it is as it was.

    What another process wrote there meanwhile stays: it is not ours to undo.
    """
    try:
        if pad.is_symlink() or lees(pad, Deur.RAPPORT) != nieuw:
            return True
        if oud is None:
            pad.unlink()
        elif oud.is_symlink() or lees(oud, Deur.RAPPORT) != nieuw:
            _vervang(oud, pad)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _vervang(tijdelijk: Path, pad: Path) -> None:
    """Take the place of a file. A virus scanner or indexer on Windows holds a file for a moment, a PDF reader longer.

    Raises PermissionError where it stays taken, or may not be written; the file is then as it was.
    """
    for wacht in _WACHTTIJDEN:
        try:
            tijdelijk.replace(pad)
        except PermissionError:
            time.sleep(wacht)
        else:
            return
    tijdelijk.replace(pad)


def schrijf_nieuw(pad: Path, inhoud: bytes) -> None:
    """Write a file that must not exist yet; an existing one is never touched.

    Raises OmgevingError where the file exists or writing fails.
    """
    schrijf_alle_nieuw({pad: inhoud})


def schrijf_alle_nieuw(bestanden: Mapping[Path, bytes]) -> None:
    """Write files of which none may exist yet: all of them or, where one cannot take its place, none.

    Raises OmgevingError where one exists or writing fails.
    """
    for pad in filter(_is_er, bestanden):
        raise _fout("E094", pad)
    onderweg: dict[Path, Path] = {}
    gezet: list[Path] = []
    try:
        for pad, inhoud in bestanden.items():
            _zet_nieuw_klaar(pad, inhoud, onderweg)
        for pad in bestanden:
            gezet.append(pad)
            try:
                _geef_naam(onderweg[pad], pad)
            except FileExistsError as oorzaak:
                gezet.remove(pad)  # that one is not ours
                raise _fout("E094", pad) from oorzaak
            except OSError as oorzaak:
                raise _fout("E095", pad, oorzaak) from oorzaak
    except BaseException:
        for pad in gezet:
            _zet_terug(pad, bestanden[pad], None)
        raise
    finally:
        _weg(onderweg.values())


def _zet_nieuw_klaar(pad: Path, inhoud: bytes, onderweg: dict[Path, Path]) -> None:
    """Write a file under another name, which is noted first so that nothing stays behind. Raises OmgevingError."""
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        onderweg[pad] = _naam_onderweg(pad)
        _schrijf_tijdelijk(onderweg[pad], inhoud)
        _veeg(onderweg[pad])
    except OSError as oorzaak:
        raise _fout("E095", pad, oorzaak) from oorzaak


def _geef_naam(tijdelijk: Path, pad: Path) -> None:
    """Give a complete file its name unless something took that name meanwhile."""
    if _WINDOWS:
        tijdelijk.rename(pad)  # refuses to replace, on Windows
        return
    try:
        os.link(tijdelijk, pad)  # unlike a rename, this refuses to replace
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        with pad.open("xb"):
            pass
        tijdelijk.replace(pad)
