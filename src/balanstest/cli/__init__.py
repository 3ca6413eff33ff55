"""The command line: parse, call, show, exit. Only here the terminal is known."""
