"""The only door through which anything of a practice reaches the client screen.

Lives here: what a client sees of a week, a note, a name, a making, an exercise. May touch
measures, exercises, programme, ``course.worse`` and the plain values of data; it never writes
(see ``course.client_writes``). Begin reading in ``values.py``: what is no field there is not
shown.
"""

from coach_app.course.names import first_name

from .kept import kept
from .language import language_of, welcome
from .meeting import card, closing, group_here, is_for_two, is_of_group, making, turn
from .play import LOUDNESS_KEY, exercise, exercise_for, loudness
from .sheets import (
    CODE_KEY,
    DRAFT,
    NoWording,
    answers_so_far,
    can_show,
    code_hash,
    draft_ref,
    questions,
)
from .source import Source
from .values import (
    ALLOWED,
    CHART_MODES,
    COACH_WORDS,
    AnswersView,
    CardView,
    CircleView,
    ClosingView,
    ExerciseView,
    GroupView,
    KeptPartView,
    KeptView,
    MakingView,
    QuestionsView,
    QuestionView,
    SoundsView,
    SpotView,
    StoryView,
    StoryWeekView,
    TurnView,
    WelcomeView,
    is_allowed,
)
from .weeks import group, story, story_after, story_of_page

__all__ = [
    "ALLOWED",
    "CHART_MODES",
    "COACH_WORDS",
    "CODE_KEY",
    "DRAFT",
    "LOUDNESS_KEY",
    "AnswersView",
    "CardView",
    "CircleView",
    "ClosingView",
    "ExerciseView",
    "GroupView",
    "KeptPartView",
    "KeptView",
    "MakingView",
    "NoWording",
    "QuestionView",
    "QuestionsView",
    "SoundsView",
    "Source",
    "SpotView",
    "StoryView",
    "StoryWeekView",
    "TurnView",
    "WelcomeView",
    "answers_so_far",
    "can_show",
    "card",
    "closing",
    "code_hash",
    "draft_ref",
    "exercise",
    "exercise_for",
    "first_name",
    "group",
    "group_here",
    "is_allowed",
    "is_for_two",
    "is_of_group",
    "kept",
    "language_of",
    "loudness",
    "making",
    "questions",
    "story",
    "story_after",
    "story_of_page",
    "turn",
    "welcome",
]
