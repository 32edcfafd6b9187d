"""Another kind of event needs its entry and its maker: chart, table, card and chips follow."""

from dataclasses import replace

import pytest

from coach_app.course.chart_build import course_chart
from coach_app.ui.charts import event_kinds
from coach_app.ui.charts.coach_chart import CoachChart
from coach_app.ui.charts.event_kinds import EVENT_KINDS, EventKind
from coach_app.ui.charts.table_data import table_of
from coach_app.ui.client.overview_chip import EventChip
from tests.course.fake import CLIENT, TODAY, picture


@pytest.fixture
def painted(monkeypatch):
    """A second kind, and the numbers that were painted of it."""
    numbers = []
    kind = EventKind("decision", "Decision {number}", lambda *args: numbers.append(args[-1]))
    monkeypatch.setitem(event_kinds.EVENT_KINDS, "decision", kind)
    return numbers


@pytest.fixture
def chart(painted):
    """The first of three moments is a decision, which no click changes."""
    made = course_chart(picture().file(), CLIENT, today=TODAY)
    first, *rest = made.events
    return replace(made, events=(replace(first, kind="decision", event_id=""), *rest))


def test_it_is_drawn_in_its_own_form_and_told_by_its_own_name(chart, painted, look, qtbot):
    widget = CoachChart(chart)
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.grab()
    assert set(painted) == {1}
    stops = [stop for stop in widget.view.stops if stop.series == "events"]
    assert stops[0].lines[0].startswith("Decision 1 ·")
    assert not stops[0].event_id
    assert stops[1].lines[0].startswith("Moment 2 ·")


def test_it_stands_in_the_table_under_its_name(chart, look):
    names = [row.cells[2] for row in table_of(chart).rows]
    assert (names.count("decision"), names.count(EVENT_KINDS["moment"].text())) == (1, 2)


def test_what_no_click_changes_is_not_offered_to_be_changed(look, qtbot):
    moment, decision = EventChip(1, "griep", "di 3", True), EventChip(2, "door", "di 3", False)
    for chip in (moment, decision):
        qtbot.addWidget(chip)
    assert moment.isEnabled()
    assert not decision.isEnabled()
    assert decision.accessibleName() == "2: door, di 3"
