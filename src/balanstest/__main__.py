"""`python -m balanstest` and the console script."""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    """Run with the arguments of the process; returns the exit code."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # no other package looks at the answers, or costs time to find
    gc.set_threshold(100_000)  # loading makes many objects and hardly any garbage: looking for it costs a tenth
    try:
        from balanstest.cli.start import start  # here, so that Ctrl-C during the import is caught too
    except KeyboardInterrupt:
        return 130
    try:
        return start(sys.argv[1:])
    finally:
        gc.freeze()  # all memory goes back to the system now: to look through it once more costs a tenth as well


if __name__ == "__main__":
    sys.exit(main())
