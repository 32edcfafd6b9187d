"""The voice and the sound files of this computer: what is said, what is no sound at all."""

from __future__ import annotations

import os
import re
import struct
import sys
from pathlib import Path

import pytest

import coach_app
from coach_app.errors import UserError
from coach_app.exercises.sound import PEAK
from coach_app.ui.sound import offline, voice
from coach_app.ui.sound.file_check import LengthCheck, is_sound, read_sound
from coach_app.ui.sound.recorded import of_wave

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a program speaks there")
WAVE = (
    b"RIFF\x24\xf0\xff\x7fWAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 22050, 44100, 2, 16)
    + b"data\x00\xf0\xff\x7f" + b"\x00\x10" * 2000
)  # fmt: skip
# Notes its command line, what it reads and its surroundings, then speaks.
SPEAKER = """#!/bin/sh
case "$1" in --voices=nl) echo Pty Language; echo " 5 nl -- Dutch"; exit 0;;
--voices*) echo Pty Language; exit 0;; esac
here="{folder}"
echo "$@" > "$here/line"
/usr/bin/env > "$here/around"
/bin/cat > "$here/read"
/bin/cat "$here/wave"
"""


@pytest.fixture
def speaker(tmp_path, monkeypatch):
    program = tmp_path / "espeak-ng"
    program.write_text(SPEAKER.format(folder=tmp_path))
    program.chmod(0o755)
    (tmp_path / "wave").write_bytes(WAVE)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("NOTE_OF_OURS", "Zonderlinghof")
    return tmp_path


def listener(speaks):
    heard = []
    speaks.made.connect(heard.append)
    return heard


@linux
def test_words_go_in_unseen_and_sound_comes_back(qtbot, look, speaker):
    folder, speaks = speaker, voice.Voice("nl", 0.5)
    heard = listener(speaks)
    assert speaks.ready
    speaks.say("Adem rustig in, Zonderlinghof.")
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    assert (folder / "read").read_text() == "Adem rustig in, Zonderlinghof."
    assert "Zonderlinghof" not in (folder / "line").read_text()
    assert "Zonderlinghof" not in (folder / "around").read_text()
    assert len(heard[0]) > 3000
    assert abs(heard[0]).max() <= PEAK * 1.0001  # it comes in at full scale


@linux
def test_the_next_words_take_the_place_of_the_last(qtbot, look, speaker):
    folder, speaks = speaker, voice.Voice("nl", 0.5)
    heard = listener(speaks)
    speaks.say("een")
    speaks.say("twee")
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    speaks.stop()
    assert (folder / "read").read_text() == "twee"
    assert len(heard) == 1


@linux
def test_where_nobody_speaks_the_language_there_is_no_voice(look, speaker, monkeypatch):
    assert not voice.Voice("en", 0.5).ready
    monkeypatch.setenv("PATH", "/nonexistent")
    silent = voice.Voice("nl", 0.5)
    assert not silent.ready
    silent.say("niets")
    silent.stop()


@linux
def test_the_service_of_the_system_is_never_started(look, monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    voice.Voice("nl", 0.5)
    assert "PySide6.QtTextToSpeech" not in sys.modules


@pytest.mark.parametrize(
    "raw", [b"", b"RIFF", WAVE[:40], b"x" * 100, WAVE.replace(b"data", b"list")]
)
def test_what_is_no_wave_is_no_sound(raw):
    assert of_wave(raw) is None


NO_SOUND = {
    "list": b"#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n",
    "list with a mark": b"\xef\xbb\xbf#EXTM3U\nhttp://127.0.0.1:9/a.ts\n",
    "broadcast": b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n",
    "sequence": b"ffconcat version 1.0\nfile 'http://127.0.0.1:9/a.mp3'\n",
    "dash": b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>',
    "picture": b"\x89PNG\r\n\x1a\n",
    "film": b"\x1a\x45\xdf\xa3",
    "letter": b"Beste Anna",
    "zeros": bytes(100),
}


@pytest.mark.parametrize("data", NO_SOUND.values(), ids=NO_SOUND)
@pytest.mark.parametrize("suffix", ["mp3", "wav", "ogg", "m4a", "flac"])
def test_what_is_no_sound_is_told_before_anything_plays_it(tmp_path, data, suffix):
    path = tmp_path / f"regen.{suffix}"
    path.write_bytes(data)
    with pytest.raises(UserError) as told:
        read_sound(path)
    assert told.value.code == "sound-unreadable"


@pytest.mark.parametrize(
    "data",
    [WAVE, b"ID3\4\0", b"\xff\xfb\x90\0", b"\0\0\0\xff\xf3\x40", b"OggS\0", b"fLaC\0",
     b"\0\0\0\x20ftypM4A "],
)  # fmt: skip
def test_sounds_are_known_by_their_first_bytes(data):
    assert is_sound(data)


@pytest.mark.no_qt_log
def test_the_player_asks_no_address(qtbot, look, monkeypatch):
    monkeypatch.delenv(offline.WHITELIST, raising=False)
    monkeypatch.setenv("PULSE_SERVER", "tcp:198.51.100.1")
    check = LengthCheck()
    check.start(WAVE, "wav")
    check.cancel()
    assert os.environ[offline.WHITELIST] == "file"
    assert "PULSE_SERVER" not in os.environ


def test_only_the_room_of_sound_loads_what_plays():
    """Each of its files that does so goes offline first."""
    code = Path(coach_app.__file__).parent
    loads = re.compile(r"^ +from PySide6\.QtMultimedia import", re.MULTILINE)
    found = [path for path in code.rglob("*.py") if loads.search(path.read_text())]
    assert {path.parent.name for path in found} == {"sound"}
    assert all("offline()" in path.read_text() for path in found)
