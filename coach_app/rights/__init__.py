"""A client's rights: what is told, left out, exported, kept how long, and the papers for it.

May touch the plain values of data/rights, measures, exercises and content; no Qt, no SQL. Begin
with telling.py: nothing of a dossier leaves the vault without going through it.
"""
