"""A drawing: strokes, their ink, what stands on the paper beforehand, and the paper itself.

May touch the pictures' bricks (ui/scenery) and the theme. Begin with strokes.py.
"""
