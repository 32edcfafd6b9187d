"""A whole vault moves: to a new key, to another laptop.

May touch restore, backups and keyring; nobody in data needs it.
Begin with rekey.py.
"""
