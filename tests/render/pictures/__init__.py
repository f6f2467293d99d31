"""The same room of the program."""
