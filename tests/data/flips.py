"""One bit of a vault, flipped: what is read, written and told of it afterwards.

Also for the proof: ``tries(folder, key, count)`` with a larger count.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
import shutil
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import Vault, generation_of
from coach_app.data.views import ClientFields
from coach_app.errors import UserError

TODAY = dt.date(2026, 3, 10)
NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
WEIGHTS = {"notes.db": 6, "notes.db-wal": 2, "vault.json": 1}  # files that are hit, how often
OPENING = ("database-damaged", "database-unreadable", "header-damaged", "vault-newer")
OF_LOG = ("log-foreign", "writes-missing", "other-copy")  # told at the start; nothing is shut
Read = tuple[str, Callable[[], object]]


def reads(practice: Practice, ids: dict[str, list[str]]) -> Iterator[Read]:
    """Everything that the pages ask of a practice, one reader each. ``ids``: see `ids_of`."""
    yield "clients", lambda: practice.clients.rows(TODAY)
    yield "courses", practice.courses.all
    yield "today", lambda: practice.attention(TODAY, NOW)
    yield "agenda", lambda: practice.meetings.on(TODAY)
    yield "snippets", practice.snippets.all
    yield "own", practice.own_exercises.all
    yield "unfinished", practice.guided.unfinished
    for key in ("practice_name", "language", "place"):
        yield f"setting {key}", lambda key=key: practice.preferences.get(key)
    for words in ("wandelen", "de", "koffie thee"):
        yield f"search {words}", lambda words=words: practice.search(words)
    for client in ids["clients"]:
        yield f"client {client}", lambda c=client: practice.clients.get(c)
        yield f"makings {client}", lambda c=client: practice.makings.of_client(c)
        yield f"runs {client}", lambda c=client: practice.runs.of_client(c)
        yield f"circle {client}", lambda c=client: practice.circles.maps(c)
        yield f"people {client}", lambda c=client: practice.circles.people(c)
        yield f"file {client}", lambda c=client: practice.course_files.of_client(c)
    for making in ids["makings"]:
        yield f"picture {making}", lambda m=making: practice.makings.picture(m)
        yield f"thumb {making}", lambda m=making: practice.makings.thumb(m)
    for pair in ids["papers"]:
        course, client = pair.split()
        yield f"paper {pair}", lambda a=course, b=client: practice.course_files.whole(a, b)
        yield f"scores {pair}", lambda a=course, b=client: practice.scores.of_course(a, b)
    for course in ids["courses"]:
        yield f"plan {course}", lambda c=course: practice.course_plans.get(c)
    for meeting in ids["meetings"]:
        yield f"note {meeting}", lambda m=meeting: practice.notes.get(m)
        yield f"steps {meeting}", lambda m=meeting: practice.steps.agreed_in(m)
    for meeting in ids["meetings"][::5]:  # slow, and the same tables as ``whole``
        yield f"meeting {meeting}", lambda m=meeting: practice.course_files.of_meeting(m)


def ids_of(practice: Practice) -> dict[str, list[str]]:
    clients = [row.id for row in practice.clients.rows(TODAY)]
    courses = practice.courses.all()
    return {
        "clients": clients,
        "courses": [course.id for course in courses],
        "meetings": [m.id for course in courses for m in practice.meetings.of_course(course.id)],
        "makings": [m.id for client in clients for m in practice.makings.of_client(client)],
        "papers": [
            f"{course.id} {client}"
            for client in clients
            for course in practice.courses.of_client(client)
        ],
    }


@dataclasses.dataclass
class Known:
    """A vault as a crash left it, and all that stands in it."""

    folder: Path
    key: bytes
    ids: dict[str, list[str]]
    values: dict[str, str]


def told(value: object) -> str:
    """A value as text; what has no order of its own does not differ by one."""
    if dataclasses.is_dataclass(value):
        value = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
    if isinstance(value, dict):
        return "{" + ", ".join(sorted(f"{key!r}: {told(value[key])}" for key in value)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(told(one) for one in value) + "]"
    return str(sorted(value, key=repr)) if isinstance(value, set | frozenset) else repr(value)


def known(folder: Path, key: bytes, scratch: Path) -> Known:
    """Read everything of a copy of ``folder``; the folder itself is not touched."""
    copy = scratch / "known"
    shutil.copytree(folder, copy)
    practice = Practice(Vault.open(copy, DataKey(key)))
    ids = ids_of(practice)
    values = {name: told(read()) for name, read in reads(practice, ids)}
    practice.close()
    shutil.rmtree(copy)
    return Known(folder, key, ids, values)


@dataclasses.dataclass
class Try:
    """What came of one flip. ``wrong``: raw errors and false comfort; "" for none."""

    where: str
    told: str = ""  # code of the sentence; "" where the flip was harmless
    wrong: str = ""


def flip(path: Path, chance: random.Random) -> str:
    """Flip one bit at a random place of ``path``; says where."""
    raw = bytearray(path.read_bytes())
    at, bit = chance.randrange(len(raw)), chance.randrange(8)
    raw[at] ^= 1 << bit
    path.write_bytes(raw)
    return f"{path.name} byte {at} bit {bit}"


def tries(vault: Known, count: int, scratch: Path, *, seed: int = 1) -> Iterator[Try]:
    """``count`` flips, most of them in the database, each in a fresh copy of the vault."""
    chance = random.Random(seed)
    for number in range(count):
        copy = scratch / f"flip-{number}"
        shutil.copytree(vault.folder, copy)
        here = [path for name in WEIGHTS if (path := generation_of(copy) / name).exists()]
        weights = [
            6 if path.name == "notes.db" else 2 if path.suffix != ".json" else 1 for path in here
        ]
        where = flip(chance.choices(here, weights)[0], chance)
        yield judge(vault, copy, where)
        shutil.rmtree(copy)


def judge(vault: Known, folder: Path, where: str) -> Try:
    """Open, read, print's data, write, back up, close and open again."""
    found = Try(where)
    try:
        _use(vault, folder, found)
        if found.told and not found.wrong and found.told not in OF_LOG:
            _says_it_again(vault, folder, found)
    except UserError as error:
        found.told = error.code
        if error.code not in OPENING:
            found.wrong = f"UserError {error.code}"
    except Exception as error:
        trace = traceback.extract_tb(error.__traceback__)
        places = " ".join(f"{Path(one.filename).name}:{one.lineno}" for one in trace[-4:])
        found.wrong = f"raw {type(error).__module__}.{type(error).__name__} at {places}"
    return found


def _use(vault: Known, folder: Path, found: Try) -> None:
    practice = Practice(Vault.open(folder, DataKey(vault.key)))
    try:
        found.told = next((notice.code for notice in practice.vault.notices), "")
        for name, read in reads(practice, vault.ids):
            try:
                value = told(read())
            except UserError as error:
                found.told = error.code
                continue
            if value != vault.values[name] and not found.told:
                found.wrong = f"false comfort: {name} differs and nothing is said"
        _write(practice, found)
        try:
            Backups(practice.vault).make(NOW)
        except UserError as error:
            found.told = error.code
        if found.told in ("database-damaged", "search-damaged", "vault-damaged"):
            if not practice.vault.condition.read_only:
                found.wrong = "damage was told, and the vault still takes writes"
            _write(practice, found, refused=True)
    finally:
        practice.close()


def _write(practice: Practice, found: Try, *, refused: bool = False) -> None:
    before = practice.vault.database.read_bytes() if refused else b""
    try:
        practice.clients.create(ClientFields(name="Bram Testman"))
        if refused:
            found.wrong = "a write was taken after damage was told"
    except UserError as error:
        found.told = found.told or error.code
    if refused and practice.vault.database.read_bytes() != before:
        found.wrong = "a refused write changed the database"


def _says_it_again(vault: Known, folder: Path, found: Try) -> None:
    again = Vault.open(folder, DataKey(vault.key))
    if not again.condition.damaged:
        found.wrong = "opened anew, nothing is said any more"
    again.close()


def demo(template: tuple[Path, bytes], scratch: Path) -> Known:
    """The demo practice as a kill leaves it, with a log of some commits beside it."""
    source, key = template
    folder = scratch / "closed"
    shutil.copytree(source, folder)
    practice = Practice(Vault.open(folder, DataKey(key)))
    for meeting in ids_of(practice)["meetings"][:6]:
        practice.notes.append_did(meeting, "We liepen een rondje om de vijver. " * 20)
    crashed = scratch / "crashed"
    shutil.copytree(folder, crashed)
    practice.close()
    for path in crashed.rglob("*-shm"):
        path.unlink()
    return known(crashed, key, scratch)
