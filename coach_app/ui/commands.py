"""Every page and every command of the coach's window, each once.

A new page of the side bar, a new shortcut, a new line of Ctrl+K is one entry here. The window,
the side bar, the keys, the search palette and the list of keys in Help all read these lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.ui.context import Navigator

Act = Callable[[Navigator], object]
CONTEXT = "Commands"  # of the texts below, for the translators


class Found(IntEnum):
    """How Ctrl+K lists a command, and in which order."""

    IN_BAR = 1
    PAGE = 2
    ACTION = 3
    NEVER = 4


class PagePlace(NamedTuple):
    """Where a page's class lives, and the page of the side bar that is marked for it."""

    module: str
    kind: str
    bar: str


@dataclass(frozen=True)
class Command:
    """One thing that the coach can ask the window for."""

    name: str
    words: str  # in the side bar and in Ctrl+K; English, see ``text``
    icon: str
    act: Act
    found: Found
    key: str = ""
    everywhere: bool = False  # taken before any dialog, menu or field, see shell/keys.py
    told: str = ""  # in the list of keys, where ``words`` do not say enough
    module: str = ""  # with ``kind``: the page of the side bar that it opens
    kind: str = ""

    def text(self) -> str:
        """What the coach reads, in the language of now."""
        return _told(self.words)

    def help_text(self) -> str:
        return _told(self.told or self.words)

    def asked_by(self, event: QKeyEvent) -> bool:
        """Whether exactly this key is pressed; the number pad's are no others."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return QKeySequence(event.key() | held.value) == QKeySequence(self.key)

    def shown_key(self) -> str:
        """The key as Help writes it."""
        return self.key.replace("Left", "←").replace("+", " + ")

    def with_key(self, words: str) -> str:
        """Words with the key behind them, for a tooltip."""
        return f"{words} ({self.key})"


def _go(page: str, tab: str = "") -> Act:
    return lambda window: window.go(page, tab=tab) if tab else window.go(page)


def _bar(name: str, words: str, icon: str, key: str, module: str, kind: str) -> Command:
    """A page of the side bar."""
    return Command(
        name, words, icon, _go(name), Found.IN_BAR, key, module=f"coach_app.ui.{module}", kind=kind
    )


#: In the order of Help; the side bar and Ctrl+K keep it too, within their groups.
COMMANDS: tuple[Command, ...] = (
    Command(
        "search",
        QT_TRANSLATE_NOOP("Commands", "Search"),
        "magnifying-glass",
        lambda window: window.search(),
        Found.NEVER,
        "Ctrl+K",
        told=QT_TRANSLATE_NOOP("Commands", "Search clients, notes, pages and actions"),
    ),
    Command(
        "lock",
        QT_TRANSLATE_NOOP("Commands", "Lock"),
        "lock-simple",
        lambda window: window.lock(),
        Found.ACTION,
        "Ctrl+L",
        everywhere=True,
        told=QT_TRANSLATE_NOOP("Commands", "Lock the vault"),
    ),
    Command(
        "cover",
        QT_TRANSLATE_NOOP("Commands", "Cover screen"),
        "eye-slash",
        lambda window: window.cover(),
        Found.ACTION,
        "F8",
        everywhere=True,
        told=QT_TRANSLATE_NOOP("Commands", "Cover everything at once"),
    ),
    Command(
        "signs",
        QT_TRANSLATE_NOOP("Commands", "Warning signs"),
        "hand-palm",
        lambda window: window.signs(),
        Found.PAGE,
        "F7",
        told=QT_TRANSLATE_NOOP("Commands", "Warning signs: what to do and whom to call"),
    ),
    Command(
        "client_screen",
        QT_TRANSLATE_NOOP("Commands", "Client screen on or off"),
        "monitor",
        lambda window: window.toggle_client_screen(),
        Found.NEVER,
        "F5",
    ),
    _bar(
        "today",
        QT_TRANSLATE_NOOP("Commands", "Today"),
        "sun-horizon",
        "Ctrl+1",
        "today.page",
        "TodayPage",
    ),
    _bar(
        "clients",
        QT_TRANSLATE_NOOP("Commands", "Clients"),
        "users",
        "Ctrl+2",
        "clients.page",
        "ClientsPage",
    ),
    _bar(
        "exercises",
        QT_TRANSLATE_NOOP("Commands", "Exercises"),
        "wind",
        "Ctrl+3",
        "exercises.library_page",
        "ExercisesPage",
    ),
    _bar(
        "practice",
        QT_TRANSLATE_NOOP("Commands", "Practice"),
        "chart-line-up",
        "Ctrl+4",
        "practice.page",
        "PracticePage",
    ),
    _bar(
        "settings",
        QT_TRANSLATE_NOOP("Commands", "Settings"),
        "gear-six",
        "Ctrl+5",
        "settings.page",
        "SettingsPage",
    ),
    Command(
        "cards",
        QT_TRANSLATE_NOOP("Commands", "Knowledge cards"),
        "lightbulb",
        _go("cards"),
        Found.PAGE,
    ),
    Command(
        "backups",
        QT_TRANSLATE_NOOP("Commands", "Backups"),
        "hard-drives",
        _go("settings", tab="safety"),
        Found.PAGE,
    ),
    Command(
        "privacy",
        QT_TRANSLATE_NOOP("Commands", "Privacy of the practice"),
        "shield-check",
        _go("privacy"),
        Found.PAGE,
    ),
    Command(
        "laptop_gone",
        QT_TRANSLATE_NOOP("Commands", "Laptop gone"),
        "laptop",
        lambda window: window.go("privacy_paper", name="laptop"),
        Found.PAGE,
    ),
    Command(
        "scales",
        QT_TRANSLATE_NOOP("Commands", "Scales and their sources"),
        "clipboard-text",
        _go("settings", tab="measures"),
        Found.PAGE,
    ),
    Command(
        "new_client",
        QT_TRANSLATE_NOOP("Commands", "New client"),
        "plus",
        _go("client_form"),
        Found.ACTION,
        "Ctrl+N",
    ),
    Command(
        "new_course",
        QT_TRANSLATE_NOOP("Commands", "Start a course"),
        "plus",
        _go("course_form"),
        Found.ACTION,
    ),
    Command(
        "back",
        QT_TRANSLATE_NOOP("Commands", "Back"),
        "arrow-left",
        lambda window: window.back(),
        Found.NEVER,
        "Alt+Left",
    ),
    Command(
        "help",
        QT_TRANSLATE_NOOP("Commands", "Help"),
        "question",
        _go("help"),
        Found.PAGE,
        "F1",
        told=QT_TRANSLATE_NOOP("Commands", "This help"),
    ),
)

#: Keys of one place, which that place takes itself: here only to be told in Help.
KEYS_OF_PLACES: tuple[tuple[str, str], ...] = (
    (
        "1, 2, 3 …",
        QT_TRANSLATE_NOOP("Commands", "Answer a question when entering a paper form"),
    ),
    (
        "Esc",
        QT_TRANSLATE_NOOP("Commands", "Close a dialog; on the client screen: hold for one second"),
    ),
    ("Esc", QT_TRANSLATE_NOOP("Commands", "In an exercise: stop at once")),
    (
        "F2",
        QT_TRANSLATE_NOOP("Commands", "In an exercise: your own strip, with what to say"),
    ),
    (
        QT_TRANSLATE_NOOP("Commands", "Space"),
        QT_TRANSLATE_NOOP("Commands", "Own rhythm: hold it while breathing in"),
    ),
)

#: Pages by name. Those of the side bar come from their commands.
PAGES: dict[str, PagePlace] = {
    **{page.name: PagePlace(page.module, page.kind, page.name) for page in COMMANDS if page.module},
    "client": PagePlace("coach_app.ui.client.page", "ClientPage", "clients"),
    "client_form": PagePlace("coach_app.ui.clients.form_page", "ClientFormPage", "clients"),
    "course_form": PagePlace("coach_app.ui.courses.form_page", "CourseFormPage", "clients"),
    "meeting": PagePlace("coach_app.ui.meeting.page", "MeetingPage", "clients"),
    "runner": PagePlace("coach_app.ui.runner.page", "RunnerPage", "clients"),
    "group": PagePlace("coach_app.ui.courses.group_page", "GroupPage", "clients"),
    "plan": PagePlace("coach_app.ui.courses.plan_page", "PlanPage", "clients"),
    "decision": PagePlace("coach_app.ui.decision.page", "DecisionPage", "clients"),
    "intake": PagePlace("coach_app.ui.courses.intake_page", "IntakePage", "clients"),
    "privacy": PagePlace("coach_app.ui.privacy.page", "PrivacyPage", "settings"),
    "privacy_paper": PagePlace("coach_app.ui.privacy.paper_page", "PaperPage", "settings"),
    "rights": PagePlace("coach_app.ui.rights.page", "RightsPage", "clients"),
    "look_through": PagePlace("coach_app.ui.rights.look_page", "LookPage", "clients"),
    "erase": PagePlace("coach_app.ui.rights.erase_page", "ErasePage", "clients"),
    "report": PagePlace("coach_app.ui.papers.report_page", "ReportPage", "clients"),
    "goodbye": PagePlace("coach_app.ui.papers.goodbye_page", "GoodbyePage", "clients"),
    "score_entry": PagePlace("coach_app.ui.measures.paper.page", "ScoreEntryPage", "clients"),
    "exercise": PagePlace("coach_app.ui.exercises.page", "ExercisePage", "exercises"),
    "cards": PagePlace("coach_app.ui.exercises.cards_page", "CardsPage", "exercises"),
    "exercise_form": PagePlace("coach_app.ui.exercises.form.page", "ExerciseFormPage", "exercises"),
    "signs": PagePlace("coach_app.ui.help.signs_page", "SignsPage", ""),
    "help": PagePlace("coach_app.ui.help.page", "HelpPage", ""),
}


def command(name: str) -> Command:
    return next(found for found in COMMANDS if found.name == name)


def of_bar() -> list[Command]:
    """The pages of the side bar, from the top."""
    return [found for found in COMMANDS if found.found is Found.IN_BAR]


def of_palette() -> list[Command]:
    """Pages first, then actions."""
    listed = [found for found in COMMANDS if found.found is not Found.NEVER]
    return sorted(listed, key=lambda found: found.found)


def of_window() -> list[Command]:
    """Those whose key the window takes; what works everywhere is taken before it."""
    return [found for found in COMMANDS if found.key and not found.everywhere]


def help_lines() -> Iterator[tuple[str, str]]:
    """Each key as it is printed on a keyboard, and what it does."""
    bar = of_bar()
    for entry in COMMANDS:
        if entry is bar[0]:  # one line for all of them
            keys = ", ".join([entry.shown_key(), *(page.key.split("+")[-1] for page in bar[1:])])
            words = ", ".join([entry.text(), *(page.text().lower() for page in bar[1:])])
            yield keys, words
        elif entry.key and entry not in bar:
            yield entry.shown_key(), entry.help_text()
    for key, words in KEYS_OF_PLACES:
        yield _told(key), _told(words)


def _told(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
