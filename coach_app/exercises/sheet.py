"""An exercise under construction: the tables of its file, edited part by part.

What is typed stays, also where it is not valid yet; ``check`` tells. A coach writes one
language: a text that changes stands for both from then on, the others keep both.
"""

from __future__ import annotations

import secrets

from coach_app.content import Text, languages
from coach_app.exercises import timed_lines
from coach_app.exercises.loader import LIMITS, ExerciseFileError, load_bytes
from coach_app.exercises.model import VARIANTS, Exercise
from coach_app.exercises.step_kinds import STEP_KINDS, default_key
from coach_app.exercises.writer import text_of, to_table
from coach_app.json_values import JsonTable

Table = JsonTable
_UNSEEN = ("say", "coach", "lines", *VARIANTS)
FRESH = 1000  # numbers of steps that were added, so that they differ from the kept ones


class ExerciseDraft:
    """``marks`` follow the steps round: the place that each had when last kept."""

    def __init__(self, table: Table, language: str, marks: list[int] | None = None) -> None:
        self.table, self.language = table, languages.code_of(language)
        self.steps: list[Table] = table["step"]
        self.marks = list(range(len(self.steps))) if marks is None else list(marks)
        self._next = max([FRESH, *(mark + 1 for mark in self.marks)])

    @classmethod
    def of(cls, exercise: Exercise, language: str) -> ExerciseDraft:
        table = to_table(exercise)
        for number, step in enumerate(table["step"], 1):
            # Said outright: moving a step must not change the name of what is made in it.
            step.setdefault("key", default_key(step["do"], number))
        return cls(table, language)

    def check(self) -> Exercise:
        """Raises ExerciseFileError."""
        return load_bytes("own", text_of(self.table).encode(), own=True)

    def faults(self) -> list[ExerciseFileError]:
        """The first fault of what goes before the steps and of each step; [] when it is valid."""
        try:
            self.check()
            return []
        except ExerciseFileError as error:
            whole = error
        found: list[ExerciseFileError] = []
        blank = {"do": "timed", "seconds": 60, "screen": _same("-")}
        if fault := _fault(self.table | {"step": [blank]}):
            found.append(fault)
        for number, step in enumerate(self.steps, 1):
            if fault := _fault(_alone(step)):
                key = fault.key.replace("step.1", f"step.{number}", 1)
                found.append(ExerciseFileError(fault.file, key, fault.reason))
        return found or [whole]

    def only(self, index: int) -> Exercise:
        """This step alone, with texts cut to what fits: for showing it while it is written."""
        step = {key: value for key, value in self.steps[index].items() if key not in _UNSEEN}
        screen = self.text(step, "screen").strip()[: LIMITS["screen"]] or "…"
        step["screen"] = _same(screen)
        for key, limit in (("item", LIMITS["item"]), ("turn", LIMITS["screen"])):
            if key in step:
                step[key] = [self._cut(entry, limit) for entry in step[key]]
        return load_bytes("own", text_of(_alone(step)).encode(), own=True)

    def _cut(self, entry: Table, limit: int) -> Table:
        return _others(entry) | _same(self.side(entry)[:limit])

    # -- texts

    def text(self, holder: Table, key: str) -> str:
        return _of(holder.get(key, {}), self.language)

    def set_text(self, holder: Table, key: str, value: str) -> None:
        value = _clean(value)
        if value == self.text(holder, key):
            return
        if value.strip():
            holder[key] = _same(value)
        else:
            holder.pop(key, None)
        for name in VARIANTS if key in ("screen", "say") else ():
            holder.pop(name, None)  # other words for a line that is no longer there

    def side(self, holder: Table) -> str:
        """The text of a card or a turn, which stands in the table itself."""
        return _of(holder, self.language)

    def set_side(self, holder: Table, value: str) -> None:
        value = _clean(value).replace("\n", " ")
        if value != self.side(holder):
            others = _others(holder)
            holder.clear()
            holder.update(others | _same(value))

    # -- steps

    def add(self, step: Table, at: int | None = None) -> int:
        """Answers where it stands."""
        if STEP_KINDS[step["do"]].answered:
            step["key"] = f"{step['do']}_{secrets.token_hex(3)}"
        else:
            step["key"] = ""
        return self.insert(len(self.steps) if at is None else at, step, self._next)

    def insert(self, at: int, step: Table, mark: int) -> int:
        at = min(at, len(self.steps))
        self.steps.insert(at, step)
        self.marks.insert(at, mark)
        self._next = max(self._next, mark + 1)
        return at

    def remove(self, index: int) -> tuple[Table, int]:
        """Answers what ``insert`` needs to bring it back."""
        return self.steps.pop(index), self.marks.pop(index)

    def move(self, index: int, by: int) -> int:
        """Answers where it stands now."""
        to = index + by
        if not 0 <= to < len(self.steps):
            return index
        self.steps.insert(to, self.steps.pop(index))
        self.marks.insert(to, self.marks.pop(index))
        return to

    # -- cards and questions, one a line

    def lines(self, step: Table) -> str:
        return "\n".join(self.side(item) for item in step.get("item", []))

    def set_lines(self, step: Table, text: str) -> None:
        """A line that stays keeps its card; a changed one takes the card that is left over."""
        lines = [line.strip() for line in _clean(text).split("\n") if line.strip()]
        left = list(step.get("item", []))
        found: list[Table | None] = []
        for line in lines:
            same = next((item for item in left if self.side(item) == line), None)
            if same is not None:
                left.remove(same)
            found.append(same)
        items: list[Table] = []
        for line, item in zip(lines, found, strict=True):
            if item is None:
                item = left.pop(0) if left else {"id": f"i{secrets.token_hex(3)}"}
                self.set_side(item, line)
            items.append(item)
        step["item"] = items
        if not items:
            step.pop("item")

    # -- what is said later in a step

    def later(self, step: Table) -> str:
        """One line a row, see ``timed_lines``."""
        return timed_lines.written([(one["at"], self.side(one)) for one in step.get("lines", [])])

    def set_later(self, step: Table, text: str) -> None:
        """A line whose words stay keeps them in its other languages too."""
        known = {self.side(one): one for one in step.get("lines", [])}
        lines: list[Table] = []
        for at, words in timed_lines.read(_clean(text)):
            said = _same(words) if words else {"quiet": True}
            lines.append({**known.get(words, said), "at": at} if words else {"at": at, **said})
        step["lines"] = lines
        if not lines:
            step.pop("lines")

    # -- the body list

    def cautions(self) -> dict[str, Table]:
        return {one["when"]: one for one in self.table.get("caution", [])}

    def set_caution(self, when: str, caution: Table | None) -> None:
        """Add or replace; None takes it away."""
        kept = [one for one in self.table.get("caution", []) if one["when"] != when]
        if caution is not None:
            kept.append(caution)
        self.table["caution"] = kept
        if not kept:
            self.table.pop("caution")


def _fault(table: Table) -> ExerciseFileError | None:
    try:
        load_bytes("own", text_of(table).encode(), own=True)
    except ExerciseFileError as error:
        return error
    return None


def _alone(step: Table) -> Table:
    whole = {"format": 1, "id": "x", "version": 1, "kind": "relax", "name": _same("-")}
    return whole | {"step": [step]}


def _same(text: str) -> Table:
    return dict(Text.same(text))


def _others(holder: Table) -> Table:
    """All but the text that stands in the table itself."""
    return {key: value for key, value in holder.items() if key not in languages.known()}


def _of(table: Table, language: str) -> str:
    found = (table.get(code) for code in languages.in_order(language))
    return str(next((text for text in found if text), ""))


def _clean(text: str) -> str:
    """Without signs that no text can hold: control characters and halves of signs."""
    return "".join(
        sign
        for sign in text.replace("\r\n", "\n").replace("\u2029", "\n")
        if sign in "\n\t" or (ord(sign) >= 32 and not 0xD800 <= ord(sign) < 0xE000)
    )
