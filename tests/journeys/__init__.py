"""An invented county, 安和县, that shares no word with the sample, and people who visit its site.

`anhe/content` is a report of 40 projects at two levels: other ids, other outcome words, one level
without programmes. What the tests expect was counted by hand from its two tables.
"""
