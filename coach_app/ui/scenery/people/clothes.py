"""What people turned to us wear, and their colours, looked up once for a theme and an hour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from coach_app.ui.scenery.brush import Brush


@dataclass(frozen=True)
class Outfit:
    """``curls``: short curly hair, else loose to the shoulders; ``buttons``: a cardigan."""

    base: QColor
    shade: QColor
    cuff: QColor
    light: QColor
    legs: QColor
    legs_shade: QColor
    legs_light: QColor
    shoe: QColor
    shoe_light: QColor
    hair: QColor
    hair_shade: QColor
    hair_light: QColor
    skin: QColor
    skin_shade: QColor
    inner: QColor  # the shirt below a cardigan
    curls: bool = False
    buttons: bool = False


def outfit(brush: Brush, look: int) -> Outfit:
    """Of the person with this look, 0 or 1."""
    mix, shade = brush.mix, brush.shade
    white = brush.by("#FFFFFF", "#CFC8B8")
    if look == 0:
        hair, shoe = shade("hair"), mix("chair", "chair2", 0.4)
        return Outfit(
            shade("fig"), shade("fig2"), mix("fig", "fig2", 0.8), shade("fig3"),
            shade("broek"), shade("broek2"), mix("broek", white, 0.2),
            shoe, mix(shoe, white, 0.3),
            hair, mix(hair, "#2A1D16", 0.32), mix(hair, brush.by("#D8B48C", "#A98A6C"), 0.35),
            shade("skin"), shade("skin2"), shade("fig3"),
        )  # fmt: skip
    hair, shoe = brush.by("#BDB5AB", "#8F887E"), mix("wood2", "chair2", 0.4)
    base, dim = mix("heiB", "heiC", 0.35), mix("heiC", "heiD", 0.25)
    legs = mix("trunk", "broek2", 0.45)
    return Outfit(
        base, dim, mix(base, dim, 0.8), mix("heiA", "heiB", 0.35),
        legs, mix("trunk", "#000000", 0.26), mix(legs, white, 0.16),
        shoe, mix(shoe, white, 0.3),
        hair, mix(hair, "#4A443E", 0.3), mix(hair, "#FFFFFF", 0.5 if not brush.dark else 0.25),
        mix("skin", "trunk", 0.34), mix("skin2", "trunk", 0.42), mix("mist", "sandA", 0.5),
        curls=True, buttons=True,
    )  # fmt: skip
