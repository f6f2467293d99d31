"""The verbs, one file each: its options, and what it does.

A file imports what its verb needs when the verb runs, so that none pays for another.
"""
