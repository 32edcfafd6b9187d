"""The client's chart: stones, own words, up is nicer; never a number, a line or a verdict."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from coach_app.course.client_sees import COACH_WORDS, StoryWeekView
from coach_app.ui.charts.story.chart import StoryChart, StoryData, story_data
from coach_app.ui.charts.story.drawing import LONGEST, SMALLEST, shortened
from coach_app.ui.widgets.pictures import stones
from tests.ui.charts.carla import SENTENCES, carla

VALUES = (3.0, 4.0, 3.0, 5.0, 6.0, 5.0, 7.0, 7.0)
LONG = "Ik bracht soep naar de buurvrouw. Zij had ook niet gegeten, dus we aten samen."


def story(mode="line", missing=(), language="nl"):
    words = [*SENTENCES[:6], LONG, "Ik ga volgende week weer."]
    weeks = tuple(
        StoryWeekView(
            n + 1,
            None if n + 1 in missing or mode == "words" else VALUES[n],
            "" if n + 1 in missing else words[n],
        )
        for n in range(8)
    )
    return StoryData(language, mode, weeks)


@pytest.fixture
def chart(qtbot, look):
    widget = StoryChart(story(missing=(3,)))
    qtbot.addWidget(widget)
    widget.resize(1280, 660)
    widget.show()
    return widget


def test_a_nicer_week_lies_higher(chart):
    stones_at = {place.week.week: place.stone for place in chart.drawing.places}
    assert stones_at[7].y() < stones_at[5].y() < stones_at[1].y()
    assert stones_at[7].y() == stones_at[8].y()
    xs = [stones_at[week].x() for week in (1, 2, 4, 5, 6, 7, 8)]
    assert xs == sorted(xs)


def test_a_missing_week_has_its_label_only(chart):
    place = chart.drawing.places[2]
    assert place.stone is None
    assert place.lines == []
    assert chart.week_text(2) == "Week 3, niets ingevuld"


def test_in_a_row_all_stones_lie_equally_high(qtbot, look):
    widget = StoryChart(story("words"))
    qtbot.addWidget(widget)
    widget.resize(1280, 660)
    widget.show()
    assert len({place.stone.y() for place in widget.drawing.places}) == 1
    assert "hoger" not in widget.summary()


def test_nothing_yet_shows_nothing(qtbot, look):
    widget = StoryChart(StoryData("nl", "nothing", ()))
    qtbot.addWidget(widget)
    widget.resize(800, 500)
    assert widget.drawing.places == []
    assert not widget.grab().isNull()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("mode", ["line", "words"])
def test_no_figure_and_no_word_of_the_coach(qtbot, look, language, mode):
    widget = StoryChart(story(mode, language=language))
    qtbot.addWidget(widget)
    widget.resize(1280, 660)
    said = widget.summary()
    ours = said
    for week in widget.data.weeks:
        ours = ours.replace(" ".join(week.sentence.split()), "").replace(f"eek {week.week}", "")
    assert not re.search(r"\d", ours)
    for word in COACH_WORDS:
        assert word not in ours.lower()


def test_sentences_are_cut_between_words_and_a_tap_shows_all(chart, qtbot):
    assert len(shortened(LONG)) <= LONGEST
    assert shortened(LONG).endswith("…")
    assert shortened("kort") == "kort"
    assert len(shortened("x" * 200)) == LONGEST
    place = chart.drawing.places[6]
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.stone.toPoint())
    assert chart.open_week == 6
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert chart.open_week == -1


def test_keys_walk_open_and_close(chart, qtbot):
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.value_text().startswith("Week 2, hoger dan de week ervoor. Ademen")
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chart.open_week == 1
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.open_week == -1
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert "volgende week" in chart.value_text()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.value_text().startswith("Week 1")


def test_screen_readers_hear_the_story(chart):
    found = QAccessible.queryAccessibleInterface(chart)
    assert found.text(QAccessible.Text.Name) == "Jouw acht weken"
    assert "Moe. Toch gekomen." in found.text(QAccessible.Text.Description)


def test_four_weeks_a_page_at_200_percent(qapp, qtbot, look):
    look.apply(qapp, "light", 200, True)
    widget = StoryChart(story())
    qtbot.addWidget(widget)
    widget.resize(1280, 640)
    widget.show()
    assert (widget.per_page, widget.pages) == (4, 2)
    _left, right = widget.arrow_boxes()
    assert min(right.width(), right.height()) >= look.px(72)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=right.center().toPoint())
    assert widget.page == 1
    assert [place.week.week for place in widget.drawing.places] == [5, 6, 7, 8]
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    assert widget.page == 0
    look.apply(qapp, "light", 100, True)


@pytest.mark.parametrize("size", [(640, 300), (900, 420), (1280, 660), (1920, 900)])
def test_words_stay_in_their_column_and_above_the_ground(qtbot, look, size):
    widget = StoryChart(story())
    qtbot.addWidget(widget)
    widget.resize(*size)
    widget.show()
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(widget.drawing.font(22))
    ground = widget.height() - widget.drawing.ground_high()
    assert widget.drawing.font(22).pixelSize() >= SMALLEST
    for place in widget.drawing.places:
        for line in place.lines:
            assert metrics.horizontalAdvance(line) <= place.column.width() + 1
        assert place.words.bottom() <= ground + 1
        if place.stone is not None:
            assert place.stone.y() >= stones.HEIGHT / 2 * widget.drawing.part


def test_the_eight_stones_are_fixed_and_of_one_size():
    boxes = [stones.outline(number).boundingRect() for number in range(8)]
    assert len({(round(box.width(), 2), round(box.height(), 2)) for box in boxes}) > 1
    for box in boxes:
        assert box.width() == pytest.approx(stones.WIDTH, rel=0.07)
        assert box.height() == pytest.approx(stones.HEIGHT, rel=0.07)
    assert stones.outline(3) == stones.outline(3)


def test_story_data_comes_from_the_practice(practice):
    client_id, course_id = carla(practice)
    data = story_data(practice, course_id, client_id)
    assert data.mode == "line"
    assert [week.value for week in data.weeks][:3] == [3, 4, 3]
    assert data.weeks[6].sentence == SENTENCES[6]
    practice.courses.set_client_chart(course_id, "nothing")
    assert story_data(practice, course_id, client_id).weeks == ()
