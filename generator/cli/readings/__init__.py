"""Readings of measures confirmed: their table, how one looks at the console, what each key does."""
