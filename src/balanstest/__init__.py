"""Assessment tool for the Dutch balanstest klanttermijn telemarketing."""

__version__ = "0.1.0"
