"""The chosen step as the client will see it, small, beside the form."""

from __future__ import annotations

import logging
import time

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach_app.exercises import Exercise, Timeline
from coach_app.ui import theme
from coach_app.ui.client_view.kit.ground import ground_of
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import CircleStart, Kit, Surface
from coach_app.ui.client_view.player.session import for_client
from coach_app.ui.client_view.player.surfaces import surface_for

WIDE, HIGH = 960, 600  # design pixels of the page that is drawn small
FRAME_MS = 80
RADIUS = 10

log = logging.getLogger(__name__)


def _not_kept(_places: object) -> None:
    """What is tried out in a preview goes nowhere."""


class Stage(QWidget):
    """One step on a client page, without a session: nothing here runs or keeps anything."""

    def __init__(self, exercise: Exercise, index: int, language: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        size = QSize(theme.px(WIDE), theme.px(HIGH))
        self.room = Room(size)
        self.exercise = for_client(exercise)
        self.index = index
        self.texts = ClientTexts(language)
        self._timeline = Timeline.of(self.exercise)
        step = self.exercise.steps[index]
        self.surface = self._surface(language)
        self.title = ClientLabel("client_text", 34)
        own_title = self.surface is not None and self.surface.title_inside
        self.title.set_words("" if own_title else step.screen.text(language))
        self.title.setVisible(not own_title)
        self.stop = RoundButton(self.texts("stop"), "calm", "stop")
        self.next = RoundButton(self.texts("next"), "main")
        self.ground = ground_of(self.exercise, self, self._taken)
        self._lay_out(step.waits)
        self.setFixedSize(size)
        self._lay_full()
        self.show_at(0.0)

    def _surface(self, language: str) -> Surface | None:
        kit = Kit(ClientTexts(language), self.exercise)
        kit.circle = CircleStart([], _not_kept)
        try:
            return surface_for(self.exercise.steps[self.index], kit)
        except Exception:  # a preview must not stop the writing; the line stays in sight
            log.warning("this step has no preview")
            return None

    def _lay_out(self, waits: bool) -> None:
        room = self.room
        column = QVBoxLayout(self)
        side = room.px(48 if waits else 96, 16)
        column.setContentsMargins(side, room.px(28, 10), side, room.px(36, 10))
        column.setSpacing(room.px(14, 6))
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        left = self.surface is not None and (self.surface.wide or waits)
        align = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        self.title.setAlignment(align)
        column.addLayout(head)
        full = self.surface is not None and self.surface.full
        if self.surface is not None and not full:
            column.addWidget(self.surface, 1)
        else:
            column.addStretch(1)
        tools = self.surface.tools() if self.surface is not None else None
        if tools is None:
            foot.addStretch(1)
        else:
            foot.addWidget(tools, 1)
        if waits:
            head.addWidget(self.stop)
            foot.addWidget(self.next)
        else:
            foot.addWidget(self.stop)
            foot.addStretch(1)
        column.addLayout(foot)
        for part in (self.title, self.stop, self.next):
            part.set_room(room)
        if self.surface is not None:
            self.surface.set_room(room)
            if not full:
                self.ground.measure(room.size)

    def _taken(self) -> list[QRect]:
        """Where the words, the buttons and what is worked on are."""
        found = [one.geometry() for one in (self.title, self.stop, self.next)]
        if self.surface is not None:
            found += [box.translated(self.surface.pos()) for box in self.surface.covered()]
        return found

    def _lay_full(self) -> None:
        """A picture of the whole page lies behind its words, as on the client's screen."""
        if self.surface is not None and self.surface.full:
            size = self.room.size
            self.surface.setParent(self)
            self.surface.setGeometry(0, 0, size.width(), size.height())
            self.surface.lower()
            top = self.room.px(28, 10) + self.title.sizeHint().height()
            high = size.height() - top - self.room.px(50, 24) - self.stop.sizeHint().height()
            self.surface.set_free(QRect(0, top, size.width(), high))

    @property
    def moves(self) -> bool:
        return self.surface is not None and self.surface.animated and not theme.less_motion()

    def show_at(self, second: float) -> None:
        """The step from its start, over and over."""
        if self.surface is None:
            return
        seconds = self.exercise.steps[self.index].seconds
        into = second % seconds if seconds > 0 else 0.0
        self.surface.show_now(self._timeline.within(self.index, into))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("cBg"))
        if self.surface is not None and not self.surface.full:
            self.ground.paint(painter, event.rect())
        painter.end()

    def leave(self) -> None:
        if self.surface is not None:
            self.surface.leave()


class ExercisePreview(QWidget):
    """A frame as wide as its place; ``show_step`` puts another step in it."""

    def __init__(self) -> None:
        super().__init__()
        self.stage: Stage | None = None
        self._picture = QPixmap()
        self._began = 0.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._frame)

    def show_step(self, exercise: Exercise, index: int, language: str) -> None:
        self._put_away()
        index = min(index, len(exercise.steps) - 1)
        self.stage = Stage(exercise, index, language)
        self.stage.ground.layers.changed.connect(self._frame)
        self._began = time.monotonic()
        line = exercise.steps[index].screen.text(language)
        self.setAccessibleName(self.tr("The client sees: {line}").format(line=line))
        self._frame()
        self._pace()

    def _put_away(self) -> None:
        if self.stage is not None:
            self.stage.leave()
            self.stage.deleteLater()
            self.stage = None

    def _pace(self) -> None:
        moving = self.stage is not None and self.stage.moves and self.isVisible()
        self._frames.start() if moving else self._frames.stop()

    @Slot()
    def _frame(self) -> None:
        if self.stage is None:
            return
        self.stage.show_at(time.monotonic() - self._began)
        self._picture = self.stage.grab()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace()

    def hideEvent(self, event: QHideEvent) -> None:
        self._frames.stop()
        super().hideEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * HIGH / WIDE)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), self.heightForWidth(theme.px(400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.heightForWidth(theme.px(200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addRoundedRect(box, theme.px(RADIUS), theme.px(RADIUS))
        painter.setClipPath(path)
        painter.fillRect(box, theme.color("cBg"))
        if not self._picture.isNull():
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        painter.setClipping(False)
        painter.setPen(QPen(theme.color("luchtLine"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.end()
