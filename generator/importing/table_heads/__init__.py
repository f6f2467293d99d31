"""The heads of a table: which rows are one, what each column means, what its cells look like."""
