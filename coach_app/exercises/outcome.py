"""What an exercise leaves behind: a title, a sentence, plain words and steps, from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach_app.exercises.answers import GAP, found_words, told
from coach_app.exercises.earlier import gathered
from coach_app.exercises.model import Exercise, ExerciseStep
from coach_app.exercises.step_kinds import STEP_KINDS

_BOARDS = ("place", "play")  # a collage, a tune: works too, without strokes


@dataclass(frozen=True)
class RunOutcome:
    """``text``: what was chosen and written, a line each. ``steps``: to agree for this week."""

    title: str = ""
    sentence: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)  # of works, by their key
    drop: tuple[str, ...] = ()  # drawings that the client does not want to keep

    def __bool__(self) -> bool:
        return bool(self.title or self.sentence or self.text)

    def title_of(self, work: str) -> str:
        """The name of this work; never one that was given to another."""
        return self.titles.get(work, "" if self.titles else self.title)


def is_title(step: ExerciseStep) -> bool:
    """Whether the client names the work in this step."""
    return step.option("form") == "title" or step.option("becomes", "") == "title"


def work_of(exercise: Exercise, step: ExerciseStep) -> str:
    """The key of the work that this step makes or goes on with; "" where nothing is made.

    A circle map, a ladder, a woven tune and a card go on in later steps: it is one work, named
    after the first.
    """
    if step.option("look") == "ladder":  # its rungs are those of the ladder before
        return next((one.key for one in exercise.steps if one.option("board") == "ladder"), "")
    goes_on = step.option("board") == "circles" or step.option("game") == "weave"
    goes_on = goes_on or step.option("form") == "card"
    if not goes_on:
        return step.key
    kind = {"play": "game", "write": "form"}.get(step.do, "board")
    same = (one for one in exercise.steps if one.option(kind) == step.option(kind))
    return next(same, step).key


def named_in(exercise: Exercise, step: ExerciseStep) -> str:
    """The key of the work that gets its name in this step: the one made last before it.

    "" where nothing is named here, or where the name is for the whole.
    """
    if not is_title(step):
        return ""
    made = ""
    for one in exercise.steps:
        if one.key == step.key:  # by its key: the client's copy holds no word of the coach's
            break
        if STEP_KINDS[one.do].makes_picture or one.do in _BOARDS:
            made = work_of(exercise, one)
    return made


def outcome(exercise: Exercise, answers: Mapping[str, object], language: str) -> RunOutcome:
    """Gather what the steps made. Answers of a shape that does not fit are left out."""
    title = sentence = ""
    lines: list[str] = []
    steps: list[str] = []
    titles: dict[str, str] = {}
    again = gathered(exercise, answers)
    for step in exercise.steps:
        given = answers.get(step.key) if step.key else None
        if given is None or step.key in again:
            continue
        found = STEP_KINDS[step.do].lines(step, given, language)
        becomes = step.option("becomes", "")
        if is_title(step):
            title = _first(given) or title
            if (work := named_in(exercise, step)) and _first(given):
                titles[work] = _first(given)
        elif becomes == "sentence":
            sentence = _sentence(step, given, language) or sentence
            lines += found
        elif becomes == "step":
            words = [word for word in found_words(step, given) if word]
            if words:
                steps.append(plan_sentence(step, given, language))
            lines += found
        else:
            lines += found
    kept = tuple(step for step in steps if step)
    drop = _dropped(exercise, answers)
    return RunOutcome(title, sentence, "\n".join(lines), kept, titles, drop)


def _dropped(exercise: Exercise, answers: Mapping[str, object]) -> tuple[str, ...]:
    """A choice between drawings: those not chosen. Where none was chosen, all are kept."""
    drawings = {step.key for step in exercise.steps if STEP_KINDS[step.do].makes_picture}
    for step in exercise.steps:
        if step.do != "choice":
            continue
        offered = tuple(item.id for item in step.items if item.id in drawings)
        if len(offered) < 2:
            continue
        chosen = answers.get(step.key)
        taken = {str(one) for one in chosen} if isinstance(chosen, list) else set()
        if taken & set(offered):
            return tuple(sorted(set(offered) - taken))
    return ()


def _sentence(step: ExerciseStep, given: object, language: str) -> str:
    """The fields after each other; a name that begins small belongs to the sentence itself."""
    if _runs_on(step, language):
        return " ".join(words for _name, words in told(step, given, language))
    if step.option("form") != "lines" or not isinstance(given, Mapping):
        return " ".join(found_words(step, given))
    said = ""
    for item in step.items:
        word, name = str(given.get(item.id, "")).strip(), item.text.text(language)
        if word and said and name[:1].islower():
            said = f"{said.rstrip('.,')}, {name} {word}"
        elif word:
            said = f"{said} {word}".strip()
    return said


def _first(given: object) -> str:
    if isinstance(given, Mapping):
        return next((str(word).strip() for word in given.values() if str(word).strip()), "")
    return ""


def plan_sentence(step: ExerciseStep, given: object, language: str) -> str:
    """A step in one line: the fields after each other."""
    if not isinstance(given, Mapping):
        return ""
    if _runs_on(step, language):
        return " ".join(words for _name, words in told(step, given, language))
    return ", ".join(found_words(step, given))


def _runs_on(step: ExerciseStep, language: str) -> bool:
    """Whether its fields say themselves how they make sentences."""
    return any(GAP in item.back.text(language) for item in step.items)
