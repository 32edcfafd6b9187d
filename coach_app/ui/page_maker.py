"""Which pages there are, and making one by its name. What fails leaves nothing half made."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping

from shiboken6 import isValid

from coach_app.errors import must_exist
from coach_app.ui.context import Context
from coach_app.ui.page import Page

# name: (module, class, entry of the side bar it belongs to)
PAGES = {
    "today": ("coach_app.ui.today.page", "TodayPage", "today"),
    "clients": ("coach_app.ui.clients.page", "ClientsPage", "clients"),
    "client": ("coach_app.ui.client.page", "ClientPage", "clients"),
    "client_form": ("coach_app.ui.clients.form_page", "ClientFormPage", "clients"),
    "course_form": ("coach_app.ui.courses.form_page", "CourseFormPage", "clients"),
    "meeting": ("coach_app.ui.meeting.page", "MeetingPage", "clients"),
    "runner": ("coach_app.ui.runner.page", "RunnerPage", "clients"),
    "group": ("coach_app.ui.courses.group_page", "GroupPage", "clients"),
    "plan": ("coach_app.ui.courses.plan_page", "PlanPage", "clients"),
    "decision": ("coach_app.ui.decision.page", "DecisionPage", "clients"),
    "intake": ("coach_app.ui.courses.intake_page", "IntakePage", "clients"),
    "report": ("coach_app.ui.papers.report_page", "ReportPage", "clients"),
    "goodbye": ("coach_app.ui.papers.goodbye_page", "GoodbyePage", "clients"),
    "score_entry": ("coach_app.ui.measures.paper.page", "ScoreEntryPage", "clients"),
    "exercises": ("coach_app.ui.exercises.library_page", "ExercisesPage", "exercises"),
    "exercise": ("coach_app.ui.exercises.page", "ExercisePage", "exercises"),
    "cards": ("coach_app.ui.exercises.cards_page", "CardsPage", "exercises"),
    "exercise_form": ("coach_app.ui.exercises.form.page", "ExerciseFormPage", "exercises"),
    "practice": ("coach_app.ui.practice.page", "PracticePage", "practice"),
    "settings": ("coach_app.ui.settings.page", "SettingsPage", "settings"),
    "signs": ("coach_app.ui.help.signs_page", "SignsPage", ""),
    "help": ("coach_app.ui.help.page", "HelpPage", ""),
}


def fits(name: str, args: Mapping[str, object]) -> bool:
    """Whether there is such a page and it takes these arguments."""
    if name not in PAGES:
        return False
    try:
        inspect.signature(_kind(name).__init__).bind(None, None, **args)
    except TypeError:
        return False
    return True


def make_page(name: str, ctx: Context, args: Mapping[str, object]) -> Page:
    """Raises PlaceGone for what is not in the vault any more, and whatever went wrong."""
    kind = _kind(name)
    page = kind.__new__(kind)
    try:
        with must_exist():
            page.__init__(ctx, **args)  # type: ignore[misc]  # a subclass has arguments of its own
    except Exception:
        # It may listen to signals already: it must hear nothing more, and never show itself.
        if isValid(page):
            page.deleteLater()
        raise
    return page


def _kind(name: str) -> type[Page]:
    module, kind, _entry = PAGES[name]
    # By name: a page is imported when it is opened for the first time.
    found: type[Page] = getattr(importlib.import_module(module), kind)
    return found
