"""From the first question to "Dank je wel": stopping, advice, the note, what is kept when."""

import itertools
import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.exercises import load_exercises
from coach_app.exercises.outcome import outcome
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import LeadInPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.player import options as kept
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.note_line import NoteLine
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from coach_app.ui.tokens import DARK
from tests.ui.hands import client_button, tap, words


def ticks(table, seconds):
    """So many seconds of the exercise."""
    for _ in range(int(seconds)):
        table.clock.at += 1 / 60
        table.flow.session.tick()
    table.turn()


def test_stopping_offers_the_senses_and_keeps_two_runs(table, practice, person):
    played = table("R01", tension=False)
    played.begin()
    ticks(played, 40)
    played.page.escape()
    played.turn()
    assert isinstance(played.page, ChoicePage)
    played.press(played.page.buttons["ground"])
    assert isinstance(played.page, PlayPage)
    assert played.flow.session.exercise.id == "R09"
    played.play()
    played.finish()
    runs = {run.exercise_id: run for run in practice.runs.of_client(person.id)}
    assert runs["R01"].stopped
    assert not runs["R09"].stopped


def test_stop_needs_no_question(table):
    played = table("R01", tension=False)
    played.begin()
    ticks(played, 5)
    tap(played.page, "stop")
    played.turn()
    assert played.flow.session.paused
    assert not isinstance(played.page, PlayPage)


@pytest.mark.parametrize(("after", "advises"), [(4, False), (7, False), (8, True), (10, True)])
def test_high_tension_afterwards_brings_the_way_back_to_the_room(table, after, advises):
    played = table("R12")
    played.play()
    assert isinstance(played.page, QuestionPage)
    played.page.answered.emit(after)
    played.page.next.emit()
    played.turn()
    assert ("ground" in getattr(played.page, "buttons", {})) == advises
    played.finish(helpful="no" if advises else "3")
    assert played.reports[0].advise == advises


def test_leaving_the_questions_open_is_fine(table, practice, person):
    played = table("R12")
    played.page.next.emit()  # "Liever niet"
    played.turn()
    played.play()
    played.page.skipped.emit()
    played.turn()
    played.finish(helpful="")
    (run,) = practice.runs.of_client(person.id)
    assert (run.before, run.after, run.helpful) == (None, None, None)


def test_a_run_stays_when_the_screen_is_taken_back(table, practice, person):
    played = table("C01")
    played.begin()
    ticks(played, 10)
    played.press(played.next_button())
    played.act()
    ticks(played, 20)
    played.flow.abandon()
    (run,) = practice.runs.of_client(person.id)
    assert run.stopped
    assert run.answers["poem"]
    assert "warm" in practice.makings.of_client(person.id)[0].text


def test_the_note_line_says_what_was_done(table):
    played = table("R01")
    played.play()
    played.finish(after=4)
    assert NoteLine().text(played.reports[0], "en") == (
        "We did ‘Longer out than in’ for 5 minutes. Tension went from 6 to 4."
    )
    from dataclasses import replace

    early = replace(played.reports[0], stopped=True, seconds=70, after=None)
    assert NoteLine().text(early, "en") == "We did ‘Longer out than in’ and stopped after 1 minute."


@pytest.mark.parametrize("together", [False, True])
def test_a_groups_note_does_not_tell_how_one_of_them_felt(ctx, practice, person, look, together):
    from coach_app.ui.client_view.exercise_play import ExercisePlay
    from coach_app.ui.client_view.player.flow import PlayReport, PlayRequest

    meeting = person.meetings[1]
    if together:
        other = practice.clients.create(ClientFields(name="Dirk Bedacht"))
        practice.courses.add_participant(person.course, other)
    exercise = load_exercises()["R01"]
    play = ExercisePlay(ctx, PlayRequest(exercise, "nl", PlayerOptions(), person.id, meeting))
    told = []
    play.told.connect(told.append)
    play.flow.reported.emit(PlayReport(exercise, "a" * 32, 300, False, 9, 7, None, False, None, ()))
    did = practice.notes.get(meeting).did
    assert exercise.name["nl"] in did
    assert ("9" in did, "7" in did) == (not together, not together)
    assert NoteLine().text(told[0], ctx.settings.values.language) == did


def test_less_motion_keeps_the_shape_still(table, monkeypatch):
    from coach_app.ui import theme

    monkeypatch.setattr(theme._State, "less_motion", True)
    played = table("R01", tension=False)
    played.begin()
    played.flow.session.next()
    shapes, phases = set(), set()
    for _ in range(30):
        ticks(played, 1)
        shapes.add(round(played.page.surface.fill(), 3))
        phases.add(played.page.surface.phase_word())
    assert shapes == {0.5}
    assert phases == {"in", "uit"}


def test_numbers_only_when_wanted(table):
    for numbers in (False, True):
        played = table("R01", tension=False, numbers=numbers)
        played.begin()
        played.flow.session.next()
        ticks(played, 2)
        assert any(sign.isdigit() for sign in played.page.surface.phase_word()) == numbers


def test_the_pacer_takes_the_rhythm_of_the_space_bar_and_slows_it(table, qtbot):
    played = table("R01", speed=1.0, tension=False)
    played.begin()
    session = played.flow.session
    session.next()
    tap(played.page, "own_rhythm")

    def space(kind):
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(client_button(played.page, "stop"), event)

    for _ in range(4):
        space(QEvent.Type.KeyPress)
        played.clock.at += 1.5
        space(QEvent.Type.KeyRelease)
        played.clock.at += 2.0
    assert session.listener is None
    breath = session.playback.now().step.breath
    assert (breath.inhale, breath.exhale) == (1.5, 2.0)
    paces = []
    for _ in range(260 * 4):
        played.clock.at += 0.25
        session.tick()
        if session.over or session.playback.now().breath is None:
            break
        now = session.playback.now().step.breath
        if not paces or paces[-1] != (now.inhale, now.exhale):
            paces.append((now.inhale, now.exhale))
    assert paces[-1] == (4, 6)
    assert all(b[0] - a[0] <= 0.25 and b[1] - a[1] <= 0.25 for a, b in itertools.pairwise(paces))


def test_pace_changes_in_quarters_and_is_told(table):
    played = table("R01", tension=False)
    played.begin()
    session = played.flow.session
    session.next()
    session.change_pace(0.25)
    breath = session.playback.now().step.breath
    assert (breath.inhale, breath.exhale) == (4.25, 6.25)
    assert session.per_minute() == pytest.approx(60 / 10.5)


def test_evening_falls_only_with_closed_eyes(table):
    """No veil over the picture: it is evening in it, and the words on it are light."""
    played = table("R08", tension=False)
    played.begin()
    assert not played.page.surface.night
    while not played.flow.session.step.eyes_closed:
        played.flow.session.next()
    assert played.page.surface.night
    assert played.page.surface.layers.dark
    assert DARK["cInk"].lower() in played.page.title.styleSheet()


def test_captions_say_what_is_said(table):
    played = table("R01", tension=False, captions=True)
    played.begin()
    step = load_exercises()["R01"].steps[0]
    shown = words(played.page)
    assert "Je ogen mogen open blijven." in shown
    assert step.say["nl"] not in shown, "its first sentence is the headline, said again"


def test_who_says_i_is_told(table):
    played = table("R03", tension=False, captions=True)
    played.begin()
    played.clock.at += 9 / 60
    played.flow.session.tick()
    line = load_exercises()["R03"].steps[0].spoken[1].text["nl"]
    assert "Ik " in line
    assert f"Je coach: ‘{line}’" in words(played.page)


def test_a_rung_that_was_lit_stays_lit_next_week(qtbot, ctx, practice, person, look):
    from coach_app.ui.client_view.exercise_play import ExercisePlay
    from coach_app.ui.client_view.player.flow import PlayRequest

    exercise = load_exercises()["S04"]
    key = next(step.key for step in exercise.steps if step.option("board") == "ladder")
    run = practice.runs.add(person.id, "S04", 1, "nl", meeting_id=person.meetings[1])
    practice.runs.save(run, answers={key: {"done": ["nod"]}})
    request = PlayRequest(exercise, "nl", PlayerOptions(), person.id, person.meetings[2])
    play = ExercisePlay(ctx, request)
    pages = [play.flow.first_page()]
    play.flow.page.connect(pages.append)
    pages[0].done.emit()  # past the three stones
    for page in pages:
        qtbot.addWidget(page)
    assert play.flow.keeper.answers["ladder_before"] == {"done": ["nod"]}
    play.flow.abandon()


def test_a_forbidden_exercise_is_refused(practice, person):
    from dataclasses import replace

    from coach_app.course.client_sees import exercise_for

    fields = practice.clients.get(person.id).fields
    practice.clients.save(person.id, replace(fields, body=("panic", "lungs")))
    with pytest.raises(UserError):
        exercise_for(practice, load_exercises()["R04"], person.id)
    soft = exercise_for(practice, load_exercises()["R02"], person.id)
    assert (soft.breath.inhale, soft.breath.exhale) == (4, 4)


def test_options_are_remembered_and_nonsense_is_not(practice):
    kept.save(practice.preferences, PlayerOptions(sound=True, bells="none"))
    assert kept.load(practice.preferences).sound
    practice.preferences.set("player", {"sound": "yes", "bells": "loud", "volumes": {"cue": 9}})
    found = kept.load(practice.preferences)
    assert (found.sound, found.bells, found.volumes["cue"]) == (True, "ends", 1.0)


def test_what_was_answered_becomes_plain_words():
    exercise = load_exercises()["C01"]
    answers = {
        "about": ["cup"],
        "poem": {
            "one": "kop",
            "two": "warme thee",
            "three": "dampt zacht omhoog",
            "four": "ik drink heel rustig",
            "five": "thuis",
        },
    }
    found = outcome(exercise, answers, "nl")
    assert found.text.splitlines()[-5:] == [
        "kop",
        "warme thee",
        "dampt zacht omhoog",
        "ik drink heel rustig",
        "thuis",
    ]


@pytest.mark.parametrize("key", load_exercises())
def test_answers_of_a_wrong_shape_never_crash(key):
    exercise = load_exercises()[key]
    for junk in (None, 3, "x", [], {}, [["a"]], {"kept": 3, "seen": None}, {"done": "x"}):
        answers = {step.key: junk for step in exercise.steps if step.key}
        try:
            outcome(exercise, json.loads(json.dumps(answers)), "nl")
        except (TypeError, AttributeError) as error:  # pragma: no cover
            pytest.fail(f"{junk!r}: {error}")


def test_a_question_of_the_end_takes_the_width_of_a_large_screen(qtbot, look):
    """A page is made before it has its size: it must not keep the width of then."""
    from coach_app.ui.client_view.kit.texts import ClientTexts
    from coach_app.ui.client_view.window import ClientWindow

    window, texts = ClientWindow(), ClientTexts("nl")
    qtbot.addWidget(window)
    window.resize(1920, 1200)
    window.show()
    page = ChoicePage(texts, texts("helpful"), "", [("3", texts("helpful_yes"), "plain")])
    window.set_page(page)
    QApplication.processEvents()
    title = next(one for one in page.findChildren(QLabel) if one.text() == texts("helpful"))
    wide = title.fontMetrics().horizontalAdvance(texts("helpful"))
    assert title.width() > wide, "one line where one line fits"


# -- a stop by mistake


@pytest.mark.parametrize("key", ["R01", "C09", "S09"])
def test_typing_before_a_field_was_touched_neither_stops_nor_skips(table, key):
    """Strangers lost their story: they typed a word, and its space pressed Stop."""
    played = table(key, tension=False)
    played.window.activateWindow()
    played.begin()
    session = played.flow.session
    for number, step in enumerate(session.exercise.steps):
        if played.page.surface.first_focus() is None:
            target = played.window.focusWidget()
            for typed in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_B):
                QTest.keyClick(target, typed)
            played.turn()
            assert isinstance(played.page, PlayPage), step.screen["nl"]
            assert not session.over
            assert session.index == number
        session.next()
        played.turn()
        if session.over:
            break


def test_who_stopped_by_mistake_goes_on_where_they_were(table, practice, person):
    played = table("C01", speed=1, tension=False)
    played.begin()
    session = played.flow.session
    session.next()
    played.turn()
    field = next(iter(played.page.surface.fields.values()))
    field.setText("heide")
    played.clock.at += 20
    session.tick()
    played.page.escape()
    played.turn()
    assert isinstance(played.page, ChoicePage)
    assert session.paused, "it stands still at once"
    played.clock.at += 60  # while they think about it
    played.press(played.page.buttons["on"])
    played.turn()
    assert isinstance(played.page, PlayPage)
    assert played.flow.session is session
    assert session.index == 1
    assert next(iter(played.page.surface.fields.values())).text() == "heide"
    assert 15 < session.playback.active < 40, "the time of thinking is not the exercise's"
    while not session.over:
        session.next()
        played.turn()
    played.finish()
    runs = practice.runs.of_client(person.id)
    assert [run.stopped for run in runs] == [False]


def test_a_lock_while_they_think_about_it_keeps_a_stopped_run(table, practice, person):
    played = table("R01", tension=False)
    played.begin()
    ticks(played, 40)
    played.page.escape()
    played.turn()
    played.flow.abandon()
    assert [run.stopped for run in practice.runs.of_client(person.id)] == [True]


@pytest.mark.parametrize("with_client", [True, False])
def test_people_on_the_circles_stay_whoever_it_is_played_with(
    qtbot, ctx, person, look, with_client
):
    """With nobody chosen the map was empty in the next step: two strangers lost their people."""
    from coach_app.ui.client_view.exercise_play import ExercisePlay
    from coach_app.ui.client_view.player.flow import PlayRequest

    client = person.id if with_client else None
    play = ExercisePlay(ctx, PlayRequest(load_exercises()["S01"], "nl", PlayerOptions(), client))
    pages = [play.flow.first_page()]
    play.flow.page.connect(pages.append)
    pages[0].done.emit()  # past the three stones
    for page in pages:
        qtbot.addWidget(page)
    kit = play.flow.session.kit
    place = [step for step in kit.exercise.steps if step.option("board") == "circles"]
    first = CirclesSurface(place[0], kit)
    qtbot.addWidget(first)
    for name in ("Kees", "de bakker", "Mimi"):
        first.field.setText(name)
        first.add()
    first.save()
    later = CirclesSurface(place[-1], kit)
    qtbot.addWidget(later)
    assert [spot.label for spot in later.map.spots()] == ["Kees", "de bakker", "Mimi"]
    assert len({spot.key for spot in later.map.spots()}) == 3
    play.flow.abandon()


WRITTEN = [
    (key, number)
    for key, exercise in load_exercises().items()
    for number, step in enumerate(exercise.steps)
    if step.do in ("write", "choice")
]


@pytest.mark.parametrize(("key", "number"), WRITTEN)
def test_enter_in_a_field_stays_in_its_step(table, key, number):
    """A field of one line lets its Enter through; the page behind it may not take it for "on"."""
    played = table(key, speed=1, tension=False)
    played.window.activateWindow()
    played.begin()
    session = played.flow.session
    for _ in range(number):
        session.next()
    played.turn()
    fields = played.page.surface.findChildren(QLineEdit)
    seen = [one for one in fields if one.isVisibleTo(played.window) and one.isEnabled()]
    for field in seen[:-1]:
        field.setFocus()
        QTest.keyClicks(field, "thee")
        QTest.keyClick(field, Qt.Key.Key_Return)
        played.turn()
        assert session.index == number, field.accessibleName()


def test_who_stops_while_they_look_around_together_has_stopped(table, practice, person):
    """Strangers pressed Stop four times: each time the looking around began anew."""
    played = table("R01", tension=False)
    played.begin()
    ticks(played, 40)
    played.page.escape()
    played.turn()
    played.press(played.page.buttons["ground"])
    assert played.flow.session.exercise.id == "R09"
    played.page.escape()
    played.turn()
    assert played.done
    runs = {run.exercise_id: run for run in practice.runs.of_client(person.id)}
    assert runs["R01"].stopped
    assert runs["R09"].stopped


@pytest.mark.parametrize("button", ["stop_button", "next_button"])
def test_the_space_bar_presses_neither_stop_nor_on(table, button):
    """Where a field has just gone the keyboard is on a button, and who types on is typing."""
    played = table("C01", speed=1, tension=False)
    played.window.activateWindow()
    played.begin()
    session = played.flow.session
    one = getattr(played.page, button)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Space)
    played.turn()
    assert isinstance(played.page, PlayPage)
    assert session.index == 0
    assert not session.paused
    QTest.keyClick(one, Qt.Key.Key_Return)
    played.turn()
    assert session.paused or session.index == 1


def test_without_sound_the_stones_promise_none(table):
    step = load_exercises()["R14"].steps[0]
    played = table("R14", tension=False, sound=False)
    while not isinstance(played.page, LeadInPage):  # past what is said of the sound
        played.press(next(iter(played.page.buttons.values())))
    said = " ".join(words(played.page))
    assert "water" in said
    assert step.screen["nl"] not in said
