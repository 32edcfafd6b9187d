"""Cards that are sorted over cloths on the table."""
