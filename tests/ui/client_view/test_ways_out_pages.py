"""A page that the vault refuses is left freely, and what was typed on it is found there again."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from coach_app.errors import UserError
from coach_app.ui.runner.gate_card import GateCard
from coach_app.ui.settings.practice import SnippetRow
from coach_app.ui.shell.kept_banner import KeptBanner
from tests.ui.hands import press

WORDS = "Zonderlinghof"


@dataclass
class Place:
    """Where something is typed, and which repository's method then refuses."""

    page: str
    args: dict
    field: object
    refuses: tuple[str, str]


def places(anna, practice):
    week, intake = anna.meetings[1], anna.meetings[0]
    client = {"client_id": anna.client}
    profile = {**client, "tab": "profile"}
    return {
        "reach": Place(
            "client", profile, lambda p: p.tabs["profile"].who.reach, ("clients", "save")
        ),
        "alias": Place(
            "client", profile, lambda p: p.tabs["profile"].who.alias, ("clients", "save")
        ),
        "safety": Place(
            "client",
            profile,
            lambda p: next(iter(p.tabs["profile"].safety.areas.values())),
            ("clients", "save"),
        ),
        "intake": Place(
            "intake", {"meeting_id": intake, **client}, lambda p: p.said, ("intakes", "save")
        ),
        "decision": Place(
            "decision",
            {"meeting_id": anna.meetings[4], **client},
            lambda p: p.reason,
            ("drafts", "_write"),
        ),
        "plan": Place(
            "plan", {"course_id": anna.course}, lambda p: p.home, ("course_plans", "save")
        ),
        "theme": Place(
            "meeting", {"meeting_id": week}, lambda p: p.theme_field, ("meetings", "set_theme")
        ),
        "step": Place(
            "meeting", {"meeting_id": week}, lambda p: p.agreed.rows[0].field, ("steps", "edit")
        ),
        "sentence": Place(
            "meeting",
            {"meeting_id": week},
            lambda p: next(iter(p.people.areas().values())),
            ("notes", "save_line"),
        ),
        "snippet": Place(
            "settings",
            {"tab": "practice"},
            lambda p: p.findChild(SnippetRow).text,
            ("snippets", "edit"),
        ),
    }


def words_on(page):
    fields = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    found = [one.text() if isinstance(one, QLineEdit) else one.toPlainText() for one in fields]
    return " ".join([*found, *(one.kept.text for one in page.findChildren(KeptBanner))])


NAMES = (
    "reach",
    "alias",
    "safety",
    "intake",
    "decision",
    "plan",
    "theme",
    "step",
    "sentence",
    "snippet",
)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_refused_is_found_again(coach, anna, practice, monkeypatch, name):
    practice.steps.add(anna.meetings[1], "Bel je zus", anna.client)
    practice.snippets.add("Kort", "tekst")
    place = places(anna, practice)[name]
    coach.go("today")
    coach.go(place.page, **place.args)

    def refuse(*_args, **_more):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(getattr(practice, place.refuses[0]), place.refuses[1], refuse)
        field = place.field(coach.page)
        if isinstance(field, QLineEdit):
            field.setText(WORDS)
            field.setModified(True)
        else:
            field.setPlainText(WORDS)
        coach.go("today")
        assert type(coach.page).__name__ == "TodayPage"
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    coach.go(place.page, **place.args)
    assert WORDS in words_on(coach.page)


def test_a_reason_without_a_choice_outlives_its_part(coach, anna, practice):
    """It can only be kept with a choice; until then it stays the coach's."""
    meeting = anna.meetings[3]
    practice.meetings.start(meeting)
    coach.go("runner", meeting_id=meeting)
    coach.page.view.findChild(GateCard).reason.setPlainText(WORDS)
    coach.page.go_to("know")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    coach.page.go_to("arrive")
    assert coach.page.view.findChild(GateCard).reason.text() == WORDS
    coach.page.go_to("know")
    coach.go("today")
    coach.go("runner", meeting_id=meeting)
    coach.page.go_to("arrive")
    assert coach.page.view.findChild(GateCard).reason.text() == WORDS


def test_an_undo_works_after_its_page_was_left(coach, practice):
    practice.snippets.add("Kort", "tekst")
    coach.go("settings", tab="practice")
    press(coach.page, "Delete this snippet")
    assert practice.snippets.all() == []
    coach.go("today")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(coach.toasts, "Undo")
    assert [one.title for one in practice.snippets.all()] == ["Kort"]
