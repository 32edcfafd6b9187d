"""What hangs on the wall when an exercise is over."""

from __future__ import annotations

from dataclasses import replace

from coach_app.exercises.earlier import gathered
from coach_app.exercises.outcome import RunOutcome
from coach_app.ui.client_view.pages.frame import Work
from coach_app.ui.client_view.pages.wall_page import Wall
from coach_app.ui.client_view.player.framed.street import taken_along
from coach_app.ui.client_view.player.framed.talk import talk_image
from coach_app.ui.client_view.player.keeper import RunKeeper
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.made.pieces import Piece, pieces_before

MOST = 3  # frames beside each other
BESIDE = ("list", "slots")  # a list of ideas, a few words: as much a work as the drawing


def wall_of(kit: Kit, keeper: RunKeeper) -> Wall | None:
    """None where nothing was made, and where relaxing left no more than a word."""
    exercise = kit.exercise
    found = keeper.outcome()
    pieces = [one for one in pieces_before(kit, len(exercise.steps)) if one.key not in found.drop]
    shown = [piece for piece in pieces if piece.image is not None and piece.shape != "bubble"]
    forms = {step.key: step.option("form") for step in exercise.steps}
    listed = {piece.key for piece in shown if forms.get(piece.key) == "list"}
    titles = {**dict.fromkeys(listed, "" if found.titles else found.title), **found.titles}
    works = [Work(piece.image, title=titles.get(piece.key, "")) for piece in shown[:MOST]]
    works += _taken_along(kit)
    title = found.title_of(shown[0].key) if len(shown) == 1 else ""
    # What was liked most in a list is marked on its board; a sentence on a card of its own says it.
    hangs = listed or any(piece.becomes == "sentence" for piece in shown)
    sentence = "" if hangs else found.sentence or _agreed(pieces, found)
    works += _beside(kit, pieces, found.title)[: MOST - len(works)] if works else []
    if not works and exercise.kind != "relax":
        again = gathered(exercise, keeper.answers)
        once = [piece for piece in pieces if piece.key not in again]
        works, sentence = _written(once, found, bare=exercise.kind == "make")
        motif = next((piece.motif for piece in reversed(pieces) if piece.motif), "")
        works = [replace(work, motif=motif) for work in works]
        title = found.title
        scene = talk_image(kit) if works else None
        works = [*([Work(scene)] if scene is not None else []), *works]
    if not works:
        return None
    kept = ""
    if keeper.keeps and keeper.failed is None:
        kept = kit.texts("kept_private" if exercise.private else "kept_album")
    framed = any(work.image is not None for work in works)
    if not title and not (framed and sentence):  # one's own words say more than a heading
        title = exercise.name.text(kit.language)
    return Wall(works, title, sentence, kept)


def _written(pieces: list[Piece], found: RunOutcome, bare: bool) -> tuple[list[Work], str]:
    """The words in one frame, the client's sentence under it; alone, the sentence is framed.

    ``bare``: without the names of the fields, which nobody would hang on a wall.
    """
    made = [piece for piece in pieces if not piece.light and piece.lines]
    told = [one for one in made if one.becomes not in ("title", "sentence", "aside")]
    works = [one for one in told if one.becomes != "step"]
    sentence = found.sentence
    if works and (not sentence or any(one.chosen for one in told)):
        told, sentence = works, sentence or _agreed(told, found)
    parts: list[tuple[str, str]] = []
    for piece in told:
        if piece.told and not bare:
            parts += piece.told
        elif piece.apart:
            parts += [("", line) for line in piece.lines]
        else:  # what was made in different steps stands apart: a poem, and what came after it
            parts.append(("", "\n".join(piece.bare if bare and piece.bare else piece.lines)))
    parts = [(name, words) for name, words in parts if words]
    if parts:
        words = "\n\n".join(words for _name, words in parts)
        return [Work(words=words, parts=tuple(parts))], sentence
    colours = [colour for piece in pieces for colour in piece.colours]
    colour = colours[0] if len(colours) == 1 else ""
    return ([Work(words=found.sentence, colour=colour)] if found.sentence else []), ""


def _agreed(pieces: list[Piece], found: RunOutcome) -> str:
    """What to do this week, where it does not stand in a picture."""
    written = any(piece.becomes == "step" and piece.image is None for piece in pieces)
    return " ".join(found.steps) if written else ""


def _taken_along(kit: Kit) -> list[Work]:
    """The street with the thought that was chosen above it; the others stay out of it."""
    found = (taken_along(kit, step, kit.answers.get(step.key)) for step in kit.exercise.steps)
    return [Work(image, words) for image, words in filter(None, found)]


def _beside(kit: Kit, pieces: list[Piece], title: str) -> list[Work]:
    """Words that are a work of their own hang beside the picture; a list has the last title
    where that is not the picture's."""
    forms = {step.key: step.option("form") for step in kit.exercise.steps}
    named = any(piece.title for piece in pieces if piece.image is not None)
    return [
        Work(words="\n".join(piece.lines), title="" if named else title)
        for piece in pieces
        if forms.get(piece.key) in BESIDE and piece.becomes == "" and piece.image is None
    ]
