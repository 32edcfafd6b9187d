"""The schema: what migrations make is what the records say, and times and texts survive."""

import dataclasses
import datetime as dt
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.schema import CreateIndex, CreateTable

from coach_app.data import records as r
from coach_app.data import (  # the tables of both are part of the schema
    records_exercises,
    records_programme,  # noqa: F401
    records_rights,  # noqa: F401
)
from coach_app.data.migrations import HEAD, VERSIONS, newest
from coach_app.data.types import (
    MAX_TEXT,
    at_wall_time,
    clean,
    clean_json,
    clean_line,
    moment_text,
    parse_moment,
    utc_text,
)
from coach_app.errors import UserError


def flat(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()


def test_migrated_schema_equals_the_records(vault):
    with vault.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') "
            "AND sql IS NOT NULL AND name NOT LIKE 'search\\_text%' ESCAPE '\\' "
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "AND name NOT IN ('alembic_version', 'log_mark')"
        )
        migrated = {name: flat(sql) for name, sql in rows}
    wanted = {}
    for table in r.Base.metadata.tables.values():
        wanted[table.name] = flat(str(CreateTable(table).compile(dialect=dialect())))
        for index in table.indexes:
            wanted[str(index.name)] = flat(str(CreateIndex(index).compile(dialect=dialect())))
    assert migrated == wanted


@dataclasses.dataclass(frozen=True)
class PersonFields:
    name: str
    year: int | None = None
    hobbies: str = ""


def test_a_text_that_a_view_got_later_is_a_column_of_its_name():
    class Own(DeclarativeBase):
        pass

    class Person(Own):
        __tablename__ = "person"
        name: Mapped[str] = mapped_column(primary_key=True)
        year: Mapped[int | None]

    r.later_texts(Person, PersonFields)
    r.later_texts(Person, PersonFields)
    made = flat(str(CreateTable(Person.__table__).compile(dialect=dialect())))
    assert "year INTEGER, hobbies TEXT DEFAULT '' NOT NULL, PRIMARY KEY" in made


def test_the_version_of_the_schema_is_that_of_the_last_file(tmp_path):
    assert newest(VERSIONS) == HEAD
    for name in ("0009_a.py", "0010_b.py", "__init__.py", "notes.txt"):
        (tmp_path / name).touch()
    assert newest(tmp_path) == "0010"


def test_no_index_holds_a_picture_or_a_sound():
    for record in (
        records_exercises.MakingPicture,
        records_exercises.ExerciseAudio,
        records_exercises.Recording,
    ):
        table = record.metadata.tables[record.__tablename__]
        for index in (*table.indexes, *table.constraints):
            assert not {"picture", "thumb", "data"} & {column.name for column in index.columns}


def test_every_constraint_has_a_name():
    for table in r.Base.metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, f"{table.name}: {constraint}"


def test_no_index_holds_a_name_or_a_text():
    texts = {"name", "alias", "title", "text", "private", "shared", "did", "sentence", "wording"}
    for table in r.Base.metadata.tables.values():
        for index in table.indexes:
            assert not texts & {column.name for column in index.columns}


def test_every_foreign_key_has_an_index(vault):
    with vault.engine.connect() as connection:
        for table in r.Base.metadata.tables.values():
            for key in table.foreign_keys:
                plan = connection.exec_driver_sql(
                    f"EXPLAIN QUERY PLAN SELECT 1 FROM {table.name} WHERE {key.parent.name} = 'x'"
                ).fetchall()
                assert "SEARCH" in plan[0][3], f"{table.name}.{key.parent.name}"


moments = st.datetimes(
    min_value=dt.datetime(1900, 1, 3),
    max_value=dt.datetime(2200, 1, 1),
    timezones=st.integers(-14 * 60, 14 * 60)
    .map(lambda minutes: st.just(dt.timezone(dt.timedelta(minutes=minutes))))
    .flatmap(lambda zone: zone),
)


@given(moments)
def test_a_moment_keeps_its_instant_and_offset(moment):
    back = parse_moment(moment_text(moment))
    assert back == moment
    assert back.utcoffset() == moment.utcoffset()


@given(st.lists(moments, min_size=2, max_size=6))
def test_stored_moments_sort_by_time(several):
    texts = sorted(map(moment_text, several))
    assert [parse_moment(text) for text in texts] == sorted(several)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        utc_text(dt.datetime(2026, 3, 10, 11))


def test_wall_time_stays_over_a_change_of_clocks(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    try:
        winter = at_wall_time(dt.date(2026, 3, 24), dt.time(10))
        summer = at_wall_time(dt.date(2026, 3, 31), dt.time(10))
        assert (winter.hour, winter.utcoffset()) == (10, dt.timedelta(hours=1))
        assert (summer.hour, summer.utcoffset()) == (10, dt.timedelta(hours=2))
        skipped = at_wall_time(dt.date(2026, 3, 29), dt.time(2, 30))
        assert (skipped.hour, skipped.utcoffset()) == (3, dt.timedelta(hours=2))
        twice = at_wall_time(dt.date(2026, 10, 25), dt.time(2, 30))
        assert twice.utcoffset() == dt.timedelta(hours=2)
    finally:
        monkeypatch.undo()
        time.tzset()


@given(st.text(alphabet=st.characters(), max_size=60))
def test_cleaned_texts_can_always_be_kept(text):
    kept = clean(text)
    assert "\x00" not in kept
    kept.encode()  # raises for a lone surrogate
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("a\x00b", "ab"),
        ("x\ud83d", "x"),
        ("\udc00y", "y"),
        ("e\u0301é", "e\u0301é"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("\u202eomgekeerd", "\u202eomgekeerd"),
        ("'; DROP TABLE client; --", "'; DROP TABLE client; --"),
        ("<b>{{}}</b>", "<b>{{}}</b>"),
    ],
)
def test_odd_texts(given_text, kept):
    assert clean(given_text) == kept


def test_a_text_of_more_than_a_megabyte_is_refused():
    assert clean("a" * MAX_TEXT)
    with pytest.raises(UserError) as caught:
        clean("é" * (MAX_TEXT // 2 + 1))
    assert caught.value.code == "text-too-long"


def test_a_line_has_no_breaks():
    assert clean_line("  twee\n regels\t ") == "twee regels"
    with pytest.raises(UserError):
        clean_line("lang " * 500)


def test_json_is_cleaned_all_the_way_down():
    value = clean_json({"a\x00": ["\ud800", {"b": "\x00c"}], "n": 1, "t": (True, None)})
    assert value == {"a": ["", {"b": "c"}], "n": 1, "t": [True, None]}
    json.dumps(value).encode()
