"""content/ -> records, or every problem at once; and every write of a file of the content."""
