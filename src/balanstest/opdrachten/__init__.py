"""What the program can do, as functions: plain arguments in, data out. They know no terminal."""
