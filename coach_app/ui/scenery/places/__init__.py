"""Good places to stay in: sea, wood, heath, garden, room, attic, and the mere;
and the table by the window, on which something is made.

Each is a picture with depth and one small thing that moves. Knows the bricks of scenery/.
Begin with place.py.
"""
