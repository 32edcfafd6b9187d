"""The coach's private panel beside a client who plays on the other display: where we are, what
comes, what to say; longer, on, stop, and how loud. With one display there is the strip.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QWidget

from coach_app.exercises import Line, Now
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client_view.player.session import PACE_STEP, PlaySession
from coach_app.ui.widgets import SecondaryButton, TextButton, ThinBar, text_label


class CoachPanel(QWidget):
    """Follows one session. ``stop_wanted``, ``pictures_wanted``."""

    stop_wanted = Signal()
    pictures_wanted = Signal()

    def __init__(self, session: PlaySession, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._make()
        self._lay_out()
        self._connect()
        self._show_step(session.index)

    def _make(self) -> None:
        self.where = text_label("", "second", "ink2")
        self.name = text_label("", "card", "ink")
        self.say = text_label("", "script", "ink")
        self.mind = text_label("", "second", "heiInk")
        self.coming = text_label("", "second", "ink2")
        self.left = text_label("", "second", "ink2")
        self.bar = ThinBar()
        self.back = SecondaryButton(self.tr("Back"), "arrow-left")
        self.pause = SecondaryButton(self.tr("Pause"), "pause")
        self.longer = SecondaryButton(self.tr("Longer"), "plus")
        self.next = SecondaryButton(self.tr("Next part"), "arrow-right")
        self.stop = SecondaryButton(self.tr("Stop"), "stop")
        self.slower = TextButton(self.tr("Slower"))
        self.faster = TextButton(self.tr("Faster"))
        self.pace = text_label("", "second", "ink", wrap=False)
        self.pictures = TextButton(self.tr("Choose pictures"), "image")
        self.volumes = {}
        for group, name in (
            ("ambience", self.tr("Background")),
            ("cue", self.tr("Bells")),
            ("voice", self.tr("Voice")),
        ):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, 100)
            slider.setValue(round(100 * self._session.options.volumes[group]))
            slider.setAccessibleName(name)
            self.volumes[group] = (slider, text_label(name, "second", "ink2"))

    def _lay_out(self) -> None:
        words = vbox(gap=4)
        for label in (self.where, self.name, self.say, self.mind, self.coming):
            label.setWordWrap(True)
            words.addWidget(label)
        words.addStretch(1)
        words.addWidget(self.bar)
        words.addWidget(self.left)
        acts = hbox(gap=8)
        for button in (self.back, self.pause, self.longer, self.next, self.stop):
            acts.addWidget(button)
        acts.addStretch(1)
        breath = QHBoxLayout()
        for widget in (self.faster, self.pace, self.slower, self.pictures):
            breath.addWidget(widget)
        breath.addStretch(1)
        sound = QGridLayout()
        for column, (slider, label) in enumerate(self.volumes.values()):
            sound.addWidget(label, 0, column)
            sound.addWidget(slider, 1, column)
        box = vbox(self, gap=10, edge=(20, 14))
        box.addLayout(words, 1)
        box.addLayout(acts)
        box.addLayout(breath)
        box.addLayout(sound)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with the heather edge of what is only the coach's."""
        painter = QPainter(self)
        pen = QPen(theme.color("hei"), 1, Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("surface"))
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        painter.end()

    def _connect(self) -> None:
        session = self._session
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
        for group, (slider, _label) in self.volumes.items():
            slider.setProperty("group", group)
            slider.valueChanged.connect(self._louder)

    @Slot()
    def _slower(self) -> None:
        self._session.change_pace(PACE_STEP)

    @Slot()
    def _faster(self) -> None:
        self._session.change_pace(-PACE_STEP)

    @Slot(int)
    def _louder(self, value: int) -> None:
        group = self.sender().property("group")
        self._session.options.volumes[group] = value / 100
        if self._session.sound is not None:
            self._session.sound.set_volume(group, value / 100)

    @Slot(int)
    def _show_step(self, index: int) -> None:
        steps, language = self._session.exercise.steps, self._language
        step = steps[index]
        self.where.setText(
            self.tr("{name} · part {number} of {count}").format(
                name=self._session.exercise.name.text(language), number=index + 1, count=len(steps)
            )
        )
        self.name.setText(step.screen.text(language))
        self._show_line(self._session.line)
        self.mind.setText(step.coach.text(language))
        self.mind.setVisible(bool(step.coach.text(language)))
        if index + 1 < len(steps):
            after = steps[index + 1]
            words = after.screen.text(language) or after.say.text(language)
            self.coming.setText(self.tr("Then: {what}").format(what=words))
        else:
            self.coming.setText(self.tr("This is the last part."))
        self._show_state()

    @Slot(object)
    def _show_line(self, line: Line | None) -> None:
        """What is said now; where a silence is meant, that nothing is."""
        said = line.text.text(self._session.kit.language) if line is not None else ""
        self.say.setText(f"‘{said}’" if said else self.tr("Silence. Nothing to say now."))
        self.say.setVisible(line is not None)

    @Slot()
    def _show_state(self) -> None:
        breath = self._session.playback.now().step.breath
        for widget in (self.slower, self.faster, self.pace):
            widget.setVisible(breath is not None)
        if breath is not None:
            self.pace.setText(
                self.tr("in {inhale} · out {exhale} · {rate} breaths a minute").format(
                    inhale=formats.seconds(breath.inhale),
                    exhale=formats.seconds(breath.exhale),
                    rate=formats.number(breath.per_minute, 1),
                )
            )
        do = self._session.step.do
        self.pictures.setVisible(do == "photo")
        for slider, label in self.volumes.values():
            slider.setVisible(self._session.sound is not None)
            label.setVisible(self._session.sound is not None)
        paused = self._session.paused
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self._show_now(self._session.playback.now())

    @Slot(object)
    def _show_now(self, now: Now) -> None:
        self.bar.set_share(now.part)
        if now.waiting:
            self.left.setText(self.tr("The time is over. Go on when you are both ready."))
            return
        self.left.setText(self.tr("{time} left in this part").format(time=formats.clock(now.left)))
