"""Work that needs no key keeps the vault open for a while; everything else locks as ever."""

from __future__ import annotations

import datetime as dt

import pytest

from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.settings import SettingsFile
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.player.flow import PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.shell.watch import COVERED, JUMP, THERE, IdleWatch
from coach_app.ui.start.session import Session

MINUTE = 60


class Clocks:
    """Two clocks that only move when told, over one watch."""

    def __init__(self, watch: IdleWatch) -> None:
        self.wall = self.mono = 1_000_000.0
        self.watch = watch
        watch._clock, watch._wall = lambda: self.mono, lambda: self.wall
        watch.start()  # from now on, by these clocks

    def go(self, minutes: float, until=lambda: False) -> float | None:
        """Minutes after which ``until`` came true, in ticks of two seconds."""
        for tick in range(int(minutes * MINUTE / 2)):
            self.wall += 2
            self.mono += 2
            self.watch.look()
            if until():
                return (tick + 1) * 2 / MINUTE
        return None


# -- the rule


@pytest.fixture
def busy():
    return {"now": False, "covered": False}


@pytest.fixture
def said(qapp, busy):
    watch = IdleWatch(lambda: 10, lambda: busy["covered"], lambda: busy["now"])
    told: list[str] = []
    for name in ("idle", "slept", "covered_long"):
        getattr(watch, name).connect(lambda name=name: told.append(name))
    yield told, Clocks(watch)
    watch.stop()


def test_eleven_minutes_of_playing_stay_open(said, busy):
    told, clocks = said
    busy["now"] = True
    clocks.go(11)
    assert told == []


def test_45_minutes_without_any_input_lock_even_while_it_plays(said, busy):
    told, clocks = said
    busy["now"] = True
    assert clocks.go(60, lambda: bool(told)) == THERE / MINUTE == 45


def test_nothing_playing_locks_at_the_set_time(said):
    told, clocks = said
    assert clocks.go(60, lambda: bool(told)) == 10
    assert told == ["idle"]


def test_the_set_time_counts_from_the_end_of_the_exercise(said, busy):
    told, clocks = said
    busy["now"] = True
    clocks.go(20)
    busy["now"] = False
    assert clocks.go(60, lambda: bool(told)) == 10


def test_or_from_the_last_input_where_that_was_later(said, busy):
    told, clocks = said
    busy["now"] = True
    clocks.go(20)
    busy["now"] = False
    clocks.go(5)
    clocks.watch.touch()
    assert clocks.go(60, lambda: bool(told)) == 10


def test_input_while_it_plays_begins_the_45_minutes_anew(said, busy):
    told, clocks = said
    busy["now"] = True
    clocks.go(40)
    clocks.watch.touch()
    clocks.go(40)
    assert told == []


def test_a_set_time_above_the_limit_is_not_made_shorter(qapp):
    told: list[int] = []
    watch = IdleWatch(lambda: 60, lambda: False, lambda: True)
    watch.idle.connect(lambda: told.append(1))
    assert Clocks(watch).go(90, lambda: bool(told)) == 60
    watch.stop()


def test_sleep_and_the_cover_lock_all_the_same(said, busy):
    told, clocks = said
    busy["now"] = True
    clocks.wall += JUMP + 5
    clocks.go(0.1)
    assert told == ["slept"]
    told.clear()
    busy["covered"] = True
    clocks.go(COVERED / MINUTE + 0.1)
    assert told[0] == "covered_long"


# -- who is there


@pytest.fixture
def session(qtbot, practice, home, look, monkeypatch):
    made = Session(
        practice,
        SettingsFile(home / "config"),
        demo=True,
        restart=lambda: None,
        leave=lambda: None,
        release=lambda: None,
    )
    qtbot.addWidget(made.window)
    made.show("today")
    qtbot.waitUntil(lambda: made.idle.running)
    # The vault stays open for the test: that the lock begins is what counts here.
    locks: list[str] = []
    monkeypatch.setattr(made.locker, "_begin", lambda reason, **_: locks.append(reason))
    made.locks = locks
    made.clocks = Clocks(made.idle)
    yield made
    made.idle.stop()
    made.window.client_screen.close()


@pytest.fixture
def anna(practice):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = practice.courses.start(
        [client], start_on=dt.date(2026, 3, 10), weekday=1, time=dt.time(11), minutes=60
    )
    return client, {m.week: m.id for m in practice.meetings.of_course(course)}


def after(session, minutes: float = 60) -> float | None:
    """When it locks; None for not within ``minutes``."""
    return session.clocks.go(minutes, lambda: bool(session.locks))


def play(session):
    request = PlayRequest(load_exercises()["R07"], "nl", PlayerOptions(sound=False, tension=False))
    session.window.client_screen.show_exercise(request)
    screen = session.window.client_screen
    screen.window.page.done.emit()  # past the three stones
    screen.window.page.begin()
    return screen


def test_a_relaxation_of_eleven_minutes_is_not_cut_off(session):
    play(session)
    assert after(session, 11.2) is None


def test_a_pause_is_nobody(session):
    play(session).play.session.pause()
    assert after(session) == 10


def test_stopped_is_over(session, qtbot):
    screen = play(session)
    assert after(session, 20) is None
    screen.stop()
    assert after(session) == 10


def test_the_page_of_thanks_waits_for_nobody(session, qtbot):
    screen = play(session)
    screen.play.stop()
    qtbot.waitUntil(lambda: isinstance(screen.window.page, ChoicePage))
    assert screen.in_use  # "back to the senses?" is still asked
    screen.window.page.chosen.emit("no")
    qtbot.waitUntil(lambda: not screen.in_use)


def test_a_client_who_fills_in_is_there(session, anna):
    session.window.client_screen.hand_over(anna[0], "weekly")
    assert after(session) == 45


def test_the_close_is_the_clients_turn_until_it_is_done(session, anna):
    screen = session.window.client_screen
    screen.show_closing(anna[1][2], anna[0])
    assert screen.in_use
    for _ in range(2):
        screen.window.page.buttons[""].click()
    for _ in range(2):
        screen.window.page.on.click()
    assert not screen.in_use
    screen.show_closing(anna[1][2], anna[0])
    screen.show_welcome()
    assert not screen.in_use


def test_going_round_is_somebodys_turn(session, anna):
    screen = session.window.client_screen
    screen.pass_round([(anna[0], "weekly")], anna[1][2])
    assert screen.in_use
    screen.stop()
    assert not screen.in_use


def test_a_story_that_is_only_shown_locks_at_the_set_time(session, anna):
    session.window.client_screen.show_welcome(anna[0])
    assert after(session) == 10


def test_the_guided_clock_counts_while_it_is_in_sight(session, anna):
    session.window.go("runner", meeting_id=anna[1][1])
    assert after(session) == 45


def test_another_page_does_not(session, anna):
    session.window.go("runner", meeting_id=anna[1][1])
    session.window.go("meeting", meeting_id=anna[1][1])
    assert after(session) == 10


def test_covered_during_an_exercise_locks_after_two_minutes(session):
    play(session)
    session.window.cover()
    assert after(session) == pytest.approx(COVERED / MINUTE, abs=0.05)


@pytest.mark.parametrize("sign", ["sleeping", "system_locked"])
def test_sleep_and_a_locked_system_lock_in_the_middle_of_an_exercise(session, sign):
    play(session)
    getattr(session.sleep, sign).emit()
    assert len(session.locks) == 1


def test_the_key_that_lifts_the_cover_is_input(session, qtbot):
    session.clocks.go(9.9)
    session.window.keys.touched.emit()
    assert after(session) == 10
