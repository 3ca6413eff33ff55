"""`python -m balanstest` and the console script."""

from __future__ import annotations

import sys

from balanstest.cli.start import start


def main() -> int:
    """Run with the arguments of the process; returns the exit code."""
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
