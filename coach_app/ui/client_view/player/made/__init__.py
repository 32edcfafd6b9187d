"""What the client made so far in an exercise, kept in sight beside the step that is on.

May touch the player's kit and the bricks of activities.
Begin with table.py; pieces.py decides what is shown.
"""
