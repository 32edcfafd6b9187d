"""A damaged database: finding it, remembering it, and what of it can still be read.

May touch data/storage; knows no open vault.
Begin with damage.py.
"""
