"""A frozen client can be looked at everywhere; nothing goes out, and what is refused is told."""

import pytest
from PySide6.QtCore import QCoreApplication

from coach_app.ui.commands import PAGES
from coach_app.ui.widgets import QuestionDialog
from tests.ui.client_view.conftest import window_over


@pytest.fixture
def window(qtbot, demo, home, look):
    made = window_over(qtbot, demo, home)
    yield made
    made.client_screen.close()


@pytest.fixture
def frozen(demo):
    """A client in the middle of a course, and everything that pages ask for."""
    row = next(one for one in demo.clients.rows() if one.status == "running" and not one.in_group)
    meetings = demo.meetings.of_course(row.course_id)
    demo.clients.freeze(row.id)
    return row.id, row.course_id, meetings


def told(window) -> list[str]:
    return [one.accessibleName() for one in window.findChildren(QuestionDialog) if one.isVisible()]


def test_every_page_about_a_frozen_client_opens_and_changes_nothing(window, demo, frozen, qtbot):
    client, course, meetings = frozen
    before = demo.dossiers.of(client).tables
    args = {
        "client": [{"client_id": client, "tab": tab} for tab in (
            "overview", "meetings", "measurements", "makings", "circles", "profile")],
        "meeting": [{"meeting_id": one.id} for one in meetings[:6]],
        "report": [{"course_id": course, "client_id": client}],
        "goodbye": [{"meeting_id": meetings[3].id, "client_id": client}],
        "rights": [{"client_id": client}],
        "look_through": [{"client_id": client}],
        "erase": [{"client_id": client}],
        "today": [{}],
        "clients": [{}],
        "practice": [{}],
        "privacy": [{}],
    }  # fmt: skip
    for name, each in args.items():
        assert name in PAGES
        for given in each:
            window.go(name, **given)
            QCoreApplication.processEvents()
            assert window.place()["page"] == name, (name, given)
    after = demo.dossiers.of(client).tables
    assert {k: v for k, v in after.items() if k != "audit_entry"} == {
        k: v for k, v in before.items() if k != "audit_entry"
    }


def test_reports_and_goodbye_sheets_do_not_go_out(window, demo, frozen):
    client, course, meetings = frozen
    window.go("report", course_id=course, client_id=client)
    from coach_app.ui.papers.report_page import ReportPage

    page = window.findChildren(ReportPage)[0]
    assert not page.outlet.save.isEnabled()
    assert not page.outlet.print.isEnabled()
    demo.clients.lift(client)
    window.go("goodbye", meeting_id=meetings[3].id, client_id=client)
    from coach_app.ui.papers.goodbye_page import GoodbyePage

    assert window.findChildren(GoodbyePage)[0].outlet.save.isEnabled()


def test_asking_for_the_client_screen_is_told_in_words(window, demo, frozen):
    client, _course, _meetings = frozen
    window.go("client", client_id=client)
    from coach_app.ui.client.overview_tab import OverviewTab

    window.findChildren(OverviewTab)[0]._open_story()
    assert told(window)
    assert not window.client_screen.on


def test_a_profile_typed_into_is_refused_in_words_and_keeps_what_was_typed(
    window, demo, frozen, qtbot
):
    client, _course, _meetings = frozen
    window.go("client", client_id=client, tab="profile")
    from coach_app.ui.client.profile.tab import ProfileTab

    tab = window.findChildren(ProfileTab)[0]
    tab.who.reach.set_text("iets nieuws")
    tab.who.reach.flush()
    tab.editor.save("reach", "iets nieuws")
    assert not tab.trouble.isHidden()
    assert "bevroren" in tab.trouble.text().lower()
    assert demo.clients.get(client).fields.reach != "iets nieuws"
    demo.clients.lift(client)
    tab.editor.retry()
    assert demo.clients.get(client).fields.reach == "iets nieuws"
