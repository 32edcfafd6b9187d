"""The guided meeting: part by part, with the clock, lines to say, and a note that writes itself."""
