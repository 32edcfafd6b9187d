"""Ideas and good things that the client wrote, as notes, cards and plants to choose from and hang.

May touch the player's kit and what was made; begin with made_cards.py.
"""
