"""The pages that a site has once: free pages, the years, search, and what is not there."""
