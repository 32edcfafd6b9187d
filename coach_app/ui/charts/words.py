"""The chart in words: panel titles, the card at a point, the caption and the spoken summary."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from coach_app.course.chart_data import (
    FOLLOW_UP,
    CourseChart,
    EventMark,
    Mark,
    MeetingMark,
    PlannedScore,
    Scale,
    Series,
)
from coach_app.ui import formats
from coach_app.ui.charts.event_kinds import EVENT_KINDS

translate = QCoreApplication.translate


class Counted(QObject):
    """Plurals: lupdate finds their forms in ``self.tr`` only."""

    def moments(self, count: int) -> str:
        return self.tr("%n moments.", "", count)


def week_name(number: int | None) -> str:
    if number is None:
        return translate("Chart", "Between two meetings")
    if number == 0:
        return translate("Chart", "Intake, week 0")
    if number >= FOLLOW_UP:
        return translate("Chart", "After three months")
    return translate("Chart", "Week {week}").format(week=number)


def panel_title(scale: Scale, main: bool = True) -> str:
    """What the panel is about, in a word or two; beside the headline a scale has its own name."""
    if scale.what == "loneliness" and main:
        return translate("Chart", "Loneliness")
    if scale.what == "weekly":
        return translate("Chart", "Weekly check")
    return scale.short


def panel_about(scale: Scale) -> str:
    """Range and direction."""
    if scale.what == "loneliness":
        text = translate("Chart", "{low}–{high}, lower is less lonely")
    elif scale.what == "weekly":
        text = translate("Chart", "{low}–{high}, higher is a better week")
    elif scale.better == "higher":
        text = translate("Chart", "{low}–{high}, higher is better")
    else:
        text = translate("Chart", "{low}–{high}, lower is better")
    return text.format(low=formats.figure(scale.low), high=formats.figure(scale.high))


def ends(scale: Scale) -> tuple[str, str]:
    """Words at the top and the bottom where a scale has no named bands."""
    if scale.what == "weekly":
        return translate("Chart", "good week"), translate("Chart", "heavy week")
    if scale.what == "loneliness":
        return translate("Chart", "lonelier"), translate("Chart", "less lonely")
    up, down = translate("Chart", "better"), translate("Chart", "less good")
    return (up, down) if scale.better == "higher" else (down, up)


def how_taken(how: str) -> str:
    return {
        "paper": translate("Chart", "from paper"),
        "screen": translate("Chart", "filled in on the screen"),
        "spoken": translate("Chart", "asked aloud"),
    }.get(how, "")


def mark_lines(scale: Scale, mark: Mark) -> list[str]:
    """The card at a score: first line is its title."""
    day = formats.day(mark.taken_at)
    lines = [f"{week_name(mark.number)} · {day}", score_line(scale, mark)]
    if mark.sem and mark.total is not None:
        low = max(scale.low, mark.total - mark.sem)
        high = min(scale.high, mark.total + mark.sem)
        text = translate("Chart", "Measurement error: {low} to {high}")
        lines.append(text.format(low=formats.number(low, 1), high=formats.number(high, 1)))
    if mark.parts and not scale.slider:
        lines.append(
            ", ".join(f"{name.lower()} {formats.figure(value)}" for name, value in mark.parts)
        )
    if mark.hedged and mark.hedged[0]:
        text = translate("Chart", "{count} of {all} times ‘more or less’")
        lines.append(text.format(count=mark.hedged[0], all=mark.hedged[1]))
    taken = [how_taken(mark.how)]
    if mark.corrected:
        taken.append(translate("Chart", "corrected later"))
    lines.append(", ".join(part for part in taken if part))
    return [line for line in lines if line]


def score_line(scale: Scale, mark: Mark) -> str:
    text = translate("Chart", "{scale}: {score} of {high}")
    text = text.format(
        scale=scale.short, score=formats.figure(mark.total), high=formats.figure(scale.high)
    )
    return f"{text}, {mark.category}" if mark.category else text


def planned_lines(scale: Scale, plan: PlannedScore) -> list[str]:
    text = translate("Chart", "{scale}: planned").format(scale=scale.short)
    return [f"{week_name(plan.week)} · {formats.day(plan.on)}", text]


def series_lines(series: Series, mark: Mark, high: float) -> list[str]:
    text = translate("Chart", "{scale}: {score} of {high}")
    title = f"{week_name(mark.number)} · {formats.day(mark.taken_at)}"
    return [
        title,
        text.format(scale=series.name, score=formats.figure(mark.total), high=formats.figure(high)),
    ]


def event_lines(event: EventMark) -> list[str]:
    title = EVENT_KINDS[event.kind].heading(event.number)
    return [f"{title} · {formats.day(event.on)}", event.text]


def meeting_state(meeting: MeetingMark) -> str:
    return {
        "held": translate("Chart", "held"),
        "missed": translate("Chart", "missed"),
        "cancelled": translate("Chart", "cancelled"),
    }.get(meeting.status, translate("Chart", "planned"))


def meeting_name(meeting: MeetingMark) -> str:
    if meeting.kind == "intake":
        return translate("Chart", "Intake")
    if meeting.kind == "extra":
        return translate("Chart", "Extra meeting")
    if meeting.kind == "follow_up":
        return translate("Chart", "Meeting after three months")
    return translate("Chart", "Meeting {week}").format(week=meeting.number)


def meeting_lines(meeting: MeetingMark) -> list[str]:
    lines = [f"{meeting_name(meeting)} · {formats.day(meeting.planned_at)}"]
    return [*lines, ", ".join(part for part in (meeting_state(meeting), meeting.theme) if part)]


# -- notes below the chart -------------------------------------------------------------


def change_text(scale: Scale) -> str:
    """From the first score to the last, with the label; "" where nothing may be said."""
    if len(scale.marks) < 2 or scale.change is None or not scale.judges:
        return ""
    first, last = scale.marks[0].total, scale.marks[-1].total
    points = abs(scale.change.points)
    if not points:
        text = translate("Chart", "From {first} to {last}: {label}.")
    elif scale.change.points > 0:
        text = translate("Chart", "From {first} to {last}, {points} lower: {label}.")
    else:
        text = translate("Chart", "From {first} to {last}, {points} higher: {label}.")
    return text.format(
        first=formats.figure(first),
        last=formats.figure(last),
        points=formats.figure(points),
        label=scale.change_words,
    )


def needed_text(scale: Scale) -> str:
    """How much is more than noise on this scale."""
    if not scale.judges or scale.reliable_points is None:
        return ""
    text = translate("Chart", "A difference of {points} or more is reliable on this scale.")
    return text.format(points=formats.figure(scale.reliable_points))


def regression_text(scale: Scale) -> str:
    if scale.without_help is None or len(scale.marks) < 2:
        return ""
    text = translate(
        "Chart",
        "Most people start at their worst. Without any help {first} would be about {second} "
        "the next time.",
    )
    return text.format(
        first=formats.figure(scale.marks[0].total), second=formats.number(scale.without_help, 1)
    )


def trend_text(scale: Scale) -> str:
    """The direction of a line of five points or more, with its band and exact p."""
    if scale.trend is None:
        return ""
    trend = scale.trend.trend
    text = translate("Chart", "{name}: {slope} a week (90 %: {low} to {high}; p {p}).")
    said = text.format(
        name=panel_title(scale),
        slope=signed(trend.slope),
        low=signed(trend.low),
        high=signed(trend.high),
        p=formats.number(trend.p, 2),
    )
    verdict = {
        "better": translate("Chart", "The direction looks better."),
        "worse": translate("Chart", "The direction looks worse."),
        "unclear": translate("Chart", "It is too early to see a direction."),
    }[trend.direction(scale.better)]
    return f"{said} {verdict}"


def overlap_text(scale: Scale) -> str:
    if scale.overlap is None:
        return ""
    text = translate(
        "Chart", "Compared with the weeks before the start: NAP {nap} ({half} is chance)."
    )
    return text.format(nap=formats.number(scale.overlap.nap, 2), half=formats.number(0.5, 1))


def signed(value: float) -> str:
    text = formats.number(abs(value), 1)
    if not float(text.replace(",", ".")):
        return text
    return f"+{text}" if value > 0 else f"−{text}"


def notes(chart: CourseChart) -> list[str]:
    """Everything to mind, in the order of weight. Never a verdict from sliders alone."""
    head, week = chart.headline, chart.weekly
    found = [change_text(head), needed_text(head), regression_text(head), head.floor_note]
    found += [trend_text(head)]
    if week is not None:
        found += [trend_text(week), overlap_text(week)]
        if week.trend is not None:
            found.append(translate("Chart", "The weekly check is not a validated scale."))
    return [text for text in found if text]


# -- spoken summary --------------------------------------------------------------------


def summary(chart: CourseChart) -> str:
    """The whole chart in a few sentences, for screen readers and the title of a file."""
    parts = [_scale_summary(chart.headline)]
    if chart.weekly is not None and chart.weekly.marks:
        parts.append(_scale_summary(chart.weekly))
    if change := change_text(chart.headline):
        parts.append(change)
    if chart.missed:
        weeks = ", ".join(str(week) for week in chart.missed)
        parts.append(translate("Chart", "No weekly check in week {weeks}.").format(weeks=weeks))
    if chart.events:
        parts.append(Counted().moments(len(chart.events)))
    return " ".join(parts)


def _scale_summary(scale: Scale) -> str:
    name = panel_title(scale)
    if scale.what == "loneliness":
        name = f"{name} ({scale.short})"
    if not scale.marks:
        return translate("Chart", "{name}: not measured yet.").format(name=name)
    values = ", ".join(formats.figure(mark.total) for mark in scale.marks)
    text = translate("Chart", "{name}, {about}: {values}.")
    return text.format(name=name, about=panel_about(scale), values=values)
