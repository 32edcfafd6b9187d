"""What a client reads of a dossier: every text whole, cut, or left out with the reason.

``tell`` is the one way from a dossier to a page, a paper or an export. A text that the coach has
to look through first (own notes, what is written about a group, half-filled forms) is left out
until then, and again when it changed after that; so is a text whose marked passages are not all
in it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from coach_app.data.rights.views import Disclosure, Dossier, Row
from coach_app.json_values import JsonValue

OTHERS, OWN, WAITING = "others", "own", "waiting"  # why something is left out
REASONS = (OTHERS, OWN, WAITING)
CUT = "[…]"

#: Columns of words that a coach may mark; everything else is told as it is.
TEXTS: Mapping[str, tuple[str, ...]] = {
    "client": ("reach", "strengths", "joys", "safety", "emergency", "private"),
    "goal": ("wording",),
    "course": ("title",),
    "meeting": ("theme",),
    "note": ("did", "shared", "private"),
    "participant_line": ("sentence", "private"),
    "addendum": ("text",),
    "guided_part": ("wrote",),
    "step": ("text",),
    "chart_event": ("text",),
    "closing": ("wish",),
    "intake": ("answers",),
    "decision": ("reason",),
    "exercise_run": ("answers",),
    "making": ("title", "sentence", "text"),
    "correction": ("what", "answer"),
    "draft": ("payload",),
}
#: Holds the passages that are left out, so it is never told.
SECRET_TABLES = frozenset({"disclosure"})


@dataclass(frozen=True)
class Markable:
    """One text that can be marked. ``ask``: left out until the coach has looked through it."""

    place: str
    table: str
    column: str
    row: Row
    text: str
    ask: bool


@dataclass(frozen=True)
class Told:
    """``left``: how often something is left out, by reason."""

    dossier: Dossier
    left: Mapping[str, int]


def digest(text: str) -> str:
    """Tells whether a text is still the one that was looked at."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def place_of(table: str, column: str, row: Row) -> str:
    key = (
        f"{row['kind']}|{row['ref']}" if table == "draft" else row.get("id", row.get("meeting_id"))
    )
    return f"{table}:{key}:{column}"


def markables(dossier: Dossier) -> Iterator[Markable]:
    """Every text with words in it, in the order of the dossier."""
    groups = _Groups(dossier)
    for table, columns in TEXTS.items():
        for row in dossier.rows(table):
            for column in columns:
                text = words_of(row[column])
                if text.strip():
                    ask = groups.ask(table, column, row)
                    yield Markable(place_of(table, column, row), table, column, row, text, ask)


def waiting(dossier: Dossier) -> list[Markable]:
    """What the coach still has to look through before the client reads it."""
    return [one for one in markables(dossier) if needs_look(one, dossier.choices.get(one.place))]


def needs_look(one: Markable, choice: Disclosure | None) -> bool:
    return _needs_look(one.row[one.column], one.ask, choice)


def _needs_look(value: object, ask: bool, choice: Disclosure | None) -> bool:
    if choice is None:
        return ask
    if choice.digest != digest(words_of(value)):
        return ask or not choice.shown or bool(choice.cuts)
    leaves = leaves_of(value)
    return any(all(passage not in leaf for leaf in leaves) for passage, _ in choice.cuts)


def tell(dossier: Dossier) -> Told:
    """The dossier as its client reads it, and what is not in it."""
    left: Counter[str] = Counter()
    groups = _Groups(dossier)
    tables = {}
    for table, rows in dossier.tables.items():
        if table in SECRET_TABLES:
            continue
        columns = TEXTS.get(table, ())
        tables[table] = tuple(_told_row(dossier, groups, table, columns, row, left) for row in rows)
    return Told(replace(dossier, tables=tables, choices={}), dict(left))


def _told_row(
    dossier: Dossier,
    groups: _Groups,
    table: str,
    columns: tuple[str, ...],
    row: Row,
    left: Counter[str],
) -> Row:
    changed: dict[str, object] = {}
    for column in columns:
        value = row[column]
        if not words_of(value).strip():
            continue
        ask = groups.ask(table, column, row)
        choice = dossier.choices.get(place_of(table, column, row))
        if _needs_look(value, ask, choice):
            left[WAITING] += 1
            changed[column] = _nothing(value)
        elif choice is not None and not choice.shown:
            left[choice.reason or OTHERS] += 1
            changed[column] = _nothing(value)
        elif choice is not None and choice.cuts:
            left.update(reason for _, reason in choice.cuts)
            changed[column] = _cut(value, choice.cuts)
    return {**row, **changed} if changed else row


def _nothing(value: object) -> object:
    return CUT if isinstance(value, str) else {}


def _cut(value: JsonValue, cuts: tuple[tuple[str, str], ...]) -> JsonValue:
    if isinstance(value, str):
        return _without(value, [passage for passage, _ in cuts])
    if isinstance(value, Mapping):
        return {key: _cut(inner, cuts) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_cut(inner, cuts) for inner in value]
    return value


def _without(text: str, passages: list[str]) -> str:
    """Every place where a passage stands is cut; passages may overlap."""
    gone = bytearray(len(text))
    for passage in filter(None, passages):
        at = text.find(passage)
        while at >= 0:
            gone[at : at + len(passage)] = b"\1" * len(passage)
            at = text.find(passage, at + 1)
    out: list[str] = []
    for at, char in enumerate(text):
        if not gone[at]:
            out.append(char)
        elif not at or not gone[at - 1]:
            out.append(CUT)
    return "".join(out)


def leaves_of(value: object) -> list[str]:
    """The texts of a value, one by one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [leaf for inner in value.values() for leaf in leaves_of(inner)]
    if isinstance(value, list | tuple):
        return [leaf for inner in value for leaf in leaves_of(inner)]
    return []


def words_of(value: object) -> str:
    """The words of a text, or of everything in a JSON value, a line each."""
    return "\n".join(leaf for leaf in leaves_of(value) if leaf)


class _Groups:
    """Which texts of a dossier have to be looked through before anybody reads them."""

    def __init__(self, dossier: Dossier) -> None:
        self._meetings = {
            row["id"] for row in dossier.rows("meeting") if row["course_id"] in dossier.groups
        }
        self._courses = dossier.groups

    def ask(self, table: str, column: str, row: Row) -> bool:
        if column == "private" or table == "draft" or row.get("private") is True:
            return True
        if table == "course":  # "Bea and Cor" may be what a group is called
            return row["id"] in self._courses
        if table == "meeting":
            return row["id"] in self._meetings
        if table in ("note", "addendum", "guided_part"):
            return row["meeting_id"] in self._meetings
        if table == "decision":
            return row["client_id"] is None and row["course_id"] in self._courses
        return False
