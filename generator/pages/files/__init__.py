"""Files for programs and offices: the data files, the search index, the feed, the host's files."""
