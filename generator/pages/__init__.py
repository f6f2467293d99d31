"""What the site shows: one file a page with its view and its maker. Pure.

A view is a frozen struct with just what its template prints: words that are ready to show, links
that are ready to use, numbers that are already text. A page is the same as before when its view is.
"""
