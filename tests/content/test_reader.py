"""The one reader: whatever is wrong with a file is told with file, key and reason."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.content import ContentError, Reader, Text, languages, read_bytes
from coach_app.content.hostile import check_harmless
from coach_app.content.toml import MOST_BYTES

HUGE = "a = 0x" + "f" * 20_000  # more digits than may be written out


def table(text: str, **how) -> Reader:
    return read_bytes("some.toml", text.encode(), **how)


def told(act) -> ContentError:
    with pytest.raises(ContentError) as caught:
        act()
    assert caught.value.file == "some.toml"
    assert str(caught.value) == f"some.toml: {caught.value.key}: {caught.value.reason}"
    return caught.value


@pytest.mark.parametrize(
    ("text", "ask", "reason"),
    [
        ("", lambda t: t.string("a"), "missing"),
        ("a = 3", lambda t: t.string("a"), "3 is of the wrong kind: a text belongs here"),
        ("a = true", lambda t: t.whole("a"), "a whole number belongs here"),
        ("a = 1.0", lambda t: t.whole("a"), "a whole number belongs here"),
        ("a = false", lambda t: t.number("a"), "a number belongs here"),
        ("a = 1", lambda t: t.flag("a"), "true or false belongs here"),
        ('a = "2026-01-01"', lambda t: t.get("a", dt.date), "a date belongs here"),
        ("a = 2026-01-01T10:00:00", lambda t: t.get("a", dt.date), "a date belongs here"),
        ("a = 9", lambda t: t.whole("a", 0, 8), "9 is not from 0 to 8"),
        ("a = nan", lambda t: t.number("a", 0, 8), "nan is not from 0 to 8"),
        ("a = inf", lambda t: t.number("a", 0, 8), "inf is not from 0 to 8"),
        ('a = "x"', lambda t: t.choice("a", ("y", "z")), "“x” is none of y, z"),
        (HUGE, lambda t: t.whole("a"), "larger than any that means something"),
        (HUGE, lambda t: t.number("a"), "larger than any that means something"),
        (HUGE, lambda t: t.string("a"), "a text belongs here"),
        (f"{HUGE}".replace("= ", "= [") + "]", lambda t: t.names("a"), "a list of texts"),
        ("a = [1]", lambda t: t.names("a"), "a list of texts belongs here"),
        ('a = ["x"]', lambda t: t.names("a", ("y",)), "“x” is none of y"),
        ("a = [true]", lambda t: t.wholes("a"), "a list of whole numbers belongs here"),
        ('a = "x"', lambda t: t.table("a"), "a table belongs here"),
        ("a = {}", lambda t: t.tables("a"), "a list belongs here"),
        ("a = [{}, {}]", lambda t: t.tables("a", most=1), "more than 1"),
        ("", lambda t: t.text("a"), "missing"),
        ("a = {}", lambda t: t.text("a"), "is empty"),
        ('a = { nl = "ja" }', lambda t: t.text("a"), "has no text in English"),
        ('a = { en = "yes" }', lambda t: t.text("a"), "has no text in Nederlands"),
    ],
)
def test_a_wrong_value_is_told_with_its_key(text, ask, reason):
    error = told(lambda: ask(table(text)))
    assert error.key == "a"
    assert reason in error.reason


@pytest.mark.parametrize(
    ("value", "key", "reason"),
    [
        ('{ nl = "", en = "yes" }', "a.nl", "no text"),
        ('{ nl = "ja", en = "  " }', "a.en", "no text"),
        ('{ nl = 3, en = "yes" }', "a.nl", "wrong kind"),
        ('{ nl = "jaja", en = "yes" }', "a.nl", "longer than 3"),
        ('{ nl = "j\\u0007", en = "yes" }', "a.nl", "control character"),
        ('{ nl = "ja", en = "yes", xx = "?" }', "a.xx", "unknown key"),
    ],
)
def test_a_wrong_text_is_told_with_its_language(value, key, reason):
    def ask():
        whole = table(f"a = {value}")
        whole.text("a", limit=3)
        whole.done()

    error = told(ask)
    assert error.key == key
    assert reason in error.reason


def test_what_nobody_asked_for_is_refused_however_deep():
    whole = table("[[row]]\nname = 1\n[[row]]\n[row.part]\nsurprise = 2\n", rows="{key}[{number}]")
    for row in whole.tables("row"):
        row.maybe(row.whole, "name")
        if "part" in row:
            row.table("part")
    error = told(whole.done)
    assert (error.key, error.reason) == ("row[2].part.surprise", "unknown key")


def test_a_row_that_is_no_table_is_told_by_its_number():
    assert told(lambda: table("row = [{}, 3]").tables("row")).key == "row.2"
    assert told(lambda: table("row = [{}, 3]", rows="{key} {index}").tables("row")).key == "row 1"


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe",
        b"a = ",
        b"a = 1\na = 2",
        b"a = " + b"[" * 100_000,
        b"a = " + b"9" * 5000,
        b"# " + b"x" * MOST_BYTES,
    ],
)
def test_what_cannot_be_read_at_all_is_told(raw):
    error = told(lambda: read_bytes("some.toml", raw))
    assert error.key == "file"
    assert 0 < len(error.reason) <= 200


def test_keys_of_very_many_parts_are_refused_where_anybody_may_have_made_the_file():
    raw = b".".join([b"a"] * 60_000) + b" = 1"
    assert told(lambda: check_harmless("some.toml", raw)).key == "file"
    dots = '# a.b.c.d.e.f.g.h.i.j\nname = "1.2.3.4.5.6.7.8.9.10"'
    check_harmless("some.toml", dots.encode())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_told(raw):
    with contextlib.suppress(ContentError):
        check_harmless("some.toml", raw)
        read_bytes("some.toml", raw)


def test_a_long_value_does_not_fill_the_sentence():
    error = told(lambda: table(f'a = "{"x" * 5000}"').choice("a", ("y",)))
    assert len(str(error)) < 120
    assert len(told(table(f"{'k' * 5000} = 1").done).key) <= 80


def test_one_language_is_enough_for_what_a_coach_writes():
    text = table('a = { en = "yes" }', lenient=True).text("a")
    assert text == Text("yes", "yes")
    assert told(lambda: table('a = { en = "" }', lenient=True).text("a")).reason == "is empty"
    assert not table('a = { en = "" }', lenient=True).text("a", needed=False)


def test_a_name_stands_for_all_languages():
    source = table('a = "Cacioppo 2010"').text_or_name("a")
    assert {source.text(code) for code in languages.codes()} == {"Cacioppo 2010"}
