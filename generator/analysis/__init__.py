"""Analysis: what follows from records. Pure: no file is read, nothing is asked of the machine."""
