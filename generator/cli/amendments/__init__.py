"""What was published and reads otherwise now: the difference shown, and its entry asked for."""
