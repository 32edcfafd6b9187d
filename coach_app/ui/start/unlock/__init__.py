"""The first page: unlock, recover, restore, or say why the vault does not open.

May touch secrets and data's vault.
Begin with page.py.
"""
