"""Change between two scores of the same scale. Never for sliders."""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.content import Text, Words

from .loader import measure as shipped
from .loader import with_inputs
from .model import Measure, rounded_sdiff, whole_points

RELIABLE = 1.96  # Jacobson & Truax, 95 %
POSSIBLE = 1.645  # 90 %

#: Labels in the order in which they are tested, with the words for the coach.
CHANGE_LABELS = Words("measures", "change")
WORSE = "deteriorated"
MAYBE_WORSE = "possibly worse"
RECOVERED = 'reliably improved and below cut-off ("recovered" in J&T terms)'
BETTER = "reliably improved"
MAYBE_BETTER = "possibly improved"
SAME = "no demonstrable change"
NOT_JUDGED = "not judged"

_FLOOR = Words("measures", "floor")


@dataclass(frozen=True)
class Change:
    """From ``before`` to ``after``.

    ``points`` is before - after: above 0 is better for loneliness scales. ``index`` is
    points / Sdiff (reliable change index, two decimals), None where the scale has no SD or
    reliability. ``floor``: the first score leaves no room for reliable improvement.
    """

    measure_id: str
    before: float
    after: float
    points: float
    index: float | None
    label: str
    floor: bool
    reliable_points: int | None = None
    possible_points: int | None = None
    worth_a_talk: bool = False  # a fall that is worth a talk though it may be noise

    def text(self, lang: str = "") -> str:
        """The label in words for the coach."""
        return CHANGE_LABELS[self.label].text(lang)

    @property
    def worse(self) -> bool:
        return self.label in (WORSE, MAYBE_WORSE)

    @property
    def better(self) -> bool:
        return self.label in (RECOVERED, BETTER, MAYBE_BETTER)

    @property
    def reliable(self) -> bool:
        return self.label in (WORSE, RECOVERED, BETTER)


def reliable_change(
    measure_id: str,
    before: float,
    after: float,
    *,
    sd: float | None = None,
    reliability: float | None = None,
    subscale: str | None = None,
) -> Change:
    """Reliable change (Jacobson & Truax 1991; Christensen & Mendoza's correction).

    Sdiff = SD * sqrt(2) * sqrt(1 - r), in two decimals. ``sd`` and ``reliability`` stand in
    for the shipped values; ``subscale`` compares that part. Sliders and scales without an
    SD and a reliability answer "not judged" and no index. KeyError for an unknown scale.
    """
    scale = with_inputs(shipped(measure_id), sd, reliability)
    return change_of(scale, before, after, subscale=subscale)


def change_of(
    measure: Measure, before: float, after: float, *, subscale: str | None = None
) -> Change:
    """The same for a scale at hand, with the coach's inputs already applied."""
    sdiff, reliable, possible = _thresholds(measure, subscale)
    points = before - after
    gain = points if measure.better == "lower" else -points
    if not sdiff or reliable is None or possible is None:
        return Change(measure.id, before, after, points, None, NOT_JUDGED, False)
    low, high = _range(measure, subscale)
    room = before - low if measure.better == "lower" else high - before
    healthy = None if subscale else measure.healthy
    talk = measure.worth_a_talk
    return Change(
        measure.id,
        before,
        after,
        points,
        round(points / sdiff, 2),
        _label(gain, after, reliable, possible, healthy),
        room < reliable,
        reliable,
        possible,
        talk is not None and -gain >= talk,
    )


def floor_note(measure: Measure, before: float) -> Text | None:
    """A sentence when the first score leaves no room for reliable improvement."""
    if not change_of(measure, before, before).floor:
        return None
    return _FLOOR[measure.better]


def regression_to_mean(measure: Measure, intake: float, mean: float | None = None) -> float | None:
    """Expected second score without any help: M + r * (x - M).

    ``mean`` is that of the population; without one the scale's own is taken. None when
    the scale has no mean or no reliability.
    """
    centre = measure.mean_input.value if mean is None else mean
    if centre is None or measure.reliability is None:
        return None
    return centre + measure.reliability * (intake - centre)


def _thresholds(
    measure: Measure, subscale: str | None
) -> tuple[float | None, int | None, int | None]:
    if measure.slider:
        return None, None, None
    if subscale is None:
        return measure.sdiff, measure.reliable_points, measure.possibly_points
    sdiff = rounded_sdiff(measure.subscale(subscale).sem)
    return sdiff, whole_points(sdiff, RELIABLE, 1), whole_points(sdiff, POSSIBLE, 1)


def _range(measure: Measure, subscale: str | None) -> tuple[int, int]:
    if subscale is None:
        return measure.low, measure.high
    part = measure.subscale(subscale)
    return part.low, part.high


def _label(gain: float, after: float, reliable: int, possible: int, healthy: int | None) -> str:
    if gain <= -reliable:
        return WORSE
    if gain <= -possible:
        return MAYBE_WORSE
    if gain >= reliable:
        # Only loneliness scales name a healthy side, and there lower is better.
        return RECOVERED if healthy is not None and after <= healthy else BETTER
    return MAYBE_BETTER if gain >= possible else SAME
