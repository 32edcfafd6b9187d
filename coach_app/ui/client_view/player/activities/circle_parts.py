"""What the circle map is made of on the client's screen: tokens, their kinds, low cards."""

from __future__ import annotations

from collections.abc import Sequence

from coach_app.course.client_sees import SpotView
from coach_app.ui.client_view.kit.cards import PickCard

KINDS = {  # with the picture on their token
    "family": "house",
    "friend": "cup",
    "neighbour": "door",
    "colleague": "book",
    "group": "people",
    "animal": "cat",
    "place": "bench",
    "helper": "umbrella",
}


def only_here(places: Sequence[SpotView]) -> list[str]:
    """Names to know people by in the next step, where the map is kept nowhere."""
    return [place.person_id or f"here-{number}" for number, place in enumerate(places)]


#: Before a name, and not a part of it.
_SMALL = frozenset(("de", "het", "een", "mijn", "onze", "the", "a", "an", "my", "our"))


def token_of(label: str, kind: str) -> str:
    """What is on somebody's token: the picture of what they are, else their first letter."""
    words = label.split()
    named = words[1:] if len(words) > 1 and words[0].casefold() in _SMALL else words
    first = next((letter for letter in " ".join(named) if letter.isalnum()), "")
    return KINDS.get(kind) or first.upper()[:1] or "•"


class Tile(PickCard):
    """A low card with small letters: all of them are seen at once."""

    def least_height(self) -> int:
        return self._room.px(52, 44)

    def drawing(self) -> int:
        return self._room.px(34, 24) if self._icon else 0
