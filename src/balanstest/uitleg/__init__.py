"""Explains every name that the program uses: questions, criteria, norms, errors, findings, rules and terms."""

from balanstest.uitleg.onderwerp import Onderwerp
from balanstest.uitleg.register import onderwerpen, zoek

__all__ = ["Onderwerp", "onderwerpen", "zoek"]
