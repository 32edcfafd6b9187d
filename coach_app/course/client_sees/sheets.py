"""Questionnaires that a client fills in alone, and the code that leads back to the coach."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from coach_app.measures import Measure, load_measures

from .language import language_of
from .source import Source
from .values import AnswersView, QuestionsView, QuestionView

CODE_KEY = "client_code_hash"
DRAFT = "hand_over"  # kind of the draft that holds half a sheet


class NoWording(LookupError):
    """The official wording of a scale was never loaded."""


def draft_ref(client_id: str, measure_id: str, meeting_id: str | None) -> str:
    return f"{client_id}:{measure_id}:{meeting_id or ''}"


def can_show(practice: Source, client_id: str, measure_id: str) -> bool:
    """Whether this client can fill the scale in on the screen: there are words for it."""
    measure = load_measures()[measure_id]
    if measure.wording_shipped:
        return True
    return practice.wordings.get(measure_id, language_of(practice, client_id)) is not None


def questions(practice: Source, client_id: str, measure_id: str) -> QuestionsView:
    """The questions of a scale. Raises NoWording where its wording was never loaded."""
    language = language_of(practice, client_id)
    measure = load_measures()[measure_id]
    words = _wording(practice, measure, language)
    options = () if measure.slider else _options(measure, language)
    codes = measure.codes
    found = tuple(
        QuestionView(
            text=text,
            ends=tuple(end.text(language) for end in item.ends),
            options=options,
            low=codes[0],
            high=codes[-1],
        )
        for item, text in zip(measure.items, words, strict=True)
    )
    return QuestionsView(language, found, between=measure.id == "tension")


def _wording(practice: Source, measure: Measure, language: str) -> Sequence[str]:
    if measure.wording_shipped:
        return [item.wording.text(language) for item in measure.items]
    loaded = practice.wordings.get(measure.id, language)
    if loaded is None or len(loaded.items) != len(measure.items):
        raise NoWording(f"{measure.id}: no wording in {language}")
    return loaded.items


def _options(measure: Measure, language: str) -> tuple[tuple[int, str], ...]:
    return tuple((option.code, option.label.text(language)) for option in measure.options)


def answers_so_far(
    practice: Source,
    client_id: str,
    measure_id: str,
    meeting_id: str | None,
    day: dt.date,
    count: int,
) -> AnswersView:
    """What this client answered on this sheet earlier the same day; else a clean sheet."""
    kept = practice.drafts.get(DRAFT, draft_ref(client_id, measure_id, meeting_id))
    answers = kept.get("answers", ()) if kept and kept.get("day") == day.isoformat() else ()
    if not kept or len(answers) != count:
        return AnswersView((None,) * count)
    return AnswersView(
        tuple(answers), tuple(kept.get("skipped", ())), min(int(kept.get("at", 0)), count)
    )


def code_hash(practice: Source) -> str:
    """What is kept of the coach's code; "" where none is set. Never shown."""
    return str(practice.preferences.get(CODE_KEY) or "")
