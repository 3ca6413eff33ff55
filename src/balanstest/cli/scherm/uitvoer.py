"""Standard output and error as they really are: closed, a broken pipe, or without the characters we use."""

from __future__ import annotations

import codecs
import contextlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any, TextIO, cast

from balanstest.taal.tekens import in_json, vervang, zichtbaar

_LEESBAAR = "balanstest-leesbaar"


def _vervanging(fout: UnicodeError) -> tuple[str, int]:
    """For `codecs`: what to write instead of the characters that an encoding lacks, and where to go on."""
    if not isinstance(fout, UnicodeEncodeError):
        raise fout
    return vervang(fout.object[fout.start : fout.end]), fout.end


codecs.register_error(_LEESBAAR, _vervanging)


def maak_veilig() -> None:
    """Give every standard stream something to stand on, and let a console without a character show another one."""
    for naam, stand in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, naam) is None:  # closed by the caller, or no console at all
            setattr(sys, naam, open(os.devnull, stand, encoding="utf-8"))  # noqa: SIM115, PTH123
    for stroom in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stroom.reconfigure(errors=_LEESBAAR)  # type: ignore[union-attr]


_plain = False


def kies_plain(gevraagd: bool) -> None:
    """Plain output for this run: asked for with `--plain`, or by the environment (BALANSTEST_PLAIN, TERM=dumb)."""
    global _plain
    omgeving = os.environ.get("BALANSTEST_PLAIN", "").strip() not in ("", "0")
    _plain = gevraagd or omgeving or os.environ.get("TERM", "").lower() in ("dumb", "unknown")


def plain() -> bool:
    """Whether everything must read as running text: no columns, charts, boxes, colours or lines that change."""
    return _plain


def naar_niets(stroom: TextIO) -> None:
    """The reader, `head` say, has what it wanted: what follows goes nowhere, and work that writes files goes on."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        niets = os.open(os.devnull, os.O_WRONLY)
        os.dup2(niets, stroom.fileno())
        os.close(niets)


_STAART = re.compile(r"[ \t]+((?:\x1b\[[\d;]*m)*)(?=\n)")


class ZonderStaart:
    """A stream that drops the spaces at the ends of lines: what fills columns on a screen is noise in a file."""

    def __init__(self, stroom: TextIO) -> None:
        self._stroom = stroom

    def write(self, tekst: str) -> int:
        """Write whole lines."""
        return self._stroom.write(_STAART.sub(r"\1", tekst))

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._stroom, naam)


@contextlib.contextmanager
def zonder_staart() -> Iterator[None]:
    """Let what others print end its lines without spaces, where no terminal shows it."""
    if sys.stdout.isatty():
        yield
        return
    with contextlib.redirect_stdout(cast("TextIO", ZonderStaart(sys.stdout))):
        yield


def json_regel(gegevens: Mapping[str, object]) -> None:
    """One JSON document on one line of standard output, in UTF-8 whatever the console's encoding."""
    # A file name may hold bytes that are no UTF-8; they come out as JSON escapes too.
    bytes_naar_stdout(in_json(json.dumps(gegevens, ensure_ascii=False)).encode() + b"\n")


def bytes_naar_stdout(ruw: bytes) -> None:
    """Text for other programs, past the encoding and the line ends of the console."""
    try:
        sys.stdout.buffer.write(ruw)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        naar_niets(sys.stdout)


def regel_naar_stderr(tekst: str) -> None:
    """A line for the user where the console of the program is not loaded (yet)."""
    with contextlib.suppress(OSError, ValueError):
        print(zichtbaar(tekst), file=sys.stderr)
