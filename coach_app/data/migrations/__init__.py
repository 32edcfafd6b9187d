"""Versions of the schema, oldest first; run by the vault when it opens."""

HEAD = "0003"  # the version that this program writes
