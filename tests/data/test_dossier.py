"""The dossier of one client: every table is in it or is of nobody, and nobody else's rows are."""

import pytest

from coach_app.data import records as r
from coach_app.data.rights.dossier import OF_NOBODY, rules_of
from coach_app.errors import UserError
from coach_app.rights.telling import TEXTS
from tests.data import world
from tests.data.test_erasure import SECRET, WORD, fill


def test_every_table_is_in_the_dossier_or_of_nobody():
    tables = set(r.Base.metadata.tables)
    listed = set(rules_of("x")) | {"draft"}
    assert listed | OF_NOBODY == tables
    assert not listed & OF_NOBODY


def test_every_column_of_words_in_the_dossier_can_be_marked_or_is_a_plain_fact():
    facts = {
        "client": {"name", "alias", "language"},
        "consent": {"version", "text", "how", "parents"},
        "course": {"title", "headline", "headline_every", "client_chart"},
        "meeting": {"kind", "status", "theme"},
        "circle_person": {"label", "kind"},
        "circle_place": {"quality", "gives", "contact"},
        "disclosure": {"place", "reason", "digest"},
    }
    codes = {"kind", "state", "how", "shown", "category", "measure_id", "exercise_id", "language"}
    codes |= {"part", "suggested", "chosen", "says", "prompt", "act", "ref", "answers"}
    for name in rules_of("x"):
        table = r.Base.metadata.tables[name]
        texts = {
            column.name
            for column in table.columns
            if str(column.type).startswith("TEXT") and type(column.type).__name__ != "Json"
        }
        left = texts - set(TEXTS.get(name, ())) - facts.get(name, set()) - codes
        assert not left, f"{name}: {left}"


def test_a_dossier_holds_all_of_one_and_nothing_of_another(practice):
    made, other = fill(practice, "Anna", SECRET), fill(practice, "Bram", WORD)
    dossier = practice.dossiers.of(made.clients[0])
    whole = repr(dossier.tables)
    assert WORD not in whole
    assert other.clients[0] not in whole
    assert SECRET in whole
    assert {name for name, rows in dossier.tables.items() if not rows} <= {
        "addendum", "guided", "guided_part", "closing", "intake", "decision", "prompt_use",
        "course_plan", "correction", "disclosure", "goal_rating", "score_history", "note",
    }  # fmt: skip


def test_of_a_group_only_the_own_lines_are_in_it(practice):
    bram = world.client(practice, f"Bram {WORD}")
    made = fill(practice, "Anna", SECRET, bram)
    lines = {n.client_id: n.participant_id for n in practice.notes.get(made.week(0)).lines}
    practice.notes.save_line(made.week(0), lines[bram], sentence=f"{WORD} zegt", private=WORD)
    practice.steps.add(made.week(0), f"{WORD} planten", bram)
    dossier = practice.dossiers.of(made.clients[0])
    assert dossier.groups == {made.id}
    assert WORD not in repr(dossier.tables)
    assert bram not in repr(dossier.tables)


def test_nobody_has_no_dossier(practice):
    with pytest.raises(UserError, match="gone"):
        practice.dossiers.of("f" * 32)
