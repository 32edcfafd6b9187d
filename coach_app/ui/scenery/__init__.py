"""Our own hand for pictures: paths, brushes and what is painted with them.

Knows the theme's colours, and how to work in the background; nothing else of the app.
Begin with paths.py and brush.py; pictures.py names what can be painted, prepared.py keeps it.
"""
