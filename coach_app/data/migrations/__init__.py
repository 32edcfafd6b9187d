"""Versions of the schema, oldest first; run by the vault when it opens."""

from pathlib import Path

VERSIONS = Path(__file__).parent / "versions"


def newest(folder: Path) -> str:
    """Number of the last version: "0003" of 0003_programme.py."""
    return max(path.name for path in folder.glob("[0-9]*_*.py")).partition("_")[0]


HEAD = newest(VERSIONS)  # the version that this program writes


def is_newer(schema: str) -> bool:
    """Whether only a later program knows it: revisions are numbered "0001", "0002"."""
    return is_numbered(schema) and schema > HEAD


def is_numbered(schema: str) -> bool:
    return len(schema) == len(HEAD) and schema.isascii() and schema.isdigit()
