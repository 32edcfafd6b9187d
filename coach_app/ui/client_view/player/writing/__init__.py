"""Activities in which the client writes: lines, letter, list, plan, poem, boat.

May touch the player's kit and the bricks of activities.
Begin with write.py.
"""
