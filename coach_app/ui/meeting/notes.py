"""The two notes of a meeting, plainly different: "together" and "for me alone"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach_app.data.views import ParticipantLine
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.unsaved import FIELD, PRIVATE
from coach_app.ui.widgets import TextArea, TextButton, text_label
from coach_app.ui.widgets.plain import PlainLabel

FOLD_AFTER = 60_000  # ms without typing, with one display


class SharedPane(QWidget):
    """Samen: a head of sky with an eye, and who may read along."""

    def __init__(self, who: str) -> None:
        super().__init__()
        self.title = text_label(self.tr("Together"), "card", "luchtInk", wrap=False)
        self.who = text_label(who, "second", "luchtInk", wrap=False)
        self.area = TextArea("", self.tr("What you write down together"), bare=True, lines=7)
        self.area.setAccessibleName(self.tr("Together, {who}").format(who=who))
        self.area.setProperty(FIELD, "shared")
        self.head = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        eye = PlainLabel()
        eye.setPixmap(theme.pixmap("eye", "luchtInk", 22))
        row = hbox(self.head, gap=8, edge=(16, 11))
        row.addWidget(eye)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.who)
        inside = vbox(edge=(14, 10, 10, 10))
        inside.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(inside, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(14)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        painter.fillPath(shape, theme.color("surface"))
        painter.setClipRect(QRectF(0, 0, self.width(), self.head.geometry().bottom() + 1))
        painter.fillPath(shape, theme.color("luchtSoft"))
        painter.setClipping(False)
        painter.setPen(QPen(theme.color("lucht" if self.area.hasFocus() else "luchtLine"), 1))
        painter.drawPath(shape)
        painter.end()


class MinePane(QWidget):
    """Alleen voor mij: heather, a dashed border, a lock. Folds so that nobody reads along.

    ``lines`` gives each participant of a group a private line of their own.
    """

    line_saved = Signal(str, str)  # participant id, text

    def __init__(self, lines: Sequence[ParticipantLine], one_display: Callable[[], bool]) -> None:
        super().__init__()
        self._one_display = one_display
        self.icon = PlainLabel()
        self.icon.setPixmap(theme.pixmap("lock-simple", "heiInk", 22))
        self.title = text_label(self.tr("For me alone"), "card", "heiInk", wrap=False)
        self.fold = TextButton("", "eye-slash", small=True)
        self.fold.ink = "heiInk"
        self.fold.fill_hot = "heiSoft"
        self.area = TextArea("", self.tr("Only you read this"), bare=True, lines=6)
        self.area.setProperty(PRIVATE, True)
        self.area.setProperty(FIELD, "private")
        self.area.setAccessibleName(self.tr("For me alone"))
        self.lines: dict[str, TextArea] = {}
        self._inside = QWidget()
        self.hint = text_label("", "second", "heiInk")
        self.fold_timer = QTimer(self)
        self.fold_timer.setSingleShot(True)
        self.fold_timer.setInterval(FOLD_AFTER)
        self._lay_out(lines)
        self._connect()
        self.set_folded(one_display())

    def _lay_out(self, lines: Sequence[ParticipantLine]) -> None:
        head = hbox(gap=8)
        head.addWidget(self.icon)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.fold)
        inside = vbox(self._inside, gap=6)
        inside.addWidget(self.area, 1)
        if len(lines) > 1:
            for line in lines:
                self._add_line(inside, line)
        info = PlainLabel()
        info.setPixmap(theme.pixmap("info", "heiInk", 17))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        foot = hbox(gap=8)
        foot.addWidget(info, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.hint, 1)
        column = vbox(self, gap=6, edge=(16, 6, 10, 14))
        column.addLayout(head)
        column.addWidget(self._inside, 1)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _add_line(self, inside: QVBoxLayout, line: ParticipantLine) -> None:
        area = TextArea("", self.tr("Only you read this"), lines=2)
        area.setProperty("participant", line.participant_id)
        area.setProperty(PRIVATE, True)
        area.setProperty(FIELD, "private")
        area.setAccessibleName(self.tr("For me alone, about {name}").format(name=line.name))
        area.saved.connect(self._line_saved)
        self.lines[line.participant_id] = area
        inside.addWidget(text_label(line.name, "second_bold", "heiInk"))
        inside.addWidget(area)

    def _connect(self) -> None:
        self.fold.clicked.connect(self._toggle)
        self.fold_timer.timeout.connect(self.fold_if_watched)
        for area in self.areas():
            area.textChanged.connect(self._typed)

    def areas(self) -> list[TextArea]:
        return [self.area, *self.lines.values()]

    def fill(self, private: str, lines: Sequence[ParticipantLine]) -> None:
        self.area.set_text(private)
        for line in lines:
            if line.participant_id in self.lines:
                self.lines[line.participant_id].set_text(line.private)

    def follow(self, private: str, lines: Sequence[ParticipantLine]) -> None:
        """What is kept now; what is being typed is left alone."""
        self.area.follow(private)
        for line in lines:
            if line.participant_id in self.lines:
                self.lines[line.participant_id].follow(line.private)

    @Slot(str)
    def _line_saved(self, text: str) -> None:
        self.line_saved.emit(self.sender().property("participant"), text)

    # --- folding

    @property
    def folded(self) -> bool:
        return self._inside.isHidden()

    def set_folded(self, folded: bool) -> None:
        if folded:
            for area in self.areas():
                area.flush()
        self._inside.setVisible(not folded)
        high = QSizePolicy.Policy.Maximum if folded else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self.fold.setText(self.tr("Show") if folded else self.tr("Hide"))
        self.fold.set_icon("eye" if folded else "eye-slash")
        self.fold.setAccessibleName(
            self.tr("Show the private note") if folded else self.tr("Hide the private note")
        )
        self.hint.setText(
            self.tr("Folded. Never on the client screen.")
            if folded
            else self.tr("Never on the client screen")
        )
        self.fold_timer.stop()
        if not folded:
            self.fold_timer.start()

    @Slot()
    def _toggle(self) -> None:
        self.set_folded(not self.folded)
        if not self.folded:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _typed(self) -> None:
        if not self.folded:
            self.fold_timer.start()

    @Slot()
    def fold_if_watched(self) -> None:
        """With one display the client may look along; with two the coach's is their own."""
        if self._one_display():
            self.set_folded(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("heiSoft"))
        painter.setPen(QPen(theme.color("hei"), 1, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.px(14), theme.px(14))
        painter.end()
