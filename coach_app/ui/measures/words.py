"""Words about measurements that several pages share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coach_app.course import inputs
from coach_app.data.views import FOLLOW_UP_WEEK, StoredScore
from coach_app.measures import Measure
from coach_app.ui import language
from coach_app.ui.context import Context


def measures_of(ctx: Context) -> dict[str, Measure]:
    """All scales with the coach's own SD and reliability."""
    return inputs.measures_of({inputs.INPUTS: ctx.practice.preferences.get(inputs.INPUTS)})


def week_title(week: int | None) -> str:
    """Title of a page that enters a measurement of this week."""
    if week is None:
        return QCoreApplication.translate("MeasureWords", "Measurement")
    if week == 0:
        return QCoreApplication.translate("MeasureWords", "Measurement at intake")
    if week == FOLLOW_UP_WEEK:
        return QCoreApplication.translate("MeasureWords", "Follow-up measurement")
    return QCoreApplication.translate("MeasureWords", "Measurement week {week}").format(week=week)


def week_name(week: int | None) -> str:
    """A week in a list."""
    if week is None:
        return QCoreApplication.translate("MeasureWords", "Outside a course")
    if week == 0:
        return QCoreApplication.translate("MeasureWords", "Intake")
    if week == FOLLOW_UP_WEEK:
        return QCoreApplication.translate("MeasureWords", "Follow-up")
    return QCoreApplication.translate("MeasureWords", "Week {week}").format(week=week)


def how_name(how: str) -> str:
    """Where the answers came from."""
    if how == "screen":
        return QCoreApplication.translate("MeasureWords", "on the client screen")
    if how == "spoken":
        return QCoreApplication.translate("MeasureWords", "asked aloud")
    return QCoreApplication.translate("MeasureWords", "from paper")


def category(measure: Measure, score: StoredScore) -> str:
    """The band in words, "" where the scale has none."""
    return measure.category_text(score.category, language.current())
