"""A frame on the wall: a picture or words in it, and the way of the picture up to it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.tinted import ink_of
from coach_app.ui.scenery.wall import paint_frame
from coach_app.ui.widgets.pictures.motifs import draw_motif
from coach_app.ui.widgets.plain import shown_if

HANG_MS = 600  # the picture goes from the table to the wall, once
DUSK = QColor(20, 18, 12, 26)
LARGE, SMALL = 44, 24  # px of words in a frame, at the size of the pictures
NAME, GAP = 0.55, 0.8  # of it: the letters of a name, and what stands between two things
DRAWING = 3.2  # times its letters: the drawing above the words


@dataclass(frozen=True)
class Work:
    """One thing that was made: a picture or words. ``title``: its own name. ``colour``: what
    the client gave to the words. ``parts``: the words under small names of what they are.
    ``motif``: a drawing of what the words are about, above them."""

    image: QImage | None = None
    words: str = ""
    title: str = ""
    colour: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    motif: str = ""

    def told(self) -> tuple[tuple[str, str], ...]:
        """What stands in the frame, each apart: (name, words)."""
        return self.parts or tuple(("", part) for part in self.words.split("\n\n"))


class DrawingInFrame(QWidget):
    """What the words below it are about."""

    def __init__(self, motif: str) -> None:
        super().__init__()
        self._motif = motif

    def paintEvent(self, event: QPaintEvent) -> None:
        spot = QRectF(0, 0, self.height(), self.height())
        spot.moveCenter(QRectF(self.rect()).center())
        spot.setHeight(spot.height() * 0.86)  # and a little air above the words
        painter = QPainter(self)
        draw_motif(painter, spot, self._motif)
        painter.end()


class WordsInFrame(QWidget):
    """A letter, a poem, a plan: as large as fits; what is longer scrolls. What is something of
    its own stands apart, under its name in small letters."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._colour = work.colour
        self._room = Room(QSize(1280, 800))
        lines = [line for _name, words in work.told() for line in words.splitlines()]
        poem = all(len(line) < 46 for line in lines)
        side = Qt.AlignmentFlag.AlignHCenter if poem else Qt.AlignmentFlag.AlignLeft
        inner = QWidget()
        self._inner = vbox(inner)
        self._inner.setSpacing(0)
        self._inner.addStretch(1)
        self._drawing = DrawingInFrame(work.motif)
        shown_if(self._drawing, bool(work.motif))
        self._inner.addWidget(self._drawing)
        self._labels: list[tuple[ClientLabel, bool]] = []  # and whether it is a name
        for number, (name, words) in enumerate(work.told()):
            if number:
                self._inner.addSpacing(0)  # as much as the letters ask for, see _fit
            for text, small in ((name, True), (words, False)):
                if text:
                    label = ClientLabel("client_hint" if small else "client_text", LARGE, "ink")
                    label.set_words(text)
                    label.setAlignment(side)
                    self._labels.append((label, small))
                    self._inner.addWidget(label)
        self._inner.addStretch(1)
        self._work = work
        self._scroll = Scroller(inner)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box = vbox(self)
        box.addWidget(self._scroll)

    def set_room(self, room: Room) -> None:
        self._room = room
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        side = self._room.px(24, 8)
        self._inner.setContentsMargins(side, 6, side, 6)
        wide, high = self.width() - 2 * side, self.height() - 12
        work = self._work
        if not self._fits(work, SMALL, wide, high):  # nothing scrolls for a drawing's sake
            work = replace(work, motif="")
        size = LARGE
        while size > SMALL and not self._fits(work, size, wide, high):
            size -= 2
        shown_if(self._drawing, bool(work.motif))
        self._drawing.setFixedHeight(self._room.px(size * DRAWING))
        for label, small in self._labels:
            label.set_room(self._room, pixels=max(SMALL, size * NAME) if small else size)
        for number in range(1, self._inner.count() - 1):
            item = self._inner.itemAt(number)
            if item is not None and (gap := item.spacerItem()) is not None:
                gap.changeSize(0, self._room.px(size * GAP))
        self._inner.invalidate()
        ink = theme.tokens("light")["ink"]  # paper stays light in both looks
        if self._colour:
            ink = ink_of(self._colour, theme.color("paper")).name()
        for label, _small in self._labels:
            label.setStyleSheet(label.styleSheet() + f"color: {ink};")

    def _fits(self, work: Work, size: float, wide: int, high: int) -> bool:
        needed = words_size(self._room, work, size, wide)
        return needed.height() <= high and needed.width() <= wide


def words_size(room: Room, work: Work, size: float, wide: int) -> QSize:
    """How much the words of ``work`` take at ``size``, no wider than ``wide`` where they can."""
    flags = int(Qt.TextFlag.TextWordWrap)
    most, high = 0, room.px(size * DRAWING) if work.motif else 0
    for number, (name, words) in enumerate(work.told()):
        high += room.px(size * GAP) if number else 0
        for style, pixels, text in (
            ("client_hint", max(SMALL, size * NAME), name),
            ("client_text", size, words),
        ):
            if text:
                metrics = QFontMetrics(room.font(style, pixels))
                box = metrics.boundingRect(0, 0, max(40, wide), 100_000, flags, text)
                most, high = max(most, box.width()), high + box.height()
    return QSize(most, high)


class Frame(QWidget):
    """One work on the wall."""

    def __init__(self, work: Work, names: Sequence[str] = ()) -> None:
        """``names``: of all that hang beside each other; then its own stands below it, and all
        are of one height."""
        super().__init__()
        self.work = work
        self._names = [name for name in names if name]
        self._room = Room(QSize(1280, 800))
        self._scaled = QPixmap()
        self.bare = False  # the picture is still on its way
        self._words = WordsInFrame(work) if work.image is None else None
        if self._words is not None:
            self._words.setParent(self)
        self.setAccessibleName(work.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.setMinimumSize(room.px(200, 130), room.px(170, 96))
        if self._words is not None:
            self._words.set_room(room)
        self._lay()

    def _scale(self) -> float:
        fits = max(0.3, min(1.0, self.height() / 560, self.width() / 700))
        return fits * math.sqrt(self._room.zoom)

    def frame(self) -> QRectF:
        """Around the picture in its own shape; words get all there is."""
        room = QRectF(self.rect()).adjusted(10, 6, -10, -20 - self._name_high())
        image = self.work.image
        if image is None:
            return self._round_words(room)
        rim = 2 * (26 * self._scale() + min(54 * self._scale(), room.height() * 0.09))
        size = QSize(image.size()).scaled(
            QSize(max(20, round(room.width() - rim)), max(20, round(room.height() - rim))),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        box = QRectF(0, 0, size.width() + rim, size.height() + rim)
        box.moveCenter(room.center())
        return box

    def _round_words(self, room: QRectF) -> QRectF:
        """A few lines hang in a small frame, not on a wide white sheet."""
        rim = 2 * (26 + 54) * self._scale() + 2 * self._room.px(40, 14)
        most = max(60, round(room.width() - rim))
        words = words_size(self._room, self.work, LARGE, most)
        high = min(room.height(), words.height() + rim)
        box = QRectF(0, 0, min(room.width(), max(words.width() + rim, high * 0.78)), high)
        box.moveCenter(room.center())
        return box

    def _name_high(self) -> int:
        """As much for each, so that all hang on one line."""
        font = QFontMetrics(self._room.font("client_text", 28))
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
        wide = max(60, self.width())
        rows = [font.boundingRect(0, 0, wide, 10_000, flags, name) for name in self._names]
        high = max((row.height() for row in rows), default=0)
        return min(high, 2 * font.height()) + 6 if high else 0

    def _paint_name(self, painter: QPainter) -> None:
        painter.setPen(theme.color("cInk"))
        painter.setFont(self._room.font("client_text", 28))
        below = QRectF(0, self.frame().bottom() + 16, self.width(), self._name_high())
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, align | Qt.TextFlag.TextWordWrap, self.work.title)

    def sheet(self) -> QRectF:
        frame, scale = self.frame(), self._scale()
        rim = 26 * scale + min(54 * scale, (frame.height() - 52 * scale) * 0.1)
        return QRectF(frame.adjusted(rim, rim, -rim, -rim).toRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def _lay(self) -> None:
        self._scaled = QPixmap()
        if self._words is not None:
            self._words.setGeometry(self.sheet().toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, self.frame(), self._scale())
        sheet = self.sheet()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens("light")["paper"]))
        painter.drawRect(sheet)
        if self.work.image is not None and not self.bare:
            spot = self.spot()
            painter.drawPixmap(spot.toRect(), self._at(spot.size().toSize()))
        if theme.is_dark():  # paper in the evening
            painter.fillRect(sheet, DUSK)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.tokens("light")["pic_sandB"]), 2))
        painter.drawRect(sheet.adjusted(-1, -1, 1, 1))  # last: nothing breaks the line
        if self._names and self.work.title:
            self._paint_name(painter)
        painter.end()

    def spot(self) -> QRectF:
        """Where the picture lies on its sheet."""
        sheet = self.sheet()
        if self.work.image is None:
            return sheet
        size = QSize(self.work.image.size()).scaled(
            sheet.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(sheet.center())
        return spot

    def _at(self, size: QSize) -> QPixmap:
        wanted = size * self.devicePixelRatioF()
        if self._scaled.size() != wanted and self.work.image is not None:
            keep, smooth = (
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(self.work.image.scaled(wanted, keep, smooth))
        return self._scaled


class Hanging(QWidget):
    """The picture on its way from the table to the frame; gone when it hangs."""

    def __init__(self, page: QWidget, frame: Frame) -> None:
        super().__init__(page)
        self._frame = frame
        self._pixmap = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._way = QVariantAnimation(self)
        self._way.setDuration(HANG_MS)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._moved)
        self._way.finished.connect(self.stop)
        self.hide()

    def begin(self) -> None:
        page = self.parentWidget()
        if page is None or theme.less_motion():
            return
        self.setGeometry(page.rect())
        self._frame.bare = True
        self.show()
        self.raise_()
        self._way.start()

    @Slot()
    def stop(self) -> None:
        self._way.stop()
        self._frame.bare = False
        self._frame.update()
        self.hide()

    @Slot(object)
    def _moved(self, _value: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        image, page = self._frame.work.image, self.parentWidget()
        if image is None or page is None:
            return
        part = float(self._way.currentValue() or 0.0)
        end = QRectF(self._frame.spot())
        end.translate(self._frame.mapTo(page, self._frame.rect().topLeft()))
        size = QSize(image.size()).scaled(self.size() * 0.8, Qt.AspectRatioMode.KeepAspectRatio)
        begin = QRectF(0, 0, size.width(), size.height())
        begin.moveCenter(QRectF(self.rect()).center())
        box = QRectF(
            begin.left() + (end.left() - begin.left()) * part,
            begin.top() + (end.top() - begin.top()) * part,
            begin.width() + (end.width() - begin.width()) * part,
            begin.height() + (end.height() - begin.height()) * part,
        )
        painter = QPainter(self)
        painter.drawPixmap(box.toRect(), self._picture(image))
        painter.end()

    def _picture(self, image: QImage) -> QPixmap:
        if self._pixmap.isNull():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            self._pixmap = QPixmap.fromImage(image.scaled(self.size() * 0.8, keep))
        return self._pixmap
