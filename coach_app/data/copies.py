"""The copies of the practice: beside the vault and in the second place, as one thing.

Makes them, tells how they stand, and rehearses a restore. Everything here is slow and runs on a
task's thread; one at a time.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach_app.data.storage.backup import (
    BackedUp,
    BackupInfo,
    Backups,
    damaged_backup,
    read_header,
    unpack_database,
)
from coach_app.data.storage.shelf import ahead
from coach_app.data.storage.shelf.backup_check import IndexOutOfStep, verify
from coach_app.data.storage.shelf.backup_file import look_in
from coach_app.data.storage.shelf.kept import Stop, Tell, cancelled, ours
from coach_app.data.storage.shelf.place_faults import told_here, told_there
from coach_app.data.storage.shelf.second_place import (
    SecondPlace,
    Standing,
    is_there,
    stands,
    why_away,
)
from coach_app.errors import UserError

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey

UNPACKED = "19700101T000000Z.db.part"
WAIT = 0.1  # s between two looks whether a copy may be made now


@dataclass(frozen=True)
class Copies:
    """How they stand now."""

    last: BackupInfo | None  # the newest beside the vault
    all_in: bool  # it holds everything that was written
    kept: tuple[BackupInfo, ...]  # beside the vault, newest first
    unusable: tuple[Path, ...]  # what lies there and is called like a backup
    second: Standing | None  # None: no second place was chosen
    trouble: UserError | OSError | None  # what the last try to make one said
    stale: bool  # something was in none already when the vault was opened, and still is
    unreadable: bool  # the newest was read or opened, and is not whole
    read: bool  # the newest was read from end to end, and is whole
    ahead: bool  # one holds more than the database in use, and the coach has not chosen yet

    @property
    def in_order(self) -> bool:
        """Both places hold the newest there is, as far as a look can tell."""
        second = self.second is None or self.second.in_order
        doubt = self.stale or self.unreadable or self.ahead
        here = self.last is not None and not doubt
        return here and second and self.trouble is None


@dataclass(frozen=True)
class Rehearsal:
    """A copy was opened as for a restore: decrypted, checked, counted."""

    name: str
    clients: int
    meetings: int
    second: bool  # the one in the second place was opened too


class Copier:
    """One for an open vault."""

    def __init__(self, vault: BackedUp, told: Callable[[], None] = lambda: None) -> None:
        """``told`` hears, on the thread of the work, that the copies stand otherwise now."""
        self._vault, self._told = vault, told
        self.backups = Backups(vault)
        self.trouble: UserError | OSError | None = None  # of the last try, while the app runs
        # A way out that went well leaves nothing to copy: else the last one could not be made.
        last = self.backups.last()
        self._stale = last is not None and last.path.name != vault.backed_up_as()
        self._there = False  # the second place, when it was last looked for
        self._one = threading.Lock()

    # -- how they stand

    def due(self) -> bool:
        """Whether there is something that is in no backup yet."""
        # What is damaged is not copied, and safe mode touches nothing.
        return not self._vault.condition.read_only and self.backups.due()

    def look(self, place: SecondPlace | None = None) -> Copies:
        kept, unusable = look_in(self.backups.folder)
        kept = [info for info in kept if info.vault_id == self._vault.vault_id]
        last = next(iter(kept), None)
        all_in = last is not None and last.path.name == self._vault.backed_up_as()
        second = self._second(place, last)
        places = [self.backups.folder, *([place.folder] if place is not None else [])]
        return Copies(
            last,
            all_in,
            tuple(kept),
            tuple(unusable),
            second,
            self._vault.condition.apart or self.trouble,
            self._stale,
            last is not None and self._vault.readings.is_bad(last.path),
            last is not None and self._vault.readings.is_good(last.path),
            ahead.lying(self._vault.database.parent, places, self._vault.vault_id),
        )

    def _second(self, place: SecondPlace | None, last: BackupInfo | None) -> Standing | None:
        if place is None:
            return None
        return stands(
            place,
            self._vault.folder,
            self._vault.vault_id,
            last,
            self._vault.readings,
            adopt=not self._vault.condition.safe,
        )

    # -- making them

    def make(
        self,
        place: SecondPlace | None,
        kind: str = "auto",
        tell: Tell = lambda share: None,
        stop: Stop = lambda: False,
        *,
        now: dt.datetime | None = None,
        gently: bool = True,
    ) -> Copies:
        """A new one here, and the newest in the second place. ``gently``: somebody is at work.

        What the second place refuses is told in what comes back: the copy here is made all the
        same. UserError or OSError where that one could not be made.
        """
        moment = now or dt.datetime.now(dt.UTC)
        if gently:
            _let_others_go_first()
        self.backups.ask_leave()
        with self.alone(stop), self._noted():
            near = 0.7 if place is not None else 1.0
            self.backups.make(
                moment,
                kind,
                lambda share: tell(share * near),
                stop,
                above=self._number_in(place),
                places=[place.folder] if place is not None else [],
            )
            failed = self._bring(place, lambda share: tell(0.7 + share * 0.3), stop)
        return self._after(place, failed)

    def bring(self, place: SecondPlace, stop: Stop = lambda: False) -> Copies:
        """Only to the second place, which came back or lacks the newest."""
        with self.alone(stop):
            self._vault.hear([place.folder], stop)
            failed = self._bring(place, lambda share: None, stop)
        return self._after(place, failed)

    def follow(self, place: SecondPlace, stop: Stop = lambda: False) -> bool:
        """Bring the newest to a second place that has come back. Whether there was anything to do.

        Looked at only when it appears: a stick in use is left in peace.
        """
        there = is_there(place, self._vault.folder)
        came, self._there = there and not self._there, there
        if not came:
            return False
        self._vault.hear([place.folder], stop)
        standing = self._second(place, self.backups.last())
        if standing is None or standing.in_order or standing.trouble is not None:
            return False
        self.bring(place, stop)
        return True

    def make_what_is_due(
        self,
        place: SecondPlace | None,
        tell: Tell = lambda share: None,
        stop: Stop = lambda: False,
    ) -> Copies:
        """On the way out: nothing that is there already is made again."""
        with contextlib.suppress(OSError):  # a stick that is pulled out: told below
            self.read_again(place, stop, also_here=True)
        if self.due():
            return self.make(place, "auto", tell, stop, gently=False)
        found = self.look(place)
        second = found.second
        if place is None or second is None or second.in_order or second.trouble is not None:
            return found
        return self.bring(place, stop)

    def _number_in(self, place: SecondPlace | None) -> int:
        """The highest number that a copy of this vault has there."""
        if place is None or not is_there(place, self._vault.folder):
            return 0
        there = ours(place.folder, self._vault.vault_id)
        return max((info.number for info in there), default=0)

    def _bring(
        self, place: SecondPlace | None, tell: Tell, stop: Stop
    ) -> UserError | OSError | None:
        if place is None:
            return None
        if not is_there(place, self._vault.folder):
            return why_away(place, self._vault.folder)
        try:
            self.backups.copy_to(place.folder, tell, stop)
            self._vault.spread_ledger([place.folder])  # it may have been away at an erasure
        except UserError as error:
            if error.code == "cancelled":
                raise
            return error
        except OSError as error:
            return error
        return None

    def _after(self, place: SecondPlace | None, failed: UserError | OSError | None) -> Copies:
        found = self.look(place)
        if failed is None or found.second is None:
            return found
        return replace(found, second=replace(found.second, in_order=False, trouble=failed))

    @contextlib.contextmanager
    def alone(self, stop: Stop) -> Iterator[None]:
        while not self._one.acquire(timeout=WAIT):
            if stop():
                raise cancelled()
        try:
            yield
        finally:
            self._one.release()
            self._told()

    @contextlib.contextmanager
    def _noted(self) -> Iterator[None]:
        """What went wrong stays told until one was made."""
        try:
            yield
        except (UserError, OSError) as error:
            if not (isinstance(error, UserError) and error.code == "cancelled"):
                self.trouble = error
            raise
        self.trouble, self._stale = None, False

    # -- reading them

    def read_again(
        self,
        place: SecondPlace | None,
        stop: Stop = lambda: False,
        *,
        now: dt.datetime | None = None,
        also_here: bool = False,
    ) -> None:
        """The newest in each place from end to end, where it changed since or that was long ago.

        ``also_here``: the one beside the vault in any case. 143 MB take 0.3 to 0.5 s there; from a
        stick they take long. OSError where a place does not answer.
        """
        last, readings = self.backups.last(), self._vault.readings
        second = self._second(place, last)
        there = second.copy if second is not None else None
        wanted = [copy.path for copy in (last, there) if copy is not None]
        wanted = [
            path
            for path in wanted
            if readings.due(path, now) or (also_here and path.parent == self.backups.folder)
        ]
        if wanted:
            with self.alone(stop):
                for path in wanted:
                    self.backups.read(path, stop)

    def rehearse(
        self,
        place: SecondPlace | None,
        tell: Tell = lambda share: None,
        stop: Stop = lambda: False,
    ) -> Rehearsal:
        """Open the newest copies as a restore would. UserError where one is not whole."""
        self.backups.ask_leave()  # it is unpacked beside them
        with self.alone(stop), told_here():
            last = self.backups.last()
            if last is None:
                raise damaged_backup()
            bad = self._try(last)
            tell(0.5)
            if stop():
                raise cancelled()
            second = self._second(place, last)
            there = second.copy if second is not None else None
            if there is not None:
                with told_there():
                    bad = self._try(there) or bad
            tell(1.0)
            if bad is not None:
                raise bad
            return Rehearsal(last.path.name, last.clients, last.meetings, there is not None)

    def _try(self, info: BackupInfo) -> UserError | None:
        """What is wrong with it; that stays known until another one takes its place."""
        try:
            self.open_copy(info)
        except UserError as error:
            if error.code not in ("backup-damaged", "database-damaged"):
                raise
            self.backups.note(info.path, False)
            return damaged_backup()
        self.backups.note(info.path, True)
        return None

    def open_copy(self, info: BackupInfo) -> None:
        """Unpacked beside the other copies, where a start clears away what a kill left."""
        key: DataKey = self._vault.key()
        part = self.backups.folder / UNPACKED
        try:
            header = read_header(info.path)
            part.unlink(missing_ok=True)
            unpack_database(info.path, part)
            counted = verify(part, key, header.db_salt)
        except IndexOutOfStep:
            raise damaged_backup() from None
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        told = (info.clients, info.meetings, info.schema)
        if (counted["clients"], counted["meetings"], counted["schema"]) != told:
            raise damaged_backup()


def _let_others_go_first() -> None:
    """This thread gives way to the window; only Linux can say so of one thread."""
    if sys.platform == "linux" and threading.current_thread() is not threading.main_thread():
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
