"""Columns that a record keeps under their heads: what a head may mean, what the cells say."""
