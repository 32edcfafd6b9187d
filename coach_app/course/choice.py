"""Which exercises a part of this meeting suggests for the people at the table."""

from __future__ import annotations

from collections.abc import Sequence

from coach_app.course.plans import plan_of
from coach_app.course.shelf import shelf_of
from coach_app.data.course_file_views import WholeCourseFile
from coach_app.data.exercises.views import ExerciseRun
from coach_app.data.views import Meeting
from coach_app.exercises import Exercise, Use, advice, allowed, rank, replacement
from coach_app.programme import MeetingPlan

KINDS = {"relax": "relax", "make": "make", "together": "relate"}


class WeekChoice:
    """``plan`` of the meeting; ``keys(part)`` suits the body lists of all clients."""

    def __init__(self, file: WholeCourseFile, meeting: Meeting, client_ids: Sequence[str]) -> None:
        self._file, self._clients = file, list(client_ids)
        self.meeting = meeting
        self.known: dict[str, Exercise] = shelf_of(file.own_exercises)
        self.plan: MeetingPlan = plan_of(file, meeting, self.known)
        codes = (code for key in self._clients for code in file.client(key).fields.body)
        self.body = tuple(dict.fromkeys(codes))

    def keys(self, part: str) -> list[str]:
        """What is suggested, each once; replaced where the body list asks for that."""
        wanted = list(self.plan.parts[part].suggested)
        if self.plan.favourite and part == "relax":
            wanted = [*self.favourite(), *wanted] or list(self.plan.parts[part].otherwise[:1])
        return self._fitting(wanted)

    def others(self, part: str) -> list[str]:
        """What may take its place."""
        here = self.keys(part)
        return [key for key in self._fitting(self.plan.parts[part].otherwise) if key not in here]

    def _fitting(self, wanted: Sequence[str]) -> list[str]:
        found = []
        for key in wanted:
            if key not in self.known:
                continue
            other = replacement(self.known[key], self.body, self.known)
            found.append(key if other is None else other.id)
        return list(dict.fromkeys(found))

    def favourite(self) -> list[str]:
        """The relaxation that worked best for this client so far."""
        if len(self._clients) != 1:
            return []
        runs = [run for run in self._file.runs if run.client_id == self._clients[0]]
        return best_rest(runs, self.known, self.body)[:1]

    def left_out(self, part: str) -> list[tuple[str, tuple[str, ...]]]:
        """Suggested exercises that the body list rules out: id, and codes of the body list."""
        found = []
        for key in self.plan.parts[part].suggested:
            why = advice(self.known[key], self.body).hidden if key in self.known else ()
            if why:
                found.append((key, tuple(one.when for one in why)))
        return found


def best_rest(
    runs: Sequence[ExerciseRun], known: dict[str, Exercise], body: Sequence[str]
) -> list[str]:
    """Relaxations of one client that the body list allows, what worked best first."""
    return _fitting(_ranked(runs), known, body)


def restful(
    runs: Sequence[ExerciseRun], known: dict[str, Exercise], body: Sequence[str]
) -> list[Exercise]:
    """The same to take home; where nothing was ever rated, whatever was done counts."""
    keys = _ranked(runs) or [run.exercise_id for run in runs]
    return [known[key] for key in _fitting(keys, known, body)]


def _ranked(runs: Sequence[ExerciseRun]) -> list[str]:
    uses = [
        Use(r.exercise_id, r.started_at.date(), r.before, r.after, r.helpful, r.stopped)
        for r in runs
    ]
    return [one.exercise_id for one in rank(uses)]


def _fitting(keys: Sequence[str], known: dict[str, Exercise], body: Sequence[str]) -> list[str]:
    return [
        key
        for key in dict.fromkeys(keys)
        if key in known and known[key].kind == "relax" and allowed(known[key], body)
    ]
