"""What the client does on the screen: choose, write, draw, place, turn over, sort."""
