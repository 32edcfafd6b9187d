"""A person at ease, seen from aside: sitting in the armchair or lying on the mat.

A face of a few quiet lines, no age, no sex by detail. Every limb is a path of its own, so that
warm light can fill just that part. The side that is turned to us is the person's right.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QTransform

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.paths import Point, WidePoint, limb, spline
from coach_app.ui.scenery.people.face import paint_face
from coach_app.ui.scenery.people.hair import ASIDE, strands_aside
from coach_app.ui.scenery.people.hands import Hand, hand

Spot = tuple[float, float, float, float]  # middle and half width and height of a light


@dataclass(frozen=True)
class Limb:
    """``shade``: what it is painted with; ``detail`` is painted inside it."""

    name: str
    path: QPainterPath
    shade: Callable[[Brush], QColor]
    detail: Callable[[Brush], None] | None = None


@dataclass(frozen=True)
class Pose:
    """Limbs from far to near, and where the light of each part lies."""

    limbs: tuple[Limb, ...]
    lights: Mapping[str, Spot]
    box: QRectF  # the whole of it


def _shape(*points: Point) -> QPainterPath:
    return spline(points, closed=True, tension=0.52)


def _limb(*points: WidePoint) -> QPainterPath:
    return limb(points)


def _just(token: str) -> Callable[[Brush], QColor]:
    return lambda brush: brush.shade(token)


def _between(first: str, second: str, part: float) -> Callable[[Brush], QColor]:
    return lambda brush: brush.mix(first, second, part)


SLEEVE = _between("fig", "fig2", 0.35)
FAR_SLEEVE = _just("fig2")
SOCK, FAR_SOCK = _between("mist", "chair", 0.35), _between("heiA", "chair", 0.6)


# -- what both poses share

_HEAD = _shape(
    (866, 228), (896, 236), (913, 260), (919, 284), (930, 308), (920, 318), (920, 330),
    (915, 340), (908, 357), (884, 371), (856, 367), (828, 348), (811, 314), (812, 270), (836, 238),
)  # fmt: skip
_EAR, _EAR_INSIDE = QRectF(847, 296, 20, 28), QRectF(852, 303, 10, 15)


def _ear_of(where: QTransform) -> Callable[[Brush], None]:
    outer, inner = QPainterPath(), QPainterPath()
    outer.addEllipse(_EAR)
    inner.addEllipse(_EAR_INSIDE)
    cheek = QPainterPath()
    cheek.addEllipse(QPointF(896, 322), 15, 10)

    def paint(brush: Brush) -> None:
        brush.path(where.map(cheek), brush.mix("skin", "chair2", 0.5), 0.1 if brush.dark else 0.22)
        brush.path(where.map(outer), brush.mix("skin", "skin2", 0.5))
        brush.path(where.map(inner), "skin2")

    return paint


def _face_of(where: QTransform, hold: str) -> Callable[[Brush], None]:
    return lambda brush: paint_face(brush, where, hold)


def _filled(
    path: QPainterPath, shade: Callable[[Brush], QColor], opacity: float = 1.0
) -> Callable[[Brush], None]:
    return lambda brush: brush.path(path, shade(brush), opacity)


def _both(*details: Callable[[Brush], None]) -> Callable[[Brush], None]:
    def paint(brush: Brush) -> None:
        for detail in details:
            detail(brush)

    return paint


def _stroke(
    path: QPainterPath, token: str, wide: float, opacity: float = 1.0
) -> Callable[[Brush], None]:
    return lambda brush: brush.line(path, token, wide, opacity)


def _hand_limb(name: str, drawn: Hand, shade: Callable[[Brush], QColor]) -> Limb:
    return Limb(name, drawn.path, shade, _stroke(drawn.lines, "skin2", 2.2, 0.8))


def _line(x: float, y: float, *curve: float) -> QPainterPath:
    """From (x, y) by quadratic curves: bend and end, again and again."""
    path = QPainterPath(QPointF(x, y))
    for i in range(0, len(curve), 4):
        path.quadTo(*curve[i : i + 4])
    return path


def _cuff(before: Point, wrist: Point) -> Callable[[Brush], None]:
    """The knitted band round the end of a sleeve, straight across it."""
    long = math.dist(before, wrist)
    dx, dy = (wrist[0] - before[0]) / long * 40, (wrist[1] - before[1]) / long * 40
    x, y = wrist[0] - 0.2 * dx, wrist[1] - 0.2 * dy
    band = QPainterPath(QPointF(x - dy, y + dx))
    for spot in ((x + dy, y - dx), (x + dx + dy, y + dy - dx), (x + dx - dy, y + dy + dx)):
        band.lineTo(*spot)
    return _filled(band, _between("fig2", "hair", 0.12), 0.9)


def _light_leg(*points: WidePoint) -> Callable[[Brush], None]:
    path = _limb(*points)
    return lambda brush: brush.path(path, brush.mix("broek", "#FFFFFF", 0.16), 0.4)


_SKIN, _FAR_SKIN = _just("skin"), _between("skin", "skin2", 0.6)
_LEG, _FAR_LEG = _just("broek"), _just("broek2")


#: Parts of which it can be seen that they are held tight.
HELD = (
    *("hands", "forearms", "hand_right", "hand_left", "shoulders"),
    *("upper_arms", "face", "forehead", "eyes", "jaw"),
    *("shins", "calf_right", "calf_left", "feet", "foot_right", "foot_left"),
)


def _fist(hold: str, side: str) -> bool:
    return hold in ("hands", "forearms", "upper_arms", f"hand_{side}")


def _toes(hold: str, side: str, x: float, y: float, turn: float) -> QTransform:
    """Toes drawn up round the heel at (x, y), or curled down by a little."""
    if hold in ("shins", f"calf_{side}"):
        return QTransform().translate(x, y).rotate(turn).translate(-x, -y)
    if hold in ("feet", f"foot_{side}"):
        return QTransform().translate(x, y).scale(0.86, 1.06).translate(-x, -y)
    return QTransform()


# -- sitting


_LOW = 26.0  # how far head and shoulders are below where the head's coordinates have them


@functools.cache
def sitting(hand_on_belly: bool = False, hold: str = "") -> Pose:
    """In the armchair, turned to the right, feet on the floor. ``hold``: the part that is held
    tight: fists, shoulders by the ears, toes up."""
    straight = QTransform.fromTranslate(0, _LOW)
    up = (30 if hold == "shoulders" else 0) - _LOW
    torso = _shape(
        (848, 396 - up), (806, 404 - up), (772, 442 - up), (758, 528), (762, 616), (768, 668),
        (800, 690), (884, 708), (930, 676), (938, 606), (930, 534), (912, 456 - up),
        (886, 408 - up),
    )  # fmt: skip
    front = _shape((930, 400), (902, 470), (890, 560), (904, 720), (960, 720), (960, 400))
    hip = _shape((792, 556), (766, 604), (768, 664), (786, 686), (812, 672), (852, 646),
                 (900, 622), (936, 608), (926, 566), (860, 540))  # fmt: skip
    hem = _line(764, 676, 784, 688, 806, 668, 850, 636, 900, 615, 924, 606, 946, 602)
    collar = _line(816, 406 - up, 848, 432 - up, 884, 406 - up)
    if hand_on_belly:
        near_cuff = _cuff((832, 612), (872, 604))
        upper = _limb((834, 438 + _LOW, 40), (806, 526, 36), (796, 588, 31))
        fore = _limb((796, 588, 31), (832, 612, 27), (872, 604, 18))
        near = hand(868, 604, -9, size=0.74, curl=9, flip=True)
        lights: dict[str, Spot] = {
            "hand_right": (904, 598, 84, 60),
            "fore_right": (830, 604, 80, 50),
        }
    else:
        upper = _limb((836, 436 - up, 40), (842, 506 - up * 0.6, 35), (866, 578, 29))
        fore = _limb((866, 578, 29), (926, 606, 25), (984, 612, 17))
        near_cuff = _cuff((926, 606), (984, 612))
        near = hand(
            980, 612, 6, size=0.98, curl=6, flip=True, thumb=False, fist=_fist(hold, "right")
        )
        lights = {"hand_right": (1026, 622, 74, 50), "fore_right": (930, 602, 96, 50)}
    bent = hold == "upper_arms"
    if bent:
        upper = _limb((836, 436 + _LOW, 40), (838, 518, 36), (852, 572, 30))
        fore = _limb((852, 572, 30), (908, 546, 26), (946, 492, 18))
        near_cuff = _cuff((908, 546), (946, 492))
        near = hand(944, 496, -62, size=0.98, curl=6, flip=True, thumb=False, fist=True)
    far = hand(1042, 566, 7, size=0.9, curl=6, fist=_fist(hold, "left"))
    far_fore, far_cuff = _limb((926, 552, 26), (984, 566, 22), (1042, 566, 15)), (984, 566)
    if bent:
        far = hand(1012, 478, -62, size=0.9, curl=6, fist=True)
        far_fore, far_cuff = _limb((926, 552, 26), (980, 532, 22), (1014, 476, 16)), (980, 532)
    limbs = (
        Limb("foot_left", _toes(hold, "left", 1090, 868, -16).map(_shape((1072, 832), (1110, 826),
             (1150, 852), (1182, 862), (1180, 874), (1120, 876), (1074, 874), (1066, 852))),
             FAR_SOCK),
        Limb("calf_left", _limb((1096, 616, 42), (1104, 724, 35), (1094, 838, 21)), _FAR_LEG),
        Limb("thigh_left", _limb((846, 642, 54), (960, 620, 52), (1096, 612, 42)), _FAR_LEG),
        _hand_limb("hand_left", far, _FAR_SKIN),
        Limb("fore_left", far_fore, FAR_SLEEVE,
             _cuff(far_cuff, (1014, 476) if bent else (1042, 566))),
        Limb("upper_left",
             _limb((874, 440 - up, 36), (912, 500 - up * 0.6, 31), (928, 556, 26)), FAR_SLEEVE),
        Limb("neck", straight.map(_limb((838, 424, 38), (850, 386, 31), (858, 344, 31))),
             _just("skin2")),
        Limb("head", straight.map(_HEAD), _SKIN,
             _both(_ear_of(straight), _face_of(straight, hold))),
        Limb("torso", torso, _just("fig"), _filled(front, _just("fig3"), 0.35)),
        Limb("collar", _strip(collar, 7), _just("fig2")),
        Limb("hair", straight.map(ASIDE), _just("hair"), strands_aside(straight)),
        Limb("foot_right", _toes(hold, "right", 1048, 878, -16).map(_shape((1030, 840), (1068, 834),
             (1108, 858), (1144, 870), (1142, 884), (1080, 886), (1032, 884), (1024, 862))), SOCK),
        Limb("thigh_right", _limb((840, 656, 58), (950, 650, 54), (1062, 646, 43)), _LEG,
             _light_leg((860, 628, 14), (950, 618, 17), (1046, 618, 13))),
        Limb("torso", hip, _just("fig"), _both(
            _filled(front, _just("fig3"), 0.35), _stroke(hem, "fig2", 17, 0.7))),
        Limb("calf_right", _limb((1060, 650, 43), (1062, 744, 36), (1050, 846, 22)), _LEG,
             _both(_filled(_shape((1022, 824), (1050, 834), (1080, 826), (1078, 846), (1050, 852),
                   (1024, 844)), _just("broek2")),
                   _stroke(_line(1016, 694, 1060, 706, 1100, 690), "broek2", 2, 0.6))),
        Limb("upper_right", upper, SLEEVE,
             _stroke(_line(828, 470, 822, 520, 846, 566), "fig2", 2.2, 0.6)),
        _hand_limb("hand_right", near, _SKIN),
        Limb("fore_right", fore, SLEEVE, near_cuff),
    )  # fmt: skip
    spots: dict[str, Spot] = {
        "forehead": (906, 288, 46, 34), "eyes": (912, 324, 46, 32), "jaw": (892, 376, 56, 34),
        "head": (874, 326, 84, 96), "neck": (850, 410, 62, 50), "shoulders": (838, 464, 146, 106),
        "chest": (880, 494, 112, 92), "belly": (876, 606, 124, 96), "seat": (826, 676, 96, 60),
        "upper_right": (842, 508, 74, 112), "upper_left": (922, 508, 64, 90),
        "fore_left": (990, 562, 84, 44), "hand_left": (1084, 570, 74, 50),
        "thigh_right": (956, 648, 168, 84), "thigh_left": (1036, 596, 130, 60),
        "calf_right": (1058, 752, 76, 138), "calf_left": (1108, 744, 66, 138),
        "foot_right": (1084, 862, 84, 46), "foot_left": (1134, 852, 84, 46),
    }  # fmt: skip
    return Pose(limbs, {**spots, **lights}, QRectF(600, 190, 620, 720))


def _strip(path: QPainterPath, wide: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(wide)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(path)


# -- lying


@functools.cache
def lying(hold: str = "") -> Pose:
    """On the mat, on the back, knees over a bolster, the head on a pillow on the left."""
    up = 18 if hold == "shoulders" else 0
    head = QTransform().translate(474, 764).rotate(-84).translate(-866, -300)
    torso = _shape(
        (566 - up, 742), (600 - up, 704), (660, 684), (740, 680), (820, 696), (900, 704),
        (970, 706), (1000, 740), (1004, 790), (970, 822), (880, 826), (760, 826), (640, 826),
        (582 - up, 818), (560 - up, 786),
    )  # fmt: skip
    upper_side = _shape(
        (560, 700), (700, 660), (1010, 690), (1000, 716), (820, 714), (700, 706), (590, 740)
    )
    hip = _shape((900, 700), (974, 700), (996, 740), (1000, 792), (984, 830), (900, 830))
    hem = _line(976, 696, 998, 760, 980, 834)
    near = hand(820, 716, -12, size=0.96, curl=5, flip=True, thumb=False, fist=_fist(hold, "right"))
    far = hand(836, 692, 3, size=0.86, curl=5, fist=_fist(hold, "left"))
    limbs = (
        Limb("foot_left", _toes(hold, "left", 1424, 812, -14).map(_shape((1412, 828), (1402, 800),
             (1420, 772), (1442, 734), (1456, 704), (1476, 696), (1492, 708), (1494, 732),
             (1482, 766), (1472, 794), (1466, 820), (1450, 832), (1430, 834))), FAR_SOCK),
        Limb("calf_left", _limb((1196, 652, 40), (1310, 730, 34), (1414, 798, 20)), _FAR_LEG),
        Limb("thigh_left", _limb((950, 758, 52), (1086, 696, 48), (1196, 650, 40)), _FAR_LEG),
        Limb("neck", _limb((506, 770, 29), (560, 774, 31), (600, 770, 34)), _just("skin2")),
        Limb("head", head.map(_HEAD), _SKIN, _both(_ear_of(head), _face_of(head, hold))),
        Limb("upper_left", _limb((650, 704, 28), (700, 694, 25), (752, 692, 22)), FAR_SLEEVE),
        Limb("fore_left", _limb((748, 692, 22), (800, 690, 20), (846, 696, 15)), FAR_SLEEVE,
             _cuff((800, 690), (846, 696))),
        Limb("torso", torso, _just("fig"), _filled(upper_side, _just("fig3"), 0.6)),
        Limb("collar",
             _strip(_line(584 - up, 736, 602 - up, 770, 588 - up, 812), 7), _just("fig2")),
        Limb("hair", head.map(ASIDE), _just("hair"), strands_aside(head)),
        Limb("foot_right", _toes(hold, "right", 1408, 818, -14).map(_shape((1390, 836), (1378, 810),
             (1396, 780), (1416, 744), (1430, 714), (1450, 704), (1468, 714), (1472, 738),
             (1460, 772), (1450, 800), (1446, 826), (1430, 840), (1408, 842))), SOCK),
        Limb("thigh_right", _limb((960, 772, 54), (1080, 728, 50), (1190, 690, 42)), _LEG,
             _light_leg((990, 748, 12), (1080, 706, 15), (1168, 672, 12))),
        Limb("torso", hip.intersected(torso), _just("fig"), _stroke(hem, "fig2", 17, 0.7)),
        Limb("calf_right", _limb((1190, 692, 42), (1300, 764, 35), (1404, 816, 22)), _LEG,
             _filled(_shape((1370, 790), (1390, 812), (1396, 840), (1416, 838), (1412, 806),
                     (1390, 782)), _just("broek2"))),
        _hand_limb("hand_left", far, _FAR_SKIN),
        Limb("upper_right",
             _limb((622 - up, 748, 36), (672 - up / 2, 786, 32), (724, 796, 28)), SLEEVE),
        _hand_limb("hand_right", near, _SKIN),
        Limb("fore_right", _limb((724, 796, 28), (774, 760, 24), (822, 716, 15)), SLEEVE,
             _cuff((774, 760), (822, 716))),
    )  # fmt: skip
    lights: dict[str, Spot] = {
        "forehead": (440, 722, 40, 40), "eyes": (474, 716, 40, 38), "jaw": (520, 730, 44, 42),
        "head": (474, 758, 96, 88), "neck": (552, 768, 60, 56), "shoulders": (624, 752, 110, 104),
        "chest": (720, 716, 130, 70), "belly": (890, 752, 130, 92), "seat": (976, 790, 90, 60),
        "upper_right": (668, 780, 96, 62), "fore_right": (774, 762, 84, 66),
        "hand_right": (860, 706, 70, 52), "upper_left": (690, 690, 80, 40),
        "fore_left": (790, 684, 74, 40), "hand_left": (880, 692, 66, 40),
        "thigh_right": (1080, 730, 160, 92), "thigh_left": (1100, 676, 150, 70),
        "calf_right": (1300, 762, 150, 92), "calf_left": (1320, 722, 140, 76),
        "foot_right": (1420, 782, 60, 84), "foot_left": (1448, 772, 56, 84),
    }  # fmt: skip
    return Pose(limbs, lights, QRectF(370, 620, 1130, 240))


# -- painting


def paint_body(brush: Brush, pose: Pose) -> None:
    for one in pose.limbs:
        brush.path(one.path, one.shade(brush))
        if one.detail is not None:
            with brush.inside(one.path):
                one.detail(brush)
