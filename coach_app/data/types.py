"""Column types, ids and the cleaning of texts: how values lie in the vault."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from functools import lru_cache

from sqlalchemy import String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError
from coach_app.json_values import JsonValue
from coach_app.limits import MAX_LINE, MAX_TEXT
from coach_app.plain_text import one_line, unturned


def new_id() -> str:
    return uuid.uuid4().hex


def local(moment: dt.datetime) -> dt.datetime:
    """A wall time becomes aware in this computer's zone; an aware moment stays as it is."""
    return moment if moment.tzinfo is not None else moment.astimezone()


def at_wall_time(day: dt.date, time: dt.time) -> dt.datetime:
    """The moment at which the clock on the wall says ``time`` on ``day``.

    The offset is that day's own, so that 10:00 stays 10:00 across a change of clocks. An
    hour that is skipped lies as far after the change; one that comes twice is the first.
    """
    wall = dt.datetime.combine(day, time.replace(tzinfo=None, fold=0))
    # Through UTC, so that the stored offset and wall time agree.
    readings = [wall.replace(fold=fold).astimezone(dt.UTC).astimezone() for fold in (0, 1)]
    first = readings[0]
    return first if first.replace(tzinfo=None) == wall else max(readings)


# -- texts -----------------------------------------------------------------------------


def clean(text: str, limit: int = MAX_TEXT) -> str:
    """``text`` without NUL and lone surrogates. UserError("text-too-long") above ``limit``."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        size = len(text.encode())
    if size > limit:
        raise UserError(
            "text-too-long",
            QT_TRANSLATE_NOOP("Errors", "This text is too long to keep."),
            QT_TRANSLATE_NOOP("Errors", "Shorten it, or spread it over more notes."),
            size=size,
            limit=limit,
        )
    return text


def clean_line(text: str) -> str:
    """One line: cleaned; "" where there is nothing to see. See ``plain_text``."""
    return one_line(clean(text, MAX_LINE))


def filled_line(text: str) -> str:
    """One line, cleaned. UserError("text-empty") where nothing is left."""
    text = clean_line(text)
    if not text:
        raise nothing_written()
    return text


def nothing_written() -> UserError:
    return UserError(
        "text-empty",
        QT_TRANSLATE_NOOP("Errors", "There is no text yet."),
        QT_TRANSLATE_NOOP("Errors", "Write something first."),
    )


def clean_json(value: JsonValue) -> JsonValue:
    """A JSON value with every text in it cleaned; a label turns nothing that stands beside it."""
    if isinstance(value, str):
        return clean(value) if "\n" in value else unturned(clean(value))
    if isinstance(value, dict):
        return {clean(str(key)): clean_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean_json(item) for item in value]
    return value


# -- moments ---------------------------------------------------------------------------

_UTC_LENGTH = len("2026-03-10T10:00:00.000000Z")


@lru_cache(maxsize=64)
def _zone(offset: str) -> dt.timezone:
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    delta = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-delta if offset[0] == "-" else delta)


def utc_text(moment: dt.datetime) -> str:
    """The sortable half of a stored moment: a bound for comparing in SQL."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    utc = moment.astimezone(dt.UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def moment_text(moment: dt.datetime) -> str:
    """As stored: UTC first, so that texts sort by time, then the offset of entry."""
    utc = utc_text(moment)
    offset = moment.utcoffset() or dt.timedelta()
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{utc}{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def parse_moment(text: str) -> dt.datetime:
    """A stored moment in the offset of entry."""
    moment = dt.datetime.fromisoformat(text[:_UTC_LENGTH])
    return moment.astimezone(_zone(text[_UTC_LENGTH:]))


class Moment(TypeDecorator[dt.datetime]):
    """An aware datetime, kept as sortable UTC text with the offset of entry behind it."""

    impl = String(33)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:
        return None if value is None else parse_moment(value)


def json_text(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Json(TypeDecorator[JsonValue]):
    """Any JSON value as readable text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: JsonValue, dialect: Dialect) -> str:
        return json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> JsonValue:
        return None if value is None else json.loads(value)
