"""The copy that a client takes along: complete, readable, and run by no spreadsheet."""

import csv
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.rights.copy import zip_bytes
from coach_app.rights.plain_rows import cell, csv_text, plain
from tests.data import world
from tests.ui.client_view.planted import PNG


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+31",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\uff1d1+1",  # full-width
        "\u200b=1+1",  # behind a zero-width space
        "\ufeff=1",
        " =1",
        "\u00a0@x",
        "|cmd",
        "%x",
    ],
)
def test_what_a_spreadsheet_would_run_is_a_text(text):
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["Anna", "a=b", "3 keer -", "", "‘zin’", "’s avonds"])
def test_plain_words_stay_as_they_are(text):
    assert cell(text) == text


def test_numbers_are_numbers_and_nothing_is_empty():
    assert (cell(-3), cell(2.5), cell(True), cell(None)) == ("-3", "2.5", "true", "")
    assert cell(["=a"]) == '["=a"]'


@given(st.text(max_size=20))
def test_no_cell_ever_begins_like_a_formula(text):
    found = next(csv.reader(io.StringIO(csv_text([{"a": text}])[1:].split("\r\n", 1)[1])), [""])
    first = found[0].lstrip() if found else ""
    assert not first or first[0] not in "=+-@|%"


def test_everything_told_is_in_it_with_pictures_beside(practice):
    client = world.client(practice, "Anna Voorbeeld", private="geheim van Els")
    made = world.course(practice, client)
    world.hold(practice, made, 0, note="Samen gewandeld")
    making = practice.makings.add(client, "drawing", title="Boom", picture=PNG, thumb=PNG)
    raw = zip_bytes(practice.dossiers.of(client), b"%PDF-1")
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        whole = json.loads(file.read("data.json"))
        assert file.read(f"pictures/{making}.png") == PNG
        everything = b"".join(file.read(name) for name in file.namelist())
        assert file.testzip() is None
    assert b"Els" not in everything
    assert whole["format"] == "coach-app-dossier"
    assert whole["tables"]["note"][0]["shared"] == "Samen gewandeld"
    assert whole["tables"]["making_picture"][0]["picture"] == f"pictures/{making}.png"
    assert "disclosure" not in whole["tables"]


def test_names_in_the_copy_are_the_same_for_everybody(practice):
    """No file in it is named after a client."""
    client = world.client(practice, "Anna Voorbeeld")
    with zipfile.ZipFile(io.BytesIO(zip_bytes(practice.dossiers.of(client), b""))) as file:
        assert not any("anna" in name.lower() for name in file.namelist())


def test_values_become_json(practice):
    client = world.client(practice, "Anna")
    for rows in practice.dossiers.of(client).tables.values():
        json.dumps([plain(dict(row)) for row in rows])


def test_a_list_has_heads_and_no_pictures_and_spreadsheets_know_its_letters():
    text = csv_text([{"name": "Zoë", "picture": b"PNG", "parts": ["é"]}])
    assert text.startswith("\ufeffname;parts\r\n")
    assert "é" in text
    assert "PNG" not in text
    assert plain(b"ab") == "YWI="
    assert plain({1: (b"a",)}) == {"1": ["YQ=="]}
