"""From the command line to the open practice: first run, unlocking, the session.

May touch data's vault and trouble; pages of the practice come in when it is open.
Begin with session.py and first_run.py.
"""
