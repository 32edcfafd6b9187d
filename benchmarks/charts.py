"""The chart: first build, and drawing it again."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import fill
from benchmarks.timing import line, median, timed


def run(app: QApplication) -> None:
    from coach_app.course.chart_build import course_chart
    from coach_app.ui.charts.coach_chart import CoachChart

    with tempfile.TemporaryDirectory() as scratch:
        practice = fill.make_vault(Path(scratch) / "vault")
        client = fill.one_client(practice, "Anna Voorbeeld")
        course = practice.courses.current(client)
        data = course_chart(practice.course_files.whole(course.id, client), client)

        def build() -> None:
            chart = CoachChart(data)
            chart.resize(640, 480)
            chart.grab()
            state["chart"] = chart

        state: dict = {}
        built = timed(build, 15, warm=2)
        again = timed(lambda: state["chart"].grab(), 40, warm=3)
        line("chart, first build with its drawing", f"{median(built):.1f} ms")
        line("chart, drawn again", f"{median(again):.1f} ms")
        practice.close()
