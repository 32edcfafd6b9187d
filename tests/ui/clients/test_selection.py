"""Filters, search and sorting of the client list, without a window."""

import datetime as dt

import pytest

from coach_app.data.views import ClientRow, WeekDot
from coach_app.ui.clients import columns, selection


def row(name: str, status: str = "running", **more) -> ClientRow:
    values = {
        "id": name,
        "name": name,
        "status": status,
        "course_id": None,
        "started_on": None,
        "dots": (),
        "weekly": (),
        "last_score": None,
        "last_score_week": None,
        "headline": "djg-11",
        "next_meeting": None,
        "next_meeting_id": None,
        "attention": (),
    }
    return ClientRow(**(values | more))


def names(rows):
    return [each.name for each in rows]


@pytest.mark.parametrize("query", ["rene", "RENÉ", "né", "jan ren", "  rené  "])
def test_search_finds_pieces_of_words_without_accents(query):
    rows = [row("Jan René"), row("Anna")]
    assert names(selection.found(rows, query)) == ["Jan René"]


def test_an_empty_search_finds_everybody():
    assert len(selection.found([row("A"), row("B")], "   ")) == 2


def test_every_word_must_be_there():
    assert selection.found([row("Jan René")], "jan piet") == []


def test_counts_of_the_filters():
    rows = [
        row("A"),
        row("B", "new"),
        row("C", "aftercare", attention=("no_next_date",)),
        row("D", "finished"),
        row("E", "archived", attention=("note_missing",)),
    ]
    assert selection.counts(rows) == {
        "running": 2,
        "aftercare": 1,
        "finished": 1,
        "archived": 1,
        "attention": 1,
    }


def test_everybody_is_everybody():
    assert selection.matches_filter(row("E", "archived"), selection.EVERYBODY)


def dots(done: int) -> tuple[WeekDot, ...]:
    return tuple(WeekDot(w, "done" if w <= done else "planned") for w in range(1, 9))


NOW = dt.datetime(2026, 3, 10, 11, tzinfo=dt.UTC)
ROWS = [
    row("Bram", dots=dots(2), weekly=(4.0, None), last_score=10.0, next_meeting=NOW),
    row(
        "anna",
        dots=dots(4),
        weekly=(3.0, 6.0),
        last_score=8.0,
        next_meeting=NOW - dt.timedelta(hours=1),
    ),
    row("Carla"),
]


@pytest.mark.parametrize(
    ("column", "down", "wanted"),
    [
        ("name", False, ["anna", "Bram", "Carla"]),
        ("name", True, ["Carla", "Bram", "anna"]),
        ("meetings", False, ["Bram", "anna", "Carla"]),
        ("meetings", True, ["anna", "Bram", "Carla"]),
        ("weekly", False, ["Bram", "anna", "Carla"]),
        ("score", True, ["Bram", "anna", "Carla"]),
        ("next", False, ["anna", "Bram", "Carla"]),
        ("next", True, ["Bram", "anna", "Carla"]),
    ],
)
def test_sorting_keeps_rows_without_a_value_last(column, down, wanted):
    assert names(selection.arranged(ROWS, columns.column(column).value, down)) == wanted


def test_two_thousand_clients_are_sorted_at_once():
    many = [row(f"Client {i:04}", last_score=float(i % 12)) for i in range(2000)]
    for column in columns.COLUMNS:
        assert len(selection.arranged(many, column.value, True)) == 2000
