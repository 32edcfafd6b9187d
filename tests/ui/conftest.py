"""Pictures of the client screen take a second of painting: tests get plain ones at once."""

from collections import OrderedDict

import pytest
from PySide6.QtGui import QColor, QImage

from coach_app.ui.scenery import pictures, prepared


def plain(wanted, _check=None):
    """As large as the real one, in one colour; what lets light through is clear."""
    clear = wanted.name not in pictures.PLACES
    if wanted.name in pictures.PAINTED:
        clear = pictures.PAINTED[wanted.name][1]
    kind = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    image = QImage(wanted.wide, wanted.high, kind)
    image.fill(0 if clear else QColor("#1B2429" if wanted.dark else "#F3F0E9"))
    return image


@pytest.fixture(autouse=True)
def quick_pictures(monkeypatch):
    prepared.PREPARED.forget()
    monkeypatch.setattr(prepared, "painted", plain)
    monkeypatch.setattr(prepared.PREPARED, "at_once", True)


MOST_BYTES = 128 * 2**20  # the pictures of one exercise, and what all of them share
SEEN = OrderedDict()


def as_seen(wanted):
    """By bytes and not by number: forty halos weigh less than one land."""
    if wanted not in SEEN:
        SEEN[wanted] = pictures.painted(wanted)
        while sum(one.sizeInBytes() for one in SEEN.values()) > MOST_BYTES:
            SEEN.popitem(last=False)
    SEEN.move_to_end(wanted)
    return SEEN[wanted]


@pytest.fixture
def real_pictures(monkeypatch):
    """The pictures as a client sees them, painted at the moment of asking."""
    monkeypatch.setattr(prepared, "painted", lambda wanted, _check=None: as_seen(wanted))
