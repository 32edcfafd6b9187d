"""Sound without any network: Qt's player reads addresses out of files, and would go there.

A list of pieces or a description of a broadcast, in a file called "rain.mp3", names a server.
"""

from __future__ import annotations

import os

WHITELIST = "QT_FFMPEG_PROTOCOL_WHITELIST"
_SERVER = "PULSE_SERVER"  # may name another computer that plays our sound


def offline() -> None:
    """Before anything of QtMultimedia is loaded; every room for it begins with this."""
    os.environ[WHITELIST] = "file"
    if "tcp" in os.environ.get(_SERVER, ""):
        del os.environ[_SERVER]
