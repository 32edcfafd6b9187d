"""What an exercise is: frozen values, read from TOML by the loader.

Times are seconds. Where a number or a form comes from is
told in each exercise's ``origin``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from coach_app.content import Text

FORMAT = 1  # of the files; a higher one was written for a newer app

KINDS = ("relax", "make", "relate")
POSTURES = ("sit", "stand", "lie", "walk", "any")
EYES = ("open", "either", "closed")
EVIDENCE = ("good", "some", "little", "own")  # how sure the effect is
NEEDS = ("paper", "pens", "standing", "sound", "photos", "food", "outside", "table")

CUES = ("none", "bell", "low", "wood", "chime", "gong", "chord", "hum")
AMBIENCES = ("none", "drone", "two-note", "sea", "wind", "rain", "wood", "garden", "fire")
PIECES = ("piece1", "piece2", "piece3", "piece4", "piece5")
BACKGROUNDS = AMBIENCES + PIECES  # what may lie under an exercise
#: What is heard in each good place, by the place that was chosen.
PLACE_SOUNDS = {
    "sea": "sea",
    "wood": "wood",
    "room": "fire",
    "garden": "garden",
    "attic": "rain",
    "hill": "wind",
}

#: How a group does a step: by twos, or one after the other round the table.
SEATINGS = ("", "pairs", "round")

#: When a step may need other words: several people at the table; nothing can be heard; nobody
#: brought a photo.
VARIANTS = ("group", "silent", "no_photo")

#: The body list of the profile, see facts.md 4: what filters exercises.
BODY = (
    "lungs",
    "heart",
    "pregnancy",
    "epilepsy",
    "panic",
    "hearing",
    "pain",
    "operation",
    "trauma",
    "psychosis",
    "eating",
    "bereavement",
)

RESCUE = "R09"  # the exercise for when another one goes wrong; nothing ever hides it


@dataclass(frozen=True)
class Breath:
    """One breath, in steps of 0.25 s, done ``cycles`` times. ``topup``: a second small sip."""

    inhale: float
    topup: float
    hold_in: float
    exhale: float
    hold_out: float
    cycles: int

    @cached_property  # looked up at every frame
    def cycle(self) -> float:
        return self.inhale + self.topup + self.hold_in + self.exhale + self.hold_out

    @cached_property
    def seconds(self) -> float:
        return self.cycle * self.cycles

    @property
    def per_minute(self) -> float:
        """Breaths per minute."""
        return 60 / self.cycle

    @cached_property
    def phases(self) -> tuple[tuple[str, float], ...]:
        """Name and seconds of each phase that takes time, in order."""
        named = (
            ("in", self.inhale),
            ("topup", self.topup),
            ("hold_in", self.hold_in),
            ("out", self.exhale),
            ("hold_out", self.hold_out),
        )
        return tuple((name, seconds) for name, seconds in named if seconds > 0)


@dataclass(frozen=True)
class ExerciseItem:
    """Something to choose, sort, turn over or fill in. ``back`` is the other side of a card; of
    a field the sentence in which its words stand, at "…"."""

    id: str
    text: Text
    back: Text = field(default_factory=Text)
    words: int = 0  # asks for exactly this many words; 0 = as many as you like
    lines: int = 1
    icon: str = ""


@dataclass(frozen=True)
class Turn:
    """Who is on, for how long: "client", "coach" or "both". ``role``: what they play, after
    their name. ``by``: other words for it, by what was chosen in an earlier step."""

    who: str
    seconds: float
    text: Text
    role: Text = field(default_factory=Text)
    by: Mapping[str, Text] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """What is said ``at`` seconds into a step. Without words a silence begins, on purpose."""

    at: float
    text: Text = field(default_factory=Text)

    @property
    def quiet(self) -> bool:
        return not self.text


@dataclass(frozen=True)
class Variant:
    """Other words for a step, see variants.py. What is empty stays as it is in the step."""

    screen: Text = field(default_factory=Text)
    say: Text = field(default_factory=Text)
    coach: Text = field(default_factory=Text)
    lines: tuple[Line, ...] = ()
    turns: tuple[Text, ...] = ()  # as many as the step has, or none
    seating: str = ""

    def own_texts(self) -> dict[str, Text]:
        """Its texts that stand alone, by their keys in the file."""
        return {"screen": self.screen, "say": self.say, "coach": self.coach}

    def texts(self) -> Iterator[tuple[str, Text]]:
        yield from self.own_texts().items()
        for line in self.lines:
            yield "line", line.text
        for turn in self.turns:
            yield "turn", turn


@dataclass(frozen=True)
class ExerciseStep:
    """One step. ``do``: its kind, see step_kinds. ``picture`` names what is drawn.
    ``say`` is the first thing said, ``lines`` what follows in its time."""

    do: str
    seconds: float
    screen: Text
    say: Text
    coach: Text
    cue: str = "none"
    key: str = ""  # names what the client makes or answers here, unique in the exercise
    picture: str = "words"
    waits: bool = False
    eyes_closed: bool = False  # the screen dims
    breath: Breath | None = None
    items: tuple[ExerciseItem, ...] = ()
    turns: tuple[Turn, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    words: Mapping[str, Text] = field(default_factory=dict)  # own words for breath phases
    lines: tuple[Line, ...] = ()
    variants: Mapping[str, Variant] = field(default_factory=dict)  # by name, see VARIANTS
    seating: str = ""  # one of SEATINGS, where it is fitted to a group

    @cached_property  # looked up at every frame
    def spoken(self) -> tuple[Line, ...]:
        """Everything that is said in it, and every silence that is meant, in order."""
        return (Line(0.0, self.say), *self.lines) if self.say else self.lines

    def own_texts(self) -> dict[str, Text]:
        """Its lines, by their keys in the file."""
        return {"screen": self.screen, "say": self.say, "coach": self.coach}

    def option(self, name: str, default: object = None) -> object:
        return self.options.get(name, default)

    def number(self, name: str, default: float = 0) -> float:
        """An option that is a number; ``default`` where it is not given, or 0."""
        value = self.options.get(name)
        return float(value) if isinstance(value, int | float) and value else float(default)

    def whole(self, name: str, default: int = 0) -> int:
        """An option that is a whole number; ``default`` where it is not given, or 0."""
        return int(self.number(name, default))


@dataclass(frozen=True)
class Caution:
    """``when`` is an entry of the body list. ``instead``: hidden then, offer this one.
    Otherwise the exercise stays and ``mind`` says what to mind; ``pace`` is a gentler
    breath (in, out) that is taken by itself."""

    when: str
    instead: str = ""
    mind: Text = field(default_factory=Text)
    pace: tuple[float, float] | None = None

    @property
    def hides(self) -> bool:
        return bool(self.instead)


@dataclass(frozen=True)
class Exercise:
    id: str
    version: int  # of the content; a stored run keeps it
    kind: str
    track: int  # 1 relaxes the brain, 2 teaches relation skills
    week: int  # from this week on
    icon: str
    posture: str
    eyes: str
    evidence: str
    needs: tuple[str, ...]
    ambience: str  # suggested sound
    name: Text
    purpose: Text  # one plain sentence
    origin: Text  # where it comes from, and how sure that is
    how: Text  # how it is done, for the coach
    home: Text  # the home card; one line per step
    cautions: tuple[Caution, ...]
    steps: tuple[ExerciseStep, ...]
    own: bool = False  # made or changed by the coach
    private: bool = False  # what is made stays out of the album unless it is chosen
    silent: Text = field(default_factory=Text)  # what is left of it without sound

    @property
    def lives_by_sound(self) -> bool:
        return "sound" in self.needs

    @property
    def seconds(self) -> float:
        """Planned length; waiting steps count with their suggested time."""
        return sum(step.seconds for step in self.steps)

    @property
    def minutes(self) -> int:
        return max(1, round(self.seconds / 60))

    @property
    def breath(self) -> Breath | None:
        """The breath of the first breathing step, if there is one."""
        return next((step.breath for step in self.steps if step.breath is not None), None)

    def own_texts(self) -> dict[str, Text]:
        """The texts of the whole, by their keys in the file."""
        return {
            "name": self.name,
            "purpose": self.purpose,
            "origin": self.origin,
            "how": self.how,
            "home": self.home,
            "silent": self.silent,
        }

    def texts(self) -> Iterator[tuple[str, Text]]:
        """Every text with the key under which it stands, for checks."""
        yield from self.own_texts().items()
        for caution in self.cautions:
            yield f"caution.{caution.when}", caution.mind
        for number, step in enumerate(self.steps, 1):
            for name, text in step.own_texts().items():
                yield f"step.{number}.{name}", text
            for item in step.items:
                yield f"step.{number}.{item.id}", item.text
                yield f"step.{number}.{item.id}.back", item.back
            for turn in step.turns:
                yield f"step.{number}.turn", turn.text
                yield f"step.{number}.turn.as", turn.role
                for key, text in turn.by.items():
                    yield f"step.{number}.turn.{key}", text
            for line in step.lines:
                yield f"step.{number}.line", line.text
            for name, variant in step.variants.items():
                for key, text in variant.texts():
                    yield f"step.{number}.{name}.{key}", text
