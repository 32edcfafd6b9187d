"""What is marked above the weeks of the chart: one entry for each kind of event.

What happened is gathered in course/chart_build.py (`_happened`); here stands how it is called
and how it looks. Chart, table, spoken text, picture and PDF read this list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.ui.charts import marks
from coach_app.ui.charts.style import Style


class EventKind(NamedTuple):
    """``name`` in a row of the table, ``title`` on the card at its mark; both English sources."""

    name: str
    title: str
    paint: Callable[[QPainter, Style, QPointF, int], None]

    def text(self) -> str:
        return QCoreApplication.translate("Chart", self.name)

    def heading(self, number: int) -> str:
        """An old one has no number any more."""
        return QCoreApplication.translate("Chart", self.title).format(number=number or "–")


EVENT_KINDS = {
    "moment": EventKind(
        QT_TRANSLATE_NOOP("Chart", "moment"),
        QT_TRANSLATE_NOOP("Chart", "Moment {number}"),
        marks.numbered_square,
    ),
}
