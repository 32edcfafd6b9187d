"""What a guided meeting knows about itself, ready for the writer of the note."""

from __future__ import annotations

from coach_app.content import Words
from coach_app.data.views import StoredScore
from coach_app.measures import load_measures
from coach_app.programme.cards import cards
from coach_app.programme.note_writer import Facts, Said
from coach_app.ui.meeting.next_date import next_planned
from coach_app.ui.runner.guide import Guide

_WORDS = Words("note", "score")


def facts_of(guide: Guide) -> Facts:
    practice, meeting, note = guide.ctx.practice, guide.meeting, guide.note
    names = {line.client_id: line.name.split()[0] for line in note.lines}
    following = next_planned(meeting, practice.meetings.of_course(meeting.course_id))
    agreed = practice.steps.agreed_in(meeting.id)
    steps = practice.steps.to_review(meeting.id)
    pairs = practice.guided.get(meeting.id)
    people = {line.participant_id: line.name.split()[0] for line in note.lines}
    return Facts(
        group=guide.group,
        present=tuple(names[line.client_id] for line in note.lines if line.present),
        absent=tuple(names[line.client_id] for line in note.lines if line.present is False),
        steps=tuple((step.text, step.state) for step in steps),
        scores=() if guide.group else tuple(_scores(guide)),
        filled=_filled(guide),
        people=len(guide.here()),
        makings=tuple(_makings(guide, names)),
        cards=tuple(_cards(guide)),
        agreed=tuple(
            (names.get(step.client_id or "", "") if guide.group else "", step.text)
            for step in agreed
        ),
        said=tuple(_said(guide)),
        following=None if following is None else following.planned_at.astimezone(),
        pairs=tuple(
            tuple(people[key] for key in pair if key in people)
            for pair in (pairs.pairs if pairs is not None else ())
        ),
    )


def _own(guide: Guide, client_id: str) -> list[StoredScore]:
    scores = guide.ctx.practice.scores.of_course(guide.meeting.course_id, client_id)
    return [score for score in scores if score.measure_id != "tension"]


def _scores(guide: Guide) -> list[tuple[str, float, float | None]]:
    """Of this meeting, each with the one before it of the same scale."""
    known, found = load_measures(), []
    scores = _own(guide, guide.client_id)
    for score in scores:
        if score.meeting_id != guide.meeting.id or score.total is None:
            continue
        before = [
            one.total
            for one in scores
            if one.measure_id == score.measure_id
            and one.taken_at < score.taken_at
            and one.total is not None
        ]
        name = known[score.measure_id].short.text(guide.language)
        found.append(
            (_called(score.measure_id, name, guide), score.total, before[-1] if before else None)
        )
    return found


def _called(measure_id: str, name: str, guide: Guide) -> str:
    """At the start of a sentence."""
    if measure_id == "weekly":
        return _WORDS["weekly"].text(guide.language)
    return _WORDS["measure"].text(guide.language).format(name=name)


def _filled(guide: Guide) -> int:
    return sum(
        any(score.meeting_id == guide.meeting.id for score in _own(guide, client_id))
        for client_id in guide.here()
    )


def _makings(guide: Guide, names: dict[str, str]) -> list[tuple[str, str]]:
    practice, known = guide.ctx.practice, guide.choice.known
    runs = practice.runs.of_meeting(guide.meeting.id)
    make = {
        run.id for run in runs if run.exercise_id in known and known[run.exercise_id].kind == "make"
    }
    found = []
    for client_id, name in names.items():
        found += [
            (name, making.title)
            for making in practice.makings.of_client(client_id)
            if making.run_id in make
        ]
    return found


def _cards(guide: Guide) -> list[str]:
    known, found = cards(), []
    for line in guide.note.lines:
        for use in guide.ctx.practice.prompts.of_client(line.client_id):
            if use.kind == "card" and use.meeting_id == guide.meeting.id and use.prompt in known:
                found.append(known[use.prompt].title.text(guide.language))
    return list(dict.fromkeys(found))


def _said(guide: Guide) -> list[Said]:
    closings, found = guide.ctx.practice.closings, []
    for line in guide.note.lines:
        if line.present is False:
            continue
        kept = closings.get(guide.meeting.id, line.client_id)
        found.append(Said(line.name.split()[0], kept.heard, kept.pace, kept.wish, line.sentence))
    return found
