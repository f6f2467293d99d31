"""Pictures of figures: the one scale, bars, dots, squares, tiles."""
