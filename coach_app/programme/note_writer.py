"""The sentences that a guided meeting puts into its note, part by part.

Whole sentences in the language of the coach; nothing at all where there is nothing to say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from coach_app.content import Words, languages

_SAYS, _SKIPPED, _STEP, _HEARD, _PACE, _CALENDAR, _LIST = (
    Words("note", section)
    for section in ("says", "skipped", "step", "heard", "pace", "calendar", "list")
)


@dataclass(frozen=True)
class Said:
    """What one client answered at the close; see coach_app.data Closing."""

    name: str
    heard: int | None = None
    pace: int | None = None
    wish: str = ""
    sentence: str = ""


@dataclass(frozen=True)
class Facts:
    """All that the sentences are made of. ``scores``: name, total, total before, by client."""

    group: bool = False
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()  # text and state of last time's steps
    scores: tuple[tuple[str, float, float | None], ...] = ()
    filled: int = 0  # participants of a group who filled in their check
    people: int = 1
    makings: tuple[tuple[str, str], ...] = ()  # name and title
    cards: tuple[str, ...] = ()
    agreed: tuple[tuple[str, str], ...] = ()  # name ("" for all) and text
    said: tuple[Said, ...] = ()
    following: dt.datetime | None = None
    pairs: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class NoteWriter:
    """``language``: of the note. The sentences are in resources/texts/note.toml."""

    language: str
    facts: Facts = field(default_factory=Facts)

    def part(self, part: str, state: str = "done") -> str:
        """The sentences of one part, "" where there is nothing to tell."""
        if state == "skipped":
            return _SKIPPED[part].text(self.language) if part in _SKIPPED else ""
        write = {
            "arrive": self._arrive,
            "steps": self._steps,
            "check": self._check,
            "make": self._make,
            "know": self._know,
            "together": self._together,
            "home": self._home,
            "close": self._close,
        }.get(part)
        return write().strip() if write is not None else ""

    def lasted(self, minutes: int) -> str:
        return "" if minutes < 1 else self._count("lasted", minutes, count=minutes)

    def _say(self, key: str, **values: object) -> str:
        return _SAYS[key].text(self.language).format(**values)

    def _count(self, key: str, number: int, **values: object) -> str:
        return self._say(f"{key}.{'one' if number == 1 else 'more'}", **values)

    # -- parts

    def _arrive(self) -> str:
        if not self.facts.group:
            return ""
        groups = (("here", self.facts.present), ("away", self.facts.absent))
        return " ".join(
            self._count(key, len(names), names=self.both(names)) for key, names in groups if names
        )

    def _steps(self) -> str:
        told = [
            {"step": _bare(text), "how": _STEP[state].text(self.language)}
            for text, state in self.facts.steps
            if state in _STEP
        ]
        if len(told) < 2:
            return "".join(self._say("steps.one", **one) for one in told)
        return self._say(
            "steps.more", steps=self.both([self._say("steps.each", **one) for one in told])
        )

    def _check(self) -> str:
        if self.facts.group:
            return self._check_of_group()
        found = []
        for name, total, before in self.facts.scores:
            key = "alone" if before is None else "same" if before == total else "other"
            was = "" if before is None else self.figure(before)
            found.append(self._say(f"score.{key}", name=name, total=self.figure(total), before=was))
        return " ".join(found)

    def _check_of_group(self) -> str:
        filled, people = self.facts.filled, self.facts.people
        if not filled:
            return ""
        if filled >= people:
            return self._say("filled.all")
        return self._count("filled", filled, count=filled, people=people)

    def _make(self) -> str:
        found = [
            self._say(
                "made.titled" if title.strip() else "made.untitled", name=name, title=_bare(title)
            )
            for name, title in self.facts.makings
        ]
        return " ".join(dict.fromkeys(found))

    def _know(self) -> str:
        titles = [f"‘{title}’" for title in self.facts.cards]
        return self._count("cards", len(titles), titles=self.both(titles)) if titles else ""

    def _together(self) -> str:
        told = "; ".join(self.both(pair) for pair in self.facts.pairs)
        return self._say("pairs", pairs=told) if told else ""

    def _home(self) -> str:
        parts = [
            f"{name}: ‘{_bare(text)}’" if name else f"‘{_bare(text)}’"
            for name, text in self.facts.agreed
        ]
        return self._count("agreed", len(parts), steps=self.both(parts)) if parts else ""

    def _close(self) -> str:
        found = [self._one_said(one) for one in self.facts.said]
        if self.facts.following is not None:
            found.append(self._say("following", when=self.when(self.facts.following)))
        return " ".join(text for text in found if text)

    def _one_said(self, one: Said) -> str:
        how = [
            words[str(code)].text(self.language)
            for words, code in ((_HEARD, one.heard), (_PACE, one.pace))
            if code is not None
        ]
        found = []
        if how:
            found.append(f"{one.name} {self.both(how)}.")
        if one.wish.strip():
            found.append(self._say("wish", wish=_bare(one.wish)))
        if one.sentence.strip() and not self.facts.group:
            found.append(self._say("sentence", name=one.name, words=_bare(one.sentence)))
        return " ".join(found)

    # -- words

    def both(self, parts: Sequence[str]) -> str:
        """ "a", "a en b", "a, b en c" """
        if len(parts) < 2:
            return "".join(parts)
        two = _LIST["two"].text(self.language)
        return two.format(first=", ".join(parts[:-1]), last=parts[-1])

    def figure(self, value: float) -> str:
        return languages.get(self.language).figure(value)

    def when(self, at: dt.datetime) -> str:
        days, months, when = (
            _CALENDAR[key].text(self.language) for key in ("days", "months", "when")
        )
        day, month = days.split()[at.weekday()], months.split()[at.month - 1]
        return when.format(day=day, number=at.day, month=month, time=f"{at:%H:%M}")


def _bare(text: str) -> str:
    """For between quotes: on one line, without the full stop that the sentence gets."""
    return " ".join(text.split()).rstrip(".‘’'\"").lstrip("‘’'\"")


def put_into(note: str, old: str, new: str) -> tuple[str, bool]:
    """The note with ``new`` in it, and whether ``new`` stands there now.

    What the app wrote before (``old``) is replaced only where it stands word for word: once
    the coach has changed it, it is the coach's. Nothing is written twice.
    """
    if new and new in note and (not old or old in new):
        return note, True
    if old and old in note:
        if new:
            return note.replace(old, new, 1), True
        before, after = note.split(old, 1)
        return (before.removesuffix("\n") + after).removeprefix("\n"), False
    if old or not new:
        return note, False
    return "\n".join(part for part in (note.rstrip(), new) if part), True
