"""Scenes with the client's own words in them, as pictures: for the steps that follow, and for
the wall.

May touch the player's kit.
Begin with street.py.
"""
