"""Mutants: small faults put into a module, one at a time, which its tests must notice."""
