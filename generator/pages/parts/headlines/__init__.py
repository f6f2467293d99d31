"""What a page says in sentences with figures: what the source claims, and the counts beside it."""
