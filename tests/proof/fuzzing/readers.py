"""Everything that reads what somebody else may have made, with good inputs to bend.

A reader gets bytes. It may answer, or say what is wrong in the way that its callers expect
(``says``). Anything else is a crash.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import struct
import tempfile
import uuid
import wave
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from coach_app import paths
from coach_app.content.toml import ContentError
from coach_app.data.practice import Practice
from coach_app.data.rights.views import Dossier
from coach_app.errors import UserError
from tests.proof.fuzzing.mutate import bent, bent_deep, bent_json, json_bytes

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests" / "data" / "golden"
Read = Callable[[bytes], object]
# In memory where there is such a place: a million files are written.
SHM = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
SCRATCH = Path(tempfile.mkdtemp(dir=SHM, prefix="fuzz-"))


@dataclass(frozen=True)
class Reader:
    """``cost``: about how many microseconds one takes; the cheap ones get more of them.

    ``tree``: the inputs are JSON, and half of them are bent as values; ``seal`` puts the sums of
    such a one right, so that what comes after the sums is read as well.
    """

    read: Read
    corpus: list[bytes]
    says: tuple[type[Exception], ...] = (UserError,)
    cost: int = 100
    tree: bool = False
    seal: Callable[[object], bytes] = json_bytes

    def input(self, chance: Random) -> bytes:
        good = chance.choice(self.corpus)
        if self.tree and chance.random() < 0.5:
            with contextlib.suppress(UnicodeEncodeError):
                bend = chance.choice((bent_json, bent_deep, bent_deep))
                return self.seal(bend(json.loads(good), chance))
        return bent(good, self.corpus, chance)


def in_file(name: str, read: Callable[[Path], object]) -> Read:
    """A reader of files: the input is written under this name."""
    path = SCRATCH / name

    def read_bytes(raw: bytes) -> object:
        path.write_bytes(raw)
        return read(path)

    return read_bytes


def of_text(read: Callable[[str], object]) -> Read:
    return lambda raw: read(raw.decode("utf-8", "surrogateescape"))


# -- the vault -------------------------------------------------------------------------------------


def header() -> Reader:
    from coach_app.data.storage import header as headers
    from tests.data.files import sealed

    def read(raw: bytes) -> None:
        found = headers.from_json(raw)
        headers.to_json(found)
        for slot in found.slots:
            if slot.kdf is not None:
                slot.kdf.check()

    good = [(GOLDEN / "vault.json").read_bytes()]
    good += [path.read_bytes() for path in GOLDEN.glob("*/gen-0001/vault.json")]

    def seal(whole: object) -> bytes:
        return sealed(whole.get("h") if isinstance(whole, dict) else whole)

    return Reader(read, good, cost=60, tree=True, seal=seal)


def whole_backup(manifest: bytes, head: bytes, database: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("manifest.json", manifest)
        archive.writestr("vault.json", head)
        archive.writestr("notes.db", database)
    return out.getvalue()


def good_manifest(head: bytes, database: bytes) -> dict[str, object]:
    return {
        "format": 1,
        "app": "0.1",
        "vault_id": json.loads(head)["h"]["vault_id"],
        "kind": "auto",
        "made_at": "2026-03-10T17:05:00+00:00",
        "clients": 3,
        "meetings": 20,
        "schema": "0003",
        "erased": [{"id": "0" * 32, "at": "2026-03-10T10:00:00.000000Z+01:00"}],
        "sha256": {
            "vault.json": hashlib.sha256(head).hexdigest(),
            "notes.db": hashlib.sha256(database).hexdigest(),
        },
    }


def backup() -> Reader:
    """The ZIP itself, bent anywhere."""
    head, database = (GOLDEN / "vault.json").read_bytes(), b"x" * 4096
    good = whole_backup(json_bytes(good_manifest(head, database)), head, database)
    return Reader(in_file("bent.ccb", read_backup), [good], cost=350)


def manifest() -> Reader:
    """A whole ZIP with an odd manifest."""
    head, database = (GOLDEN / "vault.json").read_bytes(), b"x" * 4096
    read = in_file("manifest.ccb", read_backup)

    def read_manifest(raw: bytes) -> object:
        return read(whole_backup(raw, head, database))

    good = [json_bytes(good_manifest(head, database))]
    return Reader(read_manifest, good, cost=500, tree=True)


def read_backup(path: Path) -> None:
    from coach_app.data.storage import backup as backups

    for act in (
        lambda: backups.read_info(path),
        lambda: backups.read_header(path),
        lambda: backups.unpack_database(path, SCRATCH / "unpacked.db"),
    ):
        (SCRATCH / "unpacked.db").unlink(missing_ok=True)
        with contextlib.suppress(UserError):
            act()
    backups.list_backups(path.parent)


def ledger() -> Reader:
    from coach_app.data.storage import ledger as ledgers

    row = {"id": "1" * 32, "at": "2026-03-10T10:00:00.000000Z+01:00"}
    ledgers.write(SCRATCH, ledgers.Ledger("a" * 32, {row["id"]: row["at"]}))
    good = [(SCRATCH / "erased.json").read_bytes()]

    def seal(whole: object) -> bytes:
        if isinstance(whole, dict):
            rows = [whole.get("vault_id"), whole.get("erased")]
            text = json.dumps(rows, sort_keys=True, separators=(",", ":"))
            whole["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        return json_bytes(whole)

    read = in_file("erased.json", lambda path: ledgers.read(path.parent))
    return Reader(read, good, cost=60, tree=True, seal=seal)


def folder() -> Reader:
    """What CURRENT says."""
    from coach_app.data.storage.layout import state

    place = SCRATCH / "folder"
    (place / "gen-0001").mkdir(parents=True, exist_ok=True)
    (place / "gen-0001" / "vault.json").write_bytes((GOLDEN / "vault.json").read_bytes())
    (place / "gen-0001" / "notes.db").write_bytes(os.urandom(8192))
    read = in_file("folder/CURRENT", lambda path: state(path.parent))
    return Reader(read, [b"gen-0001", b"gen-0002\n", b"gen-9999"], cost=250)


def log() -> Reader:
    """A write-ahead log of nobody knows where."""
    from coach_app.data.storage.keys import DataKey
    from coach_app.data.storage.wal import check_log

    head = struct.pack(">IIIIIIII", 0x377F0682, 3007000, 4096, 0, 1, 2, 3, 4)
    frame = struct.pack(">IIIIII", 1, 1, 1, 2, 5, 6) + bytes(range(256)) * 16
    key, salt = DataKey(b"k" * 32), b"s" * 16
    read = in_file("notes.db-wal", lambda path: check_log(SCRATCH / "notes.db", key, salt))
    return Reader(read, [head + frame, head + frame * 3], cost=900)


def recovery() -> Reader:
    from coach_app.data.storage.keys import new_recovery_bytes, parse_recovery, recovery_text

    good = [recovery_text(new_recovery_bytes()).encode() for _ in range(5)]
    return Reader(of_text(parse_recovery), good, cost=15)


# -- files of a coach ------------------------------------------------------------------------------


def exercise() -> Reader:
    from coach_app.exercises import load_bytes
    from coach_app.exercises.writer import to_toml

    def read(raw: bytes) -> None:
        to_toml(load_bytes("mine.toml", raw, own=True))

    return Reader(read, exercises(), says=(ContentError,), cost=1_500)


def foreign_exercise() -> Reader:
    from coach_app.exercises import load_exercises
    from coach_app.exercises.foreign import at_home, load_foreign

    shipped = set(load_exercises())

    def read(raw: bytes) -> None:
        at_home(load_foreign("theirs.toml", raw, lambda name: name == "wind"), shipped)

    return Reader(read, exercises(), says=(ContentError,), cost=1_500)


def package() -> Reader:
    """The encrypted file of one client, bent anywhere: nearly all are refused by its seal."""
    from coach_app.data.storage.keys import FAST_KDF
    from coach_app.rights.package import open_sealed, seal

    words = "kom mee naar buiten allemaal"
    practice, dossier = planted_client()
    good = [seal(dossier, words, FAST_KDF)]
    practice.close()
    return Reader(lambda raw: open_sealed(raw, words), good, cost=60_000)


def inside_package() -> Reader:
    """What stands inside, bent, as somebody seals it who has the passphrase; then taken in."""
    from coach_app.rights.package import pack, unpack

    practice, dossier = planted_client()
    good = [zlib.decompress(pack(dossier))]

    def read(raw: bytes) -> None:
        practice.packages.take_in(unpack(zlib.compress(raw, 1)))

    return Reader(read, good, cost=6_000, tree=True)


def planted_client() -> tuple[Practice, Dossier]:
    """A vault with every kind of row, and all that it keeps of one client."""
    from coach_app.data.storage.keys import FAST_KDF
    from coach_app.data.vault import Vault
    from tests.ui.client_view.planted import Garden

    place = SCRATCH / f"vault-{uuid.uuid4().hex}"
    vault, _ = Vault.create(place, "een twee drie vier vijf zes", FAST_KDF)
    practice = Practice(vault)
    garden = Garden(practice)
    return practice, practice.dossiers.of(garden.anna.id)


def exercises() -> list[bytes]:
    names = ("R01", "R12", "C02", "C07", "S01", "S04")
    return [(paths.resources() / "exercises" / f"{n}.toml").read_bytes() for n in names]


def settings() -> Reader:
    from coach_app.settings import SettingsFile

    def read(path: Path) -> None:
        values = SettingsFile(path.parent).values
        assert type(values.zoom) is int
        assert values.language in ("nl", "en", "")

    made = SettingsFile(SCRATCH)
    made.values.language = "nl"
    made.save()
    good = [(SCRATCH / "settings.toml").read_bytes()]
    return Reader(in_file("settings.toml", read), good, says=(), cost=300)


def wording() -> Reader:
    from coach_app.measures.wording import decode
    from coach_app.measures.wording import read as read_wording

    lines = "\n".join(f"{n}. Er is iemand bij wie ik terecht kan {n}" for n in range(1, 12))
    good = [lines.encode(), lines.encode("utf-16"), lines.encode("cp1252"), b"1) a\n2) b\n"]

    def read(raw: bytes) -> None:
        read_wording(decode(raw), 11)

    return Reader(read, good, says=(ValueError,), cost=60)


def picture() -> Reader:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    from coach_app.ui.pictures import load_picture

    good = []
    for kind in ("PNG", "JPEG", "BMP", "WEBP", "GIF"):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(0xFF8844)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if image.save(buffer, kind):
            good.append(bytes(data.data()))
    return Reader(in_file("bent.png", lambda path: load_picture(str(path))), good, cost=700)


def sound() -> Reader:
    from coach_app.ui.sound.file_check import declared_seconds, read_sound

    def read(path: Path) -> None:
        declared_seconds(read_sound(path))

    return Reader(in_file("bent.wav", read), sounds()[:1], cost=40)


def sounds() -> list[bytes]:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(range(256)) * 20)
    wav = out.getvalue()
    ogg = b"OggS\x00\x02" + bytes(20) + b"\x01\x1e\x01vorbis" + bytes(40)
    mp3 = b"ID3\x04\x00\x00\x00\x00\x00\x0a" + b"\xff\xfb\x90\x00" + bytes(413) * 3
    flac = b"fLaC\x00\x00\x00\x22" + bytes(34) + b"\xff\xf8" + bytes(60)
    m4a = b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42" + b"\x00\x00\x00\x08moov"
    return [wav, ogg, mp3, flac, m4a]


def recording() -> Reader:
    from coach_app.ui.sound.recorded import to_samples

    def read(raw: bytes) -> None:
        to_samples(raw[:20_000], 8_000 + len(raw) % 40_000)

    return Reader(read, [bytes(range(256)) * 10], says=(), cost=400)


def decoded_sound() -> Reader:
    """The decoder itself, in the way a page asks it: over when it answers or gives up."""
    from PySide6.QtCore import QCoreApplication

    from coach_app.ui.sound.file_check import LengthCheck

    kinds = ("wav", "ogg", "mp3", "flac", "m4a")

    def read(raw: bytes) -> None:
        app = QCoreApplication.instance()
        ended: list[object] = []
        check = LengthCheck(None, 1_000)
        check.done.connect(ended.append)
        check.refused.connect(ended.append)
        check.start(raw, kinds[len(raw) % len(kinds)])
        while not ended:
            app.processEvents()
        check.cancel()
        check.deleteLater()

    return Reader(read, sounds(), cost=60_000)


# -- texts -----------------------------------------------------------------------------------------


def texts() -> Reader:
    """What is cleaned before it is kept: snippets, notes, lines, JSON of exercises."""
    from coach_app.data.types import clean, clean_json, clean_line, json_text

    def read(text: str) -> None:
        for act in (clean, clean_line):
            act(text).encode()
        json_text(clean_json({text: [text, {"a": text}]})).encode()

    good = ["Rustig begonnen met thee.", "👩‍👩‍👧 \u202e é", "'; DROP TABLE client; --"]
    return Reader(of_text(read), [one.encode() for one in good], cost=30)


def agenda() -> Reader:
    """What goes out as a calendar comes in as one: no line breaks out, none is too long."""
    import datetime as dt

    from coach_app.reports import agenda as calendars

    now = dt.datetime(2026, 3, 10, 10, tzinfo=dt.UTC)

    def read(text: str) -> None:
        title = text.encode("utf-8", "replace").decode()
        raw = calendars.agenda([calendars.CalendarEntry("k", now, 60, title)], now)
        lines = raw.split(b"\r\n")
        assert all(len(line) <= 75 for line in lines)
        assert sum(line.startswith(b"BEGIN:") for line in lines) == 2
        raw.decode()

    return Reader(of_text(read), [b"Afspraak met A&B; om 10:00, thuis\nnaast de kerk"], (), cost=60)


def stored() -> Reader:
    """What stands in the vault as a moment or as JSON."""
    from coach_app.data.types import moment_text, parse_moment

    def read(text: str) -> None:
        moment_text(parse_moment(text))

    wrong = (ValueError, IndexError, OverflowError)
    return Reader(of_text(read), [b"2026-03-10T10:00:00.000000Z+01:00"], wrong, cost=15)


def options() -> Reader:
    from coach_app.ui.start.options import parse

    def read(text: str) -> None:
        with (
            contextlib.redirect_stderr(io.StringIO()),
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.suppress(SystemExit),
        ):
            parse(text.split(" "))

    return Reader(
        of_text(read), [b"--vault /tmp/x --language nl", b"--demo", b"--version"], (), 300
    )


READERS: dict[str, Callable[[], Reader]] = {
    "header": header,
    "backup": backup,
    "manifest": manifest,
    "ledger": ledger,
    "folder": folder,
    "log": log,
    "recovery code": recovery,
    "exercise": exercise,
    "foreign exercise": foreign_exercise,
    "package": package,
    "inside a package": inside_package,
    "settings": settings,
    "wording": wording,
    "picture": picture,
    "sound": sound,
    "recording": recording,
    "decoded sound": decoded_sound,
    "texts": texts,
    "agenda": agenda,
    "stored moment": stored,
    "options": options,
}
