"""Names in cells: people, offices, and where one ends and the next begins."""
