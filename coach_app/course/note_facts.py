"""What a guided meeting knows about itself, ready for the writer of the note."""

from __future__ import annotations

from collections.abc import Mapping

from coach_app.content import Words
from coach_app.course.meetings import next_planned, steps_agreed, steps_to_review
from coach_app.course.names import first_name
from coach_app.course.table import here, is_group, only_client
from coach_app.data.course_file_views import MeetingFile
from coach_app.data.views import StoredScore
from coach_app.exercises import Exercise
from coach_app.measures import load_measures
from coach_app.programme.cards import cards
from coach_app.programme.note_writer import Facts, Said

_WORDS = Words("note", "score")


def facts_of(now: MeetingFile, language: str, known: Mapping[str, Exercise]) -> Facts:
    """``language``: of the note. ``known``: the exercises at hand."""
    file, meeting, note = now.file, now.meeting, now.note
    group = is_group(note)
    names = {line.client_id: first_name(line.name) for line in note.lines}
    people = {line.participant_id: first_name(line.name) for line in note.lines}
    following = next_planned(meeting, file.meetings)
    guided = file.guided.get(meeting.id)
    return Facts(
        group=group,
        present=tuple(names[line.client_id] for line in note.lines if line.present),
        absent=tuple(names[line.client_id] for line in note.lines if line.present is False),
        steps=tuple((step.text, step.state) for step in steps_to_review(now)),
        scores=() if group else tuple(_scores(now, language)),
        filled=_filled(now),
        people=len(here(note)),
        makings=tuple(_makings(now, names, known)),
        cards=tuple(_cards(now, language)),
        agreed=tuple(
            (names.get(step.client_id or "", "") if group else "", step.text)
            for step in steps_agreed(now)
        ),
        said=tuple(_said(now)),
        following=None if following is None else following.planned_at.astimezone(),
        pairs=tuple(
            tuple(people[key] for key in pair if key in people)
            for pair in (guided.pairs if guided is not None else ())
        ),
    )


def _own(now: MeetingFile, client_id: str) -> list[StoredScore]:
    scores = now.file.scores_of(client_id)
    return [score for score in scores if score.measure_id != "tension"]


def _scores(now: MeetingFile, language: str) -> list[tuple[str, float, float | None]]:
    """Of this meeting, each with the one before it of the same scale."""
    found = []
    scores = _own(now, only_client(now.note))
    for score in scores:
        if score.meeting_id != now.meeting.id or score.total is None:
            continue
        before = [
            one.total
            for one in scores
            if one.measure_id == score.measure_id
            and one.taken_at < score.taken_at
            and one.total is not None
        ]
        name = _called(score.measure_id, language)
        found.append((name, score.total, before[-1] if before else None))
    return found


def _called(measure_id: str, language: str) -> str:
    """At the start of a sentence."""
    if measure_id == "weekly":
        return _WORDS["weekly"].text(language)
    name = load_measures()[measure_id].short.text(language)
    return _WORDS["measure"].text(language).format(name=name)


def _filled(now: MeetingFile) -> int:
    """How many of who is here filled in something in this meeting."""
    return sum(
        any(score.meeting_id == now.meeting.id for score in _own(now, client_id))
        for client_id in here(now.note)
    )


def _makings(
    now: MeetingFile, names: Mapping[str, str], known: Mapping[str, Exercise]
) -> list[tuple[str, str]]:
    make = {
        run.id
        for run in now.file.runs_in(now.meeting.id)
        if run.exercise_id in known and known[run.exercise_id].kind == "make"
    }
    return [
        (name, making.title)
        for client_id, name in names.items()
        for making in now.file.makings
        if making.client_id == client_id and making.run_id in make
    ]


def _cards(now: MeetingFile, language: str) -> list[str]:
    known = cards()
    found = [
        known[use.prompt].title.text(language)
        for line in now.note.lines
        for use in now.file.prompts
        if use.client_id == line.client_id
        and use.kind == "card"
        and use.meeting_id == now.meeting.id
        and use.prompt in known
    ]
    return list(dict.fromkeys(found))


def _said(now: MeetingFile) -> list[Said]:
    found = []
    for line in now.note.lines:
        if line.present is False:
            continue
        kept = now.file.closing(now.meeting.id, line.client_id)
        found.append(Said(first_name(line.name), kept.heard, kept.pace, kept.wish, line.sentence))
    return found
