"""What a client may see, as values: no name, no note, no total, no category, nobody else.

Every page of the client view is built from one of the values below and from nothing else.
What is not a field here cannot reach the client's eyes. A new field belongs in ``ALLOWED``
and so in the test of this module.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass

from coach_app.content.cut import Piece

#: Words that belong to the coach. They never stand in a text of ours on the client screen.
COACH_WORDS = (
    "ernstig",
    "matig",
    "score",
    "afwijking",
    "afwijkend",
    "categorie",
    "diagnose",
    "uitslag",
    "grenswaarde",
    "foutmarge",
    "trendlijn",
    "betrouwbaar",
    "privé",
    "patiënt",
    "cliënt",
    "severe",
    "severely",
    "moderate",
    "moderately",
    "category",
    "deviation",
    "diagnosis",
    "cut-off",
    "off track",
    "reliable change",
    "private",
    "patient",
    "client",
)

CHART_MODES = ("line", "words", "nothing")


@dataclass(frozen=True)
class QuestionView:
    """One question: its words, and either a slider's ends or the answers to choose from."""

    text: str
    ends: tuple[str, ...] = ()  # words at 0, 5 and 10
    options: tuple[tuple[int, str], ...] = ()  # code and words, in the order of the form
    low: int = 0
    high: int = 10

    @property
    def is_slider(self) -> bool:
        return not self.options

    def answer_text(self, code: int | None) -> str:
        """The words for an answer; the figure for a slider; "" for none."""
        if code is None:
            return ""
        if self.is_slider:
            return str(code)
        return dict(self.options).get(code, "")


@dataclass(frozen=True)
class QuestionsView:
    """A questionnaire to fill in alone. ``between``: the exercise comes after question 1."""

    language: str
    questions: tuple[QuestionView, ...]
    between: bool = False


@dataclass(frozen=True)
class StoryWeekView:
    """One week of the story: how the week was (0-10, up is nicer) and the own sentence."""

    week: int
    value: float | None
    sentence: str
    picture: bytes = b""  # the client's own making that was chosen for this week


@dataclass(frozen=True)
class StoryView:
    language: str
    mode: str  # one of CHART_MODES
    weeks: tuple[StoryWeekView, ...]


@dataclass(frozen=True)
class MakingView:
    """Something this client made: its picture or its words, large."""

    language: str
    title: str
    sentence: str
    text: str
    picture: bytes


@dataclass(frozen=True)
class CardView:
    """A knowledge card: the same for everybody. ``pages``: words and strokes."""

    language: str
    title: str
    pages: tuple[tuple[str, tuple[Piece, ...]], ...]


@dataclass(frozen=True)
class ClosingView:
    """The end of a meeting: what this client answered before, and the note for two."""

    language: str
    heard: int | None
    pace: int | None
    wish: str
    sentence: str
    note: str  # the shared note; "" where there is none, and in a group


@dataclass(frozen=True)
class GroupView:
    """Own weeks 1-8, and a band in which nobody can be recognised."""

    language: str
    own: tuple[float | None, ...]
    band: tuple[tuple[float, float] | None, ...]


@dataclass(frozen=True)
class TurnView:
    """Whose turn it is when the laptop goes round: this first name and nothing else."""

    language: str
    name: str


@dataclass(frozen=True)
class WelcomeView:
    language: str


@dataclass(frozen=True)
class AnswersView:
    """What this client answered before on the same sheet: codes, skipped places, where to go on."""

    answers: tuple[int | None, ...]
    skipped: tuple[int, ...] = ()
    at: int = 0


@dataclass(frozen=True)
class SpotView:
    """Somebody on the client's own circle map, as the client called and placed them."""

    person_id: str  # "" = new
    label: str
    kind: str
    ring: int
    angle: float
    distance: float
    quality: str = ""
    gives: str = ""
    contact: str = ""


@dataclass(frozen=True)
class CircleView:
    """What stood on this client's last circle map."""

    places: tuple[SpotView, ...]


@dataclass(frozen=True)
class SoundsView:
    """What is heard in an exercise: the coach's voice (place, samples, rate; see
    ``exercises.sentences``), and an own sound with its suffix."""

    voice: tuple[tuple[int, bytes, int], ...] = ()
    own: tuple[bytes, str] | None = None


@dataclass(frozen=True)
class ExerciseView:
    """What an exercise shows of this client beside its own words.

    ``tension``: the questions before and after. ``ladder``: rungs that were lit before.
    """

    tension: tuple[QuestionView, ...] = ()
    circle: CircleView | None = None
    ladder: tuple[str, ...] = ()
    sounds: SoundsView = SoundsView()


@dataclass(frozen=True)
class KeptPartView:
    """One heading of everything that is kept. ``heads``: places of lines that begin something."""

    title: str
    lines: tuple[str, ...]
    heads: frozenset[int] = frozenset()
    pictures: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class KeptView:
    """Everything that is kept about this one client, who asked for it: it is their right.

    What the coach marked is left out, and said to be (see ``rights.telling``).
    """

    language: str
    title: str
    lead: str
    parts: tuple[KeptPartView, ...]


#: Field by field, what may be shown; the test compares this with the classes.
ALLOWED: dict[type, frozenset[str]] = {
    QuestionView: frozenset({"text", "ends", "options", "low", "high"}),
    QuestionsView: frozenset({"language", "questions", "between"}),
    StoryWeekView: frozenset({"week", "value", "sentence", "picture"}),
    StoryView: frozenset({"language", "mode", "weeks"}),
    MakingView: frozenset({"language", "title", "sentence", "text", "picture"}),
    CardView: frozenset({"language", "title", "pages"}),
    ClosingView: frozenset({"language", "heard", "pace", "wish", "sentence", "note"}),
    GroupView: frozenset({"language", "own", "band"}),
    TurnView: frozenset({"language", "name"}),
    WelcomeView: frozenset({"language"}),
    AnswersView: frozenset({"answers", "skipped", "at"}),
    SpotView: frozenset(
        {"person_id", "label", "kind", "ring", "angle", "distance", "quality", "gives", "contact"}
    ),
    CircleView: frozenset({"places"}),
    SoundsView: frozenset({"voice", "own"}),
    ExerciseView: frozenset({"tension", "circle", "ladder", "sounds"}),
    KeptPartView: frozenset({"title", "lines", "heads", "pictures"}),
    KeptView: frozenset({"language", "title", "lead", "parts"}),
}


def is_allowed(data: object) -> bool:
    """Whether a value is one of the allowed kinds, and holds nothing but their fields."""
    if not is_dataclass(data) or isinstance(data, type):
        return False
    names = ALLOWED.get(type(data))
    return names is not None and {field.name for field in fields(data)} == names
