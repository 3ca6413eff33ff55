"""`python -m balanstest` and the console script."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType, TracebackType

SEINEN = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""By what a user, a system or a terminal that is closed stops a program; which there are differs per system."""


def main() -> int:
    """Run with the arguments of the process; returns the exit code."""
    sys.excepthook = _zonder_spoor
    luister(_meteen)  # while the program is loaded: an exception would come out of the middle of an import
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # no other package looks at the answers, or costs time to find
    gc.set_threshold(100_000)  # loading makes many objects and hardly any garbage: looking for it costs a tenth
    from balanstest.cli.start import start

    try:
        return start(sys.argv[1:])
    except KeyboardInterrupt:  # a second one, while the first was being answered
        return 130
    finally:
        luister(_meteen)  # everything is written: what is left is to go
        gc.freeze()  # all memory goes back to the system now: to look through it once more costs a tenth as well


def _zonder_spoor(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
    """What nobody caught is shown as ever, but for who stopped the program: there is nothing to look into."""
    if not issubclass(soort, KeyboardInterrupt):
        sys.__excepthook__(soort, fout, spoor)


def luister(naar: Callable[[int, FrameType | None], None]) -> None:
    """Let every signal to stop call this; but not one that `nohup`, or who started us, told us to ignore."""
    for naam in SEINEN:
        sein = getattr(signal, naam, None)
        if sein is not None and signal.getsignal(sein) != signal.SIG_IGN:
            signal.signal(sein, naar)


def _meteen(_: int, __: FrameType | None) -> None:
    """Leave on the spot: nothing was begun yet, or all was done."""
    os._exit(130)


if __name__ == "__main__":
    sys.exit(main())
