"""The window, what every page stands on, and one room a subject.

May touch everything below except SQL; rooms never import each other both ways.
Begin with window.py (navigation), context.py (what pages are given) and page.py (their base).
"""
