"""Read resources/measures/*.toml. A broken file names the file, the key and the reason."""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

from coach_app import paths

from .model import (
    LANGUAGES,
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
    Text,
)

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

#: Scales that may carry the loneliness score of a course, best first.
HEADLINES = (
    "djg-11",
    "djg-6",
    "ucla-3",
    "direct",
    "ucla-20",
    "uls-8",
    "uls-6",
    "ucla-4",
    "cbs-6",
    "cel",
)


class MeasureFileError(ValueError):
    """A measure file that cannot be used: ``file``, ``key`` and ``reason`` say where and why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


def load_measures() -> dict[str, Measure]:
    """All scales by id, in the order in which they are shown. A fresh dict each time."""
    return dict(_shipped())


def measure(measure_id: str) -> Measure:
    """One shipped scale; KeyError for an id that does not exist."""
    return _shipped()[measure_id]


@functools.cache
def _shipped() -> dict[str, Measure]:
    return load_folder(paths.resources() / "measures")


def load_folder(folder: Path) -> dict[str, Measure]:
    """Every *.toml of a folder. Raises MeasureFileError for the first broken one."""
    found: dict[str, Measure] = {}
    for path in sorted(folder.glob("*.toml")):
        loaded = load_file(path)
        if loaded.id in found:
            raise MeasureFileError(path.name, "id", f"“{loaded.id}” exists already")
        found[loaded.id] = loaded
    return dict(sorted(found.items(), key=lambda pair: pair[1].order))


def load_file(path: Path) -> Measure:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise MeasureFileError(path.name, "file", str(error)) from error
    return _Reader(path.name).measure(data)


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
    own = Text("eigen invoer", "own input")
    changes: dict[str, Any] = {"edited": True}
    if sd is not None:
        changes["sd_input"] = Sourced(sd, "coach", own)
    if reliability is not None:
        changes["reliability_input"] = Sourced(reliability, "coach", own)
    return dataclasses.replace(measure, **changes)


def apply_inputs(measures: dict[str, Measure], inputs: Inputs | None) -> dict[str, Measure]:
    """All scales with the coach's inputs (preference "measure_inputs") where there are any."""
    result = dict(measures)
    for measure_id, values in (inputs or {}).items():
        if measure_id in result:
            result[measure_id] = with_inputs(
                result[measure_id], values.get("sd"), values.get("reliability")
            )
    return result


class _Reader:
    """Reads one file and complains with its name."""

    def __init__(self, file: str) -> None:
        self.file = file

    def fail(self, key: str, reason: str) -> MeasureFileError:
        return MeasureFileError(self.file, key, reason)

    def get(self, data: dict[str, Any], key: str, kind: type | tuple[type, ...], at: str) -> Any:
        where = f"{at}{key}"
        if key not in data:
            raise self.fail(where, "missing")
        value = data[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.fail(where, f"{value!r} is of the wrong kind")
        return value

    def opt(
        self, data: dict[str, Any], key: str, kind: type | tuple[type, ...], at: str, default: Any
    ) -> Any:
        return self.get(data, key, kind, at) if key in data else default

    def known(self, data: dict[str, Any], allowed: str, at: str) -> None:
        for key in data:
            if key not in allowed.split():
                raise self.fail(f"{at}{key}", "unknown key")

    def text(self, data: dict[str, Any], key: str, at: str) -> Text:
        table = self.get(data, key, dict, at)
        values = []
        for lang in LANGUAGES:
            value = table.get(lang)
            if not isinstance(value, str) or not value.strip():
                raise self.fail(f"{at}{key}.{lang}", "no text")
            values.append(" ".join(value.split()))
        self.known(table, "nl en", f"{at}{key}.")
        return Text(*values)

    def sureness(self, data: dict[str, Any], at: str) -> str:
        value = str(self.get(data, "sureness", str, at))
        if value not in SURENESS:
            raise self.fail(f"{at}sureness", f"“{value}” is none of {', '.join(SURENESS)}")
        return value

    def source(self, data: dict[str, Any], at: str) -> Text:
        """A source is a name, the same in both languages, or a text in both."""
        value = data.get("source")
        if isinstance(value, str) and value.strip():
            return Text(value, value)
        return self.text(data, "source", at)

    # -- parts ---------------------------------------------------------------------

    def measure(self, data: dict[str, Any]) -> Measure:
        self.known(
            data,
            "id version order minutes method better low high step factor missing_allowed "
            "prorate_up_to name short about conditions licence author wording_shipped what items "
            "options slider bands subscales inputs presets claims possible_points healthy "
            "worth_a_talk hedge_code",
            "",
        )
        options = self.options(data)
        result = Measure(
            id=self.get(data, "id", str, ""),
            version=self.get(data, "version", int, ""),
            order=self.get(data, "order", int, ""),
            minutes=float(self.get(data, "minutes", (int, float), "")),
            method=self.choice(data, "method", "sum mean difference"),
            better=self.choice(data, "better", "lower higher"),
            low=self.get(data, "low", int, ""),
            high=self.get(data, "high", int, ""),
            step=self.opt(data, "step", int, "", 1),
            factor=self.opt(data, "factor", int, "", 1),
            missing_allowed=self.opt(data, "missing_allowed", int, "", 0),
            prorate_up_to=self.opt(data, "prorate_up_to", int, "", 0),
            name=self.text(data, "name", ""),
            short=self.text(data, "short", ""),
            about=self.text(data, "about", ""),
            conditions=self.text(data, "conditions", ""),
            licence=self.choice(data, "licence", "green amber red"),
            author=self.get(data, "author", str, ""),
            wording_shipped=self.opt(data, "wording_shipped", bool, "", False),
            what=self.choice(data, "what", "loneliness isolation wellbeing tension weekly"),
            items=self.items(data),
            options=options,
            bands=self.bands(data.get("bands", []), "bands"),
            subscales=self.subscales(data),
            sd_input=self.sourced(data, "sd"),
            reliability_input=self.sourced(data, "reliability"),
            mean_input=self.sourced(data, "mean"),
            presets=self.presets(data),
            claims=self.claims(data),
            possible_points=self.opt(data, "possible_points", int, "", None),
            healthy=self.opt(data, "healthy", int, "", None),
            worth_a_talk=self.opt(data, "worth_a_talk", int, "", None),
            slider="slider" in data,
            hedge_code=self.opt(data, "hedge_code", int, "", None),
        )
        self.check(result)
        return result

    def choice(self, data: dict[str, Any], key: str, allowed: str) -> str:
        value = str(self.get(data, key, str, ""))
        if value not in allowed.split():
            raise self.fail(key, f"“{value}” is none of {', '.join(allowed.split())}")
        return value

    def items(self, data: dict[str, Any]) -> tuple[Item, ...]:
        result = []
        for index, row in enumerate(self.get(data, "items", list, ""), start=1):
            at = f"items[{index}]."
            self.known(row, "cue positive optional wording ends", at)
            ends = self.opt(row, "ends", list, at, [])
            result.append(
                Item(
                    number=index,
                    cue=self.text(row, "cue", at),
                    positive=self.get(row, "positive", bool, at),
                    optional=self.opt(row, "optional", bool, at, False),
                    wording=self.text(row, "wording", at) if "wording" in row else Text(),
                    ends=tuple(self.text({"end": end}, "end", f"{at}ends.") for end in ends),
                )
            )
        return tuple(result)

    def options(self, data: dict[str, Any]) -> tuple[Option, ...]:
        if "slider" in data:
            table = self.get(data, "slider", dict, "")
            low = self.get(table, "low", int, "slider.")
            high = self.get(table, "high", int, "slider.")
            return tuple(
                Option(code, Text(str(code), str(code)), code, code, str(code))
                for code in range(low, high + 1)
            )
        result = []
        for index, row in enumerate(self.get(data, "options", list, ""), start=1):
            at = f"options[{index}]."
            self.known(row, "code label positive negative key", at)
            result.append(
                Option(
                    code=self.get(row, "code", int, at),
                    label=self.text(row, "label", at),
                    positive=self.get(row, "positive", int, at),
                    negative=self.get(row, "negative", int, at),
                    key=self.opt(row, "key", str, at, str(index)),
                )
            )
        return tuple(result)

    def bands(self, rows: Any, at: str) -> tuple[Band, ...]:
        result = []
        for index, row in enumerate(rows, start=1):
            here = f"{at}[{index}]."
            self.known(row, "low high key label", here)
            low, high = (float(self.get(row, key, (int, float), here)) for key in ("low", "high"))
            key = self.get(row, "key", str, here)
            result.append(Band(low, high, key, self.text(row, "label", here)))
        return tuple(result)

    def subscales(self, data: dict[str, Any]) -> tuple[Subscale, ...]:
        result = []
        for index, row in enumerate(data.get("subscales", []), start=1):
            at = f"subscales[{index}]."
            self.known(row, "key name items low high bands sd reliability sureness", at)
            result.append(
                Subscale(
                    key=self.get(row, "key", str, at),
                    name=self.text(row, "name", at),
                    items=tuple(self.get(row, "items", list, at)),
                    low=self.get(row, "low", int, at),
                    high=self.get(row, "high", int, at),
                    bands=self.bands(row.get("bands", []), f"{at}bands"),
                    sd=self.opt(row, "sd", float, at, None),
                    reliability=self.opt(row, "reliability", float, at, None),
                    sureness=self.sureness(row, at) if "sureness" in row else "derived",
                )
            )
        return tuple(result)

    def sourced(self, data: dict[str, Any], key: str) -> Sourced:
        inputs = self.opt(data, "inputs", dict, "", {})
        if key not in inputs:
            none = Text("niets gevonden", "nothing found")
            return Sourced(None, "derived", none)
        at = f"inputs.{key}."
        row = self.get(inputs, key, dict, "inputs.")
        self.known(row, "value sureness source", at)
        value = float(self.get(row, "value", (int, float), at))
        if key == "reliability" and not 0 <= value < 1:
            raise self.fail(f"{at}value", f"{value} is outside 0 to 1")
        return Sourced(value, self.sureness(row, at), self.source(row, at))

    def presets(self, data: dict[str, Any]) -> tuple[Preset, ...]:
        result = []
        for index, row in enumerate(data.get("presets", []), start=1):
            at = f"presets[{index}]."
            result.append(
                Preset(
                    self.text(row, "name", at),
                    float(self.get(row, "sd", (int, float), at)),
                    float(self.get(row, "reliability", (int, float), at)),
                    self.sureness(row, at),
                )
            )
        return tuple(result)

    def claims(self, data: dict[str, Any]) -> tuple[Claim, ...]:
        result = []
        for index, row in enumerate(self.get(data, "claims", list, ""), start=1):
            at = f"claims[{index}]."
            self.known(row, "key says sureness source", at)
            key = self.get(row, "key", str, at)
            says = self.text(row, "says", at)
            result.append(Claim(key, says, self.sureness(row, at), self.source(row, at)))
        return tuple(result)

    # -- sense ---------------------------------------------------------------------

    def check(self, measure: Measure) -> None:
        """What each key alone cannot tell: numbers that belong together."""
        if measure.id not in IDS:
            raise self.fail("id", f"“{measure.id}” is not one of the app's scales")
        if measure.low >= measure.high:
            raise self.fail("high", "must be above low")
        codes = [option.code for option in measure.options]
        if len(codes) < 2 or len(set(codes)) != len(codes):
            raise self.fail("options", "needs at least two different codes")
        if measure.hedge_code is not None and measure.hedge_code not in codes:
            raise self.fail("hedge_code", "is not one of the options")
        for part in measure.subscales:
            if not all(1 <= number <= len(measure.items) for number in part.items):
                raise self.fail(f"subscales.{part.key}", "names an item that does not exist")
        self.check_bands(measure)
        if measure.method == "sum":
            self.check_range(measure)
        if measure.wording_shipped and not all(item.wording for item in measure.items):
            raise self.fail("wording_shipped", "but an item has no wording")

    def check_bands(self, measure: Measure) -> None:
        bands = measure.bands
        if not bands:
            return
        if bands[0].low != measure.low or bands[-1].high != measure.high:
            raise self.fail("bands", "do not cover the range from low to high")
        for left, right in pairwise(bands):
            if right.low != left.high + measure.step:
                raise self.fail("bands", f"gap or overlap after {left.high:g}")

    def check_range(self, measure: Measure) -> None:
        """The lowest and highest sheet must give exactly the range that the file states."""
        ends = [0, 0]
        for item in measure.items:
            points = [
                option.positive if item.positive else option.negative for option in measure.options
            ]
            ends[0] += min(points) * measure.factor
            ends[1] += max(points) * measure.factor
        if ends != [measure.low, measure.high]:
            raise self.fail("low, high", f"the answers give {ends[0]} to {ends[1]}")
