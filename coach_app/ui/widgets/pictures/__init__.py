"""Painted pictures: heath, motifs, circle map, stones, cards, a group's weeks.

May touch the theme; knows no repository and no room.
Begin with scenes.py.
"""
