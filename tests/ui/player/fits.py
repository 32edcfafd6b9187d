"""Measures a page as it stands: what is cut, squeezed, laid over something, or painted too wide."""

from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.activities.choose import SceneCard
from coach_app.ui.client_view.player.collage.tray import MotifCard

SLACK = 2  # px: rounding
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit)


def told(one: QWidget) -> str:
    words = one.text() if isinstance(one, QLabel | QAbstractButton) else ""
    return f"{type(one).__name__} “{(words or one.accessibleName())[:30]}”"


def shown(window: QWidget) -> list[QWidget]:
    """Controls and words that are on the page, also those further down in something scrolled."""
    kinds = (*CONTROLS, QLabel)
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, kinds) and one.isVisibleTo(window) and not is_part(one)
    ]


def is_part(one: QWidget) -> bool:
    """A scroll bar's or a field's own part."""
    host = one.parentWidget()
    return isinstance(host, QLineEdit | QPlainTextEdit | QAbstractScrollArea) and not isinstance(
        host, QScrollArea
    )


def cut_off(one: QWidget, window: QWidget) -> str:
    """Which edge takes a part of it. Upright it may be scrolled; sideways never."""
    box = QRect(one.mapTo(window, QPoint()), one.size())
    scrolled = False
    host = one.parentWidget()
    while host is not None:
        around = QRect(host.mapTo(window, QPoint()), host.size())
        if box.left() < around.left() - SLACK or box.right() > around.right() + SLACK:
            return f"sideways by {type(host).__name__}"
        low = box.top() < around.top() - SLACK or box.bottom() > around.bottom() + SLACK
        if low and not scrolled:
            inside = isinstance(host.parentWidget(), QScrollArea)
            if not inside:
                return f"upright by {type(host).__name__}"
            if around.height() < min(44, box.height()):
                return "the part that scrolls is too low"
            scrolled = True
        if host is window:
            return ""
        host = host.parentWidget()
    return ""


def squeezed(one: QWidget) -> str:
    """Words that do not fit into what they were given."""
    if isinstance(one, QLabel):
        if not one.text():
            return ""
        metrics = QFontMetricsF(one.font())
        longest = max((metrics.horizontalAdvance(word) for word in one.text().split()), default=0)
        edges = one.contentsMargins().left() + one.contentsMargins().right()
        if longest > one.width() - edges + SLACK:
            return f"a word is {longest:.0f} wide in {one.width()}"
        if one.wordWrap():
            return low(one.heightForWidth(one.width()), one.height())
        return low(one.sizeHint().width(), one.width())
    if isinstance(one, SceneCard | MotifCard):
        return ""  # painted: seen to where they paint
    if isinstance(one, PickCard):
        metrics = QFontMetricsF(one.font_used())
        longest = max((metrics.horizontalAdvance(word) for word in one.text().split()), default=0)
        if longest > one.width() - 12:
            return f"a word is {longest:.0f} wide in {one.width()}"
        return low(one.heightForWidth(one.width()) - 10, one.height())
    if isinstance(one, RoundButton):
        least = one.minimumSizeHint()  # its words are smaller there; that they fit is seen painted
        return low(least.width(), one.width()) or low(least.height(), one.height())
    if isinstance(one, QLineEdit):
        metrics = QFontMetricsF(one.font())
        return low(metrics.height() + 6, one.height()) or low(90, one.width())
    if isinstance(one, QPlainTextEdit):
        return low(QFontMetricsF(one.font()).height() * 1.2, one.height()) or low(90, one.width())
    return ""


def low(wanted: float, given: float) -> str:
    return f"wants {wanted:.0f}, has {given:.0f}" if wanted > given + SLACK else ""


def covered(window: QWidget, all_of_it: list[QWidget]) -> list[str]:
    """Controls and words that lie over each other."""
    boxes = [(one, QRect(one.mapTo(window, QPoint()), one.size())) for one in all_of_it]
    found = []
    for number, (one, box) in enumerate(boxes):
        if isinstance(one, QLabel) and not one.text():
            continue
        for other, its in boxes[number + 1 :]:
            if isinstance(other, QLabel) and not other.text():
                continue
            if one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            if viewport(one) is not viewport(other):
                continue  # one of them is scrolled
            both = box.intersected(its)
            if both.width() > 2 * SLACK + 4 and both.height() > 2 * SLACK + 4:
                found.append(f"{told(one)} over {told(other)}")
    return found


def viewport(one: QWidget) -> QWidget | None:
    host = one.parentWidget()
    while host is not None and not isinstance(host, QScrollArea):
        host = host.parentWidget()
    return host


@contextmanager
def watched_paint():
    """Notes every text that is painted into a box that is too small for it."""
    plain, found = QPainter.drawText, []

    def draw(painter, *given):
        if len(given) == 3 and isinstance(given[0], QRect | QRectF):
            box, flags, text = QRectF(given[0]), int(given[1]), str(given[2])
            used = QFontMetricsF(painter.font()).boundingRect(box, flags, text)
            wraps = flags & int(Qt.TextFlag.TextWordWrap)
            wide = used.width() > box.width() + SLACK
            high = used.height() > box.height() + SLACK and (wraps or box.height() < used.height())
            if text.strip() and (wide or high):
                wanted = f"{used.width():.0f}x{used.height():.0f}"
                found.append(
                    f"painted “{text[:30]}” {wanted} in {box.width():.0f}x{box.height():.0f}"
                )
        return plain(painter, *given)

    QPainter.drawText = draw
    try:
        yield found
    finally:
        QPainter.drawText = plain


def cut(window: QWidget) -> list[str]:
    """Everything on the page that cannot be read or reached whole."""
    all_of_it = shown(window)
    found = []
    for one in all_of_it:
        if isinstance(one, QLabel) and not one.text():
            continue
        if reason := cut_off(one, window) or squeezed(one):
            found.append(f"{told(one)}: {reason}")
    found += covered(window, all_of_it)
    with watched_paint() as painted:
        window.grab()
    return found + sorted(set(painted))
