"""Words as a page sets them: typography, tags, numbers and shares as printed, short texts."""
