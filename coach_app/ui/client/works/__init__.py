"""What a client made, the circle maps, and what works for them.

May touch drawings, papers (the album) and widgets.
Begin with makings_tab.py and circles_tab.py.
"""
