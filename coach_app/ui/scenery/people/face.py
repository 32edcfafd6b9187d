"""A face seen from aside, in a few lines: at rest with closed eyes, and held tight.

Coordinates of the head in body.py: the nose at (930, 308), the chin at (908, 357).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from coach_app.ui.scenery.brush import Brush, Shade

Curve = tuple[float, float, float, float, float, float]  # from, bend, to


@dataclass(frozen=True)
class Face:
    """``folds``: small lines of skin that is drawn together."""

    lid: Curve = (889, 297, 898, 304, 909, 298)
    brow: Curve = (885, 285, 897, 277, 911, 282)
    mouth: Curve = (899, 334, 906, 341, 918, 334)
    folds: tuple[Curve, ...] = ()
    open_eye: bool = False


REST = Face()
_NOSE: tuple[Curve, ...] = ((911, 300, 915, 297, 919, 293), (912, 305, 917, 303, 922, 300))
_CORNER: tuple[Curve, ...] = (
    (883, 293, 878, 291, 873, 287), (882, 298, 876, 298, 871, 298),
    (883, 303, 878, 305, 873, 309),
)  # fmt: skip
#: Part that is held tight: how it is seen.
HOLDS = {
    "face": Face(
        (888, 299, 899, 296, 909, 300), (887, 289, 899, 287, 912, 291),
        (903, 337, 909, 332, 917, 336), (*_CORNER, *_NOSE),
    ),
    "eyes": replace(
        REST, lid=(888, 299, 899, 296, 909, 300), brow=(887, 288, 899, 285, 912, 289),
        folds=(*_CORNER, *_NOSE),
    ),
    "forehead": replace(
        REST, brow=(884, 277, 896, 267, 911, 273), open_eye=True,
        folds=((886, 269, 897, 261, 908, 266),),
    ),
    "jaw": replace(
        REST, mouth=(888, 330, 903, 346, 919, 333),
        folds=((881, 322, 876, 331, 881, 340),),
    ),
}  # fmt: skip


def paint_face(brush: Brush, where: QTransform, hold: str = "") -> None:
    """Inside the head, moved by ``where``. ``hold``: the part that is held tight."""
    face = HOLDS.get(hold, REST)
    line = brush.mix("hair", "skin2", 0.2)
    if face.open_eye:
        eye = QPainterPath()
        eye.addEllipse(QPointF(902, 297), 3.4, 4.2)
        brush.path(where.map(eye), line)
        _line(brush, where, (889, 296, 898, 287, 909, 293), line, 2.8)
    else:
        _line(brush, where, face.lid, line, 3.0)
    _line(brush, where, face.brow, brush.mix("hair", "skin2", 0.1), 4.4)
    _line(brush, where, face.mouth, brush.mix("chair2", "hair", 0.35), 3.2)
    _line(brush, where, (915, 318, 912, 322, 917, 324), "skin2", 2.4)
    for fold in face.folds:
        _line(brush, where, fold, brush.mix("skin2", "hair", 0.45), 2.2)


def _line(brush: Brush, where: QTransform, curve: Curve, shade: Shade, wide: float) -> None:
    path = QPainterPath(QPointF(*curve[:2]))
    path.quadTo(*curve[2:])
    brush.line(where.map(path), shade, wide)
