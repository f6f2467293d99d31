"""Walks: for each kind of file a count of its text that shares no code with the kind's reader."""
