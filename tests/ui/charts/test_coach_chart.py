"""The drawing on screen: where things stand, what keys and pointer do, what is spoken."""

from __future__ import annotations

import datetime as dt
import gc

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest

from coach_app.course.chart_build import course_chart
from coach_app.ui.charts.coach_chart import CoachChart
from coach_app.ui.charts.geometry import Show, arrange
from coach_app.ui.charts.style import Style
from coach_app.ui.charts.table_view import ChartTable
from tests.course.fake import CLIENT, START, TODAY, FakeCourse, picture


def made(practice=None, **more):
    more.setdefault("today", TODAY)
    return course_chart((practice or picture()).file(), CLIENT, **more)


@pytest.fixture
def chart(qtbot, look):
    widget = CoachChart(made())
    qtbot.addWidget(widget)
    widget.resize(620, 500)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def grabbed(widget) -> QImage:
    return widget.view.grab().toImage()


def has_colour(image: QImage, at: QPointF, wanted, reach: int = 3) -> bool:
    for x in range(-reach, reach + 1):
        for y in range(-reach, reach + 1):
            seen = image.pixelColor(round(at.x()) + x, round(at.y()) + y)
            pairs = zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)
            if max(abs(a - b) for a, b in pairs) < 60:  # thin lines are antialiased
                return True
    return False


def test_marks_are_painted_where_their_values_lie(chart, look):
    image = grabbed(chart)
    head, week = chart.view.drawing.panels()
    for number, total in ((0, 9), (4, 7), (8, 4)):
        assert has_colour(image, head.at(number, total), look.color("djg"))
    for number, total in ((1, 3), (5, 6), (8, 7)):
        assert has_colour(image, week.at(number, total), look.color("mos"))


def test_both_panels_share_one_week_axis(chart):
    head, week = chart.view.drawing.panels()
    for number in range(9):
        assert head.week_x(number) == pytest.approx(week.week_x(number), abs=0.01)
    step = head.week_x(1) - head.week_x(0)
    assert head.week_x(8) - head.week_x(0) == pytest.approx(8 * step, abs=0.05)


def test_the_follow_up_stands_at_its_true_distance(qtbot, look):
    practice = picture()
    practice.held(20)
    practice.score("djg-11", 20, 3)
    widget = CoachChart(made(practice))
    qtbot.addWidget(widget)
    widget.resize(620, 500)
    widget.show()
    head = widget.view.drawing.panels()[0]
    week = (head.week_x(8) - head.week_x(0)) / 8
    assert (head.week_x(20) - head.week_x(8)) / week == pytest.approx(12, abs=0.01)


def test_the_scale_is_always_shown_whole(chart, qtbot):
    head = chart.view.drawing.panels()[0]
    top, bottom = head.plot.top(), head.plot.bottom()
    assert top < head.value_y(11) < head.value_y(0) < bottom
    before = [panel.viewRange() for panel in chart.view.drawing.panels()]
    page = chart.view.viewport()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        qtbot.mousePress(page, button, pos=QPoint(300, 100))
        qtbot.mouseMove(page, QPoint(340, 160))
        qtbot.mouseRelease(page, button, pos=QPoint(380, 200))
    assert [panel.viewRange() for panel in chart.view.drawing.panels()] == before


@pytest.mark.parametrize("place", ["plot", "weeks", "values"])
def test_the_wheel_scrolls_the_page_and_not_the_chart(chart, qapp, place):
    head = chart.view.drawing.panels()[0]
    at = {
        "plot": head.plot.center(),
        "weeks": chart.view.drawing.geometry.axis.center(),
        "values": QPointF(head.plot.left() - 12, head.plot.center().y()),
    }[place]
    before = head.viewRange()
    turned = QWheelEvent(
        at,
        QPointF(chart.view.mapToGlobal(at.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    chart.view.wheelEvent(turned)
    assert not turned.isAccepted()
    assert head.viewRange() == before


def test_cut_offs_run_through_the_whole_panel(chart, look):
    image = grabbed(chart)
    head = chart.view.drawing.panels()[0]
    assert head.area.scale.cuts
    for cut in head.area.scale.cuts:
        for week in (0.5, 2.5, 7.5):
            at = head.at(week, cut)
            assert has_colour(image, at, look.color("edge"), 6)


def test_a_panel_that_goes_takes_everything_along(qtbot, look):
    practice = picture()
    practice.score("who-5", 0, 44)
    practice.score("who-5", 8, 64)
    pictures = []
    for first in (Show(others=("who-5",)), Show()):
        widget = CoachChart(made(practice), first)
        qtbot.addWidget(widget)
        widget.resize(620, 800)
        widget.show()
        grabbed(widget)
        widget.set_chart(made(practice), Show())
        widget.view.clearFocus()
        pictures.append(grabbed(widget))
    assert pictures[0] == pictures[1]


def test_a_missed_week_leaves_no_line(qtbot, look):
    practice = FakeCourse()
    practice.held(*range(1, 6))
    for week, total in ((1, 5), (2, 5), (4, 5), (5, 5)):
        practice.score("weekly", week, total)
    show = Show(trend=False, lonely=False)
    chart = made(practice, today=START + dt.timedelta(weeks=6))
    widget = CoachChart(chart, show)
    qtbot.addWidget(widget)
    widget.resize(620, 500)
    widget.show()
    image = grabbed(widget)
    week = widget.view.drawing.panels()[-1]
    mos = look.color("mos")
    assert has_colour(image, week.at(1.5, 5), mos, 1)
    assert not has_colour(image, week.at(3, 5), mos, 1)
    assert has_colour(image, week.at(4.5, 5), mos, 1)


@pytest.mark.parametrize("size", [(300, 100), (420, 100), (636, 100), (940, 100), (1400, 100)])
@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_nothing_is_cut_off(qapp, look, size, zoom):
    look.apply(qapp, "light", zoom, True)
    style = Style.screen()
    widget = CoachChart(made())
    widget.resize(size[0], widget.heightForWidth(size[0]))
    widget.show()
    chart, wide = widget.chart, float(size[0])
    assert widget.caption.geometry().top() >= widget.view.geometry().bottom()
    room = arrange(chart, Show(), style, wide, float(widget.view.height()))
    assert room.axis.bottom() <= widget.view.height() + 1
    metrics = style.metrics()
    for panel in room.panels:
        assert panel.plot.width() >= style.px(60)
        assert panel.plot.height() >= style.px(39)
        assert panel.plot.right() <= wide
        for words, _ in panel.side:
            longest = max(words.split(), key=len)
            at = panel.plot.right() + style.px(10) + metrics.horizontalAdvance(longest)
            assert at <= wide + 1
    look.apply(qapp, "light", 100, True)
    widget.deleteLater()


def test_arrow_keys_walk_along_the_points_and_say_them(chart, qtbot):
    view = chart.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "9 van 11" in view.value_text()
    assert chart.caption.text() == view.value_text()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "7 van 11" in view.value_text()
    assert "Week 4" in view.value_text()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert "4 van 11" in view.value_text()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "4 van 11" in view.value_text()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert "eerste keer koor" in view.value_text()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert "Weekcheck" in view.value_text()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.current == -1


def test_every_point_can_be_reached_by_keys(chart, qtbot):
    view = chart.view
    view.setFocus()
    seen = set()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(10):
        qtbot.keyClick(view, Qt.Key.Key_Home)
        for _ in range(12):
            seen.add(view.current)
            qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert seen == set(range(len(view.stops)))


def test_a_click_or_enter_opens_the_meeting(chart, qtbot):
    view = chart.view
    at = view.mapFromScene(view.drawing.panels()[0].at(4, 7))
    with qtbot.waitSignal(chart.meeting_chosen) as heard:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == [view.stops[view.current].meeting_id]
    with qtbot.waitSignal(chart.meeting_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    square = view.mapFromScene(view.drawing.event_centres()[0])
    with qtbot.waitSignal(chart.event_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=square)


def test_hovering_tells_all_and_stays_inside(chart, qtbot):
    view = chart.view
    for week, total in ((0, 9), (8, 4)):
        at = view.mapFromScene(view.drawing.panels()[0].at(week, total))
        qtbot.mouseMove(view.viewport(), QPoint(5, 5))
        qtbot.mouseMove(view.viewport(), at)
        qtbot.waitUntil(view.tip.isVisible, timeout=1000)
        text = view.tip.text.text()
        assert f"{total} van 11" in text
        assert "Meetfout" in text
        assert "min of meer" in text
        assert view.rect().contains(view.tip.geometry())
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    qtbot.waitUntil(lambda: not view.tip.isVisible(), timeout=1000)


def test_screen_readers_get_role_summary_and_value(chart):
    found = QAccessible.queryAccessibleInterface(chart.view)
    assert found.role() == QAccessible.Role.Chart
    assert found.text(QAccessible.Text.Name)
    summary = found.text(QAccessible.Text.Description)
    assert "9, 7, 4" in summary
    assert "betrouwbaar beter" in summary
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(chart.view, key)
    assert "7 van 11" in found.text(QAccessible.Text.Value)


def test_a_chart_that_goes_leaves_nothing_behind(qapp, look):
    for _ in range(20):
        widget = CoachChart(made())
        QAccessible.queryAccessibleInterface(widget.view)
        widget.deleteLater()
        qapp.sendPostedEvents(None, 0)
        qapp.processEvents()
        del widget
    gc.collect()


def test_comparing_adds_panels_and_lines(qtbot, look):
    practice = picture()
    practice.score("who-5", 0, 44)
    practice.score("who-5", 8, 64)
    widget = CoachChart(made(practice), Show(others=("who-5",), subscales=True))
    qtbot.addWidget(widget)
    widget.resize(620, 700)
    widget.show()
    names = [panel.area.scale.measure_id for panel in widget.view.drawing.panels()]
    assert names == ["djg-11", "who-5", "weekly"]
    series = {stop.series for stop in widget.view.stops}
    assert {"djg-11/emotional", "djg-11/social", "who-5"} <= series
    widget.set_chart(made(practice), Show())
    assert len(widget.view.drawing.panels()) == 2


def test_it_reads_in_greyscale(chart, look):
    """Diamond and circle differ by form; every mark differs from its ground by lightness."""
    image = grabbed(chart).convertToFormat(QImage.Format.Format_Grayscale8)
    head, week = chart.view.drawing.panels()
    for panel, at in ((head, (4, 7)), (week, (4, 5))):
        mark = panel.at(*at)
        ground = QPointF(mark.x() + 24, mark.y() + 18)
        inside = image.pixelColor(round(mark.x()), round(mark.y())).lightness()
        outside = image.pixelColor(round(ground.x()), round(ground.y())).lightness()
        assert abs(inside - outside) > 90


def test_dark_uses_the_dark_tokens(qapp, qtbot, look):
    look.apply(qapp, "dark", 100, True)
    widget = CoachChart(made())
    qtbot.addWidget(widget)
    widget.resize(620, 500)
    widget.show()
    head = widget.view.drawing.panels()[0]
    assert has_colour(grabbed(widget), head.at(4, 7), look.color("djg"))
    look.apply(qapp, "light", 100, True)


def test_the_table_holds_the_same_figures(qtbot, look):
    practice = picture()
    practice.taken = [score for score in practice.taken if score.week != 6]
    table = ChartTable(made(practice))
    qtbot.addWidget(table)
    rows = [row.cells for row in table.rows()]
    scores = [row for row in rows if row[3] not in ("", "–")]
    assert len(scores) == 10
    assert any(row[0] == "6" and row[4] == "niet ingevuld" for row in rows)
    assert any(row[4] == "griep" for row in rows)
    assert any("matig eenzaam" in row[4] for row in rows)
    head = [table.model().headerData(i, Qt.Orientation.Horizontal) for i in range(5)]
    assert head == ["Week", "Dag", "Wat", "Score", "In woorden"]
    table.setCurrentIndex(table.model().index(0, 0))
    with qtbot.waitSignal(table.meeting_chosen):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_an_empty_course_draws_its_axes(qtbot, look):
    widget = CoachChart(made(FakeCourse(), today=START))
    qtbot.addWidget(widget)
    widget.resize(620, 500)
    widget.show()
    assert widget.chart.empty
    assert "nog niet gemeten" in widget.summary()
    assert not grabbed(widget).isNull()
