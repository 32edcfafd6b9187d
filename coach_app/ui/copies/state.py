"""How the copies stand, in words: for Today and for Settings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError
from coach_app.ui import formats
from coach_app.ui.trouble.errors_text import one_line

if TYPE_CHECKING:
    from coach_app.data.copies import Copies
    from coach_app.data.storage.backup import BackupInfo
    from coach_app.data.storage.shelf.second_place import Standing

OLD = dt.timedelta(days=2)  # something is new, and this long there was no copy
AWAY = ("second-gone", "second-other")
TagWords = tuple[str, str, str]  # text, kind, icon

_TAGS: dict[str, TagWords] = {
    "not made": (QT_TRANSLATE_NOOP("Copies", "Not made"), "attention", "warning-circle"),
    "none": (QT_TRANSLATE_NOOP("Copies", "Not yet"), "attention", "info"),
    "unreadable": (QT_TRANSLATE_NOOP("Copies", "Not readable"), "attention", "warning-circle"),
    "old": (QT_TRANSLATE_NOOP("Copies", "Old"), "attention", "clock"),
    "one place": (QT_TRANSLATE_NOOP("Copies", "Only here"), "attention", "info"),
    "away": (QT_TRANSLATE_NOOP("Copies", "Not here"), "attention", "info"),
    "unread": (QT_TRANSLATE_NOOP("Copies", "Not checked yet"), "quiet", "clock"),
    "fine": (QT_TRANSLATE_NOOP("Copies", "In order"), "ok", "check"),
}


def _tag(name: str) -> TagWords:
    text, kind, icon = _TAGS[name]
    return QCoreApplication.translate("Copies", text), kind, icon


def here_tag(copies: Copies, now: dt.datetime) -> TagWords:
    """Of the copy beside the vault alone."""
    if copies.trouble is not None:
        return _tag("not made")
    if copies.last is None:
        return _tag("none")
    if copies.unreadable:
        return _tag("unreadable")
    waited = not copies.all_in and abs(now - copies.last.made_at) >= OLD
    if copies.stale or copies.ahead or waited:
        return _tag("old")
    return _tag("fine" if copies.read else "unread")


def whole_tag(copies: Copies, now: dt.datetime) -> TagWords:
    """Of both places: in order only where both hold the newest there is."""
    here, second = here_tag(copies, now), copies.second
    if here not in (_tag("fine"), _tag("unread")):
        return here
    if second is not None and second.unreadable:
        return _tag("unreadable")
    if not copies.in_order:
        return _tag("one place")
    return here if second is None or second.read else _tag("unread")


def second_tag(second: Standing) -> TagWords:
    if second.in_order:
        return _tag("fine" if second.read else "unread")
    if second.unreadable:
        return _tag("unreadable")
    if _is_away(second):
        return _tag("away")
    return _tag("none" if second.newest is None and second.trouble is None else "old")


def _is_away(second: Standing) -> bool:
    return isinstance(second.trouble, UserError) and second.trouble.code in AWAY


def near(info: BackupInfo, now: dt.datetime) -> str:
    return formats.near(info.made_at.astimezone(), now.astimezone())


def why_not(copies: Copies) -> str:
    """What keeps the copy beside the vault from being in order; "" where nothing does."""
    if copies.trouble is not None:
        return one_line(copies.trouble)
    if copies.unreadable:
        return QCoreApplication.translate(
            "Copies", "The newest backup could not be opened. Make a new one."
        )
    if copies.ahead:
        return QCoreApplication.translate(
            "Copies", "A backup holds more than the file with your notes. Restore it in Settings."
        )
    if copies.stale:
        return QCoreApplication.translate(
            "Copies", "What you did last is in no backup yet. Make one now."
        )
    return ""


def second_words(second: Standing, now: dt.datetime) -> str:
    if second.in_order and second.newest is not None:
        return near(second.newest, now)
    if second.trouble is not None:
        if isinstance(second.trouble, UserError) and second.trouble.code == "second-gone":
            return QCoreApplication.translate("Copies", "Not here now. Plug in the stick.")
        return one_line(second.trouble)
    if second.unreadable:
        return QCoreApplication.translate(
            "Copies", "The newest copy there could not be opened. Make a new one."
        )
    if second.newest is None:
        return QCoreApplication.translate("Copies", "No copy yet")
    words = QCoreApplication.translate("Copies", "An older copy: {when}")
    return words.format(when=near(second.newest, now))
