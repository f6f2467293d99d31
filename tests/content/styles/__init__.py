"""A site's own styles."""
