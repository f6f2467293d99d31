"""What several pages show: each part with its view and its maker."""
