"""A client's rights in the vault: consent, corrections, what is left out, the whole dossier.

May touch records, the store and people/erasure. Begin with dossier.py: everything that is kept
about one client, table by table.
"""
