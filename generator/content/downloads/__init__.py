"""What the site offers for download: which files, by their bytes, and what they hide."""
