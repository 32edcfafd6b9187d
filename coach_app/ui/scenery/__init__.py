"""Our own hand for pictures: paths, brushes and what is painted with them.

Knows the theme's colours and nothing else of the app.
Begin with paths.py.
"""
