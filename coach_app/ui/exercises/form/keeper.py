"""Keeps an own exercise while it is written: the valid ones as such, the others as a draft."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from coach_app.content import languages
from coach_app.errors import PlaceGone, must_exist
from coach_app.exercises import Exercise, ExerciseFileError, load_bytes
from coach_app.exercises.sentences import line_of, place, step_of
from coach_app.exercises.sheet import FRESH, ExerciseDraft
from coach_app.exercises.writer import to_toml

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

DRAFT = "exercise_form"


class FormKeeper:
    """Knows no widget: what it holds can be kept when the page is gone."""

    def __init__(self, practice: Practice, exercise_id: str, language: str) -> None:
        """PlaceGone where there is no such exercise, or none that can be read."""
        self._practice, self.exercise_id = practice, exercise_id
        try:
            with must_exist():
                source = practice.own_exercises.get(exercise_id).source
            self.kept: Exercise = load_bytes("own", source.encode(), own=True)
        except ExerciseFileError as error:
            raise PlaceGone("exercise") from error
        self.sheet = ExerciseDraft.of(self.kept, language)
        self._has_draft = False
        self._take_draft(language)
        self._bumped = False
        self._order = list(range(len(self.kept.steps)))  # marks as they were last kept
        self._voices: dict[tuple[int, str, int], tuple[bytes, int]] | None = None
        self.gone = False

    def _take_draft(self, language: str) -> None:
        draft = self._practice.drafts.get(DRAFT, self.exercise_id)
        if draft is None:
            return
        self._has_draft = True
        # A draft is our own, but a damaged one must not close the page for good.
        with contextlib.suppress(KeyError, TypeError, ValueError):
            sheet = ExerciseDraft(
                dict(draft["table"]), language, [int(mark) for mark in draft["marks"]]
            )
            if len(sheet.marks) == len(sheet.steps):
                self.sheet = sheet

    def check(self) -> tuple[Exercise | None, ExerciseFileError | None]:
        try:
            return self.sheet.check(), None
        except ExerciseFileError as error:
            return None, error

    def keep(self) -> ExerciseFileError | None:
        """Write what there is; answers what is still wrong. UserError where the vault refuses."""
        if self.gone:
            return None
        found, error = self.check()
        if found is None:
            payload = {"table": self.sheet.table, "marks": self._places()}
            self._practice.drafts.put(DRAFT, self.exercise_id, payload)
            self._has_draft = True
            return error
        if found != self.kept:
            self._save(found)
        if self._has_draft:
            self._practice.drafts.drop(DRAFT, self.exercise_id)
            self._has_draft = False
        return None

    def _places(self) -> list[int]:
        """Where each step stands in what is kept; beyond all of them for new steps."""
        return [
            self._order.index(mark) if mark in self._order else FRESH + number
            for number, mark in enumerate(self.sheet.marks)
        ]

    def _save(self, found: Exercise) -> None:
        if not self._bumped:  # one version for one time of writing
            self._bumped = True
            self.sheet.table["version"] = min(found.version + 1, 100_000)
            found = self.sheet.check()
        self._practice.own_exercises.save(self.exercise_id, to_toml(found))
        self.kept = found
        self._voices_follow()

    def delete(self) -> str:
        """Answers the source, for undoing."""
        self.gone = True
        self._practice.drafts.drop(DRAFT, self.exercise_id)
        return str(self._practice.own_exercises.delete(self.exercise_id))

    def undo_delete(self, source: str) -> None:
        self._practice.own_exercises.save(self.exercise_id, source)

    # -- recordings stand with the number of their step

    def _voices_follow(self) -> None:
        """Where steps were moved or taken away, their recordings go along.

        Those of a step that was taken away are held here, so that undo brings them back.
        """
        order = list(self.sheet.marks)
        if order == self._order:
            return
        before, self._order = self._order, order
        recordings = self._practice.recordings
        if self._voices is None:
            self._voices = {}
        for language in languages.codes():
            there = recordings.get(self.exercise_id, language)
            for key in [one for one in self._voices if one[0] in before and one[1] == language]:
                del self._voices[key]
            for where, one in there.items():
                if step_of(where) < len(before):
                    key = (before[step_of(where)], language, line_of(where))
                    self._voices[key] = (recordings.data(one.id), one.rate)
                recordings.delete(one.id)
            for (mark, spoken, line), (data, rate) in self._voices.items():
                if spoken == language and mark in order:
                    to = place(order.index(mark), line)
                    recordings.put(self.exercise_id, language, to, data, rate)
