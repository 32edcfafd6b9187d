"""Today: the meetings of the day, what needs attention, where the backup lies.

May touch meeting's acts, planning and widgets.
Begin with page.py.
"""
