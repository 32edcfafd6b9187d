"""Exercises about oneself and somebody else that have a picture to themselves: a street, a brook,
a table for two, a sentence out of pieces.

May touch the player's kit, writing and the cards of activities.
Begin with thoughts.py.
"""
