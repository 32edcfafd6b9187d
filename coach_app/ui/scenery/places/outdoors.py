"""Where and when an exercise takes place: a corner of the heath and an hour of its own.

From the three stones to the bench it is one place: what differs is only what lies in it. Who
does two exercises after each other has gone somewhere else in between.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.ui.scenery.brush import WIDE, Brush
from coach_app.ui.scenery.heath import Heath


@dataclass(frozen=True)
class Outdoors:
    """``hour``: one of daylight's, "" for that of the clock. ``flip``: left and right change
    places. The others as in ``Heath``."""

    hour: str = ""
    flip: bool = False
    middle: str = "pool"
    trees: str = "pair"
    fold: bool = False
    dunes: bool = False
    mist: bool = False
    stars: bool = False

    def heath(self, *, trees: bool, lean: float = 0.1) -> Heath:
        return Heath(
            middle=self.middle,
            trees=self.trees if trees else "none",
            fold=self.fold,
            dunes=self.dunes,
            mist=self.mist,
            lean=lean,
        )

    def turn(self, brush: Brush) -> None:
        """From here on the brush paints mirrored, where the place is."""
        if self.flip:
            brush.painter.translate(WIDE, 0)
            brush.painter.scale(-1, 1)


#: By the id of the exercise; every other is on the heath as it is now.
PLACES_OF: dict[str, Outdoors] = {
    "R01": Outdoors("morning"),
    "R02": Outdoors("dawn", flip=True, middle="none", trees="lone", mist=True),
    "R03": Outdoors("noon", middle="path", trees="none", fold=True),
    "R04": Outdoors("dusk", flip=True, trees="edge", stars=True),
    "R05": Outdoors("noon", middle="none", trees="none", dunes=True),
    "R06": Outdoors("morning", middle="sand", trees="edge"),
    "R07": Outdoors("golden", flip=True, middle="path"),
    "R08": Outdoors("dusk", trees="lone", stars=True),
    "R09": Outdoors("noon", flip=True, middle="path", trees="edge"),
    "R10": Outdoors("morning", middle="sand", trees="lone", fold=True),
    "R11": Outdoors("golden", flip=True, trees="lone"),
    "R12": Outdoors("dusk", middle="sand", trees="edge", mist=True),
    "R13": Outdoors("noon", trees="edge"),
    "R14": Outdoors("dawn", trees="none", mist=True),
    "R15": Outdoors("golden", middle="path", trees="lone"),
    "R16": Outdoors("evening", flip=True, middle="sand", trees="none", fold=True),
    "R17": Outdoors("dusk", middle="none", trees="none", dunes=True, stars=True),
    "R18": Outdoors("morning", flip=True, middle="path"),
}


def outdoors_of(exercise: str) -> Outdoors:
    return PLACES_OF.get(exercise, Outdoors())
