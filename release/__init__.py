"""What is handed to offices: the program of one file, the wheels of an offline installation."""
