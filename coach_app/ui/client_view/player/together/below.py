"""What shapes with fields lie on: it paints a picture, and scrolls where they have no room."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from coach_app.exercises import ExerciseStep
from coach_app.exercises.step_kinds import STEP_KINDS
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.player.kit import Kit

SCROLL_BAR = 16  # px that it may take


class Below(QWidget):
    """``paint``: the picture under what lies on it."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        painter.end()


def least_of(shapes: Sequence[QWidget], wide: int) -> int:
    """How high the highest of them must be at this width."""
    found = 0
    for shape in shapes:
        layout = shape.layout()
        if layout is not None:
            layout.invalidate()
            high = layout.heightForWidth(wide) if layout.hasHeightForWidth() else 0
            found = max(found, high, layout.minimumSize().height())
    return found


class Still:
    """The paper that a field lies on, painted once: a blinking cursor costs none of it."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        self._paint, self._picture = paint, QPixmap()
        self._of: tuple[QSize, float, bool] | None = None

    def renew(self) -> None:
        self._of = None

    def draw(self, widget: QWidget) -> None:
        """On ``widget``, as large as it is."""
        ratio = widget.devicePixelRatioF()
        of = (widget.size(), ratio, theme.is_dark())
        if of != self._of:
            self._of = of
            self._picture = QPixmap(widget.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            self._paint(inner)
            inner.end()
        painter = QPainter(widget)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class About(ClientLabel):
    """On a picture that has the whole page: what was chosen and said before, which it is about.

    ``keys``: of the steps in which that was.
    """

    def __init__(self, parent: QWidget, kit: Kit, until: ExerciseStep) -> None:
        super().__init__("client_hint", 26)
        self.setParent(parent)
        self.set_plate(True)
        self.keys: list[str] = []
        said: list[str] = []
        for step in itertools.takewhile(lambda one: one.key != until.key, kit.exercise.steps):
            given = kit.answers.get(step.key)
            if given is None or step.option("form") == "bubbles":
                continue
            self.keys.append(step.key)
            said += STEP_KINDS[step.do].lines(step, given, kit.language)
        self.set_words("\n".join(said))
        self.setVisible(bool(said))

    def fitting(self, room: Room, most: int) -> QSize:
        """As large as its words are, no wider than ``most``."""
        self.set_room(room)
        wide = min(self.sizeHint().width() + 8, most)
        return QSize(wide, self.heightForWidth(wide))

    def lie(self, room: Room, corner: QPoint, most: int) -> None:
        """At the lower left; where there is little room the picture says it alone."""
        self.setVisible(bool(self.keys) and not room.narrow)
        size = self.fitting(room, most)
        self.setGeometry(QRect(corner - QPoint(0, size.height() + room.px(26, 8)), size))
