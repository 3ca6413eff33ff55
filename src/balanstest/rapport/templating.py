"""The Jinja2 environment: strict, rendered once, and every value escaped for its format."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
)
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.loaders import split_template_path
from jinja2.sandbox import SandboxedEnvironment

from balanstest import __version__, resources
from balanstest.bestand.deur import Deur, lees
from balanstest.errors import BalanstestError, OmgevingError
from balanstest.meldingen import meld
from balanstest.taal import systeem
from balanstest.texts.rapport import rapport as teksten

_WINDOWS = os.name == "nt"


def omgeving(
    finalize: Callable[[Any], Any], filters: dict[str, Callable[..., Any]], eigen: Path | None = None
) -> Environment:
    """An environment for one format. `finalize` escapes every value that a template prints.

    Templates come from the organisation's own folder `eigen`, one by one, and else from the program's; never from the
    working directory. A missing name is an error and never a blank. Templates from elsewhere run in a sandbox; for our
    own that would only cost time.
    """
    onze = FileSystemLoader(resources.templates())
    env = (Environment if eigen is None else SandboxedEnvironment)(
        loader=onze if eigen is None else ChoiceLoader([_Eigenlader(eigen), onze]),
        undefined=StrictUndefined,
        autoescape=False,  # HTML escaping would spoil Markdown; finalize escapes for the format
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(filters)
    env.bytecode_cache = _voorraad("vrij" if eigen is None else "zandbak")
    return env


class _Voorraad(FileSystemBytecodeCache):
    """Compiled templates, kept in the user's own folder for temporary files; never a reason to fail."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # whatever a damaged file makes the reader of pickles raise
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):  # a full disk: the report itself will say so
            super().dump_bytecode(bucket)


def _voorraad(soort: str) -> _Voorraad | None:
    """Compiling takes half of the time of one report, so it is kept. None where there is no safe folder for it.

    Jinja2 checks the template's text, its own version and Python's before it uses what it kept.
    """
    if _WINDOWS and not _in_eigen_profiel(tempfile.gettempdir()):
        return None
    try:
        return _Voorraad(pattern=f"balanstest-{__version__}-{soort}-%s.cache")
    except (OSError, RuntimeError):
        return None


def _in_eigen_profiel(map_: str) -> bool:
    """Whether only this user, and who manages the machine, can put files in a folder, as far as its place tells.

    What was compiled is run later. Jinja2 looks at the owner of the folder, but not on Windows: there a folder for
    temporary files lies in the user's profile, unless somebody decided otherwise.
    """
    profiel = os.path.normcase(os.path.realpath(os.path.expanduser("~")))  # noqa: PTH111 - as realpath has it
    return os.path.normcase(os.path.realpath(map_)).startswith(profiel + os.sep)


def hoofdletter(tekst: str) -> str:
    """Only the first letter: Jinja's own filter makes the rest of the text lower case."""
    return tekst[:1].upper() + tekst[1:]


def stijl(naam: str, eigen: Path | None) -> bytes:
    """A file of the style, such as `stijl/rapport.typ`: the organisation's own in the folder `eigen`, else ours.

    Raises OmgevingError where the own one cannot be read.
    """
    gevonden = _eigen(naam, eigen)
    return (resources.templates() / naam).read_bytes() if gevonden is None else gevonden


def stijltekst(naam: str, eigen: Path | None) -> str:
    """As `stijl`, as text. Raises OmgevingError where it is not UTF-8."""
    return _tekst(stijl(naam, eigen), naam)


def _eigen(naam: str, eigen: Path | None) -> bytes | None:
    """An own file in the place of one of ours, None where there is none."""
    if eigen is None:
        return None
    try:
        return lees(eigen / naam, Deur.TEMPLATE, eigen)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as reden:
        raise OmgevingError([meld("E099", naam, reden=systeem.reden(reden), raad=teksten.KIJK_BESTAND_NA)]) from reden


def _tekst(ruw: bytes, naam: str) -> str:
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = ruw.count(b"\n", 0, fout.start) + 1
        raise OmgevingError(
            [meld("E099", f"{naam}:{regel}", reden=teksten.GEEN_UTF8, raad=teksten.KIES_UTF8)]
        ) from fout


class _Eigenlader(BaseLoader):
    """Finds a template in the organisation's own folder, through the door that every file passes."""

    def __init__(self, map_: Path) -> None:
        self._map = map_

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 - as Jinja2 has it
        """The text of a template, where it stands, and whether it is still that."""
        try:
            pad = self._map.joinpath(*split_template_path(template))  # refuses '..'
            ruw = _eigen(pad.relative_to(self._map).as_posix(), self._map)
        except ValueError:
            ruw = None
        if ruw is None:
            raise TemplateNotFound(template)
        return _tekst(ruw, template), str(pad), lambda: False


def render(env: Environment, naam: str, gegevens: dict[str, Any]) -> str:
    """Render one template. Raises OmgevingError with the template's file and line where it fails."""
    try:
        return env.get_template(naam).render(gegevens)
    except (BalanstestError, MemoryError, RecursionError):  # of who watches it, not of a line in a template
        raise
    except TemplateNotFound as fout:
        raise _fout(teksten.TEMPLATE_ONTBREEKT.format(naam=fout.name), naam) from fout
    except TemplateError as fout:
        raise _fout(str(fout), _plaats(fout, naam)) from fout
    except Exception as fout:  # 1/0, or numbers and words added up: of whoever wrote the template, where that is not us
        if not isinstance(env, SandboxedEnvironment) or not _in_template(fout):
            raise
        raise _fout(f"{type(fout).__name__}: {fout}", _plaats(fout, naam)) from fout


def _in_template(fout: Exception) -> bool:
    """Whether an error came from an expression in a template, and not from our own code that it called."""
    spoor, laatste = fout.__traceback__, Path()
    while spoor is not None:
        bestand = Path(spoor.tb_frame.f_code.co_filename)
        laatste = laatste if "jinja2" in bestand.parts else bestand
        spoor = spoor.tb_next
    return laatste.suffix == ".j2"


def _plaats(fout: Exception, naam: str) -> str:
    """The template's file and line: from the error itself, else from the rendered template's own frames."""
    regel = getattr(fout, "lineno", None)
    if regel is not None:
        return f"{getattr(fout, 'name', None) or naam}:{regel}"
    spoor, plaats = fout.__traceback__, naam
    while spoor is not None:
        bestand = Path(spoor.tb_frame.f_code.co_filename)
        if bestand.suffix == ".j2":
            plaats = f"{bestand.name}:{spoor.tb_lineno}"
        spoor = spoor.tb_next
    return plaats


def _fout(reden: str, plaats: str) -> OmgevingError:
    return OmgevingError([meld("E099", plaats, reden=reden, raad=teksten.KIJK_TEMPLATE_NA)])
