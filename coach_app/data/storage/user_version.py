"""``PRAGMA user_version``: the one number that SQLite keeps for the program, and what ours holds.

Bit 0: the header of this database was sealed as a whole. The bits above: the number of its newest
backup, so that the next one counts on where the folder with the backups was emptied.
"""

SEALED = 1


def is_sealed(kept: int) -> bool:
    return bool(kept & SEALED)


def number_in(kept: int) -> int:
    return kept >> 1


def numbered(kept: int, number: int) -> int:
    """``kept`` with another number."""
    return number << 1 | kept & SEALED
