"""The colours on the screen. Plain text, so that help can use them without loading the console.

Fixed colours, and not the sixteen of the terminal: those follow the theme of the user, but in many a theme as it comes
yellow and cyan cannot be read on white, nor red and blue on black, and the program cannot see which theme it is. Each
colour here has a contrast of at least 4.5 to 1 on white and on black alike. No colour has more than 4.6 on both, so on
the dark grey of an editor it is less: what is wrong and what to do is therefore said in the colour of the terminal
itself, beside a code or a heading that has one. A word or a sign always says what a colour says. On a terminal with 256
colours the nearest one is shown (orange is then 4.46 on black). A test calculates it.
"""

from __future__ import annotations

GOED = "bold #00883c"
LET_OP = "bold #b06000"
WENK = "#5f5fff"
FOUT = "bold #c24f4f"
BIJZAAK = "#767676"

RICH = {
    "bar.complete": WENK,
    "bar.finished": WENK,
    "bar.pulse": WENK,
    "bar.back": BIJZAAK,
    "progress.download": "none",
    "progress.elapsed": "none",
    "progress.percentage": "none",
    "progress.remaining": "none",
}
"""What progress looks like, instead of the yellow and cyan of Rich."""
TYPER = {
    "STYLE_OPTION": "bold",
    "STYLE_SWITCH": "bold",
    "STYLE_COMMANDS_TABLE_FIRST_COLUMN": "bold",
    "STYLE_TYPES": WENK,
    "STYLE_USAGE": WENK,
    "STYLE_HELPTEXT": "",
    "STYLE_OPTION_DEFAULT": BIJZAAK,
    "STYLE_REQUIRED_SHORT": FOUT,
    "STYLE_REQUIRED_LONG": FOUT,
    "STYLE_OPTIONS_PANEL_BORDER": BIJZAAK,
    "STYLE_COMMANDS_PANEL_BORDER": BIJZAAK,
}
"""And the help, by the names that Typer has for it."""
