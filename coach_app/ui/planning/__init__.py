"""Dates: choosing, moving, previewing, reopening; what a meeting is called and when it is.

May touch programme and widgets; knows no other room.
Begin with dates.py and move_plan.py (no widgets), then when_dialog.py.
"""
