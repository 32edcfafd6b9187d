"""Something the client made, as large as it fits, with its title and its sentence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import MakingView
from coach_app.reports.decoded import decoded
from coach_app.ui import theme
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts


class PaperSheet(QWidget):
    """The picture on its paper."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.image = image
        self.setMinimumSize(120, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSize(self.image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(box, self.image)
        painter.setPen(QPen(theme.color("cTrack"), 1))
        painter.drawRect(box)
        painter.end()


class MakingPage(ScreenPage):
    """``done``: Klaar."""

    done = Signal()

    def __init__(self, data: MakingView) -> None:
        super().__init__(ClientTexts(data.language))
        self._title = ClientLabel("client_title", 38)
        self._title.set_words(data.title)
        image = decoded(data.picture)
        self._sheet = PaperSheet(image)
        self._sheet.setVisible(not image.isNull())
        self._words = ClientLabel("client_text", 34)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.set_words(data.text)
        self._words.setVisible(bool(data.text))
        self._sentence = ClientLabel("client_text", 28, "cInk2")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.set_words(data.sentence)
        self._done = RoundButton(self.texts("done"), "plain")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.addLayout(head)
        self._box.addWidget(self._sheet, 1)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._sentence)
        self._done.clicked.connect(self.done)

    def arrange(self) -> None:
        side = self.room.px(64, 20)
        self._box.setContentsMargins(side, self.room.px(32, 10), side, self.room.px(32, 10))
        self._box.setSpacing(self.room.px(14, 6))
        for label in (self._title, self._words, self._sentence):
            label.set_room(self.room)

    def first_focus(self) -> QWidget:
        return self._done
