"""Full text of the second schema, frozen: what clients made, kept as m0001_search keeps the rest.

No meeting stands with a making: it is found under its client, and goes with its client.
"""

from __future__ import annotations

from coach_app.data.migrations.frozen.m0001_search import _ADD, _CHANGE, _DELETE, Part

PARTS: tuple[Part, ...] = tuple(
    Part("making", column, "making", client="NEW.client_id")
    for column in ("title", "sentence", "text")
)


def _triggers() -> list[str]:
    adds = [_ADD.format(**part._asdict()).strip() for part in PARTS]
    body = "\n    ".join(adds)
    return [
        f"CREATE TRIGGER search_making_added AFTER INSERT ON making\nBEGIN\n    {body}\nEND",
        *(
            _CHANGE.format(**part._asdict(), add=add).strip()
            for part, add in zip(PARTS, adds, strict=True)
        ),
        _DELETE.format(table="making", owner="id").strip(),
    ]


SEARCH: tuple[str, ...] = tuple(_triggers())
