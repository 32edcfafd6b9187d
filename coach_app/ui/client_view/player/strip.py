"""The coach's line under the client's picture, on F2: what to say, what comes, longer, on, stop.

At most 72 px high (theme zoom aside). Where it is narrow its parts give way in this order: what
comes, the pace, the words "only for you", the time, the word beside the sign for pause, faster and
slower, and last the words on the buttons, so that these stand still from step to step. The
sentences, in one line or two, and the buttons stay.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.exercises import Line, Now
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client_view.player.session import PACE_STEP, PlaySession
from coach_app.ui.client_view.player.strip_words import StripWords
from coach_app.ui.widgets import SecondaryButton, ThinBar

HIGH = 72  # px at 100 %
SENTENCE = (380, 200)  # px for what is said: wished for, and the least


class CoachStrip(QWidget):
    """Follows one session. ``stop_wanted``, ``pictures_wanted``."""

    stop_wanted = Signal()
    pictures_wanted = Signal()

    def __init__(self, session: PlaySession, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._language = session, language
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(theme.px(HIGH))
        self._make()
        self._lay_out()
        self._connect()
        self._show_step(session.index)

    def _make(self) -> None:
        self.where = StripWords("second_bold", "heiInk", icon="lock-simple")
        self.say = StripWords("script", "ink", reads=True)
        self.left = StripWords("body_bold", "ink")
        self.bar = ThinBar()
        self.pace = StripWords("body_bold", "ink")
        self.pictures = SecondaryButton(self.tr("Choose pictures"), "image", small=True)
        self.faster = SecondaryButton(self.tr("Faster"), small=True)
        self.slower = SecondaryButton(self.tr("Slower"), small=True)
        self.back = SecondaryButton("", "arrow-left", small=True)
        self.back.setAccessibleName(self.tr("Back"))
        self.pause = SecondaryButton(self.tr("Pause"), "pause", small=True)
        self.longer = SecondaryButton(self.tr("Longer"), "plus", small=True)
        self.next = SecondaryButton(self.tr("Next part"), "arrow-right", small=True)
        self.stop = SecondaryButton(self.tr("Stop"), "stop", small=True)
        self._named = {one: one.text() for one in (self.longer, self.next, self.stop)}

    def _lay_out(self) -> None:
        self.clock = QWidget()
        time = vbox(self.clock, gap=4)
        time.addStretch(1)
        time.addWidget(self.left)
        time.addWidget(self.bar)
        time.addStretch(1)
        self.clock.setFixedWidth(theme.px(120))
        self._row = hbox(self, gap=8, edge=(16, 2, 12, 0))
        self._row.addWidget(self.where)
        self._row.addWidget(self.say, 1)
        for widget in (self.clock, self.pace, self.pictures, self.faster, self.slower):
            self._row.addWidget(widget)
        for button in (self.back, self.pause, self.longer, self.next, self.stop):
            self._row.addWidget(button)

    def _connect(self) -> None:
        session = self.session
        self.back.clicked.connect(session.back)
        self.pause.clicked.connect(session.toggle)
        self.longer.clicked.connect(session.longer)
        self.next.clicked.connect(session.next)
        self.stop.clicked.connect(self.stop_wanted)
        self.slower.clicked.connect(self._slower)
        self.faster.clicked.connect(self._faster)
        self.pictures.clicked.connect(self.pictures_wanted)
        session.stepped.connect(self._show_step)
        session.said.connect(self._show_line)
        session.ticked.connect(self._show_now)
        session.changed.connect(self._show_state)

    @Slot()
    def _slower(self) -> None:
        self.session.change_pace(PACE_STEP)

    @Slot()
    def _faster(self) -> None:
        self.session.change_pace(-PACE_STEP)

    # -- what it shows

    @Slot(int)
    def _show_step(self, index: int) -> None:
        steps, language = self.session.exercise.steps, self._language
        self.where.set_words(
            self.tr("Only for you"),
            self.tr("part {number} of {count}").format(number=index + 1, count=len(steps)),
        )
        mind = steps[index].coach.text(language)
        if index + 1 < len(steps):
            after = steps[index + 1]
            words = after.screen.text(language) or after.say.text(language)
            comes = self.tr("Then: {what}").format(what=words)
        else:
            comes = self.tr("This is the last part.")
        self._mind, self._comes = mind, comes
        self._show_line(self.session.line)
        self._show_state()

    @Slot(object)
    def _show_line(self, line: Line | None) -> None:
        words = "" if line is None else self._said(line)
        self.say.set_words(words, self._mind, self._comes)

    def _said(self, line: Line) -> str:
        if line.quiet:
            return self.tr("Silence. Nothing to say now.")
        return f"‘{line.text.text(self.session.kit.language)}’"

    @Slot()
    def _show_state(self) -> None:
        breath = self.session.playback.now().step.breath
        if breath is not None:
            self.pace.set_words(
                self.tr("in {inhale} · out {exhale}").format(
                    inhale=formats.seconds(breath.inhale), exhale=formats.seconds(breath.exhale)
                ),
                self.tr("{rate} a minute").format(rate=formats.number(breath.per_minute, 1)),
            )
        self._show_now(self.session.playback.now())
        self._give_way()

    @Slot(object)
    def _show_now(self, now: Now) -> None:
        self.bar.set_share(now.part)
        if now.waiting:
            self.left.set_words(self.tr("Time is over"), "")
        else:
            self.left.set_words(self.tr("{time} left").format(time=formats.clock(now.left)), "")

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_way()

    def _give_way(self) -> None:
        """Show what fits, in the order of the module's docstring."""
        breathes = self.session.playback.now().step.breath is not None
        shown: dict[QWidget, bool] = {
            self.where: True,
            self.clock: True,
            self.pace: breathes,
            self.faster: breathes,
            self.slower: breathes,
            self.pictures: self.session.step.do == "photo",
            self.back: True,
        }
        wished, least = self._wished(), theme.px(SENTENCE[1])
        self._name_buttons(True)
        self._name_pause(True)
        for gone in ((), (self.pace,), (self.where,), (self.clock,)):
            shown |= dict.fromkeys(gone, False)
            if self._needs(shown) + wished <= self.width():
                break
        else:
            self._name_pause(False)
            if self._needs(shown) + wished > self.width():
                shown |= dict.fromkeys((self.faster, self.slower), False)
            self._name_buttons(self._needs(shown) + wished <= self.width())
            if self._needs(shown) + least > self.width():
                shown[self.back] = False
        for widget, on in shown.items():
            widget.setVisible(on)

    def _wished(self) -> int:
        """Width in which no line of this step is cut, so that nothing comes and goes with them."""
        width, most = theme.px(SENTENCE[0]), self.width()
        high = self.height() - theme.px(4)
        lines = [self._said(line) for line in self.session.step.spoken] or [""]
        for line in lines:
            while width < most and self.say.rows_for(line, self._mind, width, high) is None:
                width += theme.px(20)
        return width

    def _needs(self, shown: dict[QWidget, bool]) -> int:
        """Width of all but the sentence."""
        edges = self._row.contentsMargins()
        parts = [one for one, on in shown.items() if on]
        parts += [self.pause, self.longer, self.next, self.stop]
        wide = sum(one.width() if one is self.clock else one.sizeHint().width() for one in parts)
        return wide + len(parts) * self._row.spacing() + edges.left() + edges.right()

    def _name_pause(self, words: bool) -> None:
        paused = self.session.paused
        name = self.tr("Go on") if paused else self.tr("Pause")
        self.pause.setText(name if words else "")
        self.pause.setAccessibleName(name)
        self.pause.set_icon("play" if paused else "pause")

    def _name_buttons(self, words: bool) -> None:
        """Icons alone where there is no room; their names stay for a screen reader."""
        for button, name in self._named.items():
            button.setText(name if words else "")
            button.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heather over paper, and the dashed edge of what is only the coach's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        soft = theme.color("heiSoft")
        soft.setAlphaF(0.55)
        painter.fillRect(self.rect(), soft)
        painter.setPen(QPen(theme.color("hei"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(0, 1, self.width(), 1)
        painter.end()
