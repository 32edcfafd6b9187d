"""Copying a questionnaire from paper: grid, number keys, totals while typing.

May touch measures and widgets.
Begin with page.py, then sheet.py (answers so far; no widgets).
"""
