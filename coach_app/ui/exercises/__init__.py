"""The coach's library of exercises and knowledge cards: find, read, start, share.

May touch papers (home card) and widgets; playing happens in client_view/player.
Begin with library_page.py, then page.py and start.py.
"""
