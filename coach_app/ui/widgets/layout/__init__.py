"""Arranging: flow, sections, scroll areas, edges, dialogs that fit.

May touch the theme and other widgets; knows no repository and no room.
Begin with section.py.
"""
