"""Taking a client in from another Coach App: rows that anybody may have written.

Nothing is kept as it comes: each value is looked at by its column, each id becomes a new one,
and whatever is not known here is refused as a whole. One transaction: all of it, or nothing.
"""

from __future__ import annotations

import base64
import datetime as dt
import math
import re
from collections.abc import Callable, Mapping

from sqlalchemy import Column, Table
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import Boolean, Date, Float, Integer, LargeBinary, String, Time

from coach_app.content import languages
from coach_app.data import records as r
from coach_app.data import (  # the tables of all of them
    records_exercises,  # noqa: F401
    records_programme,  # noqa: F401
    records_rights,  # noqa: F401
)
from coach_app.data.migrations import is_newer, is_numbered
from coach_app.data.people.erasure import audit
from coach_app.data.rights.faults import newer_package
from coach_app.data.rights.faults import wrong_package as wrong
from coach_app.data.rights.views import IN_PACKAGE
from coach_app.data.store import Repository
from coach_app.data.types import Json, Moment, clean, clean_json, clean_line, new_id
from coach_app.data.views import BODY_LIST, COVERS, FOLLOW_UP_WEEK, LOUDEST
from coach_app.json_values import JsonTable, JsonValue
from coach_app.measures import load_measures

MOST_ROWS = 100_000
MOST_NUMBER = 1_000_000_000
MOST_PICTURE = 20_000_000  # bytes
PNG = b"\x89PNG\r\n\x1a\n"
_ID = re.compile(r"[0-9a-f]{32}")
_WEEKS = range(FOLLOW_UP_WEEK + 1)

Rows = dict[str, list[JsonTable]]


class Packages(Repository):
    def take_in(self, whole: JsonTable) -> str:
        """The new client's id. ``whole``: as it was read. UserError("package-wrong", "…-newer")."""
        rows = _renamed(checked(whole))
        client_id = str(rows["client"][0]["id"])
        topics = ("clients", "courses", "meetings", "notes", "scores", "makings", "circles")
        with self._write(*topics) as session:
            connection = session.connection()
            try:
                for table in r.Base.metadata.sorted_tables:
                    if rows.get(table.name):
                        connection.execute(table.insert(), rows[table.name])
            except IntegrityError as error:
                raise wrong() from error
            audit(session, "package-taken-in", client_id)
        return client_id


def checked(whole: JsonTable) -> Rows:
    """Every row with values of its columns' kinds, or UserError."""
    schema, tables = whole.get("schema"), whole.get("tables")
    if not isinstance(schema, str) or not is_numbered(schema):
        raise wrong()
    if is_newer(schema):
        raise newer_package()
    if not isinstance(tables, dict) or set(tables) - set(IN_PACKAGE):
        raise wrong()
    if not all(isinstance(rows, list) for rows in tables.values()):
        raise wrong()
    if sum(map(len, tables.values())) > MOST_ROWS or len(tables.get("client", ())) != 1:
        raise wrong()
    known = r.Base.metadata.tables
    found = {name: [_row(known[name], row) for row in rows] for name, rows in tables.items()}
    for name, check in _MEANING.items():
        for row in found.get(name, ()):
            check(row)
    # A course without its participant would never be seen, nor erased.
    courses = sorted(row["id"] for row in found.get("course", ()))
    _needs(courses == sorted(row["course_id"] for row in found.get("participant", ())))
    return found


# -- by the column -----------------------------------------------------------------------


def _row(table: Table, row: JsonValue) -> JsonTable:
    if not isinstance(row, dict) or set(row) - set(table.columns.keys()):
        raise wrong()
    found: JsonTable = {}
    for column in table.columns:
        if column.name in row:
            found[column.name] = _value(column, row[column.name])
        elif column.nullable:  # an older schema did not have it
            found[column.name] = None
        elif column.server_default is not None:
            found[column.name] = [] if isinstance(column.type, Json) else ""
        else:
            raise wrong()
    return found


def _value(column: Column[object], value: JsonValue) -> JsonValue:
    if value is None:
        if not column.nullable:
            raise wrong()
        return None
    try:
        return _of_kind(column, value)
    except (ValueError, TypeError, OverflowError) as error:
        raise wrong() from error


def _of_kind(column: Column[object], value: JsonValue) -> JsonValue:
    kind = column.type
    if isinstance(kind, Json):
        return clean_json(value)
    if isinstance(kind, Boolean):
        return _just(value, bool)
    if isinstance(kind, Integer):
        if type(value) is not int or abs(value) > MOST_NUMBER:
            raise wrong()
        return value
    if isinstance(kind, Float):
        if type(value) not in (int, float) or not math.isfinite(value) or abs(value) > MOST_NUMBER:
            raise wrong()
        return float(value)
    text = _just(value, str)
    if isinstance(kind, Moment):
        moment = dt.datetime.fromisoformat(text)
        if moment.tzinfo is None or not 1900 <= moment.year <= 9000:
            raise wrong()
        return moment
    if isinstance(kind, Date):
        return dt.date.fromisoformat(text)
    if isinstance(kind, Time):
        return dt.time.fromisoformat(text).replace(tzinfo=None)
    if isinstance(kind, LargeBinary):
        return _picture(text)
    if not isinstance(kind, String):
        raise wrong()
    if column.primary_key or column.foreign_keys:
        if not _ID.fullmatch(text):
            raise wrong()
        return text
    return clean(text)


def _just(value: JsonValue, kind: type) -> JsonValue:
    if type(value) is not kind:
        raise wrong()
    return value


def _picture(text: str) -> bytes:
    if len(text) > MOST_PICTURE * 4 // 3 + 4:
        raise wrong()
    raw = base64.b64decode(text, validate=True)
    if not raw.startswith(PNG):
        raise wrong()
    return raw


# -- by what it means: whatever a page takes for granted ----------------------------------


def _client(row: JsonTable) -> None:
    row["name"] = clean_line(row["name"])
    row["alias"] = clean_line(row["alias"])
    _needs(bool(row["name"]) and row["language"] in languages.known())
    _needs(isinstance(row["body"], list) and all(code in BODY_LIST for code in row["body"]))
    _needs(row["birth_year"] is None or 1890 <= row["birth_year"] <= dt.date.today().year)
    _needs(row["loudness"] is None or 0 <= row["loudness"] <= LOUDEST)
    row["removed_at"] = row["frozen_at"] = None


def _consent(row: JsonTable) -> None:
    covers = row.get("covers", [])
    _needs(isinstance(covers, list) and all(code in COVERS for code in covers))
    _needs(row.get("keep_months") is None or 0 <= row["keep_months"] <= 600)


def _course(row: JsonTable) -> None:
    measures, calendar = load_measures(), row["calendar"]
    _needs(row["headline"] in measures and isinstance(calendar, dict))
    for week, chosen in calendar.items():
        _needs(week.isascii() and week.isdigit() and len(week) <= 2 and int(week) in _WEEKS)
        _needs(isinstance(chosen, list) and all(one in measures for one in chosen))
    _needs(row["minutes"] <= 1440)


def _meeting(row: JsonTable) -> None:
    _needs(row["week"] in _WEEKS and row["minutes"] <= 1440)


def _score(row: JsonTable) -> None:
    measure = load_measures().get(row["measure_id"])
    _needs(measure is not None)
    _sheet(row)
    assert measure is not None
    _needs(len(row["answers"]) == len(measure.items))
    _needs(all(one is None or one in measure.codes for one in row["answers"]))
    _needs(row["week"] is None or row["week"] in _WEEKS)
    row["deleted_at"] = None


def _sheet(row: JsonTable) -> None:
    answers, parts = row["answers"], row["subscales"]
    _needs(isinstance(answers, list) and len(answers) <= 200)
    _needs(all(one is None or type(one) is int for one in answers))
    _needs(isinstance(parts, dict) and len(parts) <= 50)
    _needs(all(one is None or type(one) in (int, float) for one in parts.values()))


def _run(row: JsonTable) -> None:
    _needs(isinstance(row["answers"], dict) and 0 <= row["seconds"] <= 86_400)
    _needs(row["language"] in languages.known() and 0 <= row["planned"] <= 86_400)


def _making(row: JsonTable) -> None:
    _needs(isinstance(row["payload"], dict) and (row["week"] is None or row["week"] in _WEEKS))
    row["removed_at"] = None


def _intake(row: JsonTable) -> None:
    _needs(isinstance(row["answers"], dict))


def _map(row: JsonTable) -> None:
    _needs(row["week"] is None or row["week"] in _WEEKS)


_MEANING: Mapping[str, Callable[[JsonTable], None]] = {
    "client": _client,
    "consent": _consent,
    "course": _course,
    "meeting": _meeting,
    "score": _score,
    "score_history": _sheet,
    "exercise_run": _run,
    "making": _making,
    "intake": _intake,
    "circle_map": _map,
}


def _needs(true: bool) -> None:
    if not true:
        raise wrong()


# -- ids --------------------------------------------------------------------------------


def _renamed(rows: Rows) -> Rows:
    """New ids for all, so that no row of ours can be meant; a link to nothing is cut or refused."""
    tables = r.Base.metadata.tables
    names: dict[tuple[str, str], str] = {}
    for name, found in rows.items():
        for row in found:
            if "id" in tables[name].columns:
                key = (name, row["id"])
                if key in names:
                    raise wrong()
                names[key] = new_id()
    return {
        name: [_linked(tables[name], row, names) for row in found] for name, found in rows.items()
    }


def _linked(table: Table, row: JsonTable, names: Mapping[tuple[str, str], str]) -> JsonTable:
    linked = dict(row)
    if "id" in table.columns:
        linked["id"] = names[table.name, row["id"]]
    for column in table.columns:
        for foreign in column.foreign_keys:
            value = row.get(column.name)
            if value is None:
                continue
            target = names.get((foreign.column.table.name, value))
            if target is None and not column.nullable:
                raise wrong()
            linked[column.name] = target
    return linked
