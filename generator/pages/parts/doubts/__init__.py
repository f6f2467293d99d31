"""Open questions on pages: a sign at the very words, the weightiest ones, works that differ."""
