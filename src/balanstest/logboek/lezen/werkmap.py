"""The folder for what does not fit in memory: private, gone afterwards, and swept up where a process was killed.

It can hold rows of the log, so personal data; see docs/besluiten, 'Counting a log'.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_BEGIN = "balanstest-curves-"
_NAAM = re.compile(rf"{_BEGIN}(\d+)-")
_DAG = 24 * 60 * 60


@contextmanager
def werkmap() -> Iterator[Path]:
    """A new folder that only this user can read. What a killed run of this user left behind is removed first."""
    _ruim_op(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{_BEGIN}{os.getpid()}-", ignore_cleanup_errors=True) as map_:
        yield Path(map_)


def _ruim_op(waar: Path) -> None:
    with suppress(OSError):
        for map_ in waar.glob(f"{_BEGIN}*"):
            gevonden = _NAAM.match(map_.name)
            if gevonden and _is_verlaten(map_, int(gevonden[1])):
                shutil.rmtree(map_, ignore_errors=True)


def _is_verlaten(map_: Path, proces: int) -> bool:
    """Whether it is ours, and the process that made it is no more."""
    try:
        kenmerken = map_.lstat()
        if os.name == "nt":  # there a signal would end the process; a day is longer than any log takes
            return time.time() - kenmerken.st_mtime > _DAG
        if map_.is_symlink() or kenmerken.st_uid != os.getuid():
            return False
        os.kill(proces, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
