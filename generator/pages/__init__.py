"""What the site shows: one file a page with its view and its maker. Pure.

`plan` says which pages there are, `batches` those of one report. Pages of a report are in `report`,
pages that the site has once in `site`; each is made by the file of its name, from the `outline` of
its report. What several pages show is made in `parts`, what is no page in `files`. Around every
page stands the `frame`, and in its `head` what it says to programs.

A view is a frozen struct with just what its template prints: words that are ready to show, links
that are ready to use, numbers that are already text. A page is the same as before when its view is.
"""
