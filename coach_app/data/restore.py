"""Restore a backup, or an older generation: into a new one, checked, and then given its name.

The present vault is backed up first and stays as it is until that last step. Clients who
were erased since stay erased: all ledgers that can be found are replayed together.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from coach_app.data.back.present import (
    Kept,
    account,
    headers_for,
    in_words,
    is_account_sure,
    keep_present,
    opened,
    other_vault,
    refuse_other_vault,
)
from coach_app.data.back.ways_back import WayBack
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files, succession, user_version
from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import (
    BackupInfo,
    cancelled,
    check_database,
    damaged_backup,
    erased_in,
    list_backups,
    read_header,
    read_info,
    unpack_database,
)
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.header import Header, Sealing
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import (
    BACKUPS,
    DATABASE,
    HEADER,
    check_file,
    generations,
    header_of,
    is_vault,
    next_generation,
    settle,
    unreadable,
)
from coach_app.data.storage.ledger import Erased, LedgerFile, union
from coach_app.data.storage.log_binding import LAST_WRITE
from coach_app.data.storage.pool import make_engine
from coach_app.data.storage.shelf.kept import within_reach
from coach_app.data.storage.succession import Succession, drop_replaced, sweep
from coach_app.data.vault import key_from_header
from coach_app.errors import UserError

Told = Callable[[float], None]
UNPACKED = "unpacked.db"


def unlock_backup(path: Path, *, passphrase: str = "", recovery: str = "") -> DataKey:
    """The data key of a backup or an older generation, by the passphrase or sheet of its day.

    Slow on purpose.
    """
    return key_from_header(_header_in(path), passphrase=passphrase, recovery=recovery)


def preview(path: Path) -> BackupInfo:
    """Date, clients and meetings, without the key."""
    return read_info(path)


def restore(
    folder: Path,
    path: Path,
    key: DataKey,
    *,
    now: dt.datetime | None = None,
    on_progress: Told | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    other_vault: bool = False,
    doubtful: bool = False,
    places: Iterable[Path] = (),
    present_key: DataKey | None = None,
    under: Sealing | None = None,
    before_named: Callable[[Path, Kept], None] | None = None,
) -> None:
    """Put a backup in the place of the vault in ``folder``, or make one there.

    ``path`` may also be an older generation of this vault. The vault must not be open.
    ``places``: other folders with backups of it, whose lists of erased clients count too.
    ``present_key`` is that of the vault as it is now, where it has another one. ``under``: the
    header and key that the new generation gets instead of those of the backup.
    ``before_named`` writes into it what goes with it, in the place of what it replaced.
    UserError("other-vault") when the backup belongs to another vault than the one in the
    folder, unless ``other_vault`` says that this is meant; ("erased-unknown") when nobody can
    tell who was erased since, unless the coach knows and ``doubtful`` says so.
    """
    tell, stop = on_progress or (lambda share: None), is_cancelled or (lambda: False)
    moment, places = now or dt.datetime.now(dt.UTC), list(places)
    header = _header_in(path)
    if not other_vault:
        refuse_other_vault(folder, header.vault_id, path)
    known = other_vault or not is_vault(folder)  # of this vault nothing was here, or lost
    if not path.is_dir():
        drop_replaced(folder)  # of an earlier restore that was cut off
        places.append(path.absolute().parent)  # the copies beside it may know more than it does
    generation = next_generation(folder)
    part = generation.with_name(generation.name + ".part")
    shutil.rmtree(part, ignore_errors=True)  # of an earlier one that was cut off
    # Its own salt: a log of another generation is told from one of this.
    given = under or Sealing(header, key)
    fresh = replace(given.header, db_salt=secrets.token_bytes(16)).sealed(given.key)
    try:
        files.make_folder(folder / BACKUPS)
        files.new_folder(part)
        tell(0.1)
        old, new = Sealing(header, key), Sealing(fresh, given.key)
        with in_words(unreadable if path.is_dir() else damaged_backup):
            own = _take_over(path, part, old, new, tell, stop)
        _stop_if(stop)
        tell(0.4)
        kept = keep_present(folder, present_key or key, header, moment, stop)
        erased = union(own, account(folder, header.vault_id, kept.erased, places))
        if not known and not is_account_sure(folder, header.vault_id, kept.erased):
            if not doubtful:
                raise _erased_unknown()
            erased = union(erased, _in_older(folder, path, part, key, header, places))
        tell(0.7)
        with in_words():
            number = _highest_number((folder / BACKUPS, *places), header.vault_id)
            _bring_up_to_date(part / DATABASE, given.key, fresh.db_salt, erased, number)
        headers.write(part / HEADER, fresh)
        if before_named is not None:
            before_named(part, kept)
        else:
            succession.write(part, _succession(path, kept, moment))
        _stop_if(stop)
        # Now or never: with its name it is the vault.
        os.replace(part, generation)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    _finish(generation, fresh, erased)
    tell(1.0)


def go_back(
    folder: Path,
    way: WayBack,
    key: DataKey,
    *,
    places: Iterable[Path] = (),
    doubtful: bool = False,
    on_progress: Told | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> None:
    """To one of ``ways_back``, as ``restore``: the notes of now need no more than their header."""
    if way.kind == "present":
        mend_header(folder, way.path, key)
        return
    restore(
        folder,
        way.path,
        key,
        places=places,
        doubtful=doubtful,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
    )


def _finish(generation: Path, header: Header, erased: Erased) -> None:
    """What the next opening does as well, if it cannot be done now."""
    folder = generation.parent
    with contextlib.suppress(OSError):
        files.sync_folder(folder)
        book = LedgerFile(folder, header.vault_id)
        if not book.is_damaged():  # else it stays until the next opening, which tells of it
            book.put(erased)
    settle(generation, header)
    drop_replaced(folder)
    sweep(folder)


def _stop_if(stop: Callable[[], bool]) -> None:
    if stop():
        raise cancelled()


def _succession(path: Path, kept: Kept, moment: dt.datetime) -> Succession:
    source = "" if path.is_dir() else read_info(path).made_at.isoformat()
    return Succession(
        kept.generation.name if kept.generation else "",
        kept.safety.name if kept.safety else "",
        source,
        moment.astimezone(dt.UTC).isoformat(timespec="seconds"),
    )


# -- taking over -------------------------------------------------------------------------------


def _header_in(path: Path) -> Header:
    """Of a backup, or of a generation."""
    return header_of(path) if path.is_dir() else read_header(path)


def _take_over(
    path: Path,
    part: Path,
    old: Sealing,
    new: Sealing,
    tell: Told,
    stop: Callable[[], bool],
) -> Erased:
    """The database into ``part``, checked, sealed anew, counted; the ledger in it."""

    def step(status: int, remaining: int, total: int) -> None:
        _stop_if(stop)
        tell(0.1 + 0.25 * (1 - remaining / max(total, 1)))

    source = opened(_unpack(path, part), old.key, old.header.db_salt)
    try:
        old.header.check_known(source.execute("PRAGMA user_version").fetchone()[0])
        check_database(source)
        target = connect(part / DATABASE, new.key, new.header.db_salt, create=True, pragmas=())
        try:
            source.backup(target, pages=2000, progress=step)
        finally:
            target.close()
        rows = _count_rows(source)
    finally:
        source.close()
    _drop_unpacked(part)
    sealed = connect(part / DATABASE, new.key, new.header.db_salt, pragmas=())
    try:
        check_database(sealed)
        if _count_rows(sealed) != rows:
            raise unreadable()
        return erased_in(sealed)
    finally:
        sealed.close()


def _count_rows(connection: KeyedConnection) -> dict[str, int]:
    named = connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
    return {
        str(name): int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in named
    }


def _unpack(path: Path, part: Path) -> Path:
    """A copy in ``part``: whoever looks at a generation changes nothing in it."""
    target = part / UNPACKED
    if not path.is_dir():
        unpack_database(path, target)
        return target
    check_file(path / DATABASE)
    for end in ("", "-wal"):
        with contextlib.suppress(FileNotFoundError):
            raw = path / f"{DATABASE}{end}"
            with raw.open("rb") as old, files.create(part / f"{UNPACKED}{end}") as new:
                shutil.copyfileobj(old, new, 1024 * 1024)
    return target


def _drop_unpacked(part: Path) -> None:
    for left in (*part.glob(f"{UNPACKED}*"), part / LAST_WRITE):
        left.unlink(missing_ok=True)


def _highest_number(places: Iterable[Path], vault_id: str) -> int:
    """Of all backups within reach: gone back on purpose, the database is behind none of them."""
    return max((info.number for info in within_reach(places, vault_id)), default=0)


def _bring_up_to_date(path: Path, key: DataKey, salt: bytes, erased: Erased, number: int) -> None:
    """Migrate to today's schema, erase again who was erased since, count on from ``number``."""
    from coach_app.data.migrations import runner
    from coach_app.data.people.erasure import replay
    from coach_app.data.storage.log_binding import empty_log, note_end

    engine = make_engine(path, key, salt)
    try:
        runner.migrate(engine)
        replay(engine, list(erased.items()))
        with engine.begin() as connection:
            kept = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
            if user_version.number_in(kept) < number:
                numbered = user_version.numbered(kept, number)
                connection.exec_driver_sql(f"PRAGMA user_version={numbered}")
        empty_log(engine, wait=True)  # the whole of it lies in one file when it gets its name
        note_end(path, engine)
    finally:
        engine.dispose()


# -- who was erased ----------------------------------------------------------------------------


def _erased_unknown() -> UserError:
    return UserError(
        "erased-unknown",
        QT_TRANSLATE_NOOP(
            "Errors", "Nobody can tell which clients you erased after this backup was made."
        ),
        QT_TRANSLATE_NOOP("Errors", "Whom you erased since may come back with it."),
    )


def _in_older(
    folder: Path, path: Path, part: Path, key: DataKey, header: Header, places: Iterable[Path]
) -> Erased:
    """Ledgers inside other generations and inside backups from before they told of it."""
    together: Erased = {}
    for generation in generations(folder):
        for fitting in headers_for(generation, header, key):
            together = union(together, _read_copy(generation, part, key, fitting))
    for place in (folder / BACKUPS, *places):
        for info in list_backups(place):
            if info.vault_id == header.vault_id and info.erased is None and info.path != path:
                with contextlib.suppress(UserError, OSError):
                    theirs = read_header(info.path)
                    together = union(together, _read_copy(info.path, part, key, theirs))
    return together


def _read_copy(path: Path, part: Path, key: DataKey, header: Header) -> Erased:
    """The ledger of one of them; what cannot be read says nothing."""
    try:
        with in_words(damaged_backup):
            connection = opened(_unpack(path, part), key, header.db_salt)
            try:
                return erased_in(connection)
            finally:
                connection.close()
    except (UserError, OSError):
        return {}
    finally:
        _drop_unpacked(part)


# -- a lost header -----------------------------------------------------------------------------


def mend_header(folder: Path, path: Path, key: DataKey) -> None:
    """Give a database that lost its header and the copy of it the one inside a backup.

    ``key`` comes from ``unlock_backup``. The passphrase of the day of the backup opens the
    vault from then on. UserError("other-vault") when the key is not that of the database.
    """
    generation = next(iter(generations(folder)), folder / "gen-0001")
    check_file(generation / DATABASE)
    for header in headers_for(generation, read_header(path), key):
        try:
            with in_words(damaged_backup):
                opened(generation / DATABASE, key, header.db_salt, safe=True).close()
        except UserError:
            continue
        headers.write(generation / HEADER, header.sealed(key))
        return
    raise other_vault()
