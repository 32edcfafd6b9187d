"""A page is one moment in time: it asks the practice once, however long the history is."""

import pytest

from tests.data.counting import counting

#: Statements beside BEGIN. Before there was a file of a course (one client / group of six):
#: overview 26 in 15 calls, meeting 38 / 88 in 24 / 39, guided 33 / 73 in 19 / 30,
#: report 32 in 22, decision 24 in 15.
PAGES = {
    "overview": (["course_files.of_client"], 12),
    "meeting": (["course_files.of_meeting"], 27),
    "guided": (["guided.begin", "course_files.of_meeting"], 31),
    "report": (["course_files.whole"], 23),
    "decision": (["course_files.whole_at"], 24),
}
#: A week in a group of six; ten years of history; a course under way.
PEOPLE = ("group", "Greet", "Carla")


def row_of(practice, who):
    rows = practice.clients.rows()
    if who == "group":
        return next(row for row in rows if row.in_group)
    return next(row for row in rows if row.name.startswith(who))


def opened(page, ctx, practice, row):
    """A function that opens the page at the last held meeting."""
    from coach_app.ui.client.page import ClientPage
    from coach_app.ui.decision.page import DecisionPage
    from coach_app.ui.meeting.page import MeetingPage
    from coach_app.ui.papers.report_page import ReportPage
    from coach_app.ui.runner.page import RunnerPage

    meetings = practice.meetings.of_course(row.course_id)
    last = next(one.id for one in reversed(meetings) if one.status == "held")
    return {
        "overview": lambda: ClientPage(ctx, row.id),
        "meeting": lambda: MeetingPage(ctx, last),
        "guided": lambda: RunnerPage(ctx, last),
        "report": lambda: ReportPage(ctx, row.course_id, row.id),
        "decision": lambda: DecisionPage(ctx, last, row.id),
    }[page]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_once(qtbot, demo_ctx, demo, page):
    calls, most = PAGES[page]
    for who in PEOPLE:
        make = opened(page, demo_ctx, demo, row_of(demo, who))
        with counting(demo) as asked:
            widget = make()
        qtbot.addWidget(widget)
        assert asked.calls == calls, who
        assert len(asked.reads) <= most, who


@pytest.mark.parametrize("page", ["overview", "meeting", "guided", "decision"])
def test_a_page_that_follows_a_change_asks_once(qtbot, demo_ctx, demo, page):
    """Whatever changed, and in whichever part of the meeting the coach is."""
    widget = opened(page, demo_ctx, demo, row_of(demo, "Carla"))()
    qtbot.addWidget(widget)
    parts = list(widget.minutes) if page == "guided" else [""]
    for part in parts:
        if part:
            widget.go_to(part)
        with counting(demo) as asked:
            widget.refresh(widget.topics)
        assert asked.calls == PAGES[page][0][-1:], part


def test_the_measurements_of_a_client_are_read_once(qtbot, demo_ctx, demo):
    """Only whether an official wording was loaded is still asked by scale."""
    from coach_app.ui.measures.tab import MeasurementsTab

    for who in PEOPLE:
        row = row_of(demo, who)
        with counting(demo) as asked:
            qtbot.addWidget(MeasurementsTab(demo_ctx, row.id))
        rest = [call for call in asked.calls if not call.startswith(("wordings.", "preferences."))]
        assert rest == ["course_files.of_client"]


def test_header_and_overview_show_the_same_moment(qtbot, demo_ctx, demo):
    """The tab follows the page's reading, with the course that the coach looks at."""
    from coach_app.ui.client.page import ClientPage

    row = row_of(demo, "Greet")
    page = ClientPage(demo_ctx, row.id)
    qtbot.addWidget(page)
    oldest = demo.courses.of_client(row.id)[-1]
    overview = page.tabs["overview"]
    overview.choose_course(oldest.id)
    page.refresh(page.topics)
    assert overview.course.id == oldest.id
    assert overview.file is page.now.file
