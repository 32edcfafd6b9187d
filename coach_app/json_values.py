"""What JSON and TOML hold, and so what comes back from the vault and from files.

``Any`` stands here once, for all of them: a column of JSON or a table of a file promises no
shape, so whoever reads a value of it looks what it is (``isinstance``) before using it.
"""

from __future__ import annotations

from typing import Any

JsonValue = Any  # a text, number, truth, list or table: see above
JsonTable = dict[str, JsonValue]
