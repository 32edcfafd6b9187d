"""Exercises on the client screen: the flow, the page, pictures and activities."""
