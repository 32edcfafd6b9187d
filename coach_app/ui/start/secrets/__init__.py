"""Passphrase and recovery sheet: choosing, changing, printing, typing back; restoring.

May touch data's storage and backups, and widgets; used by first run, unlocking and Settings.
Begin with passphrase_chooser.py and sheet_check.py.
"""
