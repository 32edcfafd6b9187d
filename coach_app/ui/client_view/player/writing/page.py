"""A calm page to write on, and a writing card that looks like one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.player.writing.letter import letter_image
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.widgets.pictures.motifs import draw_motif
from coach_app.ui.widgets.plain import shown_if


class WritePage(Writing):
    """One sheet; further fields stand below each other on the same sheet."""

    wide_sheet = 820
    bordered = False

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text) or self.words(self.step.screen), 1, 28)

    def lay_out(self) -> None:
        self._box = QVBoxLayout(self)
        self._heads = []
        for item in self.items:
            head = Heading(self.words(item.text))
            shown_if(head, bool(self.words(item.text)))
            self._heads.append(head)
            self._box.addWidget(head)
            self._box.addWidget(self.fields[item.id], 1)

    def sheet(self) -> QRectF:
        wide = min(self.width() - 2 * SHADOW, self.room.px(self.wide_sheet))
        high = self.height() - 2 * SHADOW
        return QRectF((self.width() - wide) / 2, SHADOW, wide, high)

    def arrange(self) -> None:
        sheet, inside = self.sheet(), self.room.px(44, 14)
        left = round(sheet.left()) + inside
        self._box.setContentsMargins(left, SHADOW + inside, left, SHADOW + inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_sheet(painter, self.sheet())
        painter.end()

    def paint_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        """What else is on the sheet."""

    def first_focus(self) -> QWidget | None:
        return next(iter(self.fields.values()), None)

    def keepsake(self) -> QImage | None:
        """The page itself: it stays a page in the steps that follow, and on the wall."""
        text = self.keepsake_words()
        return letter_image(text, self.bordered) if text else None

    def keepsake_words(self) -> str:
        return "\n".join(filter(None, (field.text().strip() for field in self.fields.values())))


class WriteLetter(WritePage):
    """A card: narrower, with a border of moss and a small drawing in the corner."""

    wide_sheet = 860
    bordered = True

    def paint_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        inner = sheet.adjusted(12, 12, -12, -12)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("sheetEdge"), 1.5))
        painter.drawRoundedRect(inner, 8, 8)
        size = self.room.px(72, 40)
        corner = QRectF(inner.right() - size - 8, inner.bottom() - size - 8, size, size)
        draw_motif(painter, corner, "heather")
