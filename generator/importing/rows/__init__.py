"""The rows of a table: every cell under its column, what a row is, what it says of a project."""
