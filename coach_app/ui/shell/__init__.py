"""Around the pages: side bar, toast, search, cover, lock, and what watches for an empty chair.

May touch context and widgets; asks the window by its verbs only.
Begin with lock.py and palette.py. Which keys and commands there are: ui/commands.py.
"""
