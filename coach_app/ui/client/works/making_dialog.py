"""One making, large: title, sentence, the picture of its week, client screen, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.reports.decoded import decoded
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    ClientButton,
    Field,
    IconButton,
    LineEdit,
    PrimaryButton,
    SwitchRow,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.layout.fitting_dialog import TallDialog
from coach_app.ui.widgets.plain import PlainLabel


class MakingDialog(TallDialog):
    """Left and right go to the other makings; what was typed is kept on the way."""

    WIDTH = 760

    def __init__(
        self,
        parent: QWidget,
        ctx: Context,
        making_id: str,
        order: list[str],
        names: dict[str, str],
    ) -> None:
        super().__init__(parent, "")
        self._ctx, self._order, self._names = ctx, order, names
        self._id = making_id
        self._room = max(theme.px(140), parent.height() - theme.px(430))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make()
        self._lay_out()
        self._connect()
        self._show()

    def _make(self) -> None:
        self.picture = PlainLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = text_label("", "script")
        self.name = LineEdit("", self.tr("Title"))
        self.sentence = LineEdit("", self.tr("The client’s own sentence"))
        self.story = SwitchRow("", "")
        self.left = IconButton("arrow-left", self.tr("Earlier"), framed=True)
        self.right = IconButton("arrow-right", self.tr("Later"), framed=True)
        self.remove = TextButton(self.tr("Remove"), "trash")
        self.client = ClientButton(self.tr("To the client screen"))
        self.close_button = PrimaryButton(self.tr("Close"))

    def _lay_out(self) -> None:
        for widget in (
            self.picture,
            self.words,
            Field(self.tr("Title"), self.name),
            Field(self.tr("The client’s own sentence"), self.sentence),
            self.story,
        ):
            self.inner.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.left)
        row.addWidget(self.right)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.body.addLayout(row)
        self.buttons.addWidget(self.client)
        self.buttons.addWidget(self.close_button)

    def _connect(self) -> None:
        self.left.clicked.connect(self._earlier)
        self.right.clicked.connect(self._later)
        self.remove.clicked.connect(self._remove)
        self.client.clicked.connect(self._to_client)
        self.close_button.clicked.connect(self.accept)
        self.story.toggled.connect(self._take)
        self.finished.connect(self.keep)

    def _show(self) -> None:
        self.making = self._ctx.practice.makings.get(self._id)
        exercise = self._names.get(self.making.exercise_id, "")
        self.title.setText(self.making.title or exercise or self.tr("Without a title"))
        self.setAccessibleName(self.title.text())
        data = self._ctx.practice.makings.picture(self._id) if self.making.has_picture else None
        image = decoded(data)
        self.picture.setVisible(not image.isNull())
        if not image.isNull():
            ratio = self.devicePixelRatioF()
            room = QSize(self.width() - theme.px(56), self._room) * ratio
            shown = image.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            shown.setDevicePixelRatio(ratio)
            self.picture.setPixmap(QPixmap.fromImage(shown))
            self.picture.setAccessibleName(self.title.text())
        self.words.setText(self.making.text)
        self.words.setVisible(bool(self.making.text))
        self.name.setText(self.making.title)
        self.sentence.setText(self.making.sentence)
        self._show_story()
        at = self._order.index(self._id)
        self.left.setEnabled(at > 0)
        self.right.setEnabled(at < len(self._order) - 1)
        self.fit()

    def _show_story(self) -> None:
        can = self.making.has_picture and self.making.week in range(1, 9)
        self.story.setVisible(can)
        self.story.blockSignals(True)
        self.story.setChecked(self.making.in_story)
        self.story.blockSignals(False)
        text = self.tr("The picture of week {week} in the story")
        self.story.label.setText(text.format(week=self.making.week))
        self.story.switch.setAccessibleName(self.story.label.text())

    @Slot()
    def keep(self) -> None:
        title, sentence = self.name.text(), self.sentence.text()
        if (title, sentence) != (self.making.title, self.making.sentence):
            attempt(
                self._ctx,
                lambda: self._ctx.practice.makings.save(self._id, title=title, sentence=sentence),
            )

    @Slot(bool)
    def _take(self, on: bool) -> None:
        attempt(self._ctx, lambda: self._ctx.practice.makings.set_in_story(self._id, on))

    def _go(self, step: int) -> None:
        at = self._order.index(self._id) + step
        if 0 <= at < len(self._order):
            self.keep()
            self._id = self._order[at]
            self._show()

    @Slot()
    def _earlier(self) -> None:
        self._go(-1)

    @Slot()
    def _later(self) -> None:
        self._go(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(-1 if event.key() == Qt.Key.Key_Left else 1)
            return
        super().keyPressEvent(event)

    @Slot()
    def _remove(self) -> None:
        making_id, makings = self._id, self._ctx.practice.makings
        if attempt(self._ctx, lambda: makings.remove(making_id)):
            self._ctx.toast(self.tr("Making removed"), lambda: makings.undo_remove(making_id))
            self.accept()

    @Slot()
    def _to_client(self) -> None:
        self.accept()
        attempt(self._ctx, partial(self._ctx.client_screen.show_making, self._id))
