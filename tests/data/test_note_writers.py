"""Two places write the same text of a note: nothing is typed over, in whatever order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from coach_app.errors import UserError
from tests.data import world

PANES = ("did", "shared", "private")
LINE = ("sentence", "private")


class Text:
    """One text of a note, as two places save it."""

    def __init__(self, practice, where: str, name: str) -> None:
        self.practice, self.where, self.name = practice, where, name
        self.meeting = world.course(practice).week(1)
        self.participant = practice.notes.get(self.meeting).lines[0].participant_id

    def save(self, text, base):
        notes, given = self.practice.notes, {self.name: text}
        if self.where == "pane":
            return notes.save(self.meeting, **given, base=base, apart="— ook —")
        return notes.save_line(self.meeting, self.participant, **given, base=base, apart="— ook —")

    def stored(self):
        note = self.practice.notes.get(self.meeting)
        return getattr(note if self.where == "pane" else note.lines[0], self.name)


@pytest.fixture(params=[("pane", name) for name in PANES] + [("line", name) for name in LINE])
def text(practice, request):
    return Text(practice, *request.param)


@pytest.mark.parametrize("order", [("coach", "client"), ("client", "coach")])
def test_what_two_wrote_in_other_places_is_both_there(text, order):
    text.save("We liepen.", "")
    written = {"coach": "We liepen. Het regende.", "client": "Fijn.\nWe liepen."}
    for who in order:
        answer = text.save(written[who], "We liepen.")
    assert answer.text == text.stored() == "Fijn.\nWe liepen. Het regende."
    assert answer.merged


@pytest.mark.parametrize("order", [("coach", "client"), ("client", "coach")])
def test_what_two_made_of_one_line_stands_below_each_other(text, order):
    text.save("We liepen.", "")
    written = {"coach": "We fietsten.", "client": "We praatten."}
    for who in order:
        answer = text.save(written[who], "We liepen.")
    first, second = (written[who] for who in order)
    assert text.stored() == answer.text == f"{first}\n— ook —\n{second}"


def test_a_save_on_what_stands_there_is_taken_as_it_is(text):
    assert text.save("een", "").merged is False
    assert text.save("", "een").text == text.stored() == ""


def test_a_writer_who_never_looks_again_loses_nothing_of_the_other(text):
    """The client goes on typing in a field that does not follow."""
    text.save("Client", "")
    text.save("Client\nCoach", "Client")
    text.save("Client schrijft", "Client")
    text.save("Client schrijft door", "Client schrijft")
    assert text.stored() == "Client schrijft door\nCoach"


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["merel", "koor", "zus"])), max_size=6))
def test_no_word_is_lost_whatever_the_order_of_saves(practice, saves):
    text = Text(practice, "pane", "shared")
    known = ["", ""]
    for first, word in saves:
        now = f"{known[first]} {word}".strip()
        text.save(now, known[first])
        known[first] = now
    assert set(text.stored().split()) >= {word for _, word in saves}


def test_a_line_of_an_exercise_and_the_coach_are_both_kept(practice):
    text = Text(practice, "pane", "did")
    text.save("Thee.", "")
    practice.notes.append_did(text.meeting, "We deden de ademhaling.")
    assert text.save("Thee. Koek.", "Thee.").text == "Thee. Koek.\nWe deden de ademhaling."


def test_a_base_belongs_to_one_text(practice):
    made = world.course(practice)
    with pytest.raises(ValueError, match="one text"):
        practice.notes.save(made.week(1), did="a", shared="b", base="")
    line = practice.notes.get(made.week(1)).lines[0].participant_id
    with pytest.raises(ValueError, match="one text"):
        practice.notes.save_line(made.week(1), line, sentence="a", private="b", base="")


def test_a_save_of_nothing_says_nothing(practice):
    made = world.course(practice)
    line = practice.notes.get(made.week(1)).lines[0].participant_id
    assert practice.notes.save(made.week(1)).text == ""
    assert practice.notes.save_line(made.week(1), line, present=True).text == ""


def test_both_together_too_long_is_told_and_what_stood_stays(practice):
    text = Text(practice, "pane", "shared")
    text.save("x" * 600_000, "")
    with pytest.raises(UserError):
        text.save("y" * 600_000, "")
    assert text.stored() == "x" * 600_000


def test_a_save_costs_six_statements_at_most(text, vault):
    statements: list[str] = []

    @event.listens_for(vault.engine, "before_cursor_execute")
    def count(_connection, _cursor, statement, *_):
        statements.append(statement)

    for words, base in (("een", ""), ("een twee", "een"), ("drie een", "een")):
        statements.clear()
        text.save(words, base)
        assert 0 < len(statements) <= 6, statements


def test_no_page_saves_a_text_without_the_one_it_began_with():
    """A save without a base takes the place of whatever another place wrote meanwhile."""
    import ast
    from pathlib import Path

    import coach_app.ui

    blind, seen = [], 0
    for path in Path(coach_app.ui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr not in ("save", "save_line") or "notes" not in ast.unparse(node.func):
                continue
            given = {keyword.arg for keyword in node.keywords}
            seen += 1
            if given & {*PANES, *LINE} and "base" not in given:
                blind.append(f"{path.name}:{node.lineno}")
    assert seen > 5
    assert blind == []
