"""Measurements of a client: what is due, what the figures say, every score, the calendar.

May touch measures and widgets; paper forms and scales are rooms of their own.
Begin with tab.py, then facts.py.
"""
