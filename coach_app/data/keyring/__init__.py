"""From a secret to the data key, who guesses waits, and what old keys still open.

May touch data/storage and knows no open vault.
Begin with unlocking.py.
"""
