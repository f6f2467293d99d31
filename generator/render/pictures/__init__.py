"""Pictures as PNG: for sharing, and the icon of the site."""
