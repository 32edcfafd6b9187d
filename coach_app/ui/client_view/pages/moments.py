"""Before and after an exercise: three stones that warm one by one, a bench to stay on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, QTimer, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.exercises import Exercise
from coach_app.ui import theme
from coach_app.ui.client_view.kit.heath import Ground, Sun
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.scenery.moments import END_SUN, STONE_Y, THREE
from coach_app.ui.scenery.pictures import STONE_BOX
from coach_app.ui.scenery.sky import BREATH_HALOS

STONE_MS = 1000  # between two stones
WARM_MS = 300
LAST_MS = 500  # from the last stone to the exercise
WAIT_MS = 2500  # longest time until the picture is there; then the stones begin without it
SINK, SINK_MS = 40.0, 20_000  # scene units that the sun sinks at the end, once


class MomentPage(ScreenPage):
    """A title and one sentence on the sky, over a ground of the heath; buttons below."""

    on_picture = True

    def __init__(
        self,
        texts: ClientTexts,
        *,
        of: str,
        land: str,
        sun: Sun,
        things: Mapping[str, tuple[str, int, float]] | None = None,
    ) -> None:
        super().__init__(texts)
        self.ground = Ground(self, land=land, sun=sun, things=things, of=of)
        self.title = ClientLabel("client_title", 54)
        self.more = ClientLabel("client_text", 30)
        for label in (self.title, self.more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.addStretch(2)
        for label in (self.title, self.more):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            self._box.addLayout(row)
        self._box.addStretch(7)
        self._box.addLayout(self._buttons)

    def say(self, title: str, more: str) -> None:
        self.title.set_words(title)
        self.more.set_words(more)

    def arrange(self) -> None:
        room, side = self.room, self.room.margin
        self._box.setContentsMargins(side, room.px(28, 10), side, room.px(36, 10))
        self._box.setSpacing(room.px(14, 6))
        self._buttons.setSpacing(room.px(18, 8))
        most = min(room.size.width() - 2 * side, room.px(1000))
        self.title.set_room(room, most)
        self.more.set_room(room, most)
        self.ground.measure(room.size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.ground.paint(painter, event.rect())
        self.paint_more(painter)
        painter.end()

    def paint_more(self, painter: QPainter) -> None:
        """What else stands on the ground."""


class LeadInPage(MomentPage):
    """The name of the exercise, its first line, three stones; Stop from the first frame.

    ``done``: the exercise may begin. ``stop_wanted``: Esc or the button. The time of this page
    is not the exercise's: nothing runs yet.
    """

    done = Signal()
    stop_wanted = Signal()

    def __init__(self, texts: ClientTexts, exercise: Exercise) -> None:
        things = {
            f"{kind}{number}": (f"{kind}stone", number, STONE_BOX)
            for number in range(len(THREE))
            for kind in ("", "warm-")
        }
        super().__init__(
            texts, of=exercise.id, land="land", sun=Sun(y=650, radius=150, rise=0), things=things
        )
        first = exercise.steps[0].screen.text(texts.language)
        if exercise.own:  # its name is the coach's, and may say for whom it was made
            self.say(texts("lead_in"), first)
        else:
            self.say(exercise.name.text(texts.language), f"{texts('lead_in')} {first}".strip())
        self._stop = RoundButton(texts("stop"), "calm", "stop")
        self._stop.clicked.connect(self.stop_wanted)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._stop)
        self._buttons.addStretch(1)
        self._of = exercise.id
        self.warm = 0  # stones that are warm, or warming
        self._breathes = any(step.breath is not None for step in exercise.steps)
        self._next: Layers | None = None  # what the exercise will want first
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.timeout.connect(self._step)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(WARM_MS)
        self._fade.valueChanged.connect(self._repaint)
        self._leave = QVariantAnimation(self)  # the stones go before the exercise comes
        self._leave.setStartValue(1.0)
        self._leave.setEndValue(0.0)
        self._leave.setDuration(WARM_MS)
        self._leave.valueChanged.connect(self._repaint_all)
        self._leave.finished.connect(self.done)
        self.ground.layers.changed.connect(self._seen)

    # -- time

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace.start(STONE_MS if self.ground.layers.there else WAIT_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        self._pace.stop()
        self._fade.stop()
        self._leave.stop()
        super().hideEvent(event)

    @Slot()
    def _seen(self) -> None:
        """The picture has come: from here on the stones count. Then what comes is made ready."""
        if not self.ground.layers.there or self._next is not None:
            return
        halos = BREATH_HALOS if self._breathes else ()
        self._next = Layers(self, ("sky", "land"), halos, of=self._of)
        self._next.measure(self.room.size)
        if not self.warm and self._pace.isActive():
            self._pace.start(STONE_MS)

    @Slot()
    def _step(self) -> None:
        if self.warm == len(THREE):
            # Nothing of them and of the words is left when the two pages melt into each other.
            if theme.less_motion():
                self.done.emit()
            else:
                self.say("", "")
                self._leave.start()
            return
        self.warm += 1
        if theme.less_motion():
            self._repaint(None)
        else:
            self._fade.start()
        self._pace.start(LAST_MS if self.warm == len(THREE) else STONE_MS)

    @Slot(object)
    def _repaint(self, _value: object) -> None:
        self.update(self._stone_box(self.warm - 1))

    @Slot(object)
    def _repaint_all(self, _value: object) -> None:
        for number in range(len(THREE)):
            self.update(self._stone_box(number))

    def escape(self) -> bool:
        self.stop_wanted.emit()
        return True

    def first_focus(self) -> QWidget:
        return self._stop

    # -- stones

    def _stone_box(self, number: int) -> QRect:
        frame = self.ground.frame
        half = round(STONE_BOX / 2 * frame.scale)
        x, y = round(frame.x(THREE[number])), round(frame.y(STONE_Y))
        return QRect(x - half, y - half, 2 * half, 2 * half)

    def paint_more(self, painter: QPainter) -> None:
        layers, frame = self.ground.layers, self.ground.frame
        here = layers.strength
        if self._leave.state() == QVariantAnimation.State.Running:
            here *= float(self._leave.currentValue() or 0.0)
        fading = self._fade.state() == QVariantAnimation.State.Running
        for number, x in enumerate(THREE):
            spot = (frame.x(x), frame.y(STONE_Y))
            strong = 1.0 if number < self.warm else 0.0
            if fading and number == self.warm - 1:
                strong = float(self._fade.currentValue() or 0.0)
            if strong < 1:
                painter.setOpacity(here)
                layers.thing(painter, f"{number}", *spot)
            painter.setOpacity(strong * here)
            if strong:
                layers.thing(painter, f"warm-{number}", *spot)
        painter.setOpacity(1.0)


class ClosingPage(MomentPage):
    """That was it: a bench, a low sun, one sentence to come back with; then on, or stay.

    ``done``: go on. Who stays has the picture alone, without words and without a clock.
    """

    done = Signal()

    def __init__(self, texts: ClientTexts, of: str = "") -> None:
        """``of``: the exercise that ends, in its place."""
        x, y = END_SUN
        super().__init__(texts, of=of, land="bench", sun=Sun(x=x, y=y, radius=150, rise=0))
        self.say(texts("end_title"), texts("end_more"))
        self._stay = RoundButton(texts("end_stay"), "plain")
        self._done = RoundButton(texts("done"), "main")
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._stay)
        self._buttons.addWidget(self._done)
        self._stay.clicked.connect(self._quiet)
        self._done.clicked.connect(self.done)
        self._sink = QVariantAnimation(self)
        self._sink.setStartValue(0.0)
        self._sink.setEndValue(SINK)
        self._sink.setDuration(SINK_MS)
        self._sink.valueChanged.connect(self._sunk)
        self.ground.layers.changed.connect(self._begin)

    def first_focus(self) -> QWidget:
        return self._done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        self._sink.stop()
        super().hideEvent(event)

    @Slot()
    def _begin(self) -> None:
        stands = self._sink.state() == QVariantAnimation.State.Stopped and not self.ground.sunk
        if stands and self.ground.layers.there and not theme.less_motion():
            self._sink.start()

    @Slot(object)
    def _sunk(self, value: float) -> None:
        self.ground.sunk = float(value)
        self.ground.follow()

    @Slot()
    def _quiet(self) -> None:
        """Stay: nothing is said any more, and nothing presses."""
        self.say("", "")
        self._stay.hide()
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)
