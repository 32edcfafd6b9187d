"""Which surface shows a step. Modules come in when their first step is shown."""

from __future__ import annotations

import importlib

from coach_app.exercises import Step
from coach_app.ui.client_view.player.kit import Kit, Surface

_HERE = "coach_app.ui.client_view.player"

# What a step is drawn by: the kind of step and its detail; "*" for any other detail.
TABLE: dict[tuple[str, str], tuple[str, str]] = {
    ("breath", "circle"): ("pictures.breath", "BreathCircle"),
    ("breath", "ring"): ("pictures.breath", "BreathRing"),
    ("breath", "belly"): ("pictures.breath", "BreathBelly"),
    ("breath", "wave"): ("pictures.breath_line", "BreathWave"),
    ("breath", "square"): ("pictures.breath_line", "BreathSquare"),
    ("timed", "*"): ("pictures.still", "Words"),
    ("timed", "body"): ("pictures.body", "BodyPicture"),
    ("timed", "wings"): ("pictures.wings", "Wings"),
    ("timed", "bell"): ("pictures.fading", "FadingBell"),
    ("timed", "ripples"): ("pictures.fading", "Ripples"),
    ("timed", "scene"): ("pictures.scene", "ScenePicture"),
    ("timed", "waves"): ("pictures.waves", "Waves"),
    ("timed", "figure"): ("pictures.figure", "Figure"),
    ("timed", "belly"): ("pictures.still", "Belly"),
    ("free", "*"): ("pictures.still", "Words"),
    ("free", "body"): ("pictures.body", "BodyPicture"),
    ("free", "scene"): ("pictures.scene", "ScenePicture"),
    ("free", "waves"): ("pictures.waves", "Waves"),
    ("free", "figure"): ("pictures.figure", "Figure"),
    ("move", "*"): ("pictures.figure", "Figure"),
    ("listen", "bell"): ("pictures.fading", "FadingBell"),
    ("listen", "*"): ("pictures.waves", "Waves"),
    ("talk", "*"): ("pictures.hourglass", "Hourglass"),
    ("choice", "cards"): ("activities.choose", "ChooseCards"),
    ("choice", "scenes"): ("activities.choose", "ChooseScenes"),
    ("choice", "colours"): ("activities.choose", "ChooseColours"),
    ("choice", "objects"): ("activities.choose", "ChooseObjects"),
    ("choice", "pieces"): ("activities.choose", "ChoosePieces"),
    ("choice", "wheel"): ("activities.wheel", "ChooseByWheel"),
    ("write", "*"): ("writing.write", "WriteLines"),
    ("write", "elfje"): ("writing.poem", "WriteElfje"),
    ("write", "slots"): ("writing.poem", "WriteSlots"),
    ("write", "letter"): ("writing.page", "WriteLetter"),
    ("write", "page"): ("writing.page", "WritePage"),
    ("write", "cards"): ("writing.shapes", "WriteCards"),
    ("write", "blocks"): ("writing.shapes", "WriteBlocks"),
    ("write", "stones"): ("writing.shapes", "WriteStones"),
    ("write", "bubbles"): ("writing.shapes", "WriteBubbles"),
    ("write", "lights"): ("writing.shapes", "WriteLights"),
    ("write", "list"): ("writing.list", "WriteList"),
    ("write", "plan"): ("writing.plan", "WritePlan"),
    ("write", "boat"): ("writing.boat", "WriteBoat"),
    ("draw", "*"): ("activities.draw", "Draw"),
    ("photo", "*"): ("activities.photo", "Photos"),
    ("place", "circles"): ("activities.circles", "Circles"),
    ("place", "collage"): ("activities.collage", "Collage"),
    ("place", "sort"): ("activities.sort", "SortCards"),
    ("place", "ladder"): ("activities.ladder", "Ladder"),
    ("cards", "flip"): ("activities.cards", "FlipCards"),
    ("cards", "senses"): ("activities.cards", "SenseCards"),
    ("cards", "slow"): ("activities.cards", "SlowCards"),
    ("cards", "deck"): ("activities.deck", "Decks"),
    ("cards", "faces"): ("activities.faces", "FaceCards"),
    ("play", "dice"): ("activities.dice", "Dice"),
    ("play", "weave"): ("activities.weave", "Weave"),
    ("play", "spinner"): ("activities.wheel", "ChooseByWheel"),
    ("rate", "*"): ("activities.rate", "Rate"),
}

_DETAIL = {
    "breath": "shape",
    "choice": "look",
    "write": "form",
    "place": "board",
    "cards": "look",
    "play": "game",
}
_DEFAULT = {
    "breath": "circle",
    "choice": "cards",
    "write": "lines",
    "place": "circles",
    "cards": "slow",
    "play": "dice",
}


def entry(step: Step) -> tuple[str, str]:
    """Module and class for a step. KeyError where nothing draws it."""
    if step.do in _DETAIL:
        detail = str(step.option(_DETAIL[step.do], _DEFAULT[step.do]))
    else:
        detail = step.picture
    return TABLE.get((step.do, detail)) or TABLE[step.do, "*"]


def surface_for(step: Step, kit: Kit) -> Surface:
    module, name = entry(step)
    # By the table's names: only the module of the picture that is played is imported.
    cls: type[Surface] = getattr(importlib.import_module(f"{_HERE}.{module}"), name)
    return cls(step, kit)
