"""Writes files whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Mapping
from pathlib import Path

from balanstest.errors import OmgevingError
from balanstest.texts import fouten

_WACHTTIJDEN = (0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts to replace a file that another program has open."""


def _fout(code: str, pad: Path, reden: OSError | None = None) -> OmgevingError:
    # What the system says is often English, but it is the only thing that names the real cause.
    gegevens = {"reden": reden.strerror or str(reden)} if reden is not None else {"naam": str(pad)}
    return OmgevingError([fouten.melding(code, str(pad), **gegevens)])


def _schrijf_tijdelijk(pad: Path, inhoud: bytes) -> Path:
    """Write next to `pad` and force it to disk, so that what takes its place later is complete."""
    tijdelijk = pad.with_name(f".{pad.name}.{secrets.token_hex(4)}.tmp")
    try:
        with tijdelijk.open("xb") as stroom:
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(stroom.fileno())
    except BaseException:  # also on Ctrl-C nothing half written stays behind
        tijdelijk.unlink(missing_ok=True)
        raise
    return tijdelijk


def _is_bestand_in_de_weg(map_: Path) -> bool:
    try:
        return next((deel for deel in (map_, *map_.parents) if deel.exists()), map_).is_file()
    except OSError:
        return False


def schrijf(bestanden: Mapping[Path, bytes]) -> None:
    """Write a set of files; each appears whole, and none does before all of them are on disk.

    Existing files of those names are replaced. Raises OmgevingError where writing fails.
    """
    tijdelijk: dict[Path, Path] = {}
    pad = Path()
    try:
        for pad, inhoud in bestanden.items():
            pad.parent.mkdir(parents=True, exist_ok=True)
            if pad.is_dir():
                raise IsADirectoryError(errno.EISDIR, "daar staat een map met die naam")
            tijdelijk[pad] = _schrijf_tijdelijk(pad, inhoud)
        for pad in bestanden:
            _vervang(tijdelijk[pad], pad)
            del tijdelijk[pad]
    except PermissionError as reden:
        raise _fout("E087" if pad.is_file() else "E095", pad, reden) from reden
    except OSError as reden:
        if _is_bestand_in_de_weg(pad.parent):
            raise _fout("E089", pad.parent) from reden
        raise _fout("E095", pad, reden) from reden
    finally:
        for rest in tijdelijk.values():
            with contextlib.suppress(OSError):
                rest.unlink(missing_ok=True)


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
    if pad.exists() or pad.is_symlink():
        raise _fout("E094", pad)
    tijdelijk: Path | None = None
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
    except OSError as reden:
        raise _fout("E095", pad, reden) from reden
    try:
        tijdelijk = _schrijf_tijdelijk(pad, inhoud)
        _geef_naam(tijdelijk, pad)
    except FileExistsError as reden:
        raise _fout("E094", pad) from reden
    except OSError as reden:
        raise _fout("E095", pad, reden) from reden
    finally:
        if tijdelijk is not None:
            with contextlib.suppress(OSError):
                tijdelijk.unlink(missing_ok=True)


def _geef_naam(tijdelijk: Path, pad: Path) -> None:
    """Give a complete file its name unless something took that name meanwhile."""
    if os.name == "nt":
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
