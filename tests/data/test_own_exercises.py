"""What the coach adds: own exercises, a sound with each, recordings by step."""

import pytest

from coach_app.data.exercises import own as own_exercises
from coach_app.errors import UserError
from tests.data.test_erasure import pages, reopened

TOML = 'title = "Mijn wandeling"\n'


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_an_own_exercise_is_saved_replaced_and_deleted(practice):
    own = practice.own_exercises
    own.save("own-wandeling", TOML)
    first = own.get("own-wandeling")
    own.save("own-wandeling", TOML + "minutes = 5\n")
    own.save("own-adem", "x")
    assert [e.exercise_id for e in own.all()] == ["own-adem", "own-wandeling"]
    kept = own.get("own-wandeling")
    assert (kept.id, kept.source, kept.audio_id) == (first.id, TOML + "minutes = 5\n", None)
    assert kept.saved_at >= first.saved_at
    source = own.delete("own-wandeling")
    assert code_of(lambda: own.get("own-wandeling")) == "gone"
    assert code_of(lambda: own.delete("own-wandeling")) == "gone"
    own.save("own-wandeling", source)
    assert own.get("own-wandeling").source == kept.source
    assert code_of(lambda: own.save("own-lang", "x" * 1_000_001)) == "text-too-long"


@pytest.mark.parametrize("exercise_id", ["S01", "own-", "", "OWN-a"])
def test_only_own_ids(practice, exercise_id):
    with pytest.raises(ValueError, match="own exercise"):
        practice.own_exercises.save(exercise_id, TOML)


def test_a_sound_lies_with_its_exercise(practice):
    own = practice.own_exercises
    own.save("own-a", TOML)
    assert own.audio("own-a") is None
    own.put_audio("own-a", b"\x00\xff", "mp3")
    second = own.put_audio("own-a", b"\x01", ".OGG")
    assert own.audio("own-a") == (b"\x01", "ogg")
    assert own.get("own-a").audio_id == second
    assert [e.audio_id for e in own.all()] == [second]
    own.drop_audio("own-a")
    assert (own.audio("own-a"), own.get("own-a").audio_id) == (None, None)
    with pytest.raises(ValueError, match="exe"):
        own.put_audio("own-a", b"MZ", "exe")


def test_a_sound_that_is_too_large_is_refused(practice, monkeypatch):
    assert own_exercises.MOST_BYTES == 40 * 1024 * 1024
    monkeypatch.setattr(own_exercises, "MOST_BYTES", 1000)
    own, recordings = practice.own_exercises, practice.recordings
    own.put_audio("own-a", b"x" * 1000, "wav")
    large = b"x" * 1002
    assert code_of(lambda: own.put_audio("own-a", large, "wav")) == "sound-too-large"
    assert code_of(lambda: recordings.put("S01", "nl", 0, large, 48_000)) == "sound-too-large"
    assert own.audio("own-a") == (b"x" * 1000, "wav")


def test_recordings_by_step_and_language(practice):
    recordings = practice.recordings
    second = b"\x01\x02" * 16_000
    recordings.put("S01", "nl", 2, second, 16_000)
    first = recordings.put("S01", "nl", 0, second * 2, 16_000)
    recordings.put("S01", "en", 0, second, 16_000)
    again = recordings.put("S01", "nl", 2, second[:16_000], 16_000)
    kept = recordings.get("S01", "nl")
    assert list(kept) == [0, 2]
    assert (kept[0].id, kept[0].seconds, kept[0].rate) == (first, 2.0, 16_000)
    assert (kept[2].id, kept[2].seconds) == (again, 0.5)
    assert recordings.data(again) == second[:16_000]
    recordings.delete(first)
    assert list(recordings.get("S01", "nl")) == [2]
    assert list(recordings.get("S01", "en")) == [0]
    assert code_of(lambda: recordings.data(first)) == "gone"
    assert code_of(lambda: recordings.delete(first)) == "gone"


@pytest.mark.parametrize(
    ("step", "data", "rate"), [(0, b"", 48_000), (0, b"x", 48_000), (0, b"xx", 0), (-1, b"xx", 1)]
)
def test_what_is_no_sound_is_refused(practice, step, data, rate):
    with pytest.raises(ValueError, match="no sound"):
        practice.recordings.put("S01", "nl", step, data, rate)


def test_sounds_wait_for_an_undo_and_are_gone_after_closing(vault):
    from coach_app.data.practice import Practice

    practice = Practice(vault)
    for key in ("own-a", "own-b"):
        practice.own_exercises.save(key, TOML)
        practice.own_exercises.put_audio(key, f"geluid van {key}".encode(), "mp3")
        practice.recordings.put(key, "nl", 0, f"opname {key}!".encode()[:12], 8_000)
    practice.recordings.put("S01", "nl", 0, b"stem", 8_000)
    source = practice.own_exercises.delete("own-a")
    practice.own_exercises.save("own-a", source)
    assert practice.own_exercises.audio("own-a") == (b"geluid van own-a", "mp3")
    practice.own_exercises.delete("own-a")
    practice = reopened(practice)
    content = pages(practice.vault)
    assert b"geluid van own-a" not in content
    assert b"opname own-a" not in content
    assert practice.own_exercises.audio("own-b") == (b"geluid van own-b", "mp3")
    assert list(practice.recordings.get("own-b", "nl")) == [0]
    assert list(practice.recordings.get("S01", "nl")) == [0]
    practice.close()


def test_writes_are_told(practice):
    heard = []
    practice.changed.subscribe(heard.append)
    practice.own_exercises.save("own-a", TOML)
    practice.own_exercises.put_audio("own-a", b"x", "mp3")
    practice.own_exercises.drop_audio("own-a")
    practice.recordings.delete(practice.recordings.put("own-a", "nl", 0, b"xx", 8_000))
    practice.own_exercises.delete("own-a")
    assert heard == [{"exercises"}] * 6
