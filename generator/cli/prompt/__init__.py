"""The person at the console: a question and its answer, a key for each of many."""
