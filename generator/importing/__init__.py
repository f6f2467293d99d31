"""Importing: the tables that offices have, into content files. No build uses it."""
