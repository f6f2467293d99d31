"""yqsite: a government's progress tables, turned into a public report that people can check."""

__version__ = "0.1.0"
