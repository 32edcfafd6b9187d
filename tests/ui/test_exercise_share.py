"""An exercise from a colleague: looked at, kept, or refused in words; and one given away."""

import os

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from coach_app import paths
from coach_app.exercises import (
    Caution,
    ExerciseFileError,
    ExerciseStep,
    NewerExerciseFile,
    load_bytes,
    load_exercises,
)
from coach_app.exercises.foreign import at_home, load_foreign
from coach_app.exercises.loader import MOST_BYTES
from coach_app.exercises.writer import to_toml
from coach_app.measures import Text
from coach_app.ui import formats
from coach_app.ui import language as ui_language
from coach_app.ui.exercises.faults import FaultWords
from coach_app.ui.exercises.own import new_from
from coach_app.ui.exercises.share import FileLoader, Saver, file_name, read_exercise
from coach_app.ui.sound import file_check
from tests.ui.test_recorder import FakePlayer

FINE = """
format = 1
id = "whatever"
version = 1
kind = "relax"
name = { nl = "Stil zitten" }
purpose = { nl = "Even niets." }
how = { nl = "Blijf zelf ook stil." }
[[step]]
do = "timed"
seconds = 60
screen = { nl = "Zit stil." }
say = { nl = "We zitten een minuut stil." }
[[step]]
do = "breath"
inhale = 4
exhale = 6
cycles = 12
screen = { nl = "Adem mee." }
"""


def icons(name):
    return name in {"leaf", "wind"}


def fine(**changes):
    text = FINE
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text.encode()


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.show()
    return widget


HOSTILE = {
    "a megabyte": b"# " + b"x" * (1024 * 1024),
    "no text": bytes(range(256)) * 10,
    "no toml": b"name = Stil zitten",
    "empty": b"",
    "deep lists": b"a = " + b"[" * 100_000,
    "deep tables": b"a = " + b"{a=" * 60_000,
    "a key of 100 000 parts": b"x." + b".".join([b"a"] * 100_000) + b" = 1",
    "deep headers": b"\n".join(b"[" + b".".join([b"a"] * 200) + b".k%d]" % i for i in range(600)),
    "quoted parts": b"a" + b'."b"' * 50_000 + b" = 1",
    "a number of a mile": b"format = " + b"9" * 5000,
    "a number too long to write out": b"format = 0x" + b"f" * 50_000,
    "quotes": b'\\"""' * 60_000,
    "a control character": fine(a=("Zit stil.", "Zit\\u0007 stil.")),
    "unknown key": fine(a=("format = 1", 'format = 1\nrun = "rm"')),
    "wrong kind": fine(a=('kind = "relax"', "kind = 7")),
    "unknown kind": fine(a=('kind = "relax"', 'kind = "party"')),
    "no step": FINE.split("[[step]]")[0].encode(),
    "61 steps": fine(
        a=(
            '[[step]]\ndo = "timed"',
            '[[step]]\ndo = "free"\nseconds = 5\n'
            'screen = { nl = "x" }\n' * 60 + '[[step]]\ndo = "timed"',
        )
    ),
    "a step of a day": fine(a=("seconds = 60", "seconds = 86400")),
    "a million circles": fine(a=("seconds = 60", "seconds = 60\nnumber = 1000000")),
    "endless": fine(a=("inhale = 4", "inhale = inf")),
    "no number": fine(a=("inhale = 4", "inhale = nan")),
    "path": fine(a=('id = "whatever"', 'id = "../../etc"')),
    "long name": fine(a=("Stil zitten", "x" * 61)),
    "newer": fine(a=("format = 1", "format = 99\nnew_thing = true")),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_harms_is_refused_in_words(name, qapp):
    with pytest.raises(ExerciseFileError) as caught:
        load_foreign("x.coachoefening", HOSTILE[name], icons)
    sentence = FaultWords().sentence(caught.value)
    assert sentence.endswith(".")
    assert len(sentence) < 140
    assert "Error" not in sentence


def test_a_newer_file_has_its_own_sentence(look):
    ui_language.install("en")
    with pytest.raises(NewerExerciseFile) as caught:
        load_foreign("x", HOSTILE["newer"], icons)
    assert "newer app" in FaultWords().sentence(caught.value)


def test_faults_name_the_field_and_what_to_do(look):
    ui_language.install("en")
    words = FaultWords()
    cases = {
        ("name", "is empty"): "Name: this is empty. Fill it in.",
        (
            "step.3.screen.nl",
            "longer than 140 characters",
        ): "Step 3, line for the screen: this is too long. Use at most 140 characters.",
        (
            "step.2.inhale",
            "0.5 is not from 1 to 12",
        ): "Step 2, breathe in: choose a number from 1 to 12.",
        (
            "step",
            "longer than an hour in all",
        ): "The steps take more than an hour. Make one of them shorter.",
        (
            "pages",
            "unknown key",
        ): "The part ‘pages’: this app does not know it. Ask for the file again.",
    }
    for (key, reason), sentence in cases.items():
        assert words.sentence(ExerciseFileError("x", key, reason)) == sentence


@pytest.mark.parametrize(
    "path", sorted((paths.resources() / "exercises").glob("*.toml")), ids=lambda path: path.stem
)
def test_a_shipped_exercise_passes(path):
    shipped = load_bytes(path.name, path.read_bytes())
    again = load_foreign("x", to_toml(shipped).encode(), lambda _: True)
    assert again.steps == shipped.steps


def test_what_only_fits_elsewhere_is_put_right():
    text = FINE.replace("[[step]]", '[[caution]]\nwhen = "panic"\ninstead = "own-1"\n[[step]]', 1)
    text = text.replace("Stil zitten", "Stil\\n\\tzitten").replace("version", 'icon="zzz"\nversion')
    loaded = load_foreign("x", text.encode(), icons)
    home = at_home(loaded, {"R01", "R09"})
    assert home.cautions == (Caution("panic", "R09"),)
    assert home.name == Text("Stil zitten", "Stil zitten")
    assert home.icon == "leaf"


def test_only_files_are_read(tmp_path):
    with pytest.raises(ExerciseFileError):
        read_exercise(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(ExerciseFileError):
            read_exercise(tmp_path / "pipe")
    with pytest.raises(FileNotFoundError):
        read_exercise(tmp_path / "none")


# -- through the dialogs -----------------------------------------------------------------


def test_load_shows_it_first_and_keeps_it_under_a_new_id(ctx, window, tmp_path):
    path = tmp_path / "stil.coachoefening"
    path.write_bytes(FINE.encode())
    loaded = []
    loader = FileLoader(ctx, window, loaded.append)
    loader.read(str(path))
    shown = " ".join(one.text() for one in loader.look.findChildren(QLabel))
    for text in ("Stil zitten", "Even niets.", "Blijf zelf ook stil.", "We zitten een minuut"):
        assert text in shown
    assert ctx.practice.own_exercises.all() == []
    loader.look.keep.click()
    kept = ctx.practice.own_exercises.all()
    assert [one.exercise_id for one in kept] == loaded
    assert loaded[0].startswith("own-")
    again = load_bytes("own", kept[0].source.encode(), own=True)
    assert again.id == loaded[0]
    assert len(again.steps) == 2
    assert ctx.window.toasts


def test_cancel_keeps_nothing(ctx, window, tmp_path):
    path = tmp_path / "stil.coachoefening"
    path.write_bytes(FINE.encode())
    loader = FileLoader(ctx, window, lambda key: pytest.fail(key))
    loader.read(str(path))
    loader.look.cancel.click()
    assert ctx.practice.own_exercises.all() == []


@pytest.mark.parametrize("name", ["a megabyte", "newer", "no toml"])
def test_a_refused_file_is_told_and_nothing_is_kept(ctx, window, tmp_path, name):
    path = tmp_path / "x.coachoefening"
    path.write_bytes(HOSTILE[name])
    loader = FileLoader(ctx, window, lambda key: pytest.fail(key))
    loader.read(str(path))
    assert loader.look is None
    assert loader.refusal is not None
    loader.refusal.no.click()
    assert ctx.practice.own_exercises.all() == []


def test_a_missing_file_is_told(ctx, window, tmp_path):
    loader = FileLoader(ctx, window, lambda key: pytest.fail(key))
    loader.read(str(tmp_path / "gone.coachoefening"))
    assert loader.refusal is not None


def test_save_writes_the_exercise_and_no_voice(ctx, window, tmp_path):
    key = new_from(ctx, load_exercises()["C01"])
    ctx.practice.recordings.put(key, "nl", 0, b"my own voice", 16000)
    exercise = load_bytes("x", ctx.practice.own_exercises.get(key).source.encode(), own=True)
    path = tmp_path / "elfje.coachoefening"
    Saver(ctx, window, exercise).write(str(path))
    raw = path.read_bytes()
    assert b"my own voice" not in raw
    assert len(raw) < MOST_BYTES
    assert load_bytes("x", raw, own=True) == exercise
    assert list(tmp_path.glob("*.part")) == []
    assert ctx.window.toasts


SOUND = b"ID3" + bytes(range(256)) * 40


@pytest.fixture
def with_sound(ctx, window, tmp_path):
    """An own exercise with a sound file, given away as a file."""
    key = new_from(ctx, load_exercises()["C01"])
    ctx.practice.own_exercises.put_audio(key, SOUND, "mp3")
    exercise = load_bytes("x", ctx.practice.own_exercises.get(key).source.encode(), own=True)
    saver = Saver(ctx, window, exercise)
    saver.ask()
    path = tmp_path / "elfje.coachoefening"
    told = " ".join(one.text() for one in saver.question.findChildren(QLabel))
    saver.write(str(path))
    return path, exercise, told


def take_in(ctx, window, path, monkeypatch, seconds):
    monkeypatch.setattr(file_check, "make_player", lambda parent: FakePlayer(seconds * 1000))
    loaded = []
    loader = FileLoader(ctx, window, loaded.append)
    loader.read(str(path))
    shown = " ".join(one.text() for one in loader.look.findChildren(QLabel))
    loader.look.keep.click()
    return loaded, shown


def test_the_sound_of_an_exercise_goes_along_and_its_size_is_told(
    ctx, window, with_sound, monkeypatch
):
    path, exercise, told = with_sound
    size = formats.size(len(SOUND))
    assert size in told
    loaded, shown = take_in(ctx, window, path, monkeypatch, 60)
    assert size in shown
    own = ctx.practice.own_exercises
    assert own.audio(loaded[0]) == (SOUND, "mp3")
    assert len(load_bytes("x", own.get(loaded[0]).source.encode()).steps) == len(exercise.steps)


def test_a_sound_that_is_too_long_is_left_and_the_exercise_kept(
    ctx, window, with_sound, monkeypatch
):
    loaded, _shown = take_in(ctx, window, with_sound[0], monkeypatch, 7200)
    own = ctx.practice.own_exercises
    assert own.audio(loaded[0]) is None
    assert own.get(loaded[0]).source
    assert "30 minuten" in str(ctx.window.toasts[-1])


def test_what_is_no_sound_is_refused_before_anything_plays_it(ctx, window, with_sound):
    path = with_sound[0]
    path.write_bytes(path.read_bytes().replace(b"ID3", b"#EX"))
    loader = FileLoader(ctx, window, lambda key: pytest.fail(key))
    loader.read(str(path))
    assert loader.look is None
    assert loader.refusal is not None


@pytest.mark.parametrize(
    "head",
    [b"COACHOEFENING", b"COACHOEFENING 2 1 mp3 1\nab", b"COACHOEFENING 1 1 exe 1\nab",
     b"COACHOEFENING 1 1 mp3 2\nab", b"COACHOEFENING 1 9999999 mp3 1\nab",
     b"COACHOEFENING 1 1 mp3 999999999\nab", b"COACHOEFENING 1 1 mp3 0\na"],
)  # fmt: skip
def test_a_parcel_whose_line_does_not_fit_is_no_exercise(tmp_path, head):
    path = tmp_path / "x.coachoefening"
    path.write_bytes(head)
    with pytest.raises(ExerciseFileError):
        read_exercise(path)


def test_a_file_name_that_every_disk_takes(ctx):
    exercise = load_exercises()["C01"]
    import dataclasses

    odd = dataclasses.replace(exercise, name=Text('a/b\\c:*?"<>|\n.', "..."))
    assert file_name(odd, "nl") == "a b c.coachoefening"
    assert file_name(odd, "en") == "oefening.coachoefening"


def test_a_blank_one_has_one_step(ctx):
    key = new_from(ctx, load_exercises()["C01"], blank=True)
    made = load_bytes("x", ctx.practice.own_exercises.get(key).source.encode(), own=True)
    assert made.own
    assert [type(step) for step in made.steps] == [ExerciseStep]
    assert made.steps[0].do == "timed"
