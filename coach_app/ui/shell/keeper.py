"""Nothing that was typed gets lost on the way out of a page, and nothing holds the way up.

The window asks its keeper to flush a page. What the page cannot save becomes a draft of the
place, and is offered when that place is opened again. `Drafts` keeps in memory what the
vault cannot take.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from coach_app.errors import UserError
from coach_app.ui.unsaved import Unsaved, field_for, mark, unsaved_of, waiting_in
from coach_app.ui.widgets import TextArea

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.ui.page import Page

KIND = "unsaved"  # of the draft
log = logging.getLogger(__name__)


def place_of(page: Page) -> str:
    """What the page is about: a meeting is one place, on whichever of its pages."""
    ids = sorted(f"{key}={value}" for key, value in page.args.items() if key.endswith("_id"))
    return " ".join(ids) or f"page={type(page).__name__}"


def keep_words(
    practice: Practice, place: str, texts: Sequence[Unsaved], before: Sequence[Unsaved]
) -> None:
    """Offer these at a place instead of those ``before``; what others left there stays."""
    others = [one for one in _read(practice, place) if one not in before]
    _put(practice, place, [*others, *(one for one in texts if one not in others)])


def _read(practice: Practice, place: str) -> list[Unsaved]:
    try:
        draft = practice.drafts.get(KIND, place) or {}
    except (UserError, OSError):
        return []
    return [Unsaved.read(one) for one in draft.get("texts", [])]


def _put(practice: Practice, place: str, texts: Sequence[Unsaved]) -> None:
    try:
        if texts:
            practice.drafts.put(KIND, place, {"texts": [one.payload() for one in texts]})
        else:
            practice.drafts.drop(KIND, place)
    except (UserError, OSError):
        log.warning("drafts wait in memory")


class Keeper:
    """One per window."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._kept: list[Unsaved] = []  # of the page that is open, by this keeper
        self._stumbled: Exception | None = None  # over the words of the page that is open

    def flush(self, page: Page, besides: Sequence[Unsaved] = ()) -> bool:
        """Let the page save. What is left is kept as a draft; False where that is news.

        ``besides``: words that belong here and nobody saves, of a dialog that is open.
        """
        self._stumbled = None
        try:
            return self._flush_and_keep(page, besides)
        except Exception as error:
            if waiting_in(page, everything=True):
                self._stumbled = error
            sys.excepthook(*sys.exc_info())  # told as the bug it is; the way stays free
            return False

    def refusal(self) -> Exception | None:
        """Why words of the last flush are in memory alone; None where the vault has them all."""
        return self._practice.drafts.refusal() or self._stumbled

    def _flush_and_keep(self, page: Page, besides: Sequence[Unsaved]) -> bool:
        broke_off, refused = self._flush(page)
        left = [*waiting_in(page, everything=broke_off or refused), *page.unsaved()]
        left += besides
        if left == self._kept:
            return not broke_off
        before, self._kept = self._kept, left
        keep_words(self._practice, place_of(page), left, before)
        return not left

    def _flush(self, page: Page) -> tuple[bool, bool]:
        """Whether the page's own saving broke off by a bug, or was refused by the vault.

        Either way nobody knows which of its fields were reached.
        """
        for last in (False, True):
            try:
                page.flush()
            except (UserError, OSError):
                # The first failure on a full disk makes room: the second try may come through.
                if last:
                    log.warning("a page could not save all of its texts")
            except Exception:
                sys.excepthook(*sys.exc_info())
                return True, False
            else:
                return False, False
        return False, True

    def let_go(self, page: Page) -> None:
        """The page is left, and what it did not save is kept: it need not try again."""
        if self._kept:
            for area in page.findChildren(TextArea):
                area.set_text(area.text())
            for line in page.findChildren(QLineEdit):
                line.setModified(False)
                mark(line, kept=True)
        self._kept = []

    # -- the drafts of a place

    def offers(self, page: Page) -> list[Unsaved]:
        """What could not be saved at this place before, and stands nowhere on the page now."""
        offered = []
        for text in self.waiting(page):
            field = field_for(page, text)
            if field is not None and text.text in unsaved_of(field).text:
                self.drop(page, text)  # the page found it by itself, as forms do
            else:
                offered.append(text)
        return offered

    def waiting(self, page: Page) -> list[Unsaved]:
        return _read(self._practice, place_of(page))

    def drop(self, page: Page, text: Unsaved) -> None:
        """It was put back, or thrown away."""
        left = [one for one in self.waiting(page) if one != text]
        _put(self._practice, place_of(page), left)
