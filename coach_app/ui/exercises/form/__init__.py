"""Writing an exercise of one's own, with its sound and voice.

May touch the library's words and the sound room.
Begin with page.py, then keeper.py (what is kept while it is not valid yet).
"""
