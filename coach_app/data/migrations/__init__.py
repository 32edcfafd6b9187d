"""Versions of the schema, oldest first; run by the vault when it opens."""

HEAD = "0002"  # the version that this program writes
