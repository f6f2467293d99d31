"""Files for programs and offices: data, the search index, the feed, the sitemap."""
