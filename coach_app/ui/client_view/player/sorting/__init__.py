"""Cards on the table: sorted over cloths, of a deck, or chosen once more."""
