"""Choosing what is heard under an exercise, and hearing it before."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.exercises.background import BackgroundField, Choice
from coach_app.ui.exercises.sound_part import SoundPart
from coach_app.ui.exercises.start import StartCard
from coach_app.ui.sound import voice
from coach_app.ui.sound.box import SoundBox

CHOICES = [Choice("none", "niets", "none"), Choice("sea", "zee", "sea"),
           Choice("piece2", "stoep", "piece2")]  # fmt: skip


@pytest.fixture
def heard(monkeypatch):
    """What a sound box with a device was told."""
    told = []
    monkeypatch.setattr(SoundBox, "open", lambda self: True)
    for name in ("ambience", "piece"):
        monkeypatch.setattr(SoundBox, name, lambda self, what: told.append(what))
    monkeypatch.setattr(SoundBox, "fade_out", lambda self, *_: told.append("-"))
    monkeypatch.setattr(SoundBox, "close", lambda self: told.append("closed"))
    return told


@pytest.fixture
def field(qtbot, look):
    window = QWidget()
    window.resize(900, 700)
    window.show()
    qtbot.addWidget(window)
    made = BackgroundField(CHOICES, "sea")
    made.setParent(window)
    made.button.click()
    yield made
    window.hide()


def test_each_choice_is_heard_one_at_a_time(field, heard):
    listens = field.dialog.listens
    assert set(listens) == {"sea", "piece2"}  # nothing is nothing to hear
    listens["sea"].click()
    assert listens["sea"].accessibleName() == "Stop: zee"
    listens["piece2"].click()
    assert listens["sea"].accessibleName() == "Luister: zee"
    listens["piece2"].click()
    assert [one for one in heard if one != "-"] == ["sea", "piece2"]
    assert heard[-1] == "-"


def test_it_is_silent_when_it_is_left(field, heard):
    field.dialog.listens["sea"].click()
    field.dialog.hide()  # as at a lock
    assert heard[-1] == "closed"


def test_a_choice_by_keys_is_taken_over(qtbot, field, heard):
    told = []
    field.chosen.connect(told.append)
    assert field.dialog.rows["sea"].isChecked()
    qtbot.keyClick(field.dialog.rows["piece2"], Qt.Key.Key_Space)
    assert (field.value(), told) == ("piece2", ["piece2"])
    assert "stoep" in field.button.text()
    assert not field.dialog.rows["sea"].isChecked()
    qtbot.keyClick(field.dialog.listens["piece2"], Qt.Key.Key_Space)
    assert "piece2" in heard


def test_without_a_speaker_it_says_so(field, monkeypatch):
    monkeypatch.setattr(SoundBox, "open", lambda self: False)
    field.dialog.listens["sea"].click()
    assert field.dialog.state.isVisibleTo(field.dialog)


# -- the card that starts an exercise ------------------------------------------------------


@pytest.fixture
def card(ctx, qtbot):
    def make(exercise_id, client_id=""):
        one = StartCard(ctx, load_exercises()[exercise_id], client_id, "")
        qtbot.addWidget(one)
        one.show()
        return one

    return make


def test_the_clients_music_shows_its_name_and_can_be_taken_off(card, tmp_path):
    path = tmp_path / "Zondagmorgen.mp3"
    path.write_bytes(b"ID3")
    one = card("R17")
    assert not one.no_music.isVisibleTo(one)
    one.take_music(str(path))
    assert "Zondagmorgen.mp3" in one.chosen.text()
    one.no_music.click()
    assert not one.chosen.isVisibleTo(one)
    assert not one.no_music.isVisibleTo(one)
    one.play.click()
    request = one.ctx.client_screen.asked[-1][1][0]
    assert request.music == ""


def test_an_exercise_about_sound_says_what_is_left_without(card):
    left = load_exercises()["R14"].silent.text("nl")
    assert left in card("R14").sound.switch.accessibleDescription()
    assert card("R01").sound.switch.accessibleDescription() == ""


def test_how_loud_can_be_asked_again_once_it_is_known(ctx, card):
    from coach_app.data.views import ClientFields

    key = ctx.practice.clients.create(ClientFields(name="Carla Fictief"))
    assert not card("R01", key).sound_part.volume.isVisibleTo(None)
    ctx.practice.clients.set_loudness(key, 6)
    one = card("R01", key)
    assert not one.sound_part.volume.isHidden()
    one.sound_part.volume.switch.click()
    one.play.click()
    assert one.ctx.client_screen.asked[-1][1][0].ask_volume


@pytest.mark.parametrize(
    ("system", "way"), [("linux", "espeak-ng"), ("win32", "Instellingen"), ("darwin", "Mac")]
)
def test_where_no_voice_is_installed_it_says_how_to_get_one(card, monkeypatch, system, way):
    class Nobody:
        ready = False

        def __init__(self, *_):
            pass

        def deleteLater(self):
            pass

    monkeypatch.setattr(voice, "Voice", Nobody)
    monkeypatch.setattr("coach_app.ui.exercises.voice_help.sys.platform", system)
    one = card("R01")
    one.sound_part.voice.switch.click()
    assert way in one.sound_part.no_voice.text()
    one.sound_part.voice.switch.click()
    assert one.sound_part.no_voice.isHidden()


def test_the_choices_are_remembered(ctx, card):
    from coach_app.ui.client_view.player import options

    one = card("R01")
    one.sound_part.ambience.take("rain")
    assert options.load(ctx.practice.preferences).ambience == "rain"
    part = SoundPart(
        ctx, load_exercises()["R01"], dataclasses.replace(PlayerOptions(), ambience="x")
    )
    assert part.ambience.value() == ""  # an unknown one: as the exercise suggests
    part.deleteLater()
