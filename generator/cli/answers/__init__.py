"""Open findings answered: which can be, how one looks at the console, what each key does."""
