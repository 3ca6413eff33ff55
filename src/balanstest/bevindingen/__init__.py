"""What a critical reviewer would remark, as data: code, gravity, place, text, figures."""

from balanstest.bevindingen.bevinding import Bevinding
from balanstest.bevindingen.verzamel import verzamel

__all__ = ["Bevinding", "verzamel"]
