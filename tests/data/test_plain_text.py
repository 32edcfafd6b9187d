"""Texts that look like something else: nothing to see, letters told to stand the other way."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest

from coach_app import csv_cells
from coach_app.content import ContentError, read_bytes
from coach_app.data.types import clean_json, clean_line
from coach_app.data.vault import FAST_KDF, Vault
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.plain_text import is_visible, one_line
from tests.data import world

NOTHING = {
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "left-to-right mark": "\u200e",
    "override alone": "\u202e",
    "no-break space": "\u00a0",
    "Hangul filler": "\u3164",
    "half-width filler": "\uffa0",
    "empty braille": "\u2800",
    "Mongolian separator": "\u180e",
    "variation selector": "\ufe0f",
    "combining accent alone": "\u0301",
    "tag": "\U000e0041",
    "control": "\x07\x1b",
    "line separator": "\u2028",
    "object": "\ufffc",
    "several": " \u200b\u2060\t\u3164 ",
}
TURNS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
SEEN = [
    "a",
    "é",
    "e\u0301",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "❤️",
    "1",
    "?",
    "中",
    "عمر",
    "שלום",
    "می\u200cخواهم",
    "☂",
    "…",
]


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing_to_see_is_no_name_goal_step_or_passphrase(practice, tmp_path, text):
    assert not is_visible(text)
    assert clean_line(text) == ""
    person = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = world.course(practice, person)
    for act in (
        lambda: practice.clients.create(ClientFields(name=text)),
        lambda: practice.clients.add_goal(person, text),
        lambda: practice.steps.add(course.week(1), text),
        lambda: Vault.create(tmp_path / "other", text, kdf=FAST_KDF),
        lambda: practice.vault.set_passphrase(text, FAST_KDF),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code in {"name-empty", "text-empty", "passphrase-empty"}
    assert not (tmp_path / "other").exists()
    assert [row.name for row in practice.clients.rows(dt.date(2026, 3, 10))] == ["Anna Voorbeeld"]


@pytest.mark.parametrize("text", SEEN)
def test_what_can_be_seen_stays_as_it_is(practice, text):
    person = practice.clients.create(ClientFields(name=text))
    assert practice.clients.get(person).name == text


@pytest.mark.parametrize("turn", TURNS, ids=[f"{ord(turn):x}" for turn in TURNS])
def test_a_name_turns_nothing_that_stands_beside_it(practice, turn):
    person = practice.clients.create(ClientFields(name=f"Anna {turn}Voorbeeld", alias=f"A{turn}"))
    goal = practice.clients.add_goal(person, f"vaker{turn} bellen")
    client = practice.clients.get(person)
    assert (client.name, client.fields.alias) == ("Anna Voorbeeld", "A")
    assert [one.wording for one in client.goals if one.id == goal] == ["vaker bellen"]
    practice.preferences.set("practice_name", f"Praktijk {turn}X")
    assert practice.preferences.get("practice_name") == "Praktijk X"
    assert clean_json([{"label": f"Zus{turn}"}]) == [{"label": "Zus"}]


def test_an_excerpt_turns_nothing_that_stands_beside_it(practice):
    person = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = world.course(practice, person)
    practice.meetings.start(course.week(1))
    practice.notes.save(course.week(1), shared="links \u202erechts en de merel zingt")
    (hit,) = practice.search("merel")
    assert not set(TURNS) & set(str(hit))
    assert practice.notes.get(course.week(1)).shared == "links \u202erechts en de merel zingt"


@pytest.mark.parametrize("sign", ["\\u202e", "\\u2066", "\\u001b", "\\u009b"])
def test_a_file_of_texts_with_turned_letters_is_told(sign):
    raw = f'[one]\nnl = "a{sign}b"\nen = "b"\n'
    with pytest.raises(ContentError):
        read_bytes("own.toml", raw.encode()).text("one")


def test_a_text_of_a_file_that_shows_nothing_is_none():
    with pytest.raises(ContentError):
        read_bytes("own.toml", '[one]\nnl = "\u200b"\nen = "b"\n'.encode()).text("one")


# -- tables for a spreadsheet ---------------------------------------------------------------------

FORMULAS = [
    "=1+1",
    "+31 6",
    "-2+3",
    "@SUM(1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1",
    "﹢1",
    "﹣1",
    "﹫SUM(1)",
    "⁼1",
    "₊1",
    "｜cmd",
    "%0A=1",
    "|calc",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\u2060\u200b =1",
    "\u202e=1",
    "\u00ad＝1",
    "\u3000=1",
    "\x00=1",
    "\x1f=1",
    "\u2028=1",
    "\ttekst",
    "gewoon\n=1+1",
    "gewoon\r\n＝1+1",
]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_acts_as_a_formula(cell):
    (row,) = csv.reader(io.StringIO(csv_cells.text([["eerst", cell, "dan"]])), delimiter=";")
    assert row[0::2] == ["eerst", "dan"]
    assert row[1].startswith("'")
    assert "\x00" not in row[1]


@pytest.mark.parametrize("cell", ["griep", "Anna = Bram", "a-b", "3,5", "10:00", "é", "中文", ""])
def test_a_plain_cell_stays_as_it_is(cell):
    assert csv_cells.harmless(cell) == cell


def test_every_table_is_written_by_the_one_writer():
    from pathlib import Path

    code = Path(csv_cells.__file__).parent
    others = [path.name for path in code.rglob("*.py") if "csv.writer(" in path.read_text()]
    assert others == ["csv_cells.py"]


def test_one_line_of_odd_signs():
    assert one_line("  twee\u2028 regels\x07\u202e  hier ") == "twee regels hier"
