"""The pages of one report, one file each: its view and its maker, and its picture for sharing."""
