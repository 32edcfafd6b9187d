"""How the vault lies on disk: header, keys, slots, log, lock, keyed connections, backups.

May touch the disk and the cipher; knows no record and no page.
Begin with layout.py and header.py; docs/vault-format.md has the format.
"""
