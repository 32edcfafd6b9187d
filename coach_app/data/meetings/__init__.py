"""What is kept of a meeting: its date and state, notes, steps, closings; drafts and the search.

May touch records and the store; texts are cleaned here before they are kept.
Begin with meetings.py, then notes.py: the only writer of notes.
"""
