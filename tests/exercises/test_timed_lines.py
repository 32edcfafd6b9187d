"""Later lines of an own exercise, as a coach types them."""

from hypothesis import given
from hypothesis import strategies as st

from coach_app.exercises import load_exercises
from coach_app.exercises.sheet import ExerciseDraft
from coach_app.exercises.timed_lines import read, written
from coach_app.exercises.writer import duplicate
from coach_app.measures import Text


def copy_of(key):
    return duplicate(load_exercises()[key], "own-1", Text("", ""))


def test_what_is_written_reads_back():
    rows = [(8, "Adem rustig."), (75, ""), (130, "12 bomen, zo ver je kijkt.")]
    assert written(rows) == "0:08  Adem rustig.\n1:15  –\n2:10  12 bomen, zo ver je kijkt."
    assert read(written(rows)) == rows


def test_a_row_without_a_time_comes_a_while_later():
    assert read("20 Eerst dit.\nDan dit.\n0:20 Tegelijk kan niet.") == [
        (20, "Eerst dit."),
        (21, "Tegelijk kan niet."),
        (35, "Dan dit."),
    ]


@given(st.text(max_size=200))
def test_whatever_is_typed_gives_lines_in_order(text):
    rows = read(text)
    times = [at for at, _ in rows]
    assert times == sorted(set(times))
    assert read(written(rows)) == [(at, words) for at, words in rows]


def test_a_line_that_stays_keeps_its_other_language():
    sheet = ExerciseDraft.of(copy_of("R01"), "nl")
    step = sheet.steps[1]
    sheet.set_later(step, sheet.later(step).replace("0:20", "0:25") + "\n3:50 Nog eentje.")
    lines = sheet.check().steps[1].lines
    assert lines[0].at == 25
    assert lines[0].text["en"] == "A small breath is enough. Your lungs needn’t be full."
    assert lines[-1].text["nl"] == lines[-1].text["en"] == "Nog eentje."


def test_a_shorter_step_says_what_fits_and_is_valid():
    sheet = ExerciseDraft.of(copy_of("R08"), "nl")
    sheet.steps[1]["seconds"] = 15
    assert [line.at for line in sheet.check().steps[1].lines] == [13]


def test_other_words_of_a_changed_line_are_dropped():
    """Else a group would still hear what the coach has taken away."""
    sheet = ExerciseDraft.of(copy_of("S02"), "nl")
    assert "group" in sheet.steps[1]
    sheet.set_text(sheet.steps[1], "say", "Ik vertel eerst.")
    assert not sheet.check().steps[1].variants


def test_fewer_turns_are_valid_too():
    sheet = ExerciseDraft.of(copy_of("S02"), "nl")
    sheet.steps[1]["turn"].pop()
    assert sheet.check().steps[1].variants["group"].turns == ()
