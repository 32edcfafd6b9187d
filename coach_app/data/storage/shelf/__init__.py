"""Backups as files: reading them, which of them stay, the second place, and its faults.

Knows keys, headers and the ledger; not the vault. May be asked from any thread.
Begin with backup_file.py (what a backup is); storage/backup.py makes them.
"""
