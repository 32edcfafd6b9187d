"""What was made before a step, as plain values: pictures, words, colours, as they came."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QImage

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.exercises.answers import found_words, told
from coach_app.exercises.earlier import offers, second_of
from coach_app.exercises.outcome import named_in, work_of
from coach_app.exercises.step_kinds import STEP_KINDS
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.png import for_frames
from coach_app.ui.widgets.pictures.motifs import motif_of

_SHAPES = {"bubbles": "bubble", "stones": "stone"}
ALIVE = ("scenes", "pieces")  # a place is seen, music is heard: nothing to read again


@dataclass(frozen=True)
class Piece:
    """``name``: the line of the step it was made in. ``title``: the client's own name for it.

    ``light``: chosen, not made; it stands smaller. ``becomes``: as in the step's option.
    """

    key: str
    name: str
    image: QImage | None = None
    lines: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    title: str = ""
    light: bool = False
    becomes: str = ""
    head: str = ""  # which of two versions
    motif: str = ""  # the thing itself, small beside its name
    bare: tuple[str, ...] = ()  # the lines without the names of their fields
    told: tuple[tuple[str, str], ...] = ()  # each line as its name and the words, see answers.py
    chosen: bool = False  # own words of before, taken along
    apart: bool = False  # each line is something of its own, as cards are
    shape: str = ""  # "bubble", "stone": thoughts stay thoughts, stones stay stones


def pieces_before(kit: Kit, index: int) -> list[Piece]:
    """All that was made in the steps before ``index`` and is still there."""
    found: dict[str, Piece] = {}
    for step in kit.exercise.steps[:index]:
        if step.option("look") in ALIVE:
            continue
        key = work_of(kit.exercise, step)
        piece = _piece(kit, step, key)
        if piece is None:
            continue
        named = named_in(kit.exercise, step)
        if named in found and found[named].image is not None and piece.lines:
            found[named] = replace(found[named], title=" ".join(piece.lines))
            continue
        found.pop(key, None)  # what goes on with the same work stands where it was last made
        found[key] = piece
    _tell_apart(kit, found)
    return _near(kit, list(found.values()))


def _near(kit: Kit, pieces: list[Piece]) -> list[Piece]:
    """Drawings as one looks at them: cut to what was drawn, all of one shape."""
    drawn = {one.key for one in kit.exercise.steps if one.do == "draw"}
    images = [one.image for one in pieces if one.image is not None and one.key in drawn]
    cut = iter(for_frames(images))
    return [
        replace(one, image=next(cut)) if one.image is not None and one.key in drawn else one
        for one in pieces
    ]


def _tell_apart(kit: Kit, found: dict[str, Piece]) -> None:
    """Where both versions are there, each says which it is."""
    for step in kit.exercise.steps:
        first = second_of(step)
        if step.key in found and first in found:
            found[first] = replace(found[first], head=kit.texts("version_first"))
            found[step.key] = replace(found[step.key], head=kit.texts("version_second"))


def _piece(kit: Kit, step: ExerciseStep, key: str) -> Piece | None:
    kept = kit.keepsakes.get(key)
    image = kept.image if kept is not None else None
    given: Json = kit.answers.get(step.key) if step.key else None
    lines: tuple[str, ...] = (kept.words,) if kept is not None and kept.words else ()
    own = _own_words(kit, step, given)
    if image is None and given is not None and not own:
        lines = tuple(
            _ideas(kit, step, given) or STEP_KINDS[step.do].lines(step, given, kit.language)
        )
    lines = own or _read(kit, step, given) or lines
    colours = _colours(given)
    if image is None and not lines and not colours:
        return None
    written = step.do == "write" and image is None
    pairs = told(step, given, kit.language) if written and _has_names(step) else []
    return Piece(
        key,
        step.screen.text(kit.language),
        image,
        lines,
        colours,
        light=(step.do == "choice" and not own) or step.option("board") == "sort",
        becomes=str(step.option("becomes", "")),
        motif=_motif(step, given),
        bare=tuple(found_words(step, given)) if step.do == "write" else (),
        told=tuple(pairs) if lines else (),
        chosen=bool(own),
        apart=step.do == "cards",
        shape=_SHAPES.get(str(step.option("form", "")), ""),
    )


def _has_names(step: ExerciseStep) -> bool:
    """Forms in which each line is about something of its own."""
    return step.option("form", "lines") in ("lines", "plan", "pick", "bubbles", "cards", "lights")


def _own_words(kit: Kit, step: ExerciseStep, given: Json) -> tuple[str, ...]:
    """What the client made before and now chose, where cards showed it."""
    if step.do != "choice" or not isinstance(given, list):
        return ()
    made = offers(kit.exercise, step, kit.answers, kit.language)
    return tuple(one.text for one in made if one.part in given)


def _read(kit: Kit, step: ExerciseStep, given: Json) -> tuple[str, ...]:
    """Sentences that were read one after another stay on the table; all of them, as the first
    alone only says that it was hard."""
    seen = given.get("seen") if isinstance(given, dict) else None
    if step.option("look") != "slow" or not isinstance(seen, list) or len(seen) < len(step.items):
        return ()
    return tuple(item.text.text(kit.language) for item in step.items if item.id in seen)


def _motif(step: ExerciseStep, given: Json) -> str:
    """The picture on the card that was chosen, or the thing itself."""
    if step.do != "choice" or not isinstance(given, list):
        return ""
    things = step.option("look") == "objects"
    known = {item.id: item.id if things else motif_of(item.icon) for item in step.items}
    return next((motif for key, motif in known.items() if motif and key in given), "")


def _ideas(kit: Kit, step: ExerciseStep, given: Json) -> list[str]:
    """Ideas in turn, with whose they are; in a group they are everybody's."""
    ideas = given.get("ideas") if isinstance(given, dict) else None
    if not isinstance(ideas, list) or step.seating:
        return []
    return [f"{kit.texts(f'turn_{who}')}: {text}" for who, text in ideas]


def _colours(given: Json) -> tuple[str, ...]:
    if not isinstance(given, list):
        return ()
    return tuple(
        one
        for one in given
        if isinstance(one, str) and one.startswith("#") and QColor.isValidColorName(one)
    )
