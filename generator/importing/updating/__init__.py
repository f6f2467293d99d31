"""What tables say, in the files of records: which record a row is about, and its new text."""
