"""What is said, in writing: the line that is on, and that a silence is meant."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent

from coach_app.exercises import ExerciseStep, Line
from coach_app.exercises.captions import by_coach, caption_of
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.texts import ClientTexts

FEW = 0.75  # of the height that is needed for all (see Room.tight)


class SpokenLine(ClientLabel):
    """Keeps room for the longest line of a step, so that the picture above never jumps.

    What the headline says already does not stand here again. A silence is said too: who sees
    only a picture that stands still would think that something is broken.
    """

    def __init__(self, texts: ClientTexts) -> None:
        super().__init__("client_hint", 26, "cInk2")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts = texts
        self._all: tuple[str, ...] = ()
        self._line: Line | None = None
        self._headline = ""
        self._captions = self._beside = False
        self.read_out = False  # the coach has it before them too, in the strip
        self._size = Room(self.size())

    def set_beside(self, beside: bool) -> None:
        """Beside Stop, below the title of what is made: smaller, from the left."""
        self._beside = beside
        side = Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignHCenter
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def set_step(self, step: ExerciseStep, captions: bool) -> None:
        """``captions``: what is said stands there too; a silence always does."""
        self._captions, self._line = captions, None
        self._headline = step.screen.text(self._texts.language)
        self._all = tuple(dict.fromkeys(map(self._words_of, step.spoken)))
        self.setVisible(self.needed)
        self.show_line(None)

    @property
    def needed(self) -> bool:
        """Where a large zoom leaves few lines, what is made, or the title, has them."""
        spare = self._beside or self.read_out
        return any(self._all) and not (spare and self._size.tight <= FEW)

    def show_line(self, line: Line | None) -> None:
        self._line = line
        self.set_words(self._words_of(line) if line is not None else "")

    def _words_of(self, line: Line) -> str:
        if line.quiet:
            return self._texts("quiet")
        if not self._captions:
            return ""
        language = self._texts.language
        words = caption_of(line.text.text(language), self._headline)
        # "I" is the coach, who may well read it out; on a screen nobody says it.
        return self._texts("coach_says", words=words) if by_coach(words) else words

    def set_room(self, room: Room, most: int | None = None, pixels: float | None = None) -> None:
        super().set_room(room, most, pixels or (22 if self._beside else None))
        self._size = room
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        metrics, wide = QFontMetrics(self.font()), max(self.width(), self._size.px(300))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
        edge = self.contentsMargins()  # of the paper under the words
        box = QRect(0, 0, wide - edge.left() - edge.right() - self._size.px(24, 8), 10_000)
        high = max(
            (metrics.boundingRect(box, int(flags), one).height() for one in self._all), default=0
        )
        high += edge.top() + edge.bottom() + self._size.px(12, 4) if high else 0
        if high and high != self.minimumHeight():
            self.setFixedHeight(high)
