"""Sound on this laptop: what is synthesised is played, spoken, recorded. All late imports."""
