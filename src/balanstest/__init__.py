"""Assessment tool for the Dutch balanstest klanttermijn telemarketing."""

import os

__version__ = "0.1.0"

# How an answer is read depends on this package alone, whatever else is installed beside it. (Looking for plug-ins also
# takes a tenth of the time in which the program starts.)
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
