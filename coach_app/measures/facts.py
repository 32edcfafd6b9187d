"""What a scale tells beside its total: flags and halves, each by its published rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .model import Answer, Measure, Number

Facts = dict[str, object]
Parts = Mapping[str, Number | None]

WHO5_LOW = 50  # 50 or lower: low well-being (WHO-5 instructions)
WHO5_VERY_LOW = 28  # 28 or lower: ask about safety, general practitioner
ISOLATED_BELOW = 12  # Lubben 2006: total below 12
MARGINAL_BELOW = 6  # Lubben 2006: family or friends below 6
CALMER_FROM = -2  # difference of two points on 0-10
ALARM_RISE = 2
ALARM_AFTER = 8


def facts_of(
    measure: Measure, sheet: Sequence[Answer], total: Number | None, parts: Parts
) -> Facts:
    facts: Facts = {}
    if measure.hedge_code is not None:
        facts["hedged"] = sum(1 for answer in sheet if answer == measure.hedge_code)
        facts["answered"] = sum(1 for answer in sheet if answer is not None)
    rule = _RULES.get(measure.id)
    if rule is not None:
        facts.update(rule(sheet, total, parts))
    return facts


def who5_flag(total: Number) -> str:
    """The flag of a WHO-5 score on 0-100."""
    if total <= WHO5_VERY_LOW:
        return "0-28 very low: ask about safety, GP"
    return "29-50 low: ask on, GP advice" if total <= WHO5_LOW else ">50 ok"


def _direct(sheet: Sequence[Answer], total: Number | None, parts: Parts) -> Facts:
    return {"frequent": None if total is None else total == 5}


def _who5(sheet: Sequence[Answer], total: Number | None, parts: Parts) -> Facts:
    if total is None:
        return {"raw": None, "flag": None}
    return {"raw": int(total) // 4, "flag": who5_flag(total)}


def _lsns6(sheet: Sequence[Answer], total: Number | None, parts: Parts) -> Facts:
    facts: Facts = {"isolated": None if total is None else total < ISOLATED_BELOW}
    for key in ("family", "friends"):
        value = parts[key]
        facts[f"marginal_{key}"] = None if value is None else value < MARGINAL_BELOW
    return facts


def _tension(sheet: Sequence[Answer], total: Number | None, parts: Parts) -> Facts:
    after = sheet[1]
    high = after is not None and after >= ALARM_AFTER
    if total is None:
        return {"delta": None, "label": None, "alarm": high}
    if total <= CALMER_FROM:
        label = "calmer"
    else:
        label = "more tense" if total >= ALARM_RISE else "about the same"
    return {"delta": total, "label": label, "alarm": high or total >= ALARM_RISE}


_RULES: dict[str, Callable[[Sequence[Answer], Number | None, Parts], Facts]] = {
    "direct": _direct,
    "who-5": _who5,
    "lsns-6": _lsns6,
    "tension": _tension,
}
