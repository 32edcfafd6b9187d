"""Paper-cut pictures by name, for story dice, collages and the circle map.

How they look: coach_app/ui/scenery/papercut.py and resources/theme/motifs.toml.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from coach_app.ui.scenery.papercut import draw_cut, motifs

#: What lies together in a tray.
ROWS = {
    "outside": (
        *("sun", "moon", "cloud", "rain", "rainbow", "star", "tree", "flower", "leaf", "heather"),
        *("hill", "mountain", "path", "dune", "wave", "bird", "butterfly", "snail", "fish"),
        "hedgehog",
    ),
    "home": (
        *("house", "door", "window", "key", "chair", "lamp", "bed", "table", "candle", "plant"),
        *("clock", "bell", "radio", "book", "wool", "cup", "teapot", "soup", "bread", "apple"),
    ),
    "together": (
        *("chairs", "bench", "hands", "cake", "letter", "telephone", "guitar", "cat", "dog"),
        *("bicycle", "boat", "bridge", "balloon", "kite", "ball", "hat", "coat", "shoe"),
        *("umbrella", "suitcase", "ladder"),
    ),
}
_FIRST = (  # story dice keep these by their number: their places never change
    *("sun", "moon", "cloud", "rain", "tree", "flower", "leaf", "hill", "house", "door"),
    *("window", "key", "lamp", "chair", "cup", "bread", "apple", "fish", "bird", "cat"),
    *("snail", "butterfly", "boat", "bicycle", "bridge", "path", "letter", "book", "ball"),
    *("hat", "shoe", "clock", "bell", "balloon", "kite", "ladder"),
)
NAMES = (*_FIRST, *(name for row in ROWS.values() for name in row if name not in _FIRST))


def draw_motif(painter: QPainter, box: QRectF, name: str, ink: QColor | None = None) -> None:
    """The motif inside ``box``. A colourful ``ink``: cut from papers of that one colour; a
    grey or black one leaves it as it is."""
    plain = ink is None or ink.hslSaturationF() < 0.2
    draw_cut(painter, box, name, None if plain else ink)


#: Files of exercises name icons, as they always did; the client sees these in their place.
FOR_ICONS = {
    "book-open": "book",
    "chat-circle": "bubble",
    "chats": "talk",
    "game-controller": "ball",
    "hand": "soup",
    "hand-waving": "greeting",
    "heart": "hands",
    "leaf": "bench",
    "lifebuoy": "umbrella",
    "music-notes": "guitar",
    "smiley": "face_bright",
    "smiley-meh": "face_flat",
    "sun": "candle",
    "tree": "tree",
    "users-three": "people",
    "wrench": "wool",
}


def motif_of(icon: str) -> str:
    """The motif that the client sees for an icon of an exercise: in its place, or named itself;
    "" where there is none."""
    return FOR_ICONS.get(icon, icon if icon in motifs() else "")
