"""The practice at a glance: who is where, outcomes, the agenda file.

May touch reports and widgets; figures are anonymous, nothing below five.
Begin with page.py.
"""
