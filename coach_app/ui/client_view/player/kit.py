"""What every picture and activity is given, and what it promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.course.client_sees import SpotView
from coach_app.course.client_writes import Json
from coach_app.exercises import Exercise, ExerciseStep, Now
from coach_app.exercises.outcome import work_of
from coach_app.measures import Text
from coach_app.ui.client_view.kit.look import Room, Roomy
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.texts import ClientTexts


class Sounds(Protocol):
    """What pictures may ask of the sound; silent where there is no device."""

    def cue(self, name: str, seconds: float | None = None) -> None: ...
    def tap(self, side: str) -> None: ...
    def note(self, row: int, who: str) -> None: ...
    def piece(self, name: str) -> None: ...
    def music(self, path: str) -> None: ...
    def fade_out(self, seconds: float, group: str | None = None) -> None: ...


class NoSounds:
    def cue(self, name: str, seconds: float | None = None) -> None:
        pass

    def tap(self, side: str) -> None:
        pass

    def note(self, row: int, who: str) -> None:
        pass

    def piece(self, name: str) -> None:
        pass

    def music(self, path: str) -> None:
        pass

    def fade_out(self, seconds: float, group: str | None = None) -> None:
        pass


@dataclass
class CircleStart:
    """The circle map of today: what stood on the last one, and where it is kept.

    ``save`` answers the people's ids in the order of the places; None: it goes nowhere.
    """

    places: Sequence[SpotView]
    save: Callable[[Sequence[SpotView]], Sequence[str] | None]


@dataclass(frozen=True)
class Keepsake:
    """A finished picture for the steps that follow; ``words``: what is on it, for a reader.
    ``payload``: what it was made of, where a step goes on with it."""

    image: QImage
    words: str = ""
    payload: Json = None


@dataclass
class Kit:
    """``answers``: what was chosen and written in this exercise so far, by the steps' keys.
    ``exercise`` holds no text of the coach's. ``circle``: the circle map's, for S01."""

    texts: ClientTexts
    exercise: Exercise
    answers: dict[str, Json] = field(default_factory=dict)
    sounds: Sounds = field(default_factory=NoSounds)
    numbers: bool = False
    pictures: list[bytes] = field(default_factory=list)  # chosen by the coach, for photo steps
    circle: CircleStart | None = None
    seed: Callable[[], float] | None = None  # for dice and wheels in tests
    music: str = ""  # the client's own piece, a file on this laptop; never kept
    keepsakes: dict[str, Keepsake] = field(default_factory=dict)  # what was made, by its work

    @property
    def language(self) -> str:
        return self.texts.language


class Surface(QWidget):
    """One step on the client's screen.

    ``kept``: what is made has changed and should be kept within a second. ``ready``: there
    is enough to go on. ``finished``: the last line was written and closed with Enter.
    ``animated`` surfaces get ``show_now`` at every frame, the others
    a few times a second. ``title_inside``: it shows the step's line itself.
    """

    kept = Signal()
    ready = Signal(bool)
    finished = Signal()
    animated = False
    title_inside = False
    plate = False  # the words of the step stand on paper
    sky = False  # its upper part is calm sky or wall: what is said stands there, below the line
    night = False  # it is night in it: words on it are light
    full = False  # it covers the whole page, behind words and buttons, and paints all of it
    wide = False  # takes the whole width: canvas, board, map
    takes_pictures = False  # the coach may add some while it is on
    keys = ""  # the text that says how ``keyed`` is used by keys, without its "keys_"

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__()
        self.step, self.kit = step, kit
        self.room = Room(QSize(1280, 800))
        self.free = QRect()  # where a full one has no words or buttons over it
        self.below = 0

    @property
    def texts(self) -> ClientTexts:
        return self.kit.texts

    def words(self, text: Text) -> str:
        """A bilingual text in the client's language."""
        return text.text(self.kit.language)

    def whose(self, who: str) -> str:
        """Who is on: "client", "coach" or "both" for two; in a group by twos or in a round."""
        seating = f"_{self.step.seating}" if self.step.seating else ""
        return self.texts(f"turn_{who}{seating}")

    def set_room(self, room: Room) -> None:
        self.room = room
        self.arrange()  # may put more on
        for child in self.findChildren(QWidget):
            if not isinstance(child, Surface) and isinstance(child, Roomy):
                child.set_room(room)
        self.arrange()

    def set_free(self, free: QRect, below: int = 0) -> None:
        """The page has laid out its words and buttons; only for a full one. ``below``: px at the
        lower edge that something lies over."""
        if (free, below) != (self.free, self.below):
            self.free, self.below = free, below
            self.arrange()

    def arrange(self) -> None:
        """Sizes and fonts for ``self.room``."""

    def sheet(self) -> QRectF:
        """The paper that is worked on, with room for its shadow round it; empty where things
        lie on the ground themselves."""
        return QRectF()

    def covered(self) -> list[QRect]:
        """Where something is to be seen or pressed: what lies at the table's edge keeps off."""
        sheet = self.sheet()
        return [self.rect() if sheet.isEmpty() else sheet.toAlignedRect()]

    def boards(self) -> list[QRect]:
        """Papers without room for their shadow here: the page paints it round them."""
        return []

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet = self.sheet()
        if not sheet.isEmpty():
            painter = QPainter(self)
            lay_paper(painter, sheet)
            painter.end()

    def show_now(self, now: Now) -> None:
        """Where the exercise is."""

    def answer(self) -> Json:
        """What was chosen, written or drawn, as JSON; None for nothing."""
        return None

    def restore(self, answer: Json) -> None:
        """Show again what ``answer`` gave before."""

    def made(self) -> bool:
        """Whether there is anything to keep a picture of."""
        return self.answer() is not None

    def picture_kind(self) -> str:
        """The kind of making this becomes: "drawing", "picture", "sound", "map" or ""."""
        return ""

    def render_picture(self) -> QImage | None:
        """The making as a full-size QImage, or None where nothing was made."""
        return None

    def keepsake(self) -> QImage | None:
        """A picture of what was made here, for the steps that follow."""
        return self.render_picture() if self.picture_kind() else None

    def keepsake_words(self) -> str:
        """What is on the keepsake, where it has names."""
        return ""

    def redrawn(self) -> tuple[str, Json, QImage] | None:
        """A work of an earlier step that was changed here: its key, what it is now, its picture."""
        return None

    def shows(self, work: str) -> bool:
        """Whether this surface itself shows what was made before under this key."""
        return work == work_of(self.kit.exercise, self.step)

    def tools(self) -> QWidget | None:
        """What goes into the page's lowest row, beside "Verder"."""
        return None

    def add_pictures(self, pictures: list[bytes]) -> None:
        """The coach chose some; only where ``takes_pictures``."""

    def first_focus(self) -> QWidget | None:
        return None

    def keyed(self) -> QWidget | None:
        """What has keys of its own beside Tab, space and Enter: ``keys`` says which."""
        return None

    def take_next(self) -> bool:
        """Whether "Verder" goes on within this step first, and has done so."""
        return False

    def leave(self) -> None:
        """The step is over: stop what moves or sounds."""
