"""How each kind of step of an exercise looks and is asked for: one entry for each.

What a kind holds, what it waits for and what it leaves stands in coach_app.exercises.step_kinds.
A new kind is an entry there, an entry here, and the surface that shows it to the client.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from coach_app.content import Text
from coach_app.data.marks import QT_TRANSLATE_NOOP

CONTEXT = "StepWords"  # of the texts below, for the translators
Step = dict[str, object]  # as it stands in the file


@dataclass(frozen=True)
class Beginning:
    """A new step of an own exercise: valid at once, so that nothing is in the way of keeping it."""

    line: str
    values: Mapping[str, object] = field(default_factory=lambda: {"seconds": 60})
    items: tuple[str, ...] = ()
    turns: tuple[tuple[str, str], ...] = ()  # who is on, and the words


@dataclass(frozen=True)
class StepFace:
    """``surfaces``: form → module and class under client_view/player; "*" for any other form.

    ``fields``: what the form asks, by names that form/step.py knows; others keep what they came
    with. ``begins`` None: it cannot be added, only come with a copy.
    """

    name: str
    icon: str
    surfaces: Mapping[str, str]
    fields: tuple[str, ...] = ("seconds",)
    begins: Beginning | None = None

    def text(self) -> str:
        return _told(self.name)

    def surface(self, drawn: str) -> tuple[str, str]:
        """Module and class. KeyError where nothing draws this form."""
        module, _, kind = (self.surfaces.get(drawn) or self.surfaces["*"]).partition(":")
        return module, kind


#: In the order in which the form offers them.
STEP_FACES: dict[str, StepFace] = {
    "breath": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Breathing"),
        "wind",
        {
            "circle": "pictures.breath:BreathCircle",
            "ring": "pictures.breath:BreathRing",
            "belly": "pictures.breath:BreathBelly",
            "wave": "pictures.breath_line:BreathWave",
            "square": "pictures.breath_line:BreathSquare",
        },
        ("breath",),
        Beginning(
            QT_TRANSLATE_NOOP("StepWords", "Breathe along at ease."),
            {"inhale": 4, "exhale": 6, "cycles": 12, "shape": "circle"},
        ),
    ),
    "timed": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "A while, by the clock"),
        "timer",
        {
            "*": "pictures.still:WordsPicture",
            "body": "pictures.body:BodyPicture",
            "wings": "pictures.wings:Wings",
            "hug": "pictures.figure:Hug",
            "arm": "pictures.arm:HandOnArm",
            "hearth": "pictures.hearth:Hearth",
            "bell": "pictures.fading:FadingBell",
            "ripples": "pictures.fading:Ripples",
            "scene": "pictures.scene:ScenePicture",
            "waves": "pictures.waves:Waves",
            "figure": "pictures.figure:Figure",
            "belly": "pictures.body:HandOnBelly",
        },
        begins=Beginning(QT_TRANSLATE_NOOP("StepWords", "Sit quietly for a while.")),
    ),
    "free": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "As long as you like"),
        "hand-waving",
        {
            "*": "pictures.still:WordsPicture",
            "envelope": "pictures.envelope:EnvelopePicture",
            "body": "pictures.body:BodyPicture",
            "scene": "pictures.scene:ScenePicture",
            "waves": "pictures.waves:Waves",
            "figure": "pictures.figure:Figure",
            "ripples": "pictures.fading:Ripples",
        },
        begins=Beginning(QT_TRANSLATE_NOOP("StepWords", "Take your time.")),
    ),
    "write": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Writing"),
        "pencil-line",
        {
            "*": "writing.write:WriteLines",
            "elfje": "writing.poem:WriteElfje",
            "slots": "writing.poem:WriteSlots",
            "letter": "writing.page:WriteLetter",
            "page": "writing.page:WritePage",
            "cards": "writing.scraps:WriteScraps",
            "blocks": "together.blocks:WriteBlocks",
            "stones": "together.brook:WriteStones",
            "bubbles": "together.thoughts:WriteThoughts",
            "lights": "writing.shapes:WriteLights",
            "list": "writing.list:WriteList",
            "plan": "writing.plan:WritePlan",
            "boat": "writing.boat:WriteBoat",
            "sheet": "writing.sheet:PointOnSheet",
            "pick": "writing.pick:WritePick",
            "card": "writing.card:WriteOnCard",
            "underline": "writing.underline:WriteUnderline",
            "museum": "writing.museum:WriteOnMuseumCard",
        },
        ("seconds", "questions"),
        Beginning(
            QT_TRANSLATE_NOOP("StepWords", "Write what you like."), {"seconds": 240, "form": "page"}
        ),
    ),
    "draw": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Drawing"),
        "paint-brush",
        {"*": "activities.draw:Draw"},
        begins=Beginning(
            QT_TRANSLATE_NOOP("StepWords", "Draw what you like."),
            {"seconds": 300, "start": "blank"},
        ),
    ),
    "choice": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Choosing a card"),
        "cards",
        {
            "cards": "activities.choose:ChooseCards",
            "thoughts": "together.choose_thought:ChooseThought",
            "scenes": "activities.choose:ChooseScenes",
            "colours": "activities.choose:ChooseColours",
            "objects": "activities.choose:ChooseObjects",
            "pieces": "activities.choose:ChoosePieces",
            "wheel": "activities.wheel:ChooseByWheel",
            "ladder": "activities.ladder:LadderChoice",
        },
        ("seconds", "cards"),
        Beginning(
            QT_TRANSLATE_NOOP("StepWords", "Choose a card."),
            {"seconds": 60, "look": "cards", "at_least": 1, "at_most": 1},
            items=(
                QT_TRANSLATE_NOOP("StepWords", "something you see"),
                QT_TRANSLATE_NOOP("StepWords", "something you hear"),
                QT_TRANSLATE_NOOP("StepWords", "something you feel"),
            ),
        ),
    ),
    "talk": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Talking in turns"),
        "chats",
        {
            "*": "pictures.hourglass:Hourglass",
            "question": "activities.layer_talk:LayerTalk",
        },
        ("turns",),
        Beginning(
            QT_TRANSLATE_NOOP("StepWords", "Tell each other."),
            {},
            turns=(
                ("client", QT_TRANSLATE_NOOP("StepWords", "You tell.")),
                ("coach", QT_TRANSLATE_NOOP("StepWords", "The coach tells.")),
            ),
        ),
    ),
    "listen": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Listening"),
        "ear",
        {"bell": "pictures.fading:FadingBell", "*": "pictures.waves:Waves"},
        ("seconds", "sound"),
        Beginning(
            QT_TRANSLATE_NOOP("StepWords", "Listen until you hear nothing."),
            {"seconds": 30, "cue": "bell"},
        ),
    ),
    "rate": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "How is it now"),
        "gauge",
        {"*": "activities.rate:Rate"},
        begins=Beginning(QT_TRANSLATE_NOOP("StepWords", "How is it now?"), {"seconds": 20}),
    ),
    "photo": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Pictures"), "image", {"*": "activities.photo:Photos"}
    ),
    "place": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Putting in place"),
        "map-trifold",
        {
            "circles": "activities.circles:CirclesSurface",
            "collage": "collage.surface:Collage",
            "sort": "sorting.surface:SortCards",
            "ladder": "activities.ladder:Ladder",
        },
    ),
    "move": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Moving"),
        "person-simple-walk",
        {"*": "pictures.figure:Figure", "outside": "pictures.scene:WalkPicture"},
    ),
    "cards": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Cards"),
        "cards",
        {
            "flip": "activities.cards:FlipCards",
            "senses": "activities.senses:SenseCards",
            "slow": "activities.cards:SlowCards",
            "deck": "activities.deck:Decks",
            "faces": "together.at_table:TableScenes",
        },
    ),
    "play": StepFace(
        QT_TRANSLATE_NOOP("StepWords", "Playing"),
        "dice-five",
        {
            "dice": "activities.dice:Dice",
            "weave": "activities.weave:Weave",
            "spinner": "activities.wheel:ChooseByWheel",
        },
    ),
}

#: Kinds that can be added to an own exercise; others stay as they came with a copy.
ADDABLE = tuple(do for do, face in STEP_FACES.items() if face.begins is not None)


def first_step(do: str) -> Step:
    """A step to begin with. KeyError for a kind that cannot be added."""
    begins = STEP_FACES[do].begins
    if begins is None:
        raise KeyError(do)
    step: Step = {"do": do, "screen": _same(begins.line), **begins.values}
    if begins.items:
        step["item"] = [{"id": f"i{n}"} | _same(text) for n, text in enumerate(begins.items, 1)]
    if begins.turns:
        step["turn"] = [{"who": who, "seconds": 60, **_same(text)} for who, text in begins.turns]
    return step


def _same(words: str) -> dict[str, str]:
    """The words of now for every language: a coach writes one."""
    return dict(Text.same(_told(words)))


def _told(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
