"""The sentences that a guided meeting puts into its note, part by part.

Whole sentences in Dutch or English; nothing at all where there is nothing to say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

STEP_WORDS = {
    "nl": {"done": "gelukt", "partly": "deels gelukt", "not_yet": "nog niet gelukt"},
    "en": {"done": "done", "partly": "partly done", "not_yet": "not done yet"},
}
SKIPPED = {
    "nl": {
        "steps": "Het terugkijken",
        "check": "De weekcheck",
        "relax": "Het ontspannen",
        "make": "Het maken",
        "know": "De uitleg",
        "together": "Het samen oefenen",
        "home": "De stap voor thuis",
    },
    "en": {
        "steps": "looking back",
        "check": "the weekly check",
        "relax": "relaxing",
        "make": "making",
        "know": "the explanation",
        "together": "practising together",
        "home": "the step at home",
    },
}
HEARD = {
    "nl": {
        1: "voelde zich gehoord",
        2: "voelde zich een beetje gehoord",
        3: "voelde zich vandaag niet gehoord",
    },
    "en": {1: "felt heard", 2: "felt heard a bit", 3: "did not feel heard today"},
}
PACE = {
    "nl": {1: "vond het tempo te langzaam", 2: "vond het tempo goed", 3: "vond het tempo te snel"},
    "en": {1: "found the pace too slow", 2: "found the pace right", 3: "found the pace too fast"},
}
DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "nl": (
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


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
    """``language``: nl or en."""

    language: str
    facts: Facts = field(default_factory=Facts)

    def part(self, part: str, state: str = "done") -> str:
        """The sentences of one part, "" where there is nothing to tell."""
        if state == "skipped":
            text = self._skipped(part)
        else:
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
            text = write() if write is not None else ""
        return text.strip()

    def lasted(self, minutes: int) -> str:
        if minutes < 1:
            return ""
        if self._nl:
            return f"De bijeenkomst duurde {minutes} {'minuut' if minutes == 1 else 'minuten'}."
        return f"The meeting took {minutes} {'minute' if minutes == 1 else 'minutes'}."

    # -- parts

    @property
    def _nl(self) -> bool:
        return self.language != "en"

    def _skipped(self, part: str) -> str:
        name = SKIPPED["nl" if self._nl else "en"].get(part)
        if name is None:
            return ""
        return f"{name} sloegen we over." if self._nl else f"We skipped {name}."

    def _arrive(self) -> str:
        here, away = self.facts.present, self.facts.absent
        if not self.facts.group:
            return ""
        found = []
        if here:
            verb = (
                ("was er" if len(here) == 1 else "waren er")
                if self._nl
                else ("was there" if len(here) == 1 else "were there")
            )
            found.append(f"{self.both(here)} {verb}.")
        if away:
            verb = (
                ("was er niet" if len(away) == 1 else "waren er niet")
                if self._nl
                else ("was not there" if len(away) == 1 else "were not there")
            )
            found.append(f"{self.both(away)} {verb}.")
        return " ".join(found)

    def _steps(self) -> str:
        words = STEP_WORDS["nl" if self._nl else "en"]
        told = [(text, words[state]) for text, state in self.facts.steps if state in words]
        if not told:
            return ""
        if len(told) == 1:
            text, how = told[0]
            if self._nl:
                return f"We keken terug op de stap ‘{_bare(text)}’. Die is {how}."
            return f"We looked back at the step ‘{_bare(text)}’. It is {how}."
        parts = [
            f"‘{_bare(text)}’ is {how}" for text, how in told
        ]  # both languages say it the same way
        start = "We keken terug op de stappen: " if self._nl else "We looked back at the steps: "
        return f"{start}{self.both(parts)}."

    def _check(self) -> str:
        if self.facts.group:
            return self._check_of_group()
        found = []
        for name, total, before in self.facts.scores:
            text = (
                f"{name} kwam uit op {self.figure(total)}"
                if self._nl
                else f"{name} came to {self.figure(total)}"
            )
            if before is not None and before == total:
                text += ", net als de vorige keer" if self._nl else ", the same as last time"
            elif before is not None:
                was = self.figure(before)
                text += (
                    f"; de vorige keer was dat {was}" if self._nl else f"; last time it was {was}"
                )
            found.append(f"{text}.")
        return " ".join(found)

    def _check_of_group(self) -> str:
        filled, people = self.facts.filled, self.facts.people
        if not filled:
            return ""
        if filled >= people:
            return (
                "Iedereen vulde de weekcheck in."
                if self._nl
                else "Everybody filled in the weekly check."
            )
        if self._nl:
            verb = "vulde" if filled == 1 else "vulden"
            return f"{filled} van de {people} deelnemers {verb} de weekcheck in."
        return f"{filled} of {people} participants filled in the weekly check."

    def _make(self) -> str:
        found = []
        for name, title in self.facts.makings:
            if title.strip():
                text = (
                    f"{name} maakte ‘{_bare(title)}’."
                    if self._nl
                    else (f"{name} made ‘{_bare(title)}’.")
                )
            else:
                text = (
                    f"Wat {name} maakte, is bewaard."
                    if self._nl
                    else (f"What {name} made is kept.")
                )
            if text not in found:
                found.append(text)
        return " ".join(found)

    def _know(self) -> str:
        if not self.facts.cards:
            return ""
        titles = self.both([f"‘{title}’" for title in self.facts.cards])
        one = len(self.facts.cards) == 1
        if self._nl:
            return f"We bekeken {'het kaartje' if one else 'de kaartjes'} {titles}."
        return f"We looked at the {'card' if one else 'cards'} {titles}."

    def _together(self) -> str:
        if not self.facts.pairs:
            return ""
        told = "; ".join(self.both(pair) for pair in self.facts.pairs)
        return (
            f"Er werd geoefend in groepjes: {told}."
            if self._nl
            else (f"People practised together: {told}.")
        )

    def _home(self) -> str:
        agreed = self.facts.agreed
        if not agreed:
            return ""
        parts = [
            f"{name}: ‘{_bare(text)}’" if name else f"‘{_bare(text)}’" for name, text in agreed
        ]
        if len(parts) == 1:
            return (
                f"We spraken één stap af: {parts[0]}."
                if self._nl
                else (f"We agreed on one step: {parts[0]}.")
            )
        return (
            f"We spraken deze stappen af: {self.both(parts)}."
            if self._nl
            else (f"We agreed on these steps: {self.both(parts)}.")
        )

    def _close(self) -> str:
        found = [self._one_said(one) for one in self.facts.said]
        if self.facts.following is not None:
            when = self.when(self.facts.following)
            found.append(
                f"De volgende bijeenkomst is op {when}."
                if self._nl
                else f"The next meeting is on {when}."
            )
        return " ".join(text for text in found if text)

    def _one_said(self, one: Said) -> str:
        key = "nl" if self._nl else "en"
        how = [
            words[key][code]
            for words, code in ((HEARD, one.heard), (PACE, one.pace))
            if code is not None
        ]
        found = []
        if how:
            found.append(f"{one.name} {self.both(how)}.")
        if one.wish.strip():
            wish = _bare(one.wish)
            found.append(
                f"Voor de volgende keer: ‘{wish}’." if self._nl else f"For next time: ‘{wish}’."
            )
        if one.sentence.strip() and not self.facts.group:
            words = _bare(one.sentence)
            found.append(
                f"{one.name} bewaart van vandaag: ‘{words}’."
                if self._nl
                else f"{one.name} keeps from today: ‘{words}’."
            )
        return " ".join(found)

    # -- words

    def both(self, parts: Sequence[str]) -> str:
        """ "a", "a en b", "a, b en c" """
        if len(parts) < 2:
            return "".join(parts)
        word = "en" if self._nl else "and"
        return f"{', '.join(parts[:-1])} {word} {parts[-1]}"

    def figure(self, value: float) -> str:
        text = f"{value:.1f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self._nl else text

    def when(self, at: dt.datetime) -> str:
        key = "nl" if self._nl else "en"
        day, month = DAYS[key][at.weekday()], MONTHS[key][at.month - 1]
        word = "om" if self._nl else "at"
        return f"{day} {at.day} {month} {word} {at:%H:%M}"


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
