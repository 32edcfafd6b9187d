"""Read resources/measures/*.toml. A broken file names the file, the key and the reason."""

from __future__ import annotations

import dataclasses
import functools
from itertools import pairwise
from pathlib import Path

from coach_app import paths
from coach_app.content import ContentError, Reader, Text, Words, read

from .model import (
    SURENESS,
    Band,
    Claim,
    Inputs,
    Item,
    Measure,
    Option,
    Preset,
    Sourced,
    Subscale,
)

MeasureFileError = ContentError
_WORDS = Words("measures", "source")

IDS = (
    "djg-11",
    "djg-6",
    "ucla-20",
    "uls-8",
    "uls-6",
    "ucla-4",
    "ucla-3",
    "cbs-6",
    "direct",
    "cel",
    "who-5",
    "lsns-6",
    "tension",
    "weekly",
)


def load_measures() -> dict[str, Measure]:
    """All scales by id, in the order in which they are shown. A fresh dict each time."""
    return dict(_shipped())


def measure(measure_id: str) -> Measure:
    """One shipped scale; KeyError for an id that does not exist."""
    return _shipped()[measure_id]


@functools.cache
def headlines() -> tuple[str, ...]:
    """Scales that may carry the loneliness score of a course, best first (``headline``)."""
    ranked = [(one.headline, key) for key, one in _shipped().items() if one.headline is not None]
    return tuple(key for _, key in sorted(ranked))


@functools.cache
def _shipped() -> dict[str, Measure]:
    return load_folder(paths.resources() / "measures")


def load_folder(folder: Path) -> dict[str, Measure]:
    """Every *.toml of a folder. Raises MeasureFileError for the first broken one."""
    found: dict[str, Measure] = {}
    ranks: set[int] = set()
    for path in sorted(folder.glob("*.toml")):
        loaded = load_file(path)
        if loaded.id in found:
            raise ContentError(path.name, "id", f"“{loaded.id}” exists already")
        if loaded.headline in ranks:
            raise ContentError(path.name, "headline", f"{loaded.headline} exists already")
        ranks |= {loaded.headline} if loaded.headline is not None else set()
        found[loaded.id] = loaded
    return dict(sorted(found.items(), key=lambda pair: pair[1].order))


def load_file(path: Path) -> Measure:
    return _measure(read(path, rows="{key}[{number}]"))


def with_inputs(
    measure: Measure, sd: float | None = None, reliability: float | None = None
) -> Measure:
    """The scale with the coach's own SD and reliability; None keeps the shipped value.

    Raises ValueError for an SD that is not above 0 or a reliability outside 0 to 0.99.
    """
    if sd is None and reliability is None:
        return measure
    if sd is not None and not 0 < sd <= measure.high - measure.low:
        raise ValueError(f"{measure.id}: an SD of {sd} cannot be")
    if reliability is not None and not 0 <= reliability <= 0.99:
        raise ValueError(f"{measure.id}: a reliability of {reliability} cannot be")
    own = _WORDS["own"]
    changed = dataclasses.replace(measure, edited=True)
    if sd is not None:
        changed = dataclasses.replace(changed, sd_input=Sourced(sd, "coach", own))
    if reliability is not None:
        given = Sourced(reliability, "coach", own)
        changed = dataclasses.replace(changed, reliability_input=given)
    return changed


def apply_inputs(measures: dict[str, Measure], inputs: Inputs | None) -> dict[str, Measure]:
    """All scales with the coach's inputs (preference "measure_inputs") where there are any."""
    result = dict(measures)
    for measure_id, values in (inputs or {}).items():
        if measure_id in result:
            result[measure_id] = with_inputs(
                result[measure_id], values.get("sd"), values.get("reliability")
            )
    return result


# -- parts of a file -----------------------------------------------------------------


def _measure(file: Reader) -> Measure:
    inputs = file.table("inputs") if "inputs" in file else None
    found = Measure(
        id=_id(file),
        version=file.whole("version"),
        order=file.whole("order"),
        minutes=file.number("minutes"),
        method=file.choice("method", ("sum", "mean", "difference")),
        better=file.choice("better", ("lower", "higher")),
        low=file.whole("low"),
        high=file.whole("high"),
        step=file.whole("step", default=1),
        factor=file.whole("factor", default=1),
        missing_allowed=file.whole("missing_allowed", default=0),
        prorate_up_to=file.whole("prorate_up_to", default=0),
        name=file.text("name"),
        short=file.text("short"),
        about=file.text("about"),
        conditions=file.text("conditions"),
        licence=file.choice("licence", ("green", "amber", "red")),
        author=file.string("author"),
        wording_shipped=file.flag("wording_shipped", False),
        what=file.choice("what", ("loneliness", "isolation", "wellbeing", "tension", "weekly")),
        items=tuple(_item(row, n) for n, row in enumerate(file.tables("items", needed=True), 1)),
        options=_slider(file.table("slider")) if "slider" in file else _options(file),
        bands=_bands(file),
        subscales=tuple(_subscale(row) for row in file.tables("subscales")),
        sd_input=_sourced(inputs, "sd"),
        reliability_input=_sourced(inputs, "reliability"),
        mean_input=_sourced(inputs, "mean"),
        presets=tuple(_preset(row) for row in file.tables("presets")),
        claims=tuple(_claim(row) for row in file.tables("claims", needed=True)),
        possible_points=file.maybe(file.whole, "possible_points"),
        healthy=file.maybe(file.whole, "healthy"),
        worth_a_talk=file.maybe(file.whole, "worth_a_talk"),
        headline=file.maybe(file.whole, "headline"),
        slider="slider" in file,
        hedge_code=file.maybe(file.whole, "hedge_code"),
    )
    file.done()
    _check(file, found)
    return found


def _id(file: Reader) -> str:
    found = file.string("id")
    if found not in IDS:
        raise file.fail("id", f"“{found}” is not one of the app's scales")
    return found


def _item(row: Reader, number: int) -> Item:
    return Item(
        number=number,
        cue=row.text("cue"),
        positive=row.flag("positive"),
        optional=row.flag("optional", False),
        wording=row.text("wording", needed=False),
        ends=tuple(end.as_text() for end in row.tables("ends")),
    )


def _slider(table: Reader) -> tuple[Option, ...]:
    codes = range(table.whole("low"), table.whole("high") + 1)
    return tuple(Option(code, Text.same(str(code)), code, code, str(code)) for code in codes)


def _options(file: Reader) -> tuple[Option, ...]:
    return tuple(
        Option(
            code=row.whole("code"),
            label=row.text("label"),
            positive=row.whole("positive"),
            negative=row.whole("negative"),
            key=row.string("key", str(number)),
        )
        for number, row in enumerate(file.tables("options", needed=True), 1)
    )


def _bands(holder: Reader) -> tuple[Band, ...]:
    return tuple(
        Band(row.number("low"), row.number("high"), row.string("key"), row.text("label"))
        for row in holder.tables("bands")
    )


def _subscale(row: Reader) -> Subscale:
    return Subscale(
        key=row.string("key"),
        name=row.text("name"),
        items=row.wholes("items"),
        low=row.whole("low"),
        high=row.whole("high"),
        bands=_bands(row),
        sd=row.maybe(row.number, "sd"),
        reliability=row.maybe(row.number, "reliability"),
        sureness=row.choice("sureness", SURENESS, "derived"),
    )


def _sourced(inputs: Reader | None, key: str) -> Sourced:
    if inputs is None or key not in inputs:
        return Sourced(None, "derived", _WORDS["none"])
    row = inputs.table(key)
    value = row.number("value")
    if key == "reliability" and not 0 <= value < 1:
        raise row.fail("value", f"{value} is outside 0 to 1")
    return Sourced(value, row.choice("sureness", SURENESS), row.text_or_name("source"))


def _preset(row: Reader) -> Preset:
    return Preset(
        row.text("name"),
        row.number("sd"),
        row.number("reliability"),
        row.choice("sureness", SURENESS),
    )


def _claim(row: Reader) -> Claim:
    return Claim(
        row.string("key"),
        row.text("says"),
        row.choice("sureness", SURENESS),
        row.text_or_name("source"),
    )


# -- sense: what no key can tell alone, numbers that belong together -------------------


def _check(file: Reader, measure: Measure) -> None:
    if measure.low >= measure.high:
        raise file.fail("high", "must be above low")
    if measure.headline is not None and measure.what != "loneliness":
        raise file.fail("headline", "only a scale of loneliness can carry the loneliness score")
    codes = [option.code for option in measure.options]
    if len(codes) < 2 or len(set(codes)) != len(codes):
        raise file.fail("options", "needs at least two different codes")
    if measure.hedge_code is not None and measure.hedge_code not in codes:
        raise file.fail("hedge_code", "is not one of the options")
    for part in measure.subscales:
        if not all(1 <= number <= len(measure.items) for number in part.items):
            raise file.fail(f"subscales.{part.key}", "names an item that does not exist")
    _check_bands(file, measure)
    if measure.method == "sum":
        _check_range(file, measure)
    if measure.wording_shipped and not all(item.wording for item in measure.items):
        raise file.fail("wording_shipped", "but an item has no wording")


def _check_bands(file: Reader, measure: Measure) -> None:
    bands = measure.bands
    if not bands:
        return
    if bands[0].low != measure.low or bands[-1].high != measure.high:
        raise file.fail("bands", "do not cover the range from low to high")
    for left, right in pairwise(bands):
        if right.low != left.high + measure.step:
            raise file.fail("bands", f"gap or overlap after {left.high:g}")


def _check_range(file: Reader, measure: Measure) -> None:
    """The lowest and highest sheet must give exactly the range that the file states."""
    ends = [0, 0]
    for item in measure.items:
        points = [
            option.positive if item.positive else option.negative for option in measure.options
        ]
        ends[0] += min(points) * measure.factor
        ends[1] += max(points) * measure.factor
    if ends != [measure.low, measure.high]:
        raise file.fail("low, high", f"the answers give {ends[0]} to {ends[1]}")
