"""The domain, frozen: what a report is made of, and the settings of a site."""
