"""The client of the design's picture in a real practice: eight weeks, three moments."""

from __future__ import annotations

import datetime as dt

from coach_app.data.views import ClientFields
from tests.course.fake import sheet

SENTENCES = (
    "Moe. Toch gekomen.",
    "Ademen helpt bij het slapen.",
    "Griep. Stil op de bank.",
    "De was buiten. Zon op mijn handen.",
    "Mijn zus belde. Ik nam op.",
    "Koor was spannend. Bleef tot de pauze.",
    "Ik bracht soep naar de buurvrouw. Zij had ook niet gegeten.",
)
THEMES = (
    "Landen",
    "Zintuigen wakker",
    "Spelen",
    "Wat past bij mij",
    "Kringen om mij heen",
    "Meedoen, kleine stap",
    "Iets geven",
    "Terugkijken",
)
WEEKLY = (3, 4, 3, 5, 6, 5, 7)


def carla(practice, today: dt.date | None = None) -> tuple[str, str]:
    """Add Carla, whose meeting 8 is on ``today``. Answers (client id, course id)."""
    today = today or dt.date.today()
    client_id = practice.clients.create(ClientFields(name="Carla Fictief", alias="C.F."))
    start = today - dt.timedelta(weeks=8)
    course_id = practice.courses.start(
        [client_id], start_on=start, weekday=start.weekday(), time=dt.time(13, 30), minutes=60
    )
    for meeting in practice.meetings.of_course(course_id):
        if meeting.kind == "week":
            practice.meetings.set_theme(meeting.id, THEMES[meeting.week - 1])
        if meeting.week < 8:
            _hold(practice, client_id, course_id, meeting)
    for week, text in ((3, "griep"), (5, "zus belde"), (6, "eerste keer koor")):
        practice.events.add(course_id, client_id, start + dt.timedelta(weeks=week), text)
    goal = practice.clients.add_goal(client_id, "Ik wil weer bij iemand aanschuiven.")
    practice.clients.rate_goal(goal, 6)
    return client_id, course_id


def _hold(practice, client_id: str, course_id: str, meeting) -> None:
    practice.meetings.set_status(meeting.id, "held")
    given = {"meeting_id": meeting.id, "taken_at": meeting.planned_at}
    totals = {0: 9, 4: 7}
    if meeting.week in totals:
        practice.scores.add(client_id, "djg-11", sheet("djg-11", totals[meeting.week]), **given)
    if meeting.week == 0:
        practice.scores.add(client_id, "who-5", sheet("who-5", 44), **given)
        return
    practice.scores.add(client_id, "weekly", sheet("weekly", WEEKLY[meeting.week - 1]), **given)
    participant = practice.courses.get(course_id).participants[0]
    practice.notes.save_line(
        meeting.id, participant.id, sentence=SENTENCES[meeting.week - 1], present=True
    )
    if meeting.week == 7:
        practice.steps.add(meeting.id, "Vrijdag naar het koor", client_id)
