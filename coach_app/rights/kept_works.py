"""Of the page: questionnaires, exercises, makings and circles."""

from __future__ import annotations

from collections.abc import Mapping

from coach_app.data.rights.views import Row
from coach_app.exercises import Exercise
from coach_app.exercises.answers import OWN
from coach_app.exercises.outcome import outcome
from coach_app.measures import load_measures
from coach_app.rights.kept_words import KeptPart, Lines, Sayer, by_time
from coach_app.rights.telling import leaves_of


def sheets(say: Sayer) -> KeptPart:
    """Answers in words and the figure; no category: what a figure means is for a talk."""
    lines = Lines()
    for row in by_time(say.rows("score"), "taken_at"):
        measure = load_measures().get(str(row["measure_id"]))
        name = measure.name.text(say.language) if measure else str(row["measure_id"])
        how, day = say.code("sheet", row["how"]), say.day(row["taken_at"])
        lines.head(say.words("sheet", "head", day=day, text=name, how=how))
        for line in _answers(say, row):
            lines.add(line)
        if row["total"] is not None:
            lines.add(say.words("sheet", "total", number=_figure(row["total"])))
        for old in by_time(say.of("score_history", "score_id", row["id"]), "replaced_at"):
            text = "; ".join(_answers(say, {**row, "answers": old["answers"]}))
            lines.add(say.line("sheet", "before", text, day=say.day(old["saved_at"])))
    if say.rows("score"):
        lines.add(say.words("sheet", "meaning"))
    return lines.part()


def _figure(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _answers(say: Sayer, row: Row) -> list[str]:
    """One line a question: its words where they are ours, else its number."""
    measure = load_measures().get(str(row["measure_id"]))
    answers = row["answers"]
    lines = []
    for at, code in enumerate(answers if isinstance(answers, list) else ()):
        text = say.words("sheet", "number", number=at + 1)
        answer = say.words("sheet", "skipped") if code is None else str(code)
        if measure is not None and at < len(measure.items):
            text = measure.items[at].wording.text(say.language) or text
            option = measure.option(code) if isinstance(code, int) else None
            if option is not None and not measure.slider:
                answer = option.label.text(say.language) or answer
        lines.append(say.words("sheet", "answer", text=text.rstrip(" :"), answer=answer))
    return lines


def exercises(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in by_time(say.rows("exercise_run"), "started_at"):
        found, day = say.exercise(row["exercise_id"]), say.day(row["started_at"])
        name = found.name.text(say.language) if found else str(row["exercise_id"])
        seconds = row["seconds"]
        minutes = max(1, round(seconds / 60)) if isinstance(seconds, int) else 0
        key = "stopped" if row["stopped"] else "head"
        lines.head(say.words("exercise", key, day=day, text=name, number=minutes))
        if row["before"] is not None or row["after"] is not None:
            before, after = ("–" if row[one] is None else row[one] for one in ("before", "after"))
            lines.add(say.words("exercise", "tension", before=before, after=after))
        if row["helpful"] is not None:
            lines.add(say.words("exercise", f"helpful.{row['helpful']}"))
        lines.add(_given(found, row["answers"], say.language))
    return lines.part()


def _given(exercise: Exercise | None, answers: object, language: str) -> str:
    """What was chosen and written: by the exercise's own words, and whatever else is written."""
    text, ids = "", set[str]()
    if exercise is not None and isinstance(answers, Mapping):
        text = outcome(exercise, answers, language).text
        ids = {item.id for step in exercise.steps for item in step.items}
    more = (leaf.removeprefix(OWN) for leaf in leaves_of(answers) if leaf not in ids)
    rest = [leaf for leaf in more if leaf.strip() and leaf not in text]
    return "\n".join(filter(None, (text, ", ".join(rest))))


def made(say: Sayer) -> KeptPart:
    lines, pictures = Lines(), list[bytes]()
    for row in by_time(say.rows("making"), "made_at"):
        kind, day = say.code("made", row["kind"]), say.day(row["made_at"])
        if str(row["title"]).strip():
            lines.head(say.words("made", "titled", day=day, kind=kind, text=row["title"]))
        else:
            lines.head(say.words("made", "head", day=day, kind=kind))
        lines.add(str(row["sentence"]).strip())
        lines.add(str(row["text"]).strip())
        for one in say.of("making_picture", "making_id", row["id"]):
            picture = one["thumb"] or one["picture"]
            if isinstance(picture, bytes) and picture:
                pictures.append(picture)
    return lines.part(pictures)


def circles(say: Sayer) -> KeptPart:
    lines = Lines()
    people = {row["id"]: row for row in say.rows("circle_person")}
    placed = set()
    for one in by_time(say.rows("circle_map"), "made_on"):
        lines.head(say.words("circle", "head", day=say.day(one["made_on"])))
        for place in sorted(say.of("circle_place", "map_id", one["id"]), key=_order):
            person = people.get(place["person_id"])
            if person is None:
                continue
            placed.add(place["person_id"])
            label = str(person["label"])
            lines.add(say.words("circle", "place", text=label, number=place["ring"]))
            for key in ("gives", "contact"):
                if str(place[key]).strip():
                    lines.add(say.words("circle", key, text=label, more=place[key]))
    for person_id, person in people.items():
        if person_id not in placed:
            lines.add(say.line("circle", "off", person["label"]))
    return lines.part()


def _order(place: Row) -> int:
    at = place["place"]
    return at if isinstance(at, int) else 0
