"""Each of the 52, in both languages: opened, played to its end, stopped early, kept."""

import pytest

from coach_app.course.client_sees import COACH_WORDS
from coach_app.exercises import load_exercises
from coach_app.ui.client_view.player.surfaces import entry

EXERCISES = load_exercises()
ALL = [(key, language) for key in EXERCISES for language in ("nl", "en")]


def test_there_are_fifty_two():
    assert sorted(EXERCISES) == (
        [f"C{n:02d}" for n in range(1, 19)]
        + [f"R{n:02d}" for n in range(1, 19)]
        + [f"S{n:02d}" for n in range(1, 17)]
    )


@pytest.mark.parametrize(("key", "language"), ALL)
def test_it_plays_to_the_end_and_is_kept(table, practice, person, key, language):
    exercise = EXERCISES[key]
    played = table(key, language)
    played.play()
    played.finish()

    assert played.surfaces == [entry(step)[1] for step in exercise.steps]
    (run,) = practice.runs.of_client(person.id)
    assert (run.exercise_id, run.version, run.language) == (key, exercise.version, language)
    assert not run.stopped
    assert run.seconds > 0.2 * exercise.seconds
    if exercise.kind == "relax":
        assert (run.before, run.after) == (6, 4)
    assert run.helpful == 3
    assert [s.key for s in exercise.steps if s.key in run.answers or s.do == "draw"] or not any(
        s.key for s in exercise.steps
    )
    check_words(exercise, played.seen, language)
    if exercise.kind == "make":
        assert practice.makings.of_client(person.id)


def check_words(exercise, seen, language):
    """Nothing that is meant for the coach, and every line in the client's language."""
    text = "\n".join(seen)
    for step in exercise.steps:
        if step.coach.text(language):
            assert step.coach.text(language) not in text
    assert exercise.origin.text(language) not in text
    lower = f" {text.lower()} "
    for word in COACH_WORDS:
        if word not in ("client", "patient", "cliënt", "private", "privé"):
            assert f" {word} " not in lower, word
    other = "en" if language == "nl" else "nl"
    for step in exercise.steps:
        line = step.screen.text(other)
        if line and line != step.screen.text(language):
            assert line not in seen


@pytest.mark.parametrize(("key", "language"), ALL)
def test_it_can_be_stopped_early(table, practice, person, key, language):
    played = table(key, language, tension=False)
    played.begin()
    for _ in range(4):
        played.clock.at += 0.05
        played.flow.session.tick()
    played.turn()
    assert played.page.escape()
    played.turn()
    played.finish()
    run = practice.runs.of_client(person.id)[-1]
    assert run.stopped
    assert 0 < run.seconds <= 15
    assert not played.reports[0].helpful


def test_every_icon_exists(look):
    from coach_app.ui import theme
    from coach_app.ui.widgets.pictures.motifs import motif_of

    theme.families()
    known = theme._State.icon_codes
    for key, exercise in EXERCISES.items():
        assert f"{exercise.icon}-light" in known, key
        for step in exercise.steps:
            for item in step.items:
                assert not item.icon or item.icon in known or motif_of(item.icon), (key, item.id)
