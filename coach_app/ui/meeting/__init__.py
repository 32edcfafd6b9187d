"""One meeting as a page: what was done, notes, steps, measurements, the next date.

May touch planning, measures and widgets; the guided form of it is ui/runner.
Begin with page.py and frame.py; note_saver.py keeps what is typed.
"""
