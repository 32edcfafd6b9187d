"""What a client may see: walks every widget of every client view of a whole practice."""

import ast
import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from coach_app.course import client_sees
from coach_app.course.client_sees import values
from coach_app.data.views import ClientFields
from coach_app.ui.client_view import controller
from coach_app.ui.client_view.hand_over import HandOver
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.code_page import CodePage, Guard
from coach_app.ui.client_view.pages.quiet_pages import (
    BetweenPage,
    CoverPage,
    ThanksPage,
    WelcomePage,
)
from coach_app.ui.client_view.pages.story_page import StoryPage
from coach_app.ui.client_view.window import ClientWindow

SECRET = "Zwijgplicht"  # stands in every field that a client never sees
SAYING = (
    "text",
    "accessibleName",
    "accessibleDescription",
    "toolTip",
    "whatsThis",
    "statusTip",
    "windowTitle",
    "placeholderText",
    "summary",
    "value_text",
)


def sayings(widget: QWidget) -> list[str]:
    """Everything that a widget shows or speaks."""
    found = []
    for name in SAYING:
        getter = getattr(widget, name, None)
        value = getter() if callable(getter) else None
        if isinstance(value, str) and value:
            found.append(value)
    return found


def all_sayings(page: QWidget, window: ClientWindow) -> list[str]:
    window.set_page(page)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the page before
    widgets = [window, *window.findChildren(QWidget)]
    return [text for widget in widgets for text in sayings(widget)]


def values_in(data) -> list[str]:
    """Every string inside a value of the allow-list, however deep."""
    if isinstance(data, str):
        return [data]
    if dataclasses.is_dataclass(data):
        assert client_sees.is_allowed(data), type(data)
        parts = [getattr(data, field.name) for field in dataclasses.fields(data)]
        return [text for part in parts for text in values_in(part)]
    if isinstance(data, tuple | list):
        return [text for part in data for text in values_in(part)]
    assert data is None or isinstance(data, int | float | bool | bytes)
    return []


def every_page(practice, client_id, course_id, measures):
    """All client pages that can be opened for one client, with their data."""
    language = client_sees.language_of(practice, client_id)
    texts = ClientTexts(language)
    yield (
        client_sees.welcome(practice, client_id),
        WelcomePage(client_sees.welcome(practice, client_id)),
    )
    if course_id is not None:
        story = client_sees.story(practice, course_id, client_id)
        yield story, StoryPage(story)
    for measure_id in measures:
        if not client_sees.can_show(practice, client_id, measure_id):
            continue
        view = client_sees.questions(practice, client_id, measure_id)
        run = HandOver(practice, client_id, measure_id, None, view, dt.date(2026, 3, 10))
        for step in range(len(view.questions) + 1):
            run.at = step
            yield view, run.current_page()
    for page in (
        ThanksPage(texts, True),
        ThanksPage(texts, False),
        BetweenPage(texts),
        CodePage(texts, Guard(lambda code: False)),
        CoverPage(texts),
    ):
        yield None, page


def own_words(practice, course_id, client_id) -> list[str]:
    """What this client said and chose: may hold any word."""
    if course_id is None:
        return []
    return list(practice.notes.sentences(course_id, client_id).values())


def check_client(practice, window, client_id, course_id, forbidden, measures) -> int:
    """Look at every page of one client; answers how many pages there were."""
    own = own_words(practice, course_id, client_id)
    pages = 0
    for data, page in every_page(practice, client_id, course_id, measures):
        pages += 1
        shown = all_sayings(page, window) + values_in(data)
        for text in shown:
            assert SECRET not in text
            ours = text
            for sentence in own:
                ours = ours.replace(" ".join(sentence.split()), " ").replace(
                    sentence.rstrip(".!?"), " "
                )
            for word in (*forbidden, *client_sees.COACH_WORDS):
                assert not re.search(rf"\b{re.escape(word)}\b", ours, re.IGNORECASE), (word, text)
    return pages


def secret_fields(name: str, language: str = "nl") -> ClientFields:
    return ClientFields(
        name=name,
        language=language,
        reach=f"{SECRET} 06",
        strengths=f"{SECRET} sterk",
        joys=f"{SECRET} vreugde",
        safety=f"{SECRET} veilig",
        emergency=f"{SECRET} nood",
        private=f"{SECRET} privé",
        alias=f"{SECRET} alias",
        body=("lungs", "trauma"),
    )


@pytest.fixture
def full_practice(practice):
    """Two clients of their own and a group of three, with secrets in every private place."""
    names = ["Anna Voorbeeld", "Bram Testman", "Bea Eenhoorn", "Cor Tweeling", "Dik Drieluik"]
    ids = [practice.clients.create(secret_fields(name)) for name in names]
    ids.append(practice.clients.create(secret_fields("Elly English", "en")))
    for members, title in (
        (ids[:1], ""),
        (ids[1:2], ""),
        (ids[2:5], f"{SECRET} groep"),
        (ids[5:], ""),
    ):
        course = practice.courses.start(
            members,
            title=title,
            start_on=dt.date(2026, 1, 6),
            weekday=1,
            time=dt.time(11),
            minutes=60,
            headline="djg-11",
        )
        fill(practice, course, members)
    for client in ids:
        goal = practice.clients.add_goal(client, f"{SECRET} doel")
        practice.clients.rate_goal(goal, 3)
    words = [f"Officiële uitspraak {n}" for n in range(1, 12)]
    practice.wordings.save("djg-11", "nl", words, f"{SECRET} bron")
    return practice


def fill(practice, course, members):
    for meeting in practice.meetings.of_course(course):
        if meeting.week > 5:
            continue
        practice.meetings.set_status(meeting.id, "held")
        practice.meetings.set_theme(meeting.id, f"{SECRET} thema")
        practice.notes.save(
            meeting.id,
            did=f"{SECRET} gedaan",
            shared=f"{SECRET} samen",
            private=f"{SECRET} geheim",
        )
        for line in practice.notes.get(meeting.id).lines:
            practice.notes.save_line(
                meeting.id,
                line.participant_id,
                sentence=f"Eigen zin week {meeting.week}",
                private=f"{SECRET} over {line.name}",
                present=True,
            )
        practice.steps.add(meeting.id, f"{SECRET} stap")
        for client in members:
            practice.scores.add(client, "weekly", [2, 3, 4, 9], meeting_id=meeting.id)
            practice.scores.add(client, "djg-11", [3] * 11, meeting_id=meeting.id)
            practice.events.add(course, client, meeting.planned_at.date(), f"{SECRET} feit")


def people(practice):
    """Client id, course id and all names of the practice."""
    today = dt.date(2026, 3, 10)
    rows = practice.clients.rows(today)
    names = {row.id: row.name for row in rows}
    for row in rows:
        courses = practice.courses.of_client(row.id)
        yield row.id, [course.id for course in courses] or [None], names


def forbidden_names(names, practice) -> list[str]:
    """Full names, and first and last names that are no everyday words."""
    parts = set(names.values())
    for name in names.values():
        parts |= {part for part in name.split() if len(part) > 3 and part[0].isupper()}
    return sorted(parts)


def test_the_fields_are_exactly_those_allowed():
    for kind, allowed in client_sees.ALLOWED.items():
        assert {field.name for field in dataclasses.fields(kind)} == allowed
    assert set(client_sees.ALLOWED) == {
        value
        for value in vars(values).values()
        if dataclasses.is_dataclass(value) and value.__module__ == values.__name__
    }


def test_no_secret_name_or_coach_word_on_any_client_page(qtbot, look, full_practice):
    window = ClientWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    pages = 0
    for client_id, courses, names in people(full_practice):
        for course_id in courses:
            for mode in client_sees.CHART_MODES:
                full_practice.courses.set_client_chart(course_id, mode)
                pages += check_client(
                    full_practice,
                    window,
                    client_id,
                    course_id,
                    forbidden_names(names, full_practice),
                    ("weekly", "tension", "djg-11") if mode == "line" else (),
                )
    window.close_for_good()
    assert pages > 150


def test_the_whole_demo_practice_shows_clients_only_their_own(qtbot, look, demo):
    window = ClientWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    pages = 0
    for client_id, courses, names in people(demo):
        for course_id in courses:
            pages += check_client(
                demo,
                window,
                client_id,
                course_id,
                forbidden_names(names, demo),
                ("weekly", "tension"),
            )
    window.close_for_good()
    assert pages > 100


def test_a_group_member_sees_no_line_of_another(full_practice):
    group = next(
        course
        for _, courses, _ in people(full_practice)
        for key in courses
        if (course := full_practice.courses.get(key)).is_group
    )
    first, second = group.participants[:2]
    meeting = full_practice.meetings.of_course(group.id)[1]
    full_practice.notes.save_line(meeting.id, second.id, sentence="Zin van een ander")
    view = client_sees.story(full_practice, group.id, first.client_id)
    assert "Zin van een ander" not in values_in(view)


def reads_of_a_practice(source: str) -> list[str]:
    """Where code does anything else with a practice than hand it on to the door."""
    tree = ast.parse(source)
    handed_on = {
        id(given)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for given in [*call.args, *(word.value for word in call.keywords)]
    }
    handed_on |= {
        id(part)
        for kept in ast.walk(tree)
        if isinstance(kept, ast.Assign)
        for part in ast.walk(kept.value)
        if part is kept.value or isinstance(kept.value, ast.Tuple)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            named = node.attr in ("practice", "_practice")
            if named and isinstance(node.ctx, ast.Load) and id(node) not in handed_on:
                found.append(ast.unparse(node))
            if isinstance(node.value, ast.Name) and node.value.id == "practice":
                found.append(ast.unparse(node))
    return found


def test_the_client_view_only_hands_the_practice_on_to_the_door():
    """It reads nothing itself: what a client sees is decided in client_sees."""
    assert reads_of_a_practice("a = self._ctx.practice.notes.get(x)")
    assert reads_of_a_practice("def f(practice):\n    return practice.scores.get(1)")
    assert not reads_of_a_practice("client_sees.story(self._ctx.practice, course)")
    folder = Path(controller.__file__).parent
    files = list(folder.rglob("*.py"))
    assert len(files) > 60
    for path in files:
        assert reads_of_a_practice(path.read_text("utf-8")) == [], path.name


def test_every_client_target_is_large(qtbot, look, full_practice):
    from PySide6.QtWidgets import QAbstractButton

    window = ClientWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    client_id, courses, _ = next(iter(people(full_practice)))
    for _, page in every_page(full_practice, client_id, courses[0], ("weekly", "djg-11")):
        window.set_page(page)
        window.show()
        for button in page.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.height() >= 72, button
                assert button.accessibleName()
    window.close_for_good()
