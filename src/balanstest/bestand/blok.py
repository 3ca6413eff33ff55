"""What every block of the questionnaire is: known keys, and nothing in it where it is absent."""

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _leeg_blok(waarde: object) -> object:
    return {} if waarde is None else waarde


def _als_rij(waarde: object) -> object:
    return [] if waarde is None else waarde if isinstance(waarde, list) else [waarde]


EEN_OF_MEER = BeforeValidator(_als_rij)
"""A block, or a list of such blocks."""
LEEG = BeforeValidator(_leeg_blok)
"""A block that is absent or empty: all its answers are missing."""


class Blok(BaseModel):
    """A block of the file: known keys only."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)
