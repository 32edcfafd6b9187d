"""What the recorder shows: the sentence, large; how loud it is; the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.exercises.form.words import StepWords
from coach_app.ui.widgets import Banner, SecondaryButton, TextButton, ThinBar, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout


class VoiceView(QWidget):
    """``window_high``: of the window it lies on; the sentence scrolls where that is low."""

    def __init__(self, window_high: int) -> None:
        super().__init__()
        self._words = StepWords(self)
        self.about = text_label("", "body", "ink2")
        self.where = text_label("", "second", "ink2")
        self.line = text_label("", "script")
        font = QFont(theme.font("script"))
        font.setPixelSize(theme.px(26))
        self.line.setFont(font)
        self.line.setStyleSheet(f"font-size: {theme.px(26)}px;")
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.bar = ThinBar()
        self.bar.setAccessibleName(self.tr("How loud it is"))
        self.state = text_label("", "second", "ink2")
        self.fault = Banner("attention", "")
        self.fault.hide()
        self.record = SecondaryButton("", "microphone")
        self.listen = TextButton(self.tr("Listen"), "play")
        self.drop = TextButton(self.tr("Remove"), "trash")
        self.undo = TextButton(self.tr("Put back"), "arrow-u-up-left")
        self.keys = text_label(
            self.tr("Keys: R records and stops, L listens, the arrows go on and back."),
            "second",
            "ink2",
        )
        self._lay_out(window_high)

    def _lay_out(self, window_high: int) -> None:
        inner = QWidget()
        inner.setObjectName("page")  # lets the dialog’s own surface through
        inside = vbox(inner, edge=(0, 0, 10, 0))
        inside.addWidget(self.line)
        self.sheet = QScrollArea()
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setWidgetResizable(True)
        self.sheet.setWidget(inner)
        self.sheet.setAccessibleName(self.tr("The sentence"))
        room = window_high - theme.px(430)
        self.sheet.setFixedHeight(max(theme.px(80), min(theme.px(210), room)))
        acts = FlowLayout(gap=theme.px(4))
        for button in (self.record, self.listen, self.drop, self.undo):
            acts.addWidget(button)
        told = hbox(gap=12)
        told.addWidget(self.state)
        told.addStretch(1)
        column = vbox(self, gap=8)
        column.addWidget(self.about)
        column.addWidget(self.where)
        column.addWidget(self.sheet)
        column.addWidget(self.bar)
        column.addLayout(told)
        column.addWidget(self.fault)
        column.addLayout(acts)
        column.addWidget(self.keys)

    def hide_all_but_about(self) -> None:
        for widget in (self.where, self.sheet, self.bar, self.state, self.record, self.keys):
            widget.hide()
        for button in (self.listen, self.drop, self.undo):
            button.hide()

    def show_sentence(self, text: str, number: int, count: int, done: int) -> None:
        self.line.setText(text)
        self.sheet.verticalScrollBar().setValue(0)
        where = self.tr("Sentence {number} of {count}").format(number=number, count=count)
        recorded = self.tr("%n recorded", "", done)
        self.where.setText(f"{where} · {recorded}")
        self.record.setAccessibleDescription(text)

    def show_kept(self, seconds: float | None, undoable: bool) -> None:
        kept = seconds is not None
        self.bar.set_share(0.0)
        self.record.setText(self.tr("Record again") if kept else self.tr("Record"))
        self.record.set_icon("microphone")
        self.listen.setVisible(kept)
        self.drop.setVisible(kept)
        self.undo.setVisible(undoable)
        if seconds is None:
            self.state.setText(self.tr("Not recorded yet"))
        else:
            self.state.setText(self.tr("Recorded: {time}").format(time=self._time(seconds)))

    def show_recording(self, seconds: float) -> None:
        for button in (self.listen, self.drop, self.undo):
            button.hide()
        self.record.setText(self.tr("Stop"))
        self.record.set_icon("stop")
        self.state.setText(self.tr("Listening: {time}").format(time=self._time(seconds)))

    def show_playing(self, on: bool) -> None:
        self.listen.setText(self.tr("Stop") if on else self.tr("Listen"))
        self.listen.set_icon("stop" if on else "play")

    def _time(self, seconds: float) -> str:
        return self._words.time(max(1, seconds))
