"""Texts with marks: Markdown as safe HTML, how much of it is read, and where a link stands."""
