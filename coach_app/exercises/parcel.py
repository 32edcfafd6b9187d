"""An exercise with its sound file, as one file: a line, the text of the exercise, the sound.

    COACHOEFENING 1 4711 mp3 2345678

The line tells the bytes of each part. Without a sound a file is the plain text alone, as ever.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach_app.content import ContentError
from coach_app.content.toml import MOST_BYTES as MOST_TEXT

MARK = b"COACHOEFENING "
SUFFIXES = ("mp3", "wav", "ogg", "m4a", "flac")
MOST_SOUND = 40 * 1024 * 1024  # what the vault takes
_HEAD = re.compile(rb"COACHOEFENING 1 (\d{1,7}) ([a-z0-9]{3,4}) (\d{1,9})\n")
_LONGEST_HEAD = 64
MOST_BYTES = _LONGEST_HEAD + MOST_TEXT + MOST_SOUND


@dataclass(frozen=True)
class Parcel:
    """``text`` of the exercise, not looked at yet; ``sound`` with its suffix, neither."""

    text: bytes
    sound: tuple[bytes, str] | None = None


def packed(parcel: Parcel) -> bytes:
    if parcel.sound is None:
        return parcel.text
    sound, suffix = parcel.sound
    head = f"COACHOEFENING 1 {len(parcel.text)} {suffix} {len(sound)}\n".encode()
    return head + parcel.text + sound


def unpacked(file: str, raw: bytes) -> Parcel:
    """The parts of a file. ContentError where its line does not fit what follows."""
    if not raw.startswith(MARK):
        return Parcel(raw)
    head = _HEAD.match(raw[:_LONGEST_HEAD])
    if head is None:
        raise ContentError(file, "file", "its first line is not known")
    text, sound, suffix = int(head[1]), int(head[3]), head[2].decode()
    if text > MOST_TEXT or sound > MOST_SOUND:
        raise ContentError(file, "file", "a part is larger than it may be")
    if suffix not in SUFFIXES or not sound or len(raw) != head.end() + text + sound:
        raise ContentError(file, "file", "its parts do not fit")
    middle = head.end() + text
    return Parcel(raw[head.end() : middle], (raw[middle:], suffix))
