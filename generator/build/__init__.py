"""The story of a build: load, check, plan, make, publish."""
