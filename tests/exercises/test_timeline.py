"""The timeline: what is on at second t. No Qt, no waiting: the clock is a number."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.exercises import (
    Breath,
    ExerciseStep,
    Playback,
    Timeline,
    Turn,
    load_exercises,
)
from coach_app.exercises.timeline import BreathNow, Now, Span, breath_at, quarter
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


# -- borders -------------------------------------------------------------------------------------


def test_a_breath_at_its_borders():
    """Each phase begins exactly where the one before ends; nothing comes before or after."""
    breath = Breath(4, 1, 2, 6, 3, 2)  # sixteen seconds a breath
    cases = [
        (-5, 0, "in", 0.0, 0.0, 4.0, 0.0),
        (0, 0, "in", 0.0, 0.0, 4.0, 0.0),
        (0.5, 0, "in", 0.125, None, 3.5, 0.5),
        (2, 0, "in", 0.5, 0.31, 2.0, 2.0),
        (4, 0, "topup", 0.0, 0.62, 1.0, 0.0),
        (4.5, 0, "topup", 0.5, 0.81, 0.5, 0.5),
        (5, 0, "hold_in", 0.0, 1.0, 2.0, 0.0),
        (7, 0, "out", 0.0, 1.0, 6.0, 0.0),
        (10, 0, "out", 0.5, 0.5, 3.0, 3.0),
        (13, 0, "hold_out", 0.0, 0.0, 3.0, 0.0),
        (16, 1, "in", 0.0, 0.0, 4.0, 0.0),
        (31, 1, "hold_out", 2 / 3, 0.0, 1.0, 2.0),
        (32, 1, "hold_out", 1.0, 0.0, 0.0, 3.0),
        (500, 1, "hold_out", 1.0, 0.0, 0.0, 3.0),
    ]
    for into, cycle, phase, part, fill, left, gone in cases:
        now = breath_at(breath, into)
        assert (now.cycle, now.phase) == (cycle, phase), into
        assert (now.part, now.left, now.gone) == pytest.approx((part, left, gone)), into
        if fill is not None:
            assert now.fill == pytest.approx(fill), into


def test_without_a_second_sip_the_lungs_are_full_after_breathing_in():
    breath = Breath(4, 0, 0, 6, 0, 1)
    assert breath_at(breath, 2).fill == pytest.approx(0.5)
    assert breath_at(breath, 3.999).fill == pytest.approx(1, abs=1e-5)
    assert breath_at(breath, 4).fill == 1
    assert breath_at(breath, 100).fill == 0


def test_a_plan_needs_a_step_and_knows_its_borders():
    with pytest.raises(ValueError, match="needs a step"):
        Timeline([])
    line = Timeline([step(10), step(5, waits=True), step(20)])
    assert [(span.index, span.start, span.end) for span in line.spans] == [
        (0, 0, 10),
        (1, 10, 15),
        (2, 15, 35),
    ]
    places = {-1: 0, 0: 0, 9.99: 0, 10: 1, 14.99: 1, 15: 2, 34: 2, 35: 2, 99: 2}
    assert {at: line.index_at(at) for at in places} == places
    assert Span(0, step(4), 3, 7).seconds == 4


def test_what_is_on_at_the_end_of_a_step_and_of_all():
    line = Timeline([step(10), step(5, waits=True), step(20)])
    now = line.within(0, 10)  # the end of a step that does not wait
    assert (now.waiting, now.finished, now.part, now.left) == (False, False, 1.0, 0)
    now = line.within(1, 4.9)
    assert (now.waiting, now.finished) == (False, False)
    now = line.within(1, 5)
    assert (now.waiting, now.finished) == (True, False)
    now = line.at(35)
    assert (now.index, now.into, now.finished, now.total_part) == (2, 20, True, 1.0)
    assert (line.at(99).index, line.at(99).into) == (2, 20)
    now = line.at(25)
    assert (now.index, now.into, now.left, now.part) == (2, 10, 10, 0.5)
    assert (now.finished, now.waiting) == (False, False)
    assert now.total_part == pytest.approx(25 / 35)
    assert line.at(-3).into == 0
    assert line.within(0, -3).into == 0
    waits_last = Timeline([step(10), step(5, waits=True)]).at(15)
    assert (waits_last.waiting, waits_last.finished) == (True, False)


def test_a_step_without_breath_or_turns_has_none():
    now = Timeline([step(10)]).at(3)
    assert (now.breath, now.turn, now.turn_part) == (None, -1, 0.0)
    bare = Now(0, step(), 0, 0, 0, 0, False, False)
    assert (bare.breath, bare.turn, bare.turn_part) == (None, -1, 0.0)
    assert BreathNow(0, "in", 0, 0, 4).gone == 0.0


def test_a_turn_begins_exactly_where_the_one_before_ends():
    turns = (Turn("client", 20, T), Turn("coach", 10, T))
    line = Timeline([step(40, do="talk", turns=turns)])
    assert (line.at(19).turn, line.at(19).turn_part) == (0, pytest.approx(0.95))
    assert (line.at(20).turn, line.at(20).turn_part) == (1, 0)
    assert (line.at(30).turn, line.at(30).turn_part) == (1, 1)
    assert (line.at(36).turn, line.at(36).turn_part) == (1, 1)  # never past the last one


def test_a_pace_is_in_quarters_of_a_second_between_one_and_fourteen():
    assert [quarter(one) for one in (4.1, 4.13, 4.37, 4.38, 4.25)] == [4, 4.25, 4.25, 4.5, 4.25]
    assert (quarter(0.2), quarter(1), quarter(14), quarter(30)) == (1, 1, 14, 14)


# -- what a key does -----------------------------------------------------------------------------


def test_before_it_starts_nothing_runs_and_starting_twice_changes_nothing(clock):
    run = Playback([step(10)], clock)
    clock.at += 5
    assert (run.running, run.now().into, run.active) == (False, 0, 0)
    run.start()
    clock.at += 3
    run.start()
    assert (run.running, run.now().into, run.active) == (True, 3, 3)
    run.pause()
    assert not run.running


def test_pausing_after_the_end_of_a_step_waits_in_the_next_one(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    clock.at += 12
    run.pause()
    clock.at += 30
    assert (run.now().index, run.now().into) == (1, 2)
    assert run.active == 12


def test_next_counts_from_where_it_really_is(clock):
    run = Playback([step(10), step(10), step(10)], clock)
    run.start()
    clock.at += 12
    run.next()
    assert (run.now().index, run.now().into) == (2, 0)
    clock.at += 4
    run.next()
    assert run.finished
    assert not run.running
    assert (run.now().index, run.now().into, run.now().finished) == (2, 10, True)
    assert run.active == 16
    run.start()
    assert not run.running
    run.next()
    assert run.now().index == 2


def test_the_end_is_told_once_and_stays(clock):
    run = Playback([step(10), step(5)], clock)
    run.start()
    clock.at += 15
    now = run.now()
    assert (now.index, now.into, now.finished) == (1, 5, True)
    assert not run.running
    clock.at += 100
    assert run.active == 15
    waiting = Playback([step(5, waits=True)], clock)
    waiting.start()
    waiting.next()
    assert waiting.now().finished  # though a waiting step is never finished by its time


def test_back_within_two_seconds_goes_to_the_step_before(clock):
    def after(seconds: float, steps: int = 3) -> tuple[int, float]:
        run = Playback([step(10)] * steps, clock)
        run.start()
        clock.at += seconds
        run.back()
        return run.now().index, run.now().into

    assert after(21.9) == (1, 0)
    assert after(22) == (2, 0)
    assert after(22.5) == (2, 0)
    assert after(11) == (0, 0)
    assert after(1) == (0, 0)
    assert after(5) == (0, 0)


def test_back_from_a_step_reached_by_itself_counts_that_step(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    clock.at += 11
    run.back()
    assert (run.now().index, run.now().into) == (0, 0)


def test_back_after_the_end_opens_it_again(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    clock.at += 30
    assert run.now().finished
    run.back()
    assert not run.finished
    assert (run.now().index, run.now().into, run.now().finished) == (1, 0, False)
    run.start()
    clock.at += 4
    assert run.now().into == 4


def test_longer_counts_for_the_step_that_is_on(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    clock.at += 12
    run.extend(30)
    assert [span.seconds for span in run.timeline.spans] == [10, 40]
    assert run.now().left == 38
    clock.at += 100
    assert run.now().finished
    run.extend(30)
    assert run.timeline.total == 50


def test_longer_breathing_is_at_least_one_breath_and_longer_talk_is_the_last_turn(clock):
    run = Playback([breathing(4, 6, cycles=3)], clock)
    run.start()
    run.extend(2)
    assert run.now().step.breath.cycles == 4
    assert run.now().step.seconds == run.now().left == 40
    turns = (Turn("client", 20, T), Turn("coach", 10, T))
    talk = Playback([step(30, do="talk", turns=turns)], clock)
    talk.start()
    talk.extend(15)
    assert [turn.seconds for turn in talk.now().step.turns] == [20, 25]
    assert talk.now().step.seconds == talk.timeline.total == 45


def test_a_new_pace_is_in_quarters_and_keeps_about_the_time_that_is_left(clock):
    run = Playback([breathing(4, 6, cycles=24), step(10)], clock)
    run.start()
    clock.at += 57  # three seconds into the sixth out-breath: half
    run.set_pace(3.1, 8.9)
    now = run.now()
    assert (now.step.breath.inhale, now.step.breath.exhale) == (3, 9)
    assert now.step.seconds == now.step.breath.seconds == run.timeline.spans[0].seconds
    assert (now.breath.cycle, now.breath.phase, now.breath.part) == (5, "out", pytest.approx(0.5))
    assert now.into == pytest.approx(5 * 12 + 3 + 4.5)
    # 183 s were left; with the 7.5 s of this breath that is sixteen breaths of twelve seconds.
    assert now.step.breath.cycles == 5 + 16
    clock.at += 1
    assert run.now().into == pytest.approx(68.5)
    assert run.active == pytest.approx(58)


def test_a_new_pace_near_the_end_still_has_one_breath(clock):
    run = Playback([breathing(4, 6, cycles=2)], clock)
    run.start()
    clock.at += 19.5
    run.set_pace(6, 10)
    assert run.now().step.breath.cycles == 2
    assert not run.now().finished


def test_a_new_pace_is_for_the_breathing_that_is_on(clock):
    run = Playback([step(10), breathing(4, 6, cycles=3)], clock)
    run.start()
    run.set_pace(5, 7)
    assert run.timeline.total == 40
    clock.at += 12
    run.set_pace(5, 7)
    assert (run.now().step.breath.inhale, run.now().breath.part) == (5, pytest.approx(0.5))
    clock.at += 500
    assert run.now().finished
    total = run.timeline.total
    run.set_pace(2, 2)
    assert run.timeline.total == total


def test_stopping_twice_or_after_the_end_is_no_stopping(clock):
    run = Playback([step(10)], clock)
    run.start()
    clock.at += 20
    run.stop()
    assert run.finished
    assert not run.stopped
    run = Playback([step(10)], clock)
    run.start()
    clock.at += 4
    run.stop()
    assert (run.stopped, run.finished, run.running) == (True, True, False)
    assert run.now().finished
    assert run.active == 4


def test_back_from_a_step_gone_to_by_hand_counts_that_step(clock):
    run = Playback([step(10), step(10)], clock)
    run.start()
    run.next()
    clock.at += 5
    run.back()
    assert (run.now().index, run.now().into) == (1, 0)


def test_the_line_of_an_exercise_has_its_steps_and_its_length():
    exercise = load_exercises()["R01"]
    line = Timeline.of(exercise)
    assert [span.step for span in line.spans] == list(exercise.steps)
    assert line.total == exercise.seconds
