"""The timeline: what is on at second t. No Qt, no waiting: the clock is a number."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.exercises import Breath, ExerciseStep, Playback, Timeline, Turn
from coach_app.exercises.timeline import breath_at
from coach_app.measures import Text

T = Text("woord", "word")


def step(seconds=10.0, *, waits=False, do="timed", breath=None, turns=()):
    return ExerciseStep(do, seconds, T, T, T, waits=waits, breath=breath, turns=turns)


def breathing(inhale=4.0, exhale=6.0, cycles=3, **more):
    breath = Breath(inhale, more.get("topup", 0), more.get("hold", 0), exhale, 0, cycles)
    return step(breath.seconds, do="breath", breath=breath)


class Clock:
    def __init__(self):
        self.at = 100.0

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


lengths = st.lists(st.integers(20, 4000).map(lambda n: n / 4), min_size=1, max_size=30)


@given(lengths)
def test_steps_cover_the_total_without_gap_or_overlap(seconds):
    line = Timeline(step(one) for one in seconds)
    assert line.spans[0].start == 0
    assert line.spans[-1].end == line.total == sum(seconds)
    for before, after in zip(line.spans, line.spans[1:], strict=False):
        assert before.end == after.start
        assert before.seconds > 0


@given(lengths, st.floats(0, 1))
def test_every_second_belongs_to_one_step(seconds, part):
    line = Timeline(step(one) for one in seconds)
    at = part * line.total
    now = line.at(at)
    span = line.spans[now.index]
    assert span.start <= at <= span.end
    assert now.into == pytest.approx(at - span.start)
    assert 0 <= now.part <= 1
    assert 0 <= now.total_part <= 1


quarters = st.integers(4, 24).map(lambda n: n / 4)


@given(
    quarters, quarters, st.integers(0, 12).map(lambda n: n / 4), st.integers(1, 30), st.floats(0, 1)
)
def test_a_breath_is_always_somewhere(inhale, exhale, hold, cycles, part):
    breath = Breath(inhale, 0, hold, exhale, hold, cycles)
    now = breath_at(breath, part * breath.seconds)
    assert 0 <= now.fill <= 1
    assert 0 <= now.cycle < cycles
    assert now.phase in dict(breath.phases)
    assert now.left >= 0


def test_the_shape_never_jumps():
    breath = Breath(2, 1, 0, 6, 0, 2)
    fills = [breath_at(breath, n / 60).fill for n in range(int(breath.seconds * 60))]
    assert max(abs(b - a) for a, b in itertools.pairwise(fills)) < 0.03


def test_phases_follow_each_other():
    breath = Breath(4, 1, 2, 6, 3, 2)
    seen = [
        breath_at(breath, second).phase for second in (0, 3.9, 4.5, 5, 6.9, 7, 12.9, 13, 15.9, 16)
    ]
    assert seen == [
        "in",
        "in",
        "topup",
        "hold_in",
        "hold_in",
        "out",
        "out",
        "hold_out",
        "hold_out",
        "in",
    ]


def test_it_goes_on_by_itself_and_finishes(clock):
    run = Playback([step(10), step(5)], clock)
    run.start()
    clock.at += 12
    assert run.now().index == 1
    assert run.now().into == pytest.approx(2)
    clock.at += 100
    assert run.now().finished
    assert run.active == pytest.approx(15)


def test_time_past_a_step_counts_for_the_next(clock):
    """A late tick costs nothing: nothing drifts."""
    run = Playback([breathing(cycles=60), step(10)], clock)
    run.start()
    for _ in range(599):
        clock.at += 1.0007
        run.now()
    assert run.now().into == pytest.approx(599 * 1.0007, abs=1e-6)


def test_pausing_stops_the_clock(clock):
    run = Playback([step(10)], clock)
    run.start()
    clock.at += 4
    run.pause()
    clock.at += 1000
    assert run.now().into == pytest.approx(4)
    run.start()
    clock.at += 1
    assert run.now().into == pytest.approx(5)
    assert run.active == pytest.approx(5)


def test_a_waiting_step_holds_until_next(clock):
    run = Playback([step(10, waits=True), step(5)], clock)
    run.start()
    clock.at += 1000
    assert run.now().index == 0
    assert run.now().waiting
    run.next()
    assert run.now().index == 1
    assert run.now().into == 0


def test_a_last_waiting_step_finishes_only_by_next(clock):
    run = Playback([step(10, waits=True)], clock)
    run.start()
    clock.at += 50
    assert not run.now().finished
    run.next()
    assert run.finished
    assert not run.stopped


def test_stopping_keeps_where_it_was(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    clock.at += 13
    run.stop()
    clock.at += 50
    assert run.stopped
    assert run.finished
    assert run.now().into == pytest.approx(3)
    assert run.active == pytest.approx(13)
    run.next()
    run.start()
    assert run.now().into == pytest.approx(3)


def test_back_begins_the_step_anew_and_then_the_one_before(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    clock.at += 15
    run.back()
    assert (run.now().index, run.now().into) == (1, 0)
    run.back()
    assert (run.now().index, run.now().into) == (0, 0)


def test_longer_breathing_is_whole_breaths(clock):
    run = Playback([breathing(4, 6, cycles=3), step(5)], clock)
    run.start()
    clock.at += 25
    run.extend(25)
    assert run.now().step.breath.cycles == 5  # two more of ten seconds
    assert run.now().into == pytest.approx(25)
    assert run.timeline.total == 55


def test_longer_talk_and_longer_step(clock):
    run = Playback([step(30, do="talk", turns=(Turn("client", 30, T),))], clock)
    run.start()
    run.extend(60)
    assert run.now().left == pytest.approx(90)
    assert run.now().step.turns[-1].seconds == 90


def test_a_new_pace_goes_on_in_the_same_part_of_the_breath(clock):
    run = Playback([breathing(4, 6, cycles=24)], clock)
    run.start()
    clock.at += 52  # 2 s into the sixth in-breath: half
    before = run.now().breath
    run.set_pace(5, 7)
    after = run.now().breath
    assert (after.phase, after.cycle) == (before.phase, before.cycle)
    assert after.part == pytest.approx(before.part)
    assert after.fill == pytest.approx(before.fill)
    assert run.now().left == pytest.approx(240 - 52, abs=12)


ACTS = ("wait", "next", "pause", "start", "extend", "pace", "back")


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(1, 40)), max_size=30))
def test_whatever_is_pressed_it_stays_on_the_line(acts):
    clock = Clock()
    run = Playback([step(10), breathing(), step(8, waits=True), step(6)], clock)
    run.start()
    for act, much in acts:
        if act == "wait":
            clock.at += much
        elif act == "extend":
            run.extend(much)
        elif act == "pace":
            run.set_pace(much / 4, much / 3)
        else:
            getattr(run, act)()
        now = run.now()
        span = run.timeline.spans[now.index]
        assert 0 <= now.into <= span.seconds + 1e-9
        assert run.timeline.spans[-1].end == pytest.approx(run.timeline.total)
        assert run.active >= 0


def test_turns_follow_each_other():
    turns = (Turn("client", 20, T), Turn("coach", 10, T))
    line = Timeline([step(30, do="talk", turns=turns)])
    assert line.at(5).turn == 0
    assert line.at(25).turn == 1
    assert line.at(25).turn_part == pytest.approx(0.5)


def test_sixty_times_as_fast(clock):
    run = Playback([step(60), step(60)], clock, speed=60)
    run.start()
    clock.at += 1.5
    assert run.now().index == 1
    assert run.now().into == pytest.approx(30)
    clock.at += 1
    assert run.now().finished
