"""Which exercises a part of this meeting suggests for the people at the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coach_app.data.views import Meeting
from coach_app.exercises import Exercise, Use, advice, allowed, rank, replacement
from coach_app.programme import MeetingPlan
from coach_app.ui.course_plan import plan_of
from coach_app.ui.exercise_shelf import shelf
from coach_app.ui.exercises.body_words import body_words

KINDS = {"relax": "relax", "make": "make", "together": "relate"}


class WeekChoice:
    """``plan`` of the meeting; ``keys(part)`` suits the body lists of all clients."""

    def __init__(self, practice: Any, meeting: Meeting, client_ids: Sequence[str]) -> None:
        self._practice, self._clients = practice, list(client_ids)
        self.meeting = meeting
        self.plan: MeetingPlan = plan_of(practice, meeting)
        self.known: dict[str, Exercise] = shelf(practice)
        self.body = tuple(
            dict.fromkeys(
                code for key in self._clients for code in practice.clients.get(key).fields.body
            )
        )

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
        runs = self._practice.runs.of_client(self._clients[0])
        uses = [
            Use(r.exercise_id, r.started_at.date(), r.before, r.after, r.helpful, r.stopped)
            for r in runs
        ]
        best = [one.exercise_id for one in rank(uses) if one.exercise_id in self.known]
        fits = [
            key
            for key in best
            if self.known[key].kind == "relax" and allowed(self.known[key], self.body)
        ]
        return fits[:1]

    def left_out(self, part: str) -> list[tuple[str, str]]:
        """Suggested exercises that the body list rules out, and why: id and reasons."""
        found = []
        for key in self.plan.parts[part].suggested:
            why = advice(self.known[key], self.body).hidden if key in self.known else ()
            if why:
                reasons = ", ".join(body_words(one.when)[0].lower() for one in why)
                found.append((key, reasons))
        return found
