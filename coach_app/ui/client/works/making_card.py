"""One making in the album: its picture on paper, its title, its sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy

from coach_app.data.exercises.views import Making
from coach_app.reports.decoded import decoded
from coach_app.ui import theme
from coach_app.ui.widgets.paint import draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton

HEAD, HIGH, PICTURE = 30, 262, 150


class MakingCard(PlainButton):
    """The thumb is read and decoded when the card is painted for the first time."""

    def __init__(
        self, making: Making, exercise: str, thumb: Callable[[], bytes | None], heading: str = ""
    ) -> None:
        """``heading``: the week, above the first making of it."""
        super().__init__()
        self.making, self._thumb, self._heading = making, thumb, heading
        self._pixmap: QPixmap | None = None
        self.name = making.title or exercise or self.tr("Without a title")
        self.setAccessibleName(self.name)
        about = (heading, making.sentence or making.text)
        self.setAccessibleDescription(". ".join(part for part in about if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HIGH))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(236), theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _picture(self) -> QPixmap:
        if self._pixmap is None:
            self._pixmap = QPixmap()
            data = self._thumb() if self.making.has_picture else None
            if data:
                self._pixmap = QPixmap.fromImage(decoded(data))
        return self._pixmap

    def picture_box(self) -> QRectF:
        """The sheet of paper that the picture lies on."""
        return QRectF(8, theme.px(HEAD), self.width() - 16, theme.px(PICTURE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("second_bold"))
        painter.drawText(QRectF(8, 0, self.width() - 16, theme.px(HEAD - 4)), 0, self._heading)
        paper = self.picture_box()
        shadow = QColor(40, 38, 28, 26)
        rounded(painter, paper.translated(0, 3), 4, shadow, None)
        rounded(painter, paper, 3, theme.color("paper"), theme.color("line"))
        picture = self._picture()
        if not picture.isNull():
            size = QSize(picture.size()).scaled(
                paper.adjusted(6, 6, -6, -6).size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            box = QRectF(0, 0, size.width(), size.height())
            box.moveCenter(paper.center())
            painter.drawPixmap(box, picture, QRectF(picture.rect()))
        else:
            self._paint_text(painter, paper)
        self._paint_words(painter, paper)
        if self.making.in_story:
            side = theme.px(20)
            theme.icon("bookmark-simple", "mos", 20).paint(
                painter, round(paper.right() - side - 6), round(paper.top() + 6), side, side
            )
        if self.hasFocus():
            draw_focus_ring(painter, paper, 4)
        painter.end()

    def _paint_text(self, painter: QPainter, paper: QRectF) -> None:
        """What was written, as a small sheet; ink stays dark on paper."""
        painter.setPen(QColor(theme.tokens("light")["ink"]))
        font = theme.font("quote")
        font.setPixelSize(theme.px(16))
        painter.setFont(font)
        inside = paper.adjusted(14, 12, -14, -12)
        painter.drawText(inside, int(Qt.TextFlag.TextWordWrap), self.making.text)

    def _paint_words(self, painter: QPainter, paper: QRectF) -> None:
        painter.setPen(theme.color("ink"))
        font = theme.font("quote" if self.making.title else "body_bold")
        font.setPixelSize(theme.px(18))
        painter.setFont(font)
        wide = paper.width()
        title = painter.fontMetrics().elidedText(
            self.name, Qt.TextElideMode.ElideRight, round(wide)
        )
        top = paper.bottom() + theme.px(8)
        painter.drawText(QRectF(paper.left(), top, wide, theme.px(26)), 0, title)
        painter.setPen(theme.color("ink2"))
        painter.setFont(theme.font("second"))
        sentence = painter.fontMetrics().elidedText(
            self.making.sentence, Qt.TextElideMode.ElideRight, round(wide)
        )
        painter.drawText(QRectF(paper.left(), top + theme.px(26), wide, theme.px(22)), 0, sentence)
