"""The collage: pictures from a drawer, words and colours on a ground that was chosen."""
