"""The form of an own exercise: writes itself, tells what is wrong, shows what the client sees."""

import dataclasses

import pytest
from PySide6.QtWidgets import QApplication

from coach_app.errors import PlaceGone
from coach_app.exercises import load_bytes, load_exercises
from coach_app.exercises.sentences import place
from coach_app.exercises.sheet import ExerciseDraft
from coach_app.measures import Text
from coach_app.ui.exercises.form.fields import QuarterField
from coach_app.ui.exercises.form.page import ExerciseFormPage
from coach_app.ui.exercises.own import new_from
from coach_app.ui.step_kinds import ADDABLE


def kept(ctx, key):
    source = ctx.practice.own_exercises.get(key).source
    return load_bytes("own", source.encode(), own=True)


@pytest.fixture
def blank(ctx):
    return new_from(ctx, load_exercises()["R01"], blank=True)


def page_of(ctx, qtbot, key, **args):
    page = ExerciseFormPage(ctx, exercise_id=key, **args)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    return page


@pytest.fixture
def page(ctx, qtbot, blank):
    return page_of(ctx, qtbot, blank)


# -- keeping -----------------------------------------------------------------------------


def test_what_is_typed_keeps_itself(ctx, qtbot, page):
    page.about.name.setText("Rust bij het raam")
    page.about.purpose.setText("Je kijkt naar buiten.")
    page.list.editor.line.setText("Kijk naar buiten.")
    page.list.editor.say.setPlainText("We kijken samen.")
    assert kept(ctx, page.exercise_id).version == 1
    qtbot.waitUntil(lambda: kept(ctx, page.exercise_id).version == 2, timeout=3000)
    found = kept(ctx, page.exercise_id)
    assert found.name == Text("Rust bij het raam", "Rust bij het raam")
    assert found.steps[0].screen["nl"] == "Kijk naar buiten."
    assert found.steps[0].say["en"] == "We kijken samen."


def test_one_visit_is_one_version(ctx, page):
    for text in ("a", "ab", "abc"):
        page.about.purpose.setText(text)
        page.flush()
    assert kept(ctx, page.exercise_id).version == 2


def test_nothing_typed_changes_nothing(ctx, page):
    before = ctx.practice.own_exercises.get(page.exercise_id).source
    page.flush()
    page.keeper.keep()
    assert ctx.practice.own_exercises.get(page.exercise_id).source == before


def test_an_invalid_state_is_told_and_the_last_valid_one_stays(ctx, qtbot, page):
    page.about.purpose.setText("Goed")
    page.flush()
    page.about.name.setText("")
    page.list.editor.say.setPlainText("nog bezig")
    qtbot.waitUntil(lambda: page.about.fields["name"].error() != "")
    assert "Naam" in page.state.text()
    page.flush()
    assert kept(ctx, page.exercise_id).name["nl"]
    assert kept(ctx, page.exercise_id).purpose["nl"] == "Goed"
    again = page_of(ctx, qtbot, page.exercise_id)
    assert again.about.name.text() == ""
    assert again.list.editor.say.toPlainText() == "nog bezig"
    again.about.name.setText("Weer een naam")
    qtbot.waitUntil(lambda: not again.about.fields["name"].error())
    again.flush()
    assert kept(ctx, page.exercise_id).name["nl"] == "Weer een naam"
    assert ctx.practice.drafts.get("exercise_form", page.exercise_id) is None


def test_a_step_that_is_wrong_is_named(ctx, qtbot, page):
    page.list.add_step("timed")
    page.list.editor.line.setText("x" * 141)
    qtbot.waitUntil(lambda: page.list.editor.fields["screen"].error() != "")
    assert "140" in page.state.text()
    page.list.choose(0)
    assert not page.list.editor.fields["screen"].error()
    page.done.click()
    assert page.list.index == 1
    assert page.list.editor.fields["screen"].error()
    assert not page.passing


def test_signs_that_cannot_be_kept_are_left_out(ctx, page):
    page.list.editor.say.setPlainText("ja\x07 en \x00nee\x1b")
    page.flush()
    assert kept(ctx, page.exercise_id).steps[0].say["nl"] == "ja en nee"


def test_done_goes_to_the_exercise(ctx, page):
    page.about.name.setText("Klaar")
    page.done.click()
    assert ctx.window.went[-1] == ("exercise", {"exercise_id": page.exercise_id})
    assert kept(ctx, page.exercise_id).name["nl"] == "Klaar"
    assert page.passing


def test_an_exercise_that_is_gone_has_no_form(ctx):
    with pytest.raises(PlaceGone):
        ExerciseFormPage(ctx, exercise_id="own-none")


def test_place_brings_back_the_step(ctx, qtbot, page):
    page.list.add_step("free")
    page.flush()
    assert page.place() == {"exercise_id": page.exercise_id, "step": 1}
    assert page_of(ctx, qtbot, key=page.exercise_id, step=1).list.index == 1


# -- steps -------------------------------------------------------------------------------


@pytest.mark.parametrize("do", ADDABLE)
def test_every_kind_can_be_added_and_is_valid_at_once(ctx, page, do):
    page.list.add_step(do)
    assert page.preview.stage is not None
    assert page.preview.stage.surface is not None
    page.flush()
    assert [step.do for step in kept(ctx, page.exercise_id).steps] == ["timed", do]


def test_steps_move_and_come_back(ctx, page):
    page.list.add_step("write")
    page.list.add_step("draw")
    page.list.editor.up.click()
    page.flush()
    assert [step.do for step in kept(ctx, page.exercise_id).steps] == ["timed", "draw", "write"]
    page.list.editor.drop.click()
    page.flush()
    assert [step.do for step in kept(ctx, page.exercise_id).steps] == ["timed", "write"]
    ctx.window.undos[-1]()
    page.flush()
    assert [step.do for step in kept(ctx, page.exercise_id).steps] == ["timed", "draw", "write"]


def test_undo_works_after_the_page_is_gone(ctx, qtbot, blank):
    import shiboken6

    page = ExerciseFormPage(ctx, exercise_id=blank)
    page.list.add_step("write")
    page.list.editor.drop.click()
    page.flush()
    shiboken6.delete(page)
    ctx.window.undos[-1]()
    assert [step.do for step in kept(ctx, blank).steps] == ["timed", "write"]


def test_the_last_step_stays(page):
    assert not page.list.editor.drop.isEnabled()
    page.list.editor.removed.emit()
    assert len(page.sheet.steps) == 1


def test_what_is_made_keeps_its_name_when_steps_move(ctx, qtbot):
    key = new_from(ctx, load_exercises()["C01"])
    page = page_of(ctx, qtbot, key, step=1)
    page.list.editor.up.click()
    page.flush()
    assert [step.key for step in kept(ctx, key).steps] == ["poem", "about", ""]


def test_breath_in_quarters_with_its_pace(ctx, page):
    page.list.add_step("breath")
    editor = page.list.editor
    editor.phases["inhale"].setValue(17)
    editor.phases["exhale"].setValue(23)
    editor.cycles.setValue(30)
    assert editor.time.text().startswith("6 ademhalingen per minuut")
    assert "5 min" in editor.time.text()
    page.flush()
    breath = kept(ctx, page.exercise_id).steps[1].breath
    assert (breath.inhale, breath.exhale, breath.cycles) == (4.25, 5.75, 30)
    assert "6 min" in page.total.text()


def test_a_quarter_field_reads_comma_and_point(look, qtbot):
    field = QuarterField(1, 12, 4.25)
    qtbot.addWidget(field)
    assert field.textFromValue(field.value()) == "4,25"
    assert field.valueFromText("5,5 s") == 22
    assert field.valueFromText("5.75") == 23
    assert field.valueFromText("3,3") == 13
    assert field.valueFromText("x") == 17
    assert field.validate("abc", 0)[0].name == "Invalid"
    assert field.validate("13 s", 0)[0].name == "Intermediate"


def test_cards_are_written_one_on_a_line(ctx, page):
    page.list.add_step("choice")
    page.list.editor.items.setPlainText("zee\n\n  bos \nduin\nhei")
    page.list.editor.most.setValue(2)
    page.list.editor.own.setChecked(True)
    page.flush()
    step = kept(ctx, page.exercise_id).steps[1]
    assert [item.text["nl"] for item in step.items] == ["zee", "bos", "duin", "hei"]
    assert step.option("at_most") == 2
    assert step.option("own") is True


def test_turns_are_added_changed_and_removed(ctx, page):
    page.list.add_step("talk")
    turns = page.list.editor.turns
    turns.more.click()
    turns.rows[2].who.set_value("both")
    turns.rows[2].seconds.setValue(90)
    turns.rows[2].text.setText("Samen terugkijken.")
    turns.rows[0].drop.click()
    page.flush()
    found = kept(ctx, page.exercise_id).steps[1].turns
    assert [(turn.who, turn.seconds) for turn in found] == [("coach", 60), ("both", 90)]
    assert found[1].text["nl"] == "Samen terugkijken."


@pytest.mark.parametrize("key", sorted(load_exercises()))
def test_a_copy_of_any_shipped_exercise_opens_and_stays_what_it_was(ctx, qtbot, key):
    """Other kinds of steps stay; what is not touched keeps both languages."""
    shipped = load_exercises()[key]
    own = new_from(ctx, shipped)
    page = page_of(ctx, qtbot, own)
    for index in range(len(shipped.steps)):
        page.list.choose(index)
        assert page.preview.stage.surface is not None
    page.list.editor.coach.setPlainText("Van mij.")
    page.flush()
    found = kept(ctx, own)
    last = len(shipped.steps) - 1
    for number, (old, new) in enumerate(zip(shipped.steps, found.steps, strict=True)):
        mine = Text("Van mij.", "Van mij.") if number == last else old.coach
        assert new == dataclasses.replace(old, coach=mine)
    assert found.how == shipped.how
    assert found.cautions == shipped.cautions
    QApplication.processEvents()


# -- the body list -----------------------------------------------------------------------


def test_ticked_marks_hide_it_and_offer_another(ctx, page):
    page.cautions.boxes["lungs"].click()
    page.cautions.boxes["panic"].click()
    page.flush()
    found = {one.when: one.instead for one in kept(ctx, page.exercise_id).cautions}
    assert found == {"lungs": "R09", "panic": "R09"}
    page.cautions.instead.set_value("R01")
    page.cautions.instead.chosen.emit("R01")
    page.cautions.boxes["lungs"].click()
    page.flush()
    found = {one.when: one.instead for one in kept(ctx, page.exercise_id).cautions}
    assert found == {"panic": "R01"}


def test_a_caution_to_mind_comes_back_when_the_tick_goes(ctx, qtbot):
    shipped = load_exercises()["R01"]
    minds = [one for one in shipped.cautions if not one.hides]
    assert minds
    key = new_from(ctx, shipped)
    page = page_of(ctx, qtbot, key)
    box = page.cautions.boxes[minds[0].when]
    box.click()
    page.flush()
    assert {one.when: one.instead for one in kept(ctx, key).cautions}[minds[0].when] == "R09"
    box.click()
    page.flush()
    assert set(kept(ctx, key).cautions) == set(shipped.cautions)


# -- preview, removal, voice -------------------------------------------------------------


def test_the_preview_follows_the_typing(ctx, qtbot, page):
    page.list.editor.line.setText("Luister naar de regen.")
    qtbot.waitUntil(
        lambda: page.preview.stage.exercise.steps[0].screen["nl"] == "Luister naar de regen.",
        timeout=3000,
    )
    assert "Luister naar de regen." in page.preview.accessibleName()


def test_the_preview_holds_nothing_of_the_coach(ctx, qtbot, page):
    page.list.editor.line.setText("Luister.")
    page.list.editor.coach.setPlainText("geheim")
    page.about.how.setPlainText("geheim")
    qtbot.waitUntil(lambda: "Luister." in page.preview.accessibleName())
    assert "geheim" not in repr(page.preview.stage.exercise)


def test_remove_with_undo(ctx, page):
    page.about.name.setText("Weg ermee")
    page.flush()
    ctx.practice.own_exercises.put_audio(page.exercise_id, b"sound", "mp3")
    page.drop.click()
    assert ctx.practice.own_exercises.all() == []
    assert page.passing
    page.flush()
    page.keeper.keep()
    assert ctx.practice.own_exercises.all() == []
    ctx.window.undos[-1]()
    assert kept(ctx, page.exercise_id).name["nl"] == "Weg ermee"
    assert ctx.practice.own_exercises.audio(page.exercise_id) is not None


def test_recordings_go_along_with_their_step(ctx, page):
    own, recordings = page.exercise_id, ctx.practice.recordings
    page.list.add_step("free")
    page.list.add_step("write")
    page.flush()
    for step in range(3):
        recordings.put(own, "nl", step, bytes([step, 0] * 4), 16000)
    recordings.put(own, "nl", place(2, line=1), bytes([9, 0] * 4), 16000)
    page.list.editor.up.click()  # timed, write, free
    page.flush()

    def sounds():
        found = recordings.get(own, "nl")
        return {step: recordings.data(one.id)[0] for step, one in found.items()}

    assert sounds() == {0: 0, 1: 2, 2: 1, place(1, line=1): 9}
    page.list.editor.drop.click()
    page.flush()
    assert sounds() == {0: 0, 1: 1}
    ctx.window.undos[-1]()
    page.flush()
    assert sounds() == {0: 0, 1: 2, 2: 1, place(1, line=1): 9}


def test_the_background_of_an_own_exercise_is_chosen_in_the_form(ctx, page):
    page.about.ambience._take("garden")
    page.flush()
    assert kept(ctx, page.exercise_id).ambience == "garden"


def test_narrow_and_wide_hold_the_same(ctx, qtbot, page):
    page.show()
    page.resize(568, 340)
    assert page.side.parentWidget() is page.form.widget()
    page.resize(1072, 800)
    assert page.side.parentWidget() is not page.form.widget()


def test_a_line_that_stays_keeps_its_card():
    exercise = load_exercises()["C01"]
    sheet = ExerciseDraft.of(exercise, "nl")
    step = sheet.steps[0]
    before = [dict(item) for item in step["item"]]
    lines = sheet.lines(step).split("\n")
    sheet.set_lines(step, "\n".join(["nieuw", lines[2], lines[0]]))
    assert step["item"][1] == before[2]
    assert step["item"][2] == before[0]
    assert step["item"][0]["nl"] == step["item"][0]["en"] == "nieuw"


def test_each_fault_stands_beside_its_field_and_the_preview_stays_with_its_step(qtbot, page):
    page.list.add_step("timed")
    page.list.editor.line.setText("x" * 141)
    page.list.add_step("choice")
    page.list.editor.line.setText("")
    page.list.editor.items.setPlainText("y" * 161 + "\nzee")
    page.about.name.setText("")
    qtbot.waitUntil(lambda: page.about.fields["name"].error() != "")
    assert page.list.editor.fields["screen"].error()
    assert [bool(row.accessibleDescription()) for row in page.list.rows] == [False, True, True]
    assert page.preview.stage.surface.step.do == "choice"
    page.list.choose(1)
    assert page.list.editor.fields["screen"].error()
    assert page.preview.stage.surface.step.screen["nl"] == "x" * 140


def test_more_than_an_hour_is_told(qtbot, page):
    page.list.editor.seconds.setValue(1800)
    for _ in range(2):
        page.list.add_step("timed")
        page.list.editor.seconds.setValue(1800)
    qtbot.waitUntil(lambda: "uur" in page.state.text())


def test_a_refused_save_is_tried_again(ctx, page, monkeypatch):
    from coach_app.errors import UserError

    def full(*_args):
        raise UserError("full", "The disk is full.", "Make room.")

    page.about.name.setText("Straks")
    with monkeypatch.context() as patch:
        patch.setattr(type(ctx.practice.own_exercises), "save", full)
        page.flush()
    assert kept(ctx, page.exercise_id).name["nl"] != "Straks"
    page.flush()
    assert kept(ctx, page.exercise_id).name["nl"] == "Straks"
