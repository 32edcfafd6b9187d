"""Contrast by the formula of WCAG 2.2, for every pair of colours that the app uses."""

import pytest

from coach_app.ui.tokens import DARK, DRAWING, LIGHT

# foreground: (needed ratio, backgrounds). A pair that is not here is not used.
PAIRS = {
    "ink": (
        4.5,
        "canvas rail surface inset mosSoft heiSoft honingSoft luchtSoft kleiSoft scene_h5 scene_h6",
    ),
    "ink2": (4.5, "canvas rail surface inset mosSoft honingSoft luchtSoft bandC ring1 ring2 ring3"),
    "ink3": (4.5, "canvas rail surface inset"),
    "mosInk": (4.5, "surface canvas mosSoft inset"),
    "onMos": (4.5, "mos mosHover cKnob"),
    "heiInk": (4.5, "surface heiSoft"),
    "honingInk": (4.5, "surface canvas honingSoft"),
    "luchtInk": (4.5, "surface luchtSoft dekLucht"),
    "onMos on the client's main button": (7.0, "cDo cDoHover"),
    "onLucht": (4.5, "lucht luchtHover"),
    "kleiInk": (4.5, "surface kleiSoft dekKlei"),
    "onKlei": (4.5, "klei"),
    "sheetInk": (7.0, "sheet sheetOn"),
    "sheetInk2": (7.0, "sheet"),
    "sheetEdge": (3.0, "sheet"),
    "sheetDo": (3.0, "sheet sheetOn"),
    "cInk": (4.5, "cBg cPaper cShape cShapeOut dekMos"),
    "cInk2": (4.5, "cBg cPaper"),
    "edge": (3.0, "surface canvas inset rail cBg cPaper bandC bandD"),
    "mos": (3.0, "surface canvas rail inset mosSoft ring1 ring2 ring3"),
    "hei": (3.0, "surface heiSoft"),
    "honing": (3.0, "surface honingSoft"),
    "lucht": (3.0, "surface canvas luchtSoft"),
    "klei": (3.0, "surface canvas"),
    "djg": (3.0, "surface inset bandC bandD"),
    "cRing": (3.0, "cBg"),
    "cKnob": (3.0, "cBg cTrack"),
    # text of 4.5 elsewhere, here only the dots on the track
    "cInk2 as a mark": (3.0, "cTrack"),
}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_knows_black_and_white():
    assert round(ratio("#000000", "#FFFFFF"), 2) == 21.0


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_in_use_has_enough_contrast(tokens):
    poor = [
        (front, back, round(ratio(tokens[front.split()[0]], tokens[back]), 2))
        for front, (needed, backs) in PAIRS.items()
        for back in backs.split()
        if ratio(tokens[front.split()[0]], tokens[back]) < needed
    ]
    assert poor == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pen_shows_on_the_paper(tokens):
    assert min(ratio(pen, tokens["paper"]) for pen in DRAWING) >= 3


def test_both_themes_have_the_same_tokens():
    assert set(LIGHT) == set(DARK)
