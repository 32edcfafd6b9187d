"""Bricks of client pages: large labels and buttons, sizes, the 0-10 line, holding, the code.

May touch the theme and widgets; knows no page and no client.
Begin with parts.py and look.py.
"""
