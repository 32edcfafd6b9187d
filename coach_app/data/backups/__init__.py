"""Backups: made and verified, thinned out, put back into a new generation.

May touch the vault and its storage; the vault asks for a safety copy and knows no more.
Begin with backup.py, then restore.py.
"""
