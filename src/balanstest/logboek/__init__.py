"""From the raw log of calls to counts per month. Only counts leave this room, never a person."""
