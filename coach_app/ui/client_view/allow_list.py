"""What a client may see. The only module of the client view that asks the practice anything.

Every page of the client view is built from one of the values below and from nothing else.
What is not a field here cannot reach the client's eyes: no name, no note, no total, no
category, no other client. A new field belongs in the test of this module as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from coach_app.measures import Measure, load_measures
from coach_app.measures.band import band
from coach_app.programme.cards import cards
from coach_app.ui.client_view.kit.texts import ClientTexts

#: Words that belong to the coach. They never stand in a text of ours on the client screen.
COACH_WORDS = (
    "ernstig",
    "matig",
    "score",
    "afwijking",
    "afwijkend",
    "categorie",
    "diagnose",
    "uitslag",
    "grenswaarde",
    "foutmarge",
    "trendlijn",
    "betrouwbaar",
    "privé",
    "patiënt",
    "cliënt",
    "severe",
    "severely",
    "moderate",
    "moderately",
    "category",
    "deviation",
    "diagnosis",
    "cut-off",
    "off track",
    "reliable change",
    "private",
    "patient",
    "client",
)

CHART_MODES = ("line", "words", "nothing")


class NoWording(Exception):
    """The official wording of a scale was never loaded."""


@dataclass(frozen=True)
class QuestionView:
    """One question: its words, and either a slider's ends or the answers to choose from."""

    text: str
    ends: tuple[str, ...] = ()  # words at 0, 5 and 10
    options: tuple[tuple[int, str], ...] = ()  # code and words, in the order of the form
    low: int = 0
    high: int = 10

    @property
    def is_slider(self) -> bool:
        return not self.options

    def answer_text(self, code: int | None) -> str:
        """The words for an answer; the figure for a slider; "" for none."""
        if code is None:
            return ""
        if self.is_slider:
            return str(code)
        return dict(self.options).get(code, "")


@dataclass(frozen=True)
class QuestionsView:
    """A questionnaire to fill in alone. ``between``: the exercise comes after question 1."""

    language: str
    questions: tuple[QuestionView, ...]
    between: bool = False


@dataclass(frozen=True)
class StoryWeekView:
    """One week of the story: how the week was (0-10, up is nicer) and the own sentence."""

    week: int
    value: float | None
    sentence: str
    picture: bytes = b""  # the client's own making that was chosen for this week


@dataclass(frozen=True)
class StoryView:
    language: str
    mode: str  # one of CHART_MODES
    weeks: tuple[StoryWeekView, ...]


@dataclass(frozen=True)
class MakingView:
    """Something this client made: its picture or its words, large."""

    language: str
    title: str
    sentence: str
    text: str
    picture: bytes


@dataclass(frozen=True)
class CardView:
    """A knowledge card: the same for everybody. ``pages``: words and strokes."""

    language: str
    title: str
    pages: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class ClosingView:
    """The end of a meeting: what this client answered before, and the note for two."""

    language: str
    heard: int | None
    pace: int | None
    wish: str
    sentence: str
    note: str  # the shared note; "" where there is none, and in a group


@dataclass(frozen=True)
class GroupView:
    """Own weeks 1-8, and a band in which nobody can be recognised."""

    language: str
    own: tuple[float | None, ...]
    band: tuple[tuple[float, float] | None, ...]


@dataclass(frozen=True)
class TurnView:
    """Whose turn it is when the laptop goes round: this first name and nothing else."""

    language: str
    name: str


@dataclass(frozen=True)
class WelcomeView:
    language: str


ClientViewData = (
    QuestionsView
    | StoryView
    | MakingView
    | CardView
    | ClosingView
    | GroupView
    | TurnView
    | WelcomeView
)

#: Field by field, what may be shown; the test compares this with the classes.
ALLOWED: dict[type, frozenset[str]] = {
    QuestionView: frozenset({"text", "ends", "options", "low", "high"}),
    QuestionsView: frozenset({"language", "questions", "between"}),
    StoryWeekView: frozenset({"week", "value", "sentence", "picture"}),
    StoryView: frozenset({"language", "mode", "weeks"}),
    MakingView: frozenset({"language", "title", "sentence", "text", "picture"}),
    CardView: frozenset({"language", "title", "pages"}),
    ClosingView: frozenset({"language", "heard", "pace", "wish", "sentence", "note"}),
    GroupView: frozenset({"language", "own", "band"}),
    TurnView: frozenset({"language", "name"}),
    WelcomeView: frozenset({"language"}),
}


def is_allowed(data: object) -> bool:
    """Whether a value is one of the allowed kinds, and holds nothing but their fields."""
    names = ALLOWED.get(type(data))
    return names is not None and {field.name for field in fields(data)} == names


# -- building ----------------------------------------------------------------------------


def language_of(practice: Any, client_id: str | None) -> str:
    """The language of the texts shown to this client."""
    if client_id is None:
        return str(practice.preferences.get("language", "nl") or "nl")
    return str(practice.clients.get(client_id).fields.language)


def welcome(practice: Any, client_id: str | None = None) -> WelcomeView:
    return WelcomeView(language_of(practice, client_id))


def can_show(practice: Any, client_id: str, measure_id: str) -> bool:
    """Whether this client can fill the scale in on the screen: there are words for it."""
    measure = load_measures()[measure_id]
    if measure.wording_shipped:
        return True
    return practice.wordings.get(measure_id, language_of(practice, client_id)) is not None


def questions(practice: Any, client_id: str, measure_id: str) -> QuestionsView:
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


def _wording(practice: Any, measure: Measure, language: str) -> Iterable[str]:
    if measure.wording_shipped:
        return [item.wording.text(language) for item in measure.items]
    loaded = practice.wordings.get(measure.id, language)
    if loaded is None or len(loaded.items) != len(measure.items):
        raise NoWording(f"{measure.id}: no wording in {language}")
    return loaded.items


def _options(measure: Measure, language: str) -> tuple[tuple[int, str], ...]:
    return tuple((option.code, option.label.text(language)) for option in measure.options)


def story(practice: Any, course_id: str, client_id: str) -> StoryView:
    """The weekly check and the client's own sentences, as far as the coach shows them.

    Only this client's own lines are read. A week that the coach keeps for later, or shows
    in words only, has no height.
    """
    language = language_of(practice, client_id)
    course = practice.courses.get(course_id)
    if course.client_chart == "nothing":
        return StoryView(language, "nothing", ())
    values = _values(practice, course_id, client_id) if course.client_chart == "line" else {}
    sentences = _sentences(practice, course_id, client_id)
    chosen = practice.makings.story_pictures(course_id, client_id)
    pictures = {week: practice.makings.thumb(key) or b"" for week, key in chosen.items()}
    weeks = tuple(
        StoryWeekView(week, values.get(week), sentences.get(week, ""), pictures.get(week, b""))
        for week in range(1, 9)
    )
    return StoryView(language, course.client_chart, weeks)


def making(practice: Any, making_id: str) -> MakingView:
    """One thing that a client made. UserError("gone") where it was removed."""
    found = practice.makings.get(making_id)
    return MakingView(
        language_of(practice, found.client_id),
        found.title,
        found.sentence,
        "" if found.has_picture else found.text,
        practice.makings.picture(making_id) or b"",
    )


def card(practice: Any, card_id: str, client_id: str | None) -> CardView:
    """A knowledge card in the client's language. KeyError for one that does not exist."""
    language = language_of(practice, client_id)
    found = cards()[card_id]
    pages = tuple((page.text.text(language), page.picture) for page in found.pages)
    return CardView(language, found.title.text(language), pages)


def closing(practice: Any, meeting_id: str, client_id: str) -> ClosingView:
    """Only what belongs to this client; in a group the shared note is not read out."""
    kept = practice.closings.get(meeting_id, client_id)
    note = practice.notes.get(meeting_id)
    sentence = next((one.sentence for one in note.lines if one.client_id == client_id), "")
    shared = note.shared if len(note.lines) == 1 else ""
    return ClosingView(
        language_of(practice, client_id), kept.heard, kept.pace, kept.wish, sentence, shared
    )


def group(practice: Any, course_id: str, client_id: str) -> GroupView:
    """The client's own weeks as far as the coach shows them, and the group's band."""
    language = language_of(practice, client_id)
    course = practice.courses.get(course_id)
    everybody = [
        {
            score.week: score.total
            for score in practice.scores.of_course(course_id, person.client_id)
            if score.measure_id == "weekly" and score.week is not None and score.total is not None
        }
        for person in course.participants
    ]
    own = _values(practice, course_id, client_id) if course.client_chart == "line" else {}
    weeks = range(1, 9)
    return GroupView(language, tuple(own.get(week) for week in weeks), band(everybody, weeks))


def keep_closing(
    practice: Any, meeting_id: str, client_id: str, key: str, value: Any, base: str
) -> str:
    """Keep one answer of the close; answers the text that is kept now, "" for a mark.

    The shared note only where it was shown: one to one. ``base`` is the text that the client
    began with: what the coach wrote in it since stays too.
    """
    note = practice.notes.get(meeting_id)
    apart = f"— {ClientTexts(language_of(practice, client_id))('close_apart')}"
    if key == "note":
        if len(note.lines) != 1:
            return str(value)
        saved = practice.notes.save(meeting_id, shared=value, base=base, apart=apart)
        return str(saved.text)
    if key == "sentence":
        mine = next(one.participant_id for one in note.lines if one.client_id == client_id)
        saved = practice.notes.save_line(meeting_id, mine, sentence=value, base=base, apart=apart)
        return str(saved.text)
    practice.closings.save(meeting_id, client_id, **{key: value})
    return value if isinstance(value, str) else ""


def turn(practice: Any, client_id: str) -> TurnView:
    name = str(practice.clients.get(client_id).name).split()[0]
    return TurnView(language_of(practice, client_id), name)


def _values(practice: Any, course_id: str, client_id: str) -> dict[int, float]:
    """Heights by week. A clearly worse week waits until the coach has seen and chosen."""
    from coach_app.ui.charts.worse import pending

    waits = pending(practice, course_id, client_id)
    found: dict[int, float] = {}
    for score in practice.scores.of_course(course_id, client_id):
        if score.measure_id == "weekly" and score.week is not None and score.total is not None:
            held_back = score.shown in ("later", "words")
            if held_back or (waits is not None and score.id == waits.score_id):
                found.pop(score.week, None)
            else:
                found[score.week] = score.total
    return found


def _sentences(practice: Any, course_id: str, client_id: str) -> dict[int, str]:
    own = practice.notes.sentences(course_id, client_id)
    return {
        meeting.week: own[meeting.id].strip()
        for meeting in practice.meetings.of_course(course_id)
        if meeting.kind == "week" and meeting.status == "held" and own.get(meeting.id, "").strip()
    }
