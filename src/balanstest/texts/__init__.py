"""Every Dutch text that a user reads, but for the questions (`vragen`) and the help of commands (`cli`).

Errors, findings, criteria, what fills them in, what the screen and the report say, and how numbers are written.
"""
