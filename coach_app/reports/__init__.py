"""Papers as documents from plain values: progress, goodbye sheet, album, home card, agenda.

May touch data's plain values, measures, exercises and programme; no page.
Begin with progress.py.
"""
