"""What the invented clients did and made: runs, makings, circle maps (resources/demo)."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING

from coach_app import paths
from coach_app.content import languages, parse
from coach_app.data.exercises.views import CirclePlace
from coach_app.data.types import local
from coach_app.json_values import JsonTable, JsonValue

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

COLOURS = ("#2B3A33", "#6B8450", "#4F8099", "#8A5F45", "#B4732A", "#8A5C82")
WIDTHS = (40, 90, 380)


@functools.cache
def load_makings() -> JsonTable:
    path = paths.resources() / "demo" / "makings.toml"
    return parse(path.name, path.read_bytes())


def add_exercises(practice: Practice, people: dict[str, str], language: str) -> None:
    """``people``: client ids by their key in the demo. Pictures are drawn by the UI."""
    data = load_makings()
    for key, rows in data["runs"].items():
        meetings = _meetings(practice, people[key])
        for row in rows:
            _add_run(practice, people[key], meetings, row, language)
    for drawing in data["drawing"]:
        client_id = people[drawing["client"]]
        meeting = _meetings(practice, client_id).get(drawing["week"])
        if meeting is not None:
            practice.makings.add(
                client_id,
                "drawing",
                exercise_id=drawing["exercise"],
                meeting_id=meeting[0],
                title=_said(drawing["title"], language),
                sentence=_said(drawing["sentence"], language),
                payload=strokes_of(drawing),
                made_at=meeting[1],
            )
    for text in data["text"]:
        client_id = people[text["client"]]
        meeting = _meetings(practice, client_id).get(text["week"])
        if meeting is not None:
            practice.makings.add(
                client_id,
                "text",
                exercise_id=text["exercise"],
                meeting_id=meeting[0],
                title=_said(text["title"], language),
                sentence=_said(text["sentence"], language),
                text=_said(text["text"], language),
                made_at=meeting[1],
            )
    for key, rows in data["circles"].items():
        _add_circles(practice, people[key], rows, language)


def _meetings(practice: Practice, client_id: str) -> dict[int, tuple[str, dt.datetime]]:
    course = practice.courses.current(client_id)
    if course is None:
        return {}
    return {
        m.week: (m.id, m.planned_at)
        for m in practice.meetings.of_course(course.id)
        if m.status == "held"
    }


def _add_run(
    practice: Practice,
    client_id: str,
    meetings: dict[int, tuple[str, dt.datetime]],
    row: list[JsonValue],
    language: str,
) -> None:
    week, exercise, seconds, before, after, helpful, stopped = row
    if week not in meetings:
        return
    meeting_id, at = meetings[week]
    run = practice.runs.add(
        client_id,
        exercise,
        1,
        language,
        meeting_id=meeting_id,
        planned=seconds,
        started_at=local(at) + dt.timedelta(minutes=15),
    )
    practice.runs.save(
        run,
        seconds=seconds,
        stopped=stopped,
        before=before if before >= 0 else None,
        after=after if after >= 0 else None,
        helpful=helpful or None,
    )


def strokes_of(drawing: JsonTable) -> JsonTable:
    """The drawing as the canvas keeps it: whole numbers, paper ten thousand wide."""
    strokes = []
    for colour, brush, *points in drawing["lines"]:
        flat: list[int] = []
        for x, y in zip(points[::2], points[1::2], strict=True):
            flat += [round(x * 10), round(y * 10), 50]
        stroke = {"c": COLOURS[colour], "w": WIDTHS[brush], "p": flat}
        if brush == 2:
            stroke["a"] = 60
        strokes.append(stroke)
    return {
        "aspect": drawing["aspect"],
        "start": "two" if drawing["exercise"] == "C07" else "blank",
        "seed": 0,
        "symmetry": drawing.get("symmetry", 0),
        "strokes": strokes,
    }


def _said(row: JsonTable, language: str, before: str = "") -> str:
    """What stands in the row in this language, else in the next one that it has."""
    found = (row.get(f"{before}{code}") for code in languages.in_order(language))
    return str(next((text for text in found if text), ""))


def _add_circles(practice: Practice, client_id: str, rows: list[JsonTable], language: str) -> None:
    course = practice.courses.current(client_id)
    if course is None:
        return
    days = {m.week: m.planned_at.date() for m in practice.meetings.of_course(course.id)}
    known: dict[str, str] = {}
    for week in (1, 4, 8):
        places = []
        for row in rows:
            if str(week) in row:
                ring, angle = row[str(week)]
                label = _said(row, language)
                places.append(
                    CirclePlace(
                        known.get(label, ""),
                        label,
                        row["kind"],
                        ring,
                        angle,
                        0.5,
                        row["quality"],
                        _said(row, language, "gives_"),
                        "",
                    )
                )
        practice.circles.save_map(
            client_id, places, course_id=course.id, week=week, made_on=days[week]
        )
        known = {person.label: person.id for person in practice.circles.people(client_id)}
