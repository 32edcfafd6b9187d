"""A street cut from paper: house fronts over its whole width, and whole people in front of them.

Sizes follow the box that is painted; colours are papers, the same in both looks: in the evening
the whole lies in dusk, and there is light behind the windows.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from coach_app.ui.scenery.papercut import draw_cut, paper
from coach_app.ui.scenery.paths import mix

GROUND = 0.79  # of the height: where the houses stand
#: What may happen there: who wonders, then who else is there (name, x of the width, size, turned).
MOMENTS = {
    "greeting": ("me_wave", (("passer", 0.69, 0.86, 1),)),
    "message": ("me_phone", (("passer", 0.77, 0.7, 1),)),
    "face": ("me_wonder", (("plain_stand", 0.64, 0.94, -1),)),
    "laugh": ("me_wonder", (("fox_stand", 0.63, 0.84, 1), ("grey_stand", 0.73, 0.84, -1))),
}
_PLAIN = ("me_wonder", (("passer", 0.69, 0.86, 1),))
_ME, _TALL = 0.405, 0.45  # where who wonders stands, and how tall, of width and height
#: Each front: its width and height in parts of the street, its gable, its paper and how pale.
_FRONTS = (
    (0.115, 0.42, "steps", "clay", 0.34), (0.1, 0.36, "flat", "sand", 0.2),
    (0.125, 0.45, "bell", "sky", 0.5), (0.105, 0.38, "point", "honeyL", 0.3),
    (0.12, 0.43, "steps", "moss", 0.55), (0.1, 0.35, "flat", "clay", 0.52),
    (0.125, 0.44, "point", "sand", 0.1), (0.11, 0.39, "bell", "hei", 0.6),
    (0.1, 0.42, "steps", "sky", 0.62),
)  # fmt: skip
_BEHIND_TREES = (2, 3, 4, 42, 43, 44)  # windows; in each front four, and a pane over the door
_DUSK = QColor(22, 26, 40, 158)


def paint_street(painter: QPainter, box: QRectF, moment: str, *, night: bool) -> QPointF:
    """All of it; answers where the head of who wonders is. ``moment``: of MOMENTS."""
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_sky(painter, box)
    windows = _paint_houses(painter, box)
    _paint_pavement(painter, box)
    _paint_things(painter, box)
    if night:
        painter.fillRect(box, _DUSK)
        _light(painter, windows)
    head = _paint_people(painter, box, moment)
    painter.restore()
    return head


def _paint_sky(painter: QPainter, box: QRectF) -> None:
    white = paper("white")
    fall = QLinearGradient(box.topLeft(), QPointF(box.left(), box.top() + box.height() * GROUND))
    fall.setColorAt(0.0, mix(paper("skyL"), white, 0.35))
    fall.setColorAt(1.0, mix(paper("honeyL"), white, 0.62))
    painter.fillRect(box, fall)


def _paint_houses(painter: QPainter, box: QRectF) -> list[QRectF]:
    """The fronts from left to right; answers their windows."""
    base, x = box.top() + box.height() * GROUND, box.left()
    windows: list[QRectF] = []
    for number, (wide, high, gable, name, pale) in enumerate(_FRONTS):
        front = QRectF(x, base - box.height() * high, box.width() * wide, box.height() * high)
        x = front.right()
        wall = mix(paper(name), paper("white"), pale)
        windows += _paint_front(painter, front, gable, wall, number)
    return windows


def _paint_front(
    painter: QPainter, front: QRectF, gable: str, wall: QColor, number: int
) -> list[QRectF]:
    wide, high, white = front.width(), front.height(), paper("white")
    shape = _gabled(front, gable)
    painter.fillPath(shape.translated(-wide * 0.02, high * 0.006), QColor(58, 44, 24, 34))
    painter.fillPath(shape, wall)
    painter.strokePath(shape, QPen(mix(wall, white, 0.55), max(1.5, wide * 0.014)))
    top = front.top() + high * (0.06 if gable == "flat" else 0.0)
    band = mix(wall, paper("ink"), 0.12)
    plinth = QRectF(front.left(), front.bottom() - high * 0.07, wide, high * 0.07)
    painter.fillRect(plinth, band)
    windows = []
    for row, (y, tall) in enumerate(((0.13, 0.24), (0.45, 0.22))):
        for column in (0.17, 0.57):
            window = QRectF(front.left() + wide * column, top + high * y, wide * 0.26, high * tall)
            _paint_window(painter, window, wall)
            windows.append(window)
            if row == 1 and number % 3 == 1:
                _paint_flowers(painter, window)
    windows.append(_paint_door(painter, front, number, wall))
    return windows


def _gabled(front: QRectF, gable: str) -> QPainterPath:
    """The outline of a front; its gable stands on top of ``front``."""
    wide, left, right, top = front.width(), front.left(), front.right(), front.top()
    up = wide * 0.42
    path = QPainterPath(front.bottomLeft())
    path.lineTo(left, top)
    middle = front.center().x()
    if gable == "steps":
        for step in range(3):
            path.lineTo(left + wide * 0.13 * (step + 1), top - up * step / 3)
            path.lineTo(left + wide * 0.13 * (step + 1), top - up * (step + 1) / 3)
        for step in range(3):
            path.lineTo(right - wide * 0.13 * (3 - step), top - up * (3 - step) / 3)
            path.lineTo(right - wide * 0.13 * (3 - step), top - up * (2 - step) / 3)
    elif gable == "bell":
        path.cubicTo(left + wide * 0.16, top, left + wide * 0.2, top - up, middle, top - up)
        path.cubicTo(right - wide * 0.2, top - up, right - wide * 0.16, top, right, top)
    elif gable == "point":
        path.lineTo(middle, top - up)
    else:
        path.lineTo(left - wide * 0.02, top)
        path.lineTo(left - wide * 0.02, top - wide * 0.08)
        path.lineTo(right + wide * 0.02, top - wide * 0.08)
        path.lineTo(right + wide * 0.02, top)
    path.lineTo(right, top)
    path.lineTo(front.bottomRight())
    path.closeSubpath()
    return path


def _paint_window(painter: QPainter, window: QRectF, wall: QColor) -> None:
    frame, white = max(1.5, window.width() * 0.07), paper("white")
    painter.fillRect(window.adjusted(-frame, -frame, frame, frame * 1.6), mix(wall, white, 0.72))
    painter.fillRect(window, mix(paper("skyD"), paper("skyL"), 0.45))
    light = QPainterPath(window.bottomLeft())
    light.lineTo(window.topLeft())
    light.lineTo(window.left() + window.width() * 0.7, window.top())
    light.closeSubpath()
    painter.fillPath(light, mix(paper("skyL"), white, 0.3))
    bar = QPen(mix(wall, white, 0.78), frame * 0.8)
    painter.setPen(bar)
    painter.drawLine(QPointF(window.center().x(), window.top()),
                     QPointF(window.center().x(), window.bottom()))  # fmt: skip
    third = window.top() + window.height() * 0.36
    painter.drawLine(QPointF(window.left(), third), QPointF(window.right(), third))
    painter.setPen(Qt.PenStyle.NoPen)


def _light(painter: QPainter, windows: list[QRectF]) -> None:
    """Somebody is at home behind most of them."""
    glow = mix(paper("honeyL"), paper("honey"), 0.35)
    for number, window in enumerate(windows):
        if number % 3 == 0 or number in _BEHIND_TREES:
            continue
        painter.fillRect(window, glow)
        bar = max(1.5, window.width() * 0.06)
        dark = mix(glow, paper("clayD"), 0.5)
        painter.fillRect(QRectF(window.center().x() - bar / 2, window.top(), bar,
                                window.height()), dark)  # fmt: skip
        third = window.top() + window.height() * 0.36
        painter.fillRect(QRectF(window.left(), third - bar / 2, window.width(), bar), dark)


def _paint_flowers(painter: QPainter, window: QRectF) -> None:
    side, base = window.width() * 0.13, window.bottom() + window.width() * 0.06
    for number in range(7):
        colour = (paper("moss"), paper("mossL"), paper("clay"), paper("heiL"))[number % 4]
        painter.setBrush(colour)
        at = QPointF(window.left() + window.width() * (number + 0.5) / 7, base - side * 0.7)
        painter.drawEllipse(at, side, side * (0.8 + 0.25 * (number % 2)))
    painter.fillRect(
        QRectF(window.left() - side * 0.5, base, window.width() + side, side * 1.3), paper("clayD")
    )


def _paint_door(painter: QPainter, front: QRectF, number: int, wall: QColor) -> QRectF:
    """The door, and the pane above it, which is answered."""
    wide, high = front.width(), front.height()
    left = front.left() + wide * (0.16 if number % 2 else 0.56)
    door = QRectF(left, front.bottom() - high * 0.235, wide * 0.26, high * 0.235)
    frame = max(1.5, wide * 0.02)
    painter.fillRect(door.adjusted(-frame, -frame, frame, 0), mix(wall, paper("white"), 0.72))
    painter.fillRect(door, paper(("mossD", "clayD", "skyD", "hei")[number % 4]))
    pane = QRectF(door.left() + door.width() * 0.16, door.top() + door.height() * 0.1,
                  door.width() * 0.68, door.height() * 0.24)  # fmt: skip
    painter.fillRect(pane, mix(paper("skyL"), paper("white"), 0.3))
    painter.setBrush(paper("honeyL"))
    knob = max(1.2, door.width() * 0.06)
    painter.drawEllipse(QPointF(door.right() - 3 * knob, door.center().y() + knob), knob, knob)
    return pane


def _paint_pavement(painter: QPainter, box: QRectF) -> None:
    """Stones under the people's feet, and the street before us."""
    base, low = box.top() + box.height() * GROUND, box.bottom()
    deep, white = low - base, paper("white")
    stone = mix(paper("sand"), white, 0.18)
    painter.fillRect(QRectF(box.left(), base, box.width(), deep), stone)
    painter.fillRect(QRectF(box.left(), base, box.width(), deep * 0.05), mix(stone, paper("ink"),
                     0.16))  # fmt: skip
    painter.setPen(QPen(mix(stone, paper("clayD"), 0.16), max(1.0, deep * 0.008)))
    middle = box.center().x()
    rows = (0.05, 0.17, 0.33, 0.55)
    for row, (part, after) in enumerate(zip(rows, (*rows[1:], 0.84), strict=True)):
        y, under = base + deep * part, base + deep * after
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        for number in range(-12, 13):
            far, near = 1 + part * 0.7, 1 + after * 0.7
            x = (number + 0.5 * (row % 2)) * box.width() / 17
            painter.drawLine(QPointF(middle + x * far, y), QPointF(middle + x * near, under))
    painter.setPen(Qt.PenStyle.NoPen)
    kerb = QRectF(box.left(), base + deep * 0.84, box.width(), deep * 0.06)
    painter.fillRect(kerb, mix(stone, white, 0.55))
    road = QRectF(box.left(), kerb.bottom(), box.width(), low - kerb.bottom() + 1)
    painter.fillRect(road, mix(paper("skyD"), paper("sand"), 0.6))


def _paint_things(painter: QPainter, box: QRectF) -> None:
    """Two trees and a bicycle."""
    base, deep = box.top() + box.height() * GROUND, box.height() * (1 - GROUND)
    for x, size, name in ((0.06, 0.3, "tree"), (0.215, 0.17, "bicycle"), (0.955, 0.3, "tree")):
        side = box.height() * size
        spot = QRectF(box.left() + box.width() * x - side / 2, 0, side, side)
        spot.moveBottom(base + deep * 0.2)
        draw_cut(painter, spot, name)


def _paint_people(painter: QPainter, box: QRectF, moment: str) -> QPointF:
    """Who wonders is the largest and stands in front."""
    me, others = MOMENTS.get(moment, _PLAIN)
    for name, x, size, turned in others:
        _paint_person(painter, box, name, (x, _TALL * size, 0.34 + 0.4 * size), turned)
    return _paint_person(painter, box, me, (_ME, _TALL, 0.8), 1)


def _paint_person(
    painter: QPainter, box: QRectF, name: str, where: tuple[float, float, float], turned: int
) -> QPointF:
    """``where``: x, how tall, and how far down the pavement; answers where the head is."""
    x, tall, down = where
    side = box.height() * tall
    feet = box.top() + box.height() * (GROUND + (1 - GROUND) * down)
    middle = QPointF(box.left() + box.width() * x, feet - side / 2)
    painter.setBrush(QColor(40, 32, 20, 46))
    painter.drawEllipse(QPointF(middle.x(), feet - side * 0.02), side * 0.17, side * 0.022)
    painter.save()
    painter.translate(middle)
    painter.scale(turned, 1)
    draw_cut(painter, QRectF(-side / 2, -side / 2, side, side), name)
    painter.restore()
    return QPointF(middle.x(), middle.y() - side * 0.44)
