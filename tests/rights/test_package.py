"""The encrypted package: taken in whole by another vault; anything else is told in words."""

import base64
import copy
import json
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.data.exercises.views import CirclePlace
from coach_app.data.practice import Practice
from coach_app.data.rights.packages import checked
from coach_app.data.rights.views import IN_PACKAGE
from coach_app.data.storage.keys import FAST_KDF, key_from_passphrase
from coach_app.data.vault import Vault
from coach_app.errors import UserError
from coach_app.rights import package
from coach_app.rights.package import MAGIC, open_sealed, pack, seal, unpack
from tests.data import world
from tests.ui.client_view.planted import PNG, Garden

PHRASE = "kom mee naar buiten allemaal"


@pytest.fixture
def other(tmp_path, passphrase):
    """Another coach's vault."""
    vault, _ = Vault.create(tmp_path / "other", passphrase, kdf=FAST_KDF)
    practice = Practice(vault)
    yield practice
    practice.close()


@pytest.fixture
def client(practice):
    key = world.client(practice, "Anna Voorbeeld", private="geheim van Els", reach="06-1")
    made = world.course(practice, key)
    world.hold(practice, made, 0, 1, note="Samen gewandeld")
    practice.steps.add(made.week(1), "bellen", key)
    practice.scores.add(key, "djg-11", [1] * 11, meeting_id=made.week(0))
    practice.makings.add(key, "drawing", title="Boom", picture=PNG, thumb=PNG, payload={"s": [1]})
    practice.circles.save_map(key, [CirclePlace("", "Bert", "buur", 1, 10, 0.5)], week=1)
    run = practice.runs.add(key, "S01", 1, "nl", meeting_id=made.week(1))
    practice.runs.save(run, answers={"a": "b"})
    practice.clients.add_consent(key, "1", "ja", made.meetings[0].planned_at.date(), "written")
    return key


@pytest.fixture
def whole(practice, client):
    return unpack(pack(practice.dossiers.of(client)))


def answer(act) -> tuple[str, object]:
    """The code of a refusal and nothing, or "" and what came of it."""
    try:
        return "", act()
    except UserError as error:
        return error.code, None


def refused(raw: bytes, phrase: str = PHRASE) -> str:
    with pytest.raises(UserError) as error:
        open_sealed(raw, phrase)
    return error.value.code


# -- the way that is meant


def test_another_vault_takes_all_of_it_in_but_what_was_left_out(practice, client, other):
    raw = seal(practice.dossiers.of(client), PHRASE, FAST_KDF)
    for words in (b"Anna", b"gewandeld", b"Els"):
        assert words not in raw
    own = world.client(other, "Bram Eigen")
    key = other.packages.take_in(open_sealed(raw, PHRASE))
    assert key != client
    taken = other.clients.get(key)
    assert (taken.name, taken.fields.reach, taken.fields.private) == (
        "Anna Voorbeeld",
        "06-1",
        "[…]",
    )
    course = other.courses.current(key)
    notes = [other.notes.get(m.id).shared for m in other.meetings.of_course(course.id)[:2]]
    assert notes == ["Samen gewandeld", "Samen gewandeld"]
    assert other.scores.of_course(course.id, key)[0].total == 5
    making = other.makings.of_client(key)[0]
    assert other.makings.picture(making.id) == PNG
    assert other.circles.maps(key)[0].places[0].label == "Bert"
    assert other.search("gewandeld")
    assert other.clients.get(own).name == "Bram Eigen"
    assert other.requests.audit_log()[0].act == "package-taken-in"


def test_taken_in_twice_there_are_two_and_neither_is_mixed_up(practice, client, other):
    whole = open_sealed(seal(practice.dossiers.of(client), PHRASE, FAST_KDF), PHRASE)
    first, second = other.packages.take_in(whole), other.packages.take_in(whole)
    other.clients.remove(first)
    other.purge()
    assert other.clients.get(second).name == "Anna Voorbeeld"
    assert len(other.makings.of_client(second)) == 1


def test_whoever_was_erased_here_is_a_new_client_there(practice, client):
    """An id of the ledger never comes back, so that no later restore erases the new one."""
    whole = open_sealed(seal(practice.dossiers.of(client), PHRASE, FAST_KDF), PHRASE)
    practice.erase(client)
    again = practice.packages.take_in(whole)
    assert again not in practice.vault.ledger.read()
    practice.purge()
    assert practice.clients.get(again).name == "Anna Voorbeeld"


@pytest.mark.parametrize("name", ["Anna", "Bea"])
def test_a_practice_with_everything_in_it_is_taken_in(practice, other, name):
    garden = Garden(practice)
    person = garden.people[name]
    for draft in ("", "more"):
        practice.drafts.put("note", f"{person.id}{draft}", {"a": draft})
    key = other.packages.take_in(unpack(pack(practice.dossiers.of(person.id))))
    before, after = practice.dossiers.of(person.id), other.dossiers.of(key)
    for table in IN_PACKAGE:
        assert len(after.rows(table)) == len(before.rows(table)), table


# -- the outside


def test_another_passphrase_does_not_open_it(practice, client):
    raw = seal(practice.dossiers.of(client), PHRASE, FAST_KDF)
    assert refused(raw, "iets anders") == "package-passphrase"


def test_no_byte_can_be_changed(practice):
    key = world.client(practice, "Anna")
    raw = seal(practice.dossiers.of(key), PHRASE, FAST_KDF)
    rng = random.Random(7)
    for at in [*range(len(MAGIC) + 2), *rng.sample(range(len(raw)), 40)]:
        changed = bytearray(raw)
        changed[at] ^= 1 << rng.randrange(8)
        assert refused(bytes(changed)).startswith("package-")


def test_no_part_of_it_is_one(practice):
    raw = seal(practice.dossiers.of(world.client(practice, "Anna")), PHRASE, FAST_KDF)
    for size in (0, 1, len(MAGIC), len(MAGIC) + 1, len(MAGIC) + 20, 200, len(raw) - 1):
        assert refused(raw[:size]).startswith("package-")
    assert refused(raw + b"x") == "package-passphrase"


def head_of(**changes) -> bytes:
    head = {
        "format": 1,
        "kdf": {"memory": FAST_KDF.memory, "passes": 1, "lanes": 1},
        "salt": base64.b64encode(bytes(16)).decode(),
        "nonce": base64.b64encode(bytes(12)).decode(),
    } | changes
    text = json.dumps({k: v for k, v in head.items() if v != "-"}).encode()
    return MAGIC + len(text).to_bytes(2, "big") + text + bytes(40)


@pytest.mark.parametrize(
    "changes",
    [
        {"kdf": {"memory": 4 * 1024**3, "passes": 1, "lanes": 1}},
        {"kdf": {"memory": FAST_KDF.memory, "passes": 10**9, "lanes": 1}},
        {"kdf": {"memory": FAST_KDF.memory, "passes": True, "lanes": 1}},
        {"kdf": {"memory": "19456", "passes": 1, "lanes": 1}},
        {"kdf": {"memory": 1, "passes": 1, "lanes": 1}},
        {"kdf": [1, 2, 3]},
        {"kdf": "-"},
        {"salt": "AA"},
        {"salt": 5},
        {"salt": "!" * 24},
        {"nonce": base64.b64encode(bytes(11)).decode()},
        {"format": 0},
        {"format": "1"},
        {"format": True},
        {"more": 1},
    ],
)
def test_a_head_that_asks_for_anything_odd_is_refused_before_any_work(changes):
    assert refused(head_of(**changes)) == "package-wrong"


def test_a_newer_package_is_named():
    assert refused(head_of(format=2)) == "package-newer"


def test_a_huge_file_is_not_even_looked_into(monkeypatch):
    monkeypatch.setattr(package, "MOST_FILE", 100)
    assert refused(MAGIC + bytes(200)) == "package-wrong"


# -- the inside, as somebody with the passphrase could write it


def sealed(inside: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    start = head_of()[:-40]
    return start + AESGCM(key_from_passphrase(PHRASE, bytes(16), FAST_KDF)).encrypt(
        bytes(12), inside, start
    )


def packed(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "inside",
    [
        b"",
        b"no zlib",
        zlib.compress(b"{}")[:-3],
        zlib.compress(b"{}") + b"more",
        packed("[]"),
        packed("{"),
        packed('{"schema": "0005", "schema": "0005", "made_at": "", "tables": {}}'),
        packed('{"schema": NaN, "made_at": "", "tables": {}}'),
        packed('{"schema": 1e999, "made_at": "", "tables": {}}'),
        packed(f'{{"schema": {"9" * 5000}, "made_at": "", "tables": {{}}}}'),
        packed(f'{{"schema": "0005", "made_at": "", "tables": {"[" * 60}{"]" * 60}}}'),
        packed("[" * 200_000),
        zlib.compress(b"\xff\xfe"),
    ],
)
def test_an_inside_that_is_not_ours_is_refused(inside):
    assert refused(sealed(inside)) == "package-wrong"


def test_a_bomb_is_stopped_at_the_bound(monkeypatch):
    monkeypatch.setattr(package, "MOST_INSIDE", 1_000_000)
    with pytest.raises(UserError, match="package-wrong"):
        unpack(zlib.compress(bytes(50_000_000)))


# -- rows


def odd_values():
    return [None, True, -1, 10**30, 1.5, "x" * 40, "\x00\ud800", [], {}, [[]], {"a": {"b": []}}]


def test_every_column_with_every_odd_value_is_refused_or_kept_and_nothing_breaks(whole, other):
    """Each row's each column is given something else: a sentence, or a client that can be read."""
    rng = random.Random(11)
    before = len(other.clients.rows())
    taken = 0
    for name, rows in whole["tables"].items():
        for column in rows[0]:
            for value in rng.sample(odd_values(), 3):
                changed = copy.deepcopy(whole)
                changed["tables"][name][0][column] = value
                code, key = answer(lambda: other.packages.take_in(changed))  # noqa: B023
                assert code in ("", "package-wrong", "text-too-long")
                if code:
                    continue
                taken += 1
                other.clients.get(key)
                other.dossiers.of(key)
    assert len(other.clients.rows()) == before + taken


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t.update(erasure_ledger=[{"client_id": "a" * 32, "erased_at": "x"}]),
        lambda t: t.update(preference=[{"key": "place", "value": {}}]),
        lambda t: t.update(disclosure=[]),
        lambda t: t.update(client=[]),
        lambda t: t.update(client=t["client"] * 2),
        lambda t: t.update(client={}),
        lambda t: t.update(note="x"),
        lambda t: t["client"][0].update(bsn="123"),
        lambda t: t["client"][0].pop("name"),
        lambda t: t["client"][0].update(name="  "),
        lambda t: t["client"][0].update(body=["unknown"]),
        lambda t: t["client"][0].update(language="xx"),
        lambda t: t["client"][0].update(birth_year=1500),
        lambda t: t["client"][0].update(loudness=11),
        lambda t: t["course"][0].update(headline="unknown"),
        lambda t: t["course"][0].update(calendar={"99": ["djg-11"]}),
        lambda t: t["course"][0].update(calendar={"1": ["unknown"]}),
        lambda t: t["course"][0].update(weekday=9),
        lambda t: t.update(participant=[]),
        lambda t: t["participant"][0].update(client_id="f" * 32),
        lambda t: t["meeting"][0].update(week=99),
        lambda t: t["meeting"][0].update(planned_at="2026-01-01T10:00:00"),
        lambda t: t["meeting"][0].update(kind="party"),
        lambda t: t["meeting"][0].update(course_id="f" * 32),
        lambda t: t["meeting"].append(t["meeting"][0]),
        lambda t: t["score"][0].update(measure_id="unknown"),
        lambda t: t["score"][0].update(answers=[9] * 11),
        lambda t: t["score"][0].update(answers=[1]),
        lambda t: t["score"][0].update(subscales={"a": "b"}),
        lambda t: t["making_picture"][0].update(picture=base64.b64encode(b"GIF89a").decode()),
        lambda t: t["making_picture"][0].update(picture="not base64!"),
        lambda t: t["circle_place"][0].update(ring=7),
        lambda t: t["goal"].append({}) if "goal" in t else t.update(goal=[{}]),
    ],
)
def test_what_a_page_would_stumble_over_is_refused_whole(whole, other, change):
    changed = copy.deepcopy(whole)
    change(changed["tables"])
    with pytest.raises(UserError, match="package-wrong"):
        other.packages.take_in(changed)
    assert other.clients.rows() == []


def test_a_newer_schema_is_named(whole):
    with pytest.raises(UserError, match="package-newer"):
        checked(whole | {"schema": "9999"})
    for odd in ("5", "0005x", 5, None, ""):
        with pytest.raises(UserError, match="package-wrong"):
            checked(whole | {"schema": odd})


def test_what_an_older_schema_did_not_have_is_empty(whole, other):
    changed = copy.deepcopy(whole)
    for name in ("covers", "keep_months", "parents"):
        del changed["tables"]["consent"][0][name]
    key = other.packages.take_in(changed)
    assert other.clients.get(key).consents[0].covers == ()


def test_too_many_rows_are_refused(whole, monkeypatch):
    from coach_app.data.rights import packages

    monkeypatch.setattr(packages, "MOST_ROWS", 3)
    with pytest.raises(UserError, match="package-wrong"):
        checked(whole)


def test_nobody_arrives_frozen_or_removed(whole, other):
    changed = copy.deepcopy(whole)
    now = "2026-03-10T10:00:00+01:00"
    changed["tables"]["client"][0].update(removed_at=now, frozen_at=now)
    taken = other.clients.get(other.packages.take_in(changed))
    assert (taken.removed, taken.frozen_at) == (False, None)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_a_sentence(raw):
    for tried in (raw, MAGIC + raw, head_of()[:-40] + raw):
        code, _ = answer(lambda: package._head(tried))  # noqa: B023
        assert code in ("", "package-wrong", "package-newer")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*IN_PACKAGE, "other"]), st.lists(JSON, max_size=2) | JSON))
def test_any_json_is_refused_in_a_sentence(tables):
    with pytest.raises(UserError, match="package-wrong"):
        checked({"schema": "0005", "made_at": "", "tables": tables})
