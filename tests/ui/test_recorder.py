"""The coach's voice from a stand-in microphone, and sound files that are refused."""

import math
import struct
from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.errors import UserError
from coach_app.exercises import load_bytes
from coach_app.exercises.writer import to_toml
from coach_app.ui.exercises.form.audio import AudioSection
from coach_app.ui.exercises.form.voice_dialog import VoiceDialog
from coach_app.ui.exercises.own import new_from
from coach_app.ui.sound import file_check, recorder
from coach_app.ui.sound.file_check import LengthCheck, declared_seconds, read_sound
from coach_app.ui.sound.recorder import RATE, Recorder, level_of, silent, to_mono

TEXT = """
format = 1
id = "x"
version = 1
kind = "relax"
name = { nl = "Stil" }
[[step]]
do = "timed"
seconds = 60
screen = { nl = "Zit stil." }
say = { nl = "We zitten stil." }
[[step]]
do = "timed"
seconds = 60
screen = { nl = "Kijk rond." }
[[step]]
do = "timed"
seconds = 60
screen = { nl = "Klaar." }
say = { nl = "Dat was het." }
"""


def tone(seconds, loud=0.3, rate=RATE):
    count = round(seconds * rate)
    return array("h", (round(32767 * loud * math.sin(n / 8)) for n in range(count))).tobytes()


def wav(seconds, rate=1000, real=None):
    """8-bit mono; with ``real`` the header tells of more than there is."""
    count = round(seconds * rate)
    form = struct.pack("<IHHIIHH", 16, 1, 1, rate, rate, 1, 8)
    head = b"RIFF" + struct.pack("<I", 36 + count) + b"WAVEfmt " + form
    return head + b"data" + struct.pack("<I", count) + b"\x80" * (count if real is None else real)


class StandIn:
    """A microphone in the hands of the test."""

    def __init__(self, answer=RATE):
        self.answer, self.opened, self.closed = answer, 0, 0

    def open(self, heard, lost):
        if isinstance(self.answer, str):
            return self.answer
        self.heard, self.lost = heard, lost
        self.opened += 1
        return self.answer

    def close(self):
        self.closed += 1


# -- the recorder ------------------------------------------------------------------------


def test_it_records_into_memory(qapp):
    source = StandIn()
    one, levels = Recorder(source), []
    one.level.connect(levels.append)
    assert one.start()
    for _ in range(10):
        source.heard(tone(0.1))
    assert one.seconds == pytest.approx(1.0)
    assert len(one.stop()) == RATE * 2
    assert source.closed == 1
    assert not one.recording
    assert max(levels) > 0.5
    assert levels[-1] == 0.0


def test_a_new_start_forgets_and_nothing_comes_in_after_the_stop(qapp):
    source = StandIn()
    one = Recorder(source)
    one.start()
    source.heard(tone(1))
    one.stop()
    source.heard(tone(1))
    one.start()
    source.heard(tone(0.5))
    assert len(one.stop()) == RATE


def test_it_stops_after_three_minutes(qapp):
    source = StandIn(8000)
    one, told = Recorder(source), []
    one.full.connect(lambda: told.append(True))
    one.start()
    chunk = bytes(2 * 8000 * 10)
    for _ in range(30):
        source.heard(chunk)
    assert told == [True]
    assert one.seconds == 180
    assert source.closed == 1


@pytest.mark.parametrize("fault", ["device", "library"])
def test_without_a_microphone_it_says_so(qapp, fault):
    one = Recorder(StandIn(fault))
    assert not one.start()
    assert one.fault == fault
    assert one.stop() == b""


def test_without_the_sound_library_it_says_so(qapp, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    one = Recorder()
    assert not one.start()
    assert one.fault == "library"
    assert file_check.make_player(one) is None


def test_an_unplugged_microphone_keeps_what_was_heard(qapp):
    source = StandIn()
    one, told = Recorder(source), []
    one.lost.connect(lambda: told.append(True))
    one.start()
    source.heard(tone(1))
    source.lost()
    assert told == [True]
    assert len(one.stop()) == RATE * 2


def test_levels_and_silence():
    assert level_of(b"") == 0.0
    assert level_of(bytes(200)) == 0.0
    assert 0.5 < level_of(tone(0.1, 0.1)) < level_of(tone(0.1, 0.5)) <= 1.0
    assert silent(bytes(2000))
    assert not silent(tone(0.1, 0.05))


def test_any_form_becomes_16_bit_mono():
    floats = array("f", [0.5, 0.5, -1.0, -1.0]).tobytes()
    assert array("h", to_mono(floats, "Float", 2)).tolist() == [16383, -32767]
    assert array("h", to_mono(bytes([128, 255]), "UInt8", 1)).tolist() == [0, 32511]
    assert to_mono(b"\x01\x02", "Int16", 1) == b"\x01\x02"


# -- the dialog --------------------------------------------------------------------------


@pytest.fixture
def voice(ctx, qtbot):
    """An own exercise and its dialog with a stand-in microphone."""
    exercise = load_bytes("x", TEXT.encode(), own=True)
    ctx.practice.own_exercises.save("own-1", to_toml(exercise))
    window = QWidget()
    window.resize(1000, 800)
    window.show()
    qtbot.addWidget(window)
    source = StandIn()
    import dataclasses

    dialog = VoiceDialog(ctx, window, dataclasses.replace(exercise, id="own-1"), "nl", source)
    dialog.open()
    yield dialog, source
    window.hide()


def kept(ctx):
    found = ctx.practice.recordings.get("own-1", "nl")
    return {step: ctx.practice.recordings.data(one.id) for step, one in found.items()}


def read(dialog, source, seconds, loud=0.3):
    """The coach records the sentence that is shown."""
    dialog.view.record.click()
    source.heard(tone(seconds, loud))
    dialog.view.record.click()


def test_it_leads_through_the_sentences_one_by_one(ctx, voice):
    dialog, source = voice
    assert dialog.view.line.text() == "We zitten stil."
    assert not dialog.back.isEnabled()
    read(dialog, source, 1)
    dialog.next.click()
    assert dialog.view.line.text() == "Dat was het."
    assert not dialog.next.isEnabled()
    read(dialog, source, 0.5)
    assert kept(ctx) == {0: tone(1), 2: tone(0.5)}
    dialog.back.click()
    assert dialog.view.line.text() == "We zitten stil."
    assert dialog.view.listen.isVisibleTo(dialog)


def test_a_sentence_can_be_read_again_removed_and_put_back(ctx, voice):
    dialog, source = voice
    view = dialog.view
    read(dialog, source, 1)
    read(dialog, source, 0.5)
    assert kept(ctx) == {0: tone(0.5)}
    view.undo.click()
    assert kept(ctx) == {0: tone(1)}
    view.drop.click()
    assert kept(ctx) == {}
    assert not view.listen.isVisibleTo(dialog)
    view.undo.click()
    assert kept(ctx) == {0: tone(1)}


def test_it_works_by_keys_alone(ctx, qtbot, voice):
    dialog, source = voice
    qtbot.keyClick(dialog, Qt.Key.Key_R)
    source.heard(tone(1))
    qtbot.keyClick(dialog, Qt.Key.Key_R)
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert dialog.at == 1
    qtbot.keyClick(dialog, Qt.Key.Key_R)
    source.heard(tone(0.5))
    qtbot.keyClick(dialog, Qt.Key.Key_Left)  # what is under way is kept first
    assert dialog.at == 0
    assert kept(ctx) == {0: tone(1), 2: tone(0.5)}


def test_it_begins_where_it_was_left(ctx, qtbot, voice):
    dialog, source = voice
    read(dialog, source, 1)
    again = VoiceDialog(ctx, dialog.parentWidget(), dialog.exercise, "nl", source)
    assert again.at == 1


def test_every_line_of_a_step_is_asked_and_has_a_place_of_its_own(ctx, qtbot, voice):
    from coach_app.exercises import load_exercises

    dialog, source = voice
    exercise = load_exercises()["R08"]
    long = VoiceDialog(ctx, dialog.parentWidget(), exercise, "nl", source)
    assert len(long.sentences) > len(exercise.steps)
    read(long, source, 1)
    long.next.click()
    read(long, source, 0.5)
    found = ctx.practice.recordings.get("R08", "nl")
    assert set(found) == {one.place for one in long.sentences[:2]}


def test_closing_keeps_the_one_under_way(ctx, voice):
    dialog, source = voice
    dialog.view.record.click()
    source.heard(tone(1))
    dialog.accept()
    assert kept(ctx) == {0: tone(1)}
    assert source.opened == source.closed == 1


def test_nothing_heard_is_told_and_not_kept(ctx, voice):
    dialog, source = voice
    dialog.view.record.click()
    source.heard(bytes(RATE * 2))
    dialog.view.record.click()
    assert kept(ctx) == {}
    assert dialog.view.fault.isVisibleTo(dialog)


def test_too_loud_is_told_and_kept(ctx, voice):
    dialog, source = voice
    read(dialog, source, 1, loud=1.0)
    assert kept(ctx) == {0: tone(1, 1.0)}
    assert "te hard" in dialog.view.fault.text()


def test_without_a_microphone_the_dialog_says_so(ctx, voice):
    dialog, source = voice
    source.answer = "device"
    dialog.view.record.click()
    assert "microfoon" in dialog.view.fault.text()
    assert kept(ctx) == {}


def test_hiding_it_stops_the_microphone(ctx, voice):
    dialog, source = voice
    dialog.view.record.click()
    dialog.hide()
    assert source.closed == 1
    source.heard(tone(1))
    assert kept(ctx) == {}


# -- a sound file ------------------------------------------------------------------------


def refused(act):
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_a_file_of_two_hours_is_refused_by_its_header(tmp_path):
    path = tmp_path / "lang.wav"
    path.write_bytes(wav(7200, 8000, real=4000))
    assert declared_seconds(path.read_bytes()) == 7200
    assert refused(lambda: read_sound(path)) == "sound-long"


def test_what_is_too_large_missing_or_no_sound_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "x.mp3"
    assert refused(lambda: read_sound(path)) == "sound-unreadable"
    path.write_bytes(b"")
    assert refused(lambda: read_sound(path)) == "sound-unreadable"
    path.write_bytes(b"x" * 2000)
    monkeypatch.setattr(file_check, "MOST_BYTES", 1999)
    assert refused(lambda: read_sound(path)) == "sound-large"
    other = tmp_path / "x.exe"
    other.write_bytes(b"x")
    assert refused(lambda: read_sound(other)) == "sound-unreadable"
    assert refused(lambda: read_sound(tmp_path)) == "sound-unreadable"


@pytest.mark.parametrize("data", [b"", b"RIFF", wav(1)[:30], b"RIFF\0\0\0\0WAVE" + b"x" * 9])
def test_a_broken_header_says_nothing(data):
    assert declared_seconds(data) == 0.0


class FakePlayer:
    """Never answers, or answers with a length."""

    class Signal:
        def __init__(self):
            self.slots = []

        def connect(self, slot):
            self.slots.append(slot)

        def emit(self, *values):
            for slot in self.slots:
                slot(*values)

    class Status:
        name = "LoadedMedia"

    def __init__(self, length=0):
        self.length = length
        self.durationChanged, self.mediaStatusChanged = self.Signal(), self.Signal()
        self.errorOccurred, self.destroyed = self.Signal(), self.Signal()

    def setSourceDevice(self, device, url):
        if self.length:
            self.durationChanged.emit(self.length)

    def setSource(self, url):
        assert url.isEmpty()

    def mediaStatus(self):
        return self.Status()

    def duration(self):
        return self.length

    def hasAudio(self):
        return True

    def deleteLater(self):
        pass


def outcome(qtbot, monkeypatch, player, patience=5000):
    monkeypatch.setattr(file_check, "make_player", lambda parent: player)
    check, found = LengthCheck(patience_ms=patience), []
    check.done.connect(found.append)
    check.refused.connect(lambda error: found.append(error.code))
    check.start(b"data", "mp3")
    qtbot.waitUntil(lambda: bool(found), timeout=3000)
    qtbot.wait(20)
    return found


def test_the_player_tells_the_length(qtbot, monkeypatch):
    assert outcome(qtbot, monkeypatch, FakePlayer(90_000)) == [90.0]
    assert outcome(qtbot, monkeypatch, FakePlayer(7_200_000)) == ["sound-long"]


def test_a_player_that_never_answers_is_given_up(qtbot, monkeypatch):
    assert outcome(qtbot, monkeypatch, FakePlayer(), patience=50) == ["sound-unreadable"]


def test_without_a_player_it_is_refused(qtbot, monkeypatch):
    assert outcome(qtbot, monkeypatch, None) == ["sound-no-library"]


@pytest.fixture
def audio(ctx, qtbot, monkeypatch):
    from coach_app.exercises import load_exercises

    key = new_from(ctx, load_exercises()["R01"], blank=True)
    monkeypatch.setattr(file_check, "make_player", lambda parent: FakePlayer(60_000))
    section = AudioSection(ctx, key)
    qtbot.addWidget(section)
    return section, key


def test_a_sound_file_is_kept_and_removed_with_undo(ctx, qtbot, audio, tmp_path):
    section, key = audio
    path = tmp_path / "zee.WAV"
    path.write_bytes(wav(60))
    section.take(str(path))
    qtbot.waitUntil(lambda: ctx.practice.own_exercises.audio(key) is not None, timeout=3000)
    assert ctx.practice.own_exercises.audio(key) == (wav(60), "wav")
    assert section.drop.isVisibleTo(section)
    section.drop.click()
    assert ctx.practice.own_exercises.audio(key) is None
    ctx.window.undos[-1]()
    assert ctx.practice.own_exercises.audio(key) == (wav(60), "wav")


def test_a_refused_file_leaves_the_kept_one(ctx, qtbot, audio, tmp_path):
    section, key = audio
    ctx.practice.own_exercises.put_audio(key, b"first", "mp3")
    path = tmp_path / "lang.wav"
    path.write_bytes(wav(7200, 8000, real=4000))
    section.take(str(path))
    qtbot.waitUntil(lambda: section.fault.isVisibleTo(section), timeout=3000)
    assert "30 minuten" in section.fault.text()
    assert ctx.practice.own_exercises.audio(key) == (b"first", "mp3")
    assert section.choose.isEnabled()


def test_recorder_numbers():
    assert recorder.MOST_SECONDS == 180
    assert file_check.MOST_SECONDS == 1800
