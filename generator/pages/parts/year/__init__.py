"""The course of a year: its steps, what is behind, what changed since the period before."""
