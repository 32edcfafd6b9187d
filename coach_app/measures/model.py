"""What a scale is: frozen values, read from resources/measures/*.toml by the loader.

Scoring lives in `scoring`, change in `change`; `Measure` only names and delegates.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coach_app.content import Text, Words

Answer = int | None
Number = int | float


#: How sure a value is, by the code that the TOML files carry.
SURENESS = Words("measures", "sureness")


@dataclass(frozen=True)
class Sourced:
    """A number with where it comes from. ``value`` is None where nothing was found."""

    value: float | None
    sureness: str
    source: Text

    def sureness_text(self, lang: str = "") -> str:
        return SURENESS[self.sureness].text(lang)


@dataclass(frozen=True)
class Claim:
    """One thing the app says about a scale (a rule, a cut-off, a licence), with its source."""

    key: str  # "scoring", "cutoffs", "missing", "reliability", "licence", ...
    says: Text
    sureness: str
    source: Text

    def sureness_text(self, lang: str = "") -> str:
        return SURENESS[self.sureness].text(lang)


@dataclass(frozen=True)
class Option:
    """One answer. ``positive`` and ``negative`` are the points it gives on an item that is
    worded favourably or unfavourably; ``key`` is what the coach types for it."""

    code: int
    label: Text
    positive: int
    negative: int
    key: str = ""


@dataclass(frozen=True)
class Item:
    """One question. ``cue`` is our own short reminder, never the official wording.

    ``wording`` and ``ends`` (words at the low end, the middle and the high end of a slider)
    are filled only where the wording is ours.
    """

    number: int
    cue: Text
    positive: bool  # worded favourably
    optional: bool = False
    wording: Text = field(default_factory=Text)
    ends: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Band:
    """A named part of the range, both ends included. ``key`` is stored as the category."""

    low: float
    high: float
    key: str
    label: Text


@dataclass(frozen=True)
class Cutoff:
    """A line between two bands, halfway the two whole scores that it parts."""

    at: float
    below: Text
    above: Text


@dataclass(frozen=True)
class Subscale:
    key: str
    name: Text
    items: tuple[int, ...]
    low: int
    high: int
    bands: tuple[Band, ...] = ()
    sd: float | None = None
    reliability: float | None = None
    sureness: str = "derived"

    @property
    def sem(self) -> float | None:
        return standard_error(self.sd, self.reliability)


@dataclass(frozen=True)
class Preset:
    """Another published pair of SD and reliability, for a group the scale also serves."""

    name: Text
    sd: float
    reliability: float
    sureness: str


@dataclass(frozen=True)
class ScoreNote:
    """Something to mind about one score. ``level``: "info", "check" or "safety"."""

    key: str
    level: str
    says: Text

    def text(self, lang: str = "") -> str:
        return self.says.text(lang)


@dataclass(frozen=True)
class Score:
    """A scored answer sheet. ``total`` and subscales are None where they are not valid.

    ``missing`` counts unanswered required items. ``category`` is a band's key. ``facts``
    holds what else the scale tells: "raw", "flag", "frequent", "isolated", "delta", ...
    """

    measure_id: str
    version: int
    answers: tuple[Answer, ...]
    total: Number | None
    subscales: dict[str, Number | None]
    category: str | None
    missing: int
    valid: bool
    notes: tuple[ScoreNote, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Measure:
    """A scale with everything the app knows about it."""

    id: str
    version: int
    order: int
    minutes: float
    method: str  # "sum", "mean" or "difference"
    better: str  # "lower" or "higher"
    low: int
    high: int
    step: int  # smallest difference between two totals
    factor: int  # points are multiplied by it (WHO-5: 4)
    missing_allowed: int
    prorate_up_to: int  # most missing answers that may be filled in on demand
    name: Text
    short: Text
    about: Text
    conditions: Text
    licence: str  # "green", "amber", "red"
    author: str
    wording_shipped: bool
    what: str  # "loneliness", "isolation", "wellbeing", "tension", "weekly"
    items: tuple[Item, ...]
    options: tuple[Option, ...]
    bands: tuple[Band, ...]
    subscales: tuple[Subscale, ...]
    sd_input: Sourced
    reliability_input: Sourced
    mean_input: Sourced
    presets: tuple[Preset, ...]
    claims: tuple[Claim, ...]
    possible_points: int | None  # published whole-point rule where it differs from 90 %
    healthy: int | None  # worst total on the healthy side
    worth_a_talk: int | None  # difference that is worth a talk though it may be noise
    headline: int | None = None  # may carry the loneliness score of a course; 1 is the best
    slider: bool = False
    hedge_code: int | None = None  # the answer in the middle that counts as lonely
    edited: bool = False  # SD or reliability are the coach's own

    # -- words ---------------------------------------------------------------------

    def category_text(self, key: str | None, lang: str = "") -> str:
        """The words for a stored category, "" where there is none."""
        for band in self.bands:
            if band.key == key:
                return band.label.text(lang)
        return key or ""

    def item(self, number: int) -> Item:
        return self.items[number - 1]

    def option(self, code: int) -> Option | None:
        return next((option for option in self.options if option.code == code), None)

    def subscale(self, key: str) -> Subscale:
        return next(part for part in self.subscales if part.key == key)

    # -- numbers -------------------------------------------------------------------

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(sorted(option.code for option in self.options))

    @property
    def cutoffs(self) -> tuple[Cutoff, ...]:
        """Lines between neighbouring bands, from low to high."""
        return tuple(
            Cutoff((left.high + right.low) / 2, left.label, right.label)
            for left, right in pairwise(self.bands)
        )

    @property
    def sd(self) -> float | None:
        return self.sd_input.value

    @property
    def reliability(self) -> float | None:
        return self.reliability_input.value

    @property
    def sem(self) -> float | None:
        """Standard error of one score: SD * sqrt(1 - r). None without both inputs."""
        return standard_error(self.sd, self.reliability)

    @property
    def sdiff(self) -> float | None:
        """Standard error of a difference: SEM * sqrt(2), in two decimals.

        Two decimals, as the published tables print it, so that a coach who checks an
        index by hand finds the same one.
        """
        return rounded_sdiff(self.sem)

    @property
    def reliable_points(self) -> int | None:
        """Smallest difference in points that is reliable at 95 %. None without inputs."""
        return whole_points(self.sdiff, 1.96, self.step)

    @property
    def possibly_points(self) -> int | None:
        """Smallest difference that may be change: the published rule, else 90 %."""
        if self.possible_points is not None and not self.edited:
            return self.possible_points
        return whole_points(self.sdiff, 1.645, self.step)

    @property
    def judges_change(self) -> bool:
        """Whether two scores may be compared: never for sliders, never without inputs."""
        return not self.slider and bool(self.sdiff)

    @property
    def required(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if not item.optional)

    def score(self, answers: Sequence[Answer], *, prorate: bool = False) -> Score:
        """Score one sheet: option codes in the scale's own order, None where skipped.

        ``prorate`` fills missing answers with the mean of the others where the scale
        allows it, and marks the result. Raises ValueError that names the item for a
        code outside the scale, and for a sheet of the wrong length.
        """
        from .scoring import score

        return score(self, answers, prorate=prorate)


def standard_error(sd: float | None, reliability: float | None) -> float | None:
    """SEM = SD * sqrt(1 - r) (classical test theory)."""
    if sd is None or reliability is None:
        return None
    return sd * math.sqrt(1 - reliability)


def rounded_sdiff(sem: float | None) -> float | None:
    """SEM * sqrt(2), in two decimals unless that would be nothing."""
    if not sem:
        return None
    exact = sem * math.sqrt(2)
    return round(exact, 2) or exact


def whole_points(sdiff: float | None, z: float, step: int) -> int | None:
    """Smallest multiple of ``step`` that is at least z * Sdiff."""
    if not sdiff:
        return None
    return step * math.ceil(z * sdiff / step)


Inputs = Mapping[str, Mapping[str, float]]  # measure id -> {"sd": .., "reliability": ..}
